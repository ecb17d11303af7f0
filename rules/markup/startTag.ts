import {isHtmlName, isVoidName, readHtmlTag, type TokenizedAttribute} from '../../src/authoring.ts';

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

/**
 * Reads a start tag as browsers do.
 * @param tag from `<` to `>`
 * @returns undefined when the text is not one whole tag
 */
export function readStartTag(tag: string): StartTag | undefined {
	const [, name] = /^<([a-z][^ \t\n\f\r/>]*)/i.exec(tag) ?? [];
	if (name === undefined) return undefined;
	const attributes: Attribute[] = [];
	let position = 1 + name.length;
	const end = readHtmlTag(tag, 0, (attribute) => {
		attributes.push(withTexts(tag, attribute, position));
		position = attribute.end;
	});
	return end === tag.length ? {name, attributes, isSelfClosing: tag.endsWith('/>') && position < end - 1} : undefined;
}

/** @param before where what stands before the attribute ends */
function withTexts(tag: string, {start, nameEnd, valueStart, end}: TokenizedAttribute, before: number): Attribute {
	const isApart = /[^/]/.test(tag.slice(before, start));
	const name = tag.slice(start, nameEnd);
	if (valueStart === undefined) return {name, value: undefined, quote: '', start, end, isApart};
	const written = tag.slice(valueStart, end);
	const [quote] = /^["']/.exec(written) ?? [''];
	// The pattern finds nothing else.
	return {
		name,
		value: quote === '' ? written : written.slice(1, -1),
		quote: quote as Attribute['quote'],
		start,
		end,
		isApart,
	};
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

/**
 * Puts values together again that a quotation mark within them broke for browsers: `title="He said "no" to it"`. What
 * is left of such a value for scripts is worth nothing, and goes; of a style it is what browsers understood.
 * @param text the tag as written
 */
export function joinValues(tag: StartTag, text: string): StartTag {
	if (hasStrayQuotes(tag)) return tag;
	const attributes: Attribute[] = [];
	for (let index = 0; index < tag.attributes.length; index++) {
		const attribute = tag.attributes[index];
		if (attribute === undefined) break;
		const debris = debrisBehind(tag.attributes, index);
		const last = debris.at(-1);
		const name = attribute.name.toLowerCase();
		if (last === undefined || debris.some(isNamedAttribute)) {
			attributes.push(attribute);
			continue;
		}
		if (!wordAttributes.has(name)) {
			if (!name.startsWith('data-')) attributes.push(attribute);
			index += debris.length;
		} else if (last.value === undefined && last.name.endsWith('"')) {
			const start = attribute.end - 1 - (attribute.value ?? '').length;
			attributes.push({...attribute, value: text.slice(start, last.end - 1), end: last.end});
			index += debris.length;
		} else attributes.push(attribute);
	}
	return {...tag, attributes};
}

/** Whether words of a reader’s stand behind the value of a `title` or `alt`, so that the tag written anew is without them. */
export function losesWords({attributes}: StartTag): boolean {
	return attributes.some(({name, value}, index) => {
		const next = attributes[index + 1];
		if (next === undefined || value === undefined || !wordAttributes.has(name.toLowerCase())) return false;
		if (!/[\p{L}\p{N}]/u.test(next.name) || knownNames.test(next.name)) return false;
		return !readableName.test(next.name) || (next.value === undefined && value !== '');
	});
}

/** The first part of a start tag that kramdown’s grammar does not allow, as written; undefined when all is well. */
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

/** Attributes whose values are words for the reader. */
const wordAttributes: ReadonlySet<string> = new Set(['title', 'alt', 'aria-label', 'summary', 'placeholder']);

/** Names that a tag has behind a quote too many, rather than words of a broken value. */
const knownNames =
	/^(?:data-.*|aria-.*|v-.*|ng-.*|on[a-z]+|[@:#*([].*|.*[)\]]|href|src|srcset|sizes|class|id|style|width|height|border|align|target|rel|alt|hidden|controls|autoplay|loop|muted|disabled|checked|async|defer|download|ismap|itemscope|itemprop|allowfullscreen|crossorigin|nopin|lazyload|loading|decoding|referrerpolicy|contenteditable|draggable)$/i;

/** What kramdown takes for the name of an element or attribute. */
const readableName = /^[\p{Alphabetic}_][\p{Alphabetic}\p{Nd}._-]*(?::[\p{Alphabetic}_][\p{Alphabetic}\p{Nd}._-]*)?$/u;

/** A quote that was never closed makes the next one close it, and all between, tags included, a value. */
export function hasStrayQuotes({attributes}: StartTag): boolean {
	const isBroken = attributes.some(({name, isApart}) => !isApart || /["'<]/.test(name));
	if (isBroken && attributes.some(({name, value = ''}) => /[<>]/.test(name + value))) return true;
	// `class="x href="y"`: the next attribute is in the value.
	return attributes.some(({value = ''}, index) => {
		const next = attributes[index + 1];
		return next !== undefined && !next.isApart && /[ \t\r\n][a-z-]+[ \t\r\n]*=[ \t\r\n]*$/i.test(value);
	});
}

/** What browsers take for attributes between a value’s quote and the last one that ends it; empty where it is whole. */
function debrisBehind(attributes: readonly Attribute[], index: number): readonly Attribute[] {
	if (attributes[index]?.quote !== '"') return [];
	let end = index + 1;
	let last = end;
	for (; end < attributes.length; end++) {
		const {name = '', value = ''} = attributes[end] ?? {};
		const isQuoted = name.includes('"') || (attributes[end]?.quote === '' && value.includes('"'));
		if (isQuoted) last = end + 1;
		else if (attributes[end]?.value !== undefined && readableName.test(name)) break;
	}
	const debris = attributes.slice(index + 1, last);
	return debris.some(({name, value = ''}) => /[\p{L}\p{N}]/u.test(name + value)) ? debris : [];
}

/** Whether a quote too many stands at an attribute that has a meaning of its own: `alt="x" src"a.png"`. */
function isNamedAttribute({name}: Attribute): boolean {
	return knownNames.test(name.replace(/".*$/s, ''));
}

/** References in the value stay as they are written. */
function quoted(value: string, quote: Attribute['quote']): string {
	return quote === "'" && value.includes('"') ? `'${value}'` : `"${value.replaceAll('"', '&quot;')}"`;
}
