import {classTokens, type Element, property, remembered} from '../../../src/authoring.ts';

/** Whether a class or the id of an element has one of the words. */
export function hasNameWord(element: Element, words: ReadonlySet<string>): boolean {
	if (classTokens(element).some((token) => wordsOfName(token).some((word) => words.has(word)))) return true;
	const id = property(element, 'id');
	return id !== undefined && wordsOfName(id).some((word) => words.has(word));
}

/** The words of a class or an id, in lower case: of `glide__arrow--prev`, `lightSlider` and `rev_slider`. */
export const wordsOfName: (name: string) => readonly string[] = remembered((name) =>
	name
		.replace(/([a-z])(?=[A-Z])/g, '$1-')
		.toLowerCase()
		.split(/[^\p{L}]+/u),
);
