import type {BlockBox} from '../model/facts.ts';
import type {Element, Parent, Post, RootContent, Text} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import {foldSpace, isWhiteSpace} from '../texts/whiteSpace.ts';
import {isArticleElement} from './article.ts';
import {commentSectionsOf, isInCommentSection} from './commentSections.ts';
import {isWhollyWritten} from './edits.ts';
import {unseenElementsIn} from './hiddenness.ts';
import {
	childElements,
	classTokens,
	hasDescendant,
	isElement,
	isLink,
	isRead,
	mediaElements,
	originOf,
	property,
	rangeOf,
	textOf,
	touchesOpaque,
	urlProperty,
} from './html.ts';
import {imageSourceOf} from './images.ts';
import {letterCountOf} from './linkShare.ts';
import {perPost} from './perPost.ts';
import {isReferredToFromOutside} from './references.ts';
import {waitsForScript} from './shownThings.ts';
import {saysWhat} from './stableNames.ts';

/** What a reader reads as one piece: a paragraph, a heading, an item of a list, a line that `<br>` ends. */
export interface TextBlock {
	/** Folded; those of pictures are none. */
	readonly words: string;
	/** How many letters it holds, counted as `LinkShare` says, and how many of them stand in links. */
	readonly letters: number;
	readonly linked: number;
	/** Addresses of the pictures, films and frames in it. */
	readonly pictures: readonly string[];
	/** Where its links lead. */
	readonly links: readonly string[];
	/** The whole of it. */
	readonly range: Range;
	/** What is to go before and behind it with it, in UTF-16 units: blank lines, line breaks. Behind it only where nothing is before. */
	readonly before: number;
	readonly behind: number;
	/** A selector of what HTML wrote: tags and names that a person gave. */
	readonly signature: string;
	readonly isHeading: boolean;
	/** Whether somebody else’s words stand there, or code. */
	readonly isQuoted: boolean;
	/** Whether the page around stays as it is when it goes. */
	readonly isRemovable: boolean;
}

/** The text of a page, in pieces. */
export interface PageBlocks {
	/** In the order of the page. What shows a picture and no word is one, too. */
	readonly blocks: readonly TextBlock[];
	/** Those that may be removed as a whole; of boxes around the same blocks the outermost. */
	readonly boxes: readonly BlockBox[];
}

/** Reads the page of a post in pieces, without comment sections and what no reader sees. */
export const textBlocksOf: (post: Post) => PageBlocks = perPost((post) => new BlockReader(post).read());

const blockElements: ReadonlySet<string> = new Set(
	'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);

/** Parts that are counted, or without which what is around them is another thing. */
const partElements: ReadonlySet<string> = new Set(
	'caption dd dt figcaption legend summary tbody td tfoot th thead'.split(' '),
);

const quoting: ReadonlySet<string> = new Set(['blockquote', 'pre']);

/** So many boxes out, a name still says what a block is. */
const farthestName = 3;

/** What holds for all that stands in an element. */
interface Around {
	/** A selector of the innermost box that has a name, and how many boxes out it is. */
	readonly name: string;
	readonly distance: number;
	readonly isQuoted: boolean;
}

/** Elements of a line, and texts, that follow each other. */
interface Run {
	readonly nodes: readonly (Element | Text)[];
	readonly parent: Parent;
	readonly around: Around;
}

class BlockReader {
	readonly #post: Post;
	readonly #unseen: ReadonlySet<Parent | undefined>;
	readonly #hasComments: boolean;
	readonly #blocks: TextBlock[] = [];
	readonly #boxes: BlockBox[] = [];
	/** How often something was left out that is no block, and seen all the same. */
	#gaps = 0;
	/** How many elements of HTML were met that are not wholly written. */
	#broken = 0;

	constructor(post: Post) {
		this.#post = post;
		this.#unseen = unseenElementsIn(post);
		this.#hasComments = commentSectionsOf(post).length > 0;
	}

	read(): PageBlocks {
		this.#enter(this.#post.tree, {name: '', distance: 0, isQuoted: false});
		return {blocks: this.#blocks, boxes: outermost(this.#boxes)};
	}

	#enter(parent: Parent, around: Around): void {
		let run: (Element | Text)[] = [];
		const endRun = (): void => {
			if (run.length > 0) this.#addRun({nodes: run, parent, around});
			run = [];
		};
		const children: readonly RootContent[] = parent.children;
		for (const child of children) {
			// Most texts of a page part tags.
			if (child.type === 'text') {
				if (run.length > 0 || !isWhiteSpace(child.value)) run.push(child);
			} else if (child.type !== 'element' || !isRead(child) || this.#unseen.has(child)) continue;
			else if (holdsBlock(child)) {
				endRun();
				this.#addElement(child, around);
			} else run.push(child);
		}
		endRun();
	}

	#addElement(element: Element, around: Around): void {
		const [first, gaps, broken] = [this.#blocks.length, this.#gaps, this.#broken];
		if (this.#hasComments && isInCommentSection(this.#post, rangeOf(element))) {
			this.#gaps++;
			return;
		}
		this.#enter(element, within(element, around));
		const last = this.#blocks.length - 1;
		// What holds words is a block by them.
		if (last < first && waitsForScript(element)) this.#gaps++;
		if (isBroken(element)) this.#broken++;
		if (last < first || this.#gaps > gaps || this.#broken > broken || !this.#isBox(element)) return;
		const range = rangeOf(element);
		if (first === last && this.#blocks[first]?.range.start === range.start) return;
		this.#boxes.push({first, last, range, before: blankBefore(this.#post.text, range)});
	}

	/** Whether an element can go with all that it holds. */
	#isBox(element: Element): boolean {
		if (partElements.has(element.tagName) || isArticleElement(element)) return false;
		return originOf(element) !== 'implied' && this.#isFree(rangeOf(element));
	}

	/** Whether neither templates write into a range, nor anything outside of it refers to what stands there. */
	#isFree(range: Range): boolean {
		return range.end > range.start && !touchesOpaque(this.#post, range) && !isReferredToFromOutside(this.#post, range);
	}

	/** A line of its own for each `<br>`. */
	#addRun({nodes, parent, around}: Run): void {
		const lines: (Element | Text)[][] = [[]];
		const broken = this.#broken;
		for (const node of nodes) {
			if (isElement(node, 'br')) lines.push([]);
			else lines.at(-1)?.push(node);
		}
		const pieces = lines.map((line) => this.#pieceOf(line)).filter((piece) => piece !== undefined);
		const isWritten = this.#broken === broken;
		const isPart = isElement(parent) && partElements.has(parent.tagName);
		const whole = isElement(parent) && pieces.length === 1 && contentCount(nodes) === contentCount(parent.children);
		for (const [index, piece] of pieces.entries()) {
			const range = whole ? writtenRange(this.#post, parent) : piece.range;
			const [previous, next] = [pieces[index - 1], pieces[index + 1]];
			const before = previous === undefined ? blankBefore(this.#post.text, range) : range.start - previous.range.end;
			const behind = previous === undefined && next !== undefined ? next.range.start - range.end : 0;
			this.#blocks.push({
				words: piece.words,
				letters: piece.letters,
				linked: piece.linked,
				pictures: piece.pictures,
				links: piece.links,
				range,
				before: behind > 0 ? 0 : before,
				behind,
				signature: signatureOf(parent, around),
				isHeading: isElement(parent) && /^h[1-6]$/.test(parent.tagName),
				isQuoted: around.isQuoted,
				isRemovable: isWritten && (whole ? !isBroken(parent) && this.#isBox(parent) : !isPart && this.#isFree(range)),
			});
		}
	}

	#pieceOf(nodes: readonly (Element | Text)[]): Piece | undefined {
		const [first, last] = [nodes.find(isSeen), nodes.findLast(isSeen)];
		if (first === undefined || last === undefined) return undefined;
		const words = foldSpace(nodes.map((node) => textOf(node)).join(''));
		const pictures: string[] = [];
		const links: string[] = [];
		let linked = 0;
		for (const node of nodes) {
			if (!isElement(node)) continue;
			if (isBroken(node) || hasDescendant(node, isBroken)) this.#broken++;
			readInline(node, pictures, links);
			linked += linkedIn(node);
		}
		const letters = letterCountOf(words);
		if (letters === 0 && pictures.length === 0) return undefined;
		const range = {start: rangeOf(first).start, end: rangeOf(last).end};
		return {words, letters, linked: Math.min(linked, letters), pictures, links, range: trimmed(this.#post.text, range)};
	}
}

type Piece = Pick<TextBlock, 'words' | 'letters' | 'linked' | 'pictures' | 'links' | 'range'>;

function holdsBlock(element: Element): boolean {
	return isBlock(element) || hasDescendant(element, isBlock);
}

function isBlock({tagName}: Element): boolean {
	return blockElements.has(tagName);
}

function isSeen(node: Element | Text): boolean {
	return node.type === 'element' || node.value.trim() !== '';
}

/** How many of some nodes are more than white space and comments. */
function contentCount(nodes: readonly RootContent[]): number {
	return nodes.reduce((count, node) => {
		const isContent = node.type === 'text' ? !isWhiteSpace(node.value) : node.type === 'element';
		return isContent ? count + 1 : count;
	}, 0);
}

function within(element: Element, {name, distance, isQuoted}: Around): Around {
	const own = isArticleElement(element) ? '' : nameOf(element);
	const isFar = distance >= farthestName;
	return {
		name: own === '' && !isArticleElement(element) && !isFar ? name : own,
		distance: own === '' ? distance + 1 : 0,
		isQuoted: isQuoted || quoting.has(element.tagName),
	};
}

/** The tag with a name that a person gave; empty where it has none. */
function nameOf(element: Element): string {
	if (originOf(element) !== 'html') return '';
	const token = classTokens(element).find(isName);
	if (token !== undefined) return `${element.tagName}.${token}`;
	const {id} = element.properties;
	return typeof id === 'string' && isName(id) ? `${element.tagName}#${id}` : '';
}

/** Whether a class or an id says what a thing is, and a selector can hold it. */
function isName(token: string): boolean {
	return saysWhat(token) && /^[^ .#*,>]+$/.test(token);
}

function signatureOf(parent: Parent, {name}: Around): string {
	if (!isElement(parent)) return '';
	const own = nameOf(parent);
	if (own !== '') return own;
	return name === '' || originOf(parent) !== 'html' ? parent.tagName : `${name} ${parent.tagName}`;
}

function readInline(element: Element, pictures: string[], links: string[]): void {
	if (!isRead(element)) return;
	if (isLink(element)) links.push(urlProperty(element, 'href') ?? '');
	if (mediaElements.has(element.tagName) || (element.children.length === 0 && waitsForScript(element))) {
		pictures.push(imageSourceOf(element) ?? property(element, 'src') ?? property(element, 'data') ?? element.tagName);
	}
	for (const child of childElements(element)) readInline(child, pictures, links);
}

function linkedIn(element: Element): number {
	if (!isRead(element)) return 0;
	if (isLink(element)) return letterCountOf(textOf(element));
	return childElements(element).reduce((sum, child) => sum + linkedIn(child), 0);
}

function isBroken(element: Element): boolean {
	return originOf(element) === 'html' && !isWhollyWritten(element);
}

/** The whole of an element: behind what Markdown writes may stand a line of kramdown’s attributes for it. */
function writtenRange({text}: Post, element: Element): Range {
	const range = rangeOf(element);
	if (originOf(element) !== 'markdown') return range;
	attributeLine.lastIndex = range.end;
	return attributeLine.test(text) ? {start: range.start, end: attributeLine.lastIndex} : range;
}

/** https://kramdown.gettalong.org/syntax.html#block-ials */
const attributeLine = /\r?\n {0,3}\{:[^{}\r\n]*\}(?=[ \t]*(?:\r?\n|$))/y;

function trimmed(text: string, {start, end}: Range): Range {
	const written = text.slice(start, end);
	const first = written.length - written.trimStart().length;
	return {start: start + first, end: start + Math.max(first, written.trimEnd().length)};
}

/** How much white space before a range is to go with it, so that what stands around it is parted as before. */
function blankBefore(text: string, {start, end}: Range): number {
	const next = text.charAt(end);
	if (next !== '' && next !== '<' && !/\s/.test(next)) return 0;
	let first = start;
	while (/[ \t\r\n]/.test(text.charAt(first - 1))) first--;
	return start - first;
}

/** Of boxes around the same blocks the outermost, which was left last. */
function outermost(boxes: readonly BlockBox[]): readonly BlockBox[] {
	return boxes.filter(({first, last}, index) => {
		const next = boxes[index + 1];
		return next === undefined || next.first !== first || next.last !== last;
	});
}
