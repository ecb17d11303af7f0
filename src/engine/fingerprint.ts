import {digest} from '../digest.ts';
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
