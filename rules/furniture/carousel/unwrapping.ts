import {
	type Element,
	type Fix,
	hidesItself,
	isElement,
	isWhollyWritten,
	type Post,
	remove,
	removeAttribute,
	replace,
	startTagOf,
	type TextEdit,
	unsafe,
} from '../../../src/authoring.ts';

/**
 * Takes away what makes slides a carousel and keeps every slide: the container and the wrappers between it and them.
 * @returns undefined when one of their tags is not in the file
 */
export function unwrappingOf(post: Post, container: Element, slides: readonly Element[]): Fix | undefined {
	const wrappers = wrappersOf(post, container, slides);
	if (!wrappers.every(isWhollyWritten)) return undefined;
	// A slide that its library hides until its turn comes would stay hidden.
	const hidden = slides.filter(hidesItself);
	const shown = hidden.flatMap((slide) => ['style', 'hidden'].map((name) => removeAttribute(post, slide, name)));
	const edits = [...wrappers.flatMap((wrapper) => unwrap(post, wrapper)), ...shown];
	return unsafe(edits.filter((edit) => edit !== undefined));
}

function wrappersOf(post: Post, container: Element, slides: readonly Element[]): readonly Element[] {
	const wrappers: Element[] = [];
	const [slide] = slides;
	for (let node = slide && post.parentOf(slide); isElement(node); node = post.parentOf(node)) {
		wrappers.push(node);
		if (node === container) break;
	}
	return wrappers;
}

/** Items need their list, and at the top of a post lines without an element around them would be read as Markdown. */
function unwrap(post: Post, element: Element): readonly TextEdit[] {
	const startTag = startTagOf(element);
	const endTag = element.data?.location.endTag;
	if (startTag === undefined || endTag === undefined) return [];
	const isNeeded = /^[uo]l$/.test(element.tagName) || post.parentOf(element)?.type === 'root';
	return isNeeded ? [replace(startTag, `<${element.tagName}>`)] : [remove(startTag), remove(endTag)];
}
