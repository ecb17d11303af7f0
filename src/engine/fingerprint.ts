import {digestBytes} from '../digest.ts';
import type {Fingerprint} from '../facts.ts';
import {byteOrderMarkLength, type Range} from '../text.ts';

/**
 * Takes the fingerprint of a post from its text, without parsing it: two posts with the same words have the same one,
 * however their markup and white space differ.
 * @param body what follows the front matter
 */
export function fingerprintOf(text: string, body: Range): Fingerprint {
	return {file: digestOfFile(text), ...countWords(text, body)};
}

/** Of the file as UTF-8. Git may give it other line endings on another system. */
function digestOfFile(text: string): string {
	const start = byteOrderMarkLength(text);
	const plain = text.includes('\r') ? text.slice(start).replace(/\r\n?/g, '\n') : text.slice(start);
	makeRoom(3 * plain.length);
	const length = new TextEncoder().encodeInto(plain, new Uint8Array(scratch.buffer)).written;
	endScratch(length);
	return digestBytes(scratch, length);
}

function countWords(text: string, body: Range): Pick<Fingerprint, 'words' | 'length'> {
	makeRoom(2 * (body.end - body.start));
	const length = withoutHeadingAddress(writeWords(text, body));
	endScratch(2 * length);
	return {words: digestBytes(scratch, 2 * length), length};
}

/** Where characters of the post in hand are put: to make a text of them would take longer than all the rest. */
let scratch = new DataView(new ArrayBuffer(0x1_0000));

function makeRoom(length: number): void {
	if (scratch.byteLength < length + 4) scratch = new DataView(new ArrayBuffer(2 * length));
}

/** Bytes are looked at in fours: what another post has left behind the last one must not count. */
function endScratch(length: number): void {
	scratch.setInt32(length, 0);
}

/**
 * Writes what stands outside of tags and comments, without white space, as UTF-16.
 * @returns how much that is, in UTF-16 units
 */
function writeWords(text: string, {start, end}: Range): number {
	let length = 0;
	let position = start;
	for (let open = text.indexOf('<', start); open !== -1 && open < end; open = text.indexOf('<', open + 1)) {
		if (open < position || !opensTag(text.charCodeAt(open + 1))) continue;
		const isComment = text.startsWith('<!--', open);
		const close = text.indexOf(isComment ? '-->' : '>', open);
		// What is not closed is text, and so is all that follows.
		if (close === -1) break;
		length = addWords(text, {start: position, end: open}, length);
		position = close + (isComment ? 3 : 1);
	}
	return addWords(text, {start: position, end}, length);
}

/** A letter, `/` or `!`. */
function opensTag(unit: number): boolean {
	const letter = unit | 0x20;
	return (letter >= 0x61 && letter <= 0x7a) || unit === 0x2f || unit === 0x21;
}

function addWords(text: string, {start, end}: Range, length: number): number {
	let next = length;
	for (let index = start; index < end; index++) {
		const unit = text.charCodeAt(index);
		if (isSpace(unit)) continue;
		setWord(next, unit);
		next++;
	}
	return next;
}

/** What `\s` stands for (https://tc39.es/ecma262/#sec-compiletocharset), and U+200B. */
function isSpace(unit: number): boolean {
	if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
	if (unit < 0x1680) return unit === 0xa0;
	if (unit >= 0x3000) return unit === 0x3000 || unit === 0xfeff;
	const isWide = unit >= 0x2000 && unit <= 0x200b;
	return isWide || unit === 0x1680 || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f;
}

/**
 * The heading link's address and underline are no words: the same page has many addresses.
 * @param length how many words are written
 * @returns how many are left
 */
function withoutHeadingAddress(length: number): number {
	if (length === 0 || wordAt(0) !== '['.charCodeAt(0)) return length;
	const start = indexInWords('](http', 0, length);
	const end = start === -1 ? -1 : indexInWords(')', start, length);
	if (end === -1) return length;
	let rest = end + 1;
	while (rest < length && wordAt(rest) === '-'.charCodeAt(0)) rest++;
	let next = start + 1;
	for (; rest < length; rest++, next++) setWord(next, wordAt(rest));
	return next;
}

function indexInWords(part: string, from: number, length: number): number {
	const units = Array.from(part, (character) => character.charCodeAt(0));
	for (let index = from; index + units.length <= length; index++) {
		if (units.every((unit, offset) => wordAt(index + offset) === unit)) return index;
	}
	return -1;
}

function wordAt(index: number): number {
	return scratch.getUint16(2 * index, true);
}

function setWord(index: number, unit: number): void {
	scratch.setUint16(2 * index, unit, true);
}
