import {
	ancestors,
	childElements,
	classTokens,
	type Element,
	foldSpace,
	hasDescendant,
	imageSourceOf,
	isElement,
	isWhiteSpace,
	nodesBelow,
	type Post,
	property,
	textOf,
	urlProperty,
} from '../../../src/authoring.ts';
import {wordsOfName} from '../boxes/nameWords.ts';

/**
 * What a link shows that does nothing but enlarge the picture beside it: the file name of its magnifier, or its word.
 * @returns undefined of any other link, such as one around a picture
 */
export function zoomLinkName(post: Post, link: Element): string | undefined {
	const url = urlProperty(link, 'href');
	if (url === undefined || !(isLightbox(link) || imageFile.test(url))) return undefined;
	const name = iconNameIn(link, url) ?? wordIn(link);
	return name !== undefined && isBesidePicture(post, link) ? name : undefined;
}

const imageFile = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)(?:[?#]|$)/i;

/** As the tree names them: `data-fancybox`. */
const lightboxProperties =
	/^data(?:Fancybox|Lightbox|Featherlight|Magnific|Mfp|Photoswipe|Pswp|Glightbox|Gallery|Zoom|Fslightbox|Swipebox)/;
const lightboxWords: ReadonlySet<string> = new Set(
	'fancybox lightbox lightgallery featherlight magnific mfp photoswipe glightbox swipebox thickbox colorbox zoom zoomable magnify magnifier enlarge'.split(
		' ',
	),
);

function isLightbox(link: Element): boolean {
	const isNamed = (name: string): boolean => wordsOfName(name).some((word) => lightboxWords.has(word));
	if (classTokens(link).some(isNamed) || (property(link, 'rel') ?? '').split(' ').some(isNamed)) return true;
	return Object.keys(link.properties).some((name) => lightboxProperties.test(name));
}

/** A file that is called like a magnifier, and nothing else. */
const iconFile =
	/(?:^|\/)(?:(?:icon|ico|btn|button)s?[-_.]?)?(?:zoom(?:[-_]?(?:in|plus))?|magnif(?:y|ier)|magnifying[-_]?glass|enlarge|expand|lupe|loupe|lens|full[-_]?screen)(?:[-_.]?(?:icon|ico|btn|button|image|img|white|black|dark|light|\d{1,3}(?:x\d{1,3})?))*\.(?:png|svg|gif|webp)(?:[?#]|$)/i;

function iconNameIn(link: Element, url: string): string | undefined {
	const [icon, ...others] = contentsOf(link);
	if (icon === undefined || others.length > 0 || textOf(link).trim() !== '') return undefined;
	if (icon.tagName === 'img') {
		const source = imageSourceOf(icon) ?? '';
		return source !== url && iconFile.test(source)
			? source
					.replace(/[?#].*$/s, '')
					.split('/')
					.at(-1)
			: undefined;
	}
	const words = classTokens(icon).flatMap(wordsOfName);
	return words.some((word) => /^(?:zoom|magnify|magnifier|enlarge|expand|lupe|loupe)$/.test(word))
		? classTokens(icon).join(' ')
		: undefined;
}

/** What a link shows: the innermost of elements that stand alone in each other. */
function contentsOf(link: Element): readonly Element[] {
	let contents = childElements(link);
	for (let only = contents[0]; contents.length === 1 && only !== undefined; only = contents[0]) {
		if (only.tagName === 'img' || only.tagName === 'svg' || childElements(only).length === 0) return contents;
		contents = childElements(only);
	}
	return contents;
}

const zoomWord =
	/^(?:\W*)(?:zoom(?: in)?|enlarge(?: (?:this )?(?:image|photo|picture))?|(?:click|tap) to (?:enlarge|zoom)|view (?:larger|full[- ]?size)(?: image)?|expand image|(?:点击|點擊|点选|點選)?放大(?:图片|圖片)?|查看大图|檢視大圖|(?:画像を|クリックで)?拡大(?:する|表示)?|(?:사진 |이미지 )?확대(?:보기)?|ampliar(?: (?:imagen|foto|imagem))?|agrandir(?: l[’']image)?|(?:bild )?vergr[öo](?:ß|ss)ern|ingrandisci|vergroten|увеличить|збільшити|powiększ|büyüt|تكبير(?: الصورة)?|بزرگنمایی|perbesar|phóng to)\W*$/iu;

function wordIn(link: Element): string | undefined {
	if (hasDescendant(link, ({tagName}) => tagName === 'img')) return undefined;
	const text = foldSpace(textOf(link));
	return !isWhiteSpace(text) && text.length < longestWord && zoomWord.test(text) ? text : undefined;
}

const longestWord = 40;

/** Whether a picture stands near a link that is in the same figure or box. */
function isBesidePicture(post: Post, link: Element): boolean {
	let height = 0;
	for (const around of ancestors(post, link)) {
		if (++height > farthestPicture) return false;
		let count = 0;
		for (const node of nodesBelow(around, (inner) => inner !== link)) {
			if (isElement(node, 'img')) return true;
			if (++count > mostNodes) return false;
		}
	}
	return false;
}

const farthestPicture = 4;

/** A figure holds less. */
const mostNodes = 100;
