import {verbatimElements} from '../html.ts';
import type {Comment, Element, Post, Root, RootContent, Text} from '../post.ts';
import type {Listeners} from '../rule.ts';

/** The callbacks of one rule or fact collector, and what catches their errors. */
export interface Subscriber {
	readonly listeners: Listeners;
	/** Told of an error that a callback threw, and of the offset of the node it was about. The walk goes on without it. */
	readonly failed: (error: unknown, offset: number) => void;
}

interface Callback<Node> {
	readonly subscriber: Subscriber;
	readonly call: (node: Node) => void;
}

/** Walks a post once, for all subscribers together: front matter, then every node in the order of the page, then the end. */
export function walkPost(post: Post, subscribers: readonly Subscriber[]): void {
	const stopped = new Set<Subscriber>();
	const notify = <Node>(callbacks: readonly Callback<Node>[] | undefined, node: Node, offset: number): void => {
		if (callbacks === undefined) return;
		for (const {subscriber, call} of callbacks) {
			if (stopped.has(subscriber)) continue;
			try {
				call(node);
			} catch (error) {
				stopped.add(subscriber);
				subscriber.failed(error, offset);
			}
		}
	};

	const {elements, everyElement, texts, proses, comments, frontMatters, ends} = index(subscribers);
	if (post.frontMatter !== undefined) notify(frontMatters, post.frontMatter, post.frontMatter.range.start);
	visitBelow(post.tree, (node, isVerbatim) => {
		const offset = offsetOf(node);
		if (node.type === 'element') {
			notify(everyElement, node, offset);
			notify(elements.get(node.tagName), node, offset);
		} else if (node.type === 'text') {
			notify(texts, node, offset);
			if (!isVerbatim) notify(proses, node, offset);
		} else if (node.type === 'comment') notify(comments, node, offset);
	});
	notify(ends, undefined, post.text.length);
}

/**
 * Calls back for all nodes below the root, in the order of the page, and says whether they stand where text is shown as
 * written. A loop of our own: `unist-util-visit` names a closure after each node it meets, which costs as much as a
 * dozen rules.
 */
function visitBelow(tree: Root, visitor: (node: RootContent, isVerbatim: boolean) => void): void {
	const stack: RootContent[] = tree.children.toReversed();
	// As long as the stack is this high, its top stands in a verbatim element.
	let verbatimFloor = Number.POSITIVE_INFINITY;
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		if (stack.length < verbatimFloor) verbatimFloor = Number.POSITIVE_INFINITY;
		visitor(node, verbatimFloor !== Number.POSITIVE_INFINITY);
		if (node.type !== 'element') continue;
		if (verbatimElements.has(node.tagName)) verbatimFloor = Math.min(verbatimFloor, stack.length);
		for (let index = node.children.length - 1; index >= 0; index--) {
			const child = node.children[index];
			if (child !== undefined) stack.push(child);
		}
	}
}

function offsetOf(node: RootContent): number {
	return node.type === 'doctype' ? 0 : (node.data?.location.range.start ?? 0);
}

function index(subscribers: readonly Subscriber[]) {
	const elements = new Map<string, Callback<Element>[]>();
	const everyElement: Callback<Element>[] = [];
	const texts: Callback<Text>[] = [];
	const proses: Callback<Text>[] = [];
	const comments: Callback<Comment>[] = [];
	const frontMatters: Callback<NonNullable<Post['frontMatter']>>[] = [];
	const ends: Callback<undefined>[] = [];
	for (const subscriber of subscribers) {
		const {text, prose, comment, frontMatter, end, ...rest} = subscriber.listeners;
		if (text !== undefined) texts.push({subscriber, call: text});
		if (prose !== undefined) proses.push({subscriber, call: prose});
		if (comment !== undefined) comments.push({subscriber, call: comment});
		if (frontMatter !== undefined) frontMatters.push({subscriber, call: frontMatter});
		if (end !== undefined) ends.push({subscriber, call: end});
		for (const [key, call] of Object.entries<(element: Element) => void>(rest)) {
			const tagName = key.slice(1, -1);
			if (tagName === '*') everyElement.push({subscriber, call});
			else elements.set(tagName, [...(elements.get(tagName) ?? []), {subscriber, call}]);
		}
	}
	return {elements, everyElement, texts, proses, comments, frontMatters, ends};
}
