import type {BlockBox} from '../model/facts.ts';
import type {Element, Origin, Parent, Post, RootContent, Text} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import {foldSpace, isWhiteSpace} from '../texts/whiteSpace.ts';
import {isArticleElement} from './article.ts';
import {commentSectionsOf, isInCommentSection} from './commentSections.ts';
import {isWhollyWritten} from './edits.ts';
import {unseenElementsIn} from './hiddenness.ts';
import {
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
	/** What holds for the element itself: the tag with its own name, and whether it is the article. */
	readonly own: string;
	readonly isArticle: boolean;
	readonly origin: Origin;
}

/** Around the whole page. */
const aroundAll: Around = {name: '', distance: 0, isQuoted: false, own: '', isArticle: false, origin: 'implied'};

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
		this.#enter(this.#post.tree, aroundAll);
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
		const inside = within(element, around);
		this.#enter(element, inside);
		const last = this.#blocks.length - 1;
		// What holds words is a block by them.
		if (last < first && waitsForScript(element)) this.#gaps++;
		if (isBrokenOf(inside.origin, element)) this.#broken++;
		if (last < first || this.#gaps > gaps || this.#broken > broken || !this.#isBox(element, inside)) return;
		const range = rangeOf(element);
		if (first === last && this.#blocks[first]?.range.start === range.start) return;
		this.#boxes.push({first, last, range, before: blankBefore(this.#post.text, range)});
	}

	/** Whether an element can go with all that it holds. */
	#isBox(element: Element, {isArticle, origin}: Around): boolean {
		if (isArticle || origin === 'implied' || partElements.has(element.tagName)) return false;
		return this.#isFree(rangeOf(element));
	}

	/** Whether neither templates write into a range, nor anything outside of it refers to what stands there. */
	#isFree(range: Range): boolean {
		return range.end > range.start && !touchesOpaque(this.#post, range) && !isReferredToFromOutside(this.#post, range);
	}

	#addRun({nodes, parent, around}: Run): void {
		const broken = this.#broken;
		const pieces: Piece[] = [];
		for (const line of linesIn(nodes)) {
			const piece = this.#pieceOf(line);
			if (piece !== undefined) pieces.push(piece);
		}
		if (pieces.length === 0) return;
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
				isRemovable:
					isWritten &&
					(whole ? !isBrokenOf(around.origin, parent) && this.#isBox(parent, around) : !isPart && this.#isFree(range)),
			});
		}
	}

	#pieceOf(nodes: readonly (Element | Text)[]): Piece | undefined {
		const [first, last] = [nodes.find(isSeen), nodes.findLast(isSeen)];
		if (first === undefined || last === undefined) return undefined;
		// What is put together at once lies together, and is looked through a few times.
		const words = foldSpace(nodes.map(textOf).join(''));
		const letters = letterCountOf(words);
		const {pictures, links, linked} = nodes.every(isText) ? nothingHeld : this.#heldBy(nodes);
		if (letters === 0 && pictures.length === 0) return undefined;
		const range = {start: rangeOf(first).start, end: rangeOf(last).end};
		return {words, letters, linked: Math.min(linked, letters), pictures, links, range: trimmed(this.#post.text, range)};
	}

	#heldBy(nodes: readonly (Element | Text)[]): Held {
		const held: Held = {pictures: [], links: [], linked: 0};
		for (const node of nodes) {
			if (node.type !== 'element') continue;
			if (isBroken(node) || hasDescendant(node, isBroken)) this.#broken++;
			readInline(node, held, false);
		}
		return held;
	}
}

type Piece = Pick<TextBlock, 'words' | 'letters' | 'linked' | 'pictures' | 'links' | 'range'>;

/** What elements of a line hold beside words. */
interface Held {
	readonly pictures: string[];
	readonly links: string[];
	/** How many letters stand in links. */
	linked: number;
}

const nothingHeld: Readonly<Held> = {pictures: [], links: [], linked: 0};

function isText({type}: Element | Text): boolean {
	return type === 'text';
}

/** A line of its own for each `<br>`. */
function linesIn(nodes: readonly (Element | Text)[]): readonly (readonly (Element | Text)[])[] {
	// Most have none.
	if (!nodes.some(isBreak)) return [nodes];
	const lines: (Element | Text)[][] = [[]];
	for (const node of nodes) {
		if (isBreak(node)) lines.push([]);
		else lines.at(-1)?.push(node);
	}
	return lines;
}

function isBreak(node: Element | Text): boolean {
	return isElement(node, 'br');
}

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
	const [isArticle, origin] = [isArticleElement(element), originOf(element)];
	const own = nameOf(element, origin);
	const told = isArticle ? '' : own;
	const isFar = distance >= farthestName;
	return {
		name: told === '' && !isArticle && !isFar ? name : told,
		distance: told === '' ? distance + 1 : 0,
		isQuoted: isQuoted || quoting.has(element.tagName),
		own,
		isArticle,
		origin,
	};
}

/** The tag with a name that a person gave; empty where it has none. */
function nameOf(element: Element, origin: Origin): string {
	if (origin !== 'html') return '';
	const token = classTokens(element).find(isName);
	if (token !== undefined) return `${element.tagName}.${token}`;
	const {id} = element.properties;
	return typeof id === 'string' && isName(id) ? `${element.tagName}#${id}` : '';
}

/** Whether a class or an id says what a thing is, and a selector can hold it. */
function isName(token: string): boolean {
	return saysWhat(token) && !unselectable.test(token);
}

const unselectable = /[ .#*,>]|^$/;

function signatureOf(parent: Parent, {name, own, origin}: Around): string {
	if (!isElement(parent)) return '';
	if (own !== '') return own;
	return name === '' || origin !== 'html' ? parent.tagName : `${name} ${parent.tagName}`;
}

function readInline(element: Element, held: Held, isLinked: boolean): void {
	if (!isRead(element)) return;
	const {tagName, children} = element;
	const leads = isLink(element);
	if (leads) {
		held.links.push(urlProperty(element, 'href') ?? '');
		if (!isLinked) held.linked += letterCountOf(textOf(element));
	}
	if (mediaElements.has(tagName) || (children.length === 0 && waitsForScript(element))) {
		held.pictures.push(imageSourceOf(element) ?? property(element, 'src') ?? property(element, 'data') ?? tagName);
	}
	for (const child of children) if (child.type === 'element') readInline(child, held, isLinked || leads);
}

function isBroken(element: Element): boolean {
	return isBrokenOf(originOf(element), element);
}

function isBrokenOf(origin: Origin, element: Element): boolean {
	return origin === 'html' && !isWhollyWritten(element);
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
	while (isBlank(text.charCodeAt(first - 1))) first--;
	return start - first;
}

/** Whether a UTF-16 unit is a space, a tab or a part of a line ending. */
function isBlank(unit: number): boolean {
	return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

/** Of boxes around the same blocks the outermost, which was left last. */
function outermost(boxes: readonly BlockBox[]): readonly BlockBox[] {
	return boxes.filter(({first, last}, index) => {
		const next = boxes[index + 1];
		return next === undefined || next.first !== first || next.last !== last;
	});
}
