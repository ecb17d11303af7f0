import type {Element, Parent, Post} from '../model/post.ts';
import type {Settings} from '../model/settings.ts';
import {isArticleElement} from './article.ts';
import {aroundFinder, childElements, findText, isElement, isRead, textsBelow} from './html.ts';
import {matchesSelector, parseSelector, type Selector, selectorFinder} from './selector.ts';

/** Answers questions about the related blocks of one post. */
export interface RelatedBlocks {
	/** Whether an element stands in a related block, or under the heading of one. */
	holds(element: Element): boolean;
	/** The innermost known block that a link stands in: blocks that only a heading makes one do not count. */
	blockAround(link: Element): Element | undefined;
	/** How the block is known; undefined for what is none. */
	nameOf(element: Element): string | undefined;
	/** Whether all that an element says is the heading of a related block. */
	saysHeading(element: Element): boolean;
}

/**
 * Makes the search for the related blocks of a config's posts, by exact tokens and by the words of headings. It looks only
 * where it is asked.
 */
export function relatedBlockFinder(settings: Settings): (post: Post) => RelatedBlocks {
	const searches = searchesFor(settings);
	return (post) => blocksOf(post, searches);
}

function blocksOf(post: Post, searches: Searches): RelatedBlocks {
	const {findBlocks, needsNoHeading, announcing, isHeading, isHeadingOf} = searches;
	const underHeadings = new Map<Parent, ReadonlySet<Element>>();

	const nameOf = (element: Element): string | undefined => {
		const selector = findBlocks(post, element)[0];
		if (selector === undefined || isArticleElement(element)) return undefined;
		return needsNoHeading.has(selector.text) || hasHeading(element, isHeadingOf) ? selector.text : undefined;
	};
	const isUnderHeading = (element: Element): boolean => {
		const parent = post.parentOf(element);
		if (parent === undefined) return false;
		let found = underHeadings.get(parent);
		if (found === undefined) {
			const isAnnouncing = (child: Element): boolean =>
				announcing.some((selector) => matchesSelector(post, child, selector));
			underHeadings.set(parent, (found = elementsUnderHeadings(parent, {isHeadingOf, isAnnouncing})));
		}
		return found.has(element);
	};
	const isBlock = (element: Element): boolean => nameOf(element) !== undefined;
	const isHeaded = (element: Element): boolean => isUnderHeading(element) || isLabelled(element, searches);
	const blockOutside = aroundFinder(post, isBlock);
	const headedOutside = aroundFinder(post, isHeaded);
	const blockAround = (link: Element): Element | undefined => (isBlock(link) ? link : blockOutside(link));
	const isUnderHeadingOrIn = (link: Element): boolean => isHeaded(link) || headedOutside(link) !== undefined;

	// What is set out as it was typed, such as the log of a program's changes, is nobody's list of articles.
	const preformattedAround = aroundFinder(post, ({tagName}) => tagName === 'pre');

	return {
		holds: remember(
			(link) => preformattedAround(link) === undefined && (blockAround(link) !== undefined || isUnderHeadingOrIn(link)),
		),
		blockAround,
		nameOf,
		saysHeading: (element) => isHeading(beginningOf(element)),
	};
}

interface Searches {
	readonly findBlocks: ReturnType<typeof selectorFinder>;
	/** Selectors of what is a related block by itself. */
	readonly needsNoHeading: ReadonlySet<string>;
	readonly announcing: readonly Selector[];
	readonly isHeading: (text: string) => boolean;
	/** Whether the text of an element begins as such headings do. */
	readonly mayBeHeading: (element: Element) => boolean;
	/** Whether the text of an element is the heading of a related block. */
	readonly isHeadingOf: (element: Element) => boolean;
}

function searchesFor({relatedBlocks, headedRelatedBlocks, relatedAnnouncements, relatedHeadings}: Settings): Searches {
	const isHeading = headingTest(relatedHeadings);
	const mayBeHeading = firstLetterTest(relatedHeadings);
	return {
		findBlocks: selectorFinder([...new Set([...relatedBlocks, ...headedRelatedBlocks])]),
		needsNoHeading: new Set(relatedBlocks),
		announcing: relatedAnnouncements.map((text) => parseSelector(text)),
		isHeading,
		mayBeHeading,
		isHeadingOf: (element) => mayBeHeading(element) && isHeading(beginningOf(element)),
	};
}

/** Headings are short: what is longer is never read to its end. */
const longestHeading = 40;

function headingTest(words: readonly string[]): (text: string) => boolean {
	const whole = new Set(words.filter((word) => !word.endsWith('…')).map((word) => word.toLowerCase()));
	const beginnings = words.filter((word) => word.endsWith('…')).map((word) => `${word.slice(0, -1).toLowerCase()} `);
	return (text) => {
		if (text.length > longestHeading) return false;
		const bare = text.replace(/^[\s【[◎●▶►■◆*·•-]+|[\s】\]:：>»›…]+$/g, '').toLowerCase();
		return whole.has(bare) || beginnings.some((beginning) => bare.startsWith(beginning));
	};
}

/** Makes a first question of headings, which tells nearly all paragraphs apart by a single character. */
function firstLetterTest(words: readonly string[]): (element: Element) => boolean {
	const letters = new Set(words.map((word) => word.charAt(0).toLowerCase()));
	return (element) => {
		const first = firstCharacterOf(element).toLowerCase();
		return letters.has(first) || !/[\p{L}\p{N}]/u.test(first);
	};
}

/** The first UTF-16 unit below a node that is no white space; empty where there is none. */
function firstCharacterOf(element: Element): string {
	return (
		findText(element, ({value}) => value.trimStart() !== '')
			?.value.trimStart()
			.charAt(0) ?? ''
	);
}

function hasHeading(element: Element, isHeadingOf: (element: Element) => boolean): boolean {
	return childElements(element).some((child) => rankOf(child) !== undefined && isHeadingOf(child));
}

const ranks: ReadonlyMap<string, number> = new Map([
	['header', 1],
	...[1, 2, 3, 4, 5, 6].map((rank) => [`h${rank}`, rank] as const),
]);

/** `1` to `6` for headings; a `header` counts as one. */
function rankOf(element: Element): number | undefined {
	return ranks.get(element.tagName);
}

/** The children of an element that stand under the heading of a related block, the heading included. */
function elementsUnderHeadings(
	parent: Parent,
	{
		isHeadingOf,
		isAnnouncing,
	}: {readonly isHeadingOf: (element: Element) => boolean; readonly isAnnouncing: (element: Element) => boolean},
): ReadonlySet<Element> {
	const found = new Set<Element>();
	let rank: number | undefined;
	let isAnnounced = false;
	for (const child of childElements(parent)) {
		const ownRank = rankOf(child);
		const isRelated = isHeadingElement(child) && isHeadingOf(child);
		if (ownRank !== undefined && isRelated) rank = ownRank;
		else if (ownRank !== undefined && rank !== undefined && ownRank <= rank) rank = undefined;
		if (rank !== undefined || isAnnounced) found.add(child);
		isAnnounced = isAnnouncing(child) || (isRelated && ownRank === undefined);
		if (isAnnounced) found.add(child);
	}
	return found;
}

/** Elements whose whole text can be a heading: real headings, and paragraphs that serve as one. */
function isHeadingElement(element: Element): boolean {
	return rankOf(element) !== undefined || element.tagName === 'p';
}

/** Whether a paragraph or list item begins with the words and a colon: an author's own “See also: …”. */
function isLabelled(element: Element, {mayBeHeading, isHeading}: Searches): boolean {
	if ((!isElement(element, 'p') && !isElement(element, 'li')) || !mayBeHeading(element)) return false;
	const label = /^[^:：]*[:：]/.exec(beginningOf(element))?.[0];
	return label !== undefined && isHeading(label);
}

/** The first words of an element: enough to know a heading by, and more characters than one has if there are more. */
function beginningOf(element: Element): string {
	let text = '';
	for (const {value} of textsBelow(element, isRead)) {
		text = foldBeginning(text + value);
		if (text.length > longestHeading + 1) break;
	}
	return text.trim();
}

/** Folds white space; of a long text, no more than what is too much for a heading already. */
function foldBeginning(text: string): string {
	const beginning = text.slice(0, 5 * longestHeading).replace(/\s+/g, ' ');
	return beginning.length > longestHeading + 2 || text.length <= 5 * longestHeading
		? beginning
		: text.replace(/\s+/g, ' ');
}

/** Asks once for each element. */
function remember(ask: (element: Element) => boolean): (element: Element) => boolean {
	const answers = new Map<Element, boolean>();
	return (element) => {
		let answer = answers.get(element);
		if (answer === undefined) answers.set(element, (answer = ask(element)));
		return answer;
	};
}
