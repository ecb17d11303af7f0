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
