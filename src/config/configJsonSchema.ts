import {toJsonSchema} from '@valibot/to-json-schema';
import {requiredKeysOf} from '../model/checks.ts';
import type {Ruleset} from './ruleset.ts';
import {configSchemas, ruleWords} from './schema.ts';

/**
 * The JSON Schema of `.archivelintrc.json` for editors, made from the schema that configs are checked with. Draft 7 is
 * the newest that all common editors understand in full.
 * @param ruleset where it leaves out plugins, rules of any plugin are let pass
 */
export function configJsonSchema(ruleset: Ruleset): object {
	const {config, rules} = configSchemas(ruleset);
	const schema = toJsonSchema(config, {
		typeMode: 'output',
		definitions: {rules},
		// Checks that no JSON Schema can say; the description of each value tells them.
		ignoreActions: ['raw_check'],
		overrideSchema: ({valibotSchema, jsonSchema}) => {
			// No key is allowed beside those that are named.
			if ('entries' in valibotSchema && valibotSchema.type === 'loose_object') {
				// An object has schemas as its entries, which the type of any schema does not say.
				const required = requiredKeysOf(valibotSchema.entries as Parameters<typeof requiredKeysOf>[0]);
				const object = {type: 'object', properties: jsonSchema.properties ?? {}, additionalProperties: false} as const;
				return required.length === 0 ? object : {...object, required: [...required]};
			}
			// The second item, a rule's options, may be left out.
			return valibotSchema.type === 'strict_tuple' ? {...jsonSchema, minItems: 1} : undefined;
		},
	});
	const known = schema.$defs?.['rules'];
	if (!ruleset.leavesOutPlugins || typeof known !== 'object') return {...schema, title: 'archivelint'};
	const any = {...known, patternProperties: {'/': ruleOfAPlugin}};
	return {...schema, $defs: {...schema.$defs, rules: any}, title: 'archivelint'};
}

/** What holds for any rule; its options are known to `archivelint schema`, which loads plugins. */
const ruleOfAPlugin = {
	description: 'A rule of a plugin. `archivelint schema` prints a schema that knows its options.',
	anyOf: [
		{enum: ruleWords},
		{
			type: 'array',
			items: [{enum: ruleWords}, {type: 'object'}],
			minItems: 1,
			additionalItems: false,
		},
	],
};
