import type {MappedText, Region} from '../mappedText.ts';
import type {Block} from './blockTree.ts';

/** HTML that is copied from the text, apart from some places. */
export type HtmlPart =
	| {readonly kind: 'copy'; readonly start: number; readonly end: number}
	| {readonly kind: 'write'; readonly html: string; readonly start: number; readonly end: number}
	| {readonly kind: 'blocks'; readonly children: readonly Block[]}
	| {readonly kind: 'spans'; readonly content: Region};

/** Copies a text from its `start` on, except for the places that are replaced: they must come in order. */
export class HtmlParts {
	readonly text: MappedText;
	readonly parts: HtmlPart[] = [];
	#copiedTo: number;

	constructor(text: MappedText, start: number) {
		this.text = text;
		this.#copiedTo = start;
	}

	/** Writes `html` in the place of `[start, end)`; an empty range inserts. */
	replace(start: number, end: number, html: string): void {
		this.copyTo(start);
		if (html !== '') this.parts.push({kind: 'write', html, start, end});
		this.#copiedTo = end;
	}

	/** Puts parsed blocks in the place of `[start, end)`. */
	replaceByBlocks(start: number, end: number, children: readonly Block[]): void {
		this.copyTo(start);
		if (children.some(({kind}) => kind !== 'blank' && kind !== 'silent'))
			this.parts.push({kind: 'write', html: '\n', start, end: start});
		this.parts.push({kind: 'blocks', children});
		this.#copiedTo = end;
	}

	/** Puts Markdown text in the place of `[start, end)`. */
	replaceBySpans(start: number, end: number): void {
		this.copyTo(start);
		this.parts.push({kind: 'spans', content: {text: this.text, start, end}});
		this.#copiedTo = end;
	}

	copyTo(end: number): void {
		if (end > this.#copiedTo) this.parts.push({kind: 'copy', start: this.#copiedTo, end});
		this.#copiedTo = Math.max(this.#copiedTo, end);
	}
}
