import {type Element, foldSpace, hasDescendant, isMadeOf, type Parent, textOf} from '../../../src/authoring.ts';

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
function firstText({children}: Parent): string {
	for (const child of children) {
		const text = child.type === 'text' ? child.value.trimStart() : child.type === 'element' ? firstText(child) : '';
		if (text !== '') return text;
	}
	return '';
}

/** The last text below a node that is no white space, without that behind it. */
function lastText({children}: Parent): string {
	for (let index = children.length - 1; index >= 0; index--) {
		const child = children[index];
		const text = child?.type === 'text' ? child.value.trimEnd() : child?.type === 'element' ? lastText(child) : '';
		if (text !== '') return text;
	}
	return '';
}
