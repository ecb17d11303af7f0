import {
	attributeNames,
	childElements,
	classTokens,
	type Element,
	hasDescendant,
	hidesItself,
	type Post,
	perPost,
	property,
} from '../../../src/authoring.ts';
import type {CarouselName} from './carouselName.ts';
import {isImage} from './slideContents.ts';
import {fewestSlides} from './slides.ts';

/**
 * By what else than its name an element is known as a carousel: an attribute that a library reads, its role for screen readers,
 * buttons that turn it, a place that a script moved it to, or slides of which one is shown. Sites with made-up classes say no more.
 */
export function carouselMarkOf(post: Post, element: Element): CarouselName | undefined {
	const text = attributeMarkOf(element) ?? turnedMarkOf(post, element) ?? shownMarkOf(post, element);
	return text === undefined ? undefined : {text, isVague: false};
}

function attributeMarkOf(element: Element): string | undefined {
	for (const name of attributeNames(element)) {
		if (carouselAttributes.has(name)) return name;
		if (/^data-(?:bs-)?ride$/.test(name) && property(element, name) === 'carousel') return name;
		if (name === 'aria-roledescription' && rolesOfCarousels.test(property(element, name)?.trim() ?? '')) return name;
	}
	return movingStyle.test(property(element, 'style') ?? '') ? 'translate3d' : undefined;
}

/** Attributes by which libraries find their carousels, or that hold the settings of one. */
const carouselAttributes: ReadonlySet<string> = new Set(
	'data-slick data-flickity data-flickity-options data-splide data-glide data-swiper data-swiper-options data-embla data-owl-carousel data-owl-options data-orbit data-uk-slider data-uk-slideshow uk-slider uk-slideshow data-carousel data-slideshow data-cycle-fx data-fotorama data-siema data-keen-slider'.split(
		' ',
	),
);

/** https://www.w3.org/WAI/ARIA/apg/patterns/carousel/ says `carousel`, in the language of the page. */
const rolesOfCarousels =
	/^(?:(?:image |photo )?(?:carousel|slider|slide ?show)|karussell|bilderkarussell|carr[ou]ss?el|carrousel|carosello|karuzela|карусель|カルーセル|スライドショー|캐러셀|轮播|輪播|轮播图|輪播圖)$/i;

/** Scripts move the row of all slides to the left, so that one of them is in sight. */
const movingStyle = /(?:^|;)\s*(?:-webkit-)?transform\s*:\s*translate(?:3d|x)\(\s*-[1-9]/i;

/** Whether buttons in an element lead to its next slide and to the one before, and how it is called. */
function turnedMarkOf(post: Post, element: Element): string | undefined {
	if (!mayHaveButtons(post)) return undefined;
	const isTurned = childElements(element).some(
		(child) => isTurningButton(child) || (!isImage(child) && childElements(child).slice(0, 4).some(isTurningButton)),
	);
	return isTurned ? nameOf(element) : undefined;
}

const mayHaveButtons = perPost(({text}) => /<button\b/i.test(text) && slideButton.test(text));

function isTurningButton(element: Element): boolean {
	return element.tagName === 'button' && slideButton.test(` "${property(element, 'aria-label')?.trim() ?? ''}"`);
}

const slideButton =
	/["'](?:go to )?(?:(?:next|previous|prev) (?:slide|image|photo|picture)|n[äa]chstes bild|vorheriges bild|image (?:suivante|précédente)|(?:diapositiva|imagen|foto) (?:siguiente|anterior)|(?:siguiente|anterior) (?:diapositiva|imagen|foto)|próxim[oa] (?:slide|imagem|foto)|(?:immagine|foto) (?:successiva|precedente)|(?:volgende|vorige) (?:afbeelding|foto|dia)|(?:następny|poprzedni) slajd|(?:следующий|предыдущий) слайд|下一[张張]|上一[张張]|次の(?:スライド|画像|写真)|前の(?:スライド|画像|写真)|(?:다음|이전) (?:슬라이드|사진|이미지))["']/i;

/** Whether of pictures that stand side by side one is shown, and a script would show the others. */
function shownMarkOf(post: Post, element: Element): string | undefined {
	if (!mayHidePictures(post)) return undefined;
	const children = childElements(element);
	const [first] = children;
	if (first === undefined || children.length < fewestSlides) return undefined;
	const hidden = children.filter(isOutOfSight).length;
	if (hidden < children.length - 1 || hidden === children.length) return undefined;
	const isOfOneKind = children.every((child) => child.tagName === first.tagName && holdsPicture(child));
	return isOfOneKind ? nameOf(element) : undefined;
}

const mayHidePictures = perPost(({text}) => /<img\b/i.test(text) && /display:|opacity:|\shidden\b/i.test(text));

function holdsPicture(element: Element): boolean {
	return isImage(element) || hasDescendant(element, isImage);
}

/** Whether a reader sees nothing of an element by what it says itself. */
export function isOutOfSight(element: Element): boolean {
	return (
		hidesItself(element) || /(?:^|;)\s*opacity\s*:\s*0(?:\.0*)?\s*(?:;|$|!)/.test(property(element, 'style') ?? '')
	);
}

function nameOf(element: Element): string {
	return classTokens(element)[0] ?? element.tagName;
}
