import {countAccepted} from '../../baseline/baseline.ts';
import type {MatchedBaseline} from '../../baseline/matchBaseline.ts';
import {countStale} from '../../baseline/update.ts';
import type {ArchiveIndex} from '../../model/archiveIndex.ts';
import {type Diagnostic, isInPost, type Safety, type SuppressedDiagnostic} from '../../model/diagnostic.ts';
import type {IgnoredCauses} from '../../model/ignoredCauses.ts';
import {type KnownFindings, knownToAny} from '../../model/knownFindings.ts';
import {addCounts, type Counts, countDiagnostics, type FileReport} from '../../model/report.ts';
import type {Step} from '../process/watch.ts';
import {matchedBaseline, postChecker} from './acceptedFindings.ts';
import type {LintedRun} from './chosenRun.ts';
import {type CommitsByCause, fixByCause} from './fixByCause.ts';
import {contentsOf, type FixedRun, fixFiles} from './fixRun.ts';
import type {JudgedRun, LintedFile} from './lintRun.ts';
import type {PatientSteps} from './steps.ts';

/** What is done about the findings of a run. */
export interface ConclusionOptions {
	/** The most that fixes may do; undefined when nothing is to be fixed. */
	readonly level: Safety | undefined;
	/** Whether what the baseline lists is reported. */
	readonly showBaselined: boolean;
	/** Whether what the baseline lists is fixed. */
	readonly fixBaselined: boolean;
	/** Where fixes go as commits, one for each cause; left out, files are written and nothing is committed. */
	readonly commits?: CommitsByCause | undefined;
}

/** A run whose archive is judged and whose posts are fixed: what is left is to tell it. */
export interface ConcludedRun {
	/** The posts as they are now, sorted by path. */
	readonly linted: readonly LintedFile[];
	/**
	 * What is reported, post by post: nobody keeps all findings of an archive. They are made anew for whoever asks, as often
	 * as somebody does.
	 */
	readonly posts: Iterable<ReportedPost>;
	/** What the archive as a whole knows; undefined where nothing across it was judged. */
	readonly archive: ArchiveIndex | undefined;
	/** Begins to add up what is reported. */
	startTally(): Tally;
	/** What a person should know of the run, once all posts were added up. */
	noticesAfter(tally: Tally): readonly string[];
}

/** What is reported of one post. */
export interface ReportedPost {
	readonly file: LintedFile;
	readonly report: FileReport;
	/** How many findings the baseline lists for it that are gone. */
	readonly staleEntries: number;
	/** How many findings it has that the run is not about, and that nobody has accepted; undefined where it is about all. */
	readonly beside: number | undefined;
}

/** Adds up what is reported, and keeps none of it. */
export class Tally {
	#counts = countDiagnostics([]);
	#staleEntries: number;
	#beside: number | undefined;

	/** @param staleEntries of the baseline, of posts that are gone */
	constructor(staleEntries: number) {
		this.#staleEntries = staleEntries;
	}

	/** Of all findings that are reported, so far. */
	get counts(): Counts {
		return this.#counts;
	}

	/** Findings that the baseline lists and that are gone, or whose post is. */
	get staleEntries(): number {
		return this.#staleEntries;
	}

	/** Findings that the run is not about, and that nobody has accepted; undefined where it is about all. */
	get beside(): number | undefined {
		return this.#beside;
	}

	/** Adds what is reported of one more post. */
	add({report, staleEntries, beside}: ReportedPost): void {
		if (beside !== undefined) this.#beside = (this.#beside ?? 0) + beside;
		this.#counts = addCounts(this.#counts, countDiagnostics(report.diagnostics));
		this.#staleEntries += staleEntries;
	}
}

const beginningToJudge: Step = {phase: 'judging', done: 0, all: 0};

/** Judges the archive, fixes what is to be fixed, and judges what remains. */
export function* concludeRun(state: LintedRun, options: ConclusionOptions): PatientSteps<ConcludedRun> {
	const {run, surroundings, earlier, accepted, threads} = state;
	const {level, showBaselined} = options;
	const matched = matchedBaseline(state);
	let fixed: FixedRun = {linted: state.linted, mended: new Map(), notices: []};
	try {
		yield beginningToJudge;
		if (level !== undefined) fixed = yield* fixAll(state, {...options, level}, matched);
	} finally {
		threads.end();
	}
	const {linted, mended, notices: fixNotices} = fixed;
	const cacheNotices = run.saveMemory(surroundings?.paths);
	if (level !== undefined) yield beginningToJudge;
	const judged = run.judge(linted, surroundings, knownToAny([earlier, showBaselined ? undefined : matched]));
	const known = knownToAny([accepted, matched]);
	const checkedPost = postChecker(state);
	function* posts(): Generator<ReportedPost> {
		for (const file of linted) {
			const {path} = file.file;
			const settled = judged.settle(file);
			const {diagnostics} = settled;
			const [others, suppressed] = partOtherCauses(settled.suppressed);
			const standing = [...diagnostics, ...settled.suppressed.filter(({suppression}) => !isInPost(suppression))];
			const isOpen = (found: Diagnostic): boolean => known?.suppressionOf(found, standing) === undefined;
			yield {
				file,
				report: {path, diagnostics, suppressed, fixed: mended.get(path) ?? 0},
				staleEntries: matched === undefined ? 0 : countStale(matched.acceptedIn(path), checkedPost(file, settled)),
				beside: accepted === undefined ? undefined : others.filter(isOpen).length,
			};
		}
	}
	return {
		linted,
		posts: {[Symbol.iterator]: posts},
		archive: judged.context.archive,
		startTally: () => new Tally(countAccepted(matched?.vanished ?? [])),
		noticesAfter: (tally) => [
			...state.notices,
			...fixNotices,
			...cacheNotices,
			...describeStale(tally.staleEntries),
			...describeUnused(state.ignored),
		],
	};
}

/** Parts what is suppressed only because the run is about other causes from the rest. */
function partOtherCauses(
	suppressed: readonly SuppressedDiagnostic[],
): readonly [others: readonly SuppressedDiagnostic[], rest: readonly SuppressedDiagnostic[]] {
	const isOther = ({suppression}: SuppressedDiagnostic): boolean => suppression.kind === 'otherCause';
	return [suppressed.filter(isOther), suppressed.filter((found) => !isOther(found))];
}

/** Judges the archive, and fixes its posts. */
function fixAll(
	state: LintedRun,
	{level, fixBaselined, commits}: ConclusionOptions & {readonly level: Safety},
	matched: MatchedBaseline | undefined,
): PatientSteps<FixedRun> {
	const {run, root, linted, surroundings, earlier, files, threads} = state;
	const judge = (posts: readonly LintedFile[]): JudgedRun =>
		run.judge(posts, surroundings, notToFix(matched, earlier, {fixBaselined}));
	const scope = {root, files, level};
	return commits === undefined
		? fixFiles(run, linted, judge(linted), {...scope, threads, contents: contentsOf(linted, surroundings)})
		: fixByCause(run, linted, judge(linted), {...scope, commits, judgeAgain: judge});
}

/** What fixes leave alone, for somebody knows it already. */
export function notToFix(
	matched: MatchedBaseline | undefined,
	earlier: KnownFindings | undefined,
	{fixBaselined}: Pick<ConclusionOptions, 'fixBaselined'>,
): KnownFindings | undefined {
	return knownToAny([earlier, fixBaselined ? undefined : matched]);
}

function describeUnused(ignored: IgnoredCauses | undefined): readonly string[] {
	return (ignored?.unused ?? []).map(
		({rule, message, source, kind}) =>
			`An entry of \`ignoreCauses\` hides nothing: ${[rule, message, source, kind].filter((part) => part !== '').join(', ')}.`,
	);
}

function describeStale(count: number): readonly string[] {
	if (count === 0) return [];
	const what = count === 1 ? '1 entry of the baseline is' : `${count} entries of the baseline are`;
	return [`${what} stale, for the findings are gone: \`archivelint baseline prune\` takes them out.`];
}
