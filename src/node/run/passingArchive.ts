import {surveyPage} from '../../engine/lint.ts';
import type {PageFacts} from '../../model/facts.ts';
import type {KnownFindings} from '../../model/knownFindings.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {longestBeginning, startsLikeFrontMatter} from '../files/readBeginning.ts';
import {type CheckoutFile, PassingCheckout} from '../git/passingCheckout.ts';
import type {Difference, Repository} from '../git/repository.ts';
import type {RunEnvironment} from '../process/environment.ts';
import type {Phase} from '../process/watch.ts';
import type {ChosenRun} from './chosenRun.ts';
import {describeCheckout, isLegible, placeOf, surveyTest} from './lintCommit.ts';
import type {ArchiveSurroundings, JudgedRun, KnownPost, LintedFile} from './lintRun.ts';
import {inSteps, type Steps} from './steps.ts';
import {mayBePage} from './surveyPages.ts';

/** How the posts of an archive that passes through its history are looked at. */
export interface PassingOptions {
	/** Whether a file is linted; of the other posts only what the archive's rules ask is found out. */
	readonly isLinted: (file: Pick<CheckoutFile, 'path' | 'isOutward'>) => boolean;
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
	readonly #options: PassingOptions;
	readonly #checkout: PassingCheckout;
	readonly #isSurveyed: (file: CheckoutFile) => boolean;
	readonly #paths = new Set<string>();
	readonly #linted = new Map<string, LintedFile>();
	readonly #others = new Map<string, KnownPost>();
	readonly #pages = new Map<string, PageFacts>();
	/** Posts in each state in which they have been looked at: what is taken back, or comes back, is known. */
	readonly #known = new Map<string, Found>();
	#sortedPaths: readonly string[] | undefined;

	constructor(
		chosen: ChosenRun,
		{repository, environment}: {readonly repository: Repository; readonly environment: Pick<RunEnvironment, 'env'>},
		options: PassingOptions,
	) {
		this.#chosen = chosen;
		this.#options = options;
		const isChosen = (path: string): boolean => options.isLinted({path, isOutward: false});
		this.#checkout = new PassingCheckout({repository, environment, files: chosen.files, isChosen});
		this.#isSurveyed = surveyTest(chosen);
	}

	/** What a person should know of the commits that were announced. */
	get notices(): readonly string[] {
		return describeCheckout(this.#checkout, this.#chosen.isPost);
	}

	/** Whether there is any post that is linted. */
	get hasPosts(): boolean {
		return this.#linted.size > 0;
	}

	/** The posts that are linted, in no order. */
	get linted(): Iterable<LintedFile> {
		return this.#linted.values();
	}

	/** Takes posts that have been linted already, each with the blob that a commit has of it. */
	know(posts: readonly {readonly post: LintedFile; readonly blob: string}[]): void {
		for (const {post, blob} of posts) this.#known.set(stateKey({path: post.path, blob}), {kind: 'linted', post});
	}

	/**
	 * Says which differences concern the archive, so that all blobs can be read together.
	 * @returns what takes them; its steps are told as a phase of the run where one is given
	 */
	announce(differences: readonly Difference[]): (phase?: Phase) => Steps<void> {
		const changes = [...this.#checkout.pass(differences)].map(([path, file]) => ({
			path,
			isThere: file !== undefined,
			look: file === undefined ? () => nothing : this.#lookerAt(file),
		}));
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
		const takeOne = ({path: file, isThere, look}: Change): void => {
			for (const posts of [this.#linted, this.#others, this.#pages]) posts.delete(file);
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
	#lookerAt(file: CheckoutFile): () => Found {
		const {run, files} = this.#chosen;
		const {isLinted, isJudged} = this.#options;
		if (!isLegible(file)) return () => nothing;
		const isOwn = !file.isTwin && isLinted(file);
		if (isOwn || (isJudged && this.#isSurveyed(file))) {
			const place = placeOf(file, {root: files.root, read: this.#checkout.readerOf(file)});
			return isOwn
				? () => this.#once(place, 'linted', () => run.lintFile(place))
				: () => this.#once(place, 'surveyed', () => run.surveyFile(place));
		}
		if (!isJudged || !mayBePage(file.path)) return () => nothing;
		const read = this.#checkout.readerOf(file);
		return () => {
			const result = read(Number.POSITIVE_INFINITY);
			if (result.kind !== 'read' || !startsLikeFrontMatter(result.text)) return nothing;
			const page = surveyPage({path: file.path, text: result.text.slice(0, longestBeginning)});
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
		if (known?.kind === kind || known?.kind === 'nothing') return known;
		const post = look();
		// The compiler does not see that a kind and its post belong together.
		const found = post === undefined ? nothing : ({kind, post} as Found);
		// What no commit holds may be another thing each time.
		if (state.blob !== undefined) this.#known.set(key, found);
		return found;
	}
}

function stateKey({path: file, blob}: Pick<ChosenFile, 'path' | 'blob'>): string {
	return `${blob ?? ''} ${file}`;
}

/** What has become of a file, by its path from the archive root, and what looks at it. */
interface Change {
	readonly path: string;
	readonly isThere: boolean;
	readonly look: () => Found;
}

/** What a file turned out to be. */
type Found =
	| {readonly kind: 'linted'; readonly post: LintedFile}
	| {readonly kind: 'surveyed'; readonly post: KnownPost}
	| {readonly kind: 'page'; readonly page: PageFacts}
	| {readonly kind: 'nothing'};

const nothing: Found = {kind: 'nothing'};
