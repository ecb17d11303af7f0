import path from 'node:path';
import {extendedBy} from '../../config/index.ts';
import type {Problem} from '../../model/report.ts';
import type {Settings} from '../../model/settings.ts';
import type {ArchiveUnderstanding} from '../../model/understanding.ts';
import {keysIn} from '../../node/cache/cacheFolder.ts';
import {isCacheOn, placeOfCache} from '../../node/cache/openCache.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {type ChosenRun, chooseRun, explainEmptiness, othersThan} from '../../node/run/chosenRun.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {understandRun} from '../../node/run/understandRun.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {shownFolder, sumOf} from './keepCache.ts';
import {sortOut} from './showFiles.ts';

/** What can be told of an archive without linting it. */
export interface ArchiveInfo {
	/** Absolute. */
	readonly root: string;
	readonly archive: ArchiveUnderstanding;
	/** The folder that the site is made from; empty for the root. */
	readonly siteFolder: Settings['siteFolder'];
	/** The config that speaks for the archive, from the current folder; undefined where there is none. */
	readonly config: {readonly file: string; readonly extends: readonly string[]} | undefined;
	/** Why files are left out that are, or could be, posts: how many for each reason, and the first of them. */
	readonly leftOut: readonly {readonly reason: string; readonly files: number; readonly first: string}[];
	/** Undefined where there is no folder for caches. */
	readonly cache: {readonly isOn: boolean; readonly folder: string; readonly bytes: number} | undefined;
	readonly problems: readonly Problem[];
	readonly notices: readonly string[];
}

/**
 * Finds out what is to be told of the archive that the command line means. Nothing is written.
 * @throws UserError when that is a mistake
 */
export async function gatherInfo(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ArchiveInfo> {
	const chosen = chooseRun(await runOptionsOf(options, environment), environment, tools);
	const emptiness = explainEmptiness(chosen, options);
	const {run, threads, files} = chosen;
	const pace = new Pace(environment.listenForEnd?.(), environment.watch);
	try {
		// All posts speak for the archive, whichever the command line names.
		const posts = await pace.take(threads.survey(othersThan([], files)));
		return {
			root: files.root,
			archive: understandRun(run, posts),
			siteFolder: run.archiveSettings.settings.siteFolder,
			config: configOf(chosen, environment.cwd),
			leftOut: leftOutOf(chosen, options, environment.cwd),
			cache: cacheOf(files.root, options, environment),
			problems: run.problems,
			notices: [...chosen.notices, ...(emptiness === undefined ? [] : [emptiness])],
		};
	} finally {
		threads.end();
	}
}

function configOf({configs, files}: ChosenRun, cwd: string): ArchiveInfo['config'] {
	const {file} = configs.forFolder(files.root);
	if (file === undefined) return undefined;
	const text = configs.configTexts.get(file) ?? '';
	return {file: path.relative(cwd, file) || file, extends: extendedBy({path: file, text})};
}

function leftOutOf(chosen: ChosenRun, options: CommandOptions, cwd: string): ArchiveInfo['leftOut'] {
	const byReason = new Map<string, {files: number; readonly first: string}>();
	for (const {path: file, reason} of sortOut(chosen, options, cwd).leftOut) {
		const known = byReason.get(reason) ?? {files: 0, first: file};
		known.files++;
		byReason.set(reason, known);
	}
	return [...byReason]
		.map(([reason, {files, first}]) => ({reason, files, first}))
		.toSorted((a, b) => b.files - a.files || (a.reason < b.reason ? -1 : 1));
}

function cacheOf(root: string, options: CommandOptions, environment: CommandEnvironment): ArchiveInfo['cache'] {
	const place = placeOfCache(options, root, environment);
	if (place === undefined) return undefined;
	const bytes = sumOf(keysIn(place.folder));
	return {isOn: isCacheOn(options, environment.env), folder: shownFolder(place.folder, environment.cwd), bytes};
}
