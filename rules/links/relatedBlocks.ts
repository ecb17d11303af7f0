import {
	childElements,
	type Element,
	hasClassToken,
	isElement,
	option,
	type Parent,
	type Post,
	property,
} from '../../src/authoring.ts';

/** Tag, id and classes that an element must all have, as whole tokens. */
const blocks = [
	'.moreArticle',
	'a.moreArticle-link',
	'a.discursive',
	'.bottomBox',
	'#jp-relatedposts',
	'.jp-relatedposts',
	'.block-views.related',
	'.article-page--related',
	'.related-item',
];

/** What is a related block only under one of the headings. */
const headedBlocks = ['section.collection'];

/** What announces a related block that is the next element. */
const announcements = ['.streamItem--heading'];

/** Headings of related blocks in lower case; with `…` at the end, beginnings of them. */
const headings = [
	'延伸閱讀',
	'延伸阅读',
	'相关',
	'相關',
	'相关阅读',
	'相關閱讀',
	'您可能感兴趣的文章',
	'聚焦新聞',
	'推薦閱讀',
	'推荐阅读',
	'更多',
	'related',
	'related posts',
	'related articles',
	'related reading',
	'see also',
	'you may also like',
	'recommended',
	'read more',
	'more from…',
];

/** What a config can say of related blocks. Both rules of links take it, so that each link belongs to one of them. */
export const relatedOptions = {
	blocks: option.strings(
		blocks,
		'Related blocks: tag, `#id` and `.class` tokens that an element must all have. Give both link rules the same.',
	),
	headings: option.strings(
		headings,
		'Headings of related blocks; with `…` at the end, beginnings of headings. Give both link rules the same.',
	),
} as const;

/** Answers questions about the related blocks of one post. */
export interface RelatedBlocks {
	/** Whether a link stands in a related block, or under the heading of one. */
	holds(link: Element): boolean;
	/** The innermost known block that a link stands in: blocks that only a heading makes one do not count. */
	blockAround(link: Element): Element | undefined;
	/** How the block is known; undefined for what is none. */
	nameOf(element: Element): string | undefined;
	/** Whether a text is the heading of a related block. */
	isHeading(text: string): boolean;
}

/** Finds the related blocks of a post, by exact tokens and by the words of headings. Looks only where it is asked. */
export function relatedBlocksOf(
	post: Post,
	options: {readonly blocks: readonly string[]; readonly headings: readonly string[]},
): RelatedBlocks {
	const candidatesFor = candidateFinder(options.blocks);
	const isHeading = headingTest(options.headings);
	const underHeadings = new Map<Parent, ReadonlySet<Element>>();

	const nameOf = (element: Element): string | undefined => {
		const candidates = candidatesFor(element);
		if (candidates.length === 0) return undefined;
		const selector = candidates.find((candidate) => matches(element, candidate));
		if (selector === undefined || isArticle(element)) return undefined;
		return !selector.needsHeading || hasHeading(element, isHeading) ? selector.text : undefined;
	};
	const isUnderHeading = (element: Element): boolean => {
		const parent = post.parentOf(element);
		if (parent === undefined) return false;
		let found = underHeadings.get(parent);
		if (found === undefined) underHeadings.set(parent, (found = elementsUnderHeadings(parent, isHeading)));
		return found.has(element);
	};
	const isOwnList = remember((element) => isLabelled(element, isHeading));
	/** The innermost of a link and the elements around it of which something is so. */
	const findAround = (link: Element, isSo: (element: Element) => boolean): Element | undefined => {
		for (let around: Parent | undefined = link; around !== undefined; around = post.parentOf(around)) {
			if (around.type === 'element' && isSo(around)) return around;
		}
		return undefined;
	};
	const isBlock = (element: Element): boolean => nameOf(element) !== undefined;
	const isHeaded = (element: Element): boolean => isUnderHeading(element) || isOwnList(element);
	const blockAround = (link: Element): Element | undefined => findAround(link, isBlock);

	return {
		holds: (link) => blockAround(link) !== undefined || findAround(link, isHeaded) !== undefined,
		blockAround,
		nameOf,
		isHeading,
	};
}

interface Selector {
	readonly text: string;
	readonly tagName: string | undefined;
	readonly id: string | undefined;
	readonly classes: readonly ReadonlySet<string>[];
	/** Whether it is a related block only under one of the headings. */
	readonly needsHeading: boolean;
}

function parseSelector(text: string, needsHeading = false): Selector {
	const parts = text.match(/[.#]?[^.#]+/g) ?? [];
	return {
		text,
		tagName: parts.find((part) => !/^[.#]/.test(part))?.toLowerCase(),
		id: parts.find((part) => part.startsWith('#'))?.slice(1),
		classes: parts.filter((part) => part.startsWith('.')).map((part) => new Set([part.slice(1)])),
		needsHeading,
	};
}

const announcing = announcements.map((text) => parseSelector(text));

const finders = new WeakMap<readonly string[], CandidateFinder>();

/** The selectors that may match an element, found by its id and classes: nearly all elements have none. */
type CandidateFinder = (element: Element) => readonly Selector[];

function candidateFinder(texts: readonly string[]): CandidateFinder {
	const known = finders.get(texts);
	if (known !== undefined) return known;
	const byToken = new Map<string, Selector[]>();
	const others: Selector[] = [];
	const all = [...texts.map((text) => parseSelector(text)), ...headedBlocks.map((text) => parseSelector(text, true))];
	for (const selector of all) {
		const token = selector.id === undefined ? [...(selector.classes[0] ?? [])][0] : `#${selector.id}`;
		if (token === undefined) others.push(selector);
		else byToken.set(token, [...(byToken.get(token) ?? []), selector]);
	}
	const find: CandidateFinder = ({properties}) => {
		const {id, className} = properties;
		if (id === undefined && className === undefined) return others;
		const classes = Array.isArray(className) ? className : [];
		if (!(typeof id === 'string' && byToken.has(`#${id}`)) && !hasKey(byToken, classes)) return others;
		const found = new Set(others);
		const add = (token: string): void => {
			for (const selector of byToken.get(token) ?? []) found.add(selector);
		};
		if (typeof id === 'string') add(`#${id}`);
		for (const token of classes) if (typeof token === 'string') add(token);
		return all.filter((selector) => found.has(selector));
	};
	finders.set(texts, find);
	return find;
}

function hasKey(map: ReadonlyMap<string, unknown>, keys: readonly (string | number)[]): boolean {
	for (const key of keys) if (typeof key === 'string' && map.has(key)) return true;
	return false;
}

function matches(element: Element, {tagName, id, classes}: Selector): boolean {
	if (tagName !== undefined && element.tagName !== tagName) return false;
	if (id !== undefined && element.properties['id'] !== id) return false;
	return classes.every((token) => hasClassToken(element, token));
}

const articleTags: ReadonlySet<string> = new Set(['article', 'main', 'body']);
const articleTokens: ReadonlySet<string> = new Set(['hentry', 'entry-content', 'post']);

/** Whether an element holds the article itself, whatever else it is called. */
function isArticle(element: Element): boolean {
	return (
		articleTags.has(element.tagName) || hasClassToken(element, articleTokens) || property(element, 'id') === 'content'
	);
}

/** Headings are short: what is longer is never read to its end. */
const longestHeading = 40;

type HeadingTest = (text: string) => boolean;

const headingTests = new WeakMap<readonly string[], HeadingTest>();

/** Made once for each list of a config, not once for each post. */
function headingTest(words: readonly string[]): HeadingTest {
	const test = headingTests.get(words) ?? makeHeadingTest(words);
	headingTests.set(words, test);
	return test;
}

function makeHeadingTest(words: readonly string[]): HeadingTest {
	const whole = new Set(words.filter((word) => !word.endsWith('…')).map((word) => word.toLowerCase()));
	const beginnings = words.filter((word) => word.endsWith('…')).map((word) => `${word.slice(0, -1).toLowerCase()} `);
	return (text) => {
		if (text.length > longestHeading) return false;
		const bare = text.replace(/^[\s【[◎●▶►■◆*·•-]+|[\s】\]:：>»›…]+$/g, '').toLowerCase();
		return whole.has(bare) || beginnings.some((beginning) => bare.startsWith(beginning));
	};
}

function hasHeading(element: Element, isHeading: (text: string) => boolean): boolean {
	return childElements(element).some((child) => rankOf(child) !== undefined && isHeading(beginningOf(child)));
}

/** `1` to `6` for headings; a `header` counts as one. */
function rankOf(element: Element): number | undefined {
	if (element.tagName === 'header') return 1;
	return /^h[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : undefined;
}

/** The children of an element that stand under the heading of a related block, the heading included. */
function elementsUnderHeadings(parent: Parent, isHeading: (text: string) => boolean): ReadonlySet<Element> {
	const found = new Set<Element>();
	let rank: number | undefined;
	let isAnnounced = false;
	for (const child of childElements(parent)) {
		const ownRank = rankOf(child);
		const isRelated = isHeadingElement(child) && isHeading(beginningOf(child));
		if (ownRank !== undefined && isRelated) rank = ownRank;
		else if (ownRank !== undefined && rank !== undefined && ownRank <= rank) rank = undefined;
		if (rank !== undefined || isAnnounced) found.add(child);
		isAnnounced = announcing.some((selector) => matches(child, selector)) || (isRelated && ownRank === undefined);
		if (isAnnounced) found.add(child);
	}
	return found;
}

/** Elements whose whole text can be a heading: real headings, and paragraphs that serve as one. */
function isHeadingElement(element: Element): boolean {
	return rankOf(element) !== undefined || element.tagName === 'p';
}

/** Whether a paragraph or list item begins with the words and a colon: an author's own “See also: …”. */
function isLabelled(element: Element, isHeading: (text: string) => boolean): boolean {
	if (!isElement(element, 'p') && !isElement(element, 'li')) return false;
	const label = /^[^:：]*[:：]/.exec(beginningOf(element))?.[0];
	return label !== undefined && isHeading(label);
}

/** The first words of an element: enough to know a heading by, and more characters than one has if there are more. */
function beginningOf(element: Element): string {
	let text = '';
	for (const child of element.children) {
		const part = child.type === 'text' ? child.value : child.type === 'element' ? beginningOf(child) : '';
		text = (text + part).replace(/\s+/g, ' ');
		if (text.length > longestHeading + 1) break;
	}
	return text.trim();
}

/** Asks once for each element. */
function remember<T>(ask: (element: Element) => T): (element: Element) => T {
	const answers = new Map<Element, {readonly value: T}>();
	return (element) => {
		let answer = answers.get(element);
		if (answer === undefined) answers.set(element, (answer = {value: ask(element)}));
		return answer.value;
	};
}
