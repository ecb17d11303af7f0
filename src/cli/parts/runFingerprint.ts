import path from 'node:path';
import type {Ruleset} from '../../config/index.ts';
import {compareText} from '../../model/diagnostic.ts';
import {toSlashes} from '../../node/files/paths.ts';
import {hashOf} from '../../node/files/readPost.ts';
import {type ConfigOptions, Configs} from '../../node/run/configs.ts';
import {learnSiteOf} from '../../node/run/findArchive.ts';

/** A fingerprint of texts in their order. */
export function fingerprintOf(texts: readonly string[]): string {
	return hashOf(Buffer.from(JSON.stringify(texts)));
}

/**
 * A fingerprint of all that decides how an archive is linted: its configs, what they extend and the modules of their plugins, what the command line adds
 * to them, and what the site says of itself. It is the same on each machine that has the same files.
 * @param root absolute
 * @param paths of all files of the archive, from the root
 */
export function configFingerprint(
	{root, cwd, ruleset}: {readonly root: string; readonly cwd: string; readonly ruleset: Ruleset},
	options: ConfigOptions,
	paths: readonly string[],
): string {
	const configs = new Configs(options, cwd, ruleset);
	configs.forArchive(root, paths);
	const texts = [...configs.texts]
		.map(([file, text]) => [toSlashes(path.relative(root, file)), text] as const)
		.toSorted(([a], [b]) => compareText(a, b));
	return fingerprintOf([JSON.stringify([texts, options.only, options.rule, learnSiteOf(root, configs, cwd).settings])]);
}
