import type {YamlValue} from '../model/post.ts';

/** Whether a value of the front matter says nothing: nothing at all, white space, or a list of such. */
export function isEmptyValue(value: YamlValue): boolean {
	if (typeof value === 'string') return value.trim() === '';
	return value === undefined || (Array.isArray(value) && value.every(isEmptyValue));
}
