import type {Range} from '../../model/text.ts';
import {MappedTextBuilder} from '../mappedText.ts';
import type {Writer} from '../writer.ts';
import type {BlockParser} from './blockParser.ts';
import {eachIndentedLine} from './codeBlocks.ts';
import type {Document, Footnote, FootnoteDefinition} from './document.ts';
import {endOfLine, matchAt} from './lines.ts';
import {trimEnd} from './listItems.ts';
import type {SpanParser} from './spanParser.ts';
import type {FootnoteSpan} from './spanTree.ts';

const definition = / {0,3}\[\^([A-Za-z0-9_][\w:-]*)\]:/y;
const marker = /\[\^([A-Za-z0-9_][\w:-]*)\]/y;

/** `[^name]: text`, and the indented lines below it: prints nothing here, but at the end of the page. */
export function readFootnoteDefinition(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	const match = matchAt(definition, source, position);
	if (match === undefined) return false;
	const lineEnd = endOfLine(source, position);
	const content = new MappedTextBuilder().append(text, position + match[0].length, lineEnd);
	const end = eachIndentedLine(source, lineEnd, ({start, textStart}) => {
		content.append(text, textStart, endOfLine(source, start));
	});
	const children = parser.parseNested(content.build(), 3);
	const range = text.rangeOf(position, trimEnd(source, end));
	const footnote: FootnoteDefinition = {children, source: range};
	parser.document.footnoteDefinitions.set(match[1] ?? '', footnote);
	parser.children.push({kind: 'silent', isBoundary: false, defines: footnote});
	parser.position = end;
	return true;
}

/** `[^name]` where there is such a footnote. */
export function readFootnoteMarker(parser: SpanParser): boolean {
	const {source, position, document} = parser;
	const match = matchAt(marker, source, position);
	const name = match?.[1];
	if (match === undefined || name === undefined) return false;
	if (!document.footnoteDefinitions.has(name)) parser.addText(position + match[0].length);
	else parser.add({kind: 'footnote', name, start: position, end: position + match[0].length});
	return true;
}

/** Writes the number that stands for a footnote, and counts it. */
export function emitFootnoteMarker(writer: Writer, document: Document, {name}: FootnoteSpan, source: Range): void {
	const definition = document.footnoteDefinitions.get(name);
	if (definition === undefined) return;
	const known = document.footnotes.get(name);
	const footnote = known ?? {
		...definition,
		name,
		number: document.options.footnote_nr + document.footnotes.size,
		references: 0,
	};
	document.footnotes.set(name, footnote);
	footnote.references++;
	const id = referenceId(footnote, footnote.references);
	const link = `<a href="#fn:${name}" class="footnote" rel="footnote">${footnote.number}</a>`;
	writer.write(`<sup id="${id}" role="doc-noteref">${link}</sup>`, source);
}

/** The id of a reference to a footnote: the first, the second, … */
export function referenceId({name}: Footnote, reference: number): string {
	return reference === 1 ? `fnref:${name}` : `fnref:${name}:${reference - 1}`;
}
