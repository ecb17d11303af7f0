import {readdirSync, rmSync, statSync, utimesSync} from 'node:fs';
import path from 'node:path';
import {writeAtomically} from '../files/atomicWrite.ts';
import {makeFolders} from '../files/makeFolders.ts';
import {sweepTemporaryFiles} from '../files/temporaryFiles.ts';
import {evictOldKeys, forgetOtherArchives} from './cacheFolder.ts';
import {type FileState, isSameState, isSettled} from './fileState.ts';
import {
	type ArchiveState,
	type KeptJudgements,
	nothingJudged,
	readJudgements,
	writeJudgements,
} from './judgementFile.ts';
import {isOwnFolder} from './ownership.ts';
import {
	formatSegment,
	isSegmentName,
	newSegmentName,
	type SegmentContents,
	type StoredPost,
	type StoredState,
} from './segment.ts';
import {openSegment, type Segment} from './segmentReader.ts';

/** More files than this are joined, so that a run has few to read. */
const mostSegments = 8;

/** A file stays as it is when it has more than this times the posts of all younger ones. */
const mostGrowth = 4;

/** States of one post that are kept: that of the work tree, and the one that git's index or a commit holds. */
const mostVersions = 2;

/** Milliseconds after which the use of a key is noted again. */
const noteAfter = 60 * 60 * 1000;

/** What a run got from a cache, and put into it. */
export interface CacheUse {
	/** Posts that were known. */
	readonly known: number;
	/** Posts that were not. */
	readonly added: number;
}

/**
 * What earlier runs of the same program with the same config found in posts. It is a folder with a file for each run that
 * had something new. None of them changes: two runs at once do not disturb each other, and what one of them takes away, the
 * other finds out anew.
 */
export class PostCache {
	readonly #folder: string;
	/** The youngest stand first, and are asked first. */
	readonly #segments: readonly Segment[];
	/** What nobody needs any more. A run beside may still read in it, so that the next one that writes removes it. */
	readonly #replaced: readonly string[];
	readonly #states = new Map<string, StoredState[]>();
	readonly #used = new Set<StoredPost>();
	readonly #newPosts: StoredPost[] = [];
	readonly #newStates: StoredState[] = [];

	/**
	 * Reads what there is.
	 * @param folder whose content is the user's own: the cache of an archive
	 * @param key of the run, the name of a folder in it
	 * @param isReadable whether what is there may be used
	 */
	constructor(folder: string, key: string, {isReadable}: {readonly isReadable: boolean}) {
		this.#folder = path.join(folder, key);
		const isThere = isReadable && isOwnFolder(folder) && isOwnFolder(this.#folder);
		const {segments, replaced} = isThere ? segmentsIn(this.#folder) : {segments: [], replaced: []};
		this.#segments = segments;
		this.#replaced = replaced;
		for (const {states} of this.#segments) for (const state of states) listIn(this.#states, state.path).push(state);
	}

	get use(): CacheUse {
		return {known: this.#used.size, added: this.#newPosts.length};
	}

	/** Whether a post is known in any state. */
	knows(file: string): boolean {
		return this.#segments.some((segment) => segment.has(file));
	}

	/**
	 * Finds a post by what the file system says of its file, without reading it.
	 * @param isMeant whether it is known what is asked for
	 */
	findByState(file: string, state: FileState, isMeant: (post: StoredPost) => boolean): StoredPost | undefined {
		const found = this.#find(file, (post) => post.state !== undefined && isSameState(post.state, state), isMeant);
		if (found !== undefined) return found;
		const known = this.#states.get(file)?.find((one) => isSameState(one.state, state));
		return known && this.findByHash(file, known.hash, isMeant);
	}

	/** Finds a post by the hash of its bytes. */
	findByHash(file: string, hash: string, isMeant: (post: StoredPost) => boolean): StoredPost | undefined {
		return this.#find(file, (post) => post.hash === hash, isMeant);
	}

	/** Finds a post by what git calls its bytes. */
	findByBlob(file: string, blob: string, isMeant: (post: StoredPost) => boolean): StoredPost | undefined {
		return this.#find(file, (post) => post.blob === blob, isMeant);
	}

	#find(
		file: string,
		isSame: (post: StoredPost) => boolean,
		isMeant: (post: StoredPost) => boolean,
	): StoredPost | undefined {
		for (const segment of this.#segments) {
			const found = segment.postsOf(file).find((post) => isSame(post) && isMeant(post));
			if (found !== undefined) return found;
		}
		return undefined;
	}

	/**
	 * Notes that a post was of use.
	 * @param state in which its file is now; undefined where that tells nothing
	 */
	noteUse(post: StoredPost, state?: FileState): void {
		this.#used.add(post);
		if (state === undefined || !isSettled(state, Date.now())) return;
		if (this.findByState(post.path, state, ({hash}) => hash === post.hash) === undefined)
			this.#newStates.push({path: post.path, hash: post.hash, state});
	}

	/**
	 * Adds what was found in a post.
	 * @param readAt when its state was asked for, in milliseconds since 1970
	 */
	add(post: StoredPost, readAt: number): void {
		const isTelling = post.state !== undefined && isSettled(post.state, readAt);
		this.#newPosts.push(isTelling ? post : {...post, state: undefined});
	}

	/**
	 * Writes what was added.
	 * @param paths of all files of the archive: what is known of others goes; undefined where they are not known
	 * @throws the error of the file system where that is not possible: what there was is still there
	 */
	write(paths: Iterable<string> | undefined): void {
		if (this.#newPosts.length === 0 && this.#newStates.length === 0) {
			if (this.#segments.length > 0) this.#noteKey();
			return;
		}
		const outer = path.dirname(this.#folder);
		const isNew = makeFolders(outer, 0o700);
		makeFolders(this.#folder, 0o700);
		if (!isOwnFolder(outer) || !isOwnFolder(this.#folder)) throw new Error('it belongs to somebody else');
		// Who keeps the cache in a repository does not want it there.
		if (isNew) writeAtomically(path.join(outer, '.gitignore'), Buffer.from('*\n'), {isReplaceable: true});
		const current = paths && new Set(paths);
		const isCurrent = (file: string): boolean => current === undefined || current.has(file);
		const contents = this.#joined(this.#joinable(isCurrent), isCurrent);
		writeAtomically(path.join(this.#folder, newSegmentName()), formatSegment(contents), {
			mode: 0o600,
			isReplaceable: true,
		});
		for (const file of this.#replaced) rmSync(file, {force: true});
		sweepTemporaryFiles(readdirSync(this.#folder).map((name) => path.join(this.#folder, name)));
		evictOldKeys(outer, this.#folder);
		if (isNew) forgetOtherArchives(outer, Date.now());
	}

	/** What rules found across an archive in this state. */
	readJudgements(state: ArchiveState): KeptJudgements {
		return this.#segments.length === 0 ? nothingJudged : readJudgements(this.#folder, state);
	}

	/**
	 * Keeps what they found.
	 * @throws the error of the file system where that is not possible
	 */
	writeJudgements(state: ArchiveState, judgements: KeptJudgements): void {
		if (isOwnFolder(this.#folder)) writeJudgements(this.#folder, state, judgements);
	}

	/**
	 * The files that are to be joined with what this run adds. Mostly these are a few small ones: one that is many times as
	 * large as all that came after it stays, so that a hook does not write an archive anew.
	 */
	#joinable(isCurrent: (path: string) => boolean): readonly Segment[] {
		if (this.#isWasteful(isCurrent)) return this.#segments;
		if (this.#segments.length < mostSegments) return [];
		let length = 1;
		let count = this.#newPosts.length + (this.#segments[0]?.count ?? 0);
		for (const segment of this.#segments.slice(1)) {
			if (length > 1 && segment.count > mostGrowth * count) break;
			count += segment.count;
			length++;
		}
		return this.#segments.slice(0, length);
	}

	/** Whether most of what is there is of no use any more. */
	#isWasteful(isCurrent: (path: string) => boolean): boolean {
		const stored = this.#segments.reduce((sum, {count}) => sum + count, 0);
		const isMuch = (kept: number): boolean => kept >= stored / mostVersions;
		// What was of use is worth keeping: mostly that says enough.
		if (isMuch(this.#used.size)) return false;
		return !isMuch(new Set(this.#segments.flatMap(({paths}) => [...paths].filter(isCurrent))).size);
	}

	/** All that is worth keeping of some files, and of this run. */
	#joined(segments: readonly Segment[], isCurrent: (path: string) => boolean): SegmentContents {
		const added = new Map<string, StoredPost[]>();
		for (const post of this.#newPosts) listIn(added, post.path).push(post);
		const posts = [...new Set([...segments.flatMap(({paths}) => [...paths]), ...added.keys()])]
			.filter(isCurrent)
			.flatMap((file) =>
				this.#versionsOf(
					added.get(file) ?? [],
					segments.flatMap((segment) => segment.postsOf(file)),
				),
			);
		const newest = new Map<string, StoredState>();
		for (const {states} of segments.toReversed()) for (const state of states) newest.set(state.path, state);
		for (const state of this.#newStates) newest.set(state.path, state);
		return {
			posts,
			states: [...newest.values()].filter(({path: file}) => isCurrent(file)),
			replaces: segments.map(({file}) => path.basename(file)),
		};
	}

	/** The newest first: those of this run, and then those that it used. */
	#versionsOf(added: readonly StoredPost[], stored: readonly StoredPost[]): readonly StoredPost[] {
		const all = [
			...added.toReversed(),
			...stored.filter((post) => this.#used.has(post)),
			...stored.filter((post) => !this.#used.has(post)),
		];
		const byHash = new Map<string, StoredPost>();
		for (const post of all) {
			const known = byHash.get(post.hash);
			// One that was linted says all that one does which was asked for facts.
			if (known === undefined || (known.findings === undefined && post.findings !== undefined))
				byHash.set(post.hash, post);
		}
		return [...byHash.values()].slice(0, mostVersions);
	}

	/** What was not of use for the longest time goes first. */
	#noteKey(): void {
		try {
			const now = Date.now();
			if (statSync(this.#folder).mtimeMs < now - noteAfter) utimesSync(this.#folder, now / 1000, now / 1000);
		} catch {
			// Somebody removed it.
		}
	}
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
	const known = lists.get(key);
	if (known !== undefined) return known;
	const list: T[] = [];
	lists.set(key, list);
	return list;
}

/**
 * Reads the files of a cache.
 * @returns the youngest first, and the paths of those that a younger one replaces
 */
function segmentsIn(folder: string): {readonly segments: readonly Segment[]; readonly replaced: readonly string[]} {
	const segments: Segment[] = [];
	const replaced = new Set<string>();
	const names = namesIn(folder).filter(isSegmentName).toSorted();
	for (const name of names.toReversed()) {
		const segment = replaced.has(name) ? undefined : openSegment(path.join(folder, name));
		if (segment === undefined) continue;
		segments.push(segment);
		for (const older of segment.replaces) replaced.add(older);
	}
	return {
		segments,
		replaced: names.filter((name) => replaced.has(name)).map((name) => path.join(folder, name)),
	};
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		// Another run has just removed it.
		return [];
	}
}
