import {decodeHTML} from 'entities';
import {distance} from 'fastest-levenshtein';
import {digest} from '../texts/digest.ts';
import {foldSpace} from '../texts/whiteSpace.ts';

/** The same for titles with the same letters and digits: punctuation, blanks and case change when a title is corrected. */
export function titleKeyOf(title: string): string {
	const letters = lettersOf(title);
	// A title of nothing else counts as it is.
	return digest(letters === '' ? foldedTitle(title) : letters);
}

/** The share of its letters that a title keeps when it is written anew. */
const keptShare = 0.6;

/** What is compared of a title: more says no more, and takes long. */
const longestCompared = 200;

/**
 * Whether one title may be another one written anew: most of its letters are the same, those of words that many titles have
 * left out, and so is all that tells one of a series from the next, numbers and days.
 */
export function areTitlesAlike(title: string, other: string): boolean {
	const [letters, otherLetters] = [title, other].map(tellingLettersOf);
	if (letters === undefined || otherLetters === undefined) return false;
	const length = Math.max(letters.length, otherLetters.length);
	// A difference in length is a lower bound.
	if (length === 0 || Math.abs(letters.length - otherLetters.length) > (1 - keptShare) * length) return false;
	if (distance(letters, otherLetters) > (1 - keptShare) * length) return false;
	const [numbers, otherNumbers] = [numbersOf(title), numbersOf(other)];
	return numbers === '' || otherNumbers === '' || numbers === otherNumbers;
}

/**
 * What titles say of whether two posts are two of a series: `parts` where both name parts of one whole, and not the same; `numbers`
 * where they differ in numbers and days alone.
 */
export function seriesOf(title: string, other: string): 'parts' | 'numbers' | undefined {
	const [part, otherPart] = [partOf(title), partOf(other)];
	if (part !== undefined && otherPart !== undefined && part !== otherPart) return 'parts';
	const [numbers, otherNumbers] = [numbersOf(title), numbersOf(other)];
	if (numbers === otherNumbers) return undefined;
	return withoutNumbers(title) === withoutNumbers(other) ? 'numbers' : undefined;
}

/** The part of a whole that a title names, such as `2`; undefined where it names none. */
function partOf(title: string): string | undefined {
	const {groups} = part.exec(foldedTitle(title)) ?? {};
	return Object.values(groups ?? {})
		.find((name) => name !== undefined)
		?.replace(/^0+(?=.)/, '');
}

const part = new RegExp(
	[
		String.raw`\b(?:part|pt|teil|partie|parte|deel|del|часть|episode|ep|folge|chapter|kapitel|vol|volume|no|nr|week)\b[.:]? ?#?(?<word>\d{1,4}|[ivx]{1,5}\b|one|two|three|four|five|six)`,
		String.raw`第 ?(?<counted>\d{1,4}|[〇零一二三四五六七八九十百]{1,5}) ?[部集回章篇期話话節节週周]`,
		String.raw`(?<half>[上中下])(?=[集部篇]|[)）】》]?$)`,
		String.raw`[(（](?<bracket>\d{1,3}|[一二三四五六七八九十]{1,3}|[ivx]{1,4})(?: ?[/／] ?\d{1,3})?[)）]`,
		String.raw`#(?<hash>\d{1,4})\b`,
		String.raw`\b(?<of>\d{1,3}) ?(?:/|of) ?\d{1,3}$`,
	].join('|'),
	'u',
);

function withoutNumbers(title: string): string {
	return foldedTitle(title)
		.replace(numbers, '')
		.replace(/[^\p{L}]+/gu, '');
}

function tellingLettersOf(title: string): string {
	return lettersOf(foldedTitle(title).replace(common, ' ')).slice(0, longestCompared);
}

/** What stands in titles of recordings, whatever they are of. */
const common =
	/\b(?:the|an?|of|in|on|at|is|are|and|live|livestream|stream|streaming|replay|rerun|premiere|full|official|video|audio|episode|ep|part|hd|4k)\b|直播|重播|首播|回放|完整版|高清|現場|现场|預告|预告/gu;

/** The numbers and the days of a title, in their order. */
function numbersOf(title: string): string {
	return (foldedTitle(title).match(numbers) ?? []).map((number) => number.replace(/^0+(?=\d)/, '')).join(' ');
}

const numbers =
	/\d+|[〇零一二三四五六七八九十百]+|[上中下](?=[集部篇]|$)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/gu;

function lettersOf(title: string): string {
	return foldedTitle(title).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function foldedTitle(title: string): string {
	return foldSpace(decodeHTML(title)).normalize('NFKC').toLowerCase();
}
