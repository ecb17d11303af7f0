import type {Fingerprint} from '../facts.ts';
import {byteOrderMarkLength, type Range} from '../text.ts';

/**
 * Takes the fingerprint of a post from its text, without parsing it: two posts with the same words have the same one,
 * however their markup and white space differ.
 * @param body what follows the front matter
 */
export function fingerprintOf(text: string, body: Range): Fingerprint {
	const words = writtenWords(text, body);
	return {file: digest(withPlainLines(text)), words: digest(words), length: words.length};
}

/** Git may give a file other line endings on another system. */
function withPlainLines(text: string): string {
	const start = byteOrderMarkLength(text);
	return text.includes('\r') ? text.slice(start).replace(/\r\n?/g, '\n') : text.slice(start);
}

/** A short text that is the same for the same text, and hardly ever for another. No protection against malice. */
export function digest(text: string): string {
	let low = 0x811c9dc5;
	let high = 0x41c6ce57;
	// Two units at once; behind the last one stands nothing, which counts as 0.
	for (let index = 0; index < text.length; index += 2) {
		const units = text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16);
		low = Math.imul(low ^ units, 0x01000193);
		low ^= low >>> 15;
		high = Math.imul(high ^ units, 0x5bd1e995);
		high ^= high >>> 15;
	}
	// Nor is a text the same as one with a NUL behind it.
	high ^= text.length;
	low = Math.imul(low ^ (low >>> 16), 0x85ebca6b);
	high = Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
	return ((high & 0xf_ffff) * 0x1_0000_0000 + ((low ^ (low >>> 13)) >>> 0)).toString(36);
}

/** What stands outside of tags and comments, without white space. */
function writtenWords(text: string, {start, end}: Range): string {
	const parts: string[] = [];
	let position = start;
	for (let open = text.indexOf('<', start); open !== -1 && open < end; open = text.indexOf('<', open + 1)) {
		if (open < position || !/[a-z/!]/i.test(text.charAt(open + 1))) continue;
		const isComment = text.startsWith('<!--', open);
		const close = text.indexOf(isComment ? '-->' : '>', open);
		// What is not closed is text, and so is all that follows.
		if (close === -1) break;
		parts.push(text.slice(position, open));
		position = close + (isComment ? 3 : 1);
	}
	parts.push(text.slice(Math.min(position, end), end));
	return withoutHeadingAddress(parts.join('').replace(/[\s\u200B]+/g, ''));
}

/** The heading link's address and underline are no words: the same page has many addresses. */
function withoutHeadingAddress(words: string): string {
	const start = words.startsWith('[') ? words.indexOf('](http') : -1;
	const end = start === -1 ? -1 : words.indexOf(')', start);
	if (end === -1) return words;
	return words.slice(0, start + 1) + words.slice(end + 1).replace(/^-+/, '');
}
