import type {DateValue, YamlValue} from '../model/post.ts';

/** Whether a front matter value is a date. */
export function isDateValue(value: YamlValue): value is DateValue {
	return typeof value === 'object' && !Array.isArray(value) && 'epoch' in value && 'source' in value;
}

/** Whether a front matter value is a mapping. */
export function isMapping(value: YamlValue): value is {readonly [key: string]: YamlValue} {
	return typeof value === 'object' && !Array.isArray(value) && !isDateValue(value);
}
