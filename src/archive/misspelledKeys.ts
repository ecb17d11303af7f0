import {fieldWords} from '../frontMatter/fieldWords.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {commonEnds} from '../texts/commonEnds.ts';
import {slipsBetween} from '../texts/nearest.ts';

/** A key that is most likely another one. */
export interface MisspelledKey {
	readonly key: string;
	/** Which one is meant. */
	readonly meant: string;
	/** How many posts have the one, and the other. */
	readonly counts: {readonly key: number; readonly meant: number};
	/** The posts that have it, and not what is meant. */
	readonly posts: readonly PostFacts[];
}

/** How many posts of an archive have each key with a value. */
export function countKeys(posts: readonly Pick<PostFacts, 'keys'>[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const {keys = []} of posts) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}

/**
 * Finds the keys that are most likely misspelled: hardly any post has them, many have one that is spelled nearly so, and the
 * posts that have the one do not have the other.
 * @returns in the order of the keys
 */
export function findMisspelledKeys(
	posts: readonly PostFacts[],
	settings: Pick<Settings, 'generator' | 'source' | 'keys'>,
): readonly MisspelledKey[] {
	const counts = countKeys(posts);
	// A key that the config names is meant so.
	const named = new Set([settings.source, ...Object.values(settings.keys).flat()]);
	const meantBy = new Map<string, string>();
	const usual = usualKeys(counts, posts.filter(({keys}) => keys !== undefined).length);
	for (const [key, count] of counts) {
		if (count > mostPosts || key.length > longestKey || named.has(key)) continue;
		const rare = countedKey(key, count);
		const meant = usual.find((other) => other.key !== key && isSlip(rare, other, settings));
		if (meant !== undefined) meantBy.set(key, meant.key);
	}
	return meantBy.size === 0 ? [] : withPosts(posts, meantBy, {counts, isCaseless: caseless.has(settings.generator)});
}

/** A key that more posts have than that is no slip of the pen. */
const mostPosts = 25;

/** UTF-16 units. */
const longestKey = 60;

/** No archive has more keys of its own. */
const mostUsual = 200;

/** So many times as many posts have a key of the field, or one of the archive's own, as a misspelling of it. */
const leastTimes = {known: 3, own: 20};

/** A key, taken apart. */
interface CountedKey {
	readonly key: string;
	readonly words: readonly string[];
	/** All of them as one. */
	readonly letters: string;
	readonly posts: number;
}

/** A key that may be meant. */
interface UsualKey extends CountedKey {
	/** Whether hardly a post is without it. */
	readonly isEverywhere: boolean;
}

/**
 * The keys that may be meant, the most frequent first.
 * @param all posts whose front matter can be read
 */
function usualKeys(counts: ReadonlyMap<string, number>, all: number): readonly UsualKey[] {
	return [...counts]
		.filter(([key, posts]) => posts >= leastTimes.known && key.length <= longestKey)
		.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, mostUsual)
		.map(([key, posts]) => Object.assign(countedKey(key, posts), {isEverywhere: posts >= 0.9 * all}));
}

function countedKey(key: string, posts: number): CountedKey {
	const words = wordsOf(key);
	return {key, words, letters: words.join(''), posts};
}

function withPosts(
	posts: readonly PostFacts[],
	meantBy: ReadonlyMap<string, string>,
	{counts, isCaseless}: {readonly counts: ReadonlyMap<string, number>; readonly isCaseless: boolean},
): readonly MisspelledKey[] {
	const nameOf = (key: string): string => (isCaseless ? key.toLowerCase() : key);
	const without = new Map<string, PostFacts[]>([...meantBy.keys()].map((key) => [key, []]));
	for (const post of posts) {
		const {keys = [], emptyKeys} = post;
		for (const key of keys) {
			const meant = meantBy.get(key);
			if (meant === undefined || [...keys, ...emptyKeys].some((other) => nameOf(other) === nameOf(meant))) continue;
			without.get(key)?.push(post);
		}
	}
	const countOf = (key: string): number => counts.get(key) ?? 0;
	return [...without]
		.flatMap(([key, found]): readonly MisspelledKey[] => {
			const meant = meantBy.get(key) ?? '';
			// Who has both as often as not means two things by them.
			if (2 * found.length <= countOf(key)) return [];
			return [{key, meant, counts: {key: countOf(key), meant: countOf(meant)}, posts: found}];
		})
		.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Programs to which keys are the same in capitals and small letters. */
const caseless: ReadonlySet<string> = new Set(['hugo', 'pelican', 'obsidian']);

function isSlip(rare: CountedKey, usual: UsualKey, {generator}: Pick<Settings, 'generator'>): boolean {
	const times = usual.posts / rare.posts;
	if (times < leastTimes.known) return false;
	if (rare.letters === usual.letters) {
		const isSame = caseless.has(generator) && rare.key.toLowerCase() === usual.key.toLowerCase();
		if (isSame || fieldWords.has(rare.key)) return false;
		return times >= leastTimes.own || usual.words.every((word) => fieldWords.has(word));
	}
	const pair = differingWords(rare.words, usual.words);
	if (pair === undefined) return false;
	const isFieldWord = fieldWords.has(pair.usual);
	if (times < (isFieldWord ? leastTimes.known : leastTimes.own)) return false;
	return isMisspelled(pair.written, pair.usual, isFieldWord || usual.isEverywhere);
}

/** The words of a key in small letters: `coverImage2` is made of `cover`, `image` and `2`. */
function wordsOf(key: string): readonly string[] {
	return (key.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lt}\p{Lo}\p{Lm}\p{M}]+|\p{N}+/gu) ?? []).map((word) =>
		word.toLowerCase(),
	);
}

/** The one word in which two keys differ; undefined where there are several, or numbers do: nothing is misspelled in them. */
function differingWords(
	words: readonly string[],
	usual: readonly string[],
): {readonly written: string; readonly usual: string} | undefined {
	if (words.length !== usual.length) return undefined;
	let found: {readonly written: string; readonly usual: string} | undefined;
	for (const [index, written] of words.entries()) {
		const other = usual[index] ?? '';
		if (written === other) continue;
		if (found !== undefined || Math.abs(written.length - other.length) > mostSlips) return undefined;
		found = {written, usual: other};
	}
	return found === undefined || /\p{N}/u.test(found.written + found.usual) ? undefined : found;
}

/**
 * Whether a word is another one with a slip of the pen in it.
 * @param isSure whether little else can be meant: then short words count, too
 */
function isMisspelled(written: string, usual: string, isSure: boolean): boolean {
	return hasSlips(written, usual, isSure) && !fieldWords.has(written) && !areForms(written, usual);
}

/** More than that are none of the pen. */
const mostSlips = 2;

function hasSlips(written: string, usual: string, isSure: boolean): boolean {
	const [head, tail] = commonEnds(written, usual);
	const [wrong, right] = [written.slice(head, written.length - tail), usual.slice(head, usual.length - tail)];
	const length = Math.max(written.length, usual.length);
	const isSwapped = wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
	if (isSwapped) return length >= (isSure ? 4 : 5);
	// Nobody begins a word with a wrong letter, but many other words differ in nothing else.
	if (written[0] !== usual[0]) return false;
	if (wrong.length + right.length === 1) return length >= (isSure ? 5 : 7);
	if (wrong.length === 1 && right.length === 1)
		return length >= 7 || (isSure && length >= 5 && areNeighbours(wrong, right));
	return isSure && length >= 10 && slipsBetween(written, usual, mostSlips) <= mostSlips;
}

/** Endings of one word in several forms: singular and plural, a verb and who does it. */
const endings: readonly (readonly string[])[] = [
	['', 's', 'es', 'ed', 'er', 'or', 'ing', 'ly', 'al'],
	['e', 'es', 'ed', 'er', 'or', 'ing'],
	['y', 'ies', 'ied', 'ie'],
	['a', 'o', 'as', 'os'],
];

function areForms(a: string, b: string): boolean {
	const [head] = commonEnds(a, b);
	// The letters in common may be a part of the endings: published, publisher.
	return [head, head - 1, head - 2].some((length) => {
		if (length < 3) return false;
		const [one, other] = [a.slice(length), b.slice(length)];
		return endings.some((forms) => forms.includes(one) && forms.includes(other));
	});
}

const keyboards: readonly (readonly string[])[] = [
	['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
	['qwertzuiop', 'asdfghjkl', 'yxcvbnm'],
	['azertyuiop', 'qsdfghjklm', 'wxcvbn'],
];

/** Whether two letters are beside each other on a keyboard. */
function areNeighbours(a: string, b: string): boolean {
	return keyboards.some((rows) => rows.some((row) => row.includes(a + b) || row.includes(b + a)));
}
