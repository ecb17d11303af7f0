import {
	ancestors,
	childElements,
	classTokens,
	type Element,
	type Fix,
	hasDescendant,
	isArticleElement,
	isElement,
	isPainted,
	isReferredToFromOutside,
	isWhollyWritten,
	type Parent,
	type Post,
	perPost,
	rangeOf,
	remove,
	safe,
	unsafe,
	urlProperty,
	waitsForScript,
} from '../../../src/authoring.ts';
import {boxFinder} from '../boxes/box.ts';
import {isEmptyNode, isTrimming} from '../boxes/trimmings.ts';
import {isImage} from './slideContents.ts';

/** What is left of a carousel whose slides are gone. */
export interface Remains {
	/** What messages call it. */
	readonly name: string;
	/** Whether a reader sees arrows, dots or numbers. */
	readonly isSeen: boolean;
}

/**
 * Makes the question whether an element is what a library put around slides or beside them, and nothing else of its carousel is in
 * the post: no slide in it or around it. Nothing is said of posts with scripts, which may fill it.
 * @param containers classes of elements that hold a carousel
 * @param isCarousel whether an element is called a carousel, by whatever word
 */
export function remainsFinder(
	post: Post,
	containers: ReadonlySet<string>,
	isCarousel: (element: Element) => boolean,
): (element: Element) => Remains | undefined {
	const found = new Set<Element>();
	return (element) => {
		if (element.properties['className'] === undefined || hasScript(post)) return undefined;
		const name = classTokens(element).find((token) => containers.has(token) || partOfCarousel.test(token));
		if (name === undefined || !isWithoutSlides(element)) return undefined;
		const isPart = [...ancestors(post, element)].some((around) => found.has(around) || isCarousel(around));
		if (isPart || isBesideSlides(post, element)) return undefined;
		found.add(element);
		return {name, isSeen: !isEmptyNode(element) || hasButton(element)};
	};
}

/** Whether pictures stand in the box around an element, or next to it: they may be the slides, whatever these are called. */
function isBesideSlides(post: Post, element: Element): boolean {
	const parent = post.parentOf(element);
	if (parent === undefined) return false;
	const known = besidesOf(post);
	let beside = known.get(parent);
	if (beside === undefined) known.set(parent, (beside = besideSlidesIn(parent)));
	return beside.has(element);
}

const besidesOf = perPost((): Map<Parent, ReadonlySet<Element>> => new Map());

/** The children of a box in which slides may stand; of the article those next to one that holds any. */
function besideSlidesIn(parent: Parent): ReadonlySet<Element> {
	const children = childElements(parent);
	const slides = new Set(children.filter((child) => mayBeSlide(child) || hasDescendant(child, mayBeSlide)));
	if (isElement(parent) && !isArticleElement(parent)) return new Set(slides.size === 0 ? [] : children);
	return new Set(
		children.filter((child, index) =>
			[children[index - 1], child, children[index + 1]].some((near) => near !== undefined && slides.has(near)),
		),
	);
}

function mayBeSlide(element: Element): boolean {
	return isImage(element) || element.tagName === 'video' || mayShowLater(element);
}

/** What libraries call the rows, arrows and dots that they put around slides. */
const partOfCarousel =
	/^(?:slick-(?:list|track|dots|arrow|prev|next)|swiper-(?:pagination|button-(?:prev|next)|notification|scrollbar|wrapper)|owl-(?:nav|dots|controls|prev|next|stage(?:-outer)?)|flex-(?:direction|control)-nav|bx-(?:controls|pager|prev|next)|carousel-(?:indicators|controls?|control-(?:prev|next))|glide__(?:arrows|bullets)|splide__(?:arrows|pagination)|flickity-(?:page-dots|prev-next-button)|tns-(?:nav|controls)|nivo-(?:controlNav|directionNav)|tp-bullets|tparrows|orbit-(?:bullets|previous|next))$/;

const hasScript = perPost((post) => hasDescendant(post.tree, ({tagName}) => tagName === 'script'));

function isWithoutSlides(element: Element): boolean {
	return isTrimming(element) && !mayShowLater(element) && !hasDescendant(element, mayShowLater);
}

/** Whether an element shows a picture or would do so, or leads somewhere. */
function mayShowLater(element: Element): boolean {
	return waitsForScript(element) || isPainted(element) || /^[^#]/.test(urlProperty(element, 'href') ?? '');
}

function hasButton(element: Element): boolean {
	return element.tagName === 'button' || hasDescendant(element, ({tagName}) => tagName === 'button');
}

/** Removes what is left, with the boxes that hold nothing else: safe where no reader sees anything of it. */
export function clearingOf(post: Post, element: Element, {isSeen}: Remains): Fix | undefined {
	const box = boxFinder(post, isArticleElement)(element);
	if (!isWhollyWritten(box)) return undefined;
	const range = rangeOf(box);
	if (isSeen || isReferredToFromOutside(post, range)) return unsafe(remove(range));
	return safe(remove(range), {removes: [{range, because: 'invisible'}], restsOn: ['source']});
}
