import type {Diagnostic, Fix, Safety} from '../../model/diagnostic.ts';
import type {Range} from '../../model/text.ts';

/** A fix and the findings that offer it. */
export interface Candidate {
	readonly fix: Fix;
	readonly diagnostics: readonly Diagnostic[];
	/** From the first character that it edits to the last. */
	readonly hull: Range;
}

/** A name for what a fix does: equal edits are one candidate. */
export function keyOf({edits}: Fix): string {
	return JSON.stringify(edits);
}

/**
 * Chooses fixes that can be applied together: sorted by start, none overlapping or touching another, but for removals,
 * which may stand in long rows; the others wait for the next pass. Fixes of Liquid go first and alone, then those of broken markup, because they change the tree that all others
 * look at.
 * @param level the most that a fix may do
 * @param isRefused whether a fix (by its key) was dropped before
 */
export function selectFixes(
	diagnostics: readonly Diagnostic[],
	level: Safety,
	isRefused: (key: string) => boolean,
): readonly Candidate[] {
	const candidates = candidatesOf(diagnostics, level, isRefused);
	const liquid = candidates.filter(({fix}) => fix.repairs === 'liquid');
	if (liquid.length > 0) return sweep(liquid);
	const markup = candidates.filter(({fix}) => fix.repairs === 'markup');
	const heading = candidates.filter(({fix}) => fix.repairs === 'heading');
	return sweep([markup, heading].find((mending) => mending.length > 0) ?? candidates);
}

function candidatesOf(
	diagnostics: readonly Diagnostic[],
	level: Safety,
	isRefused: (key: string) => boolean,
): readonly Candidate[] {
	const byKey = new Map<string, Candidate>();
	for (const diagnostic of diagnostics) {
		const {fix: usual, unsafeFix = usual} = diagnostic;
		const fix = level === 'unsafe' ? unsafeFix : usual;
		if (fix === undefined || (level === 'safe' && fix.safety === 'unsafe')) continue;
		const key = keyOf(fix);
		if (isRefused(key)) continue;
		const same = byKey.get(key);
		byKey.set(key, {fix, hull: hullOf(fix), diagnostics: [...(same?.diagnostics ?? []), diagnostic]});
	}
	return [...byKey.values()];
}

function sweep(candidates: readonly Candidate[]): readonly Candidate[] {
	const chosen: Candidate[] = [];
	let end = -1;
	for (const candidate of candidates.toSorted((a, b) => a.hull.start - b.hull.start || b.hull.end - a.hull.end)) {
		const {start} = candidate.hull;
		const isNextInRow = start === end && isRemoval(candidate) && isRemoval(chosen.at(-1));
		if (start <= end && !isNextInRow) continue;
		chosen.push(candidate);
		end = candidate.hull.end;
	}
	return chosen;
}

/** Whether a fix does nothing but remove: one after the other comes to the same as both at once. */
function isRemoval(candidate: Candidate | undefined): boolean {
	return candidate?.fix.edits.every(({text}) => text === '') === true;
}

function hullOf({edits}: Fix): Range {
	let start = Number.POSITIVE_INFINITY;
	let end = 0;
	for (const {range} of edits) {
		start = Math.min(start, range.start);
		end = Math.max(end, range.end);
	}
	return {start, end};
}
