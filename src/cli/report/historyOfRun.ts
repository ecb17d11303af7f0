import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {ChosenRun} from '../../node/run/chosenRun.ts';
import type {LintedFile} from '../../node/run/lintRun.ts';
import type {RunOptions} from '../../node/run/runOptions.ts';
import type {PatientSteps} from '../../node/run/steps.ts';
import type {MissingHistory} from '../../node/run/trendRange.ts';
import {type FollowedTrend, followScore, openHistory} from '../../node/run/trendRun.ts';
import type {PageHistory} from '../../report/pageData.ts';
import type {TrendPoint} from '../../score/archiveTrend.ts';
import {shorten} from '../../texts/wording.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {describeProblems} from './outcome.ts';

/** Goes along the history of a run's archive, from the posts that the run has linted, and says what a person should know of it. */
export type FollowHistory = (linted: readonly LintedFile[]) => PatientSteps<PageHistory>;

/** More points than these make the page slow, and nobody looks at each of them. */
const mostPoints = 1000;

/** UTF-16 units of a message of a commit that are shown: whoever writes one may write any number. */
const longestSubject = 200;

/**
 * Gets ready to go along the history of an archive, before anything is linted for it. Where there is none, the page says so, and standard error
 * says why.
 * @throws UserError where the command line names no part of the history
 */
export function openRunHistory(
	chosen: ChosenRun,
	runOptions: RunOptions,
	{since, every}: Pick<CommandOptions, 'since' | 'every'>,
	environment: CommandEnvironment,
): FollowHistory {
	const history = openHistory(chosen, {since, every}, environment, 'archivelint report --history');
	return function* (linted) {
		const followed =
			'missing' in history ? history : yield* followScore(chosen, runOptions, history, environment, linted);
		const notices = 'missing' in followed ? [followed.message] : followed.notices;
		environment.stderr.write(describeProblems({problems: [], notices}));
		return shownHistory(followed);
	};
}

function shownHistory(followed: FollowedTrend | MissingHistory): PageHistory {
	if ('missing' in followed) return {missing: followed.missing};
	const {trend, isCut} = followed;
	const points = trend.points.slice(-mostPoints).map(withShortSubject);
	return {every: trend.every, points, isCut, pointsBefore: trend.points.length - points.length};
}

function withShortSubject(point: TrendPoint): TrendPoint {
	return {...point, subject: shorten(point.subject, longestSubject)};
}
