import {contains, type Range} from '../model/text.ts';
import type {LocatedFinding} from './findings/finding.ts';

/**
 * Lets the findings of single posts and those of archive rules give way to each other: those that yield to one that wants
 * the part of the page away that they stand in, and those that want less away to those that want more. Of two that want the
 * same away, the one that yields goes. Among themselves, the findings of a post have done so already; those of one archive rule do not.
 * @param findings of one post
 */
export function standingTogether(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
	const judged = findings.filter(({isJudged}) => isJudged);
	if (judged.length === 0) return findings;
	const claiming = findings.filter(({claims}) => claims !== undefined);
	return findings.filter((finding) => {
		const others = finding.isJudged === true ? claiming : judged;
		return !others.some((other) => !areOfOneHand(finding, other) && givesWay(finding, other));
	});
}

/** Whether two findings come from one archive rule. */
function areOfOneHand(one: LocatedFinding, other: LocatedFinding): boolean {
	return one.isJudged === true && other.isJudged === true && one.rule === other.rule;
}

function givesWay({range, claims, yields}: LocatedFinding, other: LocatedFinding): boolean {
	if (claims === undefined) return yields === true && isWithin([range], other);
	if (!isWithin(claims, other)) return false;
	const isSame = other.claims !== undefined && lengthOf(other.claims) === lengthOf(claims);
	return !isSame || (yields === true && other.yields !== true);
}

function isWithin(ranges: readonly Range[], {claims = []}: LocatedFinding): boolean {
	return ranges.every((range) => claims.some((claim) => contains(claim, range)));
}

function lengthOf(ranges: readonly Range[]): number {
	return ranges.reduce((sum, {start, end}) => sum + end - start, 0);
}
