import {classTokens, type Element} from '../../../src/authoring.ts';
import {wordsOfName} from '../boxes/nameWords.ts';
import type {CarouselName} from './carouselName.ts';

/**
 * Makes the question what an element is called as a carousel: by one of the classes, by another word that libraries and themes
 * use for theirs, or by the element itself.
 * @param containers classes that are enough by themselves
 * @returns undefined for what has no such name
 */
export function carouselNamer(containers: ReadonlySet<string>): (element: Element) => CarouselName | undefined {
	return (element) => {
		const {tagName} = element;
		if (tagName === 'amp-carousel' || tagName === 'marquee') return {text: tagName, isVague: false};
		// Nearly all elements have no such class.
		const tokens = element.properties['className'] === undefined ? [] : classTokens(element);
		const own = tokens.find((token) => containers.has(token)) ?? tokens.find((token) => names(token, carouselWord));
		if (own !== undefined) return {text: own, isVague: false};
		if (tagName.includes('-') && names(tagName, carouselWord)) return {text: tagName, isVague: false};
		const vague = tokens.find((token) => names(token, rowWord));
		return vague === undefined ? undefined : {text: vague, isVague: true};
	};
}

/** Whether what stands in an element is seen without a script, whatever it is called: browsers know nothing of the element. */
export function showsByItself({tagName}: Element): boolean {
	return tagName === 'marquee' || (tagName.includes('-') && tagName !== 'amp-carousel');
}

/**
 * Whether a class speaks of a carousel as a whole. What it says is a hint only: slides must bear it out. Grids of pictures that
 * are no carousel are called `gallery`.
 */
function names(token: string, word: RegExp): boolean {
	if (!carouselName.test(token) || topicOfPost.test(token)) return false;
	const words = wordsOfName(token);
	return !words.some((part) => partWords.has(part)) && (words.some((part) => word.test(part)) || word.test(token));
}

/** Finds the few tokens that are worth a closer look: names of libraries, and what carousels are called in other languages. */
const carouselName =
	/slider|slide(?:s|show)|carousel|[ck]arr?[ou]ss?ell?|carosello|crsl|swiper|slick|glide|splide|flickity|owl|embla|siema|tns|trending|fotorama|galleria|orbit|ls-wp|camera_wrap|strecke|diaporama|karuzela|slajd|lunbo|jiaodiantu|huandeng|轮播|輪播|幻灯|幻燈|焦点图|焦點圖|карусел|слайд|man[sş]et|slayt|rolling|diavoorstelling|photo-?slide|imagegroup|rotator|ticker|film-?strip|cover-?flow|scroller|スライド|カルーセル|슬라이드|캐러셀/i;

/** What turns: one word of a class, or all of it. */
const carouselWord =
	/slider|slideshow|carousel|[ck]arr?[ou]ss?ell?|carosello|swiper|^(?:crsl|slick|glider?|splide|flickity|owl|embla|siema|tns|trending|fotorama|coverflow|bild(?:er)?strecke|diaporama|karuzela|slajd(?:er|y|ow)?|lunbo|lunbotu|jiaodiantu|huandeng(?:pian)?|diavoorstelling|photoslide|slayt|rotator|orbit-container|camera_wrap|ls-wp-container|photo-?Slide|se-imageGroup|bss-slides)$|轮播|輪播|幻灯片|幻燈片|焦点图|焦點圖|карусель|слайдер|слайдшоу|スライドショー|スライダー|カルーセル|슬라이드|슬라이더|캐러셀/i;

/** What may as well be a row that everybody sees, or that browsers scroll. */
const rowWord = /^(?:slides|galleria|man[sş]et|ticker|film-?strip|scroller)$|rolling[-_]?(?:banner|news|list)/i;

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
