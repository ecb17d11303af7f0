import {type MatchedBaseline, matchBaseline} from '../../baseline/matchBaseline.ts';
import type {CheckedPost} from '../../baseline/update.ts';
import {isLeftOut} from '../../config/index.ts';
import type {SettledPost} from '../../engine/settle.ts';
import type {LintedRun} from './chosenRun.ts';
import type {LintedFile} from './lintRun.ts';

/** The baseline of a run as it fits the archive of today; undefined where there is none. */
export function matchedBaseline({linted, surroundings, baseline}: LintedRun): MatchedBaseline | undefined {
	if (baseline === undefined) return undefined;
	const known = [...linted, ...(surroundings?.others ?? [])];
	return matchBaseline(baseline, {
		posts: known.map(({facts}) => facts),
		paths: surroundings && new Set(surroundings.paths),
	});
}

/** Tells what a run knows of posts that it linted, in the words of a baseline. */
export function postChecker({
	run,
	surroundings,
}: Pick<LintedRun, 'run' | 'surroundings'>): (file: LintedFile, settled: SettledPost) => CheckedPost {
	const known = new Set(run.ruleset.rules.map(({id}) => id));
	// Without such a rule there is nothing to switch off: what the engine finds itself is always on, all else is gone.
	const isGone = (rule: string): boolean => !known.has(rule) && !isLeftOut(rule, run.ruleset);
	return ({facts, settings}, {diagnostics, suppressed}) => {
		// Without the archive, or where a post cannot be read, findings are missing although nobody fixed them.
		const isWhole = surroundings !== undefined && !diagnostics.some(({fatal}) => fatal);
		return {
			facts,
			present: [...diagnostics, ...suppressed],
			reported: diagnostics,
			ran: (rule) => isWhole && (settings.rules.has(rule) || isGone(rule)),
		};
	};
}
