import type {Range} from '../model/text.ts';

/** What a line is part of. `other`: what holds no line of the article, such as a caption, a table, code. */
export type LineKind = 'plain' | 'heading' | 'quotation' | 'picture' | 'other' | 'comments';

/** A link in a line. */
export interface PrintedLink {
	/** What it shows, in UTF-16 offsets of the line. */
	readonly start: number;
	readonly end: number;
	readonly url: string;
	/** Where the URL is written. */
	readonly urlRange: Range;
}

/** A line as a page shows it. */
export interface PrintedLine {
	readonly kind: LineKind;
	/** Without white space at its ends. */
	readonly text: string;
	readonly links: readonly PrintedLink[];
	/** Where a part of the line is written in the file. */
	readonly locate: (start: number, end: number) => Range;
}

/** What is shown of a stretch of the file: the same text, or one that stands for it. */
interface Piece {
	readonly start: number;
	readonly shown: string;
	readonly range: Range;
}

/** Takes in what a line shows, piece by piece. */
export class LineBuilder {
	#text = '';
	#pieces: Piece[] = [];
	#links: PrintedLink[] = [];
	#open: {readonly start: number; readonly url: string; readonly urlRange: Range} | undefined;
	hasPicture = false;

	/** @param range where it is written */
	show(shown: string, range: Range): void {
		this.#pieces.push({start: this.#text.length, shown, range});
		this.#text += shown;
	}

	openLink(url: string, urlRange: Range): void {
		this.#open = {start: this.#text.length, url, urlRange};
	}

	closeLink(): void {
		if (this.#open !== undefined) this.#links.push({...this.#open, end: this.#text.length});
		this.#open = undefined;
	}

	/** The line so far, of which nothing is left; undefined where it shows nothing. */
	take(kind: LineKind): PrintedLine | undefined {
		const {hasPicture} = this;
		this.closeLink();
		const [text, pieces, links] = [this.#text, this.#pieces, this.#links];
		[this.#text, this.#pieces, this.#links, this.hasPicture] = ['', [], [], false];
		const shift = text.length - text.trimStart().length;
		const shown = text.trim();
		if (shown === '') return hasPicture ? {kind: 'picture', text: '', links: [], locate: () => emptyRange} : undefined;
		return {
			kind,
			text: shown,
			links: links.map((link) => linkFrom(shift, link)),
			locate: (start, end) => ({
				start: placeIn(pieces, start + shift, false),
				end: placeIn(pieces, end + shift, true),
			}),
		};
	}
}

/** A link in what is left of a text behind its beginning. */
export function linkFrom(beginning: number, {start, end, url, urlRange}: PrintedLink): PrintedLink {
	return {start: start - beginning, end: end - beginning, url, urlRange};
}

const emptyRange: Range = {start: 0, end: 0};

/** @param isEnd whether the place behind what stands before the offset is meant */
function placeIn(pieces: readonly Piece[], offset: number, isEnd: boolean): number {
	const piece = pieces.findLast(({start}) => (isEnd ? start < offset : start <= offset));
	if (piece === undefined) return 0;
	const {start, shown, range} = piece;
	if (range.end - range.start === shown.length) return range.start + offset - start;
	return isEnd ? range.end : range.start;
}
