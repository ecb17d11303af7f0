import {
	type Element,
	hasClassToken,
	type Post,
	property,
	type Root,
	type RootContent,
	textOf,
} from '../../../src/authoring.ts';

/** The largest part of a post's text, links aside, that a piece of furniture may hold. */
const largestShare = 0.3;

const articleElements: ReadonlySet<string> = new Set(['article', 'main', 'body']);
const articleTokens: ReadonlySet<string> = new Set(['hentry', 'entry-content', 'post']);

/** Whether an element is the article or its body by its name, its class or its id. */
export function isArticleElement(element: Element): boolean {
	if (articleElements.has(element.tagName) || property(element, 'id') === 'content') return true;
	return hasClassToken(element, articleTokens);
}

/**
 * Makes the question whether an element must never be removed, because it is the article or holds more than 30 % of the
 * post's text outside links.
 */
export function articleTest(post: Post): (element: Element) => boolean {
	let lengths: ReadonlyMap<Root | RootContent, number> | undefined;
	return (element) => {
		if (isArticleElement(element)) return true;
		// Most posts hold no carousel: they are not measured.
		lengths ??= lengthsOutsideLinks(post.tree);
		return (lengths.get(element) ?? 0) > largestShare * (lengths.get(post.tree) ?? 0);
	};
}

/** How much text, white space apart, each element holds outside links. */
function lengthsOutsideLinks(tree: Root): ReadonlyMap<Root | RootContent, number> {
	const lengths = new Map<Root | RootContent, number>();
	const measure = (node: Root | RootContent): number => {
		if (node.type === 'text') return textOf(node).replace(/\s+/g, '').length;
		if (node.type !== 'root' && node.type !== 'element') return 0;
		if (node.type === 'element' && (node.tagName === 'a' || unmeasured.has(node.tagName))) return 0;
		let length = 0;
		for (const child of node.children) length += measure(child);
		lengths.set(node, length);
		return length;
	};
	measure(tree);
	return lengths;
}

const unmeasured: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);
