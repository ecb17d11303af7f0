import {type Post, sliceOf} from '../../src/authoring.ts';

/** Elements that kramdown takes for blocks: their tags are printed within a paragraph, their content is raw HTML. */
const blockNames: ReadonlySet<string> = new Set(
	[
		'address applet article aside blockquote body caption col colgroup dd div dl dt fieldset figcaption figure footer form',
		'h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map menu nav ol optgroup p pre section summary',
		'table tbody td tfoot th thead tr ul',
	].flatMap((line) => line.split(' ')),
);

const voidBlockNames: ReadonlySet<string> = new Set(['col', 'hr']);

/** Whether kramdown takes an element for a block. */
export function isBlockName(name: string): boolean {
	return blockNames.has(name.toLowerCase());
}

/** Whether a block may begin at an offset: at the start of a line, behind a blank one or the start of the body. */
export function isBlockStart({text, body}: Post, offset: number): boolean {
	const start = Math.max(body.start, offset - farthestLook);
	return /(?:^|\n[ \t\r]*\n) {0,3}$/.test(sliceOf(text, {start, end: offset}));
}

const farthestLook = 200;

/** Whether tags of blocks stand in a text before its first blank line, where Markdown prints them. */
export function holdsBlockTag(text: string): boolean {
	const end = text.search(/\n[ \t\r]*\n/);
	const rest = end === -1 ? text : text.slice(0, end);
	return [...rest.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].some(([, name = '']) => isBlockName(name));
}

/** Whether a part of a post shows the same words as Markdown and as raw HTML. The content of blocks is raw HTML in both. */
export function isPlain(html: string): boolean {
	let depth = 0;
	let text = '';
	let position = 0;
	for (const tag of html.matchAll(wholeTag)) {
		const [written, endName, startName = ''] = tag;
		const name = endName ?? startName;
		if (depth === 0) text += html.slice(position, tag.index);
		position = tag.index + written.length;
		if (!isBlockName(name) || voidBlockNames.has(name.toLowerCase())) continue;
		depth = endName === undefined ? depth + 1 : Math.max(0, depth - 1);
	}
	return !markdownSigns.test((text + html.slice(position)).replace(wordInBrackets, 'x'));
}

/** `<角色>`, which is text for browsers, and a tag for kramdown wherever it stands. */
const wordInBrackets = /<[\p{Lo}][\p{L}\p{M}\p{N}]*>/gu;

const wholeTag = /<\/([a-z][a-z0-9._-]*)[ \t\r\n\f]*>|<([a-z][a-z0-9._-]*)(?:[ \t\r\n\f/][^<>]*)?>/gi;

/** Signs that Markdown takes for markup or turns into others. */
const markdownSigns = /[*_`[\]"'|<&~\\$!{}]|--|\.\.\.|^[ \t]*(?:[#>=+:-]|\d+\.)|^(?:\t| {4})/m;
