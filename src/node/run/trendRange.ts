import {findDay, isoDayAt} from '../../dates/days.ts';
import {UserError} from '../../model/userError.ts';
import type {HistoryGap, TrendStep} from '../../score/archiveTrend.ts';
import {chooseSteps, usualStep} from '../../score/trendSteps.ts';
import {type BranchCommit, commitsSince, listHistory} from '../git/history.ts';
import type {Repository} from '../git/repository.ts';

/** Which part of a history is looked at. */
export interface AskedRange {
	/** A day, a month or a year in UTC, an instant, or a commit; undefined for all. */
	readonly since: string | undefined;
	/** Undefined for so many commits that there are not too many points. */
	readonly every: TrendStep | undefined;
}

/** The commits at which an archive is scored. */
export interface TrendRange {
	/** The oldest first: the last one before the range, and the commits in it. */
	readonly commits: readonly BranchCommit[];
	readonly every: TrendStep;
	/** Whether a shallow clone lacks what came before. */
	readonly isCut: boolean;
	/** What a person should know of it. */
	readonly notices: readonly string[];
}

/** That there is no history to go along, which is nobody's mistake. */
export interface MissingHistory {
	readonly missing: HistoryGap;
	/** The same as sentences, with what to do about it. */
	readonly message: string;
}

/** What the option is called in messages. */
const option = '--since';

/**
 * Chooses commits of the history of `HEAD`: of a merge only what it merged into. The first one is that before the range, where there is
 * one: how the archive was when the range began.
 * @param purpose the command that asks, for messages
 * @throws UserError where there is no such range
 */
export function chooseTrendRange(
	repository: Repository,
	{since, every}: AskedRange,
	purpose: string,
): TrendRange | MissingHistory {
	const {commits, isCut} = listHistory(repository);
	if (commits.length === 0)
		return {
			missing: 'commit',
			message: `\`${purpose}\` goes along the history, and the repository has no commit yet.`,
		};
	const isIn = since === undefined ? () => true : rangeTest(repository, since);
	const first = commits.findIndex(isIn);
	if (first === -1) throw new UserError(describeNothing(commits.at(-1), since));
	const range = commits.filter((commit, index) => index === first - 1 || (index >= first && isIn(commit)));
	if (isCut && first === 0 && (since !== undefined || commits.length === 1))
		return {
			missing: 'cut',
			message: `\`${purpose}\`: this shallow clone begins with the commit of ${dayOf(commits[0])}${since === undefined ? '' : `, and does not reach back to \`${since}\``}. ${fetching}`,
		};
	const step = every ?? usualStep(range.length);
	const lacksEarlier = isCut && first === 0;
	return {
		commits: chooseSteps(range, step),
		every: step,
		isCut: lacksEarlier,
		notices: lacksEarlier
			? [
					`This clone is shallow: its history begins on ${dayOf(commits[0])}, and what came before is missing. ${fetching}`,
				]
			: [],
	};
}

const fetching =
	'Fetch the whole history: `git fetch --unshallow`, or in CI `fetch-depth: 0` (GitHub), `GIT_DEPTH: 0` (GitLab).';

function dayOf(commit: BranchCommit | undefined): string {
	return (commit && isoDayAt(commit.time)) ?? '';
}

function describeNothing(last: BranchCommit | undefined, since: string | undefined): string {
	return `\`${option}\`: \`HEAD\` has no commit since \`${since ?? ''}\`: its last one is of ${dayOf(last)}. Name an earlier date, or an older commit.`;
}

/** Whether a commit is in the range that begins at a date or behind a commit. What looks like a date is one. */
function rangeTest(repository: Repository, since: string): (commit: BranchCommit) => boolean {
	const start = startOf(since);
	if (start !== undefined) return ({time}) => time >= start;
	const ids = commitsSince(repository, since, option);
	return ({id}) => ids.has(id);
}

/**
 * When a date begins.
 * @returns milliseconds since 1970-01-01T00:00:00Z; undefined for what does not look like a date
 * @throws UserError for a date that no calendar has
 */
function startOf(since: string): number | undefined {
	const form = dateForm.exec(since);
	if (form === null) return undefined;
	const [, year = '', month = '01', day = '01', clock, zone = 'Z'] = form;
	const time = Date.parse(`${year}-${month}-${day}T${clock ?? '00:00'}${zone}`);
	if (Number.isNaN(time) || findDay(Number(year), Number(month), Number(day)) === undefined)
		throw new UserError(
			`\`${option}\`: there is no date \`${since}\`. Write it as 2024, 2024-03, 2024-03-01 or 2024-03-01T10:00Z.`,
		);
	return time;
}

/** ISO 8601, from the year to the fraction of a second. */
const dateForm = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?)?)?)?$/;
