import {skipSpace} from '../../texts/whiteSpace.ts';
import {elementName} from './elements.ts';

/** One attribute of a tag, in offsets of the text that is parsed. */
export interface TagAttribute {
	/** As written. */
	readonly name: string;
	/** From the name to the end of the value, quotes included. */
	readonly start: number;
	readonly end: number;
	/** Between the quotes; empty and at `end` where there is no value. */
	readonly valueStart: number;
	readonly valueEnd: number;
	readonly isQuoted: boolean;
}

/** A start tag by kramdown's grammar, in offsets of the text that is parsed. */
export interface Tag {
	/** The name by which kramdown knows the element. */
	readonly name: string;
	readonly start: number;
	readonly end: number;
	/** Where the tag's name ends. */
	readonly nameEnd: number;
	readonly attributes: readonly TagAttribute[];
	readonly isSelfClosing: boolean;
}

/** An end tag by kramdown's grammar; its name is as written. */
export interface EndTag {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

/**
 * Reads the start tag at an offset: `<name (space attribute (= value)?)* /? >`, where an unquoted value is made of word
 * characters only. Everything else is text for kramdown.
 * @param offset of the `<`
 */
export function readTag(text: string, offset: number): Tag | undefined {
	const nameEnd = readName(text, offset + 1);
	if (nameEnd === offset + 1) return undefined;
	const attributes: TagAttribute[] = [];
	for (let position = nameEnd; ; ) {
		const next = skipSpace(text, position);
		const unit = text.charCodeAt(next);
		if (unit === greaterThan || (unit === slash && text.charCodeAt(next + 1) === greaterThan)) {
			const end = next + (unit === slash ? 2 : 1);
			const name = elementName(text.slice(offset + 1, nameEnd));
			return {name, start: offset, end, nameEnd, attributes, isSelfClosing: unit === slash};
		}
		if (next === position) return undefined;
		const attribute = readAttribute(text, next);
		if (attribute === undefined) return undefined;
		attributes.push(attribute);
		position = attribute.end;
	}
}

/** Reads the end tag at an offset: `</name >`, nothing else in it. */
export function readEndTag(text: string, offset: number): EndTag | undefined {
	if (text.charCodeAt(offset + 1) !== slash) return undefined;
	const nameEnd = readName(text, offset + 2);
	if (nameEnd === offset + 2) return undefined;
	const close = skipSpace(text, nameEnd);
	if (text.charCodeAt(close) !== greaterThan) return undefined;
	return {name: text.slice(offset + 2, nameEnd), start: offset, end: close + 1};
}

/** Whether something like a tag begins at an offset: `<` and a letter or `_`. */
export function isTagOpening(text: string, offset: number): boolean {
	return text.charCodeAt(offset) === lessThan && isNameStart(text, offset + 1);
}

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const equals = 0x3d;
const colon = 0x3a;
const doubleQuote = 0x22;
const singleQuote = 0x27;

const foreignStart = /[\p{Alphabetic}]/uy;
const foreignPart = /[\p{Alphabetic}\p{Nd}]+/uy;
const foreignWord = /[\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}]+/uy;

function readAttribute(text: string, start: number): TagAttribute | undefined {
	const nameEnd = readName(text, start);
	if (nameEnd === start) return undefined;
	const name = text.slice(start, nameEnd);
	const sign = skipSpace(text, nameEnd);
	if (text.charCodeAt(sign) !== equals) {
		return {name, start, end: nameEnd, valueStart: nameEnd, valueEnd: nameEnd, isQuoted: false};
	}
	const valueStart = skipSpace(text, sign + 1);
	const quote = text.charCodeAt(valueStart);
	if (quote === doubleQuote || quote === singleQuote) {
		const close = text.indexOf(quote === doubleQuote ? '"' : "'", valueStart + 1);
		if (close === -1) return undefined;
		return {name, start, end: close + 1, valueStart: valueStart + 1, valueEnd: close, isQuoted: true};
	}
	const valueEnd = readWord(text, valueStart);
	if (valueEnd === valueStart) return undefined;
	return {name, start, end: valueEnd, valueStart, valueEnd, isQuoted: false};
}

/** A name with at most one prefix (`xlink:href`); an empty one where there is none. */
function readName(text: string, start: number): number {
	const end = readSimpleName(text, start);
	if (end === start || text.charCodeAt(end) !== colon) return end;
	const local = readSimpleName(text, end + 1);
	return local === end + 1 ? end : local;
}

function readSimpleName(text: string, start: number): number {
	if (!isNameStart(text, start)) return start;
	let position = start;
	for (;;) {
		const unit = text.charCodeAt(position);
		if (isAsciiWord(unit) || unit === 0x2d || unit === 0x2e) position++;
		else if (unit >= 0x80 && matchesAt(foreignPart, text, position)) position = foreignPart.lastIndex;
		else return position;
	}
}

function readWord(text: string, start: number): number {
	let position = start;
	for (;;) {
		const unit = text.charCodeAt(position);
		if (isAsciiWord(unit)) position++;
		else if (unit >= 0x80 && matchesAt(foreignWord, text, position)) position = foreignWord.lastIndex;
		else return position;
	}
}

function isNameStart(text: string, offset: number): boolean {
	const unit = text.charCodeAt(offset);
	if (unit < 0x80) return (isAsciiWord(unit) && unit > 0x39) || unit === 0x5f;
	return unit >= 0x80 && matchesAt(foreignStart, text, offset);
}

function isAsciiWord(unit: number): boolean {
	return (
		(unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f
	);
}

function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
	pattern.lastIndex = offset;
	return pattern.test(text);
}
