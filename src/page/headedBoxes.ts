import type {Element, Parent, Post, RootContent, Text} from '../model/post.ts';
import {longestPhrase, type PhraseTest} from '../texts/phrases.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {isArticleElement} from './article.ts';
import {firstTextsIn} from './firstText.ts';
import {headingRankOf} from './headingRank.ts';
import {isHidden} from './hiddenness.ts';
import {aroundFinder, isElement, isLink, textOf} from './html.ts';
import {isLineOfItsOwn, labelIn, labelledLineFinder, lineInLink} from './labelledLine.ts';
import {leadsOn} from './leadingOn.ts';
import {hollowBoxAround, isLeftEmpty} from './leftEmpty.ts';
import {linkSharesIn} from './linkShare.ts';
import {isPhrasing, paragraphAround} from './paragraph.ts';
import {followingFinder} from './underHeading.ts';

/** The boxes of links of a post that are known by the words over them, or before them. */
export interface HeadedBoxes {
	/** Headings, and the parts of the boxes that stand under them. */
	readonly parts: ReadonlySet<Element>;
	/** Headings that announce links, and have none under them that a reader could see. */
	readonly empty: readonly EmptyBox[];
}

/** A heading that announces links, and what is left of its box. */
export interface EmptyBox {
	/** What says the heading. */
	readonly words: string;
	/** The heading with all that stands around it and holds nothing else, then links under it that show nothing. */
	readonly parts: readonly Element[];
}

interface FoundBox {
	readonly parts: readonly Element[];
	/** What the heading says, where there is nothing under it. */
	readonly emptyUnder?: string;
}

/**
 * Finds the boxes of links that some phrases announce, by their shape: what follows the phrase holds mostly links, up to the
 * next heading or the first prose.
 * @param source the URL that the post was taken from; undefined where it is not known
 */
export function headedBoxesIn(post: Post, phrases: PhraseTest, source: URL | undefined): HeadedBoxes {
	const parts = new Set<Element>();
	const empty: EmptyBox[] = [];
	const boxAt = boxFinder(post, phrases, source);
	const take = (text: Text): void => {
		const found = boxAt(text);
		if (found?.emptyUnder === undefined) for (const part of found?.parts ?? []) parts.add(part);
		else empty.push({words: found.emptyUnder, parts: found.parts});
	};
	// Much faster than a generator.
	const search = ({children}: Parent): void => {
		for (const child of children) {
			if (child.type === 'text') take(child);
			else if (child.type === 'element' && isSearched(child)) search(child);
		}
	};
	search(post.tree);
	return {parts, empty};
}

/** What is set out as it was typed, such as the log of a program's changes, is nobody's list of articles. */
function isSearched(element: Element): boolean {
	return !unsearched.has(element.tagName);
}

const unsearched: ReadonlySet<string> = new Set(
	'script style template pre code textarea svg math select button'.split(' '),
);

/** Makes the search for the box that a text announces. */
function boxFinder(post: Post, phrases: PhraseTest, source: URL | undefined): (text: Text) => FoundBox | undefined {
	const lineOf = lineFinder(post);
	const linkAround = aroundFinder(post, isLink);
	const labelledLine = labelledLineFinder(post, phrases, source);
	const boxUnder = headedBoxFinder(post, phrases, source);
	return (text) => {
		const start = text.value.trimStart();
		if (start === '' || !phrases.mayHold(start)) return undefined;
		const words = beginningOf(start);
		const label = labelIn(words);
		const isLabelled = label !== '' && phrases.isPhrase(label);
		const line = lineOf(text);
		const isInParts = line !== undefined && phrases.isPhrase(line.words);
		const isHeading = isInParts || phrases.isPhrase(words);
		if (!isHeading && !isLabelled) return undefined;
		const saying = isInParts ? line.element : text;
		const link = linkAround(text);
		const parts = link === undefined ? labelledLine(text) : lineInLink(post, link, {text, isLabelled});
		if (parts !== undefined) return {parts};
		return isHeading ? boxUnder(saying, link) : undefined;
	};
}

/** The first words of a text: as many characters as a phrase may have, and more if there are more. */
function beginningOf(text: string): string {
	return foldSpace(text.slice(0, 2 * longestPhrase));
}

/** Finds the line that a text begins, where it is short and holds more than the text. */
function lineFinder(post: Post): (text: Text) => {readonly element: Element; readonly words: string} | undefined {
	const firstTextOf = firstTextsIn(post);
	return (text) => {
		if (text.value.length > longestPhrase) return undefined;
		const element = paragraphAround(post, text);
		if (!isElement(element) || firstTextOf(element) !== text) return undefined;
		const words = wordsOfLine(element);
		return words === undefined || words === foldSpace(text.value) ? undefined : {element, words};
	};
}

/** What a short line says; undefined where it is longer, or made of several. */
function wordsOfLine(line: Element): string | undefined {
	let words = '';
	const isShort = (parent: Element): boolean =>
		parent.children.every((child) => {
			if (child.type === 'text') words += child.value;
			return words.length <= 2 * longestPhrase && (!isElement(child) || (isPhrasing(child) && isShort(child)));
		});
	return isShort(line) ? foldSpace(words) : undefined;
}

function isBlock(node: RootContent): boolean {
	return isElement(node) && !isPhrasing(node);
}

/** Makes the search for what stands under the words, as under a heading. */
function headedBoxFinder(
	post: Post,
	phrases: PhraseTest,
	source: URL | undefined,
): (saying: Text | Element, link: Element | undefined) => FoundBox | undefined {
	const shareOf = linkSharesIn(post);
	const boxesAround = soleBoxFinder(post);
	const follow = followingFinder(post, phrases);
	return (saying, link) => {
		const boxes = boxesAround(saying);
		const heading = boxes.find((box) => headingRankOf(box) !== undefined);
		// A link that says “Read more” leads to the whole of an article that is shown in part.
		if (link !== undefined && heading === undefined) return undefined;
		const outermost = boxes.at(-1) ?? saying;
		if (!isBlock(outermost) && !isLineOfItsOwn(post, outermost)) return undefined;
		const words = foldSpace(textOf(saying));
		const mayBeEmpty = isElement(outermost) && phrases.isWholePhrase(words) && !isHidden(post, boxes[0] ?? outermost);
		const hollow = mayBeEmpty ? hollowBoxAround(boxes) : undefined;
		if (hollow !== undefined) return {parts: isElement(outermost) ? [outermost] : [], emptyUnder: words};
		const following = follow(outermost, heading && headingRankOf(heading));
		const {units} = following;
		const head = isElement(outermost) ? [outermost] : [];
		const isSeen = units.some((unit) => shareOf(unit).media > 0 || textOf(unit).trim() !== '');
		if (isSeen) return leadsOn(units, source) ? {parts: [...head, ...units]} : undefined;
		if (!mayBeEmpty || !isLeftEmpty({words, boxes, heading, following}, phrases)) return undefined;
		return {parts: [...head, ...units, ...following.hollows], emptyUnder: words};
	};
}

/** Finds the boxes around some words that hold nothing else that a reader sees, the innermost first. */
function soleBoxFinder(post: Post): (saying: Text | Element) => readonly Element[] {
	const shareOf = linkSharesIn(post);
	return (saying) => {
		const {length} = shareOf(saying);
		const boxes: Element[] = isElement(saying) ? [saying] : [];
		for (
			let around = post.parentOf(saying);
			isElement(around) && !isArticleElement(around);
			around = post.parentOf(around)
		) {
			const share = shareOf(around);
			// A heading may show a sign, and be a link to more.
			const isHeading = headingRankOf(around) !== undefined || isLink(around) || isPhrasing(around);
			const isHeadingLink = boxes.some((box) => isLink(box));
			if (share.length !== length || (!isHeading && (share.media > 0 || share.links > (isHeadingLink ? 1 : 0)))) break;
			boxes.push(around);
		}
		return boxes;
	};
}
