import {bylineReader} from '../archive/authors/byline.ts';
import {digestLength, packBlocks} from '../archive/packBlocks.ts';
import {authorNamesOf} from '../frontMatter/authorNames.ts';
import type {PackedBlocks} from '../model/facts.ts';
import type {Post} from '../model/post.ts';
import type {Settings} from '../model/settings.ts';
import {isOfArticle} from '../page/articleVoice.ts';
import {type TextBlock, textBlocksOf} from '../page/textBlocks.ts';
import {digest} from '../texts/digest.ts';
import {remembered} from '../texts/remembered.ts';
import {siteOfHost} from '../urls/hosts.ts';
import {sourceKeyOf} from '../urls/sourceKey.ts';
import {sourceUrlOf} from '../urls/urls.ts';

/** Collects the pieces of the page of a post. */
export function collectBlocks(post: Post, settings: Settings): PackedBlocks {
	const {blocks, boxes} = textBlocksOf(post);
	const source = sourceUrlOf(post);
	const only = source === undefined ? undefined : onlyWayTo(source, blocks, settings);
	const authors = post.roles.author.flatMap(authorNamesOf).map(({value}) => String(value));
	const isByline = bylineTest(settings);
	return packBlocks({
		blocks: blocks.map((block, index) => ({
			digest: digestOf(block),
			range: block.range,
			before: block.before,
			behind: block.behind,
			letters: block.letters,
			linked: block.linked,
			signature: block.signature,
			isHeading: block.isHeading,
			isQuoted: block.isQuoted || quotation.test(block.words),
			isOfArticle: mayBeNotice(block, index, blocks.length) && isOfArticle(block.words, authors, isByline),
			isRemovable: block.isRemovable,
			leadsToSource: source !== undefined ? block === only : block.links.some((link) => articleAddress.test(link)),
			pictures: block.pictures.length,
		})),
		boxes,
	});
}

/** Whether a block stands where an article says who wrote it, and who may print it: near either end. To look closer takes long. */
function mayBeNotice({isHeading, letters}: TextBlock, index: number, count: number): boolean {
	return !isHeading && letters > 0 && (index < farthestFromStart || index >= count - farthestFromEnd);
}

/** Blocks. */
const farthestFromStart = 8;
const farthestFromEnd = 16;

/** The same words with other pictures are another block. */
function digestOf({words, pictures}: TextBlock): string {
	return digest(pictures.length === 0 ? words : [words, ...pictures].join('\n'))
		.padStart(digestLength, '0')
		.slice(-digestLength);
}

/** All of it in quotation marks. */
const quotation = /^["“”„«»「『‘].*["“”«»」』’]$/su;

/** Where nobody says where a post was taken from, it may be any page below the front of a site. */
const articleAddress = /^https?:\/\/[^/?#]+\/(?:[^/?#]+\/[^/?#]|[^/?#]*[?])/i;

/** The only block that leads to where the post was taken from. */
function onlyWayTo({href, hostname}: URL, blocks: readonly TextBlock[], settings: Settings): TextBlock | undefined {
	const site = siteOfHost(hostname);
	// Most links lead elsewhere, and to read an address takes long.
	const isNear = (link: string): boolean => link.includes(site);
	const near = blocks.filter(({links}) => links.some(isNear));
	const key = near.length === 0 ? undefined : sourceKeyOf(href, settings.trackingParameters);
	if (key === undefined) return undefined;
	const isSource = (link: string): boolean => isNear(link) && sourceKeyOf(link, settings.trackingParameters) === key;
	const [only, ...others] = near.filter(({links}) => links.some(isSource));
	return others.length === 0 ? only : undefined;
}

/** Makes the question whether a short text is made like a byline. */
function bylineTest(settings: Settings): (text: string) => boolean {
	const {bylineWords: words} = settings;
	if (lastReader?.words !== words) lastReader = {words, isByline: bylineTestWith(words)};
	return lastReader.isByline;
}

function bylineTestWith(words: readonly string[]): (text: string) => boolean {
	const reader = bylineReader(words);
	// What many posts begin with is looked at once.
	return remembered((text) => {
		const {name, hasRole, desk} = reader.read(text);
		return (hasRole || desk !== undefined) && personName.test(name);
	});
}

/** What was asked for last: all posts of an archive have the same. */
let lastReader: {readonly words: readonly string[]; readonly isByline: (text: string) => boolean} | undefined;

/** Names as people have them: words with capitals, or few signs where a script parts no words. */
const personName =
	/^[^\p{L}]*(?:(?:\p{Lu}\S{0,30} (?:(?:\p{Ll}{1,4}|&) )?){0,6}\p{Lu}[^\s.!?]{0,30}\.?|[\p{Lo}\s・·、]{2,9})$/u;
