import {
	type Element,
	findHeadingLink,
	foldSpace,
	type HeadingLink,
	hasDescendant,
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
	/** Whether it stands in a heading, or in what stands over an article. */
	readonly isHeading: boolean;
}

/** So much text is an article, whatever it says. */
const longestShortPage = 1500;

/** Reads a post to its end, if it is short; undefined where it goes on and on. */
export function shortContentOf(post: Post): PageContent | undefined {
	const heading = findHeadingLink(post);
	const start = heading?.underline.end ?? post.body.start;
	const found: FoundText[] = [];
	let length = 0;
	let hasMedia = false;
	const read = (parent: Parent, isHeading: boolean): void => {
		const children: readonly RootContent[] = parent.children;
		for (const node of children) {
			if (length > longestShortPage) return;
			if (node.type === 'text') {
				const size = rangeOf(node).end > start ? node.value.trim().length : 0;
				length += size;
				if (size > 0) found.push({node, isHeading});
			} else if (node.type === 'element') {
				hasMedia ||= showsMedia(node) || (node.tagName === 'noscript' && hasDescendant(node, showsMedia));
				if (!unreadElements.has(node.tagName) && node.tagName !== 'noscript')
					read(node, isHeading || headingElements.has(node.tagName));
			}
		}
	};
	read(post.tree, false);
	if (length > longestShortPage) return undefined;
	const readText = ({node, isHeading}: FoundText): PageText => ({isHeading, ...textBehind(post, node, start)});
	return {
		heading,
		length,
		hasMedia,
		texts: () => found.map(readText).filter(({text}) => text !== ''),
		firstHeading: () => {
			const first = found.find(({isHeading}) => isHeading);
			return first === undefined ? undefined : readText(first);
		},
	};
}

interface FoundText {
	readonly node: Text;
	readonly isHeading: boolean;
}

/** A text with what stands before an offset left out: the underline of the heading link, where no blank line follows it. */
function textBehind(post: Post, node: Text, start: number): Pick<PageText, 'text' | 'range'> {
	const {start: from, end} = rangeOf(node);
	const written = from < start ? post.text.slice(start, end) : node.value;
	return {text: foldSpace(written), range: trimmed(post.text, {start: Math.max(from, start), end})};
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
