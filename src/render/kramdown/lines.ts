import type {KramdownOptions} from '../../model/kramdownOptions.ts';
import {isSpace} from '../../texts/whiteSpace.ts';
import {hasQuirk} from './dialect.ts';
import {isInLineElement} from './elements.ts';
import {isTagOpening, readEndTag} from './tags.ts';

/** The offset behind the line that an offset lies in. */
export function endOfLine(source: string, offset: number): number {
	const newline = source.indexOf('\n', offset);
	return newline === -1 ? source.length : newline + 1;
}

/** Whether nothing but white space is left on the line. */
export function isBlankRest(source: string, offset: number): boolean {
	for (let position = offset; position < source.length; position++) {
		const unit = source.charCodeAt(position);
		if (unit === 0x0a) return true;
		if (!isSpace(unit)) return false;
	}
	return true;
}

/** Whether a pattern (sticky) matches at an offset. */
export function matches(pattern: RegExp, source: string, offset: number): boolean {
	pattern.lastIndex = offset;
	return pattern.test(source);
}

/** The match of a pattern (sticky) at an offset. */
export function matchAt(pattern: RegExp, source: string, offset: number): RegExpExecArray | undefined {
	pattern.lastIndex = offset;
	return pattern.exec(source) ?? undefined;
}

/** The offset behind blanks and tabs. */
export function skipBlanks(source: string, offset: number): number {
	let position = offset;
	while (source.charCodeAt(position) === 0x20 || source.charCodeAt(position) === 0x09) position++;
	return position;
}

/** The offset behind up to three blanks. */
export function skipIndent(source: string, offset: number): number {
	let position = offset;
	while (position < offset + 3 && source.charCodeAt(position) === 0x20) position++;
	return position;
}

/** `# Heading`: GFM wants a blank behind the marks. */
export const atxStart = /#{1,6}[\t ]+[^ \t\n]/y;
/** `> quote`. */
export const quoteStart = / {0,3}>/y;
/** Three backticks or tildes. */
export const fenceStart = / {0,3}[~`]{3}/y;
/** The marker of a list item, with what must follow it. */
export const listStart = / {0,3}(?:[+*-]|\d+\.)[\t| ]/y;
/** `: definition`. */
export const definitionStart = / {0,3}:[\t| ]/y;
/** `* * *`, `---`, `___`. */
export const rule = / {0,3}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n/y;
/** `{:.class}` on lines of its own. No list is so long that looking for its end could cost much. */
export const attributeListLine = / {0,3}\{:(?![:/])((?:\\\}|[^}]){1,1000})\}[ \t\r\f\v]*\n/y;
/** `^` on a line of its own: ends the block before it. */
export const endOfBlockLine = /\^[ \t\r\f\v]*\n/y;

/** Whether a line begins that no paragraph, quote or code block takes in. */
export function isLazyEnd(source: string, offset: number): boolean {
	return (
		offset >= source.length ||
		isBlankRest(source, offset) ||
		isHtmlBlockLine(source, offset) ||
		matches(attributeListLine, source, offset) ||
		matches(endOfBlockLine, source, offset)
	);
}

/** Whether nothing but a blank line, an attribute list or an end mark follows a block, or nothing at all. */
export function isBlockBoundary(source: string, offset: number): boolean {
	return (
		offset >= source.length ||
		isBlankRest(source, offset) ||
		matches(endOfBlockLine, source, offset) ||
		matches(attributeListLine, source, offset)
	);
}

/** Whether a line begins that ends a paragraph: GFM adds lists, headings, quotes and fences to the others. */
export function isParagraphEnd(source: string, offset: number, options: KramdownOptions): boolean {
	if (isLazyEnd(source, offset) || matches(definitionStart, source, offset)) return true;
	if (!hasQuirk(options, 'paragraph_end')) return false;
	return (
		matches(atxStart, source, offset) ||
		matches(quoteStart, source, offset) ||
		matches(fenceStart, source, offset) ||
		matches(listStart, source, offset)
	);
}

/**
 * Whether something begins the line that ends a paragraph for the sake of block elements: `<` and a name, or an end tag,
 * unless the name is, or begins with, that of a span element in lower case.
 */
export function isHtmlBlockLine(source: string, offset: number): boolean {
	const start = skipIndent(source, offset);
	if (source.charCodeAt(start) !== 0x3c) return false;
	if (isTagOpening(source, start)) return !startsLikeSpanElement(source, start + 1);
	return readEndTag(source, start) !== undefined && !startsLikeSpanElement(source, start + 2);
}

function startsLikeSpanElement(source: string, offset: number): boolean {
	const word = matchAt(/[\p{L}\p{M}\p{N}\p{Pc}]{1,32}/uy, source, offset)?.[0] ?? '';
	return isInLineElement(word);
}
