import type {Element, Post, Text} from '../model/post.ts';
import {hasClassToken, textsBelow} from './html.ts';
import {perPost} from './perPost.ts';

/** The largest part of a post's text, links aside, that a piece of furniture may hold. */
const largestShare = 0.3;

const articleElements: ReadonlySet<string> = new Set(['article', 'main', 'body']);
const articleTokens: ReadonlySet<string> = new Set(['hentry', 'entry-content', 'post']);

/** Whether an element is the article or its body by its name, its class or its id, whatever else it is called. */
export function isArticleElement(element: Element): boolean {
	if (articleElements.has(element.tagName) || element.properties['id'] === 'content') return true;
	return hasClassToken(element, articleTokens);
}

/** Keeps rules that remove from removing the article. */
export interface ArticleGuard {
	/**
	 * Whether an element must never be removed, because it is the article or holds more than 30 % of the post's text
	 * outside links.
	 */
	readonly isArticle: (element: Element) => boolean;
	/** Whether so many characters of text, white space apart, are more than 30 % of the post's text outside links. */
	readonly isLargePart: (length: number) => boolean;
	/** How many characters of text, white space apart, an element holds outside links. */
	readonly lengthOutsideLinks: (element: Element) => number;
}

/** The guard of a post's article. No more of the post is measured than it takes to answer. */
export const articleGuard: (post: Post) => ArticleGuard = perPost((post) => {
	const lengths = new Map<Element, number>();
	const texts = textsBelow(post.tree, isMeasured);
	let counted = 0;
	const isTotalBelow = (length: number): boolean => {
		while (counted < length) {
			const next = texts.next();
			if (next.done === true) return true;
			counted += lengthOf(next.value);
		}
		return false;
	};
	const lengthOutsideLinks = (element: Element): number => lengthBelow(element, lengths);
	const isLargePart = (length: number): boolean => isTotalBelow(length / largestShare);
	return {
		isArticle: (element) => isArticleElement(element) || isLargePart(lengthOutsideLinks(element)),
		isLargePart,
		lengthOutsideLinks,
	};
});

const unmeasured: ReadonlySet<string> = new Set(['a', 'script', 'style', 'template', 'noscript']);

function isMeasured({tagName}: Element): boolean {
	return !unmeasured.has(tagName);
}

function lengthBelow(element: Element, lengths: Map<Element, number>): number {
	const known = lengths.get(element);
	if (known !== undefined) return known;
	let length = 0;
	if (isMeasured(element)) {
		for (const child of element.children) {
			if (child.type === 'text') length += lengthOf(child);
			else if (child.type === 'element') length += lengthBelow(child, lengths);
		}
	}
	lengths.set(element, length);
	return length;
}

function lengthOf({value}: Text): number {
	return value.replace(/\s+/g, '').length;
}
