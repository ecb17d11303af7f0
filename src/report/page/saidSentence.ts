import {element} from './domElements.ts';

/** A sentence of the linter, which speaks English: what stands in backticks is code. */
export function sentence(text: string): HTMLElement {
	const parts = text.split('`');
	// Marks that have no twin are signs of the text.
	const isMarked = parts.length % 2 === 1;
	const contents = isMarked
		? parts.map((part, index) => (index % 2 === 1 ? element('code', {dir: 'auto'}, part) : part))
		: [text];
	return element('span', {class: 'said', lang: 'en', dir: 'auto'}, ...contents);
}
