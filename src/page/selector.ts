import type {TextForm} from '../model/option.ts';
import type {Element, Post} from '../model/post.ts';
import {ancestors} from './html.ts';

const tokens = String.raw`(?:[.#][^ .#*,>]+\*?)`;
const compound = `(?:[a-z][a-z0-9-]*${tokens}*|${tokens}+)`;

/**
 * What a config may say of elements: a tag, `#id` and `.class` tokens that an element must all have, such as
 * `ul.post-tags`. `*` at the end of a token stands for the rest of it. What must stand around the element comes before
 * it, with a blank between.
 */
export const selectorForm: TextForm = {
	pattern: new RegExp(`^${compound}(?: ${compound})*$`),
	means: 'a selector of tags, `#id` and `.class` tokens such as `ul.post-tags` or `#footer .ad-*`',
};

/** A parsed selector. */
export interface Selector {
	/** As it was written. */
	readonly text: string;
	/** What the element itself must be. */
	readonly own: Compound;
	/** What must stand around it, the innermost first. */
	readonly around: readonly Compound[];
}

interface Compound {
	readonly tagName: string | undefined;
	readonly id: Token | undefined;
	readonly classes: readonly Token[];
}

/** A whole token, or the beginning of one. */
interface Token {
	readonly text: string;
	readonly isBeginning: boolean;
}

/** Parses a selector. Never throws: what is no selector matches nothing of interest. */
export function parseSelector(text: string): Selector {
	const [own = parseCompound(''), ...around] = text
		.split(' ')
		.map((part) => parseCompound(part))
		.toReversed();
	return {text, own, around};
}

/** Whether an element is what a selector means. */
export function matchesSelector(post: Post, element: Element, {own, around}: Selector): boolean {
	if (!isCompound(element, own)) return false;
	if (around.length === 0) return true;
	let next = 0;
	for (const ancestor of ancestors(post, element)) {
		const compound = around[next];
		if (compound === undefined) break;
		if (isCompound(ancestor, compound)) next++;
	}
	return next === around.length;
}

/**
 * Makes the search for those of many selectors that match an element, in their order. It looks at an element's own tokens
 * alone: nearly all elements have none that matter.
 */
export function selectorFinder(texts: readonly string[]): (post: Post, element: Element) => readonly Selector[] {
	const all = texts.map((text) => parseSelector(text));
	const byTag = new Map<string, Selector[]>();
	const [byId, byClass] = [tokenIndex(), tokenIndex()];
	for (const selector of all) {
		const {tagName, id, classes} = selector.own;
		const [token] = classes;
		if (id !== undefined) byId.add(id, selector);
		else if (token !== undefined) byClass.add(token, selector);
		else if (tagName !== undefined) byTag.set(tagName, [...(byTag.get(tagName) ?? []), selector]);
	}
	return (post, element) => {
		const {id, className} = element.properties;
		let candidates = byTag.size === 0 ? none : (byTag.get(element.tagName) ?? none);
		if (typeof id === 'string') candidates = joined(candidates, byId.find(id));
		if (Array.isArray(className)) {
			for (const token of className)
				if (typeof token === 'string') candidates = joined(candidates, byClass.find(token));
		}
		if (candidates.length === 0) return none;
		const [only] = candidates;
		if (only !== undefined && candidates.length === 1) return matchesSelector(post, element, only) ? candidates : none;
		const found = new Set(candidates.filter((selector) => matchesSelector(post, element, selector)));
		return found.size < 2 ? [...found] : all.filter((selector) => found.has(selector));
	};
}

const none: readonly Selector[] = [];

function joined(one: readonly Selector[], other: readonly Selector[]): readonly Selector[] {
	if (other.length === 0) return one;
	return one.length === 0 ? other : [...one, ...other];
}

interface TokenIndex {
	add(token: Token, selector: Selector): void;
	/** The selectors that begin their search with a token like this. */
	find(text: string): readonly Selector[];
}

interface TokensOfLetter {
	readonly whole: Map<string, Selector[]>;
	readonly beginnings: {readonly text: string; readonly selector: Selector}[];
}

/** By the first character: few tokens of a page share it with one that matters, and a text of a page is dear to look up. */
function tokenIndex(): TokenIndex {
	const letters = new Map<number, TokensOfLetter>();
	return {
		add({text, isBeginning}, selector) {
			const first = text.charCodeAt(0);
			const tokens: TokensOfLetter = letters.get(first) ?? {whole: new Map(), beginnings: []};
			letters.set(first, tokens);
			if (isBeginning) tokens.beginnings.push({text, selector});
			else tokens.whole.set(text, [...(tokens.whole.get(text) ?? []), selector]);
		},
		find(text) {
			const tokens = letters.get(text.charCodeAt(0));
			if (tokens === undefined) return none;
			let found: readonly Selector[] = tokens.whole.get(text) ?? none;
			for (const beginning of tokens.beginnings)
				if (text.startsWith(beginning.text)) found = joined(found, [beginning.selector]);
			return found;
		},
	};
}

function parseCompound(text: string): Compound {
	const parts = text.match(/[.#]?[^.#]+/g) ?? [];
	const tokensAfter = (mark: string): readonly Token[] =>
		parts.filter((part) => part.startsWith(mark)).map((part) => parseToken(part.slice(1)));
	return {
		tagName: parts.find((part) => !/^[.#]/.test(part))?.toLowerCase(),
		id: tokensAfter('#')[0],
		classes: tokensAfter('.'),
	};
}

function parseToken(text: string): Token {
	return text.endsWith('*') ? {text: text.slice(0, -1), isBeginning: true} : {text, isBeginning: false};
}

function isCompound(element: Element, {tagName, id, classes}: Compound): boolean {
	if (tagName !== undefined && element.tagName !== tagName) return false;
	const {id: ownId, className} = element.properties;
	if (id !== undefined && !(typeof ownId === 'string' && isToken(ownId, id))) return false;
	if (classes.length === 0) return true;
	const own: readonly unknown[] = Array.isArray(className) ? className : [];
	return classes.every((token) => own.some((text) => typeof text === 'string' && isToken(text, token)));
}

/** Tokens with which publishing systems say what a post is about, such as `tag-social-media`: none is a part of a page. */
const topic = /^(?:tag|category|post|type)-/;

function isToken(text: string, token: Token): boolean {
	return token.isBeginning ? text.startsWith(token.text) && !topic.test(text) : text === token.text;
}
