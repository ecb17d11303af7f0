import type {Element, Post} from '../model/post.ts';
import type {Settings} from '../model/settings.ts';
import {once} from '../texts/once.ts';
import {longestPhrase, type PhraseTest, phraseTest} from '../texts/phrases.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {sourceUrlOf} from '../urls/urls.ts';
import {isArticleElement} from './article.ts';
import {type EmptyBox, headedBoxesIn} from './headedBoxes.ts';
import {headingRankOf} from './headingRank.ts';
import {aroundFinder, childElements, textOf} from './html.ts';
import {linkSharesIn} from './linkShare.ts';
import {perPost} from './perPost.ts';
import {placesIn} from './placeAmong.ts';
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
	/** Headings of related blocks with nothing under them, outside the known blocks, in the order of the page. */
	emptyBoxes(): readonly EmptyBox[];
}

/**
 * Makes the search for the related blocks of a config's posts, by exact tokens, and by the words over boxes that hold mostly
 * links. It looks only where it is asked, and once for each post and config, however many rules ask.
 */
export function relatedBlockFinder(settings: Settings): (post: Post) => RelatedBlocks {
	const searches = searchesFor(settings);
	return (post) => {
		const known = blocksByConfig(post);
		let blocks = known.get(settings);
		if (blocks === undefined) known.set(settings, (blocks = blocksOf(post, searches, sourceUrlOf(post))));
		return blocks;
	};
}

const blocksByConfig = perPost(() => new Map<Settings, RelatedBlocks>());

function blocksOf(post: Post, searches: Searches, source: URL | undefined): RelatedBlocks {
	const {findBlocks, needsNoHeading, announcing, headings} = searches;
	const saysHeading = headingQuestion(post, headings);
	const nameOf = (element: Element): string | undefined => {
		const selector = findBlocks(post, element)[0];
		if (selector === undefined || isArticleElement(element)) return undefined;
		return needsNoHeading.has(selector.text) || childElements(element).some(isHeading) ? selector.text : undefined;
	};
	const isHeading = (element: Element): boolean =>
		(headingRankOf(element) !== undefined || element.tagName === 'header') && saysHeading(element);
	const headed = once(() => headedBoxesIn(post, headings, source));
	const isBlock = (element: Element): boolean => nameOf(element) !== undefined;
	const isHeaded = (element: Element): boolean => headed().parts.has(element) || isAnnounced(post, element, announcing);
	const blockOutside = aroundFinder(post, isBlock);
	const headedOutside = aroundFinder(post, isHeaded);
	const blockAround = (link: Element): Element | undefined => (isBlock(link) ? link : blockOutside(link));

	// What is set out as it was typed, such as the log of a program's changes, is nobody's list of articles.
	const preformattedAround = aroundFinder(post, ({tagName}) => tagName === 'pre');

	return {
		holds: remember(
			(link) =>
				preformattedAround(link) === undefined &&
				(blockAround(link) !== undefined || isHeaded(link) || headedOutside(link) !== undefined),
		),
		blockAround,
		nameOf,
		saysHeading,
		emptyBoxes: once(() => headed().empty.filter(({parts}) => parts.every((part) => blockAround(part) === undefined))),
	};
}

interface Searches {
	readonly findBlocks: ReturnType<typeof selectorFinder>;
	/** Selectors of what is a related block by itself. */
	readonly needsNoHeading: ReadonlySet<string>;
	readonly announcing: readonly Selector[];
	readonly headings: PhraseTest;
}

function searchesFor({relatedBlocks, headedRelatedBlocks, relatedAnnouncements, relatedHeadings}: Settings): Searches {
	return {
		findBlocks: selectorFinder([...new Set([...relatedBlocks, ...headedRelatedBlocks])]),
		needsNoHeading: new Set(relatedBlocks),
		announcing: relatedAnnouncements.map((text) => parseSelector(text)),
		headings: phraseTest(relatedHeadings),
	};
}

/** Makes the question whether all that an element says is a heading. */
function headingQuestion(post: Post, headings: PhraseTest): (element: Element) => boolean {
	const shareOf = linkSharesIn(post);
	return (element) => shareOf(element).length <= longestPhrase && headings.isPhrase(foldSpace(textOf(element)));
}

/** Whether an element is what announces a related block, or the one behind it. */
function isAnnounced(post: Post, element: Element, announcing: readonly Selector[]): boolean {
	const isAnnouncing = (candidate: Element): boolean =>
		announcing.some((selector) => matchesSelector(post, candidate, selector));
	if (announcing.length === 0) return false;
	if (isAnnouncing(element)) return true;
	const {parent, index} = placesIn(post)(element);
	for (let place = index - 1; place >= 0; place--) {
		const before = parent.children[place];
		if (before?.type === 'element') return isAnnouncing(before);
	}
	return false;
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
