import path from 'node:path';
import {packFacts} from '../../archive/packFacts.ts';
import {factsVersion} from '../../model/facts.ts';
import type {Problem} from '../../model/report.ts';
import type {PostSettings} from '../../model/settings.ts';
import type {ArchiveFiles} from '../../node/files/archiveFiles.ts';
import type {ChosenFile} from '../../node/files/chooseFiles.ts';
import {toSlashes} from '../../node/files/paths.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {readVersion} from '../../node/process/ownPackage.ts';
import type {KnownPost, LintedFile, LintRun} from '../../node/run/lintRun.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {RunThreads} from '../../node/run/runThreads.ts';
import {isInShard} from '../../node/run/shard.ts';
import {atOnce} from '../../node/run/steps.ts';
import {surveyPages} from '../../node/run/surveyPages.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {batches, describeProblems, type ExitCode, writeOutputFile} from '../report/outcome.ts';
import {formatPart, type PartHead, type PartPost, partVersion} from './partFile.ts';
import {configFingerprint, fingerprintOf} from './runFingerprint.ts';

/** What a part is made of. */
export interface PartContents {
	readonly run: LintRun;
	readonly threads: RunThreads;
	readonly notices: readonly string[];
	readonly files: ArchiveFiles;
	/** The posts to report on, and those to reason over, of all parts. */
	readonly chosen: readonly ChosenFile[];
	readonly others: readonly ChosenFile[];
}

/** Lints one part of an archive, and writes what it takes to judge and to report on it later, with the other parts. */
export async function writePart(
	{run, threads, notices, files, chosen, others}: PartContents,
	options: CommandOptions,
	{cwd, stdout, stderr, watch}: CommandEnvironment,
	{ruleset}: RunTools,
): Promise<ExitCode> {
	const shard = options.shard ?? {index: 1, count: 1};
	const isIncluded = ({path: post}: ChosenFile): boolean => isInShard(post, shard);
	const before = [...run.problems];
	// All of the part is linted before the first word of it is written: the head comes first.
	const pace = new Pace(undefined, watch);
	const linted = withFiles(chosen.filter(isIncluded), await pace.take(threads.lint(chosen.filter(isIncluded))));
	const surveyed = withFiles(others.filter(isIncluded), await pace.take(threads.survey(others.filter(isIncluded))));
	threads.end();
	const problems = byPost(run.problems.slice(before.length));
	const problemsOf = (post: string): Problem[] => problems.get(post) ?? [];
	const table = new SettingsTable();
	for (const {known} of [...linted, ...surveyed]) if (known !== undefined) table.add(known.settings);
	function* posts(): Generator<PartPost> {
		for (const {file, known} of linted) {
			const own = known && {...knownPart(known, table), ...findingsPart(known)};
			yield {path: file.path, linted: true, hash: known?.hash, problems: problemsOf(file.path), known: own};
		}
		for (const {file, known} of surveyed) {
			const own = known && {...knownPart(known, table), findings: []};
			yield {path: file.path, linted: false, hash: undefined, problems: problemsOf(file.path), known: own};
		}
	}
	const {config, only, rule, plugins, archive, now} = options;
	const posted = new Set([...chosen, ...others].map((file) => file.path));
	const head: PartHead = {
		format: partVersion,
		facts: factsVersion,
		version: readVersion(),
		shard: {...shard},
		root: toSlashes(path.relative(cwd, files.root)) || '.',
		options: {config, only: [...only], rule: [...rule], plugins, archive, now},
		config: configFingerprint({root: files.root, cwd, ruleset}, options, files.paths),
		posts: fingerprintOf([...chosen.map((file) => file.path), '', ...others.map((file) => file.path)]),
		problems: before,
		settings: table.rows,
		files: files.paths.filter((file) => isInShard(file, shard)),
		pages: archive ? [...atOnce(surveyPages(files, posted, (file) => isInShard(file, shard)))] : [],
	};
	const chunks = formatPart(head, posts());
	if (options.outputFile === undefined) for (const batch of batches(chunks)) stdout.write(batch);
	else writeOutputFile(path.resolve(cwd, options.outputFile), chunks);
	const cacheNotices = run.saveMemory(options.archive ? files.paths : undefined);
	stderr.write(describeProblems({problems: run.problems, notices: [...notices, ...cacheNotices]}));
	return run.problems.length > 0 ? 2 : 0;
}

/** Files with what is known of them: of one that cannot be read, nothing. */
function withFiles<T extends KnownPost>(
	files: readonly ChosenFile[],
	posts: readonly T[],
): readonly {readonly file: ChosenFile; readonly known: T | undefined}[] {
	const byPath = new Map(posts.map((known) => [known.facts.path, known]));
	return files.map((file) => ({file, known: byPath.get(file.path)}));
}

function findingsPart({findings, disablings}: LintedFile) {
	return {findings: findings.open(), disablings: disablings.length === 0 ? undefined : disablings};
}

function knownPart({facts, details, settings}: KnownPost, table: SettingsTable) {
	return {facts: packFacts(facts), details: details.open(), settings: table.add(settings)};
}

function byPost(problems: readonly Problem[]): ReadonlyMap<string | undefined, Problem[]> {
	const found = new Map<string | undefined, Problem[]>();
	for (const problem of problems) found.set(problem.path, [...(found.get(problem.path) ?? []), problem]);
	return found;
}

/** The settings of posts, each once: posts for which the same overrides hold share them. */
class SettingsTable {
	readonly #numbers = new Map<PostSettings, number>();
	readonly rows: PartHead['settings'] = [];

	/** Returns the row in which they stand. */
	add(settings: PostSettings): number {
		const known = this.#numbers.get(settings) ?? this.rows.length;
		if (known === this.rows.length) {
			this.#numbers.set(settings, known);
			this.rows.push(
				[...settings.rules].map(([id, {severity, messageSeverity}]) => [
					id,
					{severity, messageSeverity: {...messageSeverity}},
				]),
			);
		}
		return known;
	}
}
