import {descendants, type Element, foldSpace, isMadeOf, type Post, type RootContent} from '../../../src/authoring.ts';

/** Longer paragraphs are the article's. */
const longestSentence = 400;

/** A sentence, and what a post must hold for it to stand there. */
export interface Sentence {
	readonly parts: readonly string[];
	readonly trace: RegExp;
}

/** Parses a sentence with `…` for any words. */
export function parseSentence(sentence: string): Sentence {
	const parts = sentence.split('…');
	const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
	const words: readonly string[] = longest.match(/[\p{L}\p{N}]+/gu) ?? [];
	const longestWord = words.reduce((a, b) => (b.length > a.length ? b : a), '');
	const start = words.indexOf(longestWord);
	// Between words there may be line breaks and tags.
	const between = String.raw`(?:[^\p{L}\p{N}<>]|<[^<>]{0,300}>){1,20}`;
	return {parts, trace: new RegExp(words.slice(start, start + 2).join(between), 'u')};
}

/**
 * Makes the question whether all that an element says is one of the sentences.
 * @returns undefined when the post holds none of them for certain
 */
export function sentenceTest(post: Post, sentences: readonly Sentence[]): ((element: Element) => boolean) | undefined {
	const wanted = sentences.filter(({trace}) => trace.test(post.text));
	if (wanted.length === 0) return undefined;
	return (element) => {
		const text = beginningOf(element);
		if (text.length > longestSentence || !wanted.some(({parts}) => isMadeOf(text, parts))) return false;
		// They lead to the site that the item is taken from.
		return [...descendants(element)].some(({tagName}) => tagName === 'a');
	};
}

/** The text of an element, or more of it than a sentence has. */
function beginningOf(element: Element): string {
	let text = '';
	const read = (node: RootContent): void => {
		if (text.length > longestSentence * 4) return;
		if (node.type === 'text') text += node.value;
		else if (node.type === 'element') for (const child of node.children) read(child);
	};
	read(element);
	return foldSpace(text);
}
