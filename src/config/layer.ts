import type {FrontMatter} from '../model/post.ts';
import type {RulesConfig} from '../model/rulesConfig.ts';
import type {Settings, SuppressionSettings} from '../model/settings.ts';
import {compileGlobs} from './glob.ts';
import type {JsonPath} from './readJson.ts';
import type {Config, OverrideConfig} from './schema.ts';
import {compileWhere} from './where.ts';

/** Which posts a layer is for. */
export interface Condition {
	/** @param path from the config's folder, with `/` */
	readonly holds: (path: string, frontMatter: FrontMatter | undefined) => boolean;
	/** Whether it looks at front matter. */
	readonly readsFrontMatter: boolean;
}

/** What one place of one config says. Layers lie upon each other; the last that speaks of a thing decides. */
export interface Layer {
	/** Undefined for all posts. */
	readonly condition: Condition | undefined;
	readonly rules: RulesConfig;
	readonly settings: Partial<Settings>;
	/** Left out by what cannot speak of them: presets, overrides, the site and the command line. */
	readonly suppressions?: Partial<SuppressionSettings>;
	/**
	 * Where it says something, for people: a preset, an option of the command line, a place in a file.
	 * @param path keys that lead to it, from the layer
	 */
	readonly originOf: (path: JsonPath) => string;
}

/** Says where a config says something, by the keys that lead to it. */
export type PlaceInConfig = (path: JsonPath) => string;

/** A config's own layers, lowest first: what it says of all posts, then its overrides. */
export function layersOf(
	{rules = {}, settings = {}, overrides = [], inlineComments, requireReasons}: Config,
	originOf: PlaceInConfig,
): Layer[] {
	const suppressions = {
		...(inlineComments === undefined ? {} : {inlineComments}),
		...(requireReasons === undefined ? {} : {requireReasons}),
	};
	return [
		{condition: undefined, rules, settings, suppressions, originOf},
		...overrides.map((override, index) => overrideLayer(override, (path) => originOf(['overrides', index, ...path]))),
	];
}

/** The layer that a preset is. */
export function presetLayer(rules: RulesConfig, name: string): Layer {
	return {condition: undefined, rules, settings: {}, originOf: () => name};
}

function overrideLayer(
	{files, excludeFiles, where, rules = {}, settings = {}}: OverrideConfig,
	originOf: PlaceInConfig,
): Layer {
	const isIncluded = files === undefined ? () => true : compileGlobs([files].flat());
	const isExcluded = compileGlobs([excludeFiles ?? []].flat());
	const agrees = where === undefined ? () => true : compileWhere(where);
	return {
		condition: {
			holds: (path, frontMatter) => isIncluded(path) && !isExcluded(path) && agrees(frontMatter),
			readsFrontMatter: where !== undefined,
		},
		rules,
		settings,
		originOf,
	};
}
