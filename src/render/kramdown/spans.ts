import {isSpace} from '../../texts/whiteSpace.ts';
import {addAttributeList} from './attributeLists.ts';
import {wrapsHard} from './dialect.ts';
import {readEmphasis, readStrikethrough} from './emphasis.ts';
import {characterElsewhere, isKnownEntity, referenceAt} from './entities.ts';
import {readSpanExtension} from './extensions.ts';
import {readFootnoteMarker} from './footnotes.ts';
import {matchAt} from './lines.ts';
import {readAutolink, readLink} from './links.ts';
import {readHtmlSpan} from './spanHtml.ts';
import type {SpanParser} from './spanParser.ts';
import {isElementSpan} from './spanTree.ts';
import {readQuotationMark, readSymbol} from './typography.ts';

/** Reads one span at the parser's position, if its own kind begins there, and says whether it moved on. */
export type SpanReader = (parser: SpanParser) => boolean;

/** Reads whatever begins at the parser's position, in kramdown's order; false if it is plain text. */
export function readSpan(parser: SpanParser): boolean {
	if (parser.isRaw) return readHtmlSpan(parser);
	if (parser.syntax === 'code and html')
		return parser.source[parser.position] === '`' ? readCode(parser) : readHtmlSpan(parser);
	const readers = readersByStart[parser.source.charAt(parser.position)] ?? readersElsewhere;
	return readers.some((read) => read(parser));
}

const escaped = /\\[\\.*_+`<>()[\]{}#!:|"'$=~-]/y;
const escapedWithoutTilde = /\\[\\.*_+`<>()[\]{}#!:|"'$=-]/y;
const attributeList = /\{:(?![:/])((?:\\\}|[^}]){1,1000})\}/y;

function readCode(parser: SpanParser): boolean {
	const {source, position} = parser;
	const marks = matchAt(/`+/y, source, position)?.[0] ?? '';
	const start = position + marks.length;
	const isAfterSpace = position === 0 || isSpace(source.charCodeAt(position - 1));
	if (marks.length === 1 && isAfterSpace && isSpace(source.charCodeAt(start))) {
		parser.addText(start);
		return true;
	}
	const end = parser.find(marks, start);
	if (end === undefined) {
		parser.addText(start);
		return true;
	}
	const hasPadding = marks.length > 1 && end > start;
	const contentStart = hasPadding && source[start] === ' ' ? start + 1 : start;
	const contentEnd = hasPadding && end > contentStart && source[end - 1] === ' ' ? end - 1 : end;
	parser.add({kind: 'code', start: position, end: end + marks.length, content: {start: contentStart, end: contentEnd}});
	return true;
}

function readMath(parser: SpanParser): boolean {
	const {source, position} = parser;
	if (!source.startsWith('$$', position)) return false;
	const end = parser.find('$$', position + 2);
	if (end === undefined) return false;
	parser.add({kind: 'math', start: position, end: end + 2, content: {start: position + 2, end}});
	return true;
}

function readEntity(parser: SpanParser): boolean {
	const {source, position} = parser;
	const reference = referenceAt(source, position);
	if (reference === undefined) return false;
	const {length, name} = reference;
	if (name !== undefined && !isKnownEntity(name)) {
		parser.add({kind: 'character', text: '&', isText: true, start: position, end: position + 1});
		parser.addText(position + length);
		return true;
	}
	const end = position + length;
	const character = name === undefined ? undefined : characterElsewhere(name);
	if (character === undefined) parser.add({kind: 'entity', start: position, end});
	else parser.add({kind: 'character', text: character, isText: false, start: position, end});
	return true;
}

/** GFM takes a single backslash for a break as well. */
const lineBreak = /(?: {2}|\\\\?)(?=\n)/y;
const lineBreakElsewhere = /(?: {2}|\\\\)(?=\n)/y;

function readLineBreak(parser: SpanParser): boolean {
	const {source, position, document} = parser;
	// There every line ending is a break, and is written as one later.
	if (wrapsHard(document.options)) return false;
	const {input, html_to_native: isConverted} = document.options;
	// Which elements stay HTML is known only when they are read.
	const isGfm = input === 'GFM' && !parser.isInside('strikethrough', ...(isConverted ? [] : (['html'] as const)));
	const match = matchAt(isGfm ? lineBreak : lineBreakElsewhere, source, position);
	if (match === undefined) return false;
	const isSingle = match[0] === '\\';
	const end = position + match[0].length;
	// At the very end of a text GFM's backslash breaks nothing.
	if (isSingle && end + 1 === source.length && parser.innermost === 'root')
		parser.add({kind: 'written', html: '', start: position, end});
	else parser.add({kind: 'break', isSingle, start: position, end});
	return true;
}

function readEscape(parser: SpanParser): boolean {
	const {source, position, document} = parser;
	const match = matchAt(document.options.input === 'GFM' ? escaped : escapedWithoutTilde, source, position);
	if (match === undefined) return false;
	parser.add({kind: 'character', text: match[0].slice(1), isText: true, start: position, end: position + 2});
	return true;
}

/** `{:.class}` right behind an element gives it attributes. */
function readAttributeList(parser: SpanParser): boolean {
	const {source, position, last} = parser;
	if (last === undefined || last.kind === 'text' || (last.kind === 'character' && last.isText)) return false;
	const match = matchAt(attributeList, source, position);
	if (match === undefined) return false;
	if (isElementSpan(last)) addAttributeList(last, match[1] ?? '');
	parser.position += match[0].length;
	return true;
}

/** The readers for the character at which a span begins, in the order in which kramdown asks them. */
const readersByStart: Readonly<Record<string, readonly SpanReader[]>> = {
	'*': [readEmphasis],
	_: [readEmphasis],
	'`': [readCode],
	'<': [readAutolink, readHtmlSpan, readQuotationMark, readSymbol],
	'[': [readFootnoteMarker, readLink, readQuotationMark],
	'!': [readLink, readQuotationMark],
	$: [readQuotationMark, readMath],
	'{': [readQuotationMark, readSpanExtension, readAttributeList],
	'&': [readQuotationMark, readEntity],
	'\\': [readSymbol, readLineBreak, readEscape],
	'~': [readStrikethrough, readQuotationMark],
	'-': [readQuotationMark, readSymbol],
	'.': [readQuotationMark, readSymbol],
	'>': [readQuotationMark, readSymbol],
	' ': [readQuotationMark, readSymbol, readLineBreak],
};

const readersElsewhere: readonly SpanReader[] = [readQuotationMark];
