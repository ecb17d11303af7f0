import type {Config, Ruleset} from '../../config/index.ts';
import type {DetailName} from '../../model/facts.ts';
import type {Settings} from '../../model/settings.ts';
import type {CacheOptions} from '../cache/openCache.ts';
import type {GitChoice} from '../git/gitSelection.ts';
import type {Concurrency} from './concurrency.ts';
import type {Shard} from './shard.ts';
import type {Timing} from './timing.ts';

/** What a run is about: which posts of which archive, with which config. */
export interface RunOptions extends GitChoice, CacheOptions {
	/** Files, folders and globs to lint. */
	readonly paths: readonly string[];
	/** Whether what the config ignores is left out even if it is named. */
	readonly forceExclude: boolean;
	/** Whether it is no mistake that there is nothing to lint, and nothing is to be said of it. */
	readonly mayBeEmpty: boolean;
	/** The part of the archive to lint; undefined for all of it. */
	readonly shard: Shard | undefined;
	/** A commit: what it had already is not reported. */
	readonly newOnly: string | undefined;
	/** Values of `--only`, each a list with commas. */
	readonly only: readonly string[];
	/** Beginnings of the ids of the causes that the run is about; all if there are none. */
	readonly cause: readonly string[];
	/** Whether findings are left out whose cause the config ignores. */
	readonly ignoreCauses: boolean;
	/** Values of `--rule`. */
	readonly rule: readonly string[];
	/** A path, or what the file would hold; `false` for no config at all, undefined for the nearest one. */
	readonly config: string | Config | false | undefined;
	/** Whether the plugins that configs name are loaded. */
	readonly plugins: boolean;
	/** What reads the HTML of pages, whatever the config says; undefined for what that says. */
	readonly parser: Settings['parser'] | undefined;
	readonly root: string | undefined;
	/** Whether anything across the archive is judged. */
	readonly archive: boolean;
	/** Milliseconds since 1970-01-01T00:00:00Z; undefined for the clock's time. */
	readonly now: number | undefined;
	/** How many threads look into posts. */
	readonly concurrency: Concurrency;
	/** `false` where no baseline is to hold; undefined for the one beside the config, if there is one. */
	readonly baseline: false | undefined;
	/**
	 * What is to be known of pages beside what the rules that are on need, unless the archive is so large that it would take much time and
	 * memory; nothing if left out.
	 */
	readonly details?: readonly DetailName[] | undefined;
}

/** What a run works with. */
export interface RunTools {
	/** Archivelint's own rules. */
	readonly ruleset: Ruleset;
	/** Undefined where nobody wants to know what the run costs. */
	readonly timing: Timing | undefined;
	/** What threads run; undefined where all is done in the main one. */
	readonly worker: URL | undefined;
}
