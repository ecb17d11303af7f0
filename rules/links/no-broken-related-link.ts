import {
	ancestors,
	defineRule,
	type Element,
	type Fix,
	foldSpace,
	hasDescendant,
	isRead,
	isVisual,
	isWhiteSpace,
	isWhollyWritten,
	longestEmptiedHeading,
	mediaElements,
	overlaps,
	type Parent,
	type Post,
	perPost,
	type Range,
	type RootContent,
	rangeOf,
	remove,
	safe,
	sourceUrlOf,
	type Text,
	textsBelow,
	touchesOpaque,
	unsafe,
	withoutSpace,
} from '../../src/authoring.ts';
import {doubtTest, linkChecker, linkMessages} from './checkLink.ts';
import {ownPageTest} from './ownPage.ts';
import {type RelatedBlocks, relatedBlockFinder} from './relatedBlocks.ts';
import {placeOf} from './urlPlace.ts';

export default defineRule({
	id: 'no-broken-related-link',
	description: 'Disallow links in related blocks that cannot work in the archive.',
	severity: 'error',
	fix: 'safe and unsafe',
	messages: {
		...linkMessages,
		self: '`{url}` leads to the very post that it stands in.',
		noLink: 'Related block `{block}` contains no link.',
	},
	prepare: ({settings}) => ({
		relatedBlocksIn: relatedBlockFinder(settings),
		checkerFor: linkChecker(settings),
		isDoubtful: doubtTest(settings),
	}),
	check: ({post, settings, prepared, report}) => {
		const related = prepared.relatedBlocksIn(post);
		const check = prepared.checkerFor(post);
		const isSelf = ownPageTest(sourceUrlOf(post, settings));
		const blocks: Element[] = [];
		const filled = new Set<Element>();
		return {
			'<*>'(element) {
				if (related.nameOf(element) !== undefined) blocks.push(element);
				if (blocks.length > 0 && isOfUse(element)) fill(post, element, filled);
			},
			'<a,area>'(link) {
				const {href} = link.properties;
				if (typeof href !== 'string') return;
				// A block begins before all that stands in it.
				const isInBlock = blocks.length > 0 && related.blockAround(link) !== undefined;
				const place =
					isInBlock || (prepared.isDoubtful(href) && related.holds(link)) ? placeOf(post, link, 'href') : undefined;
				if (place === undefined) return;
				const finding = check(place);
				if (finding !== undefined) report(finding);
				else if (isInBlock && place.range !== undefined && isSelf(href))
					report({at: place.range, message: 'self', data: {url: foldSpace(href)}});
			},
			end() {
				const unfilled = blocks.filter((block) => !filled.has(block));
				for (const block of deadEndsAmong(unfilled, post, related))
					report({at: block, message: 'noLink', data: {block: related.nameOf(block) ?? ''}, fix: removal(block)});
			},
		};
	},
});

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

/** The blocks that say nothing but their heading. A block in a block goes with the outer one. */
function deadEndsAmong(blocks: readonly Element[], post: Post, related: RelatedBlocks): readonly Element[] {
	let last: Range | undefined;
	return blocks.filter((block) => {
		const range = rangeOf(block);
		// What Liquid writes into a block may be its links.
		if (block.tagName === 'a' || touchesOpaque(post, range)) return false;
		if ((last !== undefined && overlaps(last, range)) || hasOwnText(post, block, related)) return false;
		last = range;
		return true;
	});
}

/** Whether a block holds words other than those of its heading. */
function hasOwnText(post: Post, block: Element, related: RelatedBlocks): boolean {
	const words = wordsIn(post).get(block);
	if (words === undefined) return false;
	const heading = headingAround(post, words.first);
	const isHeading = heading !== undefined && heading === headingAround(post, words.last);
	return !isHeading && !related.isHeading(beginningOf(block));
}

/** Where the words of an element that a reader reads begin and end. */
interface Words {
	readonly first: Text;
	readonly last: Text;
}

/** The words of all elements of a post that hold any. Blocks stand in each other: each text is looked at once for all. */
const wordsIn = perPost((post): ReadonlyMap<Element, Words> => {
	const known = new Map<Element, Words>();
	const wordsBelow = (parent: Parent): Words | undefined => {
		let words: Words | undefined;
		for (const child of parent.children) {
			const found = wordsOf(child);
			if (found !== undefined) words = {first: words?.first ?? found.first, last: found.last};
		}
		return words;
	};
	const wordsOf = (node: RootContent): Words | undefined => {
		if (node.type === 'text') return node.value.trim() === '' ? undefined : {first: node, last: node};
		const words = node.type === 'element' && isRead(node) ? wordsBelow(node) : undefined;
		if (node.type === 'element' && words !== undefined) known.set(node, words);
		return words;
	};
	wordsBelow(post.tree);
	return known;
});

/** UTF-16 units; no heading of a related block is longer. */
const longestHeading = 200;

/** The words of a block, as far as they may be a heading. */
function beginningOf(block: Element): string {
	let text = '';
	for (const {value} of textsBelow(block, isRead)) {
		text += value;
		if (text.length > longestHeading) break;
	}
	return foldSpace(text);
}

/** Takes a block away with its heading, which is all that it holds; unsafe where a reader would miss something of it. */
function removal(block: Element): Fix | undefined {
	if (!isWhollyWritten(block)) return undefined;
	const range = rangeOf(block);
	const texts = readTextsOf(block).filter(({value}) => !isWhiteSpace(value));
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

function readTextsOf(block: Element): readonly Text[] {
	return isRead(block) ? [...textsBelow(block, isRead)] : [];
}

function headingAround(post: Post, text: Text): Element | undefined {
	return [...ancestors(post, text)].find(({tagName}) => /^(?:h[1-6]|header)$/.test(tagName));
}
