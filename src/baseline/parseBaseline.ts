import type {CauseParts} from '../model/causeParts.ts';
import {isObject} from '../model/checks.ts';
import {digest} from '../texts/digest.ts';
import {groupBy} from '../texts/groups.ts';
import {type AcceptedCause, type Baseline, type BaselinedPost, joinPosts, markLength} from './baseline.ts';

/** Counted up whenever older versions of archivelint would misread the file. The first one listed single findings. */
export const baselineVersion = 2;

/** Why a text is no baseline: a sentence, and the line in which it is seen, counted from 1. */
export interface BaselineMistake {
	readonly line: number;
	readonly message: string;
	/** What to do about it, where that is not to take an older file or to make a new one. */
	readonly remedy?: string | undefined;
}

/** A line that says something, or what is wrong with it. */
type Line =
	| {readonly kind: 'head' | 'place'}
	| {readonly kind: 'cause'; readonly name: string; readonly cause: AcceptedCause}
	| {readonly kind: 'post'; readonly post: WrittenPost}
	| {readonly kind: 'mistake'; readonly message: string; readonly remedy?: string};

/** A post that names its causes as the file does. */
interface WrittenPost extends Omit<BaselinedPost, 'causes' | 'unexplained'> {
	readonly counts: readonly (readonly [name: string, count: number])[];
}

/**
 * Reads a baseline, of the first form too. Lines may be in any order, and twice, as git's `union` merge leaves them.
 * @returns the first mistake where it is damaged or written by a newer version: nothing of it may be taken for granted
 */
export function parseBaseline(text: string): Baseline | BaselineMistake {
	const causes = new Map<string, AcceptedCause>();
	const posts: WrittenPost[] = [];
	for (const [index, line] of text
		.replace(/^\u{feff}/u, '')
		.split(/\r?\n/)
		.entries()) {
		if (line === '' && index > 0) continue;
		const read = readLine(line, index === 0);
		if (read.kind === 'mistake') return {line: index + 1, message: read.message, remedy: read.remedy};
		if (read.kind === 'post') posts.push(read.post);
		if (read.kind !== 'cause') continue;
		const known = causes.get(read.name);
		if (known !== undefined && JSON.stringify(known) !== JSON.stringify(read.cause))
			return {line: index + 1, message: `Another line says something else of the cause \`${read.name}\`.`};
		causes.set(read.name, known ?? read.cause);
	}
	const byPath = groupBy(
		posts.map((post) => withCauses(post, causes)),
		({path}) => path,
	);
	const joined = [...byPath.values()].flatMap(([first, ...others]) =>
		first === undefined ? [] : joinPosts([first, ...others]),
	);
	return {posts: new Map(joined.map((post) => [post.path, post]))};
}

function withCauses({counts, ...post}: WrittenPost, causes: ReadonlyMap<string, AcceptedCause>): BaselinedPost {
	const named = counts.map(([name, count]) => ({name, count, cause: causes.get(name)}));
	return {
		...post,
		causes: named.flatMap(({cause, count}) => (cause === undefined ? [] : {cause, count})),
		unexplained: named.flatMap(({name, count, cause}) => (cause === undefined ? {name, count} : [])),
	};
}

function readLine(line: string, isFirst: boolean): Line {
	if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line)) return conflict;
	// What keeps others apart says nothing of its own.
	if (/^"[cp][\da-f]{2}"$/.test(line) && !isFirst) return {kind: 'place'};
	const value = parseObject(line);
	if (value !== undefined && 'archivelintBaseline' in value) return readHead(value['archivelintBaseline']);
	if (isFirst) return mistake(noHead);
	if (value === undefined) return mistake('It is not a JSON object.');
	if ('cause' in value) return readCause(value);
	if ('post' in value) return readPost(value);
	return 'body' in value ? readEarlierPost(value) : readFinding(value);
}

const noHead = `The first line is not \`{"archivelintBaseline":${baselineVersion}}\`.`;

const conflict: Line = {
	kind: 'mistake',
	message: 'A merge left a conflict here.',
	remedy:
		'Keep the lines of both sides, take out the lines with the markers, and run `archivelint baseline update`. `--no-baseline` runs without it.',
};

function readHead(version: unknown): Line {
	if (typeof version !== 'number') return mistake(noHead);
	if (version > baselineVersion) {
		return {
			kind: 'mistake',
			message: `It was written by a newer archivelint (version ${version} of the format; this one reads ${baselineVersion}).`,
			remedy: 'Update archivelint. `--no-baseline` runs without it.',
		};
	}
	return version === 1 || version === baselineVersion
		? {kind: 'head'}
		: mistake(`There is no version ${version} of the format.`);
}

function readCause(value: JsonObject): Line {
	const wrong = wrongField(value, ['cause', 'rule', 'message', 'source', 'kind'], ['reason']);
	if (wrong !== undefined) return mistake(wrong);
	// Just checked.
	const {
		cause: name,
		rule,
		message,
		source,
		kind,
		reason,
	} = value as JsonObject & CauseParts & {cause: string; reason?: string};
	return {kind: 'cause', name, cause: {rule, message, source, kind, reason}};
}

function readPost(value: JsonObject): Line {
	const {causes = {}, ...texts} = value;
	const wrong = wrongField(texts, ['post'], ['source', 'body', 'marks']);
	if (wrong !== undefined) return mistake(wrong);
	if (!isObject(causes)) return mistake('Its `causes` are not an object.');
	const counts = Object.entries(causes);
	const [stray] = counts.find(([name]) => !/^c-[\da-f]{8}(?:\.\w+)*$/.test(name)) ?? [];
	if (stray !== undefined) return mistake(`\`${stray}\` is no cause.`);
	const [uncounted] = counts.find(([, count]) => !Number.isSafeInteger(count) || Number(count) < 1) ?? [];
	if (uncounted !== undefined) return mistake(`It does not say how many findings of \`${uncounted}\` there are.`);
	// Just checked.
	const {post, source, body, marks = ''} = texts as {post: string; source?: string; body?: string; marks?: string};
	if (marks.length % markLength !== 0) return mistake('Its `marks` are cut off.');
	const own = counts.map(([name, count]) => [name, Number(count)] as const);
	const known = Array.from({length: marks.length / markLength}, (_, index) =>
		marks.slice(index * markLength, (index + 1) * markLength),
	);
	return {kind: 'post', post: {path: post, source, body, counts: own, marks: new Set(known), findings: []}};
}

/** What the first form says of a post: its source is not digested. */
function readEarlierPost(value: JsonObject): Line {
	const wrong = wrongField(value, ['path', 'body'], ['source']);
	if (wrong !== undefined) return mistake(wrong);
	// Just checked.
	const {path, source, body} = value as {path: string; source?: string; body: string};
	const digested = source === undefined ? undefined : digest(source);
	return {kind: 'post', post: {...nothingWritten, path, source: digested, body}};
}

function readFinding(value: JsonObject): Line {
	const wrong = wrongField(value, ['path', 'rule', 'id'], ['reason']);
	if (wrong !== undefined) return mistake(wrong);
	// Just checked.
	const {path, rule, id, reason} = value as {path: string; rule: string; id: string; reason?: string};
	return {kind: 'post', post: {...nothingWritten, path, findings: [{rule, id, reason}]}};
}

const nothingWritten = {source: undefined, body: undefined, counts: [], marks: new Set<string>(), findings: []};

type JsonObject = Readonly<Record<string, unknown>>;

/** What is wrong with the texts that a line holds. */
function wrongField(value: JsonObject, needed: readonly string[], others: readonly string[]): string | undefined {
	const stray = Object.keys(value).find((key) => !needed.includes(key) && !others.includes(key));
	if (stray !== undefined) return `It has the unknown key \`${stray}\`.`;
	const missing = needed.find((key) => !Object.hasOwn(value, key));
	if (missing !== undefined) return `It has no \`${missing}\`.`;
	const wrong = Object.keys(value).find((key) => typeof value[key] !== 'string');
	return wrong === undefined ? undefined : `Its \`${wrong}\` is not a text.`;
}

function mistake(message: string): Line {
	return {kind: 'mistake', message};
}

function parseObject(line: string): JsonObject | undefined {
	try {
		const value: unknown = JSON.parse(line);
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
