import {defaultKramdownOptions, type KramdownOptions} from '../../model/kramdownOptions.ts';
import type {LiquidMark, ParseFailure, RendererNote} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import type {LiquidUse} from '../liquid/readLiquid.ts';
import {SourceMap} from '../sourceMap.ts';
import {BlockParser} from './blockParser.ts';
import {emitContents} from './contents.ts';
import {replacedSymbols} from './dialect.ts';
import {type Document, GuardExceeded, type LinkDefinition, limits} from './document.ts';
import {emitBlocks} from './emit.ts';
import {emitFootnotes} from './emitFootnotes.ts';
import {readInput} from './input.ts';
import {normalizeLinkName} from './linkDefinitions.ts';
import {Writer} from './writer.ts';

/** What the pre-pass makes of a body. */
export interface Rendered {
	/** The HTML that kramdown would print. */
	readonly html: string;
	/** From offsets of `html` to offsets of the file. */
	readonly map: SourceMap;
	readonly notes: readonly RendererNote[];
	/** Tags and outputs of Liquid, in the order of the file. */
	readonly liquid: readonly LiquidMark[];
	/** Code and Liquid in the file: sorted, apart. */
	readonly opaque: readonly Range[];
	readonly failure: ParseFailure | undefined;
}

/** How a body is rendered: what the site sets of kramdown, and what the post says. Plain JSON. */
export interface RenderOptions {
	/** Whether Liquid runs over the body; `render_with_liquid: false` in the front matter switches it off. */
	readonly liquid?: LiquidUse;
	/** What the site sets; what is left out has Jekyll's default. */
	readonly kramdown?: Partial<KramdownOptions>;
}

/**
 * Writes the HTML that kramdown would print for a body of a post (kramdown 2.4 and its GFM parser;
 * https://kramdown.gettalong.org/syntax.html).
 * @param text the whole file
 * @param body which part of it is the body, in UTF-16 offsets
 * @returns the HTML with its source map; linear in the length of the body; never throws
 */
export function renderKramdown(text: string, body: Range, options: RenderOptions = {}): Rendered {
	const dialect = dialectOf(options.kramdown ?? defaultKramdownOptions);
	const document: Document = {
		options: dialect.options,
		symbols: dialect.symbols,
		start: body.start,
		notes: [],
		opaque: [],
		liquid: [],
		// Posts may define others under the same names.
		definitions: new Map(dialect.definitions),
		attributeDefinitions: new Map(),
		abbreviations: new Map(),
		footnoteDefinitions: new Map(),
		footnotes: new Map(),
		headings: [],
		contents: [],
		expansion: {steps: limits.expansionSteps(body.end - body.start)},
		headingIds: new Map(),
		asciiIds: new Map(),
		openElements: 0,
		elementsLeftOpen: 0,
		tokenizerSteps: 20_000 + 20 * (body.end - body.start),
	};
	try {
		return render(text, body, {document, liquid: options.liquid ?? {runs: true}});
	} catch (error) {
		if (!(error instanceof GuardExceeded)) throw error;
		return {html: '', map: new SourceMap([], 0), notes: [], liquid: [], opaque: [], failure: error.failure};
	}
}

interface Task {
	readonly document: Document;
	readonly liquid: LiquidUse;
}

function render(text: string, body: Range, {document, liquid}: Task): Rendered {
	const input = readInput(text, body, {document, liquid});
	const blocks = new BlockParser(input, {document, elementDepth: 0, nesting: 0}).parse().children;
	const writer = new Writer(text);
	emitBlocks(writer, document, blocks);
	emitFootnotes(writer, document);
	emitContents(document);
	const notes = document.notes.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
	const {html, map} = writer.finish();
	return {html, map, notes, liquid: document.liquid, opaque: joined(document.opaque), failure: undefined};
}

/** What the options of a site come to. */
interface Dialect {
	readonly options: KramdownOptions;
	readonly symbols: Document['symbols'];
	readonly definitions: ReadonlyMap<string, LinkDefinition>;
}

/** A site says the same of many posts. */
const dialects = new WeakMap<Partial<KramdownOptions>, Dialect>();

function dialectOf(given: Partial<KramdownOptions>): Dialect {
	let dialect = dialects.get(given);
	if (dialect === undefined) {
		const options = {...defaultKramdownOptions, ...given};
		dialect = {options, symbols: replacedSymbols(options), definitions: definitionsOf(options)};
		dialects.set(given, dialect);
	}
	return dialect;
}

/** Links that the site defines. */
function definitionsOf({link_defs: links}: KramdownOptions): Document['definitions'] {
	return new Map(
		Object.entries(links).map(([name, [url = '', title]]) => [normalizeLinkName(name), {url, title}] as const),
	);
}

/** Sorted ranges; those that touch or overlap become one. */
function joined(ranges: readonly Range[]): Range[] {
	const result: Range[] = [];
	for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
		const last = result.at(-1);
		if (last !== undefined && range.start < last.end) {
			result[result.length - 1] = {start: last.start, end: Math.max(last.end, range.end)};
		} else if (range.end > range.start) result.push(range);
	}
	return result;
}
