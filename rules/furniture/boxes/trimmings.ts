import {
	attributeNames,
	childElements,
	classTokens,
	type Element,
	hasDescendant,
	imageSourceOf,
	isRead,
	isVisual,
	isWhiteSpace,
	property,
	type RootContent,
	textsBelow,
	urlProperty,
} from '../../../src/authoring.ts';
import {wordsOfName} from './nameWords.ts';

/**
 * Whether an element turns a box of links to its next part: an arrow, a dot, a row of them. It is one by its attributes, by its
 * class, or by what it says.
 */
export function isControl(element: Element): boolean {
	const isNamed = attributeNames(element).some((name) => turningAttributes.has(name)) || namesControl(element);
	const mayBeArrow = element.tagName === 'a' || element.tagName === 'button' || childElements(element).length === 0;
	if (!isNamed && !mayBeArrow) return false;
	const label = labelOf(element);
	if (label === undefined) return false;
	if (isNamed) return !hasDescendant(element, leadsAway);
	return arrow.test(label) && !hasDescendant(element, ({tagName}) => tagName === 'img');
}

/** Whether an element is a link to somewhere, other than by an arrow. */
function leadsAway(element: Element): boolean {
	const href = element.tagName === 'a' ? (urlProperty(element, 'href') ?? '') : '';
	// A number alone is no address of a page, but that of a slide.
	return href !== '' && !/^(?:#|javascript:|\d{1,3}$)/i.test(href) && !arrow.test(labelOf(element) ?? '');
}

/** The text of an element, if it is short. */
function labelOf(element: Element): string | undefined {
	let label = '';
	for (const {value} of textsBelow(element)) {
		label += value.trim();
		if (label.length > longestLabel) return undefined;
	}
	return label;
}

/** Whether a reader sees nothing of a node: an empty slot for advertising, a script, white space. */
export function isEmptyNode(node: RootContent): boolean {
	return isMadeOf(node, ({value}) => isWhiteSpace(value));
}

/** Whether a node is nothing without the box that it stands in: empty, or arrows, dots, numbers, a line below. */
export function isTrimming(node: RootContent): boolean {
	return isMadeOf(
		node,
		({value}) => turning.test(value.trim()),
		(element) => element.tagName === 'hr' || isPlainControl(element) || isArrowPicture(element),
	);
}

function isMadeOf(
	node: RootContent,
	isText: (text: {readonly value: string}) => boolean,
	isPart: (element: Element) => boolean = () => false,
): boolean {
	if (node.type === 'text') return isText(node);
	if (node.type !== 'element' || !isRead(node)) return true;
	if (isPart(node)) return true;
	if (isVisual(node) || node.tagName === 'svg' || node.tagName === 'noscript') return false;
	return node.children.every((child) => isMadeOf(child, isText, isPart));
}

/** Whether a control shows no picture but that of an arrow. */
function isPlainControl(element: Element): boolean {
	return isControl(element) && !hasDescendant(element, ({tagName}) => /^(?:img|picture|video|iframe)$/.test(tagName));
}

/** Whether an image is an arrow by the name of its file (`left_arrow.png`), and says nothing else. */
function isArrowPicture(element: Element): boolean {
	if (element.tagName !== 'img' || !turning.test((property(element, 'alt') ?? '').trim() || '1')) return false;
	const path = (imageSourceOf(element) ?? '').replace(/[?#].*$/s, '');
	const words = wordsOfName(path.slice(path.lastIndexOf('/') + 1)).filter((word) => word !== '');
	return (
		words.some((word) => arrowWords.has(word)) && words.every((word) => arrowWords.has(word) || fileWords.has(word))
	);
}

/** Words for arrows in the names of files. */
const arrowWords: ReadonlySet<string> = new Set(
	'arrow arrows chevron caret prev previous next flecha fleche pfeil freccia seta pijl strelka'.split(' '),
);

/** What such names say beside: where the arrow points to, how it looks, what kind of file it is. */
const fileWords: ReadonlySet<string> = new Set(
	'left right up down back forward l r btn button icon ico img image slide slider carousel nav white black grey gray blue red dark light small big large x izquierda derecha gauche droite links rechts sinistra destra png gif svg webp'.split(
		' ',
	),
);

/** Bootstrap's and Glide's controls, and those of themes, say by these what they turn. */
const turningAttributes: ReadonlySet<string> = new Set(
	'data-slide data-slide-to data-bs-slide data-bs-slide-to data-glide-dir data-goto data-slide-index'.split(' '),
);

/** Longer texts on what is called `next` are headlines. */
const longestLabel = 30;

const arrow =
	/^(?:[<>‹›«»←→↑↓❮❯◀▶◁▷◂▸⟨⟩〈〉|·•●○\s]+|prev(?:ious)?(?: slide)?|next(?: slide)?|vorherige[rs]?|nächste[rs]?|précédente?|suivante?|anterior|siguiente|próxim[oa]|precedente|successiv[oa]|vorige|volgende|poprzedni|następny|предыдущ(?:ий|ая)|следующ(?:ий|ая)|önceki|sonraki|上一[张張个個页頁]|下一[张張个個页頁]|前へ|次へ|이전|다음)$/i;

/** An arrow, or the number of a slide: `2`, `2 / 7`, `2 of 7`. */
const turning = new RegExp(`^(?:\\d{1,3}(?: ?(?:/|of|von|de|sur|di|из) ?\\d{1,3})?)?$|${arrow.source}`, 'i');

/** Words that say on a class what turns a carousel. */
const controlWords: ReadonlySet<string> = new Set(
	'arrow arrows nav navigation prev previous next control controls dot dots pager pagination indicator indicators bullet bullets scrollbar'.split(
		' ',
	),
);

/** `swiper-slide-next` is the slide that comes next. */
function namesControl(element: Element): boolean {
	const words = classTokens(element).flatMap(wordsOfName);
	return words.some((word) => controlWords.has(word)) && !words.some((word) => /^(?:slide|item|cell)$/.test(word));
}
