import {type PackedFacts, packFacts, unpackFacts, withoutWords} from '../../archive/packFacts.ts';
import {outlineOf} from '../../archive/postOutline.ts';
import {sharedMarkOf} from '../../archive/sharedKeys.ts';
import type {LocatedFinding} from '../../engine/findings/finding.ts';
import type {Disabling} from '../../engine/suppress/disabling.ts';
import type {Outline, SharedKey} from '../../model/archiveIndex.ts';
import type {PostDetails, PostFacts} from '../../model/facts.ts';
import {type PostSettings, settingsAround} from '../../model/settings.ts';
import {digest} from '../../texts/digest.ts';
import {BlockReader} from '../cache/blockReader.ts';
import {type FileState, stateOf} from '../cache/fileState.ts';
import type {CacheStrategy} from '../cache/openCache.ts';
import type {CacheUse, PostCache} from '../cache/postCache.ts';
import {lengthOf, type StoredPost} from '../cache/segment.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {reasonOf} from '../files/fileErrors.ts';
import {decoded, type ReadResult, readPostBytes} from '../files/readPost.ts';
import type {Configs} from './configs.ts';
import type {KnownPost, LintedFile} from './lintRun.ts';
import {type JudgedContents, RememberedJudgements, stateOfArchive} from './rememberedJudgements.ts';

/** What looking for a post came to: it is known already, or its file was read. */
export type Looked = RememberedPost | ReadPost;

/** A post that an earlier run has looked into. What is kept of it is read when somebody asks. */
export class RememberedPost {
	readonly kind = 'known';
	readonly settings: PostSettings;
	readonly #stored: StoredPost;
	readonly #readers: BlockReaders;

	constructor(stored: StoredPost, settings: PostSettings, readers: BlockReaders) {
		this.#stored = stored;
		this.settings = settings;
		this.#readers = readers;
	}

	/** Of its bytes. */
	get hash(): string {
		return this.#stored.hash;
	}

	/** Of its facts but for its words. */
	get factsDigest(): string {
		return this.#stored.factsDigest;
	}

	/** What tells it from other posts, without its facts. */
	markOf(key: SharedKey): number {
		return this.#stored.markOf(key);
	}

	/** What it is in outline, without its facts. */
	get outline(): Outline {
		return this.#stored.outline();
	}

	get disablings(): readonly Disabling[] {
		return this.#stored.disablings;
	}

	/** Its facts; undefined where they can no longer be read. */
	facts(): PostFacts | undefined {
		const packed = this.#stored.facts();
		return packed && unpackFacts(packed);
	}

	/** Its own findings, where it was linted; undefined where they can no longer be read. */
	findings(): readonly LocatedFinding[] | undefined {
		return this.#readers.findings.findingsAt(this.#stored.findings ?? []);
	}

	/** What rules that judge the archive asked of its page; undefined where that can no longer be read. */
	details(): Partial<PostDetails> | undefined {
		return this.#readers.details.detailsAt(this.#stored.details);
	}
}

/** What reads findings and what reads details: each keeps the block at hand that it has read last. */
interface BlockReaders {
	readonly findings: BlockReader;
	readonly details: BlockReader;
}

/** A file that nobody knows. */
export interface ReadPost {
	readonly kind: 'read';
	readonly result: ReadResult;
	readonly state: FileState | undefined;
	/** When its state was asked for, in milliseconds since 1970. */
	readonly readAt: number;
}

/** A file as it was when it was read. */
export interface SeenFile extends Pick<ReadPost, 'state' | 'readAt'> {
	/** Of its bytes; undefined for what was not read as a whole. */
	readonly hash: string | undefined;
	/** What git calls them. */
	readonly blob: string | undefined;
}

/** Why a post is looked for: to tell what is wrong with it, or to tell what the archive's rules ask of it. */
export type Purpose = 'lint' | 'survey';

/** How the file of a post is known again that is looked for without a word about it. */
const usualStrategies: Readonly<Record<Purpose, CacheStrategy>> = {lint: 'content', survey: 'metadata'};

/** Whether what is kept of a post says what is asked for. */
function isMeantFor(purpose: Purpose): (post: StoredPost) => boolean {
	return ({findings}) => purpose === 'survey' || findings !== undefined;
}

/** What a run remembers of posts that earlier runs have looked into, and what later runs will. */
export class PostMemory {
	readonly #cache: PostCache;
	readonly #configs: Configs;
	/** The archive root, absolute. */
	readonly #root: string;
	readonly #strategies: Readonly<Record<Purpose, CacheStrategy>>;
	readonly #readers: BlockReaders = {findings: new BlockReader(), details: new BlockReader()};
	readonly #isAsked: boolean;
	/** Of the facts of posts that were added, but for their words. */
	readonly #factsDigests = new Map<KnownPost, string>();

	/**
	 * @param configs of the archive, all of which have been read
	 * @param options the archive root, absolute; how files are known again, if not in the usual ways; whether a person asked for the cache
	 */
	constructor(
		cache: PostCache,
		configs: Configs,
		{
			root,
			strategy,
			isAsked,
		}: {readonly root: string; readonly strategy: CacheStrategy | undefined; readonly isAsked: boolean},
	) {
		this.#cache = cache;
		this.#configs = configs;
		this.#root = root;
		this.#isAsked = isAsked;
		this.#strategies = strategy === undefined ? usualStrategies : {lint: strategy, survey: strategy};
	}

	get use(): CacheUse {
		return this.#cache.use;
	}

	/** Whether anything is known of a post, as it is or as it was. */
	knows(file: string): boolean {
		return this.#cache.knows(file);
	}

	/** Looks for a post by what git calls its bytes; undefined also where that is not known. */
	lookByBlob(file: ChosenFile, purpose: Purpose): RememberedPost | undefined {
		if (file.blob === undefined) return undefined;
		return this.#remember(file, this.#cache.findByBlob(file.path, file.blob, isMeantFor(purpose)));
	}

	/**
	 * Looks for a post, and reads its file where that is needed.
	 * @param maxBytes says how large a file may be that is read
	 */
	look(file: ChosenFile, purpose: Purpose, maxBytes: () => number): Looked {
		const readAt = Date.now();
		const isMeant = isMeantFor(purpose);
		const findRead = (hash: string): StoredPost | undefined => this.#cache.findByHash(file.path, hash, isMeant);
		const known = this.lookByBlob(file, purpose);
		if (known !== undefined) return known;
		if (file.read !== undefined) {
			const result = file.read(maxBytes());
			const stored = result.kind === 'read' ? findRead(result.hash) : undefined;
			return this.#remember(file, stored) ?? {kind: 'read', result, state: undefined, readAt};
		}
		const state = stateOf(file.absolutePath);
		if (this.#strategies[purpose] === 'metadata' && state !== undefined) {
			const same = this.#remember(file, this.#cache.findByState(file.path, state, isMeant));
			if (same !== undefined) return same;
		}
		const read = readPostBytes(file.absolutePath, maxBytes());
		const stored = read.kind === 'read' ? findRead(read.hash) : undefined;
		return this.#remember(file, stored, state) ?? {kind: 'read', result: decoded(read), state, readAt};
	}

	/**
	 * Remembers a post for later runs, if it is one of which they would find the same.
	 * @param kept what this run keeps of it
	 */
	add(file: ChosenFile, {hash, blob, state, readAt}: SeenFile, kept: KnownPost & Partial<LintedFile>): void {
		const overrides = this.#configs.overridesOf(file.absolutePath, kept.settings);
		const details = kept.details.places;
		const findings = kept.findings && kept.findings.places;
		if (hash === undefined || overrides === undefined || details === undefined || !this.#configs.isComplete) return;
		const {disablings = []} = kept;
		// They are packed again when they are written: there is no room for those of all posts beside the facts.
		const facts = (): PackedFacts => packFacts(kept.facts, {writesEpoch: true});
		const ofFacts = digest(JSON.stringify([overrides, withoutWords(facts())]));
		const factsDigest = ofFacts.padStart(lengthOf.factsDigest, '0');
		this.#factsDigests.set(kept, factsDigest);
		const settings = settingsAround(this.#configs.archiveOf(this.#root).settings);
		const markOf = (key: SharedKey): number => sharedMarkOf(kept.facts, key, settings);
		this.#cache.add(
			{
				path: file.path,
				hash,
				blob,
				state,
				overrides,
				facts,
				factsDigest,
				markOf,
				outline: () => outlineOf(kept.facts),
				findings,
				details,
				disablings,
			},
			readAt,
		);
	}

	/**
	 * Knows what rules found across an archive that is in the same state.
	 * @param isKept whether it is worth keeping what they find now
	 * @returns undefined where it is not known what holds for it
	 */
	judgementsOf(contents: JudgedContents, {isKept}: {readonly isKept: boolean}): RememberedJudgements | undefined {
		if (!this.#configs.isComplete) return undefined;
		const states = {
			all: stateOfArchive(contents, 'all', ({hash}) => hash),
			facts: stateOfArchive(contents, 'facts', (post) => post.factsDigest ?? this.#factsDigests.get(post)),
		};
		return new RememberedJudgements(this.#cache, states, isKept);
	}

	/**
	 * Writes what is new. Where that is not possible, later runs find it out anew.
	 * @param paths of all files of the archive; undefined where they are not known
	 * @returns what is to be told of it: a sentence, for who has asked for a cache
	 */
	save(paths: Iterable<string> | undefined): string | undefined {
		try {
			this.#cache.write(paths);
			return undefined;
		} catch (error) {
			return this.#isAsked ? `The cache cannot be written: ${reasonOf(error)}.` : undefined;
		}
	}

	#remember(file: ChosenFile, stored: StoredPost | undefined, state?: FileState): RememberedPost | undefined {
		// A config that was read late is no part of what the cache was opened for.
		if (stored === undefined || !this.#configs.isComplete) return undefined;
		const settings = this.#configs.settingsUnder(file.absolutePath, stored.overrides);
		if (settings === undefined) return undefined;
		this.#cache.noteUse(stored, state);
		return new RememberedPost(stored, settings, this.#readers);
	}
}
