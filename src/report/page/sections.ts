import {element} from './domElements.ts';

/** A part of the page with its heading. */
export function sectionOf(id: string, title: string): HTMLElement {
	return element(
		'section',
		{'aria-labelledby': `${id}-title`, id, tabindex: -1},
		element('h2', {id: `${id}-title`}, title),
	);
}
