import * as v from 'valibot';

/**
 * A check that explains itself.
 * @param problemOf gives a whole sentence about a value that is not good, else undefined
 */
export function judged<T>(problemOf: (value: T) => string | undefined): v.RawCheckAction<T> {
	return v.rawCheck(({dataset, addIssue}) => {
		if (!dataset.typed) return;
		const message = problemOf(dataset.value);
		if (message !== undefined) addIssue({message});
	});
}

/** An object with any keys. */
export function recordOf<T>(schema: v.GenericSchema<T>): v.GenericSchema<Readonly<Record<string, T>>> {
	const record = v.pipe(v.custom<Readonly<Record<string, T>>>(isObject), v.record(v.string(), schema));
	return record;
}

/** Whether a JSON value is an object. To be asked first: valibot takes lists for objects too. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
