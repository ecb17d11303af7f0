import path from 'node:path';
import {compareText} from '../../model/diagnostic.ts';
import {type DetailName, factsVersion} from '../../model/facts.ts';
import type {Settings} from '../../model/settings.ts';
import {pluginFingerprint} from '../cache/pluginFingerprint.ts';
import {programFingerprint} from '../cache/programFingerprint.ts';
import {segmentVersion} from '../cache/segment.ts';
import {toSlashes} from '../files/paths.ts';
import {hashOf} from '../files/readPost.ts';
import type {ConfigOptions, Configs} from './configs.ts';

/** What a run is about, as far as it decides what is found in its posts. */
export interface KeyedRun {
	/** Absolute. */
	readonly root: string;
	readonly cwd: string;
	/** All of the archive, read. */
	readonly configs: Configs;
	readonly options: ConfigOptions;
	/** What the site says of itself, and what was inferred of it. */
	readonly site: Partial<Settings>;
	/** What the rules that judge the archive need to know of posts. */
	readonly details: readonly DetailName[];
}

/**
 * A fingerprint of all that decides, beside its path and its bytes, what is found in a post before the archive is asked: the
 * program, the configs and what they extend, plugins, options, and the site. It is the same on each machine that has the
 * same of them.
 * @returns undefined where that cannot be told, as of a plugin that reads files
 */
export function runKeyOf({root, cwd, configs, options, site, details}: KeyedRun): string | undefined {
	const plugins = [...configs.ruleset.plugins.values()].map(({file}) => pluginFingerprint(file));
	if (plugins.includes(undefined)) return undefined;
	const fromRoot = (file: string): string => toSlashes(path.relative(root, file));
	const texts = [...configs.configTexts]
		.map(([file, text]) => [fromRoot(file), text] as const)
		.toSorted(([a], [b]) => compareText(a, b));
	const {config, only, rule, plugins: loadsPlugins, parser} = options;
	const given = typeof config === 'string' ? fromRoot(path.resolve(cwd, config)) : [config, fromRoot(cwd)];
	const parts = [
		[segmentVersion, factsVersion, programFingerprint()],
		[texts, plugins, configs.ruleset.rules.map(({id}) => id)],
		[config === undefined ? 'nearest' : given, only, rule, loadsPlugins, parser],
		site,
		details,
	];
	return hashOf(Buffer.from(JSON.stringify(parts))).slice(0, 32);
}
