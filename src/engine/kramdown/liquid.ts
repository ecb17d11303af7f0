import type {Range} from '../../text.ts';
import {GuardExceeded} from './document.ts';
import {Finder} from './finder.ts';
import {isSpace} from './tags.ts';

/** What stands in the text for the value of a `{{ … }}`, which only the site's build knows. */
export const liquidPlaceholder = '\ufffc';

/** What Liquid leaves of a stretch of the file. */
export type LiquidPiece =
	| {readonly kind: 'text'; readonly source: Range}
	| {readonly kind: 'output'; readonly source: Range; readonly text: string}
	| {readonly kind: 'code'; readonly source: Range; readonly content: Range; readonly language: string};

/** What is left of a body, and which parts of the file Liquid owns. */
export interface LiquidResult {
	readonly pieces: readonly LiquidPiece[];
	/** Tags, outputs and blocks that are kept from Markdown: sorted, apart. */
	readonly opaque: readonly Range[];
}

/**
 * Runs over a body as Jekyll's template language would (https://shopify.github.io/liquid/basics/introduction/): values
 * become a placeholder, tags vanish, all branches stay.
 * @throws GuardExceeded where the build of the site would stop
 */
export function readLiquid(file: string, body: Range): LiquidResult {
	const reader = new LiquidReader(file, body);
	reader.read();
	return {pieces: reader.pieces, opaque: reader.opaque};
}

interface LiquidTag {
	readonly name: string;
	readonly argument: string;
	readonly start: number;
	readonly end: number;
}

const blockTags = new Set(['if', 'unless', 'case', 'for', 'tablerow', 'capture']);

class LiquidReader {
	readonly pieces: LiquidPiece[] = [];
	readonly opaque: Range[] = [];
	readonly #file: string;
	readonly #finder: Finder;
	readonly #end: number;
	readonly #openBlocks: LiquidTag[] = [];
	#position: number;

	constructor(file: string, {start, end}: Range) {
		this.#file = file;
		this.#finder = new Finder(file);
		this.#position = start;
		this.#end = end;
	}

	read(): void {
		for (let at = this.#nextMark(this.#position); at < this.#end; at = this.#nextMark(this.#position)) {
			this.#addText(at);
			if (this.#file[at + 1] === '{') this.#readOutput(at);
			else this.#readTag(this.#tagAt(at));
		}
		this.#addText(this.#end);
		const open = this.#openBlocks.at(-1);
		if (open !== undefined) fail(open.start, `The Liquid tag \`${open.name}\` is never closed.`);
	}

	/** Liquid ends a value at the first brace, and stops if that is not two. */
	#readOutput(start: number): void {
		const brace = this.#find('}', start + 2);
		if (brace === undefined || this.#file[brace + 1] !== '}' || brace + 2 > this.#end) {
			fail(start, 'A Liquid value `{{` is not closed by `}}`.');
		}
		this.#trim(start, brace);
		const source = {start, end: brace + 2};
		this.pieces.push({kind: 'output', source, text: liquidPlaceholder});
		this.#skipTo(source);
		this.#trimAfter(brace);
	}

	#readTag(tag: LiquidTag): void {
		this.#trim(tag.start, tag.end - 2);
		if (tag.name === 'raw') this.#readRaw(tag);
		else if (tag.name === 'comment') this.#skipTo({start: tag.start, end: this.#endOfBlock(tag).end});
		else if (tag.name === 'highlight') this.#readHighlight(tag);
		else {
			this.#countBlocks(tag);
			this.#skipTo(tag);
			this.#trimAfter(tag.end - 2);
		}
	}

	#readRaw(tag: LiquidTag): void {
		const end = this.#endOfBlock(tag);
		this.pieces.push({kind: 'text', source: {start: tag.end, end: end.start}});
		this.#skipTo({start: tag.start, end: end.end});
	}

	#readHighlight(tag: LiquidTag): void {
		const end = this.#endOfBlock(tag);
		const source = {start: tag.start, end: end.end};
		const language = /^[A-Za-z0-9.+#_-]*/.exec(tag.argument)?.[0] ?? '';
		this.pieces.push({kind: 'code', source, content: {start: tag.end, end: end.start}, language});
		this.#skipTo(source);
	}

	#endOfBlock(tag: LiquidTag): LiquidTag {
		let depth = 1;
		for (let at = this.#find('{%', tag.end); at !== undefined; at = this.#find('{%', at + 2)) {
			const next = this.#findTag(at);
			if (next?.name === tag.name && tag.name !== 'raw') depth++;
			if (next?.name === `end${tag.name}`) depth--;
			if (next !== undefined && depth === 0) return next;
		}
		return fail(tag.start, `The Liquid tag \`${tag.name}\` is never closed.`);
	}

	#countBlocks(tag: LiquidTag): void {
		if (blockTags.has(tag.name)) this.#openBlocks.push(tag);
		if (!tag.name.startsWith('end') || !blockTags.has(tag.name.slice(3))) return;
		if (this.#openBlocks.pop()?.name !== tag.name.slice(3))
			fail(tag.start, `The Liquid tag \`${tag.name}\` closes nothing.`);
	}

	#tagAt(at: number): LiquidTag {
		return this.#findTag(at) ?? fail(at, 'A Liquid tag `{%` is not closed by `%}`.');
	}

	#findTag(at: number): LiquidTag | undefined {
		const close = this.#find('%}', at + 2);
		if (close === undefined) return undefined;
		const match = /^-?[ \t\r\n\f\v]*(\w+)[ \t\r\n\f\v]*/.exec(this.#file.slice(at + 2, close));
		if (match === null) return undefined;
		const argument = this.#file.slice(at + 2 + match[0].length, close);
		return {name: match[1] ?? '', argument, start: at, end: close + 2};
	}

	#nextMark(from: number): number {
		for (let at = this.#find('{', from); at !== undefined; at = this.#find('{', at + 1)) {
			const next = this.#file[at + 1];
			if (at + 1 < this.#end && (next === '{' || next === '%')) return at;
		}
		return this.#end;
	}

	#find(needle: string, from: number): number | undefined {
		const at = this.#finder.next(needle, from);
		return at + needle.length > this.#end ? undefined : at;
	}

	#addText(end: number): void {
		if (end > this.#position) this.pieces.push({kind: 'text', source: {start: this.#position, end}});
		this.#position = Math.max(this.#position, end);
	}

	#skipTo(source: Range): void {
		this.opaque.push({start: source.start, end: source.end});
		this.#position = source.end;
	}

	/** `{%-` and `{{-` take away the white space before them. */
	#trim(start: number, close: number): void {
		const last = this.pieces.at(-1);
		if (this.#file[start + 2] !== '-' || start + 2 >= close || last?.kind !== 'text') return;
		let {end} = last.source;
		while (end > last.source.start && isSpace(this.#file.charCodeAt(end - 1))) end--;
		this.pieces[this.pieces.length - 1] = {kind: 'text', source: {start: last.source.start, end}};
	}

	/** `-%}` and `-}}` take away the white space behind them. */
	#trimAfter(close: number): void {
		if (this.#file[close - 1] !== '-') return;
		while (this.#position < this.#end && isSpace(this.#file.charCodeAt(this.#position))) this.#position++;
	}
}

function fail(offset: number, message: string): never {
	throw new GuardExceeded({guard: 'liquid', message, offset});
}
