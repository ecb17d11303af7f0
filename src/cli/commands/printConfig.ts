import path from 'node:path';
import type {Origins} from '../../config/index.ts';
import {splitPost} from '../../frontMatter/forms/splitPost.ts';
import type {Severity} from '../../model/diagnostic.ts';
import type {RuleConfig, RuleWord} from '../../model/rulesConfig.ts';
import {isLearned, type RuleSetting, type Settings, type SuppressionSettings} from '../../model/settings.ts';
import {UserError} from '../../model/userError.ts';
import {toSlashes} from '../../node/files/paths.ts';
import {readPost} from '../../node/files/readPost.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {Configs} from '../../node/run/configs.ts';
import {findRootOf, learnSiteOf} from '../../node/run/findArchive.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {publishList} from './publishList.ts';

/** Prints what holds for one post, as a config that says all of it. */
export function printConfig(options: CommandOptions, environment: CommandEnvironment, {ruleset}: RunTools): ExitCode {
	const {cwd} = environment;
	const [argument = ''] = options.paths;
	const file = path.resolve(cwd, argument);
	const own = new Configs(options, cwd, ruleset);
	const root = findRootOf(file, own, options, cwd);
	own.refuseUnknownRules();
	const site = learnSiteOf(root, own, cwd);
	const configs = own.withDefaults(site.settings, root);
	const frontMatter = frontMatterOf(file, argument, configs);
	const {settings, rules, suppressions} = configs.settingsOf(file, frontMatter);
	const placed = configs.forFolder(path.dirname(file));
	const {ignores, ignoreCauses} = placed.config;
	const plain = {
		plugins: [...placed.ruleset.plugins.values()].map((plugin) => plugin.file),
		rules: Object.fromEntries(placed.ruleset.rules.map(({id}) => [id, ruleConfigOf(rules.get(id))])),
		ignores,
		...(ignoreCauses.length === 0
			? {}
			: {
					ignoreCauses: ignoreCauses.map(({place, ...entry}) =>
						options.origins ? {value: entry, origin: place} : entry,
					),
				}),
		settings: givenSettings(settings),
		...suppressions,
	};
	const fromFolder = toSlashes(path.relative(placed.folder, file));
	const origins = options.origins ? placed.config.originsFor(fromFolder, frontMatter) : undefined;
	const config = origins === undefined ? plain : {...plain, ...withOrigins({...plain, suppressions}, origins)};
	const notices = [...own.notices, ...site.notices];
	return publishList(`${JSON.stringify(config, undefined, '\t')}\n`, {problems: [], notices}, options, environment);
}

/** The settings without what a config cannot say, or says by saying nothing: which keys have a role by what posts say. */
function givenSettings(all: Settings): Partial<Settings> {
	const isSaid = (name: string): boolean => !isLearned(name) && (name !== 'source' || all.keys.source !== undefined);
	return Object.fromEntries(Object.entries(all).filter(([name]) => isSaid(name)));
}

interface ShownConfig {
	readonly rules: Readonly<Record<string, RuleConfig>>;
	readonly settings: Partial<Settings>;
	readonly suppressions: SuppressionSettings;
}

/** The same with where each value is said: no config any more. */
function withOrigins({rules, settings, suppressions}: ShownConfig, origins: Origins) {
	const told = (values: object, known: ReadonlyMap<string, string>) =>
		Object.fromEntries(
			Object.entries(values).map(([key, value]: [string, unknown]) => [
				key,
				{value, origin: known.get(key) ?? 'default'},
			]),
		);
	return {
		rules: Object.fromEntries(
			Object.entries(rules).map(([id, value]) => {
				const {set = 'default', options} = origins.rules.get(id) ?? {};
				const isElsewhere = typeof value !== 'string' && options !== undefined && options !== set;
				return [id, {value, origin: set, ...(isElsewhere ? {optionsOrigin: options} : {})}];
			}),
		),
		settings: told(settings, origins.settings),
		...told(suppressions, origins.suppressions),
	};
}

/** Overrides may ask for it. */
function frontMatterOf(file: string, argument: string, configs: Configs) {
	const {settings} = configs.settingsOf(file, undefined);
	const read = readPost(file, settings.maxFileSize);
	if (read.kind === 'failed') throw new UserError(`\`${argument}\` has no config to print. ${read.message}`);
	return read.kind === 'read' ? splitPost(read.text, () => settings).frontMatter : undefined;
}

function ruleConfigOf(setting: RuleSetting | undefined): RuleConfig {
	if (setting === undefined) return 'off';
	const word = setting.severity === undefined ? 'on' : words[setting.severity];
	const severity = Object.fromEntries(
		Object.entries(setting.messageSeverity).map(([message, level]) => [message, words[level]]),
	);
	// What the config does not give may mean something else where it is given.
	const options = Object.fromEntries(Object.entries(setting.options).filter(([name]) => setting.given.includes(name)));
	const given = {...options, ...(Object.keys(severity).length === 0 ? {} : {severity})};
	return Object.keys(given).length === 0 ? word : [word, given];
}

const words = {error: 'error', warning: 'warn'} as const satisfies Readonly<Record<Severity, RuleWord>>;
