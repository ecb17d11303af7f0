import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {Ajv, type AnySchema} from 'ajv';
import {validateXML} from 'xmllint-wasm';

const require = createRequire(import.meta.url);

const position = {
	type: 'object',
	properties: {line: {type: 'integer', minimum: 1}, column: {type: 'integer', minimum: 1}},
	required: ['line', 'column'],
	additionalProperties: false,
};
const range = {
	type: 'object',
	properties: {start: position, end: position},
	required: ['start', 'end'],
	additionalProperties: false,
};
const text = {type: 'string'};

/**
 * The fields of GitLab's Code Quality reports, after https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format;
 * GitLab publishes no schema of them.
 */
const gitlab = {
	type: 'array',
	uniqueItemProperties: ['fingerprint'],
	items: {
		type: 'object',
		properties: {
			description: {type: 'string', minLength: 1},
			check_name: {type: 'string', minLength: 1},
			fingerprint: {type: 'string', minLength: 1},
			severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
			location: {
				type: 'object',
				properties: {
					path: {type: 'string', pattern: '^(?!\\.?/)'},
					lines: {
						type: 'object',
						properties: {begin: {type: 'integer', minimum: 1}, end: {type: 'integer', minimum: 1}},
						required: ['begin'],
					},
				},
				required: ['path', 'lines'],
			},
		},
		required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
	},
};

/** Reviewdog's `DiagnosticResult`, after its Protocol Buffers (https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto). */
const rdjson = {
	type: 'object',
	properties: {
		source: {type: 'object', properties: {name: text, url: text}, additionalProperties: false},
		severity: {enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO']},
		diagnostics: {
			type: 'array',
			items: {
				type: 'object',
				properties: {
					message: text,
					location: {
						type: 'object',
						properties: {path: text, range},
						required: ['path', 'range'],
						additionalProperties: false,
					},
					severity: {enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO']},
					source: {type: 'object'},
					code: {type: 'object', properties: {value: text, url: text}, additionalProperties: false},
					suggestions: {
						type: 'array',
						items: {
							type: 'object',
							properties: {range, text},
							required: ['range', 'text'],
							additionalProperties: false,
						},
					},
					original_output: text,
					related_locations: {type: 'array'},
				},
				required: ['message', 'location', 'severity'],
				additionalProperties: false,
			},
		},
	},
	required: ['diagnostics'],
	additionalProperties: false,
};

/** The published schema (OASIS), as the package `schemastore` holds it. */
const sarif = JSON.parse(
	readFileSync(require.resolve('schemastore/schemas/json/sarif-2.1.0.json'), 'utf8'),
) as AnySchema;

const schemas = {sarif, gitlab, rdjson};

/** What a schema has against a value; empty when it fits. */
export function mistakesIn(schema: keyof typeof schemas, value: unknown): readonly string[] {
	const ajv = new Ajv({strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false});
	ajv.addKeyword({
		keyword: 'uniqueItemProperties',
		validate: (keys: readonly string[], items: readonly Record<string, unknown>[]) =>
			keys.every((key) => new Set(items.map((item) => item[key])).size === items.length),
	});
	const validate = ajv.compile(schemas[schema]);
	if (validate(value)) return [];
	return (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
}

/** What an XML schema has against a document; empty when it fits. */
export async function mistakesInXml(schema: 'junit' | 'checkstyle', xml: string): Promise<readonly string[]> {
	const {errors} = await validateXML({
		xml: [{fileName: 'report.xml', contents: xml}],
		schema: [readFileSync(`test/formatters/schemas/${schema}.xsd`, 'utf8')],
	});
	return errors.map(({message}) => message);
}
