import {type BlockRecord, isMostlyLinked, mostOf} from './blockSightings.ts';

/** What is known of the posts of one source, each article counted once. */
export interface SourceCounts {
	/** All, and those that have a text of their own beside what is repeated. */
	readonly posts: number;
	readonly own: number;
	readonly authors: ReadonlyMap<string, number>;
	/** How many blocks have a signature, and how many of these are repeated. */
	readonly signatures: ReadonlyMap<string, {readonly all: number; readonly repeated: number}>;
}

/** Letters: shorter blocks are labels, which go with what they stand over. */
export const shortestTemplate = 20;

const fewestPosts = 5;
const leastShare = 0.2;
/** So many posts are a template whatever their share. */
const manyPosts = 30;

/** Below so many posts, links that some of a source’s posts share may be those of a series. */
const seriesPosts = 10;
const seriesShare = 0.6;

/** A site that shows a sentence at all shows it under most articles. */
const leastShareOfSentence = 0.5;

/**
 * Whether blocks of one kind are no part of the text: so many posts of the source share it, and it stands outside of their
 * text, or is mostly links, or has a name of its own. What one author alone repeats, and what belongs to articles, is none.
 */
export function isTemplate(record: BlockRecord, source: SourceCounts): boolean {
	const {block, own, isQuoted, isOfArticle} = record;
	if (block.letters < shortestTemplate || block.isHeading || isQuoted || isOfArticle) return false;
	if (namesPart(record.signature)) return false;
	const share = own / source.own;
	if (own < fewestPosts || (share < leastShare && own < manyPosts)) return false;
	const isOutside = own - record.places.between >= leastOutside * own;
	const isLinked = isMostlyLinked(block);
	const hasOwnName = hasNameOfItsOwn(record, source);
	if (!isOutside && !isLinked && !hasOwnName) return false;
	// A refrain.
	if (record.repeated * 2 > record.posts && !isLinked) return false;
	const isOfMany = isWrittenBySeveral(record, source);
	if (isOfMany === false) return isOfChannel(record, source);
	if (hasOwnName) return true;
	if (isLinked || block.linked > 0) return own >= seriesPosts || share >= seriesShare;
	return isOutside && (isOfMany === true || isSentenceOfSite(record, share));
}

const leastOutside = 0.6;

/** An author’s greeting stands before the text, and so does the note on a series. */
function isSentenceOfSite({places}: BlockRecord, share: number): boolean {
	return places.after > places.before && share >= leastShareOfSentence;
}

/** Nearly all blocks that are called so are repeated. */
const leastRepeated = 0.9;

function hasNameOfItsOwn({signature}: BlockRecord, {signatures}: SourceCounts): boolean {
	if (!/[.#]/.test(signature)) return false;
	const count = signatures.get(signature);
	return count !== undefined && count.repeated >= leastRepeated * count.all;
}

/** The name of the box that a block stands in, or its own, where hardly anything in such boxes is not repeated. */
export function ownSelectorOf({signature}: BlockRecord, {signatures}: SourceCounts): string | undefined {
	const [name = ''] = signature.split(' ');
	if (!/[.#]/.test(name) || namesPart(name)) return undefined;
	let [all, repeated] = [0, 0];
	for (const [other, count] of signatures) {
		if (other !== name && !other.startsWith(`${name} `)) continue;
		all += count.all;
		repeated += count.repeated;
	}
	return repeated >= leastRepeated * all ? name : undefined;
}

/** Names of parts of an article, as words of classes and ids. */
const partName =
	/(?:^|[-_.# ])(?:by-?lines?|authors?|writers?|contributors?|date-?lines?|dates?|time|locations?|place|licen[cs]es?|copyright|credits?|captions?|quotes?|pullquote|poem|verse|stanza|refrain|lyrics|epigraph|kicker|eyebrow|rubric|stand-?first|deck|dek|lede?|lead|subtitle|intro|summary|abstract|series|column|footnotes?|endnotes?|sources?|references|corrections?|editors?-note)(?=$|[-_.# ])/i;

function namesPart(signature: string): boolean {
	return partName.test(signature);
}

/** So much of a source’s posts is of one author where the others do not count. */
const leastOfOne = 0.8;

/**
 * Whether a block stands in posts of several authors, which only a site brings about; undefined where one author wrote
 * nearly all posts of the source, or nobody says who did.
 */
function isWrittenBySeveral({authors, posts}: BlockRecord, source: SourceCounts): boolean | undefined {
	const [, most = 0] = mostOf(source.authors) ?? [];
	if (most >= leastOfOne * source.posts) return undefined;
	const [, own = 0] = mostOf(authors) ?? [];
	return authors.size > 1 && own <= leastOfOne * posts;
}

/** Whether what one of several authors repeats is what a channel puts under whatever it publishes: with links, under most posts. */
function isOfChannel({authors, block, own, places}: BlockRecord, source: SourceCounts): boolean {
	const [author, count] = mostOf(authors) ?? ['', 0];
	const all = source.authors.get(author) ?? 0;
	const isUnderMost = places.after >= leastOutside * own && count >= leastShareOfSentence * all;
	return block.linked > 0 && isUnderMost && (own >= manyPosts || (own >= seriesPosts && count >= leastOfOne * all));
}
