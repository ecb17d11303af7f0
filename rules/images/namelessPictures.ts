import {
	aroundFinder,
	childElements,
	descendants,
	type Element,
	findText,
	hasAlt,
	isLabelled,
	linkContentOf,
	type Parent,
	type Post,
	perPost,
	property,
	textOf,
	urlProperty,
} from '../../src/authoring.ts';

/** Whether an element is a button that shows an image, and nothing says what it does (https://www.w3.org/TR/html-aam-1.0/#input-type-image). */
export function isNamelessButton(post: Post, input: Element): boolean {
	if (input.tagName !== 'input' || !/^image$/i.test(property(input, 'type')?.trim() ?? '')) return false;
	return (urlProperty(input, 'src') ?? '') !== '' && !hasAlt(input) && !isTitled(input) && !isLabelled(post, input);
}

/**
 * Whether an element is a part of an image that leads somewhere, and nothing says where: not even another part that leads to the same
 * place (https://html.spec.whatwg.org/multipage/image-maps.html#the-area-element).
 */
export function isNamelessArea(post: Post, area: Element): boolean {
	const href = urlProperty(area, 'href') ?? '';
	if (href === '' || hasAlt(area) || isTitled(area) || isLabelled(post, area)) return false;
	return !describedAreasIn(post).has(href);
}

const describedAreasIn = perPost(
	(post): ReadonlySet<string> =>
		new Set(
			[...descendants(post.tree)].flatMap((element) =>
				element.tagName === 'area' && hasAlt(element) ? (urlProperty(element, 'href') ?? []) : [],
			),
		),
);

/**
 * The role by which an element says that it is a picture, where it has no name. What holds text, or stands in a link that has a name, is
 * none of these, nor a drawing beside words: it may be a sign that everybody reads, or decoration.
 */
export function namelessRoleOf(post: Post, element: Element): string | undefined {
	const role = property(element, 'role')?.trim().toLowerCase();
	if ((role !== 'img' && role !== 'image') || element.tagName === 'img') return undefined;
	if (isTitled(element) || isLabelled(post, element) || isNamedBelow(element)) return undefined;
	if (isBesideWords(post, element)) return undefined;
	const link = linkAroundIn(post)(element);
	return link !== undefined && linkContentOf(link) === 'named' ? undefined : role;
}

/** Whether an element that stands in a line has words in that line. */
function isBesideWords(post: Post, element: Element): boolean {
	const parent = post.parentOf(element);
	if (parent === undefined || !/^(?:svg|span|i|b|em)$/.test(element.tagName)) return false;
	const known = spokenBoxesIn(post);
	let isSpoken = known.get(parent);
	if (isSpoken === undefined)
		known.set(parent, (isSpoken = findText(parent, ({value}) => value.trim() !== '') !== undefined));
	return isSpoken;
}

const spokenBoxesIn = perPost((): Map<Parent, boolean> => new Map());

const linkAroundIn = perPost((post) => aroundFinder(post, ({tagName}) => tagName === 'a' || tagName === 'button'));

/** Whether text stands in an element, the `<title>` of a drawing included, or an image that says what it shows. */
function isNamedBelow(element: Element): boolean {
	if (textOf(element).trim() !== '') return true;
	return [...descendants(element)].some((inner) => (inner.tagName === 'img' && hasAlt(inner)) || isTitled(inner));
}

function isTitled(element: Element): boolean {
	return (property(element, 'title') ?? '').trim() !== '' || childElements(element).some(isTitleOfDrawing);
}

function isTitleOfDrawing(element: Element): boolean {
	return element.tagName === 'title' && textOf(element).trim() !== '';
}
