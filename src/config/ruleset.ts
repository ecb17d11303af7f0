import type {Rule} from '../model/rule.ts';
import {ownPrefix, type Presets, presetsOf} from './presets.ts';

/** A plugin that was found good: its rules and presets have their full names. */
export interface NamedPlugin {
	readonly name: string;
	/** Its module. */
	readonly file: string;
	/** Their ids are `name/id`. */
	readonly rules: readonly Rule[];
	/** By what `extends` names them, `name:preset`. */
	readonly presets: Presets;
	/** The folder of the pages of its rules as a URL that ends in `/`; undefined where there are none. */
	readonly pages: string | undefined;
	/** Where the page of a rule is on the web; `{rule}` stands for the id. */
	readonly url: string | undefined;
}

/** All that configs, suppressions and reports may name: archivelint's own rules and presets, and those of plugins. */
export interface Ruleset {
	/** Archivelint's own come first. */
	readonly rules: readonly Rule[];
	readonly presets: Presets;
	/** By name. */
	readonly plugins: ReadonlyMap<string, NamedPlugin>;
	/** Whether plugins are not loaded: then a rule whose id has a `/` may be a good one, though nobody knows it. */
	readonly leavesOutPlugins: boolean;
}

/** The rules and presets of archivelint itself. */
export function ownRuleset(rules: readonly Rule[]): Ruleset {
	return {rules, presets: presetsOf(ownPrefix, rules), plugins: new Map(), leavesOutPlugins: false};
}

/** The same with plugins, which have names of their own. */
export function withPlugins(ruleset: Ruleset, plugins: readonly NamedPlugin[]): Ruleset {
	if (plugins.length === 0) return ruleset;
	return {
		...ruleset,
		rules: [...ruleset.rules, ...plugins.flatMap(({rules}) => rules)],
		presets: new Map([...ruleset.presets, ...plugins.flatMap(({presets}) => [...presets])]),
		plugins: new Map([...ruleset.plugins, ...plugins.map((plugin) => [plugin.name, plugin] as const)]),
	};
}

/** The same where plugins are not loaded, and what is theirs is let pass. */
export function withoutPlugins(ruleset: Ruleset): Ruleset {
	return {...ruleset, leavesOutPlugins: true};
}

/** The name of the plugin that a rule would be of; undefined for one of archivelint's own. */
export function pluginNameOf(rule: string): string | undefined {
	const slash = rule.indexOf('/');
	return slash === -1 ? undefined : rule.slice(0, slash);
}

/** Whether a rule that is not in a ruleset may be one of a plugin that was left out. */
export function isLeftOut(rule: string, {leavesOutPlugins}: Ruleset): boolean {
	return leavesOutPlugins && pluginNameOf(rule) !== undefined;
}

/** Where the page of a plugin's rule is: on the web and among the plugin's files, as URLs. */
export function pagesOf(
	rule: string,
	{plugins}: Ruleset,
): {readonly url: string | undefined; readonly page: string | undefined} {
	const name = pluginNameOf(rule);
	const plugin = name === undefined ? undefined : plugins.get(name);
	if (name === undefined || plugin === undefined) return {url: undefined, page: undefined};
	const id = rule.slice(name.length + 1);
	return {
		url: plugin.url?.replaceAll('{rule}', id),
		page: plugin.pages === undefined ? undefined : new URL(`${id}.md`, plugin.pages).href,
	};
}
