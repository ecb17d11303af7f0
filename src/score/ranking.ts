/** Keeps the first of many by an order, however many are added. */
export class Ranking<T> {
	readonly #most: number;
	readonly #compare: (a: T, b: T) => number;
	#kept: T[] = [];

	/**
	 * @param most so many are kept
	 * @param compare an order without ties
	 */
	constructor(most: number, compare: (a: T, b: T) => number) {
		this.#most = most;
		this.#compare = compare;
	}

	add(one: T): void {
		this.#kept.push(one);
		// Sorted now and then, not for each: what is added takes the same time for any length.
		if (this.#kept.length >= 2 * this.#most + 100) this.#cut();
	}

	/** Those that come first, in order. */
	get best(): readonly T[] {
		this.#cut();
		return [...this.#kept];
	}

	#cut(): void {
		this.#kept = this.#kept.toSorted(this.#compare).slice(0, this.#most);
	}
}
