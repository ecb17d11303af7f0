import type {ChosenFile} from '../files/chooseFiles.ts';
import type {Phase, Step} from '../process/watch.ts';
import {ThreadPool} from '../threads/threadPool.ts';
import {type Concurrency, threadsFor} from './concurrency.ts';
import type {FixDetails, FixNotice} from './fixTask.ts';
import {inThreads, type Shared} from './inThreads.ts';
import type {KnownPost, LintedFile, LintRun} from './lintRun.ts';
import type {Purpose} from './postMemory.ts';
import {openParcel, type ReceivedPost, type ToldPost} from './postParcel.ts';
import type {PatientSteps} from './steps.ts';
import type {ThreadSetup} from './threadSetup.ts';
import type {PostAnswer, PostTask} from './threadWork.ts';
import type {Timing} from './timing.ts';

/** What the threads of a run take. */
export interface ThreadsOfRun {
	readonly run: LintRun;
	readonly concurrency: Concurrency;
	/** What other threads are told of the run; it is asked for when there are to be any. */
	readonly setup: () => ThreadSetup;
	/** What a thread runs; undefined where there are to be none. */
	readonly script: URL | undefined;
	readonly timing: Timing | undefined;
}

/** Looks into the posts of a run: in the main thread, and in as many others as pay or as are asked for. */
export class RunThreads {
	readonly #given: ThreadsOfRun;
	#pool: ThreadPool<PostTask, PostAnswer> | undefined;

	constructor(given: ThreadsOfRun) {
		this.#given = given;
	}

	/** Lints posts; those that cannot be read are left out, which is noted. */
	lint(files: readonly ChosenFile[]): PatientSteps<readonly LintedFile[]> {
		const {run} = this.#given;
		return this.#look(files, {
			purpose: 'lint',
			phase: 'linting',
			recall: (file) => run.recallLinted(file),
			here: (file) => run.lintFile(file),
			receive: (file, received) => run.receiveLinted(file, received),
			findings: () => run.progress.findings,
		});
	}

	/** Learns of posts that are not linted what it takes to judge the archive; those that cannot be read are left out, which is noted. */
	survey(files: readonly ChosenFile[]): PatientSteps<readonly KnownPost[]> {
		const {run} = this.#given;
		return this.#look(files, {
			purpose: 'survey',
			phase: 'reading',
			recall: (file) => run.recallSurveyed(file),
			here: (file) => run.surveyFile(file),
			receive: (file, received) => run.receiveSurveyed(file, received),
			findings: () => undefined,
		});
	}

	/**
	 * Fixes posts, those that are wanted.
	 * @returns all posts as they are now
	 */
	*fix(files: readonly LintedFile[], manner: FixingManner): PatientSteps<readonly LintedFile[]> {
		const {run} = this.#given;
		const problemsBefore = run.problems.length;
		const wanted: LintedFile[] = [];
		const step = (done: number): Step => ({phase: 'fixing', done, all: files.length});
		for (const [index, file] of files.entries()) {
			if (manner.isWanted(file)) wanted.push(file);
			yield step(index + 1 - wanted.length);
		}
		const chosen = wanted.map(({file}) => file);
		const pool = this.#mayIndex(files.length) ? this.#poolFor(chosen, fixingWeight) : undefined;
		if (pool !== undefined) pool.tell(manner.notice());
		const fixed = yield* inThreads(wanted, {
			...this.#sharing(pool),
			taskOf: (linted): PostTask => ({...taskOf(linted.file, 'fix'), fix: manner.detailsOf(linted)}),
			here: (file) => [file, manner.here(file)] as const,
			receive: (items, answer) =>
				this.#open(answer).map((told, index) => {
					const file = items[index];
					return told.isUntold || file === undefined ? 'here' : ([file, manner.receive(file, told)] as const);
				}),
			lose: ({file}, reason) => this.#lose(file, reason),
			step: (done) => step(files.length - wanted.length + done),
		});
		run.sortProblems(
			problemsBefore,
			files.map(({file}) => file),
		);
		const now = new Map(fixed);
		return files.map((file) => now.get(file) ?? file);
	}

	/** Ends all other threads. */
	end(): void {
		this.#pool?.end();
		this.#pool = undefined;
	}

	*#look<T>(files: readonly ChosenFile[], manner: Manner<T>): PatientSteps<readonly T[]> {
		const {run} = this.#given;
		const problemsBefore = run.problems.length;
		const {phase, findings} = manner;
		const found: (T | undefined)[] = [];
		const unknown: ChosenFile[] = [];
		const step = (done: number): Step => ({phase, done, all: files.length, findings: findings()});
		// What earlier runs know is told at once: threads are for what nobody knows.
		for (const [index, file] of files.entries()) {
			const known = this.#mayShare ? manner.recall(file) : undefined;
			found.push(known);
			if (known === undefined) unknown.push(file);
			else if (index % recalledTogether === 0) yield step(index + 1 - unknown.length);
		}
		const recalled = files.length - unknown.length;
		const looked = yield* inThreads(unknown, {
			...this.#sharing(this.#poolFor(unknown, this.#weightOf(manner.purpose))),
			taskOf: (file): PostTask => taskOf(file, manner.purpose),
			here: (file) => pair(file, manner.here(file)),
			receive: (items, answer) =>
				this.#open(answer).map(({problems, post, isUntold}, index) => {
					const file = items[index];
					if (isUntold || file === undefined) return 'here';
					const received = post && manner.receive(file, post);
					if (post !== undefined && received === undefined) return 'here';
					for (const message of problems) run.complain(message, file.path);
					return pair(file, received);
				}),
			lose: (file, reason) => this.#lose(file, reason),
			step: (done) => step(recalled + done),
		});
		run.sortProblems(problemsBefore, files);
		const now = new Map(looked);
		return files.flatMap((file, index) => found[index] ?? now.get(file) ?? []);
	}

	get #mayShare(): boolean {
		const {script, concurrency} = this.#given;
		return script !== undefined && concurrency !== 'off' && concurrency !== 1;
	}

	/** Whether each thread may hold what is known of so many posts. */
	#mayIndex(posts: number): boolean {
		return posts <= mostIndexed || this.#given.concurrency !== 'auto';
	}

	/**
	 * The threads that share the work on some posts; undefined where all of it is done here.
	 * @param weight how long it takes, where linting takes 1
	 */
	#poolFor(files: readonly ChosenFile[], weight: number): ThreadPool<PostTask, PostAnswer> | undefined {
		const {script, concurrency, setup} = this.#given;
		// What is read from elsewhere than the disk is read in the main thread.
		if (script === undefined || !this.#mayShare || files.some(({read}) => read !== undefined)) return undefined;
		const threads = threadsFor(concurrency, {files: files.map((file) => file.absolutePath), weight});
		if (threads === 1) return undefined;
		this.#pool ??= new ThreadPool(script, setup());
		this.#pool.grow(threads - 1);
		return this.#pool;
	}

	#weightOf(purpose: Purpose): number {
		if (purpose === 'lint') return 1;
		return this.#given.run.lintConfig.details?.length === 0 ? surveyWeight : detailsWeight;
	}

	#sharing(pool: ThreadPool<PostTask, PostAnswer> | undefined): Sharing {
		const {timing} = this.#given;
		return {pool, wait: () => timing?.begin('waiting for threads') ?? (() => {})};
	}

	#open({parcel, times}: PostAnswer): readonly ToldPost[] {
		this.#given.timing?.addTimes(times);
		return openParcel(parcel);
	}

	#lose(file: ChosenFile, reason: string): void {
		this.#given.run.complain(`It was left out, since it has ended a thread: ${reason}.`, file.path);
	}
}

type Sharing = Pick<Shared<unknown, PostTask, PostAnswer, unknown>, 'pool' | 'wait'>;

/** How posts are looked into for a purpose. */
interface Manner<T> {
	readonly purpose: Purpose;
	readonly phase: Phase;
	/** What earlier runs know of a post. */
	readonly recall: (file: ChosenFile) => T | undefined;
	readonly here: (file: ChosenFile) => T | undefined;
	/** Undefined where the post has to be looked into here. */
	readonly receive: (file: ChosenFile, received: ReceivedPost) => T | undefined;
	readonly findings: () => number | undefined;
}

/** After so many posts that earlier runs know others have their turn: each takes no time. */
const recalledTogether = 32;

/** How long reading a post for its facts takes, where linting it takes 1, and with the details that need a parser. */
const surveyWeight = 0.2;
const detailsWeight = 0.4;

/** How long fixing a post takes, where linting it takes 1. */
const fixingWeight = 3;

/** Each thread that fixes posts holds the facts of all of them: of more, only who asks for threads gets some. */
const mostIndexed = 30_000;

/** How posts are fixed. */
interface FixingManner {
	readonly isWanted: (file: LintedFile) => boolean;
	/** Returns the post as it is then. */
	readonly here: (file: LintedFile) => LintedFile;
	/** The same of a post that another thread has fixed, and not written. */
	readonly receive: (file: LintedFile, told: ToldPost) => LintedFile;
	/** What threads have to know of the archive. */
	readonly notice: () => FixNotice;
	/** What they have to know of a post. */
	readonly detailsOf: (file: LintedFile) => FixDetails;
}

function taskOf({path, absolutePath}: ChosenFile, kind: PostTask['kind']): PostTask {
	return {kind, path, absolutePath};
}

function pair<T>(file: ChosenFile, result: T | undefined): readonly [ChosenFile, T] | undefined {
	return result === undefined ? undefined : [file, result];
}
