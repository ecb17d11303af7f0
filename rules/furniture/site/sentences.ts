import {descendants, type Element, foldSpace, isMadeOf, type RootContent, textOf} from '../../../src/authoring.ts';

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
		// Nearly all paragraphs are told apart by their ends.
		const first = firstText(paragraph).trimStart();
		const started = sentences.filter(({firstWord}) => first.startsWith(firstWord));
		if (started.length === 0) return false;
		const last = lastText(paragraph).trimEnd();
		const candidates = started.filter(({lastWord}) => last.endsWith(lastWord));
		if (candidates.length === 0) return false;
		const text = foldSpace(textOf(paragraph));
		if (text.length > longestSentence || !candidates.some(({parts}) => isMadeOf(text, parts))) return false;
		return [...descendants(paragraph)].some(({tagName}) => tagName === 'a');
	};
}

function parseSentence(sentence: string): Sentence {
	const parts = sentence.split('…');
	return {parts, firstWord: parts[0]?.split(' ')[0] ?? '', lastWord: parts.at(-1)?.split(' ').at(-1) ?? ''};
}

/** The first text below a node that is no white space. */
function firstText(node: RootContent): string {
	if (node.type === 'text') return node.value.trim() === '' ? '' : node.value;
	if (node.type !== 'element') return '';
	for (const child of node.children) {
		const text = firstText(child);
		if (text !== '') return text;
	}
	return '';
}

function lastText(node: RootContent): string {
	if (node.type === 'text') return node.value.trim() === '' ? '' : node.value;
	if (node.type !== 'element') return '';
	for (let index = node.children.length - 1; index >= 0; index--) {
		const child = node.children[index];
		const text = child === undefined ? '' : lastText(child);
		if (text !== '') return text;
	}
	return '';
}
