import {hasQuirk} from './dialect.ts';
import {matchAt} from './lines.ts';
import type {SpanParser} from './spanParser.ts';

const leftSingle = '‘';
const rightSingle = '’';
const leftDouble = '“';
const rightDouble = '”';

interface QuotationRule {
	/** Sticky. Group 1: what stands before the marks, if the rule looks at it; then the marks. */
	readonly pattern: RegExp;
	readonly side: 'left' | 'right';
}

const punctuation = '[!"#$%\'()*+,\\-./:;<=>?@[\\\\\\]^_`{|}~]';
const space = '[ \\t\\r\\n\\f\\v]';
const notAtWordBoundary =
	'(?:(?<=[\\p{L}\\p{M}\\p{N}\\p{Pc}])(?=[\\p{L}\\p{M}\\p{N}\\p{Pc}])|(?<![\\p{L}\\p{M}\\p{N}\\p{Pc}])(?![\\p{L}\\p{M}\\p{N}\\p{Pc}]))';

/** SmartyPants' rules (https://daringfireball.net/projects/smartypants/): the first that matches decides. */
const quotationRules: readonly QuotationRule[] = [
	{pattern: /()(["'])(?=[_*]{1,2}[^ \t\r\n\f\v])/y, side: 'left'},
	{pattern: new RegExp(`()(["'])(?=${punctuation}(?!\\.\\.)${notAtWordBoundary})`, 'uy'), side: 'right'},
	{pattern: new RegExp(`(${space}?)("'|'")(?=[A-Za-z0-9_])`, 'y'), side: 'left'},
	{pattern: new RegExp(`(${space}?)(')(?=[0-9]{2}s)`, 'y'), side: 'right'},
	{pattern: new RegExp(`(${space})(["'])(?=[A-Za-z0-9_])`, 'y'), side: 'left'},
	{pattern: /([^ \\\t\r\n[{(-])(["'])/y, side: 'right'},
	{pattern: new RegExp(`()(["'])(?=${space}|s(?![\\p{L}\\p{M}\\p{N}\\p{Pc}])|$)`, 'uy'), side: 'right'},
	{pattern: /([^]?)(["'])/y, side: 'left'},
];

/** Straight quotation marks become curly. The parser stands on the mark or on the character before it. */
export function readQuotationMark(parser: SpanParser): boolean {
	const {source, position} = parser;
	const next = source.charAt(position + 1);
	const here = source.charAt(position);
	if (next !== '"' && next !== "'" && here !== '"' && here !== "'") return false;
	for (const {pattern, side} of quotationRules) {
		const match = matchAt(pattern, source, position);
		if (match === undefined) continue;
		const [, before = '', marks = ''] = match;
		parser.addText(position + before.length);
		for (const mark of marks) addMark(parser, mark, side);
		return true;
	}
	return false;
}

const symbols: readonly (readonly [RegExp, string])[] = [
	[/\\<</y, '<<'],
	[/\\>>/y, '>>'],
	[/---/y, '—'],
	[/--/y, '–'],
	[/\.\.\./y, '…'],
	[/<< /y, '«\u00a0'],
	[/ >>/y, '\u00a0»'],
	[/<</y, '«'],
	[/>>/y, '»'],
];

/** Dashes, ellipsis and guillemets, and guillemets that a backslash keeps from being any. */
export function readSymbol(parser: SpanParser): boolean {
	if (hasQuirk(parser.document.options, 'no_auto_typographic')) return false;
	for (const [pattern, text] of symbols) {
		const match = matchAt(pattern, parser.source, parser.position);
		if (match === undefined) continue;
		parser.add({
			kind: 'character',
			text,
			isText: false,
			start: parser.position,
			end: parser.position + match[0].length,
		});
		return true;
	}
	return false;
}

function addMark(parser: SpanParser, mark: string, side: 'left' | 'right'): void {
	const text = mark === '"' ? (side === 'left' ? leftDouble : rightDouble) : side === 'left' ? leftSingle : rightSingle;
	parser.add({kind: 'character', text, isText: false, start: parser.position, end: parser.position + 1});
}
