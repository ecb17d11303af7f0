import type {FrontMatter} from '../model/post.ts';
import type {RulesConfig} from '../model/rulesConfig.ts';
import type {Settings, SuppressionSettings} from '../model/settings.ts';
import {compileGlobs} from './glob.ts';
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
}

/** A config's own layers, lowest first: what it says of all posts, then its overrides. */
export function layersOf({rules = {}, settings = {}, overrides = [], inlineComments, requireReasons}: Config): Layer[] {
	const suppressions = {
		...(inlineComments === undefined ? {} : {inlineComments}),
		...(requireReasons === undefined ? {} : {requireReasons}),
	};
	return [{condition: undefined, rules, settings, suppressions}, ...overrides.map(overrideLayer)];
}

/** The layer that a preset is. */
export function presetLayer(rules: RulesConfig): Layer {
	return {condition: undefined, rules, settings: {}};
}

function overrideLayer({files, excludeFiles, where, rules = {}, settings = {}}: OverrideConfig): Layer {
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
	};
}
