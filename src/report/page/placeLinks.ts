import {hashOf, type Place} from '../view/places.ts';
import {type Content, element} from './domElements.ts';
import type {ShownReport} from './shownReport.ts';

/** A link to a place of the page. */
export function linkTo(place: Place, {goTo}: Pick<ShownReport, 'goTo'>, ...contents: readonly Content[]): HTMLElement {
	const follow = (event: Event): void => {
		// With a key pressed, a link opens elsewhere.
		if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
		event.preventDefault();
		goTo(place);
	};
	return element('a', {href: hashOf(place), onclick: follow}, ...contents);
}
