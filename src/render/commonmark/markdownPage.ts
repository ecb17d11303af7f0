import type {Token, TokenizeContext} from 'micromark-util-types';
import type {CommonmarkOptions} from '../../model/commonmarkOptions.ts';
import type {RendererNote} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {copyEscaped} from '../copyEscaped.ts';
import {GuardExceeded} from '../guard.ts';
import type {MappedText} from '../mappedText.ts';
import {Writer} from '../writer.ts';
import {type CopyMode, copying} from './copyModes.ts';
import type {OpenQuotes} from './goldmarkTypography.ts';
import {limits} from './renderLimits.ts';
import type {OpenHeading} from './writeHeadings.ts';

/** A stretch of the page that is being written. */
export interface Stretch {
	readonly writer: Writer;
	/** How text of the file is copied into it. */
	readonly mode: CopyMode;
	/** What its last piece ends with; empty for an empty piece, and at the beginning. */
	last: string;
}

/** A link, an image or a definition of a link. */
export interface Media {
	readonly isImage: boolean;
	/** Where it begins in the input. */
	readonly start: number;
	/** Where its text stands in the input. */
	textStart: number;
	textEnd: number;
	labelId: string;
	referenceId: string | undefined;
	/** Whether it says itself where it leads. */
	hasResource: boolean;
	label: Stretch | undefined;
	destination: Stretch | undefined;
	title: Stretch | undefined;
}

/** How the text refers to a footnote. */
export interface FootnoteCalls {
	/** Counted on in the order of the first references. */
	readonly number: number;
	/** How often. */
	count: number;
}

type Alignment = NonNullable<Token['_align']>[number];

/** What a definition says of links to it. */
export type Destination = Pick<Media, 'destination' | 'title'>;

/**
 * The page that is being written, and all that is known while it is. Line endings are kept, and added where blocks meet, as
 * the examples of the specification have them.
 */
export class Page {
	readonly input: MappedText;
	readonly options: CommonmarkOptions;
	readonly notes: RendererNote[] = [];
	readonly opaque: Range[];
	readonly looseLists: ReadonlySet<Token>;
	/** By normalised name. */
	readonly definitions = new Map<string, Destination>();
	/** Links and images that are open, the innermost last. */
	readonly media: Media[] = [];
	/** Of the containers that are open, whether paragraphs in them have no tags of their own. */
	readonly tightness: boolean[] = [];
	/** How often each heading id was given away. */
	readonly headingIds = new Map<string, number>();
	/** Whether tags are printed: they are not in the text of an image. */
	hasTags = true;
	wasTagLast = false;
	/** Whether line endings between blocks are left out. */
	dropsLineEndings = false;
	/** Whether the next line ending is. */
	dropsNextLineEnding = false;
	/** Whether a list was begun whose first item is still to come. */
	isBeforeFirstItem = false;
	/** How many spans are open. */
	spans = 0;
	/** Whether line endings in the text break lines. */
	breaksLines = false;
	/** Whether the line was broken just now. */
	isBroken = false;
	/** The level of the heading that is open; 0 where none is. */
	headingRank = 0;
	/** How many fences the code has so far; undefined where it has none. */
	fences: number | undefined;
	/** Whether the block of code that is open has any code. */
	hasCode = false;
	isInCodeSpan = false;
	/** Whether the span of code is still to be begun. */
	isBeforeCode = false;
	isInHtml = false;
	/** How the columns of the table that is open are aligned. */
	alignments: readonly Alignment[] | undefined;
	column = 0;
	/** The names of the footnotes that are being read, the innermost last. */
	readonly openFootnotes: string[] = [];
	/** The text of each footnote, by name. */
	readonly footnotes = new Map<string, Stretch>();
	/** Footnotes that the text refers to, by name, in the order of the first references. */
	readonly footnoteCalls = new Map<string, FootnoteCalls>();
	/** Quotation marks of the block that are open, where the site has typographic ones. */
	openQuotes: OpenQuotes = {single: 0, double: 0};
	/** Where in the input the block ends whose text is being written. */
	textEnd = 0;
	/** The heading whose text is being written. */
	heading: OpenHeading | undefined;
	/** Up to where the text is written already, with a link that ends later than its token. */
	writtenTo = 0;
	/** Where in the input what was written so far ends, blanks apart. */
	contentEnd = 0;
	readonly #file: string;
	readonly #stretches: Stretch[];
	readonly #hasTabs: boolean;
	#expansion: number;

	constructor(file: string, input: MappedText, given: Pick<Page, 'options' | 'looseLists' | 'opaque'>) {
		this.#file = file;
		this.input = input;
		this.options = given.options;
		this.looseLists = given.looseLists;
		this.opaque = given.opaque;
		this.#stretches = [this.#newStretch('text')];
		this.#hasTabs = input.text.includes('\t');
		this.#expansion = limits.expansionSteps(input.text.length);
	}

	get stretch(): Stretch {
		const last = this.#stretches.at(-1);
		if (last === undefined) throw new TypeError('A page has a stretch that is written.');
		return last;
	}

	get isTight(): boolean {
		return this.tightness.at(-1) === true;
	}

	/** Begins a stretch that is put in its place later, if at all. */
	open(mode: CopyMode = this.hasTags ? 'text' : 'attribute'): void {
		this.#stretches.push(this.#newStretch(mode));
	}

	close(): Stretch {
		const last = this.stretch;
		this.#stretches.pop();
		return last;
	}

	/** Begins the text of a block that ends at a point of the input. */
	beginText({offset}: Token['end']): void {
		this.openQuotes = {single: 0, double: 0};
		this.textEnd = offset;
	}

	/** Writes a tag, or a part of it, on account of `[start, end)` of the input. */
	tag(html: string, start: number, end: number = start): void {
		if (!this.hasTags) return;
		this.wasTagLast = true;
		this.write(html, start, end);
	}

	/** Writes HTML on account of `[start, end)` of the input. */
	write(html: string, start: number, end: number): void {
		const {stretch} = this;
		stretch.writer.write(html, this.rangeOf(start, end));
		stretch.last = html.slice(-1);
		if (end > this.contentEnd) this.contentEnd = end;
	}

	/** Copies the text of a token, as the stretch has it. */
	text(token: Token, context: TokenizeContext): void {
		this.wasTagLast = false;
		this.blanksOf(token, context);
		this.copy(token.start.offset, token.end.offset);
	}

	/** A tab that is partly the indentation of a block is blanks for the rest, with which a token may begin. */
	blanksOf(token: Token, context: TokenizeContext): void {
		if (!this.#hasTabs) return;
		const {start, end} = token;
		const blanks = context.sliceSerialize(token).length - (end.offset - start.offset);
		if (blanks > 0) this.write(' '.repeat(blanks), start.offset, start.offset);
	}

	/** Copies `[start, end)` of the input. */
	copy(start: number, end: number, mode: CopyMode = this.stretch.mode): void {
		const {stretch} = this;
		const {writer} = stretch;
		stretch.last = this.input.text.slice(Math.max(start, end - 1), end);
		const escaping = copying[mode];
		if (escaping === undefined) writer.copy(this.input, start, end);
		else copyEscaped(writer, {text: this.input, start, end}, escaping);
		if (end > this.contentEnd) this.contentEnd = end;
	}

	/** Copies a line ending, which no block ends with. */
	lineEnding({start}: Token): void {
		const {contentEnd} = this;
		this.wasTagLast = false;
		// The token ends where the content of the next line begins, behind the marks of containers.
		this.copy(start.offset, start.offset + 1);
		this.contentEnd = contentEnd;
	}

	/** Puts a stretch here that was written before. */
	adopt({writer, last}: Stretch): void {
		this.stretch.writer.adopt(writer);
		this.stretch.last = last;
		this.wasTagLast = false;
	}

	addLineEnding(): void {
		this.wasTagLast = false;
		this.write('\n', this.contentEnd, this.contentEnd);
	}

	/** Begins a line, unless one begins here, or the stretch does. */
	beginLine(): void {
		const {last} = this.stretch;
		if (last !== '' && last !== '\n') this.addLineEnding();
	}

	/** The file range behind `[start, end)` of the input; of an empty one the place behind what stands before it. */
	rangeOf(start: number, end: number): Range {
		if (end > start) return this.input.rangeOf(start, end);
		const place = start > 0 && start === this.contentEnd ? this.input.sourceBefore(start) : this.input.sourceOf(start);
		return {start: place, end: place};
	}

	/** Begins a span of text: they may not be nested without end. */
	enterSpan(token: Token): void {
		this.spans++;
		if (this.spans <= limits.inlineNesting) return;
		throw new GuardExceeded({
			guard: 'inline-nesting',
			message: `More than ${limits.inlineNesting} spans are nested in each other.`,
			offset: this.input.sourceOf(token.start.offset),
		});
	}

	/** Counts characters that a reference to a definition costs. */
	spendExpansion(characters: number): void {
		this.#expansion -= characters;
		if (this.#expansion >= 0) return;
		throw new GuardExceeded({
			guard: 'inline-steps',
			message: 'Definitions are referred to so often that the page would grow out of all proportion.',
			offset: this.input.sourceOf(0),
		});
	}

	#newStretch(mode: CopyMode): Stretch {
		return {writer: new Writer(this.#file), mode, last: ''};
	}
}
