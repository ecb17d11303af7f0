import {type Post, type Range, sliceOf} from '../../src/authoring.ts';

const brace = String.raw`(?:\\?\{|&#123;|&#x7b;|&l(?:cub|brace);)`;
const closingBrace = String.raw`(?:\\?\}|&#125;|&#x7d;|&r(?:cub|brace);)`;
const percent = String.raw`(?:%|&#37;|&#x25;|&percnt;)`;

/** The first and the last line of a body, each a mark of its own, with the blanks around it; a body begins behind its front matter. */
const opening = new RegExp(
	String.raw`^\s*(${brace}${percent}-? {0,3}raw {0,3}-?${percent}${closingBrace})[ \t]*\r?\n`,
	'i',
);
const closing = new RegExp(
	String.raw`\n[ \t]*(${brace}${percent}-? {0,3}endraw {0,3}-?${percent}${closingBrace})\s*$`,
	'i',
);

/** UTF-16 units at either end of a body that are looked at. */
const reach = 200;

/**
 * The marks that are to keep Liquid from reading a post, where both are written so that Liquid does not read them either, and the page
 * shows them: a program escaped the braces of the post behind the one that had put them around it.
 */
export function mangledRawOf({text, body}: Post): readonly [first: Range, last: Range] | undefined {
	const head = sliceOf(text, {start: body.start, end: Math.min(body.end, body.start + reach)});
	const tailStart = Math.max(body.start, body.end - reach);
	const tail = sliceOf(text, {start: tailStart, end: body.end});
	const [first, last] = [opening.exec(head), closing.exec(tail)];
	const [open = '', close = ''] = [first?.[1], last?.[1]];
	if (first === null || last === null || !/[&\\]/.test(open) || !/[&\\]/.test(close)) return undefined;
	const start = body.start + first[0].indexOf(open);
	const end = tailStart + last.index + last[0].indexOf(close);
	return [
		{start, end: start + open.length},
		{start: end, end: end + close.length},
	];
}
