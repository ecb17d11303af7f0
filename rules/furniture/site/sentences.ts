import {type Element, foldSpace, hasDescendant, isMadeOf, type Parent, textOf} from '../../../src/authoring.ts';

/** Longer paragraphs are the article's. */
const longestSentence = 400;
/** With the white space of its markup. */
const longestWritten = 1000;

interface Sentence {
	readonly parts: readonly string[];
	/** Empty where the sentence ends with any words. */
	readonly lastCharacter: string;
}

/**
 * Makes the question whether all that a paragraph says is one of the sentences, in which something is linked.
 * @param texts sentences with `…` for any words
 */
export function sentenceTest(texts: readonly string[]): (paragraph: Element) => boolean {
	const sentences = texts.map((text) => parseSentence(text));
	const lastCharacters = new Set(sentences.map(({lastCharacter}) => lastCharacter));
	const mayEnd = (last: string): boolean => lastCharacters.has(last) || lastCharacters.has('');
	return (paragraph) => {
		// Nearly all paragraphs are told apart by having no link, by their last character, or by their length.
		if (!hasDescendant(paragraph, isLink) || !mayEnd(lastCharacterOf(paragraph))) return false;
		const written = textOf(paragraph);
		if (written.length > longestWritten) return false;
		const text = foldSpace(written);
		return text.length <= longestSentence && sentences.some(({parts}) => isMadeOf(text, parts));
	};
}

function parseSentence(sentence: string): Sentence {
	const parts = sentence.split('…');
	return {parts, lastCharacter: parts.at(-1)?.slice(-1) ?? ''};
}

function isLink({tagName}: Element): boolean {
	return tagName === 'a';
}

/** The last UTF-16 unit below a node that is no white space; empty where there is none. */
function lastCharacterOf({children}: Parent): string {
	for (let index = children.length - 1; index >= 0; index--) {
		const child = children[index];
		const last =
			child?.type === 'text'
				? child.value.trimEnd().slice(-1)
				: child?.type === 'element'
					? lastCharacterOf(child)
					: '';
		if (last !== '') return last;
	}
	return '';
}
