import {
	attributeRange,
	childElements,
	defineRule,
	descendants,
	type Element,
	type Fix,
	isElement,
	isInRawHtml,
	isInside,
	isWhiteSpace,
	type Parent,
	type Post,
	property,
	type Range,
	type RootContent,
	rangeOf,
	remove,
	safe,
	startTagOf,
	urlProperty,
} from '../../src/authoring.ts';
import {isBlockName} from './plainMarkdown.ts';

export default defineRule({
	id: 'valid-nesting',
	description: 'Put elements, ids and attributes only where browsers leave them.',
	fix: 'safe',
	messages: {
		block: 'Element `<{name}>` stands in a paragraph, which browsers end before it.',
		heading: 'Heading `<{name}>` stands in the heading `<{outer}>`.',
		link: 'Link `{url}` stands in the link `{outer}`, which browsers end before it.',
		linkInButton: 'Link `{url}` stands in a button.',
		duplicateId: 'The id `{id}` is given to {count} elements.',
		duplicateAttribute: 'Attribute `{name}` stands more than once in its tag: the page has the last one.',
	},
	check({post, report}) {
		const isUnclosed = unclosedQuestion(post);
		const seenParents = new Set<Parent>();
		let lastLink: Element | undefined;
		let lastHeading: Element | undefined;
		const checkHeading = (heading: Element): void => {
			const outer = lastHeading;
			lastHeading = heading;
			if (outer === undefined || rangeOf(outer).end < rangeOf(heading).start) return;
			const isNested = rangeOf(outer).end > rangeOf(heading).start || (isCutShort(outer) && !isUnclosed(outer));
			const data = {name: heading.tagName, outer: outer.tagName};
			if (isNested && heading.data?.location.origin === 'html')
				report({at: startTagOf(heading) ?? heading, about: heading, message: 'heading', data});
		};
		const bearers = new Map<string, Element>();
		/** The elements of each id that more than one has. */
		const repeated = new Map<string, Element[]>();
		return {
			'<*>'(element) {
				const {id} = element.properties;
				if (typeof id !== 'string') return;
				const first = bearers.get(id);
				const known = repeated.get(id);
				if (first === undefined) bearers.set(id, element);
				else if (known === undefined) repeated.set(id, [first, element]);
				else known.push(element);
			},
			'<p>'(paragraph) {
				// Browsers supply a paragraph for each end tag of one that they have ended before.
				if (paragraph.data?.location.origin !== 'implied' || paragraph.children.length > 0) return;
				const parent = post.parentOf(paragraph);
				if (parent === undefined || seenParents.has(parent)) return;
				seenParents.add(parent);
				for (const broken of brokenParagraphs(parent)) {
					const {start, block} = broken;
					// What Liquid writes, such as the figure of `{% highlight %}`, is not in the post.
					if (isUnclosed(start) || block.data?.location.origin !== 'html') continue;
					const fix = unwrapping(post, parent, broken);
					report({at: startTagOf(block) ?? block, about: block, message: 'block', data: {name: block.tagName}, fix});
				}
			},
			'<a>'(link) {
				if (link.data?.location.origin !== 'html') return;
				const outer = lastLink;
				lastLink = link;
				if (outer === undefined || rangeOf(outer).end !== rangeOf(link).start) return;
				if (!isCutShort(outer) || isUnclosed(outer)) return;
				const data = {url: urlOf(link), outer: urlOf(outer)};
				report({at: startTagOf(link) ?? link, about: link, message: 'link', data});
			},
			'<button>'(button) {
				for (const link of descendants(button)) {
					if (link.tagName === 'a' && link.data?.location.origin === 'html')
						report({at: startTagOf(link) ?? link, about: link, message: 'linkInButton', data: {url: urlOf(link)}});
				}
			},
			'<h1>': checkHeading,
			'<h2>': checkHeading,
			'<h3>': checkHeading,
			'<h4>': checkHeading,
			'<h5>': checkHeading,
			'<h6>': checkHeading,
			end() {
				for (const [id, elements] of repeated) {
					const places = idPlaces(post, elements);
					const second = places[1];
					if (second !== undefined)
						report({at: second, about: id, message: 'duplicateId', data: {id, count: places.length}});
				}
				for (const {type, range, name = ''} of post.notes)
					if (type === 'duplicate-attribute') report({at: range, message: 'duplicateAttribute', data: {name}});
			},
		};
	},
});

/** Where the elements of an id were given it. */
function idPlaces(post: Post, elements: readonly Element[]): readonly Range[] {
	const places: Range[] = [];
	for (const element of elements) {
		const at = attributeRange(element, 'id');
		// Browsers copy elements that are not nested properly; what is drawn or stands in for scripts repeats itself.
		if (at === undefined || places.at(-1)?.start === at.start || isInside(post, element, 'svg', 'noscript')) continue;
		places.push(at);
	}
	return places;
}

/** Whether browsers end an element before its end tag. */
function isCutShort(element: Element): boolean {
	const location = element.data?.location;
	return location?.origin === 'html' && location.endTag === undefined;
}

/** Makes the question whether an element has no end tag at all, which is a matter of `renderable-html`. */
function unclosedQuestion({notes}: Post): (element: Element) => boolean {
	let starts: ReadonlySet<number> | undefined;
	return (element) => {
		starts ??= new Set(notes.filter(({type}) => type === 'unclosed').map(({range}) => range.start));
		return starts.has(rangeOf(element).start);
	};
}

/** A paragraph that browsers end before its end tag. */
interface BrokenParagraph {
	readonly start: Element;
	/** What ends it. */
	readonly block: Element;
	/** The empty paragraph that browsers make of the end tag. */
	readonly end: Element;
	/** Places of the first and the last among the children of their parent. */
	readonly from: number;
	readonly to: number;
}

function brokenParagraphs(parent: Parent): readonly BrokenParagraph[] {
	const children: readonly RootContent[] = parent.children;
	const open: Omit<BrokenParagraph, 'end' | 'to'>[] = [];
	const broken: BrokenParagraph[] = [];
	for (const [index, child] of children.entries()) {
		if (!isElement(child, 'p')) continue;
		const next = children[index + 1];
		if (isImplied(child)) {
			const opened = open.pop();
			if (opened !== undefined) broken.push({...opened, end: child, to: index});
		} else if (isCutShort(child) && isElement(next) && rangeOf(child).end === rangeOf(next).start) {
			open.push({start: child, block: next, from: index});
		}
	}
	return broken;
}

function isImplied(node: RootContent | undefined): boolean {
	return isElement(node, 'p') && node.data?.location.origin === 'implied';
}

/** Takes the tags of a paragraph away that has nothing but blocks in it, so that it is empty for browsers. */
function unwrapping(post: Post, parent: Parent, {start, block, end, from, to}: BrokenParagraph): Fix | undefined {
	const startTag = startTagOf(start);
	const isEmpty = childElements(start).length === 0 && areWhiteSpace(start.children);
	if (startTag === undefined || !isEmpty || property(start, 'id') !== undefined || to - from > mostBlocks)
		return undefined;
	const children: readonly RootContent[] = parent.children;
	const rest = children.slice(from + 1, to);
	const areBlocks = rest.every((node) =>
		node.type === 'element' ? isBlockName(node.tagName) && !isImplied(node) : areWhiteSpace([node]),
	);
	if (!areBlocks) return undefined;
	// At the top, kramdown takes what is indented for code.
	const isSafeAtTop = rest.length === 1 && rangeOf(block).start === startTag.end;
	if (!isInRawHtml(post, parent) && !(parent.type === 'root' && isSafeAtTop)) return undefined;
	const endTag = endTagBehind(post, rangeOf(end).start);
	if (endTag === undefined || isEntangled(children, from, to)) return undefined;
	return safe([remove(startTag), remove(endTag)]);
}

/** More than so many children are not looked at. */
const mostBlocks = 50;

/** Whether another paragraph is broken at the same place, or a table gave the paragraph up to what is around it. */
function isEntangled(children: readonly RootContent[], from: number, to: number): boolean {
	const [before, start] = [children[from - 1], children[from]];
	if (isImplied(children[to + 1])) return true;
	if (!isElement(start)) return false;
	const behind = children.slice(to + 1, to + 1 + mostBlocks);
	if (behind.some((node) => isElement(node, 'table') && rangeOf(node).start < rangeOf(start).start)) return true;
	return isElement(before, 'p') && isCutShort(before) && rangeOf(before).end === rangeOf(start).start;
}

function endTagBehind({text}: Post, offset: number): Range | undefined {
	const [space, tag] =
		/^([ \t\r\n\f\v]{0,200})(<\/p[ \t\r\n\f\v]{0,20}>)/i.exec(text.slice(offset, offset + 230))?.slice(1) ?? [];
	if (space === undefined || tag === undefined) return undefined;
	const start = offset + space.length;
	return {start, end: start + tag.length};
}

function areWhiteSpace(nodes: readonly RootContent[]): boolean {
	return nodes.every((node) => node.type === 'text' && isWhiteSpace(node.value));
}

function urlOf(link: Element): string {
	return urlProperty(link, 'href') ?? '';
}
