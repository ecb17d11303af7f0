import {
	ancestors,
	canonicalUrl,
	defineRule,
	type Element,
	type Fix,
	foldSpace,
	hasDescendant,
	isVisual,
	isWhiteSpace,
	isWhollyWritten,
	longestEmptiedHeading,
	mediaElements,
	overlaps,
	type Post,
	type Range,
	type RootContent,
	rangeOf,
	remove,
	safe,
	siteOfHost,
	sourceUrlOf,
	startTagOf,
	type Text,
	textOf,
	touchesOpaque,
	unreadElements,
	unsafe,
	withoutSpace,
} from '../../src/authoring.ts';
import {isDoubtful, linkChecker, linkMessages, placeOf} from './checkLink.ts';
import {type RelatedBlocks, relatedBlocksOf} from './relatedBlocks.ts';

export default defineRule({
	id: 'no-broken-related-link',
	description: 'Disallow links in related blocks that cannot work in the archive.',
	severity: 'error',
	fix: 'safe and unsafe',
	messages: {
		...linkMessages,
		self: '`{url}` leads to the very post that it stands in.',
		noLink: 'Related block `{block}` holds no link.',
	},
	check: ({post, settings, report}) => {
		const related = relatedBlocksOf(post, settings);
		const check = linkChecker(post, settings);
		let knownSelf: ReturnType<typeof selfQuestion> | undefined;
		const isSelf = (url: string): boolean => (knownSelf ??= selfQuestion(sourceUrlOf(post, settings)))(url);
		const blocks: Element[] = [];
		const filled = new Set<Element>();

		const checkLink = (link: Element): void => {
			const {href} = link.properties;
			if (typeof href !== 'string') return;
			// A block begins before all that stands in it.
			const isInBlock = blocks.length > 0 && related.blockAround(link) !== undefined;
			const place = isInBlock || (isDoubtful(href) && related.holds(link)) ? placeOf(post, link, 'href') : undefined;
			if (place === undefined) return;
			const findings = check(place);
			for (const finding of findings) report(finding);
			const {range} = place;
			if (isInBlock && findings.length === 0 && range !== undefined && isSelf(href))
				report({at: range, message: 'self', data: {url: foldSpace(href)}});
		};
		return {
			'<*>'(element) {
				if (related.nameOf(element) !== undefined) blocks.push(element);
				if (blocks.length > 0 && isOfUse(element)) fill(post, element, filled);
			},
			'<a>': checkLink,
			'<area>': checkLink,
			end() {
				if (blocks.length === 0) return;
				let last: Range | undefined;
				for (const block of blocks) {
					const range = rangeOf(block);
					// A block in a block goes with the outer one.
					const isInner = last !== undefined && overlaps(last, range);
					if (isInner || filled.has(block) || block.tagName === 'a' || touchesOpaque(post, range)) continue;
					// A block that says something of its own is no dead end, whatever its class.
					if (hasOwnText(post, block, related)) continue;
					last = range;
					const data = {block: related.nameOf(block) ?? ''};
					report({at: startTagOf(block) ?? block, about: block, message: 'noLink', data, fix: removal(block)});
				}
			},
		};
	},
});

/** Makes the question whether a URL leads to the page that the post was taken from. */
function selfQuestion(source: URL | undefined): (url: string) => boolean {
	if (source === undefined) return () => false;
	let own: string | undefined;
	return (url) => {
		// Nearly all URLs are plain ones of other hosts, of which nothing else has to be compared.
		const host = /^https?:\/\/((?:[a-z0-9-]+\.)+[a-z]+)(?:[/?#]|$)/.exec(url)?.[1];
		if (host !== undefined && siteOfHost(host) !== siteOfHost(source.host)) return false;
		own ??= canonicalUrl(source.href);
		return canonicalUrl(url) === own;
	};
}

/** Whether an element offers something to the reader of a related block: a link, or a picture. */
function isOfUse(element: Element): boolean {
	return element.properties['href'] !== undefined || mediaElements.has(element.tagName);
}

/** Takes down everything around an element. */
function fill(post: Post, element: Element, filled: Set<Element>): void {
	filled.add(element);
	for (const around of ancestors(post, element)) {
		if (filled.has(around)) return;
		filled.add(around);
	}
}

/** Whether a block holds words other than those of its heading. */
function hasOwnText(post: Post, block: Element, related: RelatedBlocks): boolean {
	const words = textsBelow(block).filter(({value}) => value.trim() !== '');
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined) return false;
	const heading = headingAround(post, first);
	const isHeading = heading !== undefined && heading === headingAround(post, last);
	return !isHeading && !related.isHeading(foldSpace(textOf(block)));
}

/** Takes a block away with its heading, which is all that it holds; unsafe where a reader would miss something of it. */
function removal(block: Element): Fix | undefined {
	if (!isWhollyWritten(block)) return undefined;
	const range = rangeOf(block);
	const texts = textsBelow(block).filter(({value}) => !isWhiteSpace(value));
	const length = texts.reduce((sum, {value}) => sum + withoutSpace(value).length, 0);
	if (length > longestEmptiedHeading || hasDescendant(block, isVisual)) return unsafe(remove(range));
	const [first, last] = [texts[0], texts.at(-1)];
	if (first === undefined || last === undefined) return safe(remove(range), {removes: [{range, because: 'invisible'}]});
	const heading = {start: rangeOf(first).start, end: rangeOf(last).end};
	return safe(remove(range), {
		removes: [
			{range: {start: range.start, end: heading.start}, because: 'invisible'},
			{range: heading, because: 'emptied-heading'},
			{range: {start: heading.end, end: range.end}, because: 'invisible'},
		],
	});
}

/** In the order of the page, as far as they are read. */
function textsBelow(element: Element): readonly Text[] {
	if (unreadElements.has(element.tagName)) return [];
	const children: readonly RootContent[] = element.children;
	return children.flatMap((child) =>
		child.type === 'element' ? textsBelow(child) : child.type === 'text' ? [child] : [],
	);
}

function headingAround(post: Post, text: Text): Element | undefined {
	return [...ancestors(post, text)].find(({tagName}) => /^(?:h[1-6]|header)$/.test(tagName));
}
