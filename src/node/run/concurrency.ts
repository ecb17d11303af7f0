import {statSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import process from 'node:process';

/** How many threads look into posts, the main one among them: `auto` for as many as pay, `off` for that one alone. */
export type Concurrency = 'auto' | 'off' | number;

/** More threads than this only wait for each other. */
export const mostThreads = 64;

/** Whether a value says how many threads there are to be. */
export function isConcurrency(value: unknown): value is Concurrency {
	if (value === 'auto' || value === 'off') return true;
	return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostThreads;
}

/** Work on files that threads may share. */
export interface SharedWork {
	/** Absolute. */
	readonly files: readonly string[];
	/** How long a byte takes, where one that is linted takes 1. */
	readonly weight: number;
}

/**
 * Bytes to lint for which one more thread is begun: below that, what it takes to begin and to get up to speed is more than
 * it saves (`npm run bench:threads`).
 */
const bytesForThread = 16_000_000;

/** Each takes memory, and what one thread does alone grows in proportion to what they share. */
const mostAutomatic = 4;

/** Bytes that a thread takes. */
const bytesOfThread = 150_000_000;

/** As many threads as that are begun for who asks for them, where there are fewer cores: more would only take memory. */
const mostBesideCores = 4;

/** How many threads work is done in; 1 for the main one alone. */
export function threadsFor(concurrency: Concurrency, work: SharedWork): number {
	if (concurrency === 'off') return 1;
	const cores = availableParallelism();
	if (concurrency !== 'auto')
		return Math.max(1, Math.min(concurrency, work.files.length, Math.max(cores, mostBesideCores)));
	// Half of what is free is left to others, and to what the main thread will keep.
	const affordable = 1 + Math.floor(process.availableMemory() / 2 / bytesOfThread);
	const most = Math.min(cores, mostAutomatic, affordable);
	return most < 2 ? 1 : Math.max(1, Math.min(most, threadsThatPay(work, most)));
}

function threadsThatPay({files, weight}: SharedWork, most: number): number {
	let bytes = 0;
	for (const file of files) {
		bytes += weight * (statSync(file, {throwIfNoEntry: false})?.size ?? 0);
		if (bytes >= most * bytesForThread) return most;
	}
	return Math.floor(bytes / bytesForThread);
}
