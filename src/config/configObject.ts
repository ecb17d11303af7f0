import type {Rule} from '../model/rule.ts';
import {UserError} from '../model/userError.ts';
import {codeFrame} from '../terminal/codeFrame.ts';
import {loadConfig, type ReadConfig} from './load.ts';
import type {ConfigFile, ConfigMistake} from './mistake.ts';
import {Plugins} from './plugins.ts';
import type {ResolvedConfig} from './resolve.ts';
import {ownRuleset} from './ruleset.ts';
import type {Config} from './schema.ts';

/** What mistakes in a config that is an object are headed with. */
const shownName = 'config';

/** A config that is an object, as the file that it would stand in; mistakes in it are shown with their lines. */
export function configFileOf(config: Config): ConfigFile {
	return {path: shownName, text: JSON.stringify(config, undefined, 2)};
}

/**
 * Checks a config that is an object, and puts it together.
 * @param config what `.archivelintrc.json` would hold; it extends presets only, for nothing is read
 * @param rules all there are
 * @throws UserError with every mistake in it, and its line
 */
export function resolveConfig(config: Config, rules: readonly Rule[]): ResolvedConfig {
	const loaded = loadConfig(configFileOf(config), readNothing, new Plugins(ownRuleset(rules)));
	if ('mistakes' in loaded) throw mistakenConfig(loaded.mistakes);
	return loaded.config;
}

/** Says all mistakes of configs as people read them, each with its place. */
export function mistakenConfig(mistakes: readonly ConfigMistake[]): UserError {
	const inColumns = (width?: number): string => mistakes.map((mistake) => codeFrame(mistake, width)).join('\n\n');
	return new UserError(inColumns(), inColumns);
}

const readNothing: ReadConfig = (specifier) => ({
	problem: `\`${specifier}\` cannot be read: a config for single texts extends presets only.`,
});
