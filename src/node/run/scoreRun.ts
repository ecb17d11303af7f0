import {harmTeller} from '../../archive/causeList.ts';
import {makerOf} from '../../archive/makerOf.ts';
import {isoDayAt} from '../../dates/days.ts';
import {type ScoreLists, ScoreTally} from '../../score/archiveScore.ts';
import type {ScoredPost} from '../../score/scorePost.ts';
import type {ReportedPost} from './concludeRun.ts';
import type {LintRun} from './lintRun.ts';

/** Begins to score the posts of a run. */
export function startScore(run: Pick<LintRun, 'ruleset'>, lists?: ScoreLists): ScoreTally {
	return new ScoreTally(harmTeller(run.ruleset.rules), lists);
}

/** What a score asks of a post that was linted: what the baseline lists is wrong with it all the same. */
export function scoredPostOf({file, report}: Pick<ReportedPost, 'file' | 'report'>): ScoredPost {
	const {facts} = file;
	const {diagnostics, suppressed} = report;
	const baselined = suppressed.filter(({suppression}) => suppression.kind === 'baseline');
	return {
		path: facts.path,
		source: makerOf(facts),
		month: monthOf(facts.date?.value.epoch),
		contents: file.details.open().contents,
		findings: baselined.length === 0 ? diagnostics : [...diagnostics, ...baselined],
	};
}

/** The month of an instant in UTC; undefined also for one that no calendar reaches. */
function monthOf(epoch: number | undefined): string | undefined {
	return epoch === undefined ? undefined : isoDayAt(epoch)?.replace(/-\d\d$/, '');
}
