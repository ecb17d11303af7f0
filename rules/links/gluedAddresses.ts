import {type Post, type Range, rangeInText, sliceOf, type Text} from '../../src/authoring.ts';
import {topLevelDomains} from './idShapes.ts';
import {isParticleAt, unspacedLetters} from './newText.ts';

/** An e-mail address in a text, and what follows it without a space. */
export interface GluedAddress {
	/** Where the address stands in the file. */
	readonly range: Range;
	readonly address: string;
	/** The beginning of what follows. */
	readonly glued: string;
}

/** Finds the e-mail addresses that run into a Chinese, Japanese or Korean word: no address ends in `.com影片`. */
export function gluedAddressesIn(post: Post, text: Text): readonly GluedAddress[] {
	if (!text.value.includes('@')) return [];
	const found: GluedAddress[] = [];
	for (const {index, 0: address, 1: topLevel = ''} of text.value.matchAll(addressPattern)) {
		const end = index + address.length;
		const glued = nextWord.exec(text.value.slice(end, end + longestWord))?.[0] ?? '';
		if (!isTopLevel(topLevel) || glued === '' || isParticleAt(glued, 0) || goesOn(text.value, end)) continue;
		if (partOfUrl.test(text.value.slice(Math.max(0, index - longestUrl), index))) continue;
		const range = rangeInText(post, text, {start: index, end});
		// What the file says in another way, no space can be put behind.
		if (sliceOf(post.text, range) === address) found.push({range, address, glued: glued.slice(0, longestShown)});
	}
	return found;
}

/** From no part of a name or a URL on, to an end that no further letter of ASCII changes. */
const addressPattern =
	/(?<![\w.+@/-])[a-z0-9_][\w.+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}([a-z]{2,24})(?![\w.@-])/gi;

/** Two letters are the code of a country; documents use `example`. */
function isTopLevel(name: string): boolean {
	const lowerCase = name.toLowerCase();
	return name.length === 2 || lowerCase === 'example' || topLevelDomains.has(lowerCase);
}

const nextWord = new RegExp(`^${unspacedLetters}+`, 'u');

/** UTF-16 units of the next word that are looked at, and of those that a message shows. */
const longestWord = 20;
const longestShown = 10;

/** Whether a name in another script goes on with a further part: `a@port.com渡輪.tw`. */
function goesOn(text: string, end: number): boolean {
	return /^[\p{L}\p{N}\p{M}-]{1,100}[.@][\p{L}\p{N}]/u.test(text.slice(end, end + 110));
}

/** The part of a URL that stands before what only seems to be an address: `https://user:password@port.com`. */
const partOfUrl = /:\/\/[!-~]*$/;
const longestUrl = 200;
