import {childElements, descendants, type Element, type Post, perPost, property} from '../../../src/authoring.ts';
import {isTrimming} from '../boxes/trimmings.ts';
import type {Slides} from './slides.ts';

/**
 * The fields and labels that show another slide where a style sheet of the source site looks for the chosen field: those that stand
 * beside the slides, and what belongs to them elsewhere in the post.
 * @returns undefined where a label says more than an arrow or a number, or where there are too many: then one cannot go without the other
 */
export function switchesOf(post: Post, {slides, clones, wrappers}: Slides): readonly Element[] | undefined {
	const {fieldsById, labelsByField} = switchesIn(post);
	const parts = new Set([...slides, ...clones, ...wrappers]);
	const fields = new Set<Element>();
	for (const child of [...wrappers].flatMap(childElements)) {
		if (parts.has(child)) continue;
		for (const element of [child, ...descendants(child)]) {
			const field = isSwitch(element) ? element : fieldOf(element, fieldsById);
			if (field !== undefined) fields.add(field);
		}
	}
	const labels = [...fields].flatMap((field) => (labelsByField.get(field) ?? []).slice(0, mostLabels));
	// Where ids are not unique, the labels of all sliders are for one field.
	return labels.length < mostLabels && labels.every((label) => isTrimming(label)) ? [...fields, ...labels] : undefined;
}

/** More than any slider has. */
const mostLabels = 200;

/** Whether an element is a field that is either chosen or not. */
export function isSwitch(element: Element): boolean {
	return element.tagName === 'input' && /^(?:radio|checkbox)$/i.test(property(element, 'type') ?? '');
}

/** The field that a label is for. */
function fieldOf(element: Element, fieldsById: ReadonlyMap<string, Element>): Element | undefined {
	return element.tagName === 'label' ? fieldsById.get(property(element, 'for') ?? '') : undefined;
}

/** The fields of a post by their ids, and the labels that are for them. */
const switchesIn = perPost((post) => {
	const elements = /<input\b/i.test(post.text) ? [...descendants(post.tree)] : [];
	const fieldsById = new Map(elements.filter(isSwitch).map((field) => [property(field, 'id') ?? '', field]));
	const labelsByField = new Map<Element, Element[]>();
	for (const element of elements) {
		const field = fieldOf(element, fieldsById);
		if (field === undefined) continue;
		const labels = labelsByField.get(field) ?? [];
		labels.push(element);
		labelsByField.set(field, labels);
	}
	return {fieldsById, labelsByField};
});
