import {compareText} from '../model/diagnostic.ts';
import {groupBy} from '../texts/groups.ts';

/** One finding that is accepted for now. */
export interface BaselineEntry {
	/** The post, from the archive root, with `/`. */
	readonly path: string;
	readonly rule: string;
	/** The `id` of its diagnostic. */
	readonly id: string;
	/** Why it is accepted, in a maintainer's words. */
	readonly reason: string | undefined;
}

/** What a post is known by when its file has another name one day. */
export interface BaselinedPost {
	readonly path: string;
	/** The key of the address that it was taken from (`sourceKeyOf`). */
	readonly source: string | undefined;
	/** The fingerprint of the words of its body. */
	readonly body: string;
}

/** The findings that an archive had when archivelint was adopted. */
export interface Baseline {
	/** No two of the same post, rule and id. */
	readonly entries: readonly BaselineEntry[];
	/** The posts that the entries name, by path. */
	readonly posts: ReadonlyMap<string, BaselinedPost>;
}

/** Counted up whenever older versions of archivelint would misread the file. */
export const baselineVersion = 1;

/** Why a text is no baseline: a sentence, and the line in which it is seen, counted from 1. */
export interface BaselineMistake {
	readonly line: number;
	readonly message: string;
}

/**
 * Writes a baseline: JSON Lines (https://jsonlines.org), one for the version, then one for each post and one for each of
 * its findings, sorted, so that git merges what two branches changed in different posts.
 */
export function formatBaseline({entries, posts}: Baseline): string {
	const byPath = groupBy(entries.toSorted(compareEntries), (entry) => entry.path);
	const lines = [JSON.stringify({archivelintBaseline: baselineVersion})];
	for (const [path, own] of byPath) {
		const post = posts.get(path);
		if (post !== undefined) lines.push(JSON.stringify({path, source: post.source, body: post.body}));
		for (const {rule, id, reason} of own) lines.push(JSON.stringify({path, rule, id, reason}));
	}
	return `${lines.join('\n')}\n`;
}

/**
 * Reads a baseline. Lines may be in any order, and twice, as git's `union` merge leaves them.
 * @returns the first mistake where it is damaged or written by a newer version: nothing of it may be taken for granted
 */
export function parseBaseline(text: string): Baseline | BaselineMistake {
	const [first = '', ...others] = text.replace(/^\u{feff}/u, '').split(/\r?\n/);
	const head = readHead(first);
	if (head !== undefined) return {line: 1, message: head};
	const entries = new Map<string, BaselineEntry>();
	const posts = new Map<string, BaselinedPost>();
	for (const [index, line] of others.entries()) {
		if (line === '' || line === first) continue;
		const read = readLine(line);
		if (typeof read === 'string') return {line: index + 2, message: read};
		if ('body' in read) posts.set(read.path, read);
		else {
			const key = JSON.stringify([read.path, read.rule, read.id]);
			const known = entries.get(key);
			if (known?.reason === undefined) entries.set(key, read);
		}
	}
	return {entries: [...entries.values()].toSorted(compareEntries), posts};
}

/** The order of the file: by post, rule and id. */
function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
	return compareText(a.path, b.path) || compareText(a.rule, b.rule) || compareText(a.id, b.id);
}

function readHead(line: string): string | undefined {
	if (isConflictMarker(line)) return conflictMessage;
	const version = parseObject(line)?.['archivelintBaseline'];
	if (typeof version !== 'number') return 'The first line is not `{"archivelintBaseline":1}`.';
	if (version > baselineVersion) {
		return `It was written by a newer archivelint (version ${version} of the format; this one reads ${baselineVersion}): update archivelint.`;
	}
	return version === baselineVersion ? undefined : `There is no version ${version} of the format.`;
}

function readLine(line: string): BaselineEntry | BaselinedPost | string {
	if (isConflictMarker(line)) return conflictMessage;
	const value = parseObject(line);
	if (value === undefined) return 'It is not a JSON object.';
	const {path, ...others} = value;
	if (typeof path !== 'string') return 'It names no `path`.';
	const isPost = Object.hasOwn(others, 'body');
	const keys = isPost ? postKeys : entryKeys;
	const stray = Object.keys(others).find((key) => !keys.includes(key));
	if (stray !== undefined) return `It has the unknown key \`${stray}\`.`;
	const wrong = keys.find((key) => typeof others[key] !== 'string' && (others[key] !== undefined || !isOptional(key)));
	if (wrong !== undefined) return `Its \`${wrong}\` is not a text.`;
	// Just checked.
	return {path, ...(isPost ? {source: undefined} : {reason: undefined}), ...others} as BaselineEntry | BaselinedPost;
}

const entryKeys: readonly string[] = ['rule', 'id', 'reason'];
const postKeys: readonly string[] = ['source', 'body'];

function isOptional(key: string): boolean {
	return key === 'reason' || key === 'source';
}

function isConflictMarker(line: string): boolean {
	return /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line);
}

const conflictMessage =
	'A merge left a conflict here: keep the lines of both sides, take out the markers, and run `archivelint baseline update`.';

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: undefined;
	} catch {
		return undefined;
	}
}
