import {toJsonSchema} from '@valibot/to-json-schema';
import type {Option} from '../src/model/option.ts';

/** What kind of value an option takes, in words. */
export function schemaTypeOf(option: Option<unknown>): string {
	const {type} = toJsonSchema(option.schema);
	if (type === 'array') return 'list of texts';
	if (type === 'boolean') return 'true or false';
	if (type === 'integer' || type === 'number') return 'number';
	return String(type);
}
