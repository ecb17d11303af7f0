import {defaultKramdownOptions, type KramdownOptions} from '../../model/kramdownOptions.ts';
import {merge} from '../../model/ranges.ts';
import {GuardExceeded} from '../guard.ts';
import type {Rendered, TemplatedBody} from '../rendering.ts';
import {SourceMap} from '../sourceMap.ts';
import {Writer} from '../writer.ts';
import {BlockParser} from './blockParser.ts';
import {emitContents} from './contents.ts';
import {replacedSymbols} from './dialect.ts';
import {type Document, type LinkDefinition, limits} from './document.ts';
import {emitBlocks} from './emit.ts';
import {emitFootnotes} from './emitFootnotes.ts';
import {readInput} from './input.ts';
import {normalizeLinkName} from './linkDefinitions.ts';

/**
 * Writes the HTML that kramdown would print for a body of a post (kramdown 2.4 and its GFM parser;
 * https://kramdown.gettalong.org/syntax.html).
 * @param text the whole file
 * @param body as its template language leaves it
 * @param given what the site sets of kramdown; what is left out has Jekyll's default
 * @returns the HTML with its source map; linear in the length of the body; never throws
 */
export function renderKramdown(
	text: string,
	body: TemplatedBody,
	given: Partial<KramdownOptions> = defaultKramdownOptions,
): Rendered {
	const dialect = dialectOf(given);
	const {start, end} = body.range;
	const document: Document = {
		options: dialect.options,
		symbols: dialect.symbols,
		start,
		notes: [],
		opaque: [...body.opaque],
		// Posts may define others under the same names.
		definitions: new Map(dialect.definitions),
		attributeDefinitions: new Map(),
		abbreviations: new Map(),
		footnoteDefinitions: new Map(),
		footnotes: new Map(),
		headings: [],
		contents: undefined,
		footnotesWriter: undefined,
		expansion: {steps: limits.expansionSteps(end - start)},
		headingIds: new Map(),
		asciiIds: new Map(),
		openElements: 0,
		elementsLeftOpen: 0,
		tokenizerSteps: 20_000 + 20 * (end - start),
	};
	try {
		return render(text, body, document);
	} catch (error) {
		if (!(error instanceof GuardExceeded)) throw error;
		return {html: '', map: new SourceMap([], 0), notes: [], opaque: [], failure: error.failure};
	}
}

function render(text: string, body: TemplatedBody, document: Document): Rendered {
	const input = readInput(text, body);
	const blocks = new BlockParser(input, {document, elementDepth: 0, nesting: 0}).parse().children;
	const writer = new Writer(text);
	emitBlocks(writer, document, blocks);
	emitFootnotes(document.footnotesWriter ?? writer, document);
	emitContents(document);
	const notes = document.notes.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
	const {html, map} = writer.finish();
	return {html, map, notes, opaque: merge(document.opaque.filter(({start, end}) => end > start)), failure: undefined};
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
