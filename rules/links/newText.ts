import {lengthAt} from './lengthAt.ts';

/** Whether a letter stands there of a script that sets no spaces between words. */
export function isUnspaced(text: string, offset: number): boolean {
	return lengthAt(unspacedLetter, text, offset) > 0;
}

/** Letters of such scripts, as a class of patterns. */
export const unspacedLetters = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]`;

const unspacedLetter = new RegExp(unspacedLetters, 'uy');

/** Whether a particle stands there, which belongs to the word or URL before it. */
export function isParticleAt(text: string, offset: number): boolean {
	return lengthAt(particle, text, offset) > 0;
}

/** What Japanese and Korean write without a space behind a word, whatever that is: particles. */
const particle =
	/(?:まで|より|って|だ|から|宛|へ|に|を|は|が|で|と|の|も|や|または|もしくは|か|です|으로|로|에|를|을|은|는|이|가|과|와|의|도|까지|입니다|이나|나|또는|부터|만|보다|처럼|라고|라는|랑|하고)/uy;

/** Whether a sign or an opening bracket stands there, with which a new text begins: no URL is written with one. */
export function isNewTextAt(text: string, offset: number): boolean {
	return newTextLength(text, offset) > 0;
}

/** How many UTF-16 units of signs or brackets stand there. */
export function newTextLength(text: string, offset: number): number {
	return lengthAt(newText, text, offset);
}

/** Whether an opening bracket stands there: other than a sign, it may stand behind the first word of the new text. */
export function isBracketAt(text: string, offset: number): boolean {
	return openingBrackets.includes(text.charAt(offset)) && offset < text.length;
}

const bracketPairs = '【】〈〉《》〔〕〖〗（）［］';
const brackets = bracketPairs.replace(/.(.)/g, '$1');
const openingBrackets = bracketPairs.replace(/(.)./g, '$1');

/** Signs with a variant or a colour of skin; bullets, bars and arrows that are no pictures; lines of full width. */
const sign = String.raw`(?:(?!\p{ASCII})[\p{So}\p{Extended_Pictographic}\u2022\u2023\u203b\u2190-\u21ff\u25a0-\u25ff\uff5c\uff03][\ufe0e\ufe0f\u200d\p{EMod}]{0,3}|[\uff0d\uff1d\uff5e\uff0a\uff3f]{2,20}|—{4,20})`;

const newText = new RegExp(`${sign}{1,4}|[${openingBrackets}]`, 'uy');

/**
 * Whether a sign or a bracket stands there that begins a new text, and no part of a path that is written as it is read.
 * @param follows what must stand behind the sign: `words` where the URL may be meant to end in it
 */
export function newTextBehind(text: string, offset: number, follows: 'anything' | 'words'): boolean {
	const length = newTextLength(text, offset);
	if (length === 0 || lengthAt(furtherPath, text, offset) > 0) return false;
	return follows === 'anything' || lengthAt(words, text, offset + length) > 0;
}

/** Whether brackets stand there that are to be filled in, as in `/api/【id】` and `/api/【編號】`: what begins a text is no part of a path. */
export function isPlaceholderAt(text: string, offset: number): boolean {
	return lengthAt(placeholder, text, offset) > 0;
}

const placeholder = new RegExp(`[${openingBrackets}][\\p{L}\\p{N}_:.-]{1,40}[${brackets}](?![\\p{L}\\p{N}])`, 'uy');

/** The rest of a path: `🎉-opening`, `★dock/2`, `（final）.pdf`. */
const furtherPath = new RegExp(
	`(?:${sign}{1,4}(?!https?:)[a-z0-9]{0,40}|[${openingBrackets}][^${brackets}\\s<]{0,80}[${brackets}])[-./_%?&=+~]`,
	'iuy',
);

const words = /[\p{L}\p{N}]{2}/uy;
