import type {Severity} from '../model/diagnostic.ts';
import type {PlacedIgnoredCause} from '../model/ignoredCauses.ts';
import {resolveOptions} from '../model/option.ts';
import type {FrontMatter} from '../model/post.ts';
import type {Rule} from '../model/rule.ts';
import type {GivenOptions, RuleConfig, RulesConfig, RuleWord} from '../model/rulesConfig.ts';
import {defaultSuppressionSettings, type PostSettings, type RuleSetting, type Settings} from '../model/settings.ts';
import {idleSettingsIn} from './idleSettings.ts';
import {type Layer, presetLayer} from './layer.ts';
import {type Origins, originsIn} from './origins.ts';
import {settingsOver} from './settingsOver.ts';

/** A config that was read, checked and put together. Nothing in it changes. */
export interface ResolvedConfig {
	/** What holds for posts that no override speaks of. */
	readonly base: PostSettings;
	/** What holds when the archive is judged as a whole: like `base`, with the rules that are on for some posts only. */
	readonly archive: PostSettings;
	/** Files that are not linted, as `.gitignore` has them, from the config's folder; later ones win. */
	readonly ignores: readonly string[];
	/** Causes whose findings are not reported. */
	readonly ignoreCauses: readonly PlacedIgnoredCause[];
	/** Sentences about settings that change nothing as they stand. */
	readonly idleSettings: readonly string[];
	/** Whether the settings of a post depend on its front matter. */
	readonly hasWhere: boolean;
	/**
	 * What holds for one post. Posts for which the same overrides hold get the same object.
	 * @param path from the config's folder, with `/` on every system
	 * @param frontMatter undefined for a post that has none
	 */
	readonly settingsFor: (path: string, frontMatter: FrontMatter | undefined) => PostSettings;
	/** Where what holds for one post is said. */
	readonly originsFor: (path: string, frontMatter: FrontMatter | undefined) => Origins;
	/**
	 * Which overrides hold where these settings do, in short; undefined for settings that are not from here. It means the
	 * same to every config that was read from the same texts.
	 */
	readonly overridesOf: (settings: PostSettings) => string | undefined;
	/** The settings of posts for which these overrides hold; undefined for what says nothing of this config. */
	readonly settingsUnder: (overrides: string) => PostSettings | undefined;
	/** The same config over settings that hold where it says nothing itself: those of the archive's site. */
	withDefaults(settings: Partial<Settings>): ResolvedConfig;
	/** The same config with some settings, whatever it says of them. */
	withSettings(settings: Partial<Settings>): ResolvedConfig;
	/** The same config with some rules set for all posts, whatever it says of them: what `--rule` asks for. */
	withRules(rules: RulesConfig): ResolvedConfig;
	/**
	 * The same config with no rules but these: what `--only` asks for. Those that are off for all posts are on, with
	 * the severities of their messages; an override that switches one off for some posts still does.
	 */
	only(ids: Iterable<string>): ResolvedConfig;
}

/** Puts layers together; they were validated against `rules`. What they say of other rules means nothing. */
export function resolveLayers(
	layers: readonly Layer[],
	whole: Pick<ResolvedConfig, 'ignores' | 'ignoreCauses'>,
	rules: readonly Rule[],
): ResolvedConfig {
	const conditional = layers.filter(({condition}) => condition !== undefined);
	const base = layered(
		layers.filter(({condition}) => condition === undefined),
		rules,
	);
	const somewhere = layered(layers.map(withoutConditionalOff), rules);
	// By which of the overrides hold, so that many posts cost no more than there are kinds of posts.
	const known = new Map([[keyOf(conditional, new Set()), base]]);
	const keys = new Map([...known].map(([key, settings]) => [settings, key]));
	const settingsUnder = (key: string, holding: ReadonlySet<Layer>): PostSettings => {
		const found = known.get(key) ?? layered(holdingOf(layers, holding), rules);
		known.set(key, found);
		keys.set(found, key);
		return found;
	};
	return {
		base,
		archive: {...base, rules: new Map([...somewhere.rules, ...base.rules])},
		...whole,
		idleSettings: idleSettingsIn(layers),
		hasWhere: conditional.some(({condition}) => condition?.readsFrontMatter),
		settingsFor: (path, frontMatter) => {
			const holding = new Set(conditional.filter(({condition}) => condition?.holds(path, frontMatter)));
			return settingsUnder(keyOf(conditional, holding), holding);
		},
		overridesOf: (settings) => keys.get(settings),
		settingsUnder: (key) => {
			const found = known.get(key);
			if (found !== undefined) return found;
			if (key.length !== conditional.length || /[^01]/.test(key)) return undefined;
			return settingsUnder(key, new Set(conditional.filter((_, index) => key[index] === '1')));
		},
		originsFor: (path, frontMatter) =>
			originsIn(holdingOf(layers, new Set(conditional.filter(({condition}) => condition?.holds(path, frontMatter))))),
		withDefaults: (settings) => resolveLayers([settingsLayer(settings, 'the site’s config'), ...layers], whole, rules),
		withSettings: (settings) => resolveLayers([...layers, settingsLayer(settings, 'the command line')], whole, rules),
		withRules: (added) => resolveLayers([...layers, presetLayer(added, '--rule')], whole, rules),
		only: (ids) => resolveLayers(restrict(layers, new Set(ids)), whole, rules),
	};
}

/** The layers that hold for a post: those for all posts, and some of the others. */
function holdingOf(layers: readonly Layer[], conditional: ReadonlySet<Layer>): readonly Layer[] {
	return layers.filter((layer) => layer.condition === undefined || conditional.has(layer));
}

function settingsLayer(settings: Partial<Settings>, origin: string): Layer {
	return {condition: undefined, rules: {}, settings, originOf: () => origin};
}

function keyOf(conditional: readonly Layer[], holding: ReadonlySet<Layer>): string {
	return conditional.map((layer) => (holding.has(layer) ? '1' : '0')).join('');
}

/** Lays all layers upon each other, whatever their conditions. */
function layered(layers: readonly Layer[], rules: readonly Rule[]): PostSettings {
	const states = new Map<string, RuleState>();
	const settings = settingsOver(layers.map((layer) => layer.settings));
	const suppressions = Object.assign({}, defaultSuppressionSettings, ...layers.map((layer) => layer.suppressions));
	for (const layer of layers) {
		for (const [id, config] of Object.entries(layer.rules)) states.set(id, nextState(states.get(id), config));
	}
	const on = rules.flatMap((rule): [string, RuleSetting][] => {
		const state = states.get(rule.id);
		return state === undefined || state.word === 'off' ? [] : [[rule.id, settingOf(rule, state)]];
	});
	return {rules: new Map(on), settings, suppressions};
}

/** What the layers so far say of a rule. */
interface RuleState {
	readonly word: RuleWord;
	readonly given: GivenOptions;
}

function nextState(before: RuleState | undefined, config: RuleConfig): RuleState {
	const [word, given] = typeof config === 'string' ? [config, undefined] : config;
	if (given !== undefined) return {word, given};
	// A word alone speaks of all messages: it keeps the options, but not the severities of single ones.
	const {severity: _, ...options} = before?.given ?? {};
	return {word, given: options};
}

function settingOf({options}: Rule, {word, given: {severity = {}, ...given}}: RuleState): RuleSetting {
	return {
		severity: severities[word],
		messageSeverity: Object.fromEntries(
			Object.entries(severity).map(([id, level]) => [id, severities[level] ?? 'warning']),
		),
		options: resolveOptions(options, given),
		given: Object.keys(options).filter((name) => Object.hasOwn(given, name)),
	};
}

const severities: Readonly<Record<RuleWord, Severity | undefined>> = {
	off: undefined,
	on: undefined,
	warn: 'warning',
	error: 'error',
};

function withoutConditionalOff(layer: Layer): Layer {
	return layer.condition === undefined ? layer : withoutOff(layer);
}

function restrict(layers: readonly Layer[], ids: ReadonlySet<string>): Layer[] {
	const on: RulesConfig = Object.fromEntries([...ids].map((id) => [id, 'on']));
	const kept = layers.map((layer) => ({...layer, rules: filterRules(layer.rules, (id) => ids.has(id))}));
	return [
		presetLayer(on, '--only'),
		...kept.map((layer) => (layer.condition === undefined ? withoutOff(layer) : layer)),
	];
}

function withoutOff(layer: Layer): Layer {
	return {...layer, rules: filterRules(layer.rules, (_, config) => wordOf(config) !== 'off')};
}

function filterRules(rules: RulesConfig, isKept: (id: string, config: RuleConfig) => boolean): RulesConfig {
	return Object.fromEntries(Object.entries(rules).filter(([id, config]) => isKept(id, config)));
}

function wordOf(config: RuleConfig): RuleWord {
	return typeof config === 'string' ? config : config[0];
}
