import test from 'ava';
import {configJsonSchema} from '../../src/config/configJsonSchema.ts';
import {ruleset} from './exampleRules.ts';

const word = {type: 'string', enum: ['off', 'on', 'warn', 'error']};

test('editors are told of every rule, option and message', (t) => {
	t.like(configJsonSchema(ruleset), {
		$schema: 'http://json-schema.org/draft-07/schema#',
		$defs: {
			rules: {
				additionalProperties: false,
				properties: {
					'no-torn-page': {
						description: 'Disallow pages that are torn.',
						anyOf: [
							word,
							{
								type: 'array',
								minItems: 1,
								additionalItems: false,
								items: [
									word,
									{
										type: 'object',
										additionalProperties: false,
										properties: {
											marks: {
												type: 'array',
												items: {type: 'string'},
												default: ['torn', 'ripped'],
												description: 'Classes that mark a torn page.',
											},
											longest: {type: 'integer', minimum: 1, default: 10},
											strict: {type: 'boolean', default: false},
											severity: {
												additionalProperties: false,
												properties: {
													torn: {enum: ['warn', 'error'], description: 'Page `{page}` is torn.'},
													dogEared: {enum: ['warn', 'error']},
												},
											},
										},
									},
								],
							},
						],
					},
				},
			},
		},
	});
});

test('editors know every key, and no other is allowed', (t) => {
	const schema = configJsonSchema(ruleset) as {readonly properties: Readonly<Record<string, object>>};
	t.deepEqual(Object.keys(schema.properties), [
		'$schema',
		'extends',
		'plugins',
		'rules',
		'overrides',
		'ignores',
		'ignoreCauses',
		'settings',
		'inlineComments',
		'requireReasons',
	]);
	t.like(schema.properties['inlineComments'], {type: 'boolean', default: false});
	t.like(schema, {additionalProperties: false});
	t.like(schema.properties['settings'], {
		additionalProperties: false,
		properties: {
			timezone: {type: 'string', default: 'UTC'},
			maxFileSize: {type: 'integer', minimum: 1, default: 5_000_000},
		},
	});
});
