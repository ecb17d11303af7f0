import * as v from 'valibot';
import type {PackedFacts} from '../../archive/packFacts.ts';
import type {LocatedFinding} from '../../engine/findings/finding.ts';
import type {Disabling} from '../../engine/suppress/disabling.ts';
import {factsVersion, type PageFacts, type PostDetails} from '../../model/facts.ts';
import {UserError} from '../../model/userError.ts';
import {reasonOf} from '../../node/files/fileErrors.ts';
import {longestList, readGuarded} from '../../node/files/guardedFile.ts';

/** Counted up whenever parts of older versions can no longer be read. */
export const partVersion = 5;

const problem = v.object({message: v.string(), path: v.optional(v.string())});
const texts = v.array(v.string());

const headSchema = v.object({
	/** Of this format, and of the facts in it. */
	format: v.literal(partVersion),
	facts: v.literal(factsVersion),
	/** Of archivelint. */
	version: v.string(),
	shard: v.object({index: v.number(), count: v.number()}),
	/** The archive root, from the folder in which the command ran. */
	root: v.string(),
	/** What the command line said of rules and config. */
	options: v.object({
		config: v.optional(v.union([v.string(), v.literal(false)])),
		only: texts,
		rule: texts,
		plugins: v.boolean(),
		archive: v.boolean(),
		now: v.optional(v.number()),
	}),
	/** Fingerprint of all configs and of what the site says. */
	config: v.string(),
	/** Fingerprint of the paths of all posts, of all parts. */
	posts: v.string(),
	/** What kept the run from finding posts. */
	problems: v.array(problem),
	/** The severities of rules, once for all posts that share them. */
	settings: v.array(
		v.array(
			v.tuple([
				v.string(),
				v.object({
					severity: v.optional(v.picklist(['error', 'warning'])),
					messageSeverity: v.record(v.string(), v.picklist(['error', 'warning'])),
				}),
			]),
		),
	),
	/** The part's share of the archive's files. */
	files: texts,
	/** Those of them that have front matter and are no posts. */
	pages: v.array(v.custom<PageFacts>(isObject)),
});

const postSchema = v.object({
	path: v.string(),
	/** Whether it was linted, and not only asked for facts. */
	linted: v.boolean(),
	/** Of the file's bytes. */
	hash: v.optional(v.string()),
	/** What kept the run from reading or judging it. */
	problems: v.array(problem),
	/** Undefined for a post that could not be read. */
	known: v.optional(
		v.object({
			facts: v.custom<PackedFacts>(Array.isArray),
			details: v.custom<Partial<PostDetails>>(isObject),
			/** Which of the head's settings are its own. */
			settings: v.number(),
			findings: v.custom<readonly LocatedFinding[]>(Array.isArray),
			/** Undefined where the post switches nothing off. */
			disablings: v.optional(v.custom<readonly Disabling[]>(Array.isArray)),
		}),
	),
});

/** What a part says of the run that it is part of. */
export type PartHead = v.InferOutput<typeof headSchema>;

/** What a part says of one post. */
export type PartPost = v.InferOutput<typeof postSchema>;

/** Writes a part, piece by piece: JSON with a line for the head and one for each post, so that it can be read by lines. */
export function* formatPart(head: PartHead, posts: Iterable<PartPost>): Generator<string> {
	yield `{"archivelintPart":${JSON.stringify(head)},\n"posts":[`;
	let before = '\n';
	for (const post of posts) {
		yield before + JSON.stringify(post);
		before = ',\n';
	}
	yield '\n]}\n';
}

/** A part that is read post by post. */
export interface OpenPart {
	readonly file: string;
	readonly head: PartHead;
	/**
	 * Reads the file again, for several at once may be more than memory holds.
	 * @throws UserError at a line that cannot be read
	 */
	posts(): Iterable<PartPost>;
}

/**
 * Reads a part.
 * @param file as the person named it
 * @throws UserError when it is none
 */
export function openPart(file: string, absolutePath: string): OpenPart {
	const lines = () => linesOf(readBytes(file, absolutePath));
	const first = lines().next().value ?? '';
	const start = '{"archivelintPart":';
	const json = first.startsWith(start) && first.endsWith(',') ? parseJson(first.slice(start.length, -1)) : undefined;
	if (json === undefined) {
		throw new UserError(
			`\`${file}\` is not a part of a run: make it with \`archivelint --format parts --output-file ${file}\`, and leave it as it is.`,
		);
	}
	const head = v.safeParse(headSchema, json);
	if (!head.success) throw new UserError(`\`${file}\` was made by another version of archivelint: make it again.`);
	return {file, head: head.output, posts: () => readPosts(lines(), file)};
}

function* readPosts(lines: Generator<string, undefined>, file: string): Generator<PartPost> {
	// The head.
	lines.next();
	let last = lines.next().value;
	if (last === '"posts":[') {
		for (last = lines.next().value; last !== undefined && last !== ']}'; last = lines.next().value) {
			const post = v.safeParse(postSchema, parseJson(last.replace(/,$/, '')));
			if (!post.success) throw new UserError(`\`${file}\` is damaged: make it again.`);
			yield post.output;
		}
	}
	if (last !== ']}') throw new UserError(`\`${file}\` is incomplete: make it again.`);
}

function* linesOf(bytes: Buffer): Generator<string, undefined> {
	for (let start = 0; start < bytes.length; ) {
		const end = bytes.indexOf(0x0a, start);
		yield bytes.toString('utf8', start, end === -1 ? bytes.length : end);
		start = end === -1 ? bytes.length : end + 1;
	}
}

function readBytes(file: string, absolutePath: string): Buffer {
	try {
		return readGuarded(absolutePath, {most: longestList, mayBePipe: true});
	} catch (error) {
		throw new UserError(`The part \`${file}\` cannot be read: ${reasonOf(error)}.`);
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
