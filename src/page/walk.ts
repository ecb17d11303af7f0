import type {Comment, Element, FrontMatter, Parent, Post, RootContent, Text} from '../model/post.ts';
import type {Listeners} from '../model/rule.ts';
import {isWhiteSpace} from '../texts/whiteSpace.ts';
import {verbatimElements} from './html.ts';

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

/** By key: rules give the same ones for each post. */
const knownTagNames = new Map<string, readonly string[]>();

/** @param key one or several names: `<h1,h2>` */
function tagNamesOf(key: string): readonly string[] {
	let names = knownTagNames.get(key);
	if (names === undefined) {
		names = key
			.slice(1, -1)
			.split(',')
			.map((name) => name.trim());
		knownTagNames.set(key, names);
	}
	return names;
}

/** What one subscriber wants to be called with, of one kind of node. */
interface Callback<Node> {
	readonly subscriber: Subscriber;
	/** Nothing, once a callback of the subscriber has thrown. */
	call: ((node: Node) => void) | undefined;
}

type Callbacks<Node> = readonly Callback<Node>[];

class Walk {
	readonly #elements = new Map<string, Callback<Element>[]>();
	readonly #everyElement: Callback<Element>[] = [];
	readonly #texts: Callback<Text>[] = [];
	readonly #proses: Callback<Text>[] = [];
	readonly #comments: Callback<Comment>[] = [];
	readonly #frontMatters: Callback<FrontMatter>[] = [];
	readonly #ends: Callback<undefined>[] = [];

	constructor(subscribers: readonly Subscriber[]) {
		for (const subscriber of subscribers) this.#subscribe(subscriber);
	}

	walk({frontMatter, tree, text}: Post): void {
		if (frontMatter !== undefined) this.#notify(this.#frontMatters, frontMatter, frontMatter.range.start);
		this.#visitBelow(tree, false);
		this.#notify(this.#ends, undefined, text.length);
	}

	#subscribe(subscriber: Subscriber): void {
		const {listeners} = subscriber;
		for (const key in listeners) {
			if (key === 'text') add(this.#texts, subscriber, listeners.text);
			else if (key === 'prose') add(this.#proses, subscriber, listeners.prose);
			else if (key === 'comment') add(this.#comments, subscriber, listeners.comment);
			else if (key === 'frontMatter') add(this.#frontMatters, subscriber, listeners.frontMatter);
			else if (key === 'end') add(this.#ends, subscriber, listeners.end);
			// All other keys are names in angle brackets, which `in` forgets.
			else this.#subscribeToElements(key as `<${string}>`, subscriber);
		}
	}

	/** @param key one or several names: `<h1,h2>` */
	#subscribeToElements(key: `<${string}>`, subscriber: Subscriber): void {
		for (const tagName of tagNamesOf(key)) add(this.#elementCallbacks(tagName), subscriber, subscriber.listeners[key]);
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
		const children: readonly RootContent[] = parent.children;
		for (const node of children) {
			if (node.type === 'text') {
				this.#notify(this.#texts, node);
				if (!isVerbatim && !isWhiteSpace(node.value)) this.#notify(this.#proses, node);
			} else if (node.type === 'element') {
				this.#notify(this.#everyElement, node);
				const callbacks = this.#elements.get(node.tagName);
				if (callbacks !== undefined) this.#notify(callbacks, node);
				if (node.children.length > 0) this.#visitBelow(node, isVerbatim || verbatimElements.has(node.tagName));
			} else if (node.type === 'comment') this.#notify(this.#comments, node);
		}
	}

	/**
	 * Calls all that listen. One `try` for all of them, gone into again behind the one that threw.
	 * @param offset to report an error at; for nodes of the tree their own
	 */
	#notify<Node>(callbacks: Callbacks<Node>, node: Node, offset?: number): void {
		for (let index = 0; index < callbacks.length; index++) {
			try {
				for (; index < callbacks.length; index++) callbacks[index]?.call?.(node);
			} catch (error) {
				// Whoever calls with anything but a node of the tree hands in an offset.
				this.#stop(callbacks[index]?.subscriber, error, offset ?? offsetOf(node as RootContent));
			}
		}
	}

	/** A subscriber that has failed once is asked no more. */
	#stop(failed: Subscriber | undefined, error: unknown, offset: number): void {
		const everything: readonly Callbacks<never>[] = [
			this.#everyElement,
			...this.#elements.values(),
			this.#texts,
			this.#proses,
			this.#comments,
			this.#frontMatters,
			this.#ends,
		];
		for (const callback of everything.flat()) if (callback.subscriber === failed) callback.call = undefined;
		failed?.failed(error, offset);
	}
}

function add<Node>(
	callbacks: Callback<Node>[],
	subscriber: Subscriber,
	call: ((node: Node) => void) | undefined,
): void {
	if (call !== undefined) callbacks.push({subscriber, call});
}

function offsetOf(node: RootContent): number {
	return node.type === 'doctype' ? 0 : (node.data?.location.range.start ?? 0);
}
