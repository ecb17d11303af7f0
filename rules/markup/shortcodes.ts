import {
	type Element,
	findHeadingLink,
	hasDescendant,
	isElement,
	isRead,
	isVisual,
	isWhiteSpace,
	type Post,
	type Range,
	rangeOf,
	type Text,
	textOf,
	textsBelow,
} from '../../src/authoring.ts';
import {alone, unmistakable} from './shortcodeNames.ts';

/** A shortcode, or its end, as it stands in a text. */
export interface ShortcodeMark {
	readonly name: string;
	readonly isEnd: boolean;
	readonly written: string;
	readonly text: Text;
	/** UTF-16 offsets into the text's value. */
	readonly part: Range;
}

/** Where a mark stands in the file. */
export function rangeOfMark(post: Post, {text, part}: ShortcodeMark): Range {
	return post.rangeInText(text, part);
}

const pattern = /(?<!\[)\[(\/?)([a-z][\w-]{1,40})((?:[ \t\r\n]+[^[\]]{0,1000})?)\/?\](?![\](]|\[(?!\/?[a-z]))/gi;

/** All that looks like a shortcode in a text. */
export function* marksIn(text: Text): Generator<ShortcodeMark> {
	if (!text.value.includes('[')) return;
	for (const {index, 0: written, 1: slash, 2: name = ''} of text.value.matchAll(pattern)) {
		const part = {start: index, end: index + written.length};
		yield {name: name.toLowerCase(), isEnd: slash === '/', written, text, part};
	}
}

/** Each start with its end, where it has one; ends without start are those of starts that are none. */
export function pairsOf(
	marks: readonly ShortcodeMark[],
): readonly (readonly [ShortcodeMark, ShortcodeMark | undefined])[] {
	const ends = new Map<ShortcodeMark, ShortcodeMark>();
	const open = new Map<string, ShortcodeMark[]>();
	for (const mark of marks) {
		const same = open.get(mark.name) ?? [];
		open.set(mark.name, same);
		if (!mark.isEnd) same.push(mark);
		else {
			const start = same.pop();
			if (start !== undefined) ends.set(start, mark);
		}
	}
	return marks.filter(({isEnd}) => !isEnd).map((mark) => [mark, ends.get(mark)] as const);
}

/** Whether what has the name of a shortcode, and no end, is one: words in brackets are text. */
export function isShortcode(post: Post, {name, written, text}: ShortcodeMark): boolean {
	if (unmistakable.test(name) || /[\w-]=["'“”‘’\d]|\shttps?:\/\//.test(written)) return true;
	const parent = post.parentOf(text);
	if (!alone.has(name) || !isElement(parent)) return false;
	return (
		textOf(parent).trim() === written &&
		parent.children.every((child) => child === text || (child.type === 'text' && isWhiteSpace(child.value)))
	);
}

/**
 * The shortcodes that a post holds and nothing else, headings aside; none where there are words or pictures beside them. There,
 * a name need not be known: of a mark that can be nothing else, any will do.
 */
export function wholeBodyOf(post: Post): readonly ShortcodeMark[] {
	if (post.opaque.length > 0 || hasDescendant(post.tree, isVisual)) return [];
	const start = findHeadingLink(post)?.underline.end ?? post.body.start;
	const marks: ShortcodeMark[] = [];
	for (const text of textsBelow(post.tree, isBodyText)) {
		if (rangeOf(text).end <= start || isWhiteSpace(text.value)) continue;
		const found = [...marksIn(text)];
		if (withoutMarks(text, found).trim() !== '') return [];
		for (const mark of found) marks.push(mark);
	}
	return marks;
}

function isBodyText(element: Element): boolean {
	return isRead(element) && !/^(?:h[1-6]|header|hgroup)$/.test(element.tagName);
}

function withoutMarks({value}: Text, marks: readonly ShortcodeMark[]): string {
	let rest = '';
	let position = 0;
	for (const {part} of marks) {
		rest += value.slice(position, part.start);
		position = part.end;
	}
	return rest + value.slice(position);
}
