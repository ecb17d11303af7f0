import {idOfCause, partsOf} from '../model/causeParts.ts';
import type {Diagnostic} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import {
	type AcceptedCause,
	type AcceptedCount,
	type AcceptedFinding,
	type Baseline,
	type BaselinedPost,
	countAccepted,
	findingKeyOf,
	idOfName,
	joinReasons,
	kindKeyOf,
	markOf,
	nothingAccepted,
	type UnexplainedCount,
} from './baseline.ts';
import {inCausesOfToday, kindKeyOfFinding, type MatchedBaseline, signsOf} from './matchBaseline.ts';

/** What a run found in one post. */
export interface CheckedPost {
	readonly facts: PostFacts;
	/** All that stands in it, whether it is reported or switched off. */
	readonly present: readonly Diagnostic[];
	/** What would be reported if there were no baseline. */
	readonly reported: readonly Diagnostic[];
	/** Whether the run asked a rule about this post. */
	readonly ran: (rule: string) => boolean;
}

/** What an update comes to, in findings. */
export interface BaselineUpdate {
	readonly baseline: Baseline;
	/** Accepted now, and not before. */
	readonly added: number;
	/** Accepted before, and gone. */
	readonly removed: number;
	/** Not accepted, since new ones were not to be. */
	readonly pending: number;
}

/** How an update goes about it. */
export interface UpdateOptions {
	/** Accepts new findings too, for the reason given; undefined accepts none. */
	readonly accept: {readonly reason: string | undefined} | undefined;
	/** Beginnings of the ids of the causes that the update is about: what is accepted of others stays. All if there are none. */
	readonly causes: readonly string[];
}

/** How many findings are accepted in a post that it does not have any more. Of rules that did not run, nobody knows. */
export function countStale(accepted: BaselinedPost | undefined, post: CheckedPost): number {
	if (accepted === undefined) return 0;
	return countAccepted([accepted]) - countAccepted([keepPresent(accepted, post, [])]);
}

/**
 * Brings a baseline up to date: it follows posts that have moved, and what is gone goes. Findings that are listed singly become
 * counts of their causes.
 * @param checked the posts that were linted; what is accepted in others stays
 */
export function updateBaseline(
	matched: MatchedBaseline,
	checked: Iterable<CheckedPost>,
	{accept, causes}: UpdateOptions,
): BaselineUpdate {
	const posts = new Map<string, BaselinedPost>();
	const sums = {added: 0, removed: 0, pending: 0};
	const done = new Set<string>();
	const keep = (post: BaselinedPost): void => {
		if (post.causes.length + post.unexplained.length + post.findings.length > 0) posts.set(post.path, post);
	};
	for (const post of checked) {
		const old = matched.acceptedIn(post.facts.path) ?? nothingAccepted(signsOf(post.facts));
		done.add(old.path);
		const kept = keepPresent(old, post, causes);
		const fresh = post.reported.filter(({fatal, cause}) => !fatal && isAbout(causes, cause.id));
		const grown = acceptAll(kept, fresh, accept?.reason);
		const [before, standing, after] = [old, kept, grown].map((one) => countAccepted([one]));
		sums.removed += (before ?? 0) - (standing ?? 0);
		sums[accept === undefined ? 'pending' : 'added'] += (after ?? 0) - (standing ?? 0);
		keep({...(accept === undefined ? kept : grown), ...signsOf(post.facts)});
	}
	for (const post of matched.vanished) {
		done.add(post.path);
		const kept = withoutCauses(post, causes);
		sums.removed += countAccepted([post]) - countAccepted([kept]);
		keep(kept);
	}
	for (const post of matched.baseline.posts.values())
		if (!done.has(post.path)) keep({...post, path: matched.moved.get(post.path) ?? post.path});
	return {baseline: {posts}, ...sums};
}

/** What of that which is accepted in a post still stands there, counted by causes as far as it was looked at. */
function keepPresent(before: BaselinedPost, {present, ran}: CheckedPost, causes: readonly string[]): BaselinedPost {
	const accepted = inCausesOfToday(before, present);
	const standing = groupFindings(present);
	const counts = new Map<string, AcceptedCount>();
	for (const {cause, count} of accepted.causes) {
		const key = kindKeyOf(cause);
		const found = standing.get(key);
		const isAsked = ran(cause.rule) && isAbout(causes, found?.id ?? idOfCause(cause));
		const left = isAsked ? Math.min(count, found?.count ?? 0) : count;
		if (left > 0) counts.set(key, {cause: {...cause, ...(isAsked ? found?.parts : {})}, count: left});
	}
	const unexplained: UnexplainedCount[] = [];
	const byId = new Map([...standing].map((entry) => [entry[1].id, entry]));
	for (const one of accepted.unexplained) {
		const id = idOfName(one.name);
		const [key, found] = byId.get(id) ?? [];
		// Of which rule it is, nobody knows: it is enough that the post was looked at.
		if (!isAbout(causes, id) || !ran('')) unexplained.push(one);
		else if (key !== undefined && found !== undefined)
			raise(counts, key, {cause: {...found.parts, reason: undefined}, count: Math.min(one.count, found.count)});
	}
	const {single, counted} = countSingle(accepted.findings, {present, ran}, causes);
	for (const [key, one] of counted) raise(counts, key, one);
	const kept = {...accepted, causes: [...counts.values()], unexplained, findings: single};
	const isAll = accepted.causes.every(({cause}) => ran(cause.rule) && isAbout(causes, idOfCause(cause)));
	return {...kept, marks: marksOf(kept, present, {before: accepted, isAll})};
}

/**
 * Marks what is accepted by causes in a post: all findings of a cause of which there are no more than that, and else those that
 * were known before.
 * @param isAll whether all that was accepted was looked for; else what marks it stays
 */
function marksOf(
	{causes}: BaselinedPost,
	present: readonly Diagnostic[],
	{before, isAll}: {readonly before: BaselinedPost; readonly isAll: boolean},
): ReadonlySet<string> {
	const known = new Set([...before.marks, ...before.findings.map(markOf)]);
	const counts = new Map(causes.map(({cause, count}) => [kindKeyOf(cause), count]));
	const standing = groupFindings(present);
	const marks = new Set(isAll ? [] : before.marks);
	for (const diagnostic of present) {
		const key = kindKeyOfFinding(diagnostic);
		const mark = markOf(diagnostic);
		const count = counts.get(key);
		if (count !== undefined && ((standing.get(key)?.count ?? 0) <= count || known.has(mark))) marks.add(mark);
	}
	return marks;
}

/** Counts findings that are listed singly by their causes, as far as they stand in the post. */
function countSingle(
	findings: readonly AcceptedFinding[],
	{present, ran}: Pick<CheckedPost, 'present' | 'ran'>,
	causes: readonly string[],
): {readonly single: readonly AcceptedFinding[]; readonly counted: ReadonlyMap<string, AcceptedCount>} {
	const single: AcceptedFinding[] = [];
	const counted = new Map<string, AcceptedCount>();
	const ids = findings.length === 0 ? undefined : new Map(present.map((one) => [findingKeyOf(one), one]));
	for (const finding of findings) {
		const diagnostic = ids?.get(findingKeyOf(finding));
		const isLeft =
			diagnostic === undefined ? !ran(finding.rule) || causes.length > 0 : !isAbout(causes, diagnostic.cause.id);
		if (isLeft) single.push(finding);
		else if (diagnostic !== undefined) addOne(counted, diagnostic, finding.reason);
	}
	return {single, counted};
}

/** A merge may have kept two forms of the same: of two counts the larger one holds. */
function raise(counts: Map<string, AcceptedCount>, key: string, {cause, count}: AcceptedCount): void {
	const known = counts.get(key);
	const reason = joinReasons(known?.cause.reason, cause.reason);
	counts.set(key, {cause: {...cause, reason}, count: Math.max(count, known?.count ?? 0)});
}

function addOne(counts: Map<string, AcceptedCount>, diagnostic: Diagnostic, reason: string | undefined): void {
	const key = kindKeyOfFinding(diagnostic);
	const known = counts.get(key);
	const cause: AcceptedCause = {...partsOf(diagnostic), reason: joinReasons(known?.cause.reason, reason)};
	counts.set(key, {cause, count: (known?.count ?? 0) + 1});
}

/** Accepts in a post all that is reported there. */
function acceptAll(
	accepted: BaselinedPost,
	reported: readonly Diagnostic[],
	reason: string | undefined,
): BaselinedPost {
	const counts = new Map(accepted.causes.map((one) => [kindKeyOf(one.cause), one]));
	const single = new Set(accepted.findings.map(findingKeyOf));
	const others = reported.filter((diagnostic) => !single.has(findingKeyOf(diagnostic)));
	const marks = new Set([...accepted.marks, ...others.map(markOf)]);
	for (const [key, {parts, count}] of groupFindings(others)) {
		const known = counts.get(key);
		if (known !== undefined && known.count >= count) continue;
		counts.set(key, {cause: {...parts, reason: joinReasons(known?.cause.reason, reason)}, count});
	}
	return {...accepted, causes: [...counts.values()], marks};
}

/** What stays of a post that is gone. What is listed singly has a cause that nobody knows any more. */
function withoutCauses(post: BaselinedPost, causes: readonly string[]): BaselinedPost {
	if (causes.length === 0) return nothingAccepted(post);
	return {
		...post,
		causes: post.causes.filter(({cause}) => !isAbout(causes, idOfCause(cause))),
		unexplained: post.unexplained.filter(({name}) => !isAbout(causes, idOfName(name))),
	};
}

function isAbout(causes: readonly string[], id: string): boolean {
	return causes.length === 0 || causes.some((beginning) => id.startsWith(beginning));
}

interface FoundCause {
	readonly parts: ReturnType<typeof partsOf>;
	readonly id: string;
	count: number;
}

/** Counts findings of one post by their causes. */
function groupFindings(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, FoundCause> {
	const found = new Map<string, FoundCause>();
	for (const diagnostic of diagnostics) {
		const key = kindKeyOfFinding(diagnostic);
		const known = found.get(key);
		if (known === undefined) found.set(key, {parts: partsOf(diagnostic), id: diagnostic.cause.id, count: 1});
		else known.count++;
	}
	return found;
}
