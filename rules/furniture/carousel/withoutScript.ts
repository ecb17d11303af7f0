import {
	childElements,
	classTokens,
	descendants,
	type Element,
	hasDescendant,
	isElement,
	type Post,
	perPost,
	property,
	rawTextOf,
} from '../../../src/authoring.ts';
import {isControl} from '../boxes/trimmings.ts';
import {isOutOfSight} from './carouselMarkup.ts';
import type {CarouselName} from './carouselName.ts';
import {showsByItself} from './carouselNames.ts';
import type {Slides} from './slides.ts';
import {isSwitch} from './switches.ts';

/**
 * Whether readers get to all slides although no script of the source site runs: browsers scroll them, or nothing but a vague name
 * says that they ever turned.
 */
export function worksWithoutScript(
	post: Post,
	container: Element,
	{name, slides}: {readonly name: CarouselName; readonly slides: Slides},
): boolean {
	if (showsByItself(container)) return true;
	const boxes = [...slides.wrappers];
	if (sheetsOf(post).looksForSwitches && boxes.some((box) => childElements(box).some(isSwitch))) return true;
	if (slides.slides.some(isOutOfSight)) return false;
	const parent = post.parentOf(container);
	if ([...boxes, ...(isElement(parent) ? [parent] : [])].some((box) => isScrolled(post, box))) return true;
	return name.isVague && slides.clones.length === 0 && !boxes.some((box) => isTurned(box));
}

/** Whether an element, or what stands in it beside its slides, turns something. */
function isTurned(box: Element): boolean {
	return box.children.some((child) => isElement(child) && (isControl(child) || hasDescendant(child, isControl)));
}

/** Whether an element gets a bar to scroll what it holds, or snaps to parts of it: by its style, or by a sheet in the post. */
function isScrolled(post: Post, element: Element): boolean {
	if (scrolling.test(property(element, 'style') ?? '')) return true;
	const names = [...classTokens(element).map((token) => `.${token}`), `#${property(element, 'id') ?? ''}`];
	return names.some((name) => sheetsOf(post).scrolled.has(name));
}

const scrolling = /(?:^|[;{])\s*(?:overflow(?:-x)?\s*:\s*(?:auto|scroll)|scroll-snap-type\s*:\s*(?!none))/i;

/** What style sheets of a post do with its slides. */
interface StyleSheets {
	/** The classes and ids that they make scroll, with their signs. */
	readonly scrolled: ReadonlySet<string>;
	/** Whether they show one thing or another by which field is chosen. */
	readonly looksForSwitches: boolean;
}

const sheetsOf = perPost((post): StyleSheets => {
	const scrolled = new Set<string>();
	let looksForSwitches = false;
	for (const element of descendants(post.tree)) {
		if (element.tagName !== 'style') continue;
		const css = rawTextOf(element);
		looksForSwitches ||= css.includes(':checked');
		for (const block of css.split('}')) {
			const start = block.lastIndexOf('{');
			if (start === -1 || !scrolling.test(block.slice(start))) continue;
			const selectors = block.slice(block.lastIndexOf('{', start - 1) + 1, start);
			for (const [name] of selectors.matchAll(/[.#][\w-]+(?=\s*(?:,|$))/g)) scrolled.add(name);
		}
	}
	return {scrolled, looksForSwitches};
});
