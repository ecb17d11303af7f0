import type {Range} from '../../model/text.ts';
import type {Writer} from '../writer.ts';
import {printAttributes} from './attributeLists.ts';
import {type Document, type PrintedHeading, spendExpansion} from './document.ts';
import {escapeAttribute} from './escape.ts';
import type {Span} from './spanTree.ts';

/** Writes the table of contents in the place of the list that `{:toc}` marks, now that all headings have ids. */
export function emitContents(document: Document): void {
	const headings = document.headings.filter(({isListed}) => isListed);
	if (headings.length === 0 || document.contents === undefined) return;
	const {name, attributes: given, source: place, writer} = document.contents;
	const attributes = new Map(given);
	if (!attributes.has('id')) attributes.set('id', 'markdown-toc');
	const source = {start: place.start, end: place.start};
	const contents = new ContentsWriter(writer, document, {name, source, idPrefix: `${attributes.get('id')}-`});
	writer.write(`<${name}${printAttributes(attributes)}>\n`, source);
	contents.writeEntries(headings);
	writer.write(`</${name}>\n`, source);
}

interface ContentsStyle {
	readonly name: 'ol' | 'ul';
	readonly source: Range;
	readonly idPrefix: string;
}

class ContentsWriter {
	readonly #writer: Writer;
	readonly #document: Document;
	readonly #style: ContentsStyle;

	constructor(writer: Writer, document: Document, style: ContentsStyle) {
		this.#writer = writer;
		// A heading is noted and counted where it stands, not where it is named.
		this.#document = {...document, notes: [], opaque: []};
		this.#style = style;
	}

	/** An entry holds the headings behind it that are of a lower rank. */
	writeEntries(headings: readonly PrintedHeading[]): void {
		const {name, source} = this.#style;
		const open: number[] = [];
		for (const heading of headings) {
			const {level} = heading;
			spendExpansion(this.#document, heading.length + 50);
			if (open.length > 0 && level > (open.at(-1) ?? 0)) this.#writer.write(`<${name}>\n`, source);
			else {
				if (open.length > 0) this.#writer.write('</li>\n', source);
				for (open.pop(); open.length > 0 && level <= (open.at(-1) ?? 0); open.pop())
					this.#writer.write(`</${name}>\n</li>\n`, source);
			}
			open.push(level);
			this.#writeEntry(heading);
		}
		open.forEach((_, index) => this.#writer.write(index === 0 ? '</li>\n' : `</${name}>\n</li>\n`, source));
	}

	#writeEntry({id, writeTitle}: PrintedHeading): void {
		const {idPrefix, source} = this.#style;
		const target = escapeAttribute(id);
		this.#writer.write(`<li><a href="#${target}" id="${idPrefix}${target}">`, source);
		writeTitle(this.#writer, this.#document);
		this.#writer.write('</a>', source);
	}
}

/** What an entry shows of a heading: no footnotes, and of links only the text. */
export function namedSpans(spans: readonly Span[]): readonly Span[] {
	return spans.flatMap((span): readonly Span[] => {
		if (span.kind === 'footnote') return [];
		if (span.kind === 'link' || (span.kind === 'html' && span.form === 'link')) return namedSpans(span.children);
		if (span.kind === 'emphasis' || span.kind === 'html') return [{...span, children: namedSpans(span.children)}];
		return [span];
	});
}
