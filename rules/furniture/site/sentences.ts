import {
	type Element,
	findLastText,
	findText,
	foldSpace,
	hasDescendant,
	isMadeOf,
	type Parent,
	type Text,
	textOf,
} from '../../../src/authoring.ts';

/** Longer paragraphs are the article's. */
const longestSentence = 400;

interface Sentence {
	readonly parts: readonly string[];
	readonly firstWord: string;
	readonly lastWord: string;
}

/**
 * Makes the question whether all that a paragraph says is one of the sentences, in which something is linked.
 * @param texts sentences with `…` for any words
 */
export function sentenceTest(texts: readonly string[]): (paragraph: Element) => boolean {
	const sentences = texts.map((text) => parseSentence(text));
	return (paragraph) => {
		// Nearly all paragraphs are told apart by having no link, or by their ends.
		if (!hasDescendant(paragraph, isLink)) return false;
		const last = lastText(paragraph);
		const ended = sentences.filter(({lastWord}) => last.endsWith(lastWord));
		if (ended.length === 0) return false;
		const first = firstText(paragraph);
		const candidates = ended.filter(({firstWord}) => first.startsWith(firstWord));
		if (candidates.length === 0) return false;
		const text = foldSpace(textOf(paragraph));
		return text.length <= longestSentence && candidates.some(({parts}) => isMadeOf(text, parts));
	};
}

function parseSentence(sentence: string): Sentence {
	const parts = sentence.split('…');
	return {parts, firstWord: parts[0]?.split(' ')[0] ?? '', lastWord: parts.at(-1)?.split(' ').at(-1) ?? ''};
}

function isLink({tagName}: Element): boolean {
	return tagName === 'a';
}

/** The first text below a node that is no white space, without that before it. */
function firstText(parent: Parent): string {
	return findText(parent, isNotBlank)?.value.trimStart() ?? '';
}

/** The last text below a node that is no white space, without that behind it. */
function lastText(parent: Parent): string {
	return findLastText(parent, isNotBlank)?.value.trimEnd() ?? '';
}

function isNotBlank({value}: Text): boolean {
	return value.trim() !== '';
}
