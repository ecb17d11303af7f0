import * as v from 'valibot';
import {rules} from '../../rules/index.ts';
import {type OptionSchemas, suchThat, timeSchema} from '../config/givenOptions.ts';
import {type Config, defaultConfig, ownRuleset, type ResolvedConfig, resolveConfig} from '../config/index.ts';
import type {LintConfig} from '../engine/lint.ts';
import type {PostInput} from '../engine/parse.ts';
import type {SettlingContext} from '../engine/settle.ts';
import type {ArchiveIndex} from '../model/archiveIndex.ts';
import {isObject} from '../model/checks.ts';
import type {Rule} from '../model/rule.ts';
import {UserError} from '../model/userError.ts';

/** What is to be known of a text beside its characters. */
export interface TextOptions {
	/**
	 * The path of the post from the root of its archive, with `/` on every system: `_posts/2024-03-01-a-post.md`. Rules read
	 * the date and the name in it, overrides of the config choose by it, and its extension says what it is rendered with.
	 */
	readonly path: string;
	/**
	 * What `.archivelintrc.json` would hold, or what `resolveConfig` made of it: for many texts that is faster. The preset
	 * `archivelint:recommended` if left out. Its paths are counted from the root of the archive.
	 */
	readonly config?: Config | ResolvedConfig | undefined;
	/**
	 * The time to judge by, in milliseconds since 1970-01-01T00:00:00Z: suppressions whose `until` has passed hold no more.
	 * No clock is asked: if left out, none has passed.
	 */
	readonly now?: number | undefined;
	/** The archive around the post, see `indexArchive`; unknown if left out. */
	readonly archive?: ArchiveIndex | undefined;
	/** All rules there are, on or off; those of archivelint if left out. A resolved config was made with the same. */
	readonly ruleset?: readonly Rule[] | undefined;
}

/** What each option may be; what stands in a config is checked where it is read. */
export const textOptionSchemas: OptionSchemas<TextOptions> = {
	path: v.string(),
	config: suchThat(isObject, '`config` is not an object.'),
	now: timeSchema,
	archive: suchThat(isObject, '`archive` is not an object.'),
	ruleset: suchThat(Array.isArray, '`ruleset` is not a list.'),
};

/** A text that is ready to be linted. */
export interface PreparedText {
	readonly input: PostInput;
	readonly lintConfig: LintConfig;
	readonly context: SettlingContext;
}

/**
 * Gets a text ready.
 * @throws UserError when the config cannot be used
 */
export function prepareText(text: string, options: TextOptions): PreparedText {
	const {path, config, now = 0, archive, ruleset = rules} = options;
	if (typeof path !== 'string') throw new UserError('`path` is missing: it says what the text is.');
	const resolved = resolvedOf(config, ruleset);
	return {
		input: {path, text},
		lintConfig: {rules: ruleset, settingsFor: resolved.settingsFor},
		context: {archive, now},
	};
}

function resolvedOf(config: TextOptions['config'], ruleset: readonly Rule[]): ResolvedConfig {
	if (config === undefined) return defaultConfig(ownRuleset(ruleset));
	return 'settingsFor' in config ? config : resolveConfig(config, ruleset);
}
