import {
	type Element,
	imageSourceOf,
	isHostOrBelow,
	isWhiteSpace,
	property,
	siteOfHost,
} from '../../../src/authoring.ts';
import {hasNameWord} from '../boxes/nameWords.ts';
import {contentsOf, type PageLink, type SlideContents, targetOf} from './slideContents.ts';
import {fewestSlides} from './slides.ts';

/** What slides show: other pages of the site, what somebody offers elsewhere, or pictures of the article. */
export type SlidesKind = 'stray' | 'advert' | 'gallery';

/** What slides are, and how much they say for themselves: what no link leads away from. In UTF-16 units, white space apart. */
export interface Verdict {
	readonly kind: SlidesKind;
	readonly ownLength: number;
}

/** This part of the slides, and of what is asked about them, makes the rule; the rest may be anything. */
const most = 0.8;

/** So many different pages, to a slide, are no viewer of pictures. */
const fewestTargets = 0.6;

/** A headline with its label, its author and its date is no longer than this. */
const longestCard = 160;

/** A headline with a sentence or two under it is no longer than this. */
const longestTeaser = 280;

const longestCaption = 400;

/**
 * Judges slides by four in five of them.
 * @param source the URL of the post that holds them
 * @returns undefined when they are neither clearly stray nor clearly the article's
 */
export function judgeSlides(
	container: Element,
	slides: readonly Element[],
	source: URL | undefined,
): Verdict | undefined {
	if (slides.length < fewestSlides) return undefined;
	const contents = slides.map((slide) => contentsOf(slide, source));
	const kind = kindOf(container, slides, contents, source);
	return kind && {kind, ownLength: contents.reduce((sum, slide) => sum + ownLengthOf(slide), 0)};
}

function kindOf(
	container: Element,
	slides: readonly Element[],
	contents: readonly SlideContents[],
	source: URL | undefined,
): SlidesKind | undefined {
	if (leadToViewer(contents, source)) return 'gallery';
	if (areBanners(contents, source)) return 'advert';
	// Among the articles of its site there may be the post itself.
	const others = contents.filter(({leadsHome}) => !leadsHome);
	if (areMost(others, leadsAway) && leadToManyPages(others, source)) {
		if (areMost(others, ({hasPrice}) => hasPrice) || isCalledOffer([container, ...slides], others)) return 'advert';
		if (!leadElsewhere(others, source)) return 'stray';
		// Who writes sentences of his own about hotels and links to each has written an article.
		return areMost(others, (slide) => slide.hasSentence && !slide.isOffer) ? undefined : 'advert';
	}
	return areMost(contents, isPhoto) && !contents.some(({isOffer}) => isOffer) ? 'gallery' : undefined;
}

function areMost(contents: readonly SlideContents[], isSo: (slide: SlideContents) => boolean): boolean {
	return contents.filter(isSo).length >= contents.length * most;
}

/**
 * Whether a slide leads to another page: its links hold most of its words, or its headline, or, where an empty link lies over
 * it or its picture is a link, it says no more than a headline does.
 */
function leadsAway(slide: SlideContents): boolean {
	const {links, length, lengthInLinks} = slide;
	if (links.length === 0 || slide.isQuote || isPictureOfArticle(slide)) return false;
	if (length === 0) return slide.hasDescription;
	if (lengthInLinks * 2 >= length || isWholeCard(slide)) return true;
	return slide.hasLinkedHeadline && length <= longestTeaser;
}

/** Whether a slide leads to one page as a whole, by an empty link over it, or by its picture with a few words beside it. */
function isWholeCard({links, length, ...slide}: SlideContents): boolean {
	if (slide.hasCaption) return false;
	// Beside an empty link that lies over all there may be one to the section.
	if (links.some(isOverlay)) return length <= longestTeaser;
	if (new Set(links.map(({url}) => targetOf(url))).size !== 1) return false;
	return slide.isPictureLinked && slide.hasHeadline && length <= longestCard;
}

function ownLengthOf(slide: SlideContents): number {
	return leadsAway(slide) && isWholeCard(slide) ? 0 : slide.lengthOutsideLinks;
}

/** Whether a picture opens itself or leads nowhere, and the links beside it name who made it. */
function isPictureOfArticle({
	opensPicture,
	hasCredit,
	isPictureLinked,
	hasLinkedHeadline,
}: Pick<SlideContents, 'opensPicture' | 'hasCredit' | 'isPictureLinked' | 'hasLinkedHeadline'>): boolean {
	return !hasLinkedHeadline && (opensPicture || (hasCredit && !isPictureLinked));
}

/** A link without anything in it, which style sheets lay over all of its slide. */
function isOverlay({element}: PageLink): boolean {
	return element.children.every((child) => child.type === 'text' && isWhiteSpace(child.value));
}

/** Whether slides lead to about as many pages as there are slides. What they ask a page for makes no other page of it. */
function leadToManyPages(contents: readonly SlideContents[], source: URL | undefined): boolean {
	const links = contents.flatMap((slide) => slide.links);
	const fewest = Math.max(2, countDistinct(contents) * fewestTargets);
	if (new Set(links.map(({url}) => targetOf(url))).size >= fewest) return true;
	// All articles of some sites are at the path of the post.
	const own = source === undefined || source.search === '' ? undefined : targetOf(source);
	return links.every(({url}) => targetOf(url) === own) && new Set(links.map(({url}) => url.search)).size >= fewest;
}

/** How many slides there are, those that a carousel shows again and again counted once. */
function countDistinct(contents: readonly SlideContents[]): number {
	const looks = contents.map(({images, links, length}) =>
		JSON.stringify([images.map((image) => imageSourceOf(image)), links.map(({url}) => url.href), length]),
	);
	return new Set(looks).size;
}

/**
 * Whether pictures are those of one viewer: all lead to one page, and differ only in what they ask it for; or their pages differ
 * only in a number that counts on. Slides that say what an article is called are none, unless they are numbered.
 */
function leadToViewer(contents: readonly SlideContents[], source: URL | undefined): boolean {
	if (!contents.every(({links, images}) => images.length > 0 && new Set(links.map(({url}) => url.href)).size === 1))
		return false;
	const urls = contents.flatMap(({links}) => links.slice(0, 1).map(({url}) => url));
	// What other sites are asked for are banners.
	if (source !== undefined && !urls.every((url) => isOneSite(url, source))) return false;
	const isSilent = contents.every(({length}) => length === 0);
	const pages = new Set(urls.map((url) => url.origin + url.pathname));
	const places = new Set(urls.map(({search, hash}) => search + hash));
	// Carousels that go round repeat slides.
	if (pages.size === 1) return places.size >= fewestSlides && (isSilent || areNumbered(places));
	const isOneFolder = new Set([...pages].map((page) => page.replace(lastNumber, ''))).size === 1;
	return isSilent && isOneFolder && pages.size >= fewestSlides && areNumbered(pages);
}

const lastNumber = /\d{1,9}(?=\D*$)/;

/** Whether places are numbered one after the other, by the last number of each. */
function areNumbered(places: ReadonlySet<string>): boolean {
	const numbers = new Set([...places].map((place) => Number(lastNumber.exec(place)?.[0])));
	const sorted = [...numbers].toSorted((a, b) => a - b);
	return numbers.size === places.size && (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) === numbers.size - 1;
}

/** Whether slides are pictures without words that lead to as many other sites as there are slides. */
function areBanners(contents: readonly SlideContents[], source: URL | undefined): boolean {
	const isBanner = ({links, length, images}: SlideContents): boolean =>
		length === 0 && images.length > 0 && source !== undefined && links.some(({url}) => !isOneSite(url, source));
	const sites = new Set(contents.flatMap(({links}) => links.map(({url}) => siteOfHost(url.host))));
	return areMost(contents, isBanner) && sites.size >= Math.max(2, contents.length * fewestTargets);
}

/** Whether most slides lead to other sites. */
function leadElsewhere(contents: readonly SlideContents[], source: URL | undefined): boolean {
	const links = contents.flatMap((slide) => slide.links);
	return source !== undefined && links.filter(({url}) => !isOneSite(url, source)).length >= links.length * most;
}

/** Whether a carousel is called what it is, or most of its links are. */
function isCalledOffer(elements: readonly Element[], contents: readonly SlideContents[]): boolean {
	const links = contents.flatMap((slide) => slide.links);
	const paid = links.filter(({element}) => /\bsponsored\b/.test(property(element, 'rel') ?? ''));
	return (
		(paid.length > 0 && paid.length >= links.length * most) ||
		elements.some((element) => hasNameWord(element, offerWords))
	);
}

function isOneSite(url: URL, source: URL): boolean {
	const [site, own] = [siteOfHost(url.host), siteOfHost(source.host)];
	return isHostOrBelow(site, own) || isHostOrBelow(own, site);
}

const offerWords: ReadonlySet<string> = new Set(
	'ad ads adv advert adverts advertisement advertorial affiliate partner partners product products promo promoted promotion shop sponsor sponsored sponsors'.split(
		' ',
	),
);

/**
 * Whether a slide shows a picture of the article: one that leads nowhere else, or has its caption beside it. What is written on
 * it is a caption, not a headline; the links in that name who made it.
 */
function isPhoto({images, links, length, lengthInLinks, isQuote, ...slide}: SlideContents): boolean {
	if (images.length === 0 || isQuote) return false;
	const isCaptioned = slide.hasCaption && lengthInLinks * 2 < length;
	const isHeaded = slide.highestHeading !== undefined && !(slide.hasCaptionBox && slide.highestHeading > 2);
	if (links.length === 0) return isCaptioned || (!isHeaded && length <= longestCaption);
	const isCredit = slide.hasCredit || lengthInLinks * 2 < length;
	return isCaptioned || (isCredit && !slide.isPictureLinked && !isHeaded);
}
