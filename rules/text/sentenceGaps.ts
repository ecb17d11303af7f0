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
 * @returns for each line of text that has any, which is mostly a paragraph, all its gaps
 */
export function gapsIn(post: Post): readonly (readonly [Gap, ...Gap[]])[] {
	const finder = new GapFinder(post);
	finder.visit(post.tree);
	finder.endLine(post.tree);
	return finder.gaps;
}

/** Elements that stand in a line of text and change its look at most. */
const inlineElements: ReadonlySet<string> = new Set(
	'a abbr b bdi bdo big cite data del dfn em font i ins mark q s small span strike strong sub sup time u'.split(' '),
);

const letters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー`;
const openingBrackets = '「『（《〈【〔〖';
const closingMarks = '」』）》〉】〕〗、。，．；：！？';
const wide = letters + openingBrackets + closingMarks;
/** Marks of simplified Chinese that other scripts have as well: they count beside wide letters. */
const shared = '“”‘’…—';

const lettersAtEnd = new RegExp(`[${wide}]{1,4}[${shared}]{0,2}$`, 'u');
const lettersAtStart = new RegExp(`^[${shared}]{0,2}[${wide}]{1,4}`, 'u');
const endsOpening = new RegExp(`[${openingBrackets}“‘]$`);
const beginsClosing = new RegExp(`^[${closingMarks}”’]`);
/** What tells a sentence from a label. */
const sentenceMark = /[、。，；！？]/;

/** What makes a box of an element in a line, or keeps its line breaks. */
const boxStyle = /(?:^|;)\s*(?:display|float|position|flex|white-space)\s*:/i;
const keptSpace = /(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)/i;

class GapFinder {
	readonly #post: Post;
	readonly gaps: (readonly [Gap, ...Gap[]])[] = [];
	/** Of the line of text at hand: what was found in it, and its texts. */
	#found: Gap[] = [];
	#texts: string[] = [];
	/** The last text that is not all white space, and where the white space at its end begins. */
	#last: {readonly value: string; readonly end: number} | undefined;
	#spaces: {readonly text: Text; readonly part: Range}[] = [];
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
				else this.endLine(parent);
				if (isInline || !keepsSpace(node)) this.visit(node);
				if (isInline) this.#crossed.end = true;
				else this.endLine(node);
			}
		}
	}

	/**
	 * Where a line of text ends, its gaps are known to be in a sentence or not.
	 * @param parent in which it stands, elements within the line apart
	 */
	endLine(parent: Parent): void {
		if (this.#found.length > 0) {
			const isSentence = this.#texts.some((text) => sentenceMark.test(text)) || isWholeText(parent, this.#found.length);
			const [first, ...others] = this.#found.filter((gap) => isSentence || isBesideMark(gap));
			if (first !== undefined) this.gaps.push([first, ...others]);
		}
		this.#found = [];
		this.#texts = [];
		this.#last = undefined;
		this.#forgetSpace();
	}

	#read(text: Text): void {
		const {value} = text;
		const start = skipSpace(value, 0);
		this.#addSpace(text, {start: 0, end: start});
		if (start === value.length) return;
		this.#close(value, start);
		this.#texts.push(value);
		let end = value.length;
		while (isSpace(value.charCodeAt(end - 1))) end--;
		this.#last = {value, end};
		this.#addSpace(text, {start: end, end: value.length});
	}

	#addSpace(text: Text, part: Range): void {
		if (part.start === part.end) return;
		this.#hasBreak ||= /[\r\n]/.test(text.value.slice(part.start, part.end));
		this.#spaces.push({text, part});
	}

	/** @param value the text that follows white space, and where its first letter stands */
	#close(value: string, start: number): void {
		if (this.#hasBreak && (this.#crossed.start || this.#crossed.end))
			this.#addGap(value.slice(start, start + longestShown));
		this.#forgetSpace();
	}

	#addGap(behind: string): void {
		const {value = '', end = 0} = this.#last ?? {};
		const before = lettersAtEnd.exec(value.slice(Math.max(0, end - longestShown), end))?.[0] ?? '';
		const after = before === '' ? '' : (lettersAtStart.exec(behind)?.[0] ?? '');
		if (before === '' || after === '') return;
		const gap = {spaces: this.#spaces.map(({text, part}) => rangeInText(this.#post, text, part)), before, after};
		const {start, end: isEnd} = this.#crossed;
		// Between two elements, as between the links of a list, space may be meant.
		if (start !== isEnd || isBesideMark(gap)) this.#found.push(gap);
	}

	#forgetSpace(): void {
		this.#spaces = [];
		this.#hasBreak = false;
		this.#crossed = {start: false, end: false};
	}
}

/** Whether a line is one sentence without a mark in it: headings, and paragraphs that go on behind an element. */
function isWholeText(parent: Parent, gapCount: number): boolean {
	if (parent.type !== 'element') return false;
	return /^h[1-6]$/.test(parent.tagName) || (gapCount > 1 && /^(?:p|blockquote)$/.test(parent.tagName));
}

function skipSpace(value: string, start: number): number {
	let end = start;
	while (isSpace(value.charCodeAt(end))) end++;
	return end;
}

/** What browsers take for one space. */
function isSpace(code: number): boolean {
	return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

/** UTF-16 units that hold the letters which a message shows. */
const longestShown = 8;

/** Whether no space is ever meant there: behind an opening bracket, before a comma. */
function isBesideMark({before, after}: Gap): boolean {
	return endsOpening.test(before) || beginsClosing.test(after);
}

/** Whether white space in an element is shown as it is written. */
function keepsSpace(element: Element): boolean {
	return verbatimElements.has(element.tagName) || keptSpace.test(property(element, 'style') ?? '');
}

function isInLine(element: Element): boolean {
	if (!inlineElements.has(element.tagName) || originOf(element) !== 'html' || hidesItself(element)) return false;
	return !boxStyle.test(property(element, 'style') ?? '');
}
