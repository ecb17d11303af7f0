/**
 * How much may still be read. What broken tags hold may overlap: on a hostile page, reading all of it for each of them
 * would take hours. No real page comes near the limits.
 */
export class Budget {
	#left: number;

	/** @param length in UTF-16 units */
	constructor(length: number) {
		this.#left = length;
	}

	/** Whether so much may be read; if so, it counts as read. */
	take(length: number): boolean {
		if (length > this.#left) return false;
		this.#left -= length;
		return true;
	}
}
