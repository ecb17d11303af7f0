import * as v from 'valibot';
import {isObject} from '../model/checks.ts';
import type {Rule} from '../model/rule.ts';
import type {RulesConfig} from '../model/rulesConfig.ts';
import {ownPrefix, presetsOf} from './presets.ts';
import {type NamedPlugin, type Ruleset, withPlugins} from './ruleset.ts';
import {configSchemas} from './schema.ts';
import {complaintsOf} from './sentence.ts';

/** A module that a config names as a plugin. */
export interface LoadedModule {
	/** What tells two modules apart; shown to people. */
	readonly file: string;
	/** Its default export. */
	readonly exported: unknown;
}

/** What is wrong with a plugin: a clause that can follow a colon, with its full stop. */
interface Flaw {
	readonly problem: string;
}

/** Names of plugins and presets, and ids of rules. */
const nameForm = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/**
 * Looks whether what a module exports is a plugin, and gives its rules and presets their full names. A module is
 * JavaScript, which no compiler need have seen.
 * @param own archivelint's own rules: presets of plugins may speak of them, too
 */
export function checkPlugin({file, exported}: LoadedModule, own: Ruleset): NamedPlugin | Flaw {
	if (!isObject(exported)) return {problem: 'its default export is not an object `{name, rules}`.'};
	const {name, rules, presets, pages, url} = exported;
	if (!isName(name) || name.length === 1) return {problem: 'its `name` is not a name such as `harbour-times`.'};
	if (name === ownPrefix) return {problem: `the name \`${name}\` is taken.`};
	if (!Array.isArray(rules)) return {problem: 'its `rules` are not a list.'};
	const problem = problemOfRules(rules);
	if (problem !== undefined) return {problem};
	if (url !== undefined && (typeof url !== 'string' || !/^https?:\/\/.*\{rule\}/.test(url)))
		return {
			problem: 'its `url` is not an address with `{rule}` in it, such as `https://harbour.example/rules/{rule}`.',
		};
	const folder = pages === undefined ? undefined : folderUrl(pages);
	if (pages !== undefined && folder === undefined)
		return {problem: "its `pages` are not a folder such as `new URL('./rules/', import.meta.url)`."};
	// Just checked.
	const named = (rules as readonly Rule[]).map((rule) => withPrefix(name, rule));
	return withPresets({name, file, rules: named, presets: presetsOf(name, named), pages: folder, url}, presets, own);
}

function withPrefix(name: string, {id, ...others}: Rule): Rule {
	return {id: `${name}/${id}`, ...others};
}

/** Presets are checked as the `rules` of a config are. */
function withPresets(plugin: NamedPlugin, given: unknown, own: Ruleset): NamedPlugin | Flaw {
	if (given === undefined) return plugin;
	if (!isObject(given)) return {problem: 'its `presets` are not an object.'};
	const schema = configSchemas(withPlugins(own, [plugin])).rules;
	const presets = new Map(plugin.presets);
	for (const [name, rules] of Object.entries(given)) {
		if (!nameForm.test(name)) return {problem: `the preset \`${name}\` has no name such as \`watch\`.`};
		const [complaint] = complaintsOf(v.safeParse(schema, rules).issues ?? []);
		if (complaint !== undefined) return {problem: `its preset \`${name}\` is not good. ${complaint.message}`};
		presets.set(`${plugin.name}:${name}`, rules as RulesConfig);
	}
	return {...plugin, presets};
}

function problemOfRules(rules: readonly unknown[]): string | undefined {
	const ids = new Set<unknown>();
	for (const [index, rule] of rules.entries()) {
		const id = isObject(rule) ? rule['id'] : undefined;
		const problem = problemOfRule(rule);
		if (problem !== undefined) {
			const shown = typeof id === 'string' ? ` (\`${id}\`)` : '';
			return `item ${index + 1} of its \`rules\`${shown} ${problem}. Rules are made with \`defineRule\` and \`defineArchiveRule\`.`;
		}
		if (ids.has(id)) return `two of its rules have the id \`${String(id)}\`.`;
		ids.add(id);
	}
	return undefined;
}

function problemOfRule(rule: unknown): string | undefined {
	if (!isObject(rule)) return 'is not a rule';
	const {id, description, preset, options, messages, needs, check, judge} = rule;
	if (!isName(id)) return 'has no `id` such as `no-rope`, without the name of the plugin';
	if (typeof description !== 'string') return 'has no `description`';
	if (preset !== 'recommended' && preset !== 'strict' && preset !== 'off')
		return 'has a `preset` other than `recommended`, `strict` and `off`';
	if (!isObject(messages) || !Object.values(messages).every(isMessage)) return 'has no `messages` that are texts';
	if (!isObject(options) || !Object.values(options).every(isOption)) return 'has options that `option` did not make';
	if (!Array.isArray(needs)) return 'has no list of what it `needs`';
	if (![check, judge].some((run) => typeof run === 'function')) return 'has neither `check` nor `judge`';
	return undefined;
}

function isMessage(message: unknown): boolean {
	return (
		isObject(message) &&
		typeof message['text'] === 'string' &&
		(message['severity'] === 'error' || message['severity'] === 'warning')
	);
}

/** The schema may be of another copy of valibot. */
function isOption(option: unknown): boolean {
	return (
		isObject(option) &&
		typeof option['description'] === 'string' &&
		typeof option['resolve'] === 'function' &&
		isObject(option['schema']) &&
		option['schema']['kind'] === 'schema'
	);
}

function isName(value: unknown): value is string {
	return typeof value === 'string' && nameForm.test(value);
}

/** A URL of a folder ends in `/`, so that names can follow. */
function folderUrl(pages: unknown): string | undefined {
	const text = pages instanceof URL || typeof pages === 'string' ? String(pages) : '';
	if (!text.startsWith('file:') || !URL.canParse(text)) return undefined;
	return text.endsWith('/') ? text : `${text}/`;
}
