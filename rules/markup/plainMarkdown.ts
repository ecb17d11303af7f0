import {firstIndexWhere, type Post, sliceOf} from '../../src/authoring.ts';

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
	return !markdownSigns.test(withoutTags(html).text);
}

/**
 * Tells of a text whether what stands before and behind a tag in it is plain, with one reading for all of its tags.
 */
export class MarkdownSigns {
	readonly #html: string;
	readonly #hasBlocks: boolean;
	readonly #first: number;
	readonly #last: number;

	constructor(html: string) {
		this.#html = html;
		const {text, pieces, hasBlocks} = withoutTags(html);
		this.#hasBlocks = hasBlocks;
		let [first, last] = [Number.POSITIVE_INFINITY, -1];
		for (const {index} of text.matchAll(new RegExp(markdownSigns, 'gm'))) {
			first = Math.min(first, index);
			last = index;
		}
		const offsetOf = (index: number): number => {
			const piece = pieces[firstIndexWhere(pieces, ({inText}) => inText > index) - 1];
			return piece === undefined ? index : index - piece.inText + piece.inHtml;
		};
		this.#first = Number.isFinite(first) ? offsetOf(first) : first;
		this.#last = offsetOf(last);
	}

	/** Whether the text is plain up to an offset where a tag begins. */
	isPlainBefore(offset: number): boolean {
		return offset <= this.#first;
	}

	/** Whether it is plain from an offset on where a tag ends; undefined where blocks make that a question of its own. */
	isPlainBehind(offset: number): boolean | undefined {
		if (this.#hasBlocks) return undefined;
		return this.#last < offset && !lineOpening.test(withoutTags(this.#html.slice(offset, offset + farthestLook)).text);
	}
}

interface Untagged {
	/** What stands outside of blocks, without tags. */
	readonly text: string;
	/** Where the pieces of it begin. */
	readonly pieces: readonly {readonly inText: number; readonly inHtml: number}[];
	readonly hasBlocks: boolean;
}

function withoutTags(html: string): Untagged {
	let depth = 0;
	let hasBlocks = false;
	let position = 0;
	let length = 0;
	const texts: string[] = [];
	const pieces: {inText: number; inHtml: number}[] = [];
	const add = (text: string): void => {
		if (text === '') return;
		pieces.push({inText: length, inHtml: position});
		texts.push(text);
		length += text.length;
	};
	for (const tag of html.matchAll(wholeTag)) {
		const [written, endName, startName = ''] = tag;
		const name = endName ?? startName;
		if (depth === 0) add(html.slice(position, tag.index));
		position = tag.index + written.length;
		if (!isBlockName(name) || voidBlockNames.has(name.toLowerCase())) continue;
		depth = endName === undefined ? depth + 1 : Math.max(0, depth - 1);
		hasBlocks ||= depth > 0;
	}
	add(html.slice(position));
	const text = texts.join('').replace(wordInBrackets, (word) => 'x'.repeat(word.length));
	return {text, pieces, hasBlocks};
}

/** `<角色>`, which is text for browsers, and a tag for kramdown wherever it stands. */
const wordInBrackets = /<[\p{Lo}][\p{L}\p{M}\p{N}]*>/gu;

const wholeTag = /<\/([a-z][a-z0-9._-]*)[ \t\r\n\f]*>|<([a-z][a-z0-9._-]*)(?:[ \t\r\n\f/][^<>]*)?>/gi;

/** What Markdown takes for markup at the beginning of a line. */
const lineOpening = /^[ \t]*(?:[#>=+:-]|\d+\.)|^(?:\t| {4})/;

/** Signs that Markdown takes for markup or turns into others. */
const markdownSigns = new RegExp(String.raw`[*_\x60[\]"'|<&~\\$!{}]|--|\.\.\.|${lineOpening.source}`, 'm');
