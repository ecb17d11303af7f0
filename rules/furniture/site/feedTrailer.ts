import {
	type ArticleGuard,
	addressOnSite,
	type Element,
	foldSpace,
	foreignHost,
	hasDescendant,
	isBareUrl,
	isElement,
	isHostOrBelow,
	isTrackingPixel,
	mediaElements,
	nodesBelow,
	type Parent,
	type Post,
	parseUrl,
	type Range,
	type RootContent,
	rangeOf,
	registeredDomainOf,
	textOf,
	textsBelow,
	urlProperty,
} from '../../../src/authoring.ts';
import {isEmpty} from './evidence.ts';
import {beginsWithMaker, namesFeed, speaksForFeed} from './feedWords.ts';

/** The last lines of a body, where they belong to the service that made the feed. */
export interface FeedTrailer {
	/** The block that holds them. */
	readonly block: Element;
	/** The line above them, and the line breaks before it, as far as nothing else stands between. */
	readonly divider: Range | undefined;
}

/** What a feed is judged by: where the article came from, and whose service is a feed's. */
export interface FeedSurroundings {
	readonly guard: ArticleGuard;
	readonly source: URL | undefined;
	/** Sites of services that make feeds. */
	readonly services: readonly string[];
}

/** UTF-16 units, and nodes: what is longer says something of its own. */
const longestTrailer = 240;
const mostNodes = 60;

/** Services name themselves, and perhaps a second address. */
const mostSites = 2;

/** Finds the trailer of the feed at the end of a post: the last block, whatever stands around it. */
export function findFeedTrailer(post: Post, surroundings: FeedSurroundings): FeedTrailer | undefined {
	let parent: Parent = post.tree;
	for (let depth = 0; depth < deepest; depth++) {
		const index = lastIndexOfContent(post, parent);
		const block: RootContent | undefined = parent.children[index];
		if (!isElement(block) || !blocks.has(block.tagName)) return undefined;
		const divider = dividerBefore(post, parent, index);
		if (isTrailer(post, block, {...surroundings, isDivided: divider !== undefined}))
			return {block, divider: divider?.range};
		parent = block;
	}
	return undefined;
}

/** Feeds wrap what they hold in a few boxes. */
const deepest = 20;

const blocks: ReadonlySet<string> = new Set(
	'div p section article main footer aside center small blockquote address em i span font table tbody tr td ul li'.split(
		' ',
	),
);

/** The last of a node's children that a reader meets. */
function lastIndexOfContent(post: Post, {children}: Parent): number {
	return children.findLastIndex((node) => !isUnseen(post, node));
}

/** Whether a reader meets nothing in a node, or only an end tag that is printed as text. */
function isUnseen(post: Post, node: RootContent): boolean {
	if (node.type === 'text') return strayTags.test(node.value);
	if (node.type !== 'element') return true;
	return isEmpty(post, node) || (node.tagName === 'img' && isTrackingPixel(node));
}

const strayTags = /^(?:\s|<\/\w+>)*$/;

/** The lines across the page before a child, with the line breaks around them; undefined where there is no line. */
function dividerBefore(post: Post, {children}: Parent, index: number): {readonly range: Range} | undefined {
	let first = index;
	let isRuled = false;
	for (let before = index - 1; before >= 0; before--) {
		const node = children[before];
		if (node === undefined || (!isUnseen(post, node) && !isElement(node, 'hr'))) break;
		if (isElement(node, 'hr')) isRuled = true;
		if (isElement(node, 'br') || isElement(node, 'hr')) first = before;
	}
	const [start, end] = [children[first], children[index]];
	if (!isRuled || !isElement(start) || !isElement(end)) return undefined;
	return {range: {start: rangeOf(start).start, end: rangeOf(end).start}};
}

function isTrailer(
	post: Post,
	block: Element,
	{guard, source, services, isDivided}: FeedSurroundings & {readonly isDivided: boolean},
): boolean {
	const content = contentOf(block);
	if (content === undefined || guard.isArticle(block)) return false;
	const {links, text} = content;
	const hosts = links.map((link) => foreignHost(urlProperty(link, 'href')));
	const sites = new Set(hosts.map((host) => host && registeredDomainOf(host)));
	if (sites.size === 0 || sites.size > mostSites || sites.has(undefined)) return false;
	if (source !== undefined && sites.has(registeredDomainOf(source.hostname))) return false;
	const isNamed = namesFeed(text);
	const isService = hosts.every((host) => host !== undefined && isFeedService(host, services, isNamed));
	const speaks = speaksForFeed(text) || (isService && beginsWithMaker(text));
	if (!isService && !speaks) return false;
	const evidence = [speaks, isService, isDivided, links.every(isAddressOfSite)].filter(Boolean).length;
	if (evidence < enough) return false;
	// An article about feeds may end with where to get some.
	return evidence > enough || (source !== undefined && !speaksOfFeedsBefore(post, block));
}

/** So many signs make a trailer: what it says, whose it is, the line above it, a bare address. */
const enough = 2;

interface BlockContent {
	readonly links: readonly Element[];
	readonly text: string;
}

/** What a short block says; undefined of a longer one, and where it shows a picture that is no button. */
function contentOf(block: Element): BlockContent | undefined {
	const links: Element[] = [];
	let text = '';
	let count = 0;
	for (const node of nodesBelow(block)) {
		if (++count > mostNodes) return undefined;
		if (node.type === 'text') text += node.value;
		if (text.length > longestTrailer) return undefined;
		if (!isElement(node)) continue;
		if (node.tagName === 'a') links.push(node);
		if (mediaElements.has(node.tagName) && !isTrackingPixel(node) && !isButton(node, links)) return undefined;
	}
	return {links, text: foldSpace(text)};
}

/** Whether a picture is what its link shows. */
function isButton(picture: Element, links: readonly Element[]): boolean {
	const link = links.at(-1);
	return link !== undefined && hasDescendant(link, (inner) => inner === picture);
}

/** A name such as `petfeed` is that of a feed's service only beside words that name a feed. */
function isFeedService(host: string, services: readonly string[], isNamed: boolean): boolean {
	return services.some((service) => isHostOrBelow(host, service)) || (isNamed && /feed|rss/i.test(host));
}

/** Whether a link shows the address that it leads to, and that is the front page of a site. */
function isAddressOfSite(link: Element): boolean {
	const url = urlProperty(link, 'href') ?? '';
	const parsed = parseUrl(url);
	const text = textOf(link).trim();
	if (parsed === undefined || parsed.pathname.length > 1) return false;
	return isBareUrl(text) || addressOnSite(text) === addressOnSite(parsed.hostname);
}

function speaksOfFeedsBefore({tree}: Post, block: Element): boolean {
	for (const {value} of textsBelow(tree, (element) => element !== block)) if (namesFeed(value)) return true;
	return false;
}
