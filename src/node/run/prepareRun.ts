import type {RunEnvironment} from '../process/environment.ts';
import type {Configs} from './configs.ts';
import {LintRun} from './lintRun.ts';
import {type ArchiveSite, readSite} from './readSite.ts';
import type {RunOptions} from './runOptions.ts';
import {loadToSimplified} from './simplified.ts';
import type {Timing} from './timing.ts';

/** A run over an archive that has not begun. */
export interface PreparedRun {
	readonly run: LintRun;
	/** What a person should know of it. */
	readonly notices: readonly string[];
}

/** Where a run takes place, and with what. */
export interface RunPlace {
	/** The archive root, absolute. */
	readonly root: string;
	/** The configs of the archive, without what its site says. */
	readonly configs: Configs;
	readonly options: Pick<RunOptions, 'archive' | 'now'>;
	readonly environment: RunEnvironment;
	readonly timing: Timing | undefined;
}

/** Gets everything ready that linting or judging an archive takes. */
export async function prepareRun({root, configs: own, options, environment, timing}: RunPlace): Promise<PreparedRun> {
	const site = readSite(root, environment.cwd);
	const configs = own.withDefaults(site.settings);
	const on = configs.forFolder(root).config.archive.rules;
	configs.refuseUnknownRules();
	const judges = options.archive && configs.ruleset.rules.some(({id, judge}) => judge !== undefined && on.has(id));
	const toSimplified = judges ? await loadToSimplified() : undefined;
	const now = options.now ?? environment.clock();
	const run = new LintRun({configs, root, now, toSimplified, timing, judges: options.archive});
	return {run, notices: noticesOf(on.size, {site, configs}, options)};
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
