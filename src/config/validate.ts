import * as v from 'valibot';
import type {Checked, ConfigFile, ConfigMistake} from './mistake.ts';
import type {LocatedJson} from './readJson.ts';
import {complaintsOf} from './sentence.ts';

/** Checks a value against a schema and says of everything that is wrong where it stands. */
export function validate<T>(schema: v.GenericSchema<T>, json: LocatedJson, file: ConfigFile): Checked<T> {
	const {success, issues = []} = v.safeParse(schema, json.value);
	// What was checked, not what valibot made of it: no defaults are filled in before all configs are known.
	if (success) return {value: json.value as T};
	const mistakes = complaintsOf(issues).map(({path, part, message}) => ({
		file,
		range: json.rangeOf(path, part),
		message,
	}));
	return {mistakes: onePerPlace(mistakes)};
}

function onePerPlace(mistakes: readonly ConfigMistake[]): ConfigMistake[] {
	const places = new Map<string, ConfigMistake>();
	for (const mistake of mistakes) {
		const place = `${mistake.range.start}-${mistake.range.end}`;
		if (!places.has(place)) places.set(place, mistake);
	}
	return [...places.values()];
}
