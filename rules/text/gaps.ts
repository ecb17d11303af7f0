import {
	type Element,
	hidesItself,
	originOf,
	type Parent,
	type Post,
	property,
	type Range,
	rangeInText,
	type Text,
	verbatimElements,
} from '../../src/authoring.ts';

/** White space in the middle of a sentence whose script sets none. */
export interface Gap {
	/** Each piece of it in the file: there may be one on either side of a tag. */
	readonly spaces: readonly Range[];
	/** The last letters before it and the first ones behind it. */
	readonly before: string;
	readonly after: string;
}

/**
 * Finds the gaps that line breaks beside the tags of HTML leave in Chinese and Japanese sentences. Programs that print HTML
 * prettily put each tag on its own line, and browsers show a line break as a space.
 */
export function gapsIn(post: Post): readonly Gap[] {
	const finder = new GapFinder(post);
	finder.visit(post.tree);
	finder.endLine();
	return finder.gaps;
}

/** Elements that stand in a line of text and change its look at most. */
const inlineElements: ReadonlySet<string> = new Set(
	'a abbr b bdi bdo big cite data del dfn em font i ins mark q s small span strike strong sub sup time u'.split(' '),
);

const letters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー`;
const opening = '「『（《〈【〔〖';
const closing = '」』）》〉】〕〗、。，．；：！？';

const lettersAtEnd = new RegExp(`[${letters}${opening}${closing}]{1,4}$`, 'u');
const lettersAtStart = new RegExp(`^[${letters}${opening}${closing}]{1,4}`, 'u');
const endsOpening = new RegExp(`[${opening}]$`);
const beginsClosing = new RegExp(`^[${closing}]`);
/** What tells a sentence from a label. */
const sentenceMark = /[、。，；！？]/;

/** What may come between a text and the next one, so that a gap would be meant: a box, lines that are kept. */
const boxStyle = /(?:^|;)\s*(?:display|float|position|flex|white-space)\s*:/i;

class GapFinder {
	readonly #post: Post;
	readonly gaps: Gap[] = [];
	/** Of the line of text at hand: what was found in it, and whether it is a sentence. */
	#found: Gap[] = [];
	#isSentence = false;
	/** The last letters of the text before; empty where none of these scripts stands there. */
	#before = '';
	#spaces: Range[] = [];
	#hasBreak = false;
	#crossed = {start: false, end: false};

	constructor(post: Post) {
		this.#post = post;
	}

	/** Calls itself once per level, of which the guards allow few. */
	visit(parent: Parent): void {
		for (const node of parent.children) {
			if (node.type === 'text') this.#read(node);
			else if (node.type === 'element') {
				const isInline = isInLine(node);
				if (isInline) this.#crossed.start = true;
				else this.endLine();
				if (isInline || !verbatimElements.has(node.tagName)) this.visit(node);
				if (isInline) this.#crossed.end = true;
				else this.endLine();
			}
		}
	}

	/** Where a line of text ends, its gaps are known to be in a sentence or not. */
	endLine(): void {
		for (const gap of this.#found) if (this.#isSentence || isBesideMark(gap)) this.gaps.push(gap);
		this.#found = [];
		this.#isSentence = false;
		this.#before = '';
		this.#forgetSpace();
	}

	#read(text: Text): void {
		const {value} = text;
		const start = value.search(/[^ \t\r\n\f]/);
		this.#addSpace(text, {start: 0, end: start < 0 ? value.length : start});
		if (start < 0) return;
		this.#close(lettersAtStart.exec(value.slice(start, start + longestShown))?.[0] ?? '');
		this.#isSentence ||= sentenceMark.test(value);
		const end = value.length - (/[ \t\r\n\f]*$/.exec(value)?.[0].length ?? 0);
		this.#before = lettersAtEnd.exec(value.slice(Math.max(0, end - longestShown), end))?.[0] ?? '';
		this.#addSpace(text, {start: end, end: value.length});
	}

	#addSpace(text: Text, part: Range): void {
		if (part.start === part.end) return;
		this.#hasBreak ||= /[\r\n]/.test(text.value.slice(part.start, part.end));
		this.#spaces.push(rangeInText(this.#post, text, part));
	}

	#close(after: string): void {
		const gap = {spaces: this.#spaces, before: this.#before, after};
		const {start, end} = this.#crossed;
		// Between two elements, as between the links of a list, space may be meant.
		const isBesideText = start !== end || ((start || end) && isBesideMark(gap));
		if (this.#hasBreak && this.#before !== '' && after !== '' && isBesideText) this.#found.push(gap);
		this.#forgetSpace();
	}

	#forgetSpace(): void {
		this.#spaces = [];
		this.#hasBreak = false;
		this.#crossed = {start: false, end: false};
	}
}

/** UTF-16 units that hold the letters which a message shows. */
const longestShown = 8;

/** Whether no space is ever meant there: behind an opening bracket, before a comma. */
function isBesideMark({before, after}: Gap): boolean {
	return endsOpening.test(before) || beginsClosing.test(after);
}

function isInLine(element: Element): boolean {
	if (!inlineElements.has(element.tagName) || originOf(element) !== 'html' || hidesItself(element)) return false;
	return !boxStyle.test(property(element, 'style') ?? '');
}
