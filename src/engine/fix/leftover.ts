import {type Diagnostic, hasFix, type Safety} from '../../model/diagnostic.ts';
import {firstIndexWhere} from '../../texts/binarySearch.ts';
import {groupBy} from '../../texts/groups.ts';
import type {Candidate} from './select.ts';

/** What was found in a post before and after fixes, each sorted by place. */
export interface FoundAround {
	readonly before: readonly Diagnostic[];
	readonly after: readonly Diagnostic[];
	/** The most that a fix may do. */
	readonly level: Safety;
}

/**
 * Finds the fixes that mended nothing: their own rule finds as much at their place as it did before, the same or an error, and
 * has no fix for it. A smaller fault that only shows once the first is gone is no reason to keep that one.
 * @param applied together, sorted and apart
 */
export function fixesWithLeftover(
	applied: readonly Candidate[],
	{before, after, level}: FoundAround,
): readonly Candidate[] {
	const old = groupBy(before, ({rule}) => rule);
	const now = groupBy(after, ({rule}) => rule);
	let shift = 0;
	return applied.filter(({fix, hull, diagnostics}) => {
		const growth = fix.edits.reduce((sum, {range, text}) => sum + text.length - (range.end - range.start), 0);
		const start = Math.min(hull.start, ...diagnostics.map(({range}) => range.start));
		const end = Math.max(hull.end, ...diagnostics.map(({range}) => range.end));
		const moved = {start: start + shift, end: end + shift + growth};
		shift += growth;
		// Where nothing is left, what followed begins there now.
		const seen = moved.start < moved.end ? {start, end} : {start, end: end + 1};
		const messages = new Set(diagnostics.map(({messageId}) => messageId));
		return diagnostics.every(({rule}) => {
			const left = beginningIn(now.get(rule) ?? [], moved);
			const isAsBad = left.some(({messageId, severity}) => severity === 'error' || messages.has(messageId));
			if (!isAsBad || left.length < beginningIn(old.get(rule) ?? [], seen).length) return false;
			// What is fixed in steps is not at its end yet.
			return !left.some((finding) => hasFix(finding, level));
		});
	});
}

/** The findings that begin in a range; one that begins at its end does where the range is empty. */
function beginningIn(
	findings: readonly Diagnostic[],
	{start, end}: {readonly start: number; readonly end: number},
): readonly Diagnostic[] {
	const first = firstIndexWhere(findings, ({range}) => range.start >= start);
	const last = firstIndexWhere(findings, ({range}) => range.start >= Math.max(end, start + 1));
	return findings.slice(first, last);
}
