import {isSpace} from '../../texts/whiteSpace.ts';
import {matchAt} from './lines.ts';
import type {SpanParser} from './spanParser.ts';
import type {Span} from './spanTree.ts';

const letterBefore = /\p{Alphabetic}-?$/u;
const letterOrDigit = /[\p{Alphabetic}\p{Nd}]/uy;

const closingMarks: Readonly<Record<string, RegExp>> = {'*': /\*/y, '**': /\*\*/y, _: /_/y, __: /__/y};

/** `*em*`, `_em_`, `**strong**`, `__strong__`; marks that open nothing are text. */
export function readEmphasis(parser: SpanParser): boolean {
	const {source, position} = parser;
	const mark = source.charAt(position);
	const marks = source[position + 1] === mark ? mark + mark : mark;
	const name = marks.length === 2 ? 'strong' : 'em';
	if (!opens(parser, marks) || parser.isInside(name)) {
		parser.addText(position + marks.length);
		return true;
	}
	const isRead = readPair(parser, marks) || (name === 'strong' && parser.innermost !== 'em' && readPair(parser, mark));
	if (!isRead) parser.addText(position + marks.length);
	return true;
}

/** GFM's `~~del~~`: no blank and no tilde inside next to the marks. */
export function readStrikethrough(parser: SpanParser): boolean {
	const {source, position} = parser;
	const start = position + 2;
	if (parser.document.options.input !== 'GFM') return false;
	if (!isSolid(source, start)) return false;
	for (let end = parser.find('~~', start + 1); end !== undefined; end = parser.find('~~', end + 1)) {
		parser.spend(1);
		if (!isSolid(source, end - 1)) continue;
		const children = parser.parseStrikethrough(start, end);
		parser.add({kind: 'strikethrough', start: position, end: end + 2, content: {start, end}, children});
		return true;
	}
	return false;
}

function isSolid(source: string, offset: number): boolean {
	return offset < source.length && source[offset] !== '~' && !isSpace(source.charCodeAt(offset));
}

function opens({source, position}: SpanParser, marks: string): boolean {
	const start = position + marks.length;
	if (isSpace(source.charCodeAt(start))) return false;
	return !(marks.startsWith('_') && letterBefore.test(source.slice(Math.max(0, position - 3), position)));
}

function readPair(parser: SpanParser, marks: string): boolean {
	const {position: start} = parser;
	const name = marks.length === 2 ? 'strong' : 'em';
	const contentStart = start + marks.length;
	if (parser.remember(`last ${marks}`, () => findLastCloser(parser.source, marks)) <= contentStart) return false;
	parser.position = contentStart;
	const pattern = closingMarks[marks] ?? /\*/y;
	const isEnd = (children: readonly Span[]): boolean => closesAt(parser, marks) && children.length > 0;
	const {children, isEnded} = parser.parseInside(name, {pattern, isEnd});
	const contentEnd = parser.position;
	parser.position = start;
	if (!isEnded) return false;
	const content = {start: contentStart, end: contentEnd};
	parser.add({kind: 'emphasis', name, start, end: contentEnd + marks.length, content, children});
	return true;
}

/** Behind this place nothing can close the marks, whatever stands around them: without it each mark would be looked for again. */
function findLastCloser(source: string, marks: string): number {
	let at = source.lastIndexOf(marks);
	while (at > 0 && isSpace(source.charCodeAt(at - 1))) at = source.lastIndexOf(marks, at - 1);
	return at;
}

function closesAt({source, position}: SpanParser, marks: string): boolean {
	const mark = marks.charAt(0);
	const end = position + marks.length;
	if (isSpace(source.charCodeAt(position - 1))) return false;
	// A double mark inside a single one closes nothing, unless a third follows.
	if (marks.length === 1 && source[end] === mark && source[end + 1] !== mark) return false;
	return mark !== '_' || matchAt(letterOrDigit, source, end) === undefined;
}
