import * as v from 'valibot';
import {closed, described, isObject, judged, mapValues, noSuchKey, recordOf} from '../model/checks.ts';
import type {IgnoredCause} from '../model/ignoredCauses.ts';
import type {Rule} from '../model/rule.ts';
import type {GivenOptions, RuleConfig, RulesConfig, RuleWord} from '../model/rulesConfig.ts';
import {defaultSuppressionSettings, type Settings} from '../model/settings.ts';
import {didYouMean} from '../texts/nearest.ts';
import {problemOfGlob, problemOfIgnorePattern} from './glob.ts';
import {settingInPlaceOf, settingInPlaceOfSetting} from './movedOptions.ts';
import {isLeftOut, pluginNameOf, type Ruleset} from './ruleset.ts';
import {settingOptions} from './settingOptions.ts';
import type {Where} from './where.ts';

/** What holds for some posts only: those that all of `files`, `excludeFiles` and `where` agree on. */
export interface OverrideConfig {
	readonly files?: string | readonly string[];
	readonly excludeFiles?: string | readonly string[];
	readonly where?: Where;
	readonly rules?: RulesConfig;
	readonly settings?: Partial<Settings>;
}

/** A config as it stands in its file. */
export interface Config {
	readonly $schema?: string;
	readonly extends?: string | readonly string[];
	readonly plugins?: readonly string[];
	readonly rules?: RulesConfig;
	readonly overrides?: readonly OverrideConfig[];
	readonly ignores?: readonly string[];
	readonly ignoreCauses?: readonly IgnoredCause[];
	readonly settings?: Partial<Settings>;
	readonly inlineComments?: boolean;
	readonly requireReasons?: boolean;
}

/** What is checked against, and what editors are told: one schema for both. */
export interface ConfigSchemas {
	readonly config: v.GenericSchema<Config>;
	/** The value of `rules`, which is used twice. */
	readonly rules: v.GenericSchema<RulesConfig>;
}

/** The schema of a config. Messages of its own checks are whole sentences; `sentence.ts` words the others. */
export function configSchemas(ruleset: Ruleset): ConfigSchemas {
	const rulesConfig = described(
		closed<RulesConfig>(Object.fromEntries(ruleset.rules.map((rule) => [rule.id, ruleSchema(rule)])), (id) =>
			isLeftOut(id, ruleset) ? undefined : unknownRule(id, ruleset),
		),
		'Rules by id: `"off"`; `"on"`, each message with its own severity; `"warn"` or `"error"`, all messages with this one; or a list of such a word and the rule\'s options.',
	);
	const extended = v.pipe(v.string(), v.nonEmpty(), v.examples([...ruleset.presets.keys()]));
	const config = closed<Config>({
		$schema: described(v.string(), 'Where editors find the schema of this file.'),
		extends: described(
			v.union([extended, v.array(extended)]),
			'What this config builds on: `archivelint:recommended`, `archivelint:strict`, a preset of a plugin such as `plugin:recommended`, a path that begins with `./` or `../`, or the name of a package. Of several, later ones win; this file wins over all. Without it only the rules named here are on.',
		),
		plugins: described(
			v.array(v.pipe(v.string(), v.nonEmpty())),
			'Rules of others: JavaScript modules, each the name of a package or a path that begins with `./` or `../`, from the folder of this file. Their rules are called `plugin/rule`. They are run as code.',
		),
		rules: rulesConfig,
		overrides: described(
			v.array(overrideSchema(rulesConfig)),
			'What holds for some posts only. Later ones win over earlier ones.',
		),
		ignores: described(
			v.array(v.pipe(v.string(), judged(problemOfIgnorePattern))),
			'Files that are not linted, as in `.gitignore`; counted from the folder of the config that is in use.',
		),
		ignoreCauses: described(
			v.array(ignoredCauseSchema()),
			'Causes whose findings are not reported, with the reason; `archivelint ignore` writes them.',
		),
		settings: described(
			settingsSchema(Object.keys(settingOptions)),
			'What holds for all rules. A value replaces one that was given before it as a whole.',
		),
		inlineComments: described(
			v.boolean(),
			'Whether comments in the body of a post may switch rules off for a part of it: `<!-- archivelint-disable rule -- reason -->`, `archivelint-enable`, `archivelint-disable-line` and `archivelint-disable-next-line`. Rules that protect readers ignore them.',
			false,
		),
		requireReasons: described(
			v.boolean(),
			'Whether each suppression in a post must give its reason; one without is reported.',
			false,
		),
	});
	return {config, rules: rulesConfig};
}

function ignoredCauseSchema(): v.GenericSchema<IgnoredCause> {
	const text = v.pipe(v.string(), v.nonEmpty());
	return closed<IgnoredCause>(
		{
			rule: described(text, 'The rule that finds it.'),
			message: described(text, 'Which of the messages of the rule it is, by its id.'),
			source: described(
				text,
				'The host of the source URL, without `www.`; else the feed, else a folder with a `/` behind it.',
			),
			kind: described(
				v.string(),
				'What kind of thing the findings are about, as `archivelint causes` tells it; empty where the message says it all.',
			),
			reason: described(text, 'Why they are not reported.'),
		},
		undefined,
		['rule', 'message', 'source', 'kind', 'reason'],
	);
}

/** Says that there is no such rule, and which one may be meant. */
export function unknownRule(id: string, {rules, plugins}: Ruleset): string {
	const name = pluginNameOf(id);
	const ids = rules.map((rule) => rule.id);
	// Without the name of its plugin, a rule is far from being spelled like itself.
	const namesake = ids.find((known) => known.endsWith(`/${id}`));
	const hint = didYouMean(namesake ?? id, ids);
	if (name === undefined || plugins.has(name)) return `There is no rule \`${id}\`.${hint}`;
	return `There is no rule \`${id}\`: no plugin \`${name}\` is loaded.${hint}`;
}

/** What a rule can be set to. */
export const ruleWords = ['off', 'on', 'warn', 'error'] as const satisfies readonly RuleWord[];

function ruleSchema(rule: Rule): v.GenericSchema<RuleConfig> {
	const options = mapValues(rule.options, ({schema, description, default: value}) =>
		described(schema, description, value),
	);
	const severities = closed<NonNullable<GivenOptions['severity']>>(
		mapValues(rule.messages, ({text}) => described(v.picklist(['warn', 'error']), text)),
		(id) => `The rule \`${rule.id}\` has no message \`${id}\`.${didYouMean(id, Object.keys(rule.messages))}`,
	);
	const given = closed<GivenOptions>(
		{...options, severity: described(severities, 'The severity of single messages, by their ids.')},
		(name) => unknownOption(name, rule),
	);
	const word = v.picklist(ruleWords);
	return described(v.union([word, v.strictTuple([word, v.optional(given)])]), rule.description);
}

function unknownOption(name: string, {id, options}: Rule): string {
	const setting = settingInPlaceOf(id, name);
	return setting === undefined
		? `The rule \`${id}\` has no option \`${name}\`.${didYouMean(name, [...Object.keys(options), 'severity'])}`
		: `\`${name}\` is not an option of the rule \`${id}\`: \`settings.${setting}\` holds for all rules.`;
}

function overrideSchema(rules: v.GenericSchema<RulesConfig>): v.GenericSchema<OverrideConfig> {
	const globs = oneOrMany(v.pipe(v.string(), judged(problemOfGlob)));
	const scalar = v.union([v.string(), v.number(), v.boolean()]);
	const where = recordOf(oneOrMany(scalar));
	const forPosts = Object.entries(settingOptions).filter(([, {scope}]) => scope === 'post');
	const override = closed<OverrideConfig>(
		{
			files: described(
				globs,
				'Globs of paths from the folder of the config in use. One without `/` matches in every folder; one that ends in `/` means all below.',
			),
			excludeFiles: described(globs, 'Globs, as in `files`, of posts for which this does not hold.'),
			where: described(
				where,
				'Front matter keys and what their value, or one item of it, must be; of a list, any one. In texts `*` stands for any characters: `{"from": "https://example.org/*"}`.',
			),
			rules,
			settings: described(settingsSchema(forPosts.map(([name]) => name)), 'What holds for all rules in these posts.'),
		},
		(key) =>
			Object.hasOwn(defaultSuppressionSettings, key)
				? `\`${key}\` holds for all posts of a config and cannot be set for some: a folder can have a config of its own.`
				: noSuchKey(key, ['files', 'excludeFiles', 'where', 'rules', 'settings']),
	);
	return v.pipe(override, judged(problemOfOverride));
}

function problemOfOverride({files, excludeFiles, where}: OverrideConfig): string | undefined {
	const isForSome = [files ?? [], excludeFiles ?? []].flat().length + Object.keys(where ?? {}).length > 0;
	return isForSome ? undefined : 'The override names no posts: it needs `files`, `excludeFiles` or `where`.';
}

function settingsSchema(names: readonly string[]): v.GenericSchema<Partial<Settings>> {
	const schemas = mapValues(settingOptions, ({schema, description, default: value}) =>
		described<unknown>(schema, description, value),
	);
	const settings = closed<Record<string, unknown>>(
		Object.fromEntries(Object.entries(schemas).filter(([name]) => names.includes(name))),
		(name) =>
			Object.hasOwn(settingOptions, name)
				? `\`${name}\` holds for the whole archive and cannot be set for some posts.`
				: unknownSetting(name, names),
	);
	return v.pipe(settings, rejectTwoSources());
}

function unknownSetting(name: string, names: readonly string[]): string {
	const setting = settingInPlaceOfSetting(name);
	return setting === undefined
		? `There is no setting \`${name}\`.${didYouMean(name, names)}`
		: `\`${name}\` is not a setting any more: \`settings.${setting}\` says it, with \`plain\` for no program.`;
}

/** Both say which key holds the source: where they do not say the same, nobody knows which is meant. */
function rejectTwoSources(): v.RawCheckAction<Record<string, unknown>> {
	return v.rawCheck(({dataset, addIssue}) => {
		const settings = isObject(dataset.value) ? dataset.value : {};
		const {source, keys} = settings;
		const named = isObject(keys) ? keys['source'] : undefined;
		const [first] = [named].flat();
		if (typeof source !== 'string' || typeof first !== 'string' || first === source) return;
		addIssue({
			message: `\`source\` is \`${source}\`, but \`keys.source\` is \`${first}\`: both name the key of the source, so one of them is enough.`,
			path: [{type: 'object', origin: 'value', input: settings, key: 'source', value: source}],
		});
	});
}

function oneOrMany<T>(schema: v.GenericSchema<T>): v.GenericSchema<T | readonly T[]> {
	return v.union([schema, v.pipe(v.array(schema), v.nonEmpty())]);
}
