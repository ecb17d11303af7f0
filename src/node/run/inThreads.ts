import type {Step} from '../process/watch.ts';
import type {LotOutcome, ThreadPool} from '../threads/threadPool.ts';
import type {PatientSteps} from './steps.ts';

/** How something is done with each of many, here and in other threads. */
export interface Shared<Item, Task, Answer, T> {
	/** Undefined where all is done here. */
	readonly pool: ThreadPool<Task, Answer> | undefined;
	/** What another thread is told of an item. */
	readonly taskOf: (item: Item) => Task;
	/** Does it here; what comes to undefined is left out. */
	readonly here: (item: Item) => T | undefined;
	/** Takes what another thread says of a lot: for each item what it comes to, or that it is to be done here. */
	readonly receive: (items: readonly Item[], answer: Answer) => readonly (T | 'here' | undefined)[];
	/** Called for an item that has ended its thread, with the reason as a clause that can follow a colon. */
	readonly lose: (item: Item, reason: string) => void;
	/** The step to tell when so many are done. */
	readonly step: (done: number) => Step;
	/** Called before there is nothing to do but wait; returns what is to be called afterwards. */
	readonly wait: () => () => void;
}

/** So many neighbours are handed out together. */
const lotLength = 16;

/**
 * Does something with each of many, where other threads do their share. Other threads are handed lots of neighbours, and so
 * is this one. Returns what it comes to, in the order of the items.
 */
export function* inThreads<Item, Task, Answer, T>(
	items: readonly Item[],
	shared: Shared<Item, Task, Answer, T>,
): PatientSteps<readonly T[]> {
	const {pool} = shared;
	const deal = new Deal(items, shared);
	while (deal.done < items.length) {
		if (pool !== undefined) deal.handOut(pool);
		const before = deal.done;
		for (const outcome of pool?.takeOutcomes() ?? []) deal.settle(outcome);
		const isWorking = deal.workHere();
		if (deal.done > before) yield shared.step(deal.done);
		if (isWorking || deal.done === items.length || pool === undefined) continue;
		const end = shared.wait();
		yield {until: pool.next()};
		end();
	}
	return deal.results;
}

/** What of many items is still to be done, and by whom, and what the others have come to. */
class Deal<Item, Task, Answer, T> {
	done = 0;
	readonly #items: readonly Item[];
	readonly #shared: Shared<Item, Task, Answer, T>;
	readonly #results: (T | undefined)[];
	readonly #threads: number;
	/** Items that are done here next. */
	#own: number[] = [];
	/** The first item that nobody has. */
	#next = 0;

	constructor(items: readonly Item[], shared: Shared<Item, Task, Answer, T>) {
		this.#items = items;
		this.#shared = shared;
		this.#results = items.map(() => undefined);
		this.#threads = 1 + (shared.pool?.size ?? 0);
	}

	get results(): readonly T[] {
		return this.#results.filter((result) => result !== undefined);
	}

	/** Whether there are items that nobody has. */
	get #hasMore(): boolean {
		return this.#next < this.#items.length;
	}

	/** Gives other threads as much as they can take. */
	handOut(pool: ThreadPool<Task, Answer>): void {
		while (pool.hasRoom && this.#hasMore) {
			const {start, end} = this.#take();
			pool.hand({start, tasks: this.#items.slice(start, end).map(this.#shared.taskOf)});
		}
	}

	/** Takes a lot of these. Towards the end they are short, so that all threads end together. */
	#take(): {readonly start: number; readonly end: number} {
		const start = this.#next;
		const share = Math.ceil((this.#items.length - start) / (2 * this.#threads));
		this.#next = start + Math.min(lotLength, share);
		return {start, end: this.#next};
	}

	/** Does one item, if there is one to do here. */
	workHere(): boolean {
		if (this.#own.length === 0 && this.#hasMore) {
			const {start, end} = this.#take();
			this.#own = Array.from({length: end - start}, (_, offset) => start + offset);
		}
		const index = this.#own.shift();
		const item = index === undefined ? undefined : this.#items[index];
		if (index === undefined || item === undefined) return false;
		this.#finish(index, this.#shared.here(item));
		return true;
	}

	/** Takes what has become of a lot. */
	settle(outcome: LotOutcome<Task, Answer>): void {
		const {start, tasks} = outcome.lot;
		const items = this.#items.slice(start, start + tasks.length);
		const results =
			outcome.kind === 'done' ? this.#shared.receive(items, outcome.answer) : items.map(() => 'here' as const);
		const fatal = outcome.kind === 'left' ? outcome.fatal : undefined;
		for (const [offset, item] of items.entries()) {
			const result = results[offset];
			if (fatal?.index === offset) {
				this.#shared.lose(item, fatal.reason);
				this.#finish(start + offset, undefined);
			} else if (result === 'here') this.#own.push(start + offset);
			else this.#finish(start + offset, result);
		}
	}

	#finish(index: number, result: T | undefined): void {
		this.#results[index] = result;
		this.done++;
	}
}
