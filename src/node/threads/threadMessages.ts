/** Tells the threads of a pool from those of a program that uses archivelint. */
export const programMark = 'archivelint';

/** What a thread is handed. */
export type ToThread<Task> =
	| {readonly kind: 'lot'; readonly number: number; readonly tasks: readonly Task[]}
	/** Something that it has to know for what it is handed later. */
	| {readonly kind: 'notice'; readonly notice: unknown};

/** What a thread says. */
export type FromThread<Answer> =
	| {readonly kind: 'answer'; readonly number: number; readonly answer: Answer}
	/** That it cannot do what it is for. */
	| {readonly kind: 'unfit'};

/** Where a thread is: it cannot say so any more when it has died. */
export class WorkPlace {
	/** To be shared with the thread. */
	readonly shared: SharedArrayBuffer;
	readonly #numbers: Int32Array;

	constructor(shared: SharedArrayBuffer = new SharedArrayBuffer(8)) {
		this.shared = shared;
		this.#numbers = new Int32Array(shared);
	}

	/**
	 * Notes which task is begun.
	 * @param lot its number; they are counted from 1
	 */
	enter(lot: number, index: number): void {
		Atomics.store(this.#numbers, 0, lot);
		Atomics.store(this.#numbers, 1, index);
	}

	/** Notes that no task is being done. */
	leave(): void {
		Atomics.store(this.#numbers, 0, 0);
	}

	/** The task that is being done; undefined where there is none. */
	get current(): {readonly lot: number; readonly index: number} | undefined {
		const lot = Atomics.load(this.#numbers, 0);
		return lot === 0 ? undefined : {lot, index: Atomics.load(this.#numbers, 1)};
	}
}
