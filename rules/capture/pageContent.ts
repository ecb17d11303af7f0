import {
	type Element,
	findHeadingLink,
	foldSpace,
	type HeadingLink,
	hasClassToken,
	hasDescendant,
	isRead,
	isTrackingPixel,
	type Parent,
	type Post,
	property,
	type Range,
	type RootContent,
	rangeOf,
	type Text,
} from '../../src/authoring.ts';

/** What a short post shows below its heading link. Its texts are read when they are asked for: most posts are asked little. */
export interface PageContent {
	readonly heading: HeadingLink | undefined;
	/** How much text there is, white space at its ends not counted. */
	readonly length: number;
	/** Whether it shows anything but text: an image, a player, something that a script fetches. */
	readonly hasMedia: boolean;
	/** The texts that are not blank, in the order of the page. */
	texts(): readonly PageText[];
	/** The first of them that stands in a heading. */
	firstHeading(): PageText | undefined;
}

/** One text of a page. */
export interface PageText {
	/** With white space folded. */
	readonly text: string;
	readonly range: Range;
	readonly part: PagePart;
}

/**
 * What of a page a text belongs to: a heading, or what stands over an article; its standfirst; what a site says around an
 * article, such as who wrote it and when; the article itself.
 */
export type PagePart = 'heading' | 'standfirst' | 'surroundings' | 'article';

/** So much text is an article, whatever it says. */
const longestShortPage = 1500;

/**
 * Reads a post to its end, if it is short; undefined where it goes on and on.
 * @param standfirsts class tokens of what stands between a title and its article
 */
export function shortContentOf(post: Post, standfirsts: ReadonlySet<string>): PageContent | undefined {
	const heading = findHeadingLink(post);
	const start = heading?.underline.end ?? post.body.start;
	const found: FoundText[] = [];
	let length = 0;
	let hasMedia = false;
	const read = (parent: Parent, part: PagePart): void => {
		const children: readonly RootContent[] = parent.children;
		for (const node of children) {
			if (length > longestShortPage) return;
			if (node.type === 'text') {
				const size = rangeOf(node).end > start ? node.value.trim().length : 0;
				length += size;
				if (size > 0) found.push({node, part});
			} else if (node.type === 'element') {
				hasMedia ||= showsMedia(node) || (node.tagName === 'noscript' && hasDescendant(node, showsMedia));
				if (isRead(node) && node.tagName !== 'noscript')
					read(node, part === 'article' ? partOf(node, standfirsts) : part);
			}
		}
	};
	read(post.tree, 'article');
	if (length > longestShortPage) return undefined;
	const readText = ({node, part}: FoundText): PageText => ({part, ...textBehind(post, node, start)});
	return {
		heading,
		length,
		hasMedia,
		texts: () => found.map(readText).filter(({text}) => text !== ''),
		firstHeading: () => {
			const first = found.find(({part}) => part === 'heading');
			return first === undefined ? undefined : readText(first);
		},
	};
}

interface FoundText {
	readonly node: Text;
	readonly part: PagePart;
}

/** What an element of the article itself makes of the texts in it. */
function partOf(element: Element, standfirsts: ReadonlySet<string>): PagePart {
	const {tagName} = element;
	if (headingElements.has(tagName)) return 'heading';
	if (hasClassToken(element, standfirsts)) return 'standfirst';
	return surroundingElements.has(tagName) || hasClassToken(element, surroundingTokens) ? 'surroundings' : 'article';
}

/** A text with what stands before an offset left out: the underline of the heading link, where no blank line follows it. */
function textBehind(post: Post, node: Text, start: number): Pick<PageText, 'text' | 'range'> {
	const {start: from, end} = rangeOf(node);
	const written = from < start ? post.text.slice(start, end) : node.value;
	return {text: foldSpace(written), range: trimmed(post.text, {start: Math.max(from, start), end})};
}

const headingElements: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 hgroup header'.split(' '));

const surroundingElements: ReadonlySet<string> = new Set('time nav footer button'.split(' '));

/** What themes call the lines that say who wrote an article, when, and under which heads. */
const surroundingTokens: ReadonlySet<string> = new Set([
	...'byline entry-meta post-meta article-meta entry-byline post-byline article-byline vcard'.split(' '),
	...'posted-on entry-date post-date article-date published dateline'.split(' '),
	...'entry-author post-author article-author author-name'.split(' '),
	...'cat-links tags-links post-tags entry-tags article-tags entry-categories post-categories breadcrumb'.split(' '),
	...'sharedaddy social-share share-buttons post-share entry-share article-share'.split(' '),
]);

const media: ReadonlySet<string> = new Set('img video audio iframe object embed canvas math'.split(' '));

function showsMedia(element: Element): boolean {
	if (element.tagName === 'script') return property(element, 'src') !== undefined;
	return media.has(element.tagName) && !isTrackingPixel(element);
}

function trimmed(text: string, range: Range): Range {
	let {start, end} = range;
	while (start < end && /\s/.test(text.charAt(start))) start++;
	while (end > start && /\s/.test(text.charAt(end - 1))) end--;
	return {start, end};
}
