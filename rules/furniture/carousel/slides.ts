import {
	childElements,
	descendants,
	type Element,
	hasClassToken,
	imageSourceOf,
	isElement,
	parseUrlOn,
	property,
	siteOfHost,
	textOf,
	urlProperty,
} from '../../../src/authoring.ts';

/** What slides show: other pages of the site, or pictures of the article. */
export type SlidesKind = 'stray' | 'gallery';

const carouselToken: ReadonlySet<string> = new Set(['carousel']);
const innerToken: ReadonlySet<string> = new Set(['carousel-inner']);

/**
 * Whether an element is the container of a carousel: by one of the classes, or by `carousel`, which is a common word, and
 * what Bootstrap's carousels have beside it.
 */
export function isContainer(element: Element, containers: ReadonlySet<string>): boolean {
	if (hasClassToken(element, containers)) return true;
	if (!hasClassToken(element, carouselToken)) return false;
	const rides = property(element, 'data-ride') !== undefined || property(element, 'data-bs-ride') !== undefined;
	return rides || childElements(element).some((child) => hasClassToken(child, innerToken));
}

/** The fewest slides that make a carousel. */
const fewestSlides = 3;

/**
 * The slides of a carousel: the children of the outermost element that has at least three with a picture or a link to
 * somewhere, whatever wrappers the library puts around them. Arrows and dots are none.
 * @returns empty when there are not as many
 */
export function findSlides(container: Element): readonly Element[] {
	const filled = elementsWithContent(container);
	let level: readonly Element[] = [container];
	while (level.length > 0) {
		for (const element of level) {
			const children = childElements(element);
			if (children.filter((child) => filled.has(child)).length >= fewestSlides) {
				return children.filter((child) => filled.has(child) || hasOwnWords(child));
			}
		}
		level = level.flatMap((element) => childElements(element));
	}
	return [];
}

/**
 * Judges slides by four in five of them.
 * @param source the URL of the post that holds them
 * @returns undefined when they are neither clearly stray nor clearly the article's
 */
export function judgeSlides(slides: readonly Element[], source: URL | undefined): SlidesKind | undefined {
	const isMost = (test: (slide: Element, source: URL | undefined) => boolean): boolean =>
		slides.filter((slide) => test(slide, source)).length >= slides.length * 0.8;
	if (slides.length < fewestSlides) return undefined;
	if (leadToOneViewer(slides, source)) return 'gallery';
	if (isMost(leadsAway)) return 'stray';
	return isMost(isPhoto) ? 'gallery' : undefined;
}

/**
 * Whether pictures are those of one viewer: all lead to one page, and their addresses differ only in what they ask it for. On
 * sites whose articles are all at one path (`show.php?id=12`), slides say what the articles are called, and ids do not count on.
 */
function leadToOneViewer(slides: readonly Element[], source: URL | undefined): boolean {
	const pages = new Set<string>();
	const places = new Set<string>();
	for (const slide of slides) {
		const links = linksElsewhere(slide, source);
		const url = parseUrlOn(source, urlProperty(links[0] ?? slide, 'href') ?? '');
		if (links.length !== 1 || url === undefined || imagesIn(slide).length === 0) return false;
		pages.add(url.origin + url.pathname);
		places.add(url.search + url.hash);
	}
	// Carousels that go round repeat slides.
	if (pages.size > 1 || places.size < fewestSlides) return false;
	return slides.every((slide) => textOf(slide).trim() === '') || areNumbered(places);
}

/** Whether places are numbered one after the other, by the last number of each. */
function areNumbered(places: ReadonlySet<string>): boolean {
	const numbers = new Set([...places].map((place) => Number(/(\d{1,9})\D*$/.exec(place)?.[1])));
	return numbers.size === places.size && Math.max(...numbers) - Math.min(...numbers) === numbers.size - 1;
}

/** Whether all that a slide says stands in one link to another page. */
function leadsAway(slide: Element, source: URL | undefined): boolean {
	const words = wordsOf(slide);
	return words !== '' && linksElsewhere(slide, source).some((link) => wordsOf(link) === words);
}

function isPhoto(slide: Element, source: URL | undefined): boolean {
	return imagesIn(slide).length > 0 && linksElsewhere(slide, source).length === 0;
}

function linksElsewhere(slide: Element, source: URL | undefined): readonly Element[] {
	const links = withDescendants(slide).filter(({tagName}) => tagName === 'a');
	if (links.length === 0) return links;
	const pictures = new Set(imagesIn(slide).map((image) => imageSourceOf(image)));
	return links.filter((link) => {
		const href = urlProperty(link, 'href');
		return href !== undefined && !pictures.has(href) && isOtherPage(href, source);
	});
}

const mediaFile = /\.(?:avif|bmp|gif|jpe?g|jfif|png|svg|tiff?|webp|mp3|mp4|m4a|m4v|mov|ogg|ogv|oga|wav|webm)$/i;

/** Whether a link leads to a page that is neither the post's own nor a picture, a film or a sound. */
function isOtherPage(href: string, source: URL | undefined): boolean {
	if (href === '' || href.startsWith('#')) return false;
	// The host does not matter where the post's own is not known.
	const url = parseUrlOn(source, href);
	if (url === undefined || !/^https?:$/.test(url.protocol) || mediaFile.test(url.pathname)) return false;
	if (source === undefined || siteOfHost(url.host) !== siteOfHost(source.host)) return true;
	const [path, own] = [pathOf(url), pathOf(source)];
	// Pages below the post's are the viewer of its pictures.
	return path === own ? url.search !== source.search : own === '' || !path.startsWith(`${own}/`);
}

function pathOf({pathname}: URL): string {
	return pathname.replace(/\/$/, '');
}

/** The text of an element; where it has none, that of its pictures. Without white space. */
function wordsOf(element: Element): string {
	const text = textOf(element).replace(/\s+/g, '');
	if (text !== '') return text;
	const descriptions = imagesIn(element).map((image) => property(image, 'alt') ?? '');
	return descriptions.join('').replace(/\s+/g, '');
}

function imagesIn(element: Element): readonly Element[] {
	const images: Element[] = element.tagName === 'img' ? [element] : [];
	for (const inner of descendants(element)) if (inner.tagName === 'img') images.push(inner);
	return images;
}

function withDescendants(element: Element): readonly Element[] {
	return [element, ...descendants(element)];
}

/** The elements at and below one that are or hold a picture or a link to somewhere. */
function elementsWithContent(container: Element): ReadonlySet<Element> {
	const filled = new Set<Element>();
	const enter = (element: Element): boolean => {
		let isFilled = fillsSlide(element);
		for (const child of childElements(element)) isFilled = enter(child) || isFilled;
		if (isFilled) filled.add(element);
		return isFilled;
	};
	enter(container);
	return filled;
}

function fillsSlide(element: Element): boolean {
	if (element.tagName === 'img' || element.tagName === 'video') return true;
	const href = element.tagName === 'a' ? (urlProperty(element, 'href') ?? '') : '';
	return href !== '' && !href.startsWith('#') && !/^javascript:/i.test(href);
}

/** Whether an element says something outside links and buttons. */
function hasOwnWords(element: Element): boolean {
	if (element.tagName === 'a' || element.tagName === 'button') return false;
	return element.children.some((child) => (isElement(child) ? hasOwnWords(child) : textOf(child).trim() !== ''));
}
