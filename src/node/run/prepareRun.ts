import {neededDetails} from '../../engine/collectDetails.ts';
import type {DetailName} from '../../model/facts.ts';
import type {Settings} from '../../model/settings.ts';
import {isCacheOn, openCache, placeOfCache} from '../cache/openCache.ts';
import type {RunEnvironment} from '../process/environment.ts';
import type {Configs} from './configs.ts';
import {LintRun} from './lintRun.ts';
import {PostMemory} from './postMemory.ts';
import type {ArchiveSite} from './readSite.ts';
import {runKeyOf} from './runKey.ts';
import type {RunOptions} from './runOptions.ts';
import {RunThreads} from './runThreads.ts';
import {simplifier} from './simplified.ts';
import {threadSetupOf} from './threadSetup.ts';
import {type Timing, unmeasured} from './timing.ts';

/** A run over an archive that has not begun. */
export interface PreparedRun {
	readonly run: LintRun;
	readonly threads: RunThreads;
	/** What a person should know of it. */
	readonly notices: readonly string[];
}

/** Where a run takes place, and with what. */
export interface RunPlace {
	/** The archive root, absolute. */
	readonly root: string;
	/** What its sites say. */
	readonly site: ArchiveSite;
	/** The configs of the archive, without what its sites say. */
	readonly configs: Configs;
	readonly options: Omit<RunOptions, 'paths' | 'mayBeEmpty'>;
	readonly environment: RunEnvironment;
	readonly timing: Timing | undefined;
	/** What threads run; undefined where all is done in the main one. */
	readonly worker?: URL | undefined;
}

/** Gets everything ready that linting or judging an archive takes. */
export function prepareRun(place: RunPlace): PreparedRun {
	const {root, site, configs: own, options, environment, timing, worker: script} = place;
	const configs = own.withDefaults(site.settings, root);
	const {archive} = configs.forFolder(root).config;
	const on = archive.rules;
	configs.refuseUnknownRules();
	const now = options.now ?? environment.clock();
	const needed = neededDetails(configs.ruleset.rules, archive);
	const details = options.archive ? [...new Set([...needed, ...(options.details ?? [])])] : [];
	const measure = timing?.measure ?? unmeasured;
	const opened = measure('cache', () => openMemory(place, {configs, site: site.settings, details}));
	const memory = opened instanceof PostMemory ? opened : undefined;
	timing?.noteCache(() => memory?.use);
	const run = new LintRun({configs, root, now, toSimplified: simplifier(), timing, details, memory});
	const ownNotices = noticesOf(on.size, {site, configs}, options);
	const {cwd} = environment;
	const isTimed = timing !== undefined;
	const threads = new RunThreads({
		run,
		concurrency: options.concurrency,
		setup: () =>
			threadSetupOf(own, options, {
				root,
				cwd,
				site: site.settings,
				details,
				now,
				isRemembered: memory !== undefined,
				isTimed,
			}),
		script,
		timing,
	});
	return {run, threads, notices: typeof opened === 'string' ? [...ownNotices, opened] : ownNotices};
}

/**
 * Opens what earlier runs found. There is none where nobody can keep it, or say whether it still holds; who has asked for it
 * is told why, in a sentence.
 */
function openMemory(
	{root, configs: own, options, environment}: RunPlace,
	{
		configs,
		site,
		details,
	}: {readonly configs: Configs; readonly site: Partial<Settings>; readonly details: readonly DetailName[]},
): PostMemory | string | undefined {
	if (!isCacheOn(options, environment.env)) return undefined;
	const isAsked = options.cache === true || options.cacheLocation !== undefined;
	const refuse = (reason: string): string | undefined => (isAsked ? `The cache is not used: ${reason}.` : undefined);
	const cachePlace = placeOfCache(options, root, environment);
	if (cachePlace === undefined) return refuse('there is no folder for caches');
	const key = runKeyOf({root, cwd: environment.cwd, configs: own, options, site, details});
	if (key === undefined) return refuse('nobody can say what a plugin finds that reads files or loads other code');
	const cache = openCache(cachePlace, key, environment.env);
	if ('reason' in cache) return refuse(`${cache.reason}: \`${cachePlace.folder}\``);
	return new PostMemory(cache, configs, {root, strategy: options.cacheStrategy, isAsked});
}

function noticesOf(
	rulesOn: number,
	{site, configs}: {readonly site: ArchiveSite; readonly configs: Configs},
	{archive}: Pick<RunOptions, 'archive'>,
): readonly string[] {
	return [
		...(rulesOn === 0 ? ['No rule is on: neither `extends` nor `rules` of the config turns one on.'] : []),
		...(archive ? [] : ['With `--no-archive` nothing is judged that depends on other files of the archive.']),
		...configs.notices,
		...site.notices,
	];
}
