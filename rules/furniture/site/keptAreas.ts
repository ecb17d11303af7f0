import {
	attributeNames,
	childElements,
	declarationsOf,
	type Element,
	hasDescendant,
	isElement,
	isHidden,
	isWhiteSpace,
	mediaElements,
	namingAttributes,
	type Post,
	perPost,
	property,
} from '../../../src/authoring.ts';
import {firstContents} from '../boxes/box.ts';
import {isEmpty} from './evidence.ts';
import {isKnownToScript} from './postScripts.ts';
import {postStylesOf} from './postStyles.ts';

/** A box that keeps room for a picture which a lost style sheet laid over it. */
export interface KeptArea {
	/** `padding-bottom: 56.25%` as it is written. */
	readonly declaration: string;
	/** The style without it. */
	readonly otherStyle: string;
	readonly isEmpty: boolean;
}

/**
 * The room that a box keeps by a padding in percent of its width, where its picture does not stand in it: below or above the
 * picture an area as high as it stays empty.
 */
export function keptAreaOf(post: Post, element: Element): KeptArea | undefined {
	const style = property(element, 'style') ?? '';
	if (!/padding-(?:bottom|top)/i.test(style)) return undefined;
	const declarations = declarationsOf(style);
	const padding = declarations.find((declaration) => keptRoom.test(declaration));
	// Without a height of its own, what stands in a box lies over its padding; a background is its picture.
	if (padding === undefined || declarations.some((declaration) => fills.test(declaration))) return undefined;
	if (!isBlock(element, style) || hasLaidOver(post, element) || isHidden(post, element)) return undefined;
	const isNothing = isEmpty(post, element);
	if (isNothing ? mayBecomeMore(post, element) : !holdsPictureFirst(element)) return undefined;
	const otherStyle = declarations
		.filter((declaration) => declaration !== padding)
		.join(';')
		.trim();
	return {declaration: padding.trim(), otherStyle, isEmpty: isNothing};
}

/** Padding above and below what stands in a line takes no room. */
function isBlock({tagName}: Element, style: string): boolean {
	return blocks.has(tagName) || /display\s*:\s*(?:block|inline-block|flex|grid)/i.test(style);
}

const blocks: ReadonlySet<string> = new Set('div figure section p li header footer aside article center'.split(' '));

/** A tenth of the width, or more: less is a margin. */
const keptRoom = /^\s*padding-(?:bottom|top)\s*:\s*[1-9]\d(?:\d)?(?:\.\d{1,30})?%\s*(?:!\s*important\s*)?$/i;

const fills =
	/^\s*(?:(?:max-)?height\s*:\s*0|background(?:-image)?\s*:[^]*url|display\s*:\s*none|position\s*:\s*absolute)/i;

/** Whether something in a box, or beside it, is laid over it by its own style, or by a style of the post. */
function hasLaidOver(post: Post, element: Element): boolean {
	if (postStylesOf(post).mayLayOver) return true;
	const parent = post.parentOf(element);
	return (isElement(parent) && holdsLaidOver(post)(parent)) || hasDescendant(element, isLaidOver);
}

/** Whether one of the children of an element is laid over the others. Each parent is looked at once, however many boxes it holds. */
const holdsLaidOver = perPost((): ((parent: Element) => boolean) => {
	const known = new Map<Element, boolean>();
	return (parent) => {
		let isHolding = known.get(parent);
		if (isHolding === undefined) known.set(parent, (isHolding = childElements(parent).some(isLaidOver)));
		return isHolding;
	};
});

function isLaidOver(element: Element): boolean {
	return /position\s*:\s*(?:absolute|fixed)/i.test(property(element, 'style') ?? '');
}

/**
 * Whether a box that holds nothing may show something all the same: by a style or a script of the post, by a name, or because an id
 * in it says to some script what to put there.
 */
function mayBecomeMore(post: Post, element: Element): boolean {
	if (postStylesOf(post).mayPaint) return true;
	const isMore = (inner: Element): boolean =>
		isKnownToScript(post, inner) || isNamed(inner) || attributeNames(inner).some((name) => mayBeKey(inner, name));
	return isMore(element) || hasDescendant(element, isMore);
}

function isNamed(element: Element): boolean {
	return namingAttributes.some((name) => !isWhiteSpace(property(element, name) ?? ''));
}

/** Whether an attribute holds more than a plain word: the number of a film, an address, settings. */
function mayBeKey(element: Element, name: string): boolean {
	const value = property(element, name) ?? '';
	if (name.startsWith('data-')) return !/^(?:true|false|[a-z]*(?:[-_ ][a-z]+)*)$/.test(value);
	return (name === 'class' || name === 'id') && value.split(/\s+/).some((token) => isKeyOfService(token));
}

/** Whether a class or id names a service and what it is to show: `wistia_async_ab12cd34ef`, `player-4711`. */
function isKeyOfService(token: string): boolean {
	return /_async_/.test(token) || (/\d/.test(token) && serviceWord.test(token));
}

/** Whether a box, or one in it, has the name of what plays or quotes: its film, sound or message is lost. */
export function isForPlayer(element: Element): boolean {
	const isPlayer = (inner: Element): boolean =>
		['class', 'id'].some((name) => playerWord.test(property(inner, name) ?? ''));
	return isPlayer(element) || hasDescendant(element, isPlayer);
}

const playerWord = /player|video|youtube|vimeo|dailymotion|brightcove|tweet|instagram|audio|podcast|(?:^|[-_ ])embed/i;

const serviceWord =
	/player|embed|chart|graph|map|(?:^|[_-])vi[sz](?:[_-]|$)|video|widget|youtube|vimeo|wistia|infogram|datawrapper|flourish/i;

/** Whether the first thing in a box is a picture or a player, in whatever boxes. */
function holdsPictureFirst(element: Element): boolean {
	let box = element;
	for (let depth = 0; depth < deepest; depth++) {
		const [first] = firstContents(box, 1);
		if (first?.type !== 'element') return false;
		if (mediaElements.has(first.tagName)) return true;
		box = first;
	}
	return false;
}

/** Pictures stand in a link, a frame, perhaps a box of their own. */
const deepest = 4;
