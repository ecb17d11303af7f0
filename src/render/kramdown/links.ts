import {isSpace, skipSpace} from '../../texts/whiteSpace.ts';
import {matchAt} from './lines.ts';
import {normalizeLinkName} from './linkDefinitions.ts';
import type {SpanParser} from './spanParser.ts';
import type {Destination, Span, SpanRange} from './spanTree.ts';

const scheme = /<(?:mailto|https?|ftps?):/y;
const mailLink =
	/<[-.\p{Alphabetic}\p{Nd}_]+@[-\p{Alphabetic}\p{Nd}_]+(?:\.[-\p{Alphabetic}\p{Nd}_]+)*(?:\.[a-z]+)?>/uy;
const opening = /!?\[(?!\^)/y;
const bracket = /\]|!?\[/y;
const referenceName = /[ \t\r\n\f\v]*\[([^\]]*)\]/y;

/** `<https://…>` and `<name@host>`. */
export function readAutolink(parser: SpanParser): boolean {
	const {source, position} = parser;
	const opening = matchAt(scheme, source, position)?.[0];
	const end = opening === undefined ? findMailEnd(parser) : findOnLine(parser, '>', position + opening.length + 1);
	if (end === undefined) return false;
	const url = {start: position + 1, end};
	const label = opening === '<mailto:' ? {start: position + opening.length, end} : url;
	parser.add({kind: 'autolink', start: position, end: end + 1, url, label, isMail: opening === undefined});
	return true;
}

function findMailEnd({source, position}: SpanParser): number | undefined {
	const match = matchAt(mailLink, source, position);
	return match === undefined ? undefined : position + match[0].length - 1;
}

function findOnLine(parser: SpanParser, needle: string, start: number): number | undefined {
	const at = parser.find(needle, start);
	return at === undefined || at > (parser.find('\n', start) ?? at) ? undefined : at;
}

/** Links and images; a bracket that begins neither is text. */
export function readLink(parser: SpanParser): boolean {
	const {source, position} = parser;
	const mark = matchAt(opening, source, position)?.[0];
	if (mark === undefined) return false;
	const isImage = mark.length === 2;
	const start = position + mark.length;
	if (!isImage && parser.isInside('link', 'image')) {
		parser.addText(start);
		return true;
	}
	if (parser.find(']', start) === undefined) {
		parser.addText(start);
		return true;
	}
	parser.position = start;
	const {children, isEnded} = readLabel(parser, isImage);
	const content = {start, end: parser.position};
	const found = isEnded ? findDestination(parser, content) : undefined;
	parser.position = position;
	if (found === undefined) {
		parser.addText(start);
		return true;
	}
	const {destination, end} = found;
	if (isImage) parser.add({kind: 'image', start: position, end, alt: content, destination});
	else parser.add({kind: 'link', start: position, end, content, children, destination});
	return true;
}

/** Goes to the bracket that closes the label: those in it must be balanced. */
function readLabel(
	parser: SpanParser,
	isInImage: boolean,
): {readonly children: readonly Span[]; readonly isEnded: boolean} {
	let depth = 1;
	const isEnd = (children: readonly Span[]): boolean => {
		depth += parser.source[parser.position] === ']' ? -1 : 1;
		const images = children.reduce((count, child) => count + (countsAsImage(child) ? 1 : 0), 0);
		return depth - images === 0;
	};
	return parser.parseInside(isInImage ? 'image' : 'link', {pattern: bracket, isEnd});
}

/** Elements that are converted to images count as those that Markdown makes, although no bracket opens them. */
function countsAsImage(span: Span): boolean {
	return span.kind === 'image' || (span.kind === 'html' && span.form !== undefined && span.tag.name === 'img');
}

interface Found {
	readonly destination: Destination;
	readonly end: number;
}

function findDestination(parser: SpanParser, label: SpanRange): Found | undefined {
	const start = label.end + 1;
	const {source} = parser;
	const name = findReferenceName(parser, start);
	if (name !== undefined || source[start] !== '(') {
		const written = name?.[1] ?? '';
		const id = written === '' ? unescape(source.slice(label.start, label.end)) : written;
		const definition = parser.document.definitions.get(normalizeLinkName(id));
		return definition && {destination: {kind: 'defined', definition}, end: start + (name?.[0].length ?? 0)};
	}
	return source[start + 1] === '<'
		? (findBracketedUrl(parser, start) ?? findUrl(parser, start))
		: findUrl(parser, start);
}

function findReferenceName(parser: SpanParser, start: number): RegExpExecArray | undefined {
	const bracketStart = skipSpace(parser.source, start);
	if (parser.source[bracketStart] !== '[' || parser.find(']', bracketStart) === undefined) return undefined;
	return matchAt(referenceName, parser.source, start);
}

function findBracketedUrl(parser: SpanParser, start: number): Found | undefined {
	const end = parser.find('>', start + 2);
	if (end === undefined) return undefined;
	const url = {start: start + 2, end};
	if (parser.source[end + 1] === ')') return {destination: {kind: 'inline', url, title: undefined}, end: end + 2};
	return findTitle(parser, url, end + 1);
}

/** A URL may hold blanks and balanced parentheses; a quotation mark behind white space begins the title. */
function findUrl(parser: SpanParser, start: number): Found | undefined {
	const {source} = parser;
	const pattern = /[()]|[ \t\r\n\f\v](?=["'])/g;
	pattern.lastIndex = start;
	let depth = 0;
	for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
		parser.spend(1);
		const [mark] = match;
		if (mark === '(') depth++;
		else if (mark === ')') depth--;
		else return findTitle(parser, trimmed(source, start + 1, match.index), match.index);
		if (depth === 0) {
			const url = trimmed(source, start + 1, match.index);
			return {destination: {kind: 'inline', url, title: undefined}, end: match.index + 1};
		}
	}
	return undefined;
}

/** `"title")` with white space around it. */
function findTitle(parser: SpanParser, url: SpanRange, offset: number): Found | undefined {
	const {source} = parser;
	const start = skipSpace(source, offset);
	const quote = source.charAt(start);
	if (quote !== '"' && quote !== "'") return undefined;
	for (let end = parser.find(quote, start + 2); end !== undefined; end = parser.find(quote, end + 1)) {
		parser.spend(1);
		const close = skipSpace(source, end + 1);
		if (source[close] !== ')') continue;
		return {destination: {kind: 'inline', url, title: {start: start + 1, end}}, end: close + 1};
	}
	return undefined;
}

function trimmed(source: string, start: number, end: number): SpanRange {
	const from = Math.min(skipSpace(source, start), end);
	let to = end;
	while (to > from && isSpace(source.charCodeAt(to - 1))) to--;
	return {start: from, end: to};
}

/** The text of a label without its protecting backslashes. */
export function unescape(text: string): string {
	return text.replace(/\\([\\.*_+`<>()[\]{}#!:|"'$=~-])/g, '$1');
}
