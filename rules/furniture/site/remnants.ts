import {
	attributeRange,
	type Element,
	groupBy,
	isReferredTo,
	type Post,
	placesInWords,
	type Range,
	rangeOf,
	remove,
	removeAttribute,
	removeElement,
	replaceAttribute,
	safe,
	shorten,
	type TextEdit,
	touchesOpaque,
	unsafe,
} from '../../../src/authoring.ts';
import {isForPlayer, type KeptArea} from './keptAreas.ts';

/** A box that holds nothing, or nothing for those who see. */
export interface LeftBox {
	readonly element: Element;
	readonly name: string;
	/** What goes with it; undefined where it has to stay. */
	readonly removable: Range | undefined;
}

/** How many names of boxes are enough to know them by. */
const shownNames = 3;

/** One finding for all empty boxes that can go, and one for those that have to stay: nobody looks at one after the other. */
export function* emptyFindings(boxes: readonly LeftBox[]) {
	for (const alike of partedByRemoval(boxes)) {
		const [{element}] = alike;
		const distinct = [...new Set(alike.map(({name}) => name))];
		const shown = distinct.slice(0, shownNames).map((name) => `\`${shorten(name)}\``);
		const names = [...shown, ...(distinct.length > shownNames ? ['…'] : [])].join(', ');
		const ranges = removableOf(alike);
		const removes = ranges.map((range) => ({range, because: 'invisible'}) as const);
		const fix = safe(ranges.map(remove), {removes, restsOn: ['source']});
		yield {at: element, message: 'empty', data: {count: alike.length, names}, fix} as const;
	}
}

/** One finding for all texts for screen readers of one name that can go, and one for those that have to stay. */
export function* readerTextFindings(texts: readonly LeftBox[]) {
	for (const named of groupBy(texts, ({name}) => name).values()) {
		for (const alike of partedByRemoval(named)) {
			const [{element, name}] = alike;
			const fix = unsafe(removableOf(alike).map(remove));
			const outweighs = alike.map((text) => rangeOf(text.element));
			const data = {name, places: placesInWords(alike.length)};
			yield {at: element, message: 'screenReader', data, fix, outweighs} as const;
		}
	}
}

function* partedByRemoval(boxes: readonly LeftBox[]): Generator<readonly [LeftBox, ...LeftBox[]]> {
	for (const isRemovable of [true, false]) {
		const [first, ...others] = boxes.filter(({removable}) => (removable !== undefined) === isRemovable);
		if (first !== undefined) yield [first, ...others];
	}
}

function removableOf(boxes: readonly LeftBox[]): readonly Range[] {
	return boxes.flatMap(({removable}) => removable ?? []);
}

/** A label for screen readers. */
export interface Label {
	readonly element: Element;
	readonly text: string;
}

/** One finding for all that can go, as they stand at every picture, and one for those that have to stay. */
export function* labelFindings(post: Post, labels: readonly Label[]) {
	const removals = labels.map((label) => ({label, edit: removalOf(post, label.element)}));
	for (const isRemovable of [true, false]) {
		const alike = removals.filter(({edit}) => (edit !== undefined) === isRemovable);
		const [first] = alike;
		if (first === undefined) continue;
		const {element, text} = first.label;
		const fix = unsafe(alike.flatMap(({edit}) => edit ?? []));
		yield {at: element, message: 'label', data: {text, places: placesInWords(alike.length)}, fix} as const;
	}
}

function removalOf(post: Post, element: Element): TextEdit | undefined {
	return touchesOpaque(post, rangeOf(element)) || isReferredTo(post, element) ? undefined : removeElement(element);
}

/** A box that keeps room for what its style sheet would have laid over it. */
export interface Area extends KeptArea {
	readonly element: Element;
}

/** One finding for those that keep room for a picture, and one for those that are left without any. */
export function* areaFindings(post: Post, areas: readonly Area[]) {
	const editable = areas.filter(({element}) => !touchesOpaque(post, rangeOf(element)));
	const filled = editable.filter(({isEmpty: isNothing}) => !isNothing);
	const [picture] = filled;
	if (picture !== undefined) {
		const {element, declaration} = picture;
		const fix = unsafe(filled.flatMap((area) => restyling(post, area) ?? []));
		const at = attributeRange(element, 'style') ?? element;
		yield {at, message: 'area', data: {declaration, places: placesInWords(filled.length)}, fix} as const;
	}
	const empty = editable.filter(({element, isEmpty: isNothing}) => isNothing && !isReferredTo(post, element));
	const [box] = empty;
	if (box !== undefined) {
		const {element: at, declaration} = box;
		// What a box was made for, nothing else in the post may say.
		const removable = empty.filter(({element}) => !isForPlayer(element));
		const ranges = removable.flatMap(({element}) => removalOf(post, element)?.range ?? []);
		const removes = ranges.map((range) => ({range, because: 'invisible'}) as const);
		const fix = safe(ranges.map(remove), {removes, restsOn: ['source']});
		yield {at, message: 'emptyArea', data: {declaration, places: placesInWords(empty.length)}, fix} as const;
	}
}

function restyling(post: Post, {element, otherStyle}: Area): TextEdit | undefined {
	return otherStyle === '' ? removeAttribute(post, element, 'style') : replaceAttribute(element, 'style', otherStyle);
}
