import type {Element, Post, RootContent} from '../model/post.ts';
import {longestPhrase, type PhraseTest} from '../texts/phrases.ts';
import {firstTextsIn} from './firstText.ts';
import {headingRankOf} from './headingRank.ts';
import {childElements, classTokens, hasDescendant, isElement, isRead, textOf} from './html.ts';
import {isMadeOfCards, isMostlyLinks, type LinkShare, linkSharesIn} from './linkShare.ts';
import {isPhrasing} from './paragraph.ts';
import {placesIn} from './placeAmong.ts';

/** What follows a heading. */
export interface Following {
	/** What holds links, up to whatever ends the box. */
	readonly units: readonly Element[];
	/** Lists without anything in them that stand under the heading before anything else. */
	readonly hollows: readonly Element[];
	/** What ended the box: a heading of the same rank or a higher one, the end of the page, or something else. */
	readonly end: 'heading' | 'page' | 'other';
	/** The first thing under the heading that a reader sees. */
	readonly below?: RootContent;
	/** What ended it, where nothing that a reader sees stands before that. */
	readonly next?: RootContent;
}

/** What one node is for the box of links that it may belong to. */
type Part = 'nothing' | 'lineBreak' | 'links' | 'words' | 'box' | 'heading' | 'other';

/** A date, the name of a section, a line that leads to the links. */
const longestWords = 80;
/** A line that leads to the links; a sentence begins prose. */
const longestLead = 60;
/** More lines without links are prose. */
const mostWords = 2;
/** No site puts its links into more boxes than this; each is searched for them. */
const deepestBox = 12;
/** What stands behind more boxes than this that hold something else as well is no matter of the heading. */
const highestHeading = 2;
/** What says no more beside the heading leads to all that stands below. */
const longestLinkToMore = 25;

/**
 * Makes the search for what follows a heading in the flow of the page.
 * @returns takes what says the heading, and its rank where it has one
 */
export function followingFinder(
	post: Post,
	phrases: PhraseTest,
): (heading: RootContent, rank: number | undefined) => Following {
	const placeOf = placesIn(post);
	const shareOf = linkSharesIn(post);
	const firstTextOf = firstTextsIn(post);
	const isLabelled = (element: Element): boolean => {
		const first = firstTextOf(element);
		return first !== undefined && isLabel(first.value) && !phrases.isPhrase(first.value.trim());
	};
	return (heading, rank) => {
		const box = new Box();
		let {parent, index} = placeOf(heading);
		let [depth, height] = [0, 0];
		for (;;) {
			const node = parent.children[++index];
			if (node === undefined) {
				if (!isElement(parent)) return box.ended('page');
				// The links of a heading alone in its box, or with a link to more, stand behind the box.
				if (box.units.length > 0 && shareOf(parent).linked > longestLinkToMore) return box.ended('other');
				height++;
				({parent, index} = placeOf(parent));
				continue;
			}
			const found = partOf(node, {shareOf, phrases, rank, isLabelled});
			const isFar = height > highestHeading && (found === 'links' || found === 'box');
			const part = isFar ? 'other' : found;
			if (part === 'box' && box.units.length === 0 && isElement(node) && depth < deepestBox) {
				depth++;
				parent = node;
				index = -1;
			} else if (!box.takes(node, part)) return box.ended(part === 'heading' ? 'heading' : 'other', node);
		}
	};
}

/** A box of links, as far as it is read. */
class Box {
	readonly units: Element[] = [];
	readonly #hollows: Element[] = [];
	/** How many of them stood there when the line began. */
	#before = 0;
	#words = 0;
	#hasMet = false;
	#below: RootContent | undefined;

	/** Takes a node in; returns whether the box goes on behind it. */
	takes(node: RootContent, part: Part): boolean {
		if (part === 'nothing') {
			if (this.units.length === 0 && !this.#hasMet && isElement(node) && holdsList(node)) this.#hollows.push(node);
			return true;
		}
		if (part !== 'lineBreak') this.#below ??= node;
		if (part === 'lineBreak') this.#before = this.units.length;
		else if (part === 'links' && isElement(node)) this.#add(node);
		else if (part === 'words') return this.#goesOnWithWords(node);
		else {
			if (part === 'other' && !beginsLine(node)) this.units.length = this.#before;
			return false;
		}
		return true;
	}

	ended(end: Following['end'], next?: RootContent): Following {
		const found = {units: this.units, hollows: this.#hollows, ...(this.#below && {below: this.#below})};
		if (this.#hasMet) return {...found, end: 'other'};
		return next === undefined ? {...found, end} : {...found, end, next};
	}

	#add(unit: Element): void {
		if (beginsLine(unit)) this.#before = this.units.length;
		this.units.push(unit);
		this.#words = 0;
	}

	#goesOnWithWords(node: RootContent): boolean {
		this.#hasMet = true;
		if (beginsLine(node)) this.#before = this.units.length;
		this.#words++;
		if (this.units.length > 0) return this.#words <= mostWords;
		const words = textOf(node).trim();
		return this.#words === 1 && words.length <= longestLead && !/[.!?。！？]$/.test(words);
	}
}

/** Whether an element is a list, or holds one. */
export function holdsList(element: Element): boolean {
	return isList(element) || hasDescendant(element, isList);
}

/** Whether an element is a list of any kind. */
export function isList({tagName}: Element): boolean {
	return /^[uod]l$/.test(tagName);
}

function beginsLine(node: RootContent): boolean {
	return isElement(node) && !isPhrasing(node);
}

/** What is a part of the page by itself. */
const apart: ReadonlySet<string> = new Set(['pre', 'header', 'footer']);

interface PartQuestions {
	readonly shareOf: (node: RootContent) => LinkShare;
	readonly phrases: PhraseTest;
	readonly rank: number | undefined;
	/** Whether an element begins with words that announce something else. */
	readonly isLabelled: (element: Element) => boolean;
}

function partOf(node: RootContent, questions: PartQuestions): Part {
	const share = questions.shareOf(node);
	if (node.type === 'text') return partOfText(node.value, share);
	if (node.type !== 'element' || !isRead(node)) return 'nothing';
	if (node.tagName === 'br' || node.tagName === 'hr') return 'lineBreak';
	if (share.length === 0) return share.links > 0 ? 'links' : share.media > 0 ? 'words' : 'nothing';
	const isLinked = share.linked === share.length;
	if (!isLinked && share.length <= longestPhrase && questions.phrases.isPhrase(textOf(node).trim())) return 'other';
	if (!isLinked && share.length <= longestWords) {
		const heading = headingAtStartOf(node);
		// The title of a card leads on.
		if (heading !== undefined && questions.shareOf(heading).linked === 0) return partOfHeading(heading, questions);
	}
	if (apart.has(node.tagName) || isNamedTags(node) || (!isLinked && questions.isLabelled(node))) return 'other';
	if (isMostlyLinks(share) || isMadeOfCards(share)) return 'links';
	if (share.links === 0)
		return share.length <= longestWords && !isBold(node) && !isLabel(textOf(node)) ? 'words' : 'other';
	return share.links > 1 && node.children.some(beginsLine) ? 'box' : 'other';
}

function partOfText(text: string, {length}: LinkShare): Part {
	if (!/[\p{L}\p{N}\ufffc]/u.test(text)) return 'nothing';
	return length <= longestWords / 2 && !isLabel(text) ? 'words' : 'other';
}

function partOfHeading(heading: Element, {rank}: PartQuestions): Part {
	const ownRank = headingRankOf(heading);
	return ownRank !== undefined && rank !== undefined && ownRank <= rank ? 'heading' : 'other';
}

/** The heading that an element is, or begins with. */
function headingAtStartOf(element: Element): Element | undefined {
	let first: Element | undefined = element;
	for (let depth = 0; first !== undefined && depth < deepestBox; depth++) {
		if (headingRankOf(first) !== undefined) return first;
		[first] = childElements(first);
	}
	return undefined;
}

/** Whether words announce what follows them: another list, such as that of tags. */
function isLabel(text: string): boolean {
	return /[:：]$/.test(text.trimEnd());
}

/** Whether all that an element holds is set in bold, as what serves for a heading is. */
function isBold({children}: Element): boolean {
	return children.every((child) =>
		child.type === 'text' ? child.value.trim() === '' : isElement(child, 'strong') || isElement(child, 'b'),
	);
}

/** Whether an element is called a list of tags, or of the places above a page. */
function isNamedTags(element: Element): boolean {
	return classTokens(element).some((token) =>
		/^(?:[a-z]+[-_]+)*(?:tags?|taglist|tagcloud|breadcrumbs?)(?:[-_]+(?:list|links|cloud|box))?$/i.test(token),
	);
}
