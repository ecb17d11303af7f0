import {GuardExceeded} from '../guard.ts';
import type {Region} from '../mappedText.ts';
import {nestingOf} from '../nesting.ts';
import type {AttributeList} from './attributeLists.ts';
import type {BlockParser} from './blockParser.ts';
import {type Document, limits, spendExpansion} from './document.ts';
import {HtmlParts} from './htmlParts.ts';
import {setOptions} from './inlineOptions.ts';
import {endOfLine, isBlankRest, matchAt, skipIndent} from './lines.ts';
import type {SpanParser} from './spanParser.ts';

const opening = /\{::(comment|nomarkdown|options)(?:[ \t\r\n\f\v]([^}]{0,1000}?))?(\/)?\}/y;
const printedType = /(?:^|[ \t\r\n\f\v])type=(["'])([^"']*)\1/;

/** `{::comment}`, `{::nomarkdown}` and `{::options}` on lines of their own, up to a line `{:/}`. */
export function readExtension(parser: BlockParser): boolean {
	const {source, text, position, document} = parser;
	const opened = openingAt(source, skipIndent(source, position));
	if (opened === undefined || !isBlankRest(source, opened.end)) return false;
	const start = endOfLine(source, opened.end);
	const closing = opened.isClosed ? {start, end: start} : findClosingLine(parser, opened.kind, start);
	if (closing === undefined) return false;
	const region = {text, start, end: closing.start};
	const parts = new HtmlParts(text, start);
	if (opened.kind === 'options') {
		setOptions(document, opened.options);
		parser.position = closing.end;
		parser.children.push({kind: 'silent', isBoundary: false, defines: undefined});
		return true;
	}
	checkNesting(region, document);
	if (opened.kind === 'comment' && !opened.isClosed) {
		parts.replace(start, closing.start, commentOf(source.slice(start, closing.start).trim()));
	} else if (opened.kind === 'nomarkdown' && opened.isHtml) {
		parts.copyTo(closing.start);
	}
	parser.position = closing.end;
	parser.children.push({kind: 'html', tag: undefined, text, parts: parts.parts, native: undefined});
	return true;
}

/** The same within a line of text. */
export function readSpanExtension(parser: SpanParser): boolean {
	const {source, position, document, region} = parser;
	const opened = openingAt(source, position);
	if (opened === undefined) return false;
	const {kind, isHtml, isClosed} = opened;
	const closing = isClosed ? {start: opened.end, end: opened.end} : findClosing(parser, kind, opened.end);
	if (closing === undefined) return false;
	const content = {start: opened.end, end: closing.start};
	const place = {start: position, end: closing.end};
	const shift = region.start;
	if (kind === 'options') setOptions(document, opened.options);
	checkNesting({text: region.text, start: shift + content.start, end: shift + content.end}, document);
	if (kind === 'comment' && !isClosed) {
		parser.add({kind: 'written', html: commentOf(source.slice(content.start, content.end)), ...place});
	} else if (kind === 'nomarkdown' && isHtml) {
		parser.add({kind: 'verbatim', content, ...place});
	} else parser.add({kind: 'written', html: '', ...place});
	return true;
}

interface Opening {
	readonly kind: string;
	readonly options: AttributeList;
	readonly end: number;
	/** Whether the mark closes itself. */
	readonly isClosed: boolean;
	/** Whether what is in it is meant for HTML. */
	readonly isHtml: boolean;
}

function openingAt(source: string, offset: number): Opening | undefined {
	const match = matchAt(opening, source, offset);
	if (match === undefined) return undefined;
	const [whole, kind = '', options = '', slash] = match;
	const type = printedType.exec(options)?.[2];
	const isHtml = type === undefined || type.split(/[ \t\r\n\f\v]+/).includes('html');
	return {kind, options, end: offset + whole.length, isClosed: slash !== undefined, isHtml};
}

interface Closing {
	readonly start: number;
	readonly end: number;
}

function findClosing(parser: SpanParser, kind: string, start: number): Closing | undefined {
	const named = parser.find(`{:/${kind}}`, start) ?? Number.POSITIVE_INFINITY;
	const short = parser.find('{:/}', start) ?? Number.POSITIVE_INFINITY;
	const at = Math.min(named, short);
	return Number.isFinite(at) ? {start: at, end: at + (named < short ? kind.length + 4 : 4)} : undefined;
}

/** The line that closes a block: nothing else stands on it. */
function findClosingLine({text, source, document}: BlockParser, kind: string, start: number): Closing | undefined {
	const line = new RegExp(` {0,3}\\{:/(?:${kind})?\\}[ \\t\\r\\f\\v]*\\n`, 'y');
	for (let at = start; ; ) {
		const mark = Math.min(text.next(`{:/${kind}}`, at), text.next('{:/}', at));
		if (!Number.isFinite(mark)) return undefined;
		spendExpansion(document, 1);
		const lineStart = Math.max(start, source.lastIndexOf('\n', mark) + 1);
		const match = mark - lineStart <= 3 ? matchAt(line, source, lineStart) : undefined;
		if (match !== undefined) return {start: lineStart, end: lineStart + match[0].length};
		at = mark + 1;
	}
}

/** As kramdown prints it: a text that ends a comment is not kept from doing so. */
function commentOf(text: string): string {
	return `<!-- ${text} -->`;
}

/** What is printed as it stands may leave elements open, or even a comment: they count among the open ones. */
function checkNesting({text, start, end}: Region, document: Document): void {
	const {deepest, leftOpen} = nestingOf(text.text.slice(start, end), limits.elementDepth);
	if (document.elementsLeftOpen + deepest > limits.elementDepth) {
		throw new GuardExceeded({
			guard: 'element-depth',
			message: `Elements are nested more than ${limits.elementDepth} deep.`,
			offset: text.sourceOf(start),
		});
	}
	document.elementsLeftOpen += leftOpen;
}
