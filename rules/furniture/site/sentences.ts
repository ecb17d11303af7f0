import {type Element, foldSpace, hasDescendant, isMadeOf, textOf} from '../../../src/authoring.ts';

/** Longer paragraphs are the article's. */
const longestSentence = 400;
/** With the white space of its markup. */
const longestWritten = 1000;

interface Sentence {
	readonly parts: readonly string[];
	/** The longest of its words. */
	readonly word: string;
}

/**
 * Makes the question whether all that a paragraph says is one of the sentences, in which something is linked.
 * @param texts sentences with `…` for any words
 */
export function sentenceTest(texts: readonly string[]): (paragraph: Element) => boolean {
	const sentences = texts.map((text) => parseSentence(text));
	return (paragraph) => {
		// Nearly all paragraphs are told apart by having no link, or by the lack of a single word.
		if (!hasDescendant(paragraph, isLink)) return false;
		const written = textOf(paragraph);
		if (written.length > longestWritten) return false;
		if (!sentences.some(({word}) => written.includes(word))) return false;
		const text = foldSpace(written);
		return text.length <= longestSentence && sentences.some(({parts}) => isMadeOf(text, parts));
	};
}

function parseSentence(sentence: string): Sentence {
	const parts = sentence.split('…');
	const words = parts.flatMap((part) => part.split(/\s+/)).toSorted((a, b) => b.length - a.length);
	return {parts, word: words[0] ?? ''};
}

function isLink({tagName}: Element): boolean {
	return tagName === 'a';
}
