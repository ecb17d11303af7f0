import {type CauseParts, partsOf} from '../model/causeParts.ts';
import type {Diagnostic, Suppression} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {KnownFindings} from '../model/knownFindings.ts';
import {defaultSettings} from '../model/settings.ts';
import {digest} from '../texts/digest.ts';
import {groupBy} from '../texts/groups.ts';
import {sourceKeyOf} from '../urls/sourceKey.ts';
import {
	type AcceptedCause,
	type AcceptedCount,
	type Baseline,
	type BaselinedPost,
	findingKeyOf,
	idOfName,
	joinReasons,
	kindKeyOf,
	markOf,
	type PostSigns,
} from './baseline.ts';

/** The archive as far as a baseline needs to know it. */
export interface ArchivePosts {
	/** Of all posts that the run knows. */
	readonly posts: readonly PostFacts[];
	/** All files of the archive; undefined where not all are known, so that nothing can be called gone. */
	readonly paths: ReadonlySet<string> | undefined;
}

/** A baseline that knows where its posts are now. */
export interface MatchedBaseline extends KnownFindings {
	readonly baseline: Baseline;
	/** The new paths of posts that are no longer where the baseline has them, by their old paths. */
	readonly moved: ReadonlyMap<string, string>;
	/** Posts that are gone. */
	readonly vanished: readonly BaselinedPost[];
	/** What is accepted in a post, by the path that it has now; it tells the old path. */
	acceptedIn(path: string): BaselinedPost | undefined;
}

/** Finds out which posts a baseline is about now. */
export function matchBaseline(baseline: Baseline, archive: ArchivePosts): MatchedBaseline {
	const listed = baseline.posts;
	const gone = archive.paths === undefined ? [] : [...listed.values()].filter(({path}) => !archive.paths?.has(path));
	const moved = followMoved(
		gone,
		archive.posts.filter(({path}) => !listed.has(path)),
	);
	const oldPaths = new Map([...moved].map(([from, to]) => [to, from]));
	const acceptedIn = (path: string): BaselinedPost | undefined => listed.get(oldPaths.get(path) ?? path);
	let last: {readonly standing: readonly Diagnostic[]; readonly tell: Teller} | undefined;
	return {
		baseline,
		moved,
		vanished: gone.filter(({path}) => !moved.has(path)),
		acceptedIn,
		suppressionOf: (diagnostic, standing) => {
			// Findings of one post are asked for together.
			if (last?.standing !== standing) last = {standing, tell: tellerOf(acceptedIn(diagnostic.path), standing)};
			return last.tell(diagnostic);
		},
	};
}

/** Says why a finding of a post is not reported; undefined when it is new. */
type Teller = (diagnostic: Diagnostic) => Suppression | undefined;

/** Of a cause of which there is more than is accepted, that is new which nothing marks as known. */
function tellerOf(post: BaselinedPost | undefined, standing: readonly Diagnostic[]): Teller {
	if (post === undefined) return () => undefined;
	const {causes, unexplained, marks, findings} = inCausesOfToday(post, standing);
	const singly = new Map(findings.map((finding) => [findingKeyOf(finding), finding.reason]));
	const byKind = new Map(causes.map(({cause, count}) => [kindKeyOf(cause), {count, reason: cause.reason}]));
	const byId = new Map(unexplained.map(({name, count}) => [idOfName(name), {count, reason: undefined}]));
	const found = countByKind(standing, marks);
	return (diagnostic) => {
		const key = findingKeyOf(diagnostic);
		if (singly.has(key)) return {kind: 'baseline', reason: singly.get(key)};
		const kind = kindKeyOfFinding(diagnostic);
		const accepted = byKind.get(kind) ?? byId.get(diagnostic.cause.id);
		if (accepted === undefined) return undefined;
		const {all, unmarked} = found.get(kind) ?? nothingFound;
		const more = all - accepted.count;
		// Marks that let nothing be new where something is tell nothing.
		const isKnown = more <= 0 || (unmarked >= more && marks.has(markOf(diagnostic)));
		return isKnown ? {kind: 'baseline', reason: accepted.reason} : undefined;
	};
}

const nothingFound = {all: 0, unmarked: 0};

/** How many findings of each kind there are, and how many of them have no mark. */
function countByKind(
	diagnostics: readonly Diagnostic[],
	marks: ReadonlySet<string>,
): ReadonlyMap<string, typeof nothingFound> {
	const counts = new Map<string, typeof nothingFound>();
	for (const diagnostic of diagnostics) {
		const key = kindKeyOfFinding(diagnostic);
		const count = counts.get(key) ?? {...nothingFound};
		counts.set(key, count);
		count.all++;
		if (!marks.has(markOf(diagnostic))) count.unmarked++;
	}
	return counts;
}

/**
 * Counts what is accepted in a post by the causes that its findings have now. Where fewer findings have a cause than are accepted, the
 * others may have another one in this version of the program: one of the same rule and message that has more than are accepted, and
 * whose findings are known by their marks.
 */
export function inCausesOfToday(post: BaselinedPost, standing: readonly Diagnostic[]): BaselinedPost {
	const found = countByKind(standing, post.marks);
	const missing = post.causes.flatMap(({cause, count}) => {
		const left = count - (found.get(kindKeyOf(cause))?.all ?? 0);
		return left > 0 ? [{cause, left}] : [];
	});
	if (missing.length === 0) return post;
	const counts = new Map(post.causes.map((one) => [kindKeyOf(one.cause), one]));
	const surplus = new Map([...found].map(([key, {all}]) => [key, all - (counts.get(key)?.count ?? 0)]));
	for (const diagnostic of standing) {
		const key = kindKeyOfFinding(diagnostic);
		const tooMany = surplus.get(key) ?? 0;
		if (tooMany <= 0 || !post.marks.has(markOf(diagnostic))) continue;
		const was = missing.find(({cause, left}) => left > 0 && mayHaveBeen(cause, diagnostic));
		if (was === undefined) continue;
		was.left--;
		surplus.set(key, tooMany - 1);
		addTo(counts, was.cause, -1);
		addTo(counts, {...partsOf(diagnostic), reason: was.cause.reason}, 1);
	}
	return {...post, causes: [...counts.values()].filter(({count}) => count > 0)};
}

function addTo(counts: Map<string, AcceptedCount>, cause: AcceptedCause, number: number): void {
	const key = kindKeyOf(cause);
	const known = counts.get(key);
	const reason = joinReasons(known?.cause.reason, cause.reason);
	counts.set(key, {cause: {...cause, reason}, count: (known?.count ?? 0) + number});
}

function mayHaveBeen({rule, message}: CauseParts, {rule: own, messageId, cause}: Diagnostic): boolean {
	return rule === own && (message === messageId || message === cause.message);
}

/** What tells the cause of a finding from others in its post. */
export function kindKeyOfFinding(diagnostic: Diagnostic): string {
	return kindKeyOf(partsOf(diagnostic));
}

/** What a post is known by when it has moved. */
export function signsOf({path, source, fingerprint}: PostFacts): PostSigns {
	// Not the parameters of a config: keys are kept in a file that outlives configs.
	const key = source && sourceKeyOf(source.value, defaultSettings.trackingParameters);
	return {path, source: key === undefined ? undefined : digest(key), body: fingerprint.words};
}

/** Which of the unlisted posts is the one that a vanished post has become: the only one with its source, else its body. */
function followMoved(gone: readonly PostSigns[], unlisted: readonly PostFacts[]): ReadonlyMap<string, string> {
	const moved = new Map<string, string>();
	if (gone.length === 0) return moved;
	// Posts without words are all alike.
	const candidates = unlisted.map((facts) => ({...signsOf(facts), isEmpty: facts.fingerprint.length === 0}));
	const keys: readonly ((post: PostSigns) => string | undefined)[] = [({source}) => source, ({body}) => body];
	for (const key of keys) {
		const surplus = new Set(moved.values());
		const free = groupBy(
			candidates.filter(({path, isEmpty}) => !surplus.has(path) && !(isEmpty && key !== keys[0])),
			key,
		);
		const asking = groupBy(
			gone.filter(({path}) => !moved.has(path)),
			key,
		);
		for (const [value, posts] of asking) {
			const [from, ...rivals] = posts;
			const [to, ...others] = free.get(value) ?? [];
			if (from !== undefined && to !== undefined && rivals.length + others.length === 0) moved.set(from.path, to.path);
		}
	}
	return moved;
}
