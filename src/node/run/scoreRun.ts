import {harmTeller} from '../../archive/causeList.ts';
import {makerOf} from '../../archive/makerOf.ts';
import {isoDayAt} from '../../dates/days.ts';
import type {SettledPost} from '../../engine/settle.ts';
import {type ScoreLists, ScoreTally} from '../../score/archiveScore.ts';
import type {ScoredPost} from '../../score/scorePost.ts';
import type {LintedCommit} from './lintCommit.ts';
import type {LintedFile, LintRun} from './lintRun.ts';
import {inSteps, type Steps} from './steps.ts';

/** Begins to score the posts of a run. */
export function startScore(run: Pick<LintRun, 'ruleset'>, lists?: ScoreLists): ScoreTally {
	return new ScoreTally(harmTeller(run.ruleset.rules), lists);
}

/** The score of an archive as a commit holds it. */
export function* scoreCommit(run: LintRun, {linted, judged}: LintedCommit, lists?: ScoreLists): Steps<ScoreTally> {
	const tally = startScore(run, lists);
	yield* inSteps(linted, (file) => {
		const settled = judged.settle(file);
		run.measure('scoring', () => tally.add(scoredPostOf({file, report: settled})));
	});
	return tally;
}

/**
 * What a score asks of a post that was linted: what the baseline lists, or an earlier commit had, is wrong with it all the same.
 */
export function scoredPostOf({
	file,
	report: {diagnostics, suppressed},
}: {
	readonly file: LintedFile;
	readonly report: SettledPost;
}): ScoredPost {
	const {facts} = file;
	const known = suppressed.filter(({suppression: {kind}}) => kind === 'baseline' || kind === 'earlier');
	return {
		path: facts.path,
		source: makerOf(facts),
		month: monthOf(facts.date?.value.epoch),
		contents: file.details.open().contents,
		findings: known.length === 0 ? diagnostics : [...diagnostics, ...known],
	};
}

/** The month of an instant in UTC; undefined also for one that no calendar reaches. */
function monthOf(epoch: number | undefined): string | undefined {
	return epoch === undefined ? undefined : isoDayAt(epoch)?.replace(/-\d\d$/, '');
}
