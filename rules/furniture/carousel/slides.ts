import {childElements, classTokens, type Element, hasOwnText, urlProperty} from '../../../src/authoring.ts';
import {isControl} from '../boxes/trimmings.ts';
import {isClone} from './carouselNames.ts';
import {isImage} from './slideContents.ts';

/** The fewest slides that make a carousel. */
export const fewestSlides = 3;

/** What turns round in a carousel. */
export interface Slides {
	/** Each once, in the order of the page. */
	readonly slides: readonly Element[];
	/** What a library made of them once more, so that they can go round. */
	readonly clones: readonly Element[];
	/** The elements that hold them, outermost last. */
	readonly wrappers: ReadonlySet<Element>;
}

/**
 * Makes the search for the slides of a carousel: at least three elements of one kind that hold pictures or links, whatever
 * wrappers and rows stand around them. Arrows, dots and headings are none. Each element is weighed once for all searches.
 */
export function slideFinder(): (container: Element) => Slides | undefined {
	const weights = new Map<Element, number>();
	const weightOf = (element: Element): number => {
		const known = weights.get(element);
		if (known !== undefined) return known;
		let weight = holdsPlace(element) ? 1 : 0;
		if (!isControl(element)) for (const child of childElements(element)) weight += weightOf(child);
		else weight = 0;
		weights.set(element, weight);
		return weight;
	};
	const search = (level: readonly Element[], wrappers: ReadonlySet<Element>): Slides | undefined => {
		const around = new Set([...wrappers, ...level]);
		const children = level.flatMap(childElements);
		const filled = children.filter((child) => weightOf(child) > 0);
		const [first] = filled;
		if (first === undefined) return undefined;
		const heaviest = filled.reduce((most, child) => (weightOf(child) > weightOf(most) ? child : most), first);
		const total = filled.reduce((sum, child) => sum + weightOf(child), 0);
		// What holds most of all is no slide but a wrapper, with a heading, a link to more or small pictures beside it.
		const isWrapper = weightOf(heaviest) * 2 > total || (weightOf(heaviest) * 2 === total && filled.length > 2);
		const below = isWrapper ? search([heaviest], around) : undefined;
		if (below !== undefined) return below;
		const kind = mostFrequentKind(filled);
		if (kind !== undefined) {
			const isSlide = (child: Element): boolean =>
				weightOf(child) > 0 ? !isHeading(child) : child.tagName === kind && !isControl(child) && hasOwnWords(child);
			return slidesOf(children.filter(isSlide), around);
		}
		return isWrapper ? undefined : search(filled, around);
	};
	return (container) => search([container], new Set());
}

function slidesOf(found: readonly Element[], wrappers: ReadonlySet<Element>): Slides {
	const clones = found.filter(isClone);
	const slides = found.filter((slide) => !clones.includes(slide));
	return {slides, clones, wrappers};
}

/** The name of the elements of which at least three are of one kind: with a class in common, or all without. */
function mostFrequentKind(elements: readonly Element[]): string | undefined {
	const counts = new Map<string, number>();
	let most: {readonly tagName: string; readonly count: number} | undefined;
	for (const element of elements) {
		const kinds = new Set(classTokens(element).map((token) => token.replace(/\d+/g, '')));
		for (const kind of kinds.size === 0 ? [''] : kinds) {
			const key = `${element.tagName}.${kind}`;
			const count = (counts.get(key) ?? 0) + 1;
			counts.set(key, count);
			if (count > (most?.count ?? 0)) most = {tagName: element.tagName, count};
		}
	}
	return most === undefined || most.count < fewestSlides ? undefined : most.tagName;
}

/** Whether an element is a picture, a film or a link to somewhere. */
function holdsPlace(element: Element): boolean {
	if (isImage(element) || element.tagName === 'video') return true;
	const href = element.tagName === 'a' ? (urlProperty(element, 'href') ?? '') : '';
	return href !== '' && !href.startsWith('#') && !/^javascript:/i.test(href);
}

function isHeading({tagName}: Element): boolean {
	return /^(?:h[1-6]|header)$/.test(tagName);
}

/** Whether an element says something outside links and buttons. */
function hasOwnWords(element: Element): boolean {
	if (element.tagName === 'a' || element.tagName === 'button') return false;
	return hasOwnText(element) || childElements(element).some(hasOwnWords);
}
