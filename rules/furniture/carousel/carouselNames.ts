import {classTokens, type Element} from '../../../src/authoring.ts';
import {wordsOfName} from '../boxes/nameWords.ts';

/**
 * Makes the question what an element is called as a carousel: by one of the classes, by another word that libraries and themes
 * use for theirs, or by the element of AMP.
 * @param containers classes that are enough by themselves
 * @returns what messages call it; undefined for what has no such name
 */
export function carouselNamer(containers: ReadonlySet<string>): (element: Element) => string | undefined {
	return (element) => {
		if (element.tagName === 'amp-carousel') return element.tagName;
		// Nearly all elements have no such class.
		if (element.properties['className'] === undefined) return undefined;
		const tokens = classTokens(element);
		return tokens.find((token) => containers.has(token)) ?? tokens.find(namesCarousel);
	};
}

/** Whether what stands in an element is seen without a script, whatever it is called: browsers know nothing of the element. */
export function showsByItself({tagName}: Element): boolean {
	return tagName.includes('-') && tagName !== 'amp-carousel';
}

/**
 * Whether a class speaks of a carousel as a whole. What it says is a hint only: slides must bear it out. Grids of pictures that
 * are no carousel are called `gallery`.
 */
function namesCarousel(token: string): boolean {
	if (!carouselName.test(token) || topicOfPost.test(token)) return false;
	const words = wordsOfName(token);
	return !words.some((word) => partWords.has(word)) && words.some((word) => carouselWord.test(word));
}

/** Finds the few tokens that are worth a closer look: names of libraries, and what carousels are called in other languages. */
const carouselName =
	/slider|slide(?:s|show)|carousel|[ck]arr?[ou]ss?ell?|carosello|crsl|swiper|slick|glide|splide|flickity|owl|embla|siema|tns|trending/i;

const carouselWord =
	/slider|slideshow|carousel|[ck]arr?[ou]ss?ell?|carosello|swiper|^(?:crsl|slick|glider?|splide|flickity|owl|embla|siema|tns|trending|slides)$/;

/** Publishing systems say by class what a post is about. */
const topicOfPost = /^(?:category|post|tag|tax|type)-/;

/** What stands in a carousel and is none: a slide, what is written on it, what turns it. */
const partWords: ReadonlySet<string> = new Set(
	'slide item cell caption title heading header text arrow arrows prev previous next nav button btn control controls dot dots pagination indicator indicators bullet bullets scrollbar'.split(
		' ',
	),
);

/** Whether a library made an element once more, so that its carousel can go round. */
export function isClone(element: Element): boolean {
	return classTokens(element).some((token) =>
		wordsOfName(token).some((word) => /^(?:cloned?|duplicate|sentinel)$/.test(word)),
	);
}
