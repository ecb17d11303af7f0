import {
	type Element,
	embedOf,
	type Fix,
	hasDescendant,
	isHidden,
	isReferredToFromOutside,
	isWhollyWritten,
	type Post,
	rangeOf,
	remove,
	safe,
	unsafe,
} from '../../../src/authoring.ts';
import type {BoxFinder} from './filledBox.ts';
import {writtenRangeOf} from './writtenRange.ts';

/** The boxes that carousels fill: for fixes that take nothing from the reader, and for those that do. */
export interface Boxes {
	readonly hidden: BoxFinder;
	readonly visible: BoxFinder;
}

/**
 * Removes a carousel with the boxes that it alone fills, and the heading that has nothing under it without.
 * @param isDoubtful whether only a person can say that nobody misses it, hidden or not
 * @returns safe when the reader sees nothing of the carousel; undefined when the file does not say where it ends
 */
export function removalOf(post: Post, carousel: Element, boxes: Boxes, isDoubtful: boolean): Fix | undefined {
	if (!isWhollyWritten(carousel)) {
		const range = writtenRangeOf(post, carousel);
		return range === undefined ? undefined : unsafe(remove(range), {repairs: 'markup'});
	}
	const {range, heading} = boxes.hidden(carousel);
	const isNeeded =
		isReferredToFromOutside(post, range) || hasDescendant(carousel, (inner) => embedOf(inner) !== undefined);
	if (isDoubtful || isNeeded || !isHidden(post, carousel)) return unsafe(remove(boxes.visible(carousel).range));
	const emptied = heading === undefined ? [] : [{range: rangeOf(heading), because: 'emptied-heading'} as const];
	return safe(remove(range), {removes: [{range: rangeOf(carousel), because: 'invisible'}, ...emptied]});
}
