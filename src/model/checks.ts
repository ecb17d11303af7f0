import * as v from 'valibot';
import {didYouMean} from '../texts/nearest.ts';

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

/** A list. */
export function listOf<T>(schema: v.GenericSchema<T>): v.GenericSchema<readonly T[]> {
	return v.array(schema);
}

/** Whether a JSON value is an object. To be asked first: valibot takes lists for objects too. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Says that there is no such key, and which one may be meant. */
export function noSuchKey(key: string, keys: readonly string[]): string {
	return `There is no key \`${key}\` here.${didYouMean(key, keys)}`;
}

/**
 * An object that may hold these keys, and no others.
 * @param unknownKey says what is wrong with another key; undefined where nothing is
 * @param required the keys that must be there; none if left out
 */
export function closed<T extends object>(
	entries: {readonly [Name in keyof T]-?: v.GenericSchema<T[Name] | undefined, Exclude<T[Name], undefined>>},
	unknownKey: (key: string) => string | undefined = (key) => noSuchKey(key, Object.keys(entries)),
	required: readonly (string & keyof T)[] = [],
): v.GenericSchema<T> {
	const schemas: Readonly<Record<string, v.GenericSchema<unknown>>> = entries;
	const needed: ReadonlySet<string> = new Set(required);
	const schema = v.pipe(
		v.custom<object>(isObject),
		v.looseObject(
			Object.fromEntries(
				Object.entries(schemas).map(([key, value]) => [
					key,
					// That one is missing is said below, of all at once; `requiredKeysOf` knows them by this.
					needed.has(key) ? v.optional(value) : v.exactOptional(value),
				]),
			),
		),
		// `strictObject` would name only the first key that it does not know.
		v.rawCheck(({dataset, addIssue}) => {
			const object = dataset.value as Readonly<Record<string, unknown>>;
			for (const [key, value] of Object.entries(object)) {
				if (Object.hasOwn(entries, key)) continue;
				const message = unknownKey(key);
				if (message === undefined) continue;
				addIssue({message, path: [{type: 'object', origin: 'key', input: object, key, value}]});
			}
			const missing = required.filter((key) => !Object.hasOwn(object, key));
			if (missing.length > 0) addIssue({message: describeMissing(missing)});
		}),
	);
	// The entries are those of `T`, which valibot's type of a computed object does not say.
	return schema as v.GenericSchema<unknown> as v.GenericSchema<T>;
}

/** The keys that must be there in an object that `closed` describes. */
export function requiredKeysOf(entries: Readonly<Record<string, {readonly type: string}>>): readonly string[] {
	return Object.keys(entries).filter((key) => entries[key]?.type === 'optional');
}

function describeMissing(keys: readonly string[]): string {
	const list = new Intl.ListFormat('en-GB').format(keys.map((key) => `\`${key}\``));
	return `${list} ${keys.length === 1 ? 'is' : 'are'} missing here.`;
}

/**
 * A schema with what editors say of it.
 * @param defaultValue what holds when it is left out, if anything
 */
export function described<T>(schema: v.GenericSchema<T>, description: string, defaultValue?: T): v.GenericSchema<T> {
	return v.pipe(schema, v.metadata(defaultValue === undefined ? {description} : {description, default: defaultValue}));
}

/** The same keys with other values. */
export function mapValues<Key extends string, T, U>(
	object: Readonly<Record<Key, T>>,
	change: (value: T) => U,
): Record<Key, U> {
	const entries = Object.entries<T>(object).map(([key, value]) => [key, change(value)]);
	// TypeScript knows the keys of no object that is made of entries.
	return Object.fromEntries(entries) as Record<Key, U>;
}
