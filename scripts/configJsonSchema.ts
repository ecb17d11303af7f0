import {toJsonSchema} from '@valibot/to-json-schema';
import {configSchemas} from '../src/config/index.ts';
import type {Rule} from '../src/model/rule.ts';

/**
 * The JSON Schema of `.archivelintrc.json` for editors, made from the schema that configs are checked with. Draft 7 is
 * the newest that all common editors understand in full.
 */
export function configJsonSchema(rules: readonly Rule[]): object {
	const {config, rules: rulesConfig} = configSchemas(rules);
	return {
		...toJsonSchema(config, {
			typeMode: 'output',
			definitions: {rules: rulesConfig},
			// Checks that no JSON Schema can say; the description of each value tells them.
			ignoreActions: ['raw_check'],
			overrideSchema: ({valibotSchema, jsonSchema}) => {
				// No key is required, and none is allowed beside those that are named.
				if (valibotSchema.type === 'loose_object')
					return {type: 'object', properties: jsonSchema.properties ?? {}, additionalProperties: false};
				// The second item, a rule's options, may be left out.
				return valibotSchema.type === 'strict_tuple' ? {...jsonSchema, minItems: 1} : undefined;
			},
		}),
		title: 'archivelint',
	};
}
