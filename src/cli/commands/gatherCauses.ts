import {CauseList, type CauseSummary, harmTeller} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import {type Diagnostic, hasFix, type Safety} from '../../model/diagnostic.ts';
import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {type ChosenRun, chooseRun, explainEmptiness, type LintedRun, lintChosen} from '../../node/run/chosenRun.ts';
import {concludeRun} from '../../node/run/concludeRun.ts';
import type {LintedFile} from '../../node/run/lintRun.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {groupBy} from '../../texts/groups.ts';
import {partCauseWords} from '../options/causeWords.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {shownReport} from '../report/outcome.ts';

/** The causes of what is wrong with an archive. */
export interface GatheredCauses {
	/** Of those that the command line names, else all. */
	readonly causes: readonly CauseSummary[];
	/** Whether the command line names causes. */
	readonly areNamed: boolean;
	/** Of causes that are named, by the id of the cause. */
	readonly examples: ReadonlyMap<string, CauseExamples>;
	/** Of causes that are named, all posts that they have findings in, by the id of the cause. */
	readonly posts: ReadonlyMap<string, readonly LintedFile[]>;
	/** Findings of the same causes, or of any, that the baseline lists and that are therefore not counted. */
	readonly baselined: number;
	readonly chosen: ChosenRun;
	readonly linted: LintedRun;
}

/** A finding of a cause, and the post that it stands in. */
export interface CauseExample {
	readonly file: LintedFile;
	readonly diagnostic: Diagnostic;
}

/** A few posts that show what a cause is, and a few that a fix may change. */
export interface CauseExamples {
	readonly shown: readonly CauseExample[];
	/** By the least that has to be allowed: the proof of a fix may fail in one. */
	readonly mendable: Readonly<Record<Safety, readonly LintedFile[]>>;
}

/** Those of a cause that none of the posts has. */
export const noExamples: CauseExamples = {shown: [], mendable: {safe: [], unsafe: []}};

/** So many posts show what a cause is. */
const mostExamples = 3;

/**
 * Lints an archive, and gathers what is found by its causes.
 * @param given its paths may be ids of causes, too
 * @returns undefined where there is nothing to lint, which is said
 * @throws UserError when no finding has a cause that is named
 */
export async function gatherCauses(
	given: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<GatheredCauses | undefined> {
	const options = withNamedCauses(given, environment.cwd);
	const {cause: names} = options;
	const runOptions = await runOptionsOf(options, environment);
	const chosen = chooseRun(runOptions, environment, tools);
	const emptiness = explainEmptiness(chosen, options);
	if (emptiness !== undefined) {
		environment.stderr.write(`${emptiness}\n`);
		return undefined;
	}
	const pace = new Pace(environment.listenForEnd?.(), environment.watch);
	const linted = await pace.take(lintChosen(chosen, runOptions, environment));
	const concluded = await pace.take(concludeRun(linted, {level: undefined, showBaselined: false, fixBaselined: false}));
	const list = new CauseList(harmTeller(linted.run.ruleset.rules));
	const examples = new Map<string, CauseExamples>();
	const posts = new Map<string, LintedFile[]>();
	let baselined = 0;
	for (const post of concluded.posts) {
		const {diagnostics, suppressed} = shownReport(post.report, options);
		baselined += suppressed.filter(({suppression}) => suppression.kind === 'baseline').length;
		list.add(diagnostics);
		if (names.length === 0) continue;
		keepExamples(examples, post.file, diagnostics);
		keepPost(posts, post.file, diagnostics);
	}
	const {causes} = list;
	const hidden = names.filter((name) => !causes.some((cause) => cause.id.startsWith(name)));
	if (hidden.length > 0) throw new UserError(hidden.map((name) => describeHidden(name, options)).join('\n'));
	return {causes, areNamed: names.length > 0, examples, posts, baselined, chosen, linted};
}

/** Says why there is nothing to show of a cause that findings have. */
function describeHidden(name: string, {quiet, baseline}: CommandOptions): string {
	if (quiet) return `No error has the cause \`${name}\`: leave out \`--quiet\`.`;
	return baseline === false
		? `The posts themselves switch off all findings of \`${name}\`.`
		: `All findings of \`${name}\` are in the baseline, or switched off by the posts: with \`--no-baseline\`, those in it are shown.`;
}

/** Says what is not listed because the baseline lists it; empty where that is nothing. */
export function describeBaselined(findings: number): string {
	if (findings === 0) return '';
	const [are, them] = findings === 1 ? ['is', 'it'] : ['are', 'them'];
	return `${countOf(findings, 'finding')} ${are} in the baseline: \`--no-baseline\` shows ${them}.`;
}

/**
 * Tells the causes that stand among the paths from paths.
 * @throws UserError for what is like the name of a cause, and is none
 */
export function withNamedCauses(given: CommandOptions, cwd: string): CommandOptions {
	const {causes, paths} = partCauseWords(given.paths, cwd);
	return {...given, cause: [...given.cause, ...causes], paths};
}

/** Keeps the first finding of each cause in a post, and the post where a fix mends one. */
function keepExamples(
	examples: Map<string, CauseExamples>,
	file: LintedFile,
	diagnostics: readonly Diagnostic[],
): void {
	for (const [id, own] of groupBy(diagnostics, ({cause}) => cause.id)) {
		const [diagnostic] = own;
		if (diagnostic === undefined) continue;
		const {shown, mendable} = examples.get(id) ?? noExamples;
		const isSafe = own.some((one) => hasFix(one, 'safe'));
		const isUnsafe = own.some((one) => one.unsafeFix !== undefined || (hasFix(one, 'unsafe') && !hasFix(one, 'safe')));
		examples.set(id, {
			shown: withOneMore(shown, {file, diagnostic}),
			mendable: {
				safe: isSafe ? withOneMore(mendable.safe, file) : mendable.safe,
				unsafe: isUnsafe ? withOneMore(mendable.unsafe, file) : mendable.unsafe,
			},
		});
	}
}

function withOneMore<T>(kept: readonly T[], one: T): readonly T[] {
	return kept.length < mostExamples ? [...kept, one] : kept;
}

/** Keeps a post for each cause that it has findings of. */
function keepPost(posts: Map<string, LintedFile[]>, file: LintedFile, diagnostics: readonly Diagnostic[]): void {
	for (const id of new Set(diagnostics.map(({cause}) => cause.id))) {
		const kept = posts.get(id) ?? [];
		kept.push(file);
		posts.set(id, kept);
	}
}
