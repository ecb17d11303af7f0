import {verbatimElements} from '../html.ts';
import type {Comment, Element, FrontMatter, Parent, Post, RootContent, Text} from '../post.ts';
import type {Listeners} from '../rule.ts';

/** The callbacks of one rule or fact collector, and what catches their errors. */
export interface Subscriber {
	readonly listeners: Listeners;
	/** Told of an error that a callback threw, and of the offset of the node it was about. The walk goes on without it. */
	readonly failed: (error: unknown, offset: number) => void;
}

/** Walks a post once, for all subscribers together: front matter, then every node in the order of the page, then the end. */
export function walkPost(post: Post, subscribers: readonly Subscriber[]): void {
	new Walk(subscribers).walk(post);
}

/** A subscriber, and whether one of its callbacks has thrown. */
interface Listening {
	readonly subscriber: Subscriber;
	isStopped: boolean;
}

interface Callback<Node> {
	readonly listening: Listening;
	readonly call: (node: Node) => void;
}

class Walk {
	readonly #elements = new Map<string, Callback<Element>[]>();
	readonly #everyElement: Callback<Element>[] = [];
	readonly #texts: Callback<Text>[] = [];
	readonly #proses: Callback<Text>[] = [];
	readonly #comments: Callback<Comment>[] = [];
	readonly #frontMatters: Callback<FrontMatter>[] = [];
	readonly #ends: Callback<undefined>[] = [];

	constructor(subscribers: readonly Subscriber[]) {
		for (const subscriber of subscribers) this.#subscribe({subscriber, isStopped: false});
	}

	walk({frontMatter, tree, text}: Post): void {
		if (frontMatter !== undefined) notify(this.#frontMatters, frontMatter, frontMatter.range.start);
		this.#visitBelow(tree, false);
		notify(this.#ends, undefined, text.length);
	}

	#subscribe(listening: Listening): void {
		const {listeners} = listening.subscriber;
		for (const key in listeners) {
			if (key === 'text') add(this.#texts, listening, listeners.text);
			else if (key === 'prose') add(this.#proses, listening, listeners.prose);
			else if (key === 'comment') add(this.#comments, listening, listeners.comment);
			else if (key === 'frontMatter') add(this.#frontMatters, listening, listeners.frontMatter);
			else if (key === 'end') add(this.#ends, listening, listeners.end);
			// All other keys are names in angle brackets, which `in` forgets.
			else add(this.#elementCallbacks(key.slice(1, -1)), listening, listeners[key as '<*>']);
		}
	}

	#elementCallbacks(tagName: string): Callback<Element>[] {
		if (tagName === '*') return this.#everyElement;
		const known = this.#elements.get(tagName);
		if (known !== undefined) return known;
		const callbacks: Callback<Element>[] = [];
		this.#elements.set(tagName, callbacks);
		return callbacks;
	}

	/**
	 * Calls itself once per level, of which the guards allow few. Not `unist-util-visit`, which names a closure after each
	 * node it meets: that costs as much as a dozen rules.
	 * @param isVerbatim whether text is shown as written here
	 */
	#visitBelow(parent: Parent, isVerbatim: boolean): void {
		for (const node of parent.children) {
			if (node.type === 'text') {
				notify(this.#texts, node);
				if (!isVerbatim) notify(this.#proses, node);
			} else if (node.type === 'element') {
				notify(this.#everyElement, node);
				const callbacks = this.#elements.get(node.tagName);
				if (callbacks !== undefined) notify(callbacks, node);
				if (node.children.length > 0) this.#visitBelow(node, isVerbatim || verbatimElements.has(node.tagName));
			} else if (node.type === 'comment') notify(this.#comments, node);
		}
	}
}

function add<Node>(callbacks: Callback<Node>[], listening: Listening, call: ((node: Node) => void) | undefined): void {
	if (call !== undefined) callbacks.push({listening, call});
}

/** @param offset to report an error at; for nodes of the tree their own */
function notify<Node>(callbacks: readonly Callback<Node>[], node: Node, offset?: number): void {
	for (const {listening, call} of callbacks) {
		if (listening.isStopped) continue;
		try {
			call(node);
		} catch (error) {
			listening.isStopped = true;
			// Whoever calls with anything but a node of the tree hands in an offset.
			listening.subscriber.failed(error, offset ?? offsetOf(node as RootContent));
		}
	}
}

function offsetOf(node: RootContent): number {
	return node.type === 'doctype' ? 0 : (node.data?.location.range.start ?? 0);
}
