import {
	childElements,
	classTokens,
	descendants,
	type Element,
	hasDescendant,
	hasOwnText,
	imageSourceOf,
	isHostOrBelow,
	parseUrlOn,
	property,
	siteOfHost,
	textOf,
	urlProperty,
	withoutSpace,
} from '../../../src/authoring.ts';
import {wordsOfName} from '../boxes/nameWords.ts';

/** What a slide shows and says. Lengths are in UTF-16 units, white space apart. */
export interface SlideContents {
	readonly images: readonly Element[];
	/** Links to pages other than the post's, and where they lead. */
	readonly links: readonly PageLink[];
	/** Whether it leads to the post itself, and nowhere else. */
	readonly leadsHome: boolean;
	readonly length: number;
	/** In links to pages other than the post's. */
	readonly lengthInLinks: number;
	readonly lengthOutsideLinks: number;
	/** Whether it says a whole sentence outside links and headings: one that is not cut short, as teasers are. */
	readonly hasSentence: boolean;
	/** Whether a picture says what it shows, other than by the name of its file. */
	readonly hasDescription: boolean;
	readonly hasHeadline: boolean;
	/** Whether a headline leads to another page. */
	readonly hasLinkedHeadline: boolean;
	/** Whether a picture leads to another page. */
	readonly isPictureLinked: boolean;
	/** Whether a picture is in a link that leads nowhere else: to its file, or to a script that enlarges it. */
	readonly opensPicture: boolean;
	/** Whether it says who made the picture. */
	readonly hasCredit: boolean;
	readonly hasCaption: boolean;
	/** Whether it has a box for words that lie on its picture, as Bootstrap has them. */
	readonly hasCaptionBox: boolean;
	/** Of its headings the highest: 1 for `<h1>`. */
	readonly highestHeading: number | undefined;
	/** Somebody's words, as in a testimonial. */
	readonly isQuote: boolean;
	/** Whether it sells something or asks for something: it has a price, a form, a button or a link that runs a script. */
	readonly isOffer: boolean;
	readonly hasPrice: boolean;
}

/** A link to another page. */
export interface PageLink {
	readonly element: Element;
	readonly url: URL;
	readonly length: number;
}

/**
 * Reads a slide, each element in it once.
 * @param source the URL of the post that holds it
 */
export function contentsOf(slide: Element, source: URL | undefined): SlideContents {
	const elements = [slide, ...descendants(slide)];
	const images = elements.filter(isImage);
	const pictures = new Set(images.map((image) => imageSourceOf(image)));
	const links = elements.flatMap((element) => pageLinkOf(element, pictures, source) ?? []);
	const pageLinks = new Set(links.map(({element}) => element));
	const anchors = elements.filter(({tagName}) => tagName === 'a');
	const around = anchors.filter((anchor) => hasDescendant(anchor, isImage));
	const text = textOf(slide);
	const length = withoutSpace(text).length;
	const hasCaption = elements.some(({tagName}) => tagName === 'figcaption');
	const hasPrice = price.test(text);
	const isAsking = elements.some(({tagName}) => /^(?:form|input|select|textarea)$/.test(tagName));
	// A photo with a caption may have a button that enlarges it.
	const hasButton = !hasCaption && elements.some(({tagName}) => tagName === 'button');
	return {
		images,
		links,
		leadsHome: links.length === 0 && elements.some((element) => leadsTo(element, source)),
		length,
		lengthInLinks: links.reduce((sum, link) => sum + link.length, 0),
		lengthOutsideLinks: anchors.reduce((left, anchor) => left - withoutSpace(textOf(anchor)).length, length),
		hasSentence: saysSentence(ownWordsOf(slide)),
		hasDescription: images.some((image) => isDescription(property(image, 'alt')?.trim() ?? '')),
		...headlinesIn(slide, pageLinks),
		isPictureLinked: around.some((link) => pageLinks.has(link)),
		opensPicture: around.length > 0 && !around.some((link) => pageLinks.has(link)),
		hasCredit: credit.test(text),
		hasCaption,
		hasCaptionBox: elements.some((element) => hasWord(element, /^(?:caption|legend)$/)),
		highestHeading: highestHeadingOf(elements),
		isQuote: elements.some(isQuotation),
		isOffer:
			(hasPrice && !hasCaption) ||
			isAsking ||
			hasButton ||
			elements.some((element) => runsScript(element) || isButtonLink(element)),
		hasPrice,
	};
}

/** What a slide says outside links, buttons and headlines. */
function ownWordsOf(element: Element): string {
	if (/^(?:a|button|script|style|template)$/.test(element.tagName) || isHeadline(element)) return '';
	const words = element.children.map((child) =>
		child.type === 'text' ? child.value : child.type === 'element' ? ownWordsOf(child) : '',
	);
	return `${words.join('')} `;
}

/** Whether a text has a sentence of some length that is not cut short by “…”. */
function saysSentence(text: string): boolean {
	const parts = text.replace(/\.{2,}/g, '…').split(/(?<=[.。！？!?…])/u);
	return parts.some((part) => {
		const length = withoutSpace(part).length;
		return length >= (/[\p{sc=Han}\p{sc=Hiragana}]/u.test(part) ? 10 : 25) && /[.。！？!?]$/u.test(part);
	});
}

interface Headlines {
	readonly hasHeadline: boolean;
	/** Whether a headline leads to another page: a link with words stands in it, or around it. */
	readonly hasLinkedHeadline: boolean;
}

function headlinesIn(slide: Element, links: ReadonlySet<Element>): Headlines {
	let hasHeadline = false;
	let hasLinkedHeadline = false;
	const enter = (element: Element, isInHeadline: boolean, isInLink: boolean): void => {
		const [isHeadlineHere, isLinkHere] = [isInHeadline || isHeadline(element), isInLink || links.has(element)];
		hasHeadline ||= isHeadlineHere;
		hasLinkedHeadline ||= isHeadlineHere && isLinkHere && hasOwnText(element);
		for (const child of childElements(element)) enter(child, isHeadlineHere, isLinkHere);
	};
	enter(slide, false, false);
	return {hasHeadline, hasLinkedHeadline};
}

/** Whether an element is a picture, AMP's elements included. */
export function isImage({tagName}: Element): boolean {
	return tagName === 'img' || tagName === 'amp-img' || tagName === 'amp-anim';
}

/** The page that a URL leads to, whatever it asks the page for. */
export function targetOf(url: URL): string {
	return siteOfHost(url.host) + pathOf(url);
}

/** A path without the `/` at its end. */
function pathOf({pathname}: URL): string {
	return pathname.replace(/\/$/, '');
}

function pageLinkOf(
	element: Element,
	pictures: ReadonlySet<string | undefined>,
	source: URL | undefined,
): PageLink | undefined {
	const href = element.tagName === 'a' ? urlProperty(element, 'href') : undefined;
	if (href === undefined || href === '' || href.startsWith('#') || pictures.has(href)) return undefined;
	const url = parseUrlOn(source, href);
	if (url === undefined || !isOtherPage(url, source)) return undefined;
	if (pictures.size > 0 && pictureSites.some((site) => isHostOrBelow(url.host, site))) return undefined;
	return {element, url, length: withoutSpace(textOf(element)).length};
}

/** Where pictures lie that people show on pages of their own: each has a page there, which is its viewer. */
const pictureSites: readonly string[] = [
	'500px.com',
	'commons.wikimedia.org',
	'flic.kr',
	'flickr.com',
	'imgur.com',
	'instagram.com',
	'photobucket.com',
	'photos.google.com',
	'picasaweb.google.com',
	'smugmug.com',
	'unsplash.com',
];

const mediaFile = /\.(?:avif|bmp|gif|jpe?g|jfif|png|svg|tiff?|webp|mp3|mp4|m4a|m4v|mov|ogg|ogv|oga|wav|webm)$/i;

/** Whether a link leads to a page that is neither the post's own nor a picture, a film or a sound. */
function isOtherPage(url: URL, source: URL | undefined): boolean {
	if (!/^https?:$/.test(url.protocol) || mediaFile.test(url.pathname)) return false;
	// The host does not matter where the post's own is not known.
	if (source === undefined || siteOfHost(url.host) !== siteOfHost(source.host)) return true;
	const [path, own] = [pathOf(url), pathOf(source)];
	if (path === own) return isOtherArticle(url, source);
	// Pages below the post's are the viewer of its pictures; below a front page stands the whole site.
	return !/^\/[^/]+\//.test(own) || !path.startsWith(`${own}/`);
}

/** Whether an element is a link to the page of the post, written with its address. */
function leadsTo(element: Element, source: URL | undefined): boolean {
	const href = element.tagName === 'a' ? (urlProperty(element, 'href') ?? '') : '';
	if (source === undefined || href === '' || href.startsWith('#')) return false;
	const url = parseUrlOn(source, href);
	return url !== undefined && targetOf(url) === targetOf(source) && !isOtherArticle(url, source);
}

/** On sites whose articles are all at one path, another article is asked for by another value: `show.php?id=12`. */
function isOtherArticle(url: URL, source: URL): boolean {
	return [...source.searchParams].some(([name, value]) => {
		const other = url.searchParams.get(name);
		return other !== null && other !== value;
	});
}

/** Names of files describe nothing. */
function isDescription(text: string): boolean {
	return text !== '' && !/\.(?:jpe?g|png|gif|webp)$|^[A-Z]{2,4}[_-]?\d+$/i.test(text);
}

function isHeadline(element: Element): boolean {
	if (/^h[1-6]$/.test(element.tagName)) return true;
	return hasWord(element, /^(?:headline|title)$/);
}

function isQuotation(element: Element): boolean {
	return /^(?:blockquote|q)$/.test(element.tagName) || hasWord(element, /^(?:testimonials?|quotes?|reviews?)$/);
}

function hasWord(element: Element, pattern: RegExp): boolean {
	return classTokens(element).some((token) => wordsOfName(token).some((word) => pattern.test(word)));
}

function highestHeadingOf(elements: readonly Element[]): number | undefined {
	const levels = elements.flatMap(({tagName}) => (/^h[1-6]$/.test(tagName) ? Number(tagName.charAt(1)) : []));
	return levels.length === 0 ? undefined : levels.reduce((highest, level) => Math.min(highest, level));
}

/** Whether an element is a link with words that looks like a button. */
function isButtonLink(element: Element): boolean {
	return element.tagName === 'a' && hasWord(element, /^(?:btn|button|cta)$/) && /[\p{L}\p{N}]/u.test(textOf(element));
}

function runsScript(element: Element): boolean {
	return /^javascript:/i.test(urlProperty(element, 'href') ?? '');
}

const price = /[€$£¥₹₩₽₺]\s?\d|\d\s?(?:[€£₹₩₽₺元円원]|zł|Kč|kr\b|EUR\b|USD\b|CHF\b|руб)/u;

const credit =
	/©|\(c\)|(?:^|[^\p{L}])(?:photo(?:graph)?s?|pictures?|images?|credits?|foto(?:s|grafi[ae])?|bild(?:er)?|quelle)\s*(?::|by|von|\/)|[图圖](?:片|[:：/／])|摄影|攝影|写真|사진/iu;
