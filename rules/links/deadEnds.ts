import {
	aroundFinder,
	type Element,
	type Fix,
	hasDescendant,
	isRead,
	isReferredTo,
	isWhiteSpace,
	isWhollyWritten,
	longestEmptiedHeading,
	mayShow,
	overlaps,
	type Post,
	perPost,
	type Range,
	type RelatedBlocks,
	type RootContent,
	rangeOf,
	remove,
	safe,
	type Text,
	textsBelow,
	touchesOpaque,
	unsafe,
	withoutSpace,
} from '../../src/authoring.ts';

/** The blocks that say nothing but their heading. A block in a block goes with the outer one. */
export function deadEndsAmong(blocks: readonly Element[], post: Post, related: RelatedBlocks): readonly Element[] {
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
	const words = wordsFinderOf(post)(block);
	if (words === undefined) return false;
	const headingAround = headingFinderOf(post);
	const heading = headingAround(words.first);
	const isHeading = heading !== undefined && heading === headingAround(words.last);
	return !isHeading && !related.saysHeading(block);
}

/** Finds the heading that a text stands in. */
const headingFinderOf = perPost((post) => aroundFinder(post, ({tagName}) => /^(?:h[1-6]|header)$/.test(tagName)));

/** Where the words of an element that a reader reads begin and end. */
interface Words {
	readonly first: Text;
	readonly last: Text;
}

/** Finds the words of an element; undefined where it holds none. Blocks stand in each other: each text is read once for all. */
const wordsFinderOf = perPost(() => {
	const known = new Map<Element, Words | undefined>();
	const wordsOf = (node: RootContent): Words | undefined => {
		if (node.type === 'text') return node.value.trim() === '' ? undefined : {first: node, last: node};
		if (node.type !== 'element') return undefined;
		if (known.has(node)) return known.get(node);
		let words: Words | undefined;
		for (const child of isRead(node) ? node.children : []) {
			const found = wordsOf(child);
			if (found !== undefined) words = {first: words?.first ?? found.first, last: found.last};
		}
		known.set(node, words);
		return words;
	};
	return wordsOf;
});

/**
 * Takes a block away with its heading, which is all that it holds; unsafe where a reader would miss something of it, and not at all
 * where a link leads to it.
 */
export function removalOf(post: Post, block: Element): Fix | undefined {
	if (!isWhollyWritten(block) || isReferredTo(post, block)) return undefined;
	const range = rangeOf(block);
	const texts = readTextsOf(block).filter(({value}) => !isWhiteSpace(value));
	const length = texts.reduce((sum, {value}) => sum + withoutSpace(value).length, 0);
	const isSeen = (element: Element): boolean => mayShow(post, element);
	if (length > longestEmptiedHeading || isSeen(block) || hasDescendant(block, isSeen)) return unsafe(remove(range));
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
