import type {Fingerprint} from '../model/facts.ts';
import {byteOrderMarkLength, type Range} from '../model/text.ts';
import {digestBytes} from '../texts/digest.ts';
import {wordKindOf, wordKinds} from '../texts/wordUnits.ts';

/**
 * Takes the fingerprint of a post from its text, without parsing it: two posts with the same words have the same one,
 * however their markup, their white space and the titles in their heading links differ. Where nothing else stands in a post,
 * its title is its words.
 * @param body what follows the front matter
 */
export function fingerprintOf(text: string, body: Range): Fingerprint {
	const words = new Words(body.end - body.start);
	writeWords(text, body, words);
	words.leaveOutHeadingAddress();
	const titleEnd = words.titleEnd < words.length ? words.titleEnd : 0;
	const file = digestBytes(new TextEncoder().encode(withPlainLines(text)));
	return {
		file,
		words: digestBytes(words.bytesFrom(titleEnd)),
		length: words.length,
		letters: Math.max(0, words.letters - words.lettersUntil(titleEnd)),
	};
}

/** Git may give a file other line endings on another system. */
function withPlainLines(text: string): string {
	const start = byteOrderMarkLength(text);
	return text.includes('\r') ? text.slice(start).replace(/\r\n?/g, '\n') : text.slice(start);
}

/** Writes what stands outside of tags and comments. */
function writeWords(text: string, {start, end}: Range, words: Words): void {
	let position = start;
	for (let open = text.indexOf('<', start); open !== -1 && open < end; open = text.indexOf('<', open + 1)) {
		if (open < position || !opensTag(text.charCodeAt(open + 1))) continue;
		const isComment = text.startsWith('<!--', open);
		const close = text.indexOf(isComment ? '-->' : '>', open);
		// What is not closed is text, and so is all that follows.
		if (close === -1) break;
		words.add(text, {start: position, end: open});
		position = close + (isComment ? 3 : 1);
	}
	words.add(text, {start: position, end});
}

/** A letter, `/` or `!`. */
function opensTag(unit: number): boolean {
	const letter = unit | 0x20;
	return (letter >= 0x61 && letter <= 0x7a) || unit === 0x2f || unit === 0x21;
}

/** What `\s` stands for (https://tc39.es/ecma262/#sec-compiletocharset), and U+200B. */
function isSpace(unit: number): boolean {
	if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
	if (unit < 0x1680) return unit === 0xa0;
	if (unit >= 0x3000) return unit === 0x3000 || unit === 0xfeff;
	const isWide = unit >= 0x2000 && unit <= 0x200b;
	return isWide || unit === 0x1680 || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f;
}

const colon = 0x3a;

/** Whether a unit may be a part of an address as people write it: no bracket or quotation mark, nothing beyond ASCII. */
function isOfAddress(unit: number): boolean {
	return unit < 0x80 && !addressEnds.has(unit);
}

const addressEnds: ReadonlySet<number> = new Set([...'()[]<>"|'].map((sign) => sign.charCodeAt(0)));

/** Text without white space, as UTF-16 in bytes: to make a text of it would take longer than all the rest. */
class Words {
	/** In UTF-16 units. */
	length = 0;
	/** How many letters and digits these hold, but for addresses. */
	letters = 0;
	/** Where the title of the heading link ends; 0 where there is none. */
	titleEnd = 0;
	readonly #view: DataView;

	/** @param room for so many UTF-16 units */
	constructor(room: number) {
		this.#view = new DataView(new ArrayBuffer(2 * room));
	}

	/** @param start in UTF-16 units */
	bytesFrom(start: number): Uint8Array {
		return new Uint8Array(this.#view.buffer, 2 * start, 2 * (this.length - start));
	}

	/** Adds a part of a text. */
	add(text: string, {start, end}: Range): void {
		let isAddress = false;
		// ASCII letters right before a unit: of `https` in the end.
		let run = 0;
		for (let index = start; index < end; index++) {
			const unit = text.charCodeAt(index);
			if (isSpace(unit)) {
				isAddress = false;
				run = 0;
				continue;
			}
			this.#push(unit);
			if (isAddress) isAddress = isOfAddress(unit);
			if (isAddress) continue;
			if (wordKindOf(unit) !== wordKinds.none) {
				this.letters++;
				run = unit < 0x80 ? run + 1 : 0;
			} else if (unit === colon && run > 0 && text.startsWith('//', index + 1)) {
				isAddress = true;
				this.letters -= run;
				run = 0;
			} else run = 0;
		}
	}

	/** How many letters and digits stand before a place. */
	lettersUntil(end: number): number {
		let letters = 0;
		for (let index = 0; index < end; index++) if (wordKindOf(this.#at(index)) !== wordKinds.none) letters++;
		return letters;
	}

	/** The heading link's address and underline are no words: the same page has many addresses. */
	leaveOutHeadingAddress(): void {
		const start = this.#holds('[', 0) ? this.#indexOf('](http', 0) : -1;
		const end = start === -1 ? -1 : this.#indexOf(')', start);
		if (end === -1) return;
		const {length} = this;
		let rest = end + 1;
		while (this.#holds('-', rest)) rest++;
		this.length = start + 1;
		this.titleEnd = this.length;
		for (; rest < length; rest++) this.#push(this.#at(rest));
	}

	#indexOf(part: string, from: number): number {
		for (let index = from; index < this.length; index++) if (this.#holds(part, index)) return index;
		return -1;
	}

	#holds(part: string, index: number): boolean {
		if (index + part.length > this.length) return false;
		for (let offset = 0; offset < part.length; offset++) {
			if (this.#at(index + offset) !== part.charCodeAt(offset)) return false;
		}
		return true;
	}

	#at(index: number): number {
		return this.#view.getUint16(2 * index, true);
	}

	#push(unit: number): void {
		this.#view.setUint16(2 * this.length, unit, true);
		this.length++;
	}
}
