import type {ChosenFile} from '../files/chooseFiles.ts';
import type {Phase, Step} from '../process/watch.ts';
import {ThreadPool} from '../threads/threadPool.ts';
import {type Concurrency, threadsFor} from './concurrency.ts';
import {inThreads} from './inThreads.ts';
import type {KnownPost, LintedFile, LintRun} from './lintRun.ts';
import type {Purpose} from './postMemory.ts';
import {openParcel, type ReceivedPost} from './postParcel.ts';
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

	/** Ends all other threads. */
	end(): void {
		this.#pool?.end();
		this.#pool = undefined;
	}

	*#look<T>(files: readonly ChosenFile[], manner: Manner<T>): PatientSteps<readonly T[]> {
		const {run, timing} = this.#given;
		const problemsBefore = run.problems.length;
		const {phase, findings} = manner;
		const found = new Map<ChosenFile, T>();
		const unknown: ChosenFile[] = [];
		const step = (done: number): Step => ({phase, done, all: files.length, findings: findings()});
		// What earlier runs know is told at once: threads are for what nobody knows.
		for (const file of files) {
			const known = this.#mayShare ? manner.recall(file) : undefined;
			if (known === undefined) unknown.push(file);
			else {
				found.set(file, known);
				yield step(found.size);
			}
		}
		const recalled = found.size;
		const {pool, threads} = this.#poolFor(unknown, manner.purpose);
		const looked = yield* inThreads(unknown, {
			pool,
			threads,
			taskOf: ({path, absolutePath}): PostTask => ({kind: manner.purpose, path, absolutePath}),
			here: (file) => pair(file, manner.here(file)),
			receive: (items, {parcel, times}) => {
				timing?.addTimes(times);
				return openParcel(parcel).map(({problems, post, isUntold}, index) => {
					const file = items[index];
					if (isUntold || file === undefined) return 'here';
					const received = post && manner.receive(file, post);
					if (post !== undefined && received === undefined) return 'here';
					for (const message of problems) run.complain(message, file.path);
					return pair(file, received);
				});
			},
			lose: (file, reason) =>
				run.complain(`It was not looked into, since it has ended a thread: ${reason}.`, file.path),
			step: (done) => step(recalled + done),
			wait: () => timing?.begin('waiting for threads') ?? (() => {}),
		});
		for (const [file, result] of looked) found.set(file, result);
		run.sortProblems(problemsBefore, files);
		return files.flatMap((file) => found.get(file) ?? []);
	}

	get #mayShare(): boolean {
		const {script, concurrency} = this.#given;
		return script !== undefined && concurrency !== 'off' && concurrency !== 1;
	}

	/** The threads that share the work on some posts. */
	#poolFor(
		files: readonly ChosenFile[],
		purpose: Purpose,
	): {readonly pool: ThreadPool<PostTask, PostAnswer> | undefined; readonly threads: number} {
		const {script, concurrency, setup, run} = this.#given;
		// What is read from elsewhere than the disk is read in the main thread.
		const isShared = script !== undefined && this.#mayShare && files.every(({read}) => read === undefined);
		const weight = purpose === 'lint' ? 1 : run.lintConfig.details?.length === 0 ? surveyWeight : detailsWeight;
		const threads = isShared ? threadsFor(concurrency, {files: files.map((file) => file.absolutePath), weight}) : 1;
		if (script === undefined || threads === 1) return {pool: undefined, threads: 1};
		this.#pool ??= new ThreadPool(script, setup());
		this.#pool.grow(threads - 1);
		return {pool: this.#pool, threads};
	}
}

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

/** How long reading a post for its facts takes, where linting it takes 1, and with the details that need a parser. */
const surveyWeight = 0.2;
const detailsWeight = 0.4;

function pair<T>(file: ChosenFile, result: T | undefined): readonly [ChosenFile, T] | undefined {
	return result === undefined ? undefined : [file, result];
}
