import {
	attributeNames,
	attributeRange,
	decodeLeniently,
	defineRule,
	descendants,
	type Element,
	type Fix,
	groupBy,
	hasDescendant,
	isInRawHtml,
	isInside,
	isVisual,
	isWhiteSpace,
	originOf,
	type Post,
	property,
	type Range,
	rangeOf,
	remove,
	safe,
	startTagOf,
	textOf,
	urlProperty,
} from '../../src/authoring.ts';
import {brokenParagraphFinder, unwrapping} from './brokenParagraphs.ts';
import {isCutShort, isUnclosed} from './cutShort.ts';

export default defineRule({
	id: 'valid-nesting',
	description: 'Put elements, ids and attributes only where browsers leave them.',
	harm: 'broken',
	fix: 'safe',
	messages: {
		block: 'Element `<{name}>` stands in a paragraph, which browsers end before it.',
		heading: 'Heading `<{name}>` stands in the heading `<{outer}>`.',
		link: 'Link `{url}` stands in the link `{outer}`, which browsers end before it.',
		linkInButton: 'Link `{url}` stands in a button, where Firefox does not follow it.',
		duplicateId: 'The id `{id}` is given to {count:element|elements}: links to it lead to the first.',
		duplicateAttribute: 'Attribute `{name}` stands more than once in its tag: the page has the last one.',
	},
	check({post, report}) {
		const findBroken = brokenParagraphFinder(post);
		const identified: Element[] = [];
		const askedFor = new Set<string>();
		let lastLink: Element | undefined;
		let lastHeading: Element | undefined;
		return {
			'<*>'(element) {
				if (idOf(element) !== undefined) identified.push(element);
				for (const id of idsAskedForBy(element)) askedFor.add(id);
			},
			'<p>'(paragraph) {
				for (const broken of findBroken(paragraph)) {
					const {block} = broken;
					const fix = unwrapping(post, broken);
					report({at: block, message: 'block', data: {name: block.tagName}, fix, yields: fix === undefined});
				}
			},
			'<a>'(link) {
				if (originOf(link) !== 'html') return;
				const outer = lastLink;
				lastLink = link;
				if (outer === undefined || rangeOf(outer).end !== rangeOf(link).start) return;
				if (!isCutShort(outer) || isUnclosed(post, outer)) return;
				report({at: link, message: 'link', data: {url: urlOf(link), outer: urlOf(outer)}, yields: true});
			},
			'<button>'(button) {
				for (const link of descendants(button)) {
					if (link.tagName !== 'a' || originOf(link) !== 'html' || !leadsSomewhere(link) || isBlank(link)) continue;
					const fix = withoutButton(post, button, link);
					report({at: link, message: 'linkInButton', data: {url: urlOf(link)}, fix, yields: fix === undefined});
				}
			},
			'<h1,h2,h3,h4,h5,h6>'(heading) {
				const outer = lastHeading;
				lastHeading = heading;
				if (outer === undefined || originOf(heading) !== 'html' || !isNested(post, heading, outer)) return;
				if (isBlank(heading) || holdsNothingBeside(outer, heading)) return;
				report({at: heading, message: 'heading', data: {name: heading.tagName, outer: outer.tagName}, yields: true});
			},
			end() {
				for (const finding of duplicateIds(post, identified, askedFor)) report(finding);
				for (const {type, range, name = ''} of post.notes)
					if (type === 'duplicate-attribute') report({at: range, message: 'duplicateAttribute', data: {name}});
			},
		};
	},
});

/** Leaves a link without the button around it, which did nothing else. */
function withoutButton(post: Post, button: Element, link: Element): Fix | undefined {
	const [startTag, endTag] = [startTagOf(button), button.data?.location.endTag];
	if (startTag === undefined || endTag === undefined || !isInRawHtml(post, button)) return undefined;
	const isLinkAlone = button.children.every(
		(child) => child === link || (child.type === 'text' && isWhiteSpace(child.value)),
	);
	const isPlain = attributeNames(button).every((name) => /^(?:class|style|title|role|type|aria-[a-z]+)$/.test(name));
	return isLinkAlone && isPlain ? safe([remove(startTag), remove(endTag)]) : undefined;
}

/** The ids that several elements have, each once. One that nothing asks for leads nobody astray. */
function* duplicateIds(post: Post, identified: readonly Element[], askedFor: ReadonlySet<string>) {
	for (const [id, elements] of groupBy(identified, idOf)) {
		const places = askedFor.has(id) ? idPlaces(post, elements) : [];
		const [, second] = places;
		if (second !== undefined)
			yield {at: second, about: id, message: 'duplicateId', data: {id, count: places.length}} as const;
	}
}

/** The ids that an element leads to, or is described by. */
function idsAskedForBy(element: Element): readonly string[] {
	const {href} = element.properties;
	const fragment = typeof href === 'string' && href.startsWith('#') && href.length > 1 ? href.slice(1) : undefined;
	const ids = fragment === undefined ? [] : [fragment, decodeLeniently(fragment)];
	const named = ['for', 'aria-labelledby', 'aria-describedby'].flatMap(
		(name) => property(element, name)?.split(/[ \t\r\n\f]+/) ?? [],
	);
	return [...ids, ...named];
}

function leadsSomewhere(link: Element): boolean {
	const url = urlOf(link);
	return url !== '' && !url.startsWith('#') && !/^javascript:/i.test(url);
}

/** Whether a reader sees nothing of an element. */
function isBlank(element: Element): boolean {
	return isWhiteSpace(textOf(element)) && !hasDescendant(element, isVisual);
}

/** Whether a heading is all that the one around it holds: then readers see one heading. */
function holdsNothingBeside(outer: Element, inner: Element): boolean {
	return textOf(outer).trim() === (rangeOf(outer).end > rangeOf(inner).start ? textOf(inner).trim() : '');
}

/** Whether a heading stands in the one before it, also where browsers end that one for it. */
function isNested(post: Post, heading: Element, outer: Element): boolean {
	const {end} = rangeOf(outer);
	const {start} = rangeOf(heading);
	return end > start || (end === start && isCutShort(outer) && !isUnclosed(post, outer));
}

function idOf({properties: {id}}: Element): string | undefined {
	return typeof id === 'string' ? id : undefined;
}

/** Where the elements of an id were given it; where only one has it, nobody asks. */
function idPlaces(post: Post, elements: readonly Element[]): readonly Range[] {
	if (elements.length < 2) return [];
	const places: Range[] = [];
	for (const element of elements) {
		const at = attributeRange(element, 'id');
		// Browsers copy elements that are not nested properly; what is drawn or stands in for scripts repeats itself.
		if (at === undefined || places.at(-1)?.start === at.start || isInside(post, element, 'svg', 'noscript')) continue;
		places.push(at);
	}
	return places;
}

function urlOf(link: Element): string {
	return urlProperty(link, 'href') ?? '';
}
