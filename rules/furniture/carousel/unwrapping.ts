import {
	ancestors,
	descendants,
	type Element,
	type Fix,
	hasDescendant,
	hidesItself,
	imageSourceOf,
	isElement,
	isWhollyWritten,
	type Post,
	property,
	remove,
	removeAttribute,
	removeElement,
	replace,
	replaceAttribute,
	startTagOf,
	type TextEdit,
	unsafe,
} from '../../../src/authoring.ts';
import {hasNameWord} from '../boxes/nameWords.ts';
import {isTrimming} from '../boxes/trimmings.ts';
import {isImage} from './slideContents.ts';
import type {Slides} from './slides.ts';
import {switchesOf} from './switches.ts';

/**
 * Takes away what makes slides a carousel and keeps every slide once: the container and the wrappers between it and them, its
 * arrows and dots, and the slides that its library made once more.
 * @returns undefined when the tags of a wrapper are not both in the file, or words of the post switch its slides
 */
export function unwrappingOf(post: Post, {slides, clones, wrappers}: Slides): Fix | undefined {
	if (![...wrappers].every(isWhollyWritten)) return undefined;
	const kept = new Set(slides.flatMap(pictureUrlsIn));
	const repeated = clones.filter((clone) => pictureUrlsIn(clone).every((url) => kept.has(url)));
	const parts = new Set([...slides, ...clones, ...wrappers]);
	const switches = switchesOf(post, {slides, clones, wrappers});
	if (switches?.every(isWhollyWritten) !== true) return undefined;
	const controls = [...wrappers]
		.flatMap((wrapper) => wrapper.children)
		.filter((node) => isElement(node) && !parts.has(node) && isTrimming(node));
	const gone = new Set([...repeated, ...controls, ...switches].filter((node) => isElement(node)));
	const edits = [
		...[...wrappers].flatMap((wrapper) => unwrap(post, wrapper)),
		...[...gone].filter((element) => !isInOneOf(post, element, gone)).map(removeElement),
		...slides.flatMap((slide) => showing(post, slide)),
	];
	return unsafe(edits.filter((edit) => edit !== undefined));
}

function isInOneOf(post: Post, element: Element, others: ReadonlySet<Element>): boolean {
	return [...ancestors(post, element)].some((around) => others.has(around));
}

function pictureUrlsIn(slide: Element): readonly (string | undefined)[] {
	return [slide, ...descendants(slide)].filter(isImage).map((image) => imageSourceOf(image));
}

/** Items need their list, and at the top of a post lines without an element around them would be read as Markdown. */
function unwrap(post: Post, element: Element): readonly TextEdit[] {
	const startTag = startTagOf(element);
	const endTag = element.data?.location.endTag;
	if (startTag === undefined || endTag === undefined) return [];
	if (/^[uo]l$/.test(element.tagName)) return [replace(startTag, `<${element.tagName}>`)];
	if (post.parentOf(element)?.type !== 'root') return [remove(startTag), remove(endTag)];
	// An element of a library's own is a carousel by its name.
	const isOwn = element.tagName.includes('-');
	return isOwn ? [replace(startTag, '<div>'), replace(endTag, '</div>')] : [replace(startTag, `<${element.tagName}>`)];
}

/**
 * What libraries write on their slides to show one at a time: without them, these would stay hidden or lie on one another. Some
 * hide the picture and its caption instead.
 */
function showing(post: Post, slide: Element): readonly (TextEdit | undefined)[] {
	const hidden = [...descendants(slide)].filter((inner) => hidesItself(inner) && isShownPart(inner));
	return [slide, ...hidden].flatMap((element) => [
		removeAttribute(post, element, 'hidden'),
		removeAttribute(post, element, 'aria-hidden'),
		withoutPlacing(post, element),
	]);
}

function isShownPart(element: Element): boolean {
	if (/^(?:noscript|template)$/.test(element.tagName)) return false;
	if (/^(?:figcaption|cite)$/.test(element.tagName) || hasNameWord(element, captionWords)) return true;
	return isImage(element) || hasDescendant(element, isImage);
}

const captionWords: ReadonlySet<string> = new Set(['caption', 'legend']);

function withoutPlacing(post: Post, element: Element): TextEdit | undefined {
	const style = property(element, 'style');
	const declarations = style?.match(/(?:\([^)]*\)|[^;(])+/g) ?? [];
	const own = declarations.filter((declaration) => !placing.test(declaration));
	if (own.length === declarations.length) return undefined;
	const left = own.join(';').trim();
	return left === '' ? removeAttribute(post, element, 'style') : replaceAttribute(element, 'style', left);
}

const placing =
	/^\s*(?:display|visibility|opacity|position|left|right|top|bottom|float|width|height|margin-left|margin-right|transform|transition|z-index|overflow)\s*:/i;
