import {Finder} from '../../texts/finder.ts';
import {GuardExceeded} from '../guard.ts';
import type {Region} from '../mappedText.ts';
import {type Document, limits} from './document.ts';
import {matches} from './lines.ts';
import {readSpan} from './spans.ts';
import type {Span} from './spanTree.ts';

/** Where the content of a span ends. */
export interface Stop {
	/** Sticky. */
	readonly pattern: RegExp;
	/** Asked wherever the pattern matches; the parser stands on the match, with the span's children so far. */
	readonly isEnd: (children: readonly Span[]) => boolean;
}

/** Constructs that hold other spans. */
export type SpanKind = 'root' | 'strikethrough' | 'em' | 'strong' | 'link' | 'image' | 'html';

interface Frame {
	readonly kind: SpanKind;
	readonly children: Span[];
}

/** Everything at which a span may begin or end. */
const special = /[*_`<[\]&"'\\]|!\[|\$\$|\{:|--|\.\.\.|>>| >>| {2}\n|~~/g;
const specialInRawText = /</g;
const specialInCodeAndHtml = /[<`]/g;

/** What is looked for: everything, or only what may hide a table's pipes. */
export type SpanSyntax = 'all' | 'code and html';

/** How one text is read. */
export interface SpanParserOptions {
	readonly syntax?: SpanSyntax;
	/** Shared by the parsers of one text. */
	readonly budget?: {steps: number};
	/** What the text is the content of. */
	readonly inside?: SpanKind;
}

/** Reads the spans of one text: a paragraph, a heading, a cell. The readers of `spans.ts` move it and add to it. */
export class SpanParser {
	readonly source: string;
	readonly region: Region;
	readonly document: Document;
	readonly syntax: SpanSyntax;
	position = 0;
	readonly #frames: Frame[];
	readonly #finder: Finder;
	readonly #remembered = new Map<string, number>();
	readonly #budget: {steps: number};
	/** How many elements with raw content are open. */
	#rawDepth = 0;

	constructor(region: Region, document: Document, options: SpanParserOptions = {}) {
		this.source = region.text.text.slice(region.start, region.end);
		this.#finder = new Finder(this.source);
		this.region = region;
		this.document = document;
		this.#frames = [{kind: options.inside ?? 'root', children: []}];
		this.syntax = options.syntax ?? 'all';
		this.#budget = options.budget ?? {steps: limits.inlineSteps(this.source.length)};
	}

	parse(): readonly Span[] {
		this.#readUntil(undefined);
		return this.#frames[0]?.children ?? [];
	}

	/** The content of a span of this kind from `position` on; leaves the parser on its end, or at the end of the text. */
	parseInside(
		kind: SpanKind,
		stop: Stop,
		isRaw = false,
	): {readonly children: readonly Span[]; readonly isEnded: boolean} {
		if (this.#frames.length > limits.inlineNesting)
			this.#fail('inline-nesting', `Marks are nested more than ${limits.inlineNesting} deep.`);
		const children: Span[] = [];
		const rawDepth = this.#rawDepth;
		this.#frames.push({kind, children});
		this.#rawDepth = isRaw ? rawDepth + 1 : 0;
		const isEnded = this.#readUntil(stop);
		this.#rawDepth = rawDepth;
		this.#frames.pop();
		return {children, isEnded};
	}

	/** The spans inside struck out text, which are read as if it stood alone. */
	parseStrikethrough(start: number, end: number): readonly Span[] {
		const region = {text: this.region.text, start: this.region.start + start, end: this.region.start + end};
		return new SpanParser(region, this.document, {budget: this.#budget, inside: 'strikethrough'}).parse();
	}

	get isRaw(): boolean {
		return this.#rawDepth > 0;
	}

	isInside(...kinds: readonly SpanKind[]): boolean {
		return this.#frames.some(({kind}) => kinds.includes(kind));
	}

	get innermost(): SpanKind {
		return this.#frames.at(-1)?.kind ?? 'root';
	}

	/** The last span inside the innermost open one. */
	get last(): Span | undefined {
		return this.#frames.at(-1)?.children.at(-1);
	}

	add(span: Span): void {
		this.#frames.at(-1)?.children.push(span);
		this.position = span.end;
	}

	addText(end: number): void {
		if (end <= this.position) return;
		const children = this.#frames.at(-1)?.children;
		const last = children?.at(-1);
		if (last?.kind === 'text' && last.end === this.position && last.isRaw === this.isRaw) last.end = end;
		else children?.push({kind: 'text', start: this.position, end, isRaw: this.isRaw});
		this.position = end;
	}

	/** The first place of `needle` at or behind an offset. */
	find(needle: string, offset: number): number | undefined {
		const at = this.#finder.next(needle, offset);
		return Number.isFinite(at) ? at : undefined;
	}

	/** A place in the text that is worked out once. */
	remember(name: string, find: () => number): number {
		const known = this.#remembered.get(name);
		if (known !== undefined) return known;
		const found = find();
		this.#remembered.set(name, found);
		return found;
	}

	/** Counts work, so that marks that are never closed cannot cost more than the text is long. */
	spend(steps: number): void {
		this.#budget.steps -= steps;
		if (this.#budget.steps < 0) this.#fail('inline-steps', 'The marks in one paragraph are too many to be matched.');
	}

	#readUntil(stop: Stop | undefined): boolean {
		while (this.position < this.source.length) {
			const next = this.#nextSpecial();
			this.spend(1 + ((next - this.position) >> 2));
			this.addText(next);
			if (next === this.source.length) return false;
			if (stop !== undefined && matches(stop.pattern, this.source, next)) {
				const children = this.#frames.at(-1)?.children ?? [];
				if (stop.isEnd(children)) return true;
			}
			if (!readSpan(this)) this.addText(this.position + 1);
		}
		return false;
	}

	#nextSpecial(): number {
		const pattern = this.#pattern();
		pattern.lastIndex = this.position;
		const index = pattern.exec(this.source)?.index ?? this.source.length;
		const unit = this.source.charCodeAt(index);
		// A quotation mark is judged together with the character before it.
		const isQuote = unit === 0x22 || unit === 0x27;
		return isQuote && index > this.position ? index - 1 : index;
	}

	#pattern(): RegExp {
		if (this.isRaw) return specialInRawText;
		return this.syntax === 'all' ? special : specialInCodeAndHtml;
	}

	#fail(guard: 'inline-nesting' | 'inline-steps', message: string): never {
		const offset = this.region.text.sourceOf(this.region.start + Math.min(this.position, this.source.length));
		throw new GuardExceeded({guard, message, offset});
	}
}
