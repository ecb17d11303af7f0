import * as v from 'valibot';
import {optionsCheck, suchThat, timeSchema} from '../../config/givenOptions.ts';
import type {Config, RulesConfig} from '../../config/index.ts';
import {describeWrongName, readCauseNames} from '../../model/causeNames.ts';
import {isObject} from '../../model/checks.ts';
import type {Safety} from '../../model/diagnostic.ts';
import type {Settings} from '../../model/settings.ts';
import {UserError} from '../../model/userError.ts';
import type {ConclusionOptions} from './concludeRun.ts';
import {type Concurrency, isConcurrency} from './concurrency.ts';
import {oneSelection} from './oneSelection.ts';
import type {RunOptions} from './runOptions.ts';

/** What `lintArchive` is asked for. All relative paths start from its folder. */
export interface ArchiveOptions {
	/** Files, folders and globs to lint; all posts of the folder if left out. An empty list lints nothing. */
	readonly paths?: readonly string[] | undefined;
	/** Lint only posts that git's index holds in another state than the last commit, as they are in the index. */
	readonly staged?: boolean | undefined;
	/** A commit, such as `HEAD`: lint only posts that differ from it in the work tree, and those that git does not know. */
	readonly changed?: string | undefined;
	/** A commit: lint only posts that have changed since the branch left that of the commit. */
	readonly since?: string | undefined;
	/** A commit: findings that it had already are neither reported nor fixed. */
	readonly newOnly?: string | undefined;
	/** Whether files that are ignored, and pages that are no posts, are left out even where `paths` names them. */
	readonly forceExclude?: boolean | undefined;
	/** The path of a config, or what the file would hold; `false` for none. The nearest `.archivelintrc.json` if left out. */
	readonly config?: string | Config | false | undefined;
	/** Whether the plugins that configs name are loaded, which run as part of this program; yes if left out. */
	readonly plugins?: boolean | undefined;
	/** What reads the HTML of pages, whatever the config says. */
	readonly parser?: Settings['parser'] | undefined;
	/** How many threads look into posts, this one among them: `'auto'` (if left out) for as many as pay, `'off'` for this one alone. */
	readonly concurrency?: Concurrency | undefined;
	/** Rules by id, set on top of the config. */
	readonly rules?: RulesConfig | undefined;
	/** Run these rules only, by their ids. */
	readonly only?: readonly string[] | undefined;
	/** Look at the findings of these causes only, by their ids. */
	readonly causes?: readonly string[] | undefined;
	/** `false` where findings are not left out whose cause the config ignores. */
	readonly ignoreCauses?: boolean | undefined;
	/** The root of the archive; found as the command finds it if left out. */
	readonly root?: string | undefined;
	/** Whether anything across the archive is judged; yes if left out. */
	readonly archive?: boolean | undefined;
	/** The time to judge by, in milliseconds since 1970-01-01T00:00:00Z; that of the clock if left out. */
	readonly now?: number | undefined;
	/** The most that fixes may do; `false`, so that no file is written, if left out. */
	readonly fix?: Safety | false | undefined;
	/** `false` where no baseline is to hold. */
	readonly baseline?: boolean | undefined;
	/** Whether what the baseline lists is reported. */
	readonly showBaselined?: boolean | undefined;
	/** Whether what the baseline lists is fixed as well. */
	readonly fixBaselined?: boolean | undefined;
	/** Whether what is found in posts is read from where earlier runs have kept it, and kept for later ones; no if left out. */
	readonly cache?: boolean | undefined;
	/** Whether it is no mistake that there is nothing to lint. */
	readonly allowEmpty?: boolean | undefined;
	/** Stops the work between two posts when it is aborted. */
	readonly signal?: AbortSignal | undefined;
}

const texts = v.array(v.string());

// What stands in configs is checked where they are read.
const checkOptions = optionsCheck<ArchiveOptions>({
	paths: texts,
	staged: v.boolean(),
	changed: v.string(),
	since: v.string(),
	newOnly: v.string(),
	forceExclude: v.boolean(),
	config: suchThat(
		(value) => typeof value === 'string' || value === false || isObject(value),
		'`config` is neither a path nor an object nor `false`.',
	),
	plugins: v.boolean(),
	parser: v.picklist(['lean', 'rehype-parse']),
	concurrency: suchThat(
		isConcurrency,
		'`concurrency` is neither a number of threads from 1 to 64 nor `auto` nor `off`.',
	),
	rules: suchThat(isObject, '`rules` is not an object.'),
	only: texts,
	causes: texts,
	ignoreCauses: v.boolean(),
	root: v.string(),
	archive: v.boolean(),
	now: timeSchema,
	fix: v.union([v.literal(false), v.picklist(['safe', 'unsafe'])]),
	baseline: v.boolean(),
	showBaselined: v.boolean(),
	fixBaselined: v.boolean(),
	cache: v.boolean(),
	allowEmpty: v.boolean(),
	signal: suchThat((value) => value instanceof AbortSignal, '`signal` is not an AbortSignal.'),
});

/** What the options of a program ask of a run, in the words of the run. */
export interface AskedRun {
	readonly run: RunOptions;
	readonly conclusion: ConclusionOptions;
	readonly allowEmpty: boolean;
	readonly signal: AbortSignal | undefined;
}

/** @throws UserError for what names no cause */
function namedBy(causes: readonly string[]): readonly string[] {
	return causes.flatMap((name) => {
		const read = readCauseNames(name);
		if ('wrong' in read) throw new UserError(describeWrongName(read.wrong));
		return read.ids;
	});
}

/**
 * Reads the options that a program gives.
 * @throws UserError when they cannot be used
 */
export function readArchiveOptions(options: ArchiveOptions): AskedRun {
	checkOptions(options);
	refuseContradictions(options);
	const {paths = ['.'], forceExclude = false, rules = {}, fix = false} = options;
	return {
		run: {
			paths,
			forceExclude,
			mayBeEmpty: forceExclude || paths.length === 0,
			shard: undefined,
			staged: options.staged ?? false,
			changed: options.changed,
			since: options.since,
			newOnly: options.newOnly,
			only: options.only ?? [],
			cause: namedBy(options.causes ?? []),
			ignoreCauses: options.ignoreCauses ?? true,
			rule: Object.entries(rules).map(([id, config]) => `${id}: ${JSON.stringify(config)}`),
			config: options.config,
			plugins: options.plugins ?? true,
			parser: options.parser,
			concurrency: options.concurrency ?? 'auto',
			root: options.root,
			archive: options.archive ?? true,
			now: options.now,
			baseline: options.baseline === false ? false : undefined,
			cache: options.cache ?? false,
			cacheLocation: undefined,
			cacheStrategy: fix === false ? undefined : 'content',
		},
		conclusion: {
			level: fix === false ? undefined : fix,
			showBaselined: options.showBaselined ?? false,
			fixBaselined: options.fixBaselined ?? false,
		},
		allowEmpty: options.allowEmpty ?? false,
		signal: options.signal,
	};
}

function refuseContradictions({
	staged = false,
	changed,
	since,
	fix = false,
	baseline = true,
	showBaselined = false,
	fixBaselined = false,
}: ArchiveOptions): void {
	oneSelection({staged, changed: changed !== undefined, since: since !== undefined});
	if (fixBaselined && fix === false)
		throw new UserError('`fixBaselined` says what fixes may touch: use it with `fix`.');
	if (!baseline && (showBaselined || fixBaselined))
		throw new UserError('With `baseline: false` there is no baseline to show or to fix.');
}
