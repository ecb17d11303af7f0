import {firstIndexWhere} from './binarySearch.ts';

/** Knows some short phrases again, in whatever print they stand. */
export interface PhraseTest {
	/** Whether a text is one of the phrases: case, accents, and signs around it do not count. */
	isPhrase(text: string): boolean;
	/** Whether a text is one of the phrases that are written out, without `…`. */
	isWholePhrase(text: string): boolean;
	/** A first question, answered by the letters at both ends of a text: whether it may begin with a phrase, or be one. Fast. */
	mayHold(text: string): boolean;
}

/** UTF-16 units; what is longer is no phrase, and is not read to its end. */
export const longestPhrase = 60;

/**
 * Makes the test for a list of phrases, once for each list: to fold thousands of them takes a part of what a hook takes.
 * @param phrases with `…` at their beginning or end, which stands for any words there; nothing of them changes afterwards
 */
export function phraseTest(phrases: readonly string[]): PhraseTest {
	const known = testsMade.get(phrases);
	if (known !== undefined) return known;
	const made = makeTest(phrases);
	testsMade.set(phrases, made);
	return made;
}

const testsMade = new WeakMap<readonly string[], PhraseTest>();

function makeTest(phrases: readonly string[]): PhraseTest {
	const whole = new Set(phrases.filter((phrase) => !phrase.includes('…')).map(foldPhrase));
	const beginnings = phrases.filter((phrase) => phrase.endsWith('…')).map((phrase) => foldPhrase(phrase.slice(0, -1)));
	const endings = phrases.filter((phrase) => phrase.startsWith('…')).map((phrase) => foldPhrase(phrase.slice(1)));
	const mayHold = endsTest([...whole, ...beginnings], endings);
	const begins = byFirstLetter(beginnings);
	const isWhole = (text: string): boolean => whole.has(foldPhrase(text));
	const isOne = (text: string): boolean => {
		const folded = foldPhrase(text);
		if (whole.has(folded)) return true;
		const mayBegin = begins.get(firstLetterOf(folded)) ?? [];
		return (
			mayBegin.some((beginning) => folded.startsWith(beginning) && isApart(folded, beginning.length)) ||
			endings.some((ending) => folded.endsWith(ending) && folded.length > ending.length)
		);
	};
	return {
		isWholePhrase: (text) =>
			text.length <= longestPhrase &&
			(isWhole(text) || (wordingsIn(text).length > 0 && wordingsIn(text).every(isWhole))),
		isPhrase(text) {
			if (text.length > longestPhrase) return false;
			if (isOne(text)) return true;
			const wordings = wordingsIn(text);
			return wordings.length > 0 && wordings.every(isOne);
		},
		mayHold,
	};
}

/** UTF-16 units at the beginning of a text that tell nearly all texts from phrases. */
const telling = 4;

/** So many beginnings of texts are remembered. */
const mostKnown = 20_000;

/** Makes the question whether texts begin, or end, as some folded phrases do. Most texts of an archive begin as others do. */
function endsTest(beginnings: readonly string[], endings: readonly string[]): (text: string) => boolean {
	const sorted = beginnings.toSorted();
	// The first that does not sort before it begins with it, if any does.
	const beginsOne = (folded: string): boolean =>
		sorted[firstIndexWhere(sorted, (text) => text >= folded)]?.startsWith(folded) === true;
	const whole = new Set(beginnings);
	const beginsWithWhole = (folded: string): boolean => {
		for (let end = 1; end < folded.length; end++) if (whole.has(folded.slice(0, end))) return true;
		return false;
	};
	const lastLetters = new Set(endings.map((ending) => ending.slice(-1)));
	const known = new Map<string, boolean>();
	const mayBegin = (text: string): boolean => {
		const start = text.slice(0, telling);
		let answer = known.get(start);
		if (answer === undefined) {
			const folded = foldPhrase(start);
			answer = folded === '' || beginsOne(folded) || beginsWithWhole(folded);
			if (known.size === mostKnown) known.clear();
			known.set(start, answer);
		}
		return answer;
	};
	return (text) => {
		const start = beginsWithLetter.test(text) ? text : text.slice(0, longestPhrase).replace(/^[^\p{L}\p{N}]+/u, '');
		if (mayBegin(start)) return true;
		if (lastLetters.size === 0 || text.length > 2 * longestPhrase) return false;
		return lastLetters.has(foldPhrase(text.trimEnd().slice(-2)).slice(-1));
	};
}

const beginsWithLetter = /^[\p{L}\p{N}]/u;

/** What a text says in several languages, one behind the other; nothing where it is in one. */
function wordingsIn(text: string): readonly string[] {
	const wordings = text.split(betweenLanguages);
	return wordings.length === 1 ? [] : wordings;
}

/** A stroke or a dot between two wordings, or what stands between Chinese and Latin letters. */
const betweenLanguages =
	/\s*[/|｜／•·・]\s*|(?<=\p{Script=Han})\s+(?=\p{Script=Latin})|(?<=\p{Script=Latin})\s+(?=\p{Script=Han})/u;

function byFirstLetter(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const text of texts) {
		const letter = firstLetterOf(text);
		found.set(letter, [...(found.get(letter) ?? []), text]);
	}
	return found;
}

function firstLetterOf(text: string): string {
	const first = text.codePointAt(0);
	return first === undefined ? '' : String.fromCodePoint(first);
}

/** Whether a word ends at an offset, and another follows: scripts without blanks between words tell nothing of it. */
function isApart(text: string, offset: number): boolean {
	if (offset === text.length) return false;
	return !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(offset)) || unspaced.test(text.charAt(offset - 1));
}

/** Letters of scripts that are written without blanks between words, or with some that nobody agrees on. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * One form for the prints of a phrase: without case, accents, the vowel signs of Arabic, characters of no width, quotes of one
 * kind or another, and signs around it.
 */
function foldPhrase(text: string): string {
	if (foldedAlready.test(text)) return text;
	const letters = text
		.normalize('NFKD')
		.toLowerCase()
		// Greek ends words with a letter of its own; keyboards of Turkish, Arabic and Persian have several for one letter.
		.replace(/[ıςيىك]/g, (letter) => likeLetters[letter] ?? letter)
		.replace(/[\p{Script=Inherited}\u0640\u200b-\u200f\u2060\ufeff]/gu, '')
		.replace(/[’‘ʼ`´]/g, "'")
		.replace(/[\s_]+/g, ' ')
		// How many there are is no part of what is said.
		.replace(/[\s([]\d{1,3}[)\]]?$/, '')
		.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
	return letters.replace(unspacedGap, '');
}

/** What is folded already: words in small letters of ASCII, and Chinese without signs. */
const foldedAlready = /^(?:[a-z]+(?: [a-z]+)*|[\u4e00-\u9fff]+)$/;

const likeLetters: Readonly<Record<string, string>> = {ς: 'σ', ı: 'i', ي: 'ی', ى: 'ی', ك: 'ک'};

/** A blank between two letters of a script that needs none; Hangul stands decomposed. */
const unspacedGap =
	/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/gu;
