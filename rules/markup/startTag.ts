import {htmlTagNames} from 'html-tag-names';

/** One attribute as HTML's tokenizer reads it; offsets count from the `<`. */
interface Attribute {
	readonly name: string;
	/** As written, without quotes; undefined where there is none. */
	readonly value: string | undefined;
	readonly quote: '"' | "'" | '';
	readonly start: number;
	readonly end: number;
	/** Whether white space stands before it. */
	readonly isApart: boolean;
}

/** A start tag as HTML's tokenizer reads it. */
export interface StartTag {
	/** As written. */
	readonly name: string;
	readonly attributes: readonly Attribute[];
	/** Whether a `/` stands right before the `>`. */
	readonly isSelfClosing: boolean;
}

/** Whether HTML knows an element of this name, in whatever case. */
export function isHtmlName(name: string): boolean {
	return htmlNames.has(name.toLowerCase());
}

/** Whether an element of this name has no content in HTML (https://html.spec.whatwg.org/multipage/syntax.html#void-elements). */
export function isVoidName(name: string): boolean {
	return voidNames.has(name.toLowerCase());
}

/**
 * Reads a start tag as browsers do (https://html.spec.whatwg.org/multipage/parsing.html#tag-name-state and what follows).
 * @param tag from `<` to `>`
 * @returns undefined when the text is not one whole tag
 */
export function readStartTag(tag: string): StartTag | undefined {
	const name = match(tagName, tag, 1);
	if (!/^[a-z]/i.test(name)) return undefined;
	const attributes: Attribute[] = [];
	for (let position = 1 + name.length; ; ) {
		const gap = match(betweenAttributes, tag, position);
		position += gap.length;
		if (position >= tag.length) return undefined;
		if (tag[position] === '>') {
			return position + 1 === tag.length ? {name, attributes, isSelfClosing: gap.endsWith('/')} : undefined;
		}
		const attribute = readAttribute(tag, position, /[^/]/.test(gap));
		if (attribute === undefined) return undefined;
		attributes.push(attribute);
		position = attribute.end;
	}
}

/**
 * Writes a start tag anew, so that kramdown reads what browsers read: each attribute once, apart from the others, its
 * value quoted, without names that only a parser of broken HTML accepts.
 * @returns undefined when the tag's quotes went astray, so that it may have swallowed what follows it
 */
export function mendStartTag(tag: StartTag): string | undefined {
	if (hasStrayQuotes(tag) || !readableName.test(tag.name)) return undefined;
	const attributes = new Map<string, string>();
	for (const {name, value, quote} of tag.attributes) {
		const lowerCase = name.toLowerCase();
		if (!readableName.test(name) || attributes.has(lowerCase)) continue;
		attributes.set(lowerCase, value === undefined ? name : `${name}=${quoted(value, quote)}`);
	}
	const isClosed = tag.isSelfClosing && (isVoidName(tag.name) || !isHtmlName(tag.name));
	return `<${[tag.name, ...attributes.values()].join(' ')}${isClosed ? ' /' : ''}>`;
}

/** The first part of a start tag that kramdown's grammar does not allow, as written; undefined when all is well. */
export function findUnreadablePart(tag: StartTag, text: string): string | undefined {
	const attribute = tag.attributes.find(({name, value, quote, isApart}) => {
		return (
			!isApart ||
			!readableName.test(name) ||
			(value !== undefined && quote === '' && !/^[\p{L}\p{M}\p{N}\p{Pc}]+$/u.test(value))
		);
	});
	return attribute === undefined ? undefined : text.slice(attribute.start, attribute.end);
}

const htmlNames: ReadonlySet<string> = new Set(htmlTagNames);

const voidNames: ReadonlySet<string> = new Set(
	'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** What kramdown takes for the name of an element or attribute. */
const readableName = /^[\p{Alphabetic}_][\p{Alphabetic}\p{Nd}._-]*(?::[\p{Alphabetic}_][\p{Alphabetic}\p{Nd}._-]*)?$/u;

const tagName = /[^ \t\n\f\r/>]*/y;
const betweenAttributes = /[ \t\n\f\r/]*/y;
const attributeName = /=?[^ \t\n\f\r/>=]*/y;
const equalsSign = /[ \t\n\f\r]*=[ \t\n\f\r]*/y;
const unquotedValue = /[^ \t\n\f\r>]*/y;

function readAttribute(tag: string, start: number, isApart: boolean): Attribute | undefined {
	const name = match(attributeName, tag, start);
	const nameEnd = start + name.length;
	const valueStart = nameEnd + match(equalsSign, tag, nameEnd).length;
	if (valueStart === nameEnd) return {name, value: undefined, quote: '', start, end: nameEnd, isApart};
	const quote = tag[valueStart];
	if (quote !== '"' && quote !== "'") {
		const value = match(unquotedValue, tag, valueStart);
		return {name, value, quote: '', start, end: valueStart + value.length, isApart};
	}
	const close = tag.indexOf(quote, valueStart + 1);
	if (close === -1) return undefined;
	return {name, value: tag.slice(valueStart + 1, close), quote, start, end: close + 1, isApart};
}

/** A quote that was never closed makes the next one close it, and all between, tags included, a value. */
function hasStrayQuotes({attributes}: StartTag): boolean {
	const isBroken = attributes.some(({name, isApart}) => !isApart || /["'<]/.test(name));
	return isBroken && attributes.some(({name, value = ''}) => /[<>]/.test(name + value));
}

/** References in the value stay as they are written. */
function quoted(value: string, quote: Attribute['quote']): string {
	return quote === "'" && value.includes('"') ? `'${value}'` : `"${value.replaceAll('"', '&quot;')}"`;
}

function match(pattern: RegExp, text: string, offset: number): string {
	pattern.lastIndex = offset;
	return pattern.exec(text)?.[0] ?? '';
}
