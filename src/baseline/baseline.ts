import type {CauseParts} from '../model/causeParts.ts';
import {groupBy} from '../texts/groups.ts';

/** A cause of which findings are accepted for now. */
export interface AcceptedCause extends CauseParts {
	/** Why, in a maintainer's words. */
	readonly reason: string | undefined;
}

/** How many findings of a cause are accepted in a post. */
export interface AcceptedCount {
	readonly cause: AcceptedCause;
	/** At least 1. */
	readonly count: number;
}

/** How many findings are accepted of a cause of which only the id is known: a merge may take away the line that says the rest. */
export interface UnexplainedCount {
	/** What the file calls the cause: its id, and what may stand behind that. */
	readonly name: string;
	readonly count: number;
}

/** A single finding that is accepted: so the first form of the file listed them, and it does not say their causes. */
export interface AcceptedFinding {
	readonly rule: string;
	/** The `id` of its diagnostic. */
	readonly id: string;
	readonly reason: string | undefined;
}

/** What a post is known by: its path, and the rest when its file has another name one day. */
export interface PostSigns {
	/** From the archive root, with `/`. */
	readonly path: string;
	/** A digest of the key of the address that it was taken from (`sourceKeyOf`). */
	readonly source: string | undefined;
	/** The fingerprint of the words of its body. */
	readonly body: string | undefined;
}

/** What is accepted in a post. */
export interface BaselinedPost extends PostSigns {
	/** No two of the same rule, message and kind. */
	readonly causes: readonly AcceptedCount[];
	/** What the findings that are counted may be known by (`markOf`), where there are more of a cause than are accepted. */
	readonly marks: ReadonlySet<string>;
	/** No two of the same name. */
	readonly unexplained: readonly UnexplainedCount[];
	/** No two of the same rule and id. */
	readonly findings: readonly AcceptedFinding[];
}

/** The findings that an archive had when archivelint was adopted. */
export interface Baseline {
	/** By their paths. */
	readonly posts: ReadonlyMap<string, BaselinedPost>;
}

/** A baseline that accepts nothing. */
export const emptyBaseline: Baseline = {posts: new Map()};

/** How many findings are accepted in some posts. */
export function countAccepted(posts: Iterable<BaselinedPost>): number {
	let sum = 0;
	for (const {causes, unexplained, findings} of posts) {
		for (const {count} of [...causes, ...unexplained]) sum += count;
		sum += findings.length;
	}
	return sum;
}

/** A post in which nothing is accepted. */
export function nothingAccepted(signs: PostSigns): BaselinedPost {
	const {path, source, body} = signs;
	return {path, source, body, causes: [], marks: new Set(), unexplained: [], findings: []};
}

/** Characters of a mark. */
export const markLength = 3;

/** What a finding may be known by: of some hundreds in a post, hardly two have the same. */
export function markOf({id}: Pick<AcceptedFinding, 'id'>): string {
	return id.slice(-markLength).padStart(markLength, '0');
}

/** The id of a cause, by what the file calls it. */
export function idOfName(name: string): string {
	return name.replace(/\..*/, '');
}

/**
 * What tells causes apart within one post. The source is not part of it: a post has one, and may get another, when it moves
 * to another folder or its front matter names another address.
 */
export function kindKeyOf({rule, message, kind}: Omit<CauseParts, 'source'>): string {
	return `${rule}\n${message}\n${kind}`;
}

/** What tells findings of one post apart. */
export function findingKeyOf({rule, id}: Pick<AcceptedFinding, 'rule' | 'id'>): string {
	return `${rule} ${id}`;
}

/** Makes one of what several lines say of one post, as merges leave them: of two counts the larger one holds. */
export function joinPosts(posts: readonly [BaselinedPost, ...BaselinedPost[]]): BaselinedPost {
	const [{path}] = posts;
	const causes = groupBy(
		posts.flatMap((post) => post.causes),
		({cause}) => kindKeyOf(cause),
	);
	const findings = groupBy(
		posts.flatMap((post) => post.findings),
		findingKeyOf,
	);
	const unexplained = groupBy(
		posts.flatMap((post) => post.unexplained),
		({name}) => name,
	);
	return {
		path,
		source: posts.find(({source}) => source !== undefined)?.source,
		body: posts.find(({body}) => body !== undefined)?.body,
		causes: [...causes.values()].flatMap((counts) => joinCounts(counts) ?? []),
		marks: new Set(posts.flatMap((post) => [...post.marks])),
		unexplained: [...unexplained].map(([name, counts]) => ({name, count: largest(counts)})),
		findings: [...findings.values()].flatMap((same) => same.find(({reason}) => reason !== undefined) ?? same[0] ?? []),
	};
}

function joinCounts(counts: readonly AcceptedCount[]): AcceptedCount | undefined {
	const [first, ...others] = counts;
	if (first === undefined || others.length === 0) return first;
	const reason = counts.map(({cause}) => cause.reason).reduce(joinReasons);
	return {cause: {...first.cause, reason}, count: largest(counts)};
}

function largest(counts: readonly {readonly count: number}[]): number {
	return counts.reduce((most, {count}) => Math.max(most, count), 0);
}

/** Both of two reasons, where they are not the same. */
export function joinReasons(before: string | undefined, after: string | undefined): string | undefined {
	if (before === undefined || after?.includes(before) === true) return after;
	return after === undefined || before.includes(after) ? before : `${before}; ${after}`;
}
