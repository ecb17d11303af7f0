import type {Element, Parent, Post} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import {firstIndexWhere} from '../texts/binarySearch.ts';
import {decodeLeniently} from '../urls/urls.ts';
import {descendants, hasDescendant, property, rangeOf} from './html.ts';
import {perPost} from './perPost.ts';

/** Whether a link or description of the post refers to an element, or to one in it. */
export function isReferredTo(post: Post, element: Element): boolean {
	const isTarget = (inner: Element): boolean => namesOf(inner).some((name) => referencesIn(post).has(name));
	return isTarget(element) || hasDescendant(element, isTarget);
}

/** Whether something outside a range of a post refers to what stands in it. */
export function isReferredToFromOutside(post: Post, {start, end}: Range): boolean {
	const targets = targetsIn(post);
	for (let index = firstIndexWhere(targets, (target) => target.start >= start); ; index++) {
		const target = targets[index];
		if (target === undefined || target.start >= end) return false;
		if (target.first < start || target.last >= end) return true;
	}
}

/** An element that something refers to, in UTF-16 offsets. */
interface Target {
	readonly start: number;
	/** Where the first and the last of those begin that refer to it. */
	readonly first: number;
	readonly last: number;
}

const targetsIn = perPost((post): readonly Target[] => {
	const references = referencesIn(post);
	if (references.size === 0) return [];
	const targets = [...descendants(post.tree)].flatMap((element) =>
		namesOf(element).flatMap((name) => {
			const places = references.get(name);
			return places === undefined ? [] : [{start: rangeOf(element).start, ...places}];
		}),
	);
	return targets.toSorted((a, b) => a.start - b.start);
});

/** What an element can be referred to by. */
function namesOf({tagName, properties: {id, name}}: Element): readonly string[] {
	return [id, tagName === 'a' ? name : undefined].filter((value) => typeof value === 'string');
}

/** Where the first and the last of those begin that refer to an id. */
type Places = Omit<Target, 'start'>;

/** The ids that links and descriptions of a post refer to. */
const referencesIn = perPost((post): ReadonlyMap<string, Places> => {
	const places = new Map<string, Places>();
	const attributes = mayRefer.test(post.text) ? referring : [];
	const isPainted = mayPaint.test(post.text);
	const add = (element: Element, id: string): void => {
		const {start} = rangeOf(element);
		const {first, last} = places.get(id) ?? {first: start, last: start};
		places.set(id, {first: Math.min(first, start), last: Math.max(last, start)});
	};
	const readAll = ({children}: Parent): void => {
		for (const child of children) {
			if (child.type !== 'element') continue;
			const href = leading.has(child.tagName) ? child.properties['href'] : undefined;
			if (typeof href === 'string' && href.startsWith('#')) add(child, decodeLeniently(href.slice(1)));
			for (const name of attributes) {
				for (const id of property(child, name)?.split(/[ \t\r\n\f]+/) ?? []) add(child, id);
			}
			if (isPainted) for (const id of paintsOf(child)) add(child, id);
			// Much faster than `descendants`, and each post is gone through.
			readAll(child);
		}
	};
	readAll(post.tree);
	return places;
});

/** Elements that lead to another one, or show it once more. */
const leading: ReadonlySet<string> = new Set(['a', 'area', 'use']);

const referring = ['aria-labelledby', 'aria-describedby', 'aria-details', 'for', 'headers'];

/**
 * The ids of what an element is painted, clipped or marked with (https://www.w3.org/TR/SVG2/linking.html#processingURL), or what a
 * style sheet in it paints others with.
 */
function paintsOf(element: Element): readonly string[] {
	const sheets = element.tagName === 'style' ? element.children : [];
	const texts = [...Object.values(element.properties), ...sheets.map((sheet) => sheet.type === 'text' && sheet.value)];
	return texts.flatMap((text) =>
		typeof text === 'string' && mayPaint.test(text)
			? Array.from(text.matchAll(/url\([ \t\r\n\f]*["']?#([^"')\s]{1,200})/gi), ([, id = '']) => decodeLeniently(id))
			: [],
	);
}

const mayPaint = /url\(/i;

/** Few posts have one of these attributes. */
const mayRefer = /\b(?:aria-(?:labelledby|describedby|details)|for|headers)[ \t\r\n\f\v]*=/i;
