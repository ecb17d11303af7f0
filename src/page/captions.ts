import type {Element, Parent, Post, RootContent} from '../model/post.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {
	aroundFinder,
	classTokens,
	descendants,
	hasDescendant,
	isElement,
	isInside,
	isVisual,
	nodesBelow,
	property,
	textOf,
} from './html.ts';
import {perPost} from './perPost.ts';

/** What the page says of an image. */
export interface Caption {
	/** Empty where it is said of several images together, or names nobody but the photographer. */
	readonly text: string;
}

/** Longer texts are paragraphs of the article. */
const longestCaption = 400;

/** Finds the caption of an image: that of its figure, or what stands right behind it and looks like one. */
export const captionFinderOf = perPost((post) => {
	const ofFigures = new Map<Element, Caption | undefined>();
	const figureAround = aroundFinder(post, ({tagName}) => tagName === 'figure');
	const neighboursOf = neighbourFinder();
	return (image: Element): Caption | undefined => {
		const figure = figureAround(image);
		if (figure !== undefined && !ofFigures.has(figure)) ofFigures.set(figure, captionOfFigure(post, figure));
		return (figure && ofFigures.get(figure)) ?? captionBehind(post, image, neighboursOf);
	};
});

function captionOfFigure(post: Post, figure: Element): Caption | undefined {
	let caption: Element | undefined;
	let images = 0;
	for (const element of descendants(figure)) {
		if (element.tagName === 'figcaption') caption ??= element;
		// A twin in `noscript` is the same picture.
		else if (element.tagName === 'img' && !isInside(post, element, 'noscript')) images++;
	}
	const text = caption === undefined ? '' : wordsOf(caption);
	return text === '' ? undefined : {text: images === 1 ? withoutCredit(text) : ''};
}

/** What screen readers are told before a caption. */
const announcement =
	/^(?:图像加注文字|圖像加註文字|图片说明|圖片說明|Image caption|Photo caption|Bildunterschrift)[，,:：] */i;

/** Empty for a text that says only whose picture it is. */
function withoutCredit(text: string): string {
	return text.length <= longestCredit && credit.test(text) ? '' : text;
}

const longestCredit = 80;
const credit =
	/^(?:©|\(c\)|copyright\b|(?:photo(?:graph|graphy|s)?|image|picture|foto|fotos|bild|fotoğraf|fotografía|fotografia|crédits?|credits?|source|quelle|fuente|fonte|zdjęcie|фото|写真|사진|图片来源|圖片來源|图源|圖源|来源|來源|摄影|攝影|撮影)(?: credit| by| courtesy of| courtesy)? ?[:：©／/]|photo by )/i;

function wordsOf(caption: Element): string {
	return foldSpace(textOf(caption)).replace(announcement, '');
}

/** Goes out of all that holds nothing but the image, to what stands behind that. */
function captionBehind(post: Post, image: Element, neighboursOf: NeighbourFinder): Caption | undefined {
	let place: Element = image;
	for (let level = 0; level < deepestWrapping; level++) {
		const parent = post.parentOf(place);
		if (parent === undefined) return undefined;
		const {before, behind} = neighboursOf(parent, place);
		// What stands behind two images may be said of both.
		if (before !== undefined && isElement(before) && showsImage(before)) return undefined;
		const [first] = behind;
		if (first !== undefined) {
			const text = captionIn(first, {parent, behind, image: place});
			return text === '' ? undefined : {text: withoutCredit(text)};
		}
		if (before !== undefined || !isElement(parent) || !wrappers.has(parent.tagName)) return undefined;
		place = parent;
	}
	return undefined;
}

const deepestWrapping = 6;

const wrappers: ReadonlySet<string> = new Set(
	'a b center div dt em figure font i p picture section span strong td tr'.split(' '),
);

/** What stands next to a node in its parent; white space, line breaks, comments and `<noscript>` left out. */
interface Neighbours {
	readonly before: RootContent | undefined;
	readonly behind: readonly RootContent[];
}

type NeighbourFinder = (parent: Parent, node: RootContent) => Neighbours;

/** How many nodes are looked at on either side of an image: a parent may hold any number. */
const nearestNodes = 12;

function neighbourFinder(): NeighbourFinder {
	const places = new Map<Parent, ReadonlyMap<RootContent, number>>();
	return (parent, node) => {
		const children: readonly RootContent[] = parent.children;
		const known = places.get(parent) ?? new Map(children.map((child, index) => [child, index]));
		places.set(parent, known);
		const index = known.get(node) ?? 0;
		const before = children.slice(Math.max(0, index - nearestNodes), index);
		const behind = children.slice(index + 1, index + 1 + nearestNodes);
		return {before: before.findLast((child) => !isBlank(child)), behind: behind.filter((child) => !isBlank(child))};
	};
}

function showsImage(element: Element): boolean {
	return element.tagName === 'img' || (wrappers.has(element.tagName) && hasDescendant(element, isVisual));
}

function isBlank(node: RootContent): boolean {
	if (node.type === 'text') return node.value.trim() === '';
	return node.type === 'comment' || isElement(node, 'noscript') || isElement(node, 'br') || isElement(node, 'source');
}

interface Surroundings {
	readonly parent: Parent;
	readonly behind: readonly RootContent[];
	/** The image, or what holds nothing else. */
	readonly image: Element;
}

/** The caption that begins with a node which stands right behind an image. */
function captionIn(node: RootContent, {parent, behind, image}: Surroundings): string {
	if (node.type === 'text') {
		if (captionMark.test(node.value)) return lineIn(behind);
		const line = isElement(parent) && isCentred(parent) ? lineIn(behind) : '';
		return endOfShortcode(node.value) || (line.length <= longestCentred ? line : '');
	}
	if (!isElement(node)) return '';
	if (isBold(node)) return lineIn(behind);
	const text = shortTextOf(node);
	if (text === '') return '';
	if (image.tagName === 'td' || image.tagName === 'tr') return node.tagName === image.tagName ? text : '';
	if (isCaptionElement(node)) return text;
	if (!boxes.has(node.tagName)) return behind.length === 1 && isSmall(node) ? text : '';
	const isMarked = captionMark.test(text) || (isCentred(node) && text.length <= longestCentred);
	return isMarked || isWhollySmall(node) ? text : '';
}

const boxes: ReadonlySet<string> = new Set('p div section center'.split(' '));

/** How captions in Chinese begin. */
const captionMark = /^\s*(?:[▲△▼▽↑]|[（(]?[图圖][：:])/;

function isCentred(box: Element): boolean {
	if (box.tagName === 'center' || property(box, 'align') === 'center') return true;
	return /text-align:\s*center/i.test(property(box, 'style') ?? '');
}

/** A centred line under a picture; a longer one is a verse or a paragraph. */
const longestCentred = 120;

/** `[caption]<img> The quay[/caption]` */
function endOfShortcode(text: string): string {
	const end = text.search(/\[\/(?:wp_)?caption\]/i);
	return end === -1 || end > longestCaption ? '' : foldSpace(text.slice(0, end));
}

/** The text of an element without pictures; empty for one that is too long, or holds more than words. */
function shortTextOf(element: Element): string {
	let text = '';
	let nodes = 0;
	for (const node of nodesBelow(element)) {
		nodes++;
		if (nodes > mostNodes || (isElement(node) && isVisual(node))) return '';
		if (node.type === 'text') text += node.value;
		if (text.length > longestCaption) return '';
	}
	return foldSpace(text);
}

const mostNodes = 40;

function isCaptionElement(element: Element): boolean {
	if (/^(?:figcaption|small|em|i|cite|legend)$/.test(element.tagName)) return true;
	return classTokens(element).some((token) =>
		/(?:^|[-_])(?:caption|legend|figcaption|bildunterschrift)(?:[-_]|$)/i.test(token),
	);
}

/** Whether an element makes its words smaller than those of the article. */
function isSmall(element: Element): boolean {
	if (isCaptionElement(element)) return true;
	if (element.tagName === 'font') return /^(?:1|2|-\d)$/.test(property(element, 'size') ?? '');
	const [, size = '', unit = ''] =
		/font-size:\s*([\d.]+|x*-?small|smaller)\s*(pt|px|r?em|%)?/i.exec(property(element, 'style') ?? '') ?? [];
	return /small/i.test(size) || Number(size) < (smallBelow[unit.toLowerCase()] ?? 0);
}

const smallBelow: Readonly<Record<string, number>> = {pt: 11, px: 15, em: 1, rem: 1, '%': 100};

/** Whether all words of a box stand in something that makes them small. */
function isWhollySmall(box: Element): boolean {
	if (isSmall(box)) return true;
	const children = box.children.filter((child) => !isBlank(child));
	return children.length > 0 && children.every((child) => isElement(child) && isWhollySmall(child));
}

function isBold({tagName}: Element): boolean {
	return tagName === 'b' || tagName === 'strong';
}

/** The words of a line: of bold words and all behind them, where that is short. */
function lineIn(siblings: readonly RootContent[]): string {
	if (siblings.length >= nearestNodes) return '';
	let text = '';
	for (const node of siblings) {
		const words = node.type === 'text' ? node.value : isElement(node) ? shortTextOf(node) : '';
		if (isElement(node) && (isVisual(node) || words === '')) break;
		text += words;
		if (text.length > longestCaption) return '';
	}
	return foldSpace(text);
}
