import type {BlockParser} from './blockParser.ts';
import type {LinkDefinition} from './document.ts';
import {endOfLine, isBlankRest, matchAt, skipBlanks} from './lines.ts';
import {trimEnd} from './listItems.ts';

const opening = / {0,3}\[([^\n\]]+)\]:[ \t]*/y;

/** `[name]: url "title"`: prints nothing, links may refer to it from anywhere in the body. */
export function readLinkDefinition(parser: BlockParser): boolean {
	const {source, position} = parser;
	if (source.charCodeAt(skipBlanks(source, position)) !== 0x5b) return false;
	const match = matchAt(opening, source, position);
	if (match === undefined) return false;
	const start = position + match[0].length;
	const found = readBracketed(source, start) ?? readBare(source, start);
	if (found === undefined) return false;
	const {text} = parser;
	const {url, urlStart, title} = found;
	const place = {text, start: urlStart, end: urlStart + url.length};
	const definition: LinkDefinition = {url, title, place};
	parser.document.definitions.set(normalizeLinkName(match[1] ?? ''), definition);
	parser.children.push({kind: 'silent', isBoundary: false, defines: definition});
	parser.position = found.end;
	return true;
}

/** Names of links are compared without regard to case and to how much white space stands between words. */
export function normalizeLinkName(name: string): string {
	return name.replace(/[ \t\r\n\f\v]+/g, ' ').toLowerCase();
}

interface Definition {
	readonly url: string;
	readonly urlStart: number;
	readonly title: string | undefined;
	/** Behind the line. */
	readonly end: number;
}

interface Title {
	readonly text: string;
	/** Where the white space before it begins. */
	readonly start: number;
	readonly end: number;
}

function readBracketed(source: string, start: number): Definition | undefined {
	if (source[start] !== '<') return undefined;
	const lineEnd = endOfLine(source, start);
	const close = source.slice(start, lineEnd).indexOf('>');
	if (close === -1) return undefined;
	const urlEnd = start + close;
	const url = source.slice(start + 1, urlEnd);
	const title = readTitleOnLine(source, urlEnd + 1) ?? readTitleOnNextLine(source, urlEnd + 1);
	if (title !== undefined && title.start === urlEnd + 1)
		return {url, urlStart: start + 1, title: title.text, end: title.end};
	return isBlankRest(source, urlEnd + 1) ? {url, urlStart: start + 1, title: undefined, end: lineEnd} : undefined;
}

/** A URL without brackets may hold blanks; the title is what stands in quotes at the end of the line. */
function readBare(source: string, start: number): Definition | undefined {
	const lineEnd = endOfLine(source, start);
	const contentEnd = trimEnd(source, lineEnd);
	if (contentEnd <= start) return undefined;
	if (/[ \t]["']/.test(source.slice(start + 1, contentEnd))) {
		const title = readTitleOnLine(source, start + 1);
		return title && {url: source.slice(start, title.start), urlStart: start, title: title.text, end: title.end};
	}
	const url = source.slice(start, contentEnd);
	const below = readTitleOnNextLine(source, contentEnd);
	return {url, urlStart: start, title: below?.text, end: below?.end ?? lineEnd};
}

/** The first quotation mark behind a blank opens the title if the same one ends the line. */
function readTitleOnLine(source: string, start: number): Title | undefined {
	const lineEnd = endOfLine(source, start);
	const contentEnd = trimEnd(source, lineEnd);
	const quote = source.charAt(contentEnd - 1);
	if (quote !== '"' && quote !== "'") return undefined;
	const line = source.slice(start, contentEnd);
	const open = line.search(/[ \t]["']/);
	const textStart = start + open + 2;
	if (open === -1 || line[open + 1] !== quote || textStart >= contentEnd - 1) return undefined;
	return {text: source.slice(textStart, contentEnd - 1), start: trimEnd(source, textStart - 1), end: lineEnd};
}

function readTitleOnNextLine(source: string, start: number): Title | undefined {
	if (!isBlankRest(source, start)) return undefined;
	const lineStart = endOfLine(source, start);
	const open = skipBlanks(source, lineStart);
	const quote = source.charAt(open);
	if (quote !== '"' && quote !== "'") return undefined;
	const lineEnd = endOfLine(source, open);
	const contentEnd = trimEnd(source, lineEnd);
	if (source.charAt(contentEnd - 1) !== quote || contentEnd - 1 <= open + 1) return undefined;
	return {text: source.slice(open + 1, contentEnd - 1), start, end: lineEnd};
}
