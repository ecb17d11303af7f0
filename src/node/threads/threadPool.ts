import {Worker} from 'node:worker_threads';
import {type FromThread, programMark, type ToThread, WorkPlace} from './threadMessages.ts';

/** Neighbouring tasks that a thread does together, and who handed them out knows them by. */
export interface Lot<Task> {
	/** Of the first one. */
	readonly start: number;
	readonly tasks: readonly Task[];
}

/** What has become of a lot. */
export type LotOutcome<Task, Answer> =
	| {readonly kind: 'done'; readonly lot: Lot<Task>; readonly answer: Answer}
	/** Its thread is no more. */
	| {
			readonly kind: 'left';
			readonly lot: Lot<Task>;
			/** Which task of the lot has ended the thread, from 0, and how, as a clause that can follow a colon; undefined if none of it has. */
			readonly fatal: {readonly index: number; readonly reason: string} | undefined;
	  };

/** So many lots a thread has at a time: it need not wait until somebody looks at the one that is done. */
const mostLots = 2;

/** Threads beside the main one, which do what they are handed. */
export class ThreadPool<Task, Answer> {
	readonly #script: URL;
	readonly #data: unknown;
	readonly #threads: Thread<Task, Answer>[] = [];
	#outcomes: LotOutcome<Task, Answer>[] = [];
	#wake: (() => void) | undefined;

	/**
	 * @param script what the threads run
	 * @param data what they are told when they begin; a copy of it can be made
	 */
	constructor(script: URL, data: unknown) {
		this.#script = script;
		this.#data = data;
	}

	/** Sees to it that there are so many threads; those that have died count. */
	grow(count: number): void {
		while (this.#threads.length < count) {
			this.#threads.push(
				new Thread(this.#script, this.#data, (outcomes) => {
					this.#outcomes.push(...outcomes);
					this.#wake?.();
				}),
			);
		}
	}

	/** Tells all threads something, before whatever they are handed next. */
	tell(notice: unknown): void {
		for (const thread of this.#threads) thread.send({kind: 'notice', notice});
	}

	/** How many threads there are or were. */
	get size(): number {
		return this.#threads.length;
	}

	/** Whether a thread could take a lot. */
	get hasRoom(): boolean {
		return this.#threads.some(({room}) => room > 0);
	}

	/** Hands a lot to the thread that has least to do. To be called only where one has room. */
	hand(lot: Lot<Task>): void {
		const [thread] = this.#threads.toSorted((a, b) => b.room - a.room);
		thread?.hand(lot);
	}

	/** What has become of lots since this was asked last. */
	takeOutcomes(): readonly LotOutcome<Task, Answer>[] {
		const outcomes = this.#outcomes;
		this.#outcomes = [];
		return outcomes;
	}

	/** Waits until something has become of a lot. */
	async next(): Promise<void> {
		if (this.#outcomes.length > 0) return;
		await new Promise<void>((resolve) => {
			this.#wake = resolve;
		});
	}

	/** Ends all threads, whatever they are at. */
	end(): void {
		for (const thread of this.#threads.splice(0)) thread.end();
	}
}

class Thread<Task, Answer> {
	readonly #worker: Worker;
	readonly #place = new WorkPlace();
	readonly #lots = new Map<number, Lot<Task>>();
	readonly #tell: (outcomes: readonly LotOutcome<Task, Answer>[]) => void;
	#count = 0;
	#isGone = false;
	#reason = 'it was ended';

	constructor(script: URL, data: unknown, tell: (outcomes: readonly LotOutcome<Task, Answer>[]) => void) {
		this.#tell = tell;
		this.#worker = new Worker(script, {workerData: {program: programMark, place: this.#place.shared, data}});
		this.#worker.on('message', (message: FromThread<Answer>) => this.#hear(message));
		this.#worker.on('error', (error: NodeJS.ErrnoException) => {
			this.#reason =
				error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'the memory did not suffice' : `it threw ${firstLineOf(error)}`;
		});
		this.#worker.on('exit', (code) => {
			if (this.#reason === 'it was ended') this.#reason = `a rule ended it with \`process.exit(${code})\``;
			this.#lose(this.#place.current);
		});
		// Nobody waits for a thread that has nothing to do.
		this.#worker.unref();
	}

	/** How many lots it could take. */
	get room(): number {
		return this.#isGone ? 0 : mostLots - this.#lots.size;
	}

	hand(lot: Lot<Task>): void {
		this.#lots.set(++this.#count, lot);
		this.#worker.ref();
		this.send({kind: 'lot', number: this.#count, tasks: lot.tasks});
	}

	send(message: ToThread<Task>): void {
		this.#worker.postMessage(message);
	}

	end(): void {
		this.#isGone = true;
		this.#worker.removeAllListeners();
		// What it throws while it is ended concerns nobody.
		this.#worker.on('error', () => {});
		void this.#worker.terminate();
	}

	#hear(message: FromThread<Answer>): void {
		if (message.kind === 'unfit') {
			this.#lose(undefined);
			this.end();
			return;
		}
		const lot = this.#lots.get(message.number);
		if (lot === undefined) return;
		this.#lots.delete(message.number);
		if (this.#lots.size === 0) this.#worker.unref();
		this.#tell([{kind: 'done', lot, answer: message.answer}]);
	}

	/** @param place where it was */
	#lose(place: WorkPlace['current']): void {
		this.#isGone = true;
		const left = [...this.#lots].map(([number, lot]) => ({
			kind: 'left' as const,
			lot,
			fatal: place?.lot === number ? {index: place.index, reason: this.#reason} : undefined,
		}));
		this.#lots.clear();
		this.#tell(left);
	}
}

function firstLineOf(error: unknown): string {
	return String(error).split('\n')[0]?.replace(/\.$/, '') ?? '';
}
