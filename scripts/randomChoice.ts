import {randomFrom} from './random.ts';

/** Choices that are the same for the same seed. */
export class Random {
	/** A number from 0 to below 1. */
	readonly next: () => number;

	constructor(seed: number) {
		this.next = randomFrom(seed);
	}

	/** A whole number from 0 to below a limit. */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	chance(share: number): boolean {
		return this.next() < share;
	}

	pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
		// An index below the length of a list that is not empty.
		return items[this.below(items.length)] as T;
	}
}
