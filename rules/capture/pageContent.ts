import {
	type Element,
	findHeadingLink,
	foldSpace,
	type HeadingLink,
	isTrackingPixel,
	type Parent,
	type Post,
	property,
	type Range,
	type RootContent,
	rangeOf,
	type Text,
	unreadElements,
} from '../../src/authoring.ts';

/** What a short post shows below its heading link. */
export interface PageContent {
	readonly heading: HeadingLink | undefined;
	/** The texts that are not blank, in the order of the page. */
	readonly texts: readonly PageText[];
	/** Whether it shows anything but text: an image, a player, something that a script fetches. */
	readonly hasMedia: boolean;
}

/** One text of a page. */
export interface PageText {
	/** With white space folded. */
	readonly text: string;
	readonly range: Range;
	/** Whether it stands in a heading, or in what stands over an article. */
	readonly isHeading: boolean;
}

/** So much text is an article, whatever it says. */
const longestShortPage = 1500;

/** Reads a post to its end, if it is short; undefined where it goes on and on. */
export function shortContentOf(post: Post): PageContent | undefined {
	const heading = findHeadingLink(post);
	const start = heading?.underline.end ?? post.body.start;
	const texts: PageText[] = [];
	let length = 0;
	let hasMedia = false;
	const addText = (node: Text, isHeading: boolean): void => {
		const {start: from, end} = rangeOf(node);
		if (end <= start) return;
		// What follows the heading link without a blank line stands in one text with its underline.
		const written = from < start ? post.text.slice(start, end) : node.value;
		const text = foldSpace(written.trimStart().slice(0, 2 * longestShortPage));
		length += text.length;
		const range = trimmed(post.text, {start: Math.max(from, start), end});
		if (text !== '') texts.push({text, range, isHeading});
	};
	const read = (parent: Parent, isHeading: boolean): void => {
		const children: readonly RootContent[] = parent.children;
		for (const node of children) {
			if (length > longestShortPage) return;
			if (node.type === 'text') addText(node, isHeading);
			if (node.type !== 'element') continue;
			hasMedia ||= showsMedia(node);
			if (!unreadElements.has(node.tagName)) read(node, isHeading || headingElements.has(node.tagName));
		}
	};
	read(post.tree, false);
	return length > longestShortPage ? undefined : {heading, texts, hasMedia};
}

const headingElements: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 hgroup header'.split(' '));

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
