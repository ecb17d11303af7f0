import path from 'node:path';
import {surveyPage} from '../../engine/lint.ts';
import type {PageFacts} from '../../model/facts.ts';
import type {KnownFindings} from '../../model/knownFindings.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {longestBeginning, startsLikeFrontMatter} from '../files/readBeginning.ts';
import {Blobs} from '../git/blobs.ts';
import {type Difference, isPlainFile, type Repository} from '../git/repository.ts';
import type {Phase} from '../process/watch.ts';
import type {ChosenRun} from './chosenRun.ts';
import {ignoredTest, placedInArchive} from './lintCommit.ts';
import type {ArchiveSurroundings, JudgedRun, KnownPost, LintedFile} from './lintRun.ts';
import {inSteps, type Steps} from './steps.ts';
import {mayBePage} from './surveyPages.ts';

/** How the posts of an archive that passes through its history are looked at. */
export interface PassingOptions {
	/** Whether a post is linted, by its path from the archive root; of the others only what the archive's rules ask is found out. */
	readonly isLinted: (path: string) => boolean;
	/** Whether anything across the archive is judged. */
	readonly isJudged: boolean;
	/** What is not to be reported. */
	readonly accepted: KnownFindings | undefined;
}

/**
 * An archive that passes through its history, from one commit to the next: only what differs is looked at. Rules, configs, the site and
 * the time are those of the run. Nothing is checked out: posts come from git's blobs, or from the cache, which knows them by these.
 */
export class PassingArchive {
	readonly #chosen: ChosenRun;
	readonly #repository: Repository;
	readonly #options: PassingOptions;
	readonly #blobs: Blobs;
	readonly #isIgnored: (post: string) => boolean;
	readonly #paths = new Set<string>();
	readonly #linted = new Map<string, LintedFile>();
	readonly #others = new Map<string, KnownPost>();
	readonly #pages = new Map<string, PageFacts>();
	/** Posts in each state in which they have been looked at: what is taken back, or comes back, is known. */
	readonly #known = new Map<string, Found>();
	#sortedPaths: readonly string[] | undefined;

	constructor(chosen: ChosenRun, repository: Repository, options: PassingOptions) {
		this.#chosen = chosen;
		this.#repository = repository;
		this.#options = options;
		this.#blobs = new Blobs(repository);
		this.#isIgnored = ignoredTest(chosen.files);
	}

	/** The posts that are linted, in no order. */
	get linted(): Iterable<LintedFile> {
		return this.#linted.values();
	}

	/** Takes posts that have been linted already, in the state of their blobs. */
	know(posts: readonly LintedFile[]): void {
		for (const post of posts) this.#known.set(stateKey(post), {kind: 'linted', post});
	}

	/**
	 * Says which differences concern the archive, so that all blobs can be read together.
	 * @returns what takes them; its steps are told as a phase of the run where one is given
	 */
	announce(differences: readonly Difference[]): (phase?: Phase) => Steps<void> {
		const {files} = this.#chosen;
		const changes = differences
			.flatMap((difference) => placedInArchive(difference, this.#repository, files))
			.map((change) => ({change, look: this.#lookerAt(change)}));
		return (phase) => this.#take(changes, phase);
	}

	/** Judges the archive as it is now. */
	judge(): JudgedRun {
		const {run} = this.#chosen;
		const {isJudged, accepted} = this.#options;
		const linted = [...this.#linted.values()];
		if (!isJudged) return run.judge(linted, undefined, accepted);
		this.#sortedPaths ??= [...this.#paths].toSorted();
		const surroundings: ArchiveSurroundings = {
			paths: this.#sortedPaths,
			others: [...this.#others.values()],
			pages: [...this.#pages.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
		};
		return run.judge(linted, surroundings, accepted, {isPassing: true});
	}

	*#take(changes: readonly Change[], phase: Phase | undefined): Steps<void> {
		const takeOne = ({change: {path: file, status}, look}: Change): void => {
			for (const posts of [this.#linted, this.#others, this.#pages]) posts.delete(file);
			const isThere = status !== 'D';
			if (isThere !== this.#paths.has(file)) {
				this.#sortedPaths = undefined;
				if (isThere) this.#paths.add(file);
				else this.#paths.delete(file);
			}
			const found = look();
			if (found.kind === 'linted') this.#linted.set(file, found.post);
			else if (found.kind === 'surveyed') this.#others.set(file, found.post);
			else if (found.kind === 'page') this.#pages.set(file, found.page);
		};
		yield* inSteps(changes, takeOne, phase === undefined ? {} : {phase});
	}

	/** What looks at a file, and says what it is. */
	#lookerAt(change: Difference): () => Found {
		const {path: file, blob, status} = change;
		if (status === 'D' || !isPlainFile(change)) return () => nothing;
		const {run, isPost, files} = this.#chosen;
		const {isLinted, isJudged} = this.#options;
		if (isPost(file) && !this.#isIgnored(file)) {
			const place = {path: file, absolutePath: path.join(files.root, file), blob, read: this.#blobs.readerOf(blob)};
			if (isLinted(file)) return () => this.#once(place, 'linted', () => run.lintFile(place));
			return isJudged ? () => this.#once(place, 'surveyed', () => run.surveyFile(place)) : () => nothing;
		}
		if (!isJudged || !mayBePage(file)) return () => nothing;
		const read = this.#blobs.readerOf(blob);
		return () => {
			const result = read(Number.POSITIVE_INFINITY);
			if (result.kind !== 'read' || !startsLikeFrontMatter(result.text)) return nothing;
			const page = surveyPage({path: file, text: result.text.slice(0, longestBeginning)});
			return page === undefined ? nothing : {kind: 'page', page};
		};
	}

	#once<K extends 'linted' | 'surveyed'>(
		state: Pick<ChosenFile, 'path' | 'blob'>,
		kind: K,
		look: () => (Found & {readonly kind: K})['post'] | undefined,
	): Found {
		const key = stateKey(state);
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const post = look();
		// The compiler does not see that a kind and its post belong together.
		const found = post === undefined ? nothing : ({kind, post} as Found);
		this.#known.set(key, found);
		return found;
	}
}

function stateKey({path: file, blob}: Pick<ChosenFile, 'path' | 'blob'>): string {
	return `${blob ?? ''} ${file}`;
}

/** A difference, by its path from the archive root, and what looks at the file. */
interface Change {
	readonly change: Difference;
	readonly look: () => Found;
}

/** What a file turned out to be. */
type Found =
	| {readonly kind: 'linted'; readonly post: LintedFile}
	| {readonly kind: 'surveyed'; readonly post: KnownPost}
	| {readonly kind: 'page'; readonly page: PageFacts}
	| {readonly kind: 'nothing'};

const nothing: Found = {kind: 'nothing'};
