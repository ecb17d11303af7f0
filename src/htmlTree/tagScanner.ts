import {decodeHTMLAttribute} from 'entities/decode';
import {html as parserNames, type Token} from 'parse5';
import type {Range} from '../model/text.ts';
import {remembered} from '../texts/remembered.ts';

/** A tag that was read in one step. */
export interface ScannedTag {
	readonly name: string;
	readonly id: parserNames.TAG_ID;
	/** Behind its `>`. */
	readonly end: number;
}

/** A start tag that was read in one step. */
export interface ScannedStartTag extends ScannedTag {
	readonly attributes: ScannedAttribute[];
	readonly isSelfClosing: boolean;
}

/** An attribute as parse5 takes it, which knows where it stands in the page's HTML. */
export class ScannedAttribute implements Token.Attribute, Range {
	// parse5 changes name, prefix and namespace of what stands in SVG and MathML.
	name: string;
	prefix?: string;
	namespace?: string;
	value: string;
	/** Its name, in lower case. */
	readonly written: string;
	readonly start: number;
	readonly end: number;

	constructor(name: string, value: string, start: number, end: number) {
		this.name = name;
		this.value = value;
		this.written = name;
		this.start = start;
		this.end = end;
	}
}

/** Tags with more attributes are left to parse5, which looks for the same name twice in another way then. */
const mostAttributes = 60;

/**
 * Reads an end tag without attributes.
 * @param start where its `<` stands
 * @returns undefined for what is to be read character by character
 */
export function scanEndTag(page: string, start: number): ScannedTag | undefined {
	if (!isLetter(page.charCodeAt(start + 2))) return undefined;
	const end = skipName(page, start + 3, endsTagName);
	return page.charCodeAt(end) === greaterThan ? {...tagOf(page.slice(start + 2, end)), end: end + 1} : undefined;
}

/**
 * Reads a start tag.
 * @param start where its `<` stands, with a letter behind it
 * @returns undefined for what is to be read character by character
 */
export function scanStartTag(page: string, start: number): ScannedStartTag | undefined {
	let at = skipName(page, start + 2, endsTagName);
	const {name, id} = tagOf(page.slice(start + 1, at));
	const attributes: ScannedAttribute[] = [];
	for (;;) {
		at = skipBlanks(page, at);
		const character = page.charCodeAt(at);
		if (character === greaterThan) return {name, id, attributes, isSelfClosing: false, end: at + 1};
		if (character === solidus) {
			at++;
			if (page.charCodeAt(at) === greaterThan) return {name, id, attributes, isSelfClosing: true, end: at + 1};
			continue;
		}
		if (at >= page.length || character === equalsSign || attributes.length > mostAttributes) return undefined;
		const attribute = scanAttribute(page, at);
		if (attribute === undefined) return undefined;
		// Of two with one name, the first counts.
		if (attributes.every((other) => other.name !== attribute.name)) attributes.push(attribute);
		at = attribute.end;
	}
}

function scanAttribute(page: string, start: number): ScannedAttribute | undefined {
	const nameEnd = skipName(page, start + 1, endsAttributeName);
	const name = lowerCaseOf(page.slice(start, nameEnd));
	const equals = skipBlanks(page, nameEnd);
	if (page.charCodeAt(equals) !== equalsSign) return new ScannedAttribute(name, '', start, nameEnd);
	const value = skipBlanks(page, equals + 1);
	const quote = page.charCodeAt(value);
	// `<p a=>`: there is no value, and the tag ends here.
	if (quote === greaterThan) return undefined;
	if (quote === doubleQuote || quote === singleQuote) {
		const close = page.indexOf(quote === doubleQuote ? '"' : "'", value + 1);
		return close < 0 ? undefined : new ScannedAttribute(name, decoded(page.slice(value + 1, close)), start, close + 1);
	}
	const end = skipName(page, value, endsValue);
	return new ScannedAttribute(name, decoded(page.slice(value, end)), start, end);
}

function decoded(value: string): string {
	return value.includes('&') ? decodeHTMLAttribute(value) : value;
}

const greaterThan = 0x3e;
const solidus = 0x2f;
const equalsSign = 0x3d;
const doubleQuote = 0x22;
const singleQuote = 0x27;

const endsTagName = 1;
const endsAttributeName = 2;
const endsValue = 4;

/** By ASCII character, what it ends. */
const ends = new Uint8Array(128);
for (const blank of [0x20, 0x09, 0x0a, 0x0c]) ends[blank] = endsTagName | endsAttributeName | endsValue;
ends[solidus] = endsTagName | endsAttributeName;
ends[greaterThan] = endsTagName | endsAttributeName | endsValue;
ends[equalsSign] = endsAttributeName;

/** The offset of the first character from `at` on that ends what is read; the end of the page if there is none. */
function skipName(page: string, at: number, kind: number): number {
	let end = at;
	while (end < page.length && ((ends[page.charCodeAt(end)] ?? 0) & kind) === 0) end++;
	return end;
}

function skipBlanks(page: string, at: number): number {
	let end = at;
	while (isBlank(page.charCodeAt(end))) end++;
	return end;
}

/** White space as the HTML standard has it, where no carriage return stands. */
export function isBlank(character: number): boolean {
	return character === 0x20 || character === 0x0a || character === 0x09 || character === 0x0c;
}

/** Whether a character is a letter of ASCII: tags begin with one. */
export function isLetter(character: number): boolean {
	const lower = character | 0x20;
	return lower >= 0x61 && lower <= 0x7a;
}

const tagOf = remembered((written) => {
	const name = lowerCaseOf(written);
	return {name, id: parserNames.getTagID(name)};
});

/** A name with its letters of ASCII in lower case. */
const lowerCaseOf = remembered((written) => written.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()));
