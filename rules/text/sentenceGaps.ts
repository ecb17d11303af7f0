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
	finder.endLine();
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

/** One text of a line. */
interface Run {
	readonly value: string;
	/** Where the white space at its end begins. */
	readonly end: number;
	readonly isInElement: boolean;
	readonly isInLink: boolean;
}

class GapFinder {
	readonly #post: Post;
	readonly gaps: (readonly [Gap, ...Gap[]])[] = [];
	/** Of the line of text at hand: what was found in it, and its texts that are not all white space. */
	#found: Gap[] = [];
	#runs: Run[] = [];
	/** How many elements of the line, and how many links, are open. */
	#depth = {element: 0, link: 0};
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
				else this.endLine();
				if (isInline || !keepsSpace(node)) this.#visitInside(node, isInline);
				if (isInline) this.#crossed.end = true;
				else this.endLine();
			}
		}
	}

	#visitInside(element: Element, isInline: boolean): void {
		const outside = this.#depth;
		const {element: depth, link} = outside;
		this.#depth = isInline
			? {element: depth + 1, link: link + (element.tagName === 'a' ? 1 : 0)}
			: {element: 0, link: 0};
		this.visit(element);
		this.#depth = outside;
	}

	/** Where a line of text ends, its gaps are known to be in a sentence or not. */
	endLine(): void {
		if (this.#found.length > 0) {
			// What a link is called may be a sentence, in a line that is none.
			const isSentence = this.#runs.some((run) => !run.isInLink && sentenceMark.test(run.value)) && !isList(this.#runs);
			const [first, ...others] = this.#found.filter((gap) => isSentence || isBesideMark(gap));
			if (first !== undefined) this.gaps.push([first, ...others]);
		}
		this.#found = [];
		this.#runs = [];
		this.#forgetSpace();
	}

	#read(text: Text): void {
		const {value} = text;
		const start = skipSpace(value, 0);
		this.#addSpace(text, {start: 0, end: start});
		if (start === value.length) return;
		this.#close(value, start);
		let end = value.length;
		while (isSpace(value.charCodeAt(end - 1))) end--;
		this.#runs.push({value, end, isInElement: this.#depth.element > 0, isInLink: this.#depth.link > 0});
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
		const {value = '', end = 0} = this.#runs.at(-1) ?? {};
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

/**
 * Whether words stand between elements like further items of a list: `出席者有 <b>王小明</b> 李大華 <b>陳美玲</b>`. The line breaks
 * are all that parts them.
 */
function isList(runs: readonly Run[]): boolean {
	return runs.some(
		(run, index) => isItem(run) && !run.isInElement && isItem(runs[index - 1]) && isItem(runs[index + 1]),
	);
}

function isItem(run: Run | undefined): boolean {
	return run !== undefined && itemText.test(run.value.slice(0, run.end));
}

/** A name, or another label of one word. */
const itemText = new RegExp(`^\\s{0,200}[${letters}]{2,4}$`, 'u');

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
