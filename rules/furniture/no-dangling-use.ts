import {
	ancestors,
	attributeRange,
	decodeLeniently,
	defineRule,
	descendants,
	type Element,
	type Fix,
	isPainted,
	isWhiteSpace,
	isWhollyWritten,
	namingAttributes,
	type Post,
	property,
	rangeOf,
	remove,
	safe,
	textOf,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'no-dangling-use',
	description: 'Disallow drawings (`<svg><use>`) that refer to a part which is not in the post.',
	fix: 'safe',
	messages: {dangling: 'The icon shows nothing: its drawing `{reference}` is not in the post.'},
	check: ({post, report}) => {
		const uses: Element[] = [];
		return {
			'<use>'(use) {
				uses.push(use);
			},
			end() {
				if (uses.length === 0) return;
				const ids = idsOf(post);
				const isDangling = (use: Element): boolean => {
					const reference = referenceOf(use);
					return reference !== undefined && !ids.has(decodeLeniently(reference.slice(1)));
				};
				const fixes = new Map<Element, Fix | undefined>();
				for (const use of uses) {
					const drawing = drawingAround(post, use);
					const at = attributeRange(use, 'href') ?? attributeRange(use, 'xlink:href');
					if (drawing === undefined || at === undefined || !isDangling(use)) continue;
					if (!fixes.has(drawing)) fixes.set(drawing, removal(drawing, isDangling));
					report({
						at,
						message: 'dangling',
						data: {reference: referenceOf(use) ?? ''},
						cause: '',
						fix: fixes.get(drawing),
					});
				}
			},
		};
	},
});

/** What a `use` refers to in its own page; undefined when it is a drawing of another file. */
function referenceOf(use: Element): string | undefined {
	const reference = (property(use, 'href') ?? property(use, 'xlink:href'))?.trim();
	return reference?.startsWith('#') ? reference : undefined;
}

function idsOf(post: Post): ReadonlySet<string> {
	return new Set([...descendants(post.tree)].flatMap((element) => property(element, 'id') ?? []));
}

/** The whole drawing that an element is part of. */
function drawingAround(post: Post, element: Element): Element | undefined {
	return [...ancestors(post, element)].findLast(({tagName}) => tagName === 'svg');
}

/** Elements that show nothing by themselves. */
const groups: ReadonlySet<string> = new Set(['g', 'defs', 'svg']);

/** Takes a drawing away that shows nothing and says nothing, not even to those who cannot see it. */
function removal(drawing: Element, isDangling: (use: Element) => boolean): Fix | undefined {
	const all = [drawing, ...descendants(drawing)];
	const isEmpty = all.every(
		(element) => groups.has(element.tagName) || (element.tagName === 'use' && isDangling(element)),
	);
	const isNamed = all.some((element) => namingAttributes.some((name) => property(element, name) !== undefined));
	const isTarget = all.some((element) => property(element, 'id') !== undefined);
	if (
		!isEmpty ||
		isNamed ||
		isTarget ||
		all.some(isPainted) ||
		!isWhiteSpace(textOf(drawing)) ||
		!isWhollyWritten(drawing)
	)
		return undefined;
	const range = rangeOf(drawing);
	return safe(remove(range), {removes: [{range, because: 'invisible'}]});
}
