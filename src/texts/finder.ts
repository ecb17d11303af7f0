/** Looks for fixed texts in one text and remembers the answers, so that asking from place to place reads it once. */
export class Finder {
	readonly #text: string;
	readonly #found = new Map<string, {from: number; at: number}>();

	constructor(text: string) {
		this.#text = text;
	}

	/** The first place of `needle` at or behind an offset; `Infinity` where there is none. */
	next(needle: string, offset: number): number {
		const known = this.#found.get(needle);
		if (known !== undefined && known.from <= offset && offset <= known.at) return known.at;
		const index = this.#text.indexOf(needle, offset);
		const at = index === -1 ? Number.POSITIVE_INFINITY : index;
		if (known === undefined) {
			this.#found.set(needle, {from: offset, at});
		} else {
			known.from = offset;
			known.at = at;
		}
		return at;
	}
}
