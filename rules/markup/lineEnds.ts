/** Tells what the rest of a line holds. However many end tags stand in a row, each is read once. */
export class LineEnds {
	readonly #text: string;
	/** The last stretch that was read, and whether the line ended behind it. */
	#read = {start: 0, end: 0, isLineEnd: false};

	constructor(text: string) {
		this.#text = text;
	}

	/** Whether nothing but end tags and blanks stands between the end of a tag and that of its line. */
	holdOnlyEndTags(offset: number): boolean {
		const {start, end} = this.#read;
		// What follows a tag of a row is the rest of the same row.
		if (offset < start || offset >= end) this.#readFrom(offset);
		return this.#read.isLineEnd;
	}

	#readFrom(start: number): void {
		endTags.lastIndex = start;
		endTags.test(this.#text);
		const end = endTags.lastIndex;
		this.#read = {start, end, isLineEnd: end === this.#text.length || /[\r\n]/.test(this.#text.charAt(end))};
	}
}

const endTags = /[ \t]*(?:<\/[a-z][^<>]*>[ \t]*)*/iy;
