import {setImmediate} from 'node:timers/promises';
import type {Watch} from '../process/watch.ts';
import type {PatientSteps} from './steps.ts';

/** Milliseconds of work after which timers and what comes from the network get their turn. */
const longestWork = 10;

/** Long work that lets other work have its turn, and ends when nobody wants its result any more. */
export class Pace {
	readonly #signal: AbortSignal | undefined;
	readonly #watch: Watch | undefined;
	#since = performance.now();

	/**
	 * @param signal ends the work when it is aborted
	 * @param watch is told how far the work has come
	 */
	constructor(signal: AbortSignal | undefined, watch?: Watch) {
		this.#signal = signal;
		this.#watch = watch;
	}

	/**
	 * Lets other work have its turn where it has waited long enough. To be called between two steps.
	 * @throws the reason of the signal when it is aborted
	 */
	async rest(): Promise<void> {
		this.#signal?.throwIfAborted();
		if (performance.now() - this.#since < longestWork) return;
		await setImmediate();
		this.#since = performance.now();
		this.#signal?.throwIfAborted();
	}

	/** Takes all steps, with a rest after each. Where the work ends early, it is told, and may end what it has begun. */
	async take<T>(steps: PatientSteps<T>): Promise<T> {
		for (;;) {
			try {
				await this.rest();
			} catch (error) {
				steps.throw(error);
				throw error;
			}
			const {done, value} = steps.next();
			if (done === true) return value;
			if (value === undefined) continue;
			if ('until' in value) await this.#waitFor(value.until);
			else this.#watch?.(value);
		}
	}

	/** Waits until something is done, or nobody wants the result any more. */
	async #waitFor(done: Promise<void>): Promise<void> {
		const signal = this.#signal;
		if (signal?.aborted !== true) {
			await new Promise<void>((resolve, reject) => {
				const stop = (): void => resolve();
				signal?.addEventListener('abort', stop);
				done.then(stop, reject).finally(() => signal?.removeEventListener('abort', stop));
			});
		}
		this.#since = performance.now();
	}
}
