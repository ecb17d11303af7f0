import type {Document} from './document.ts';
import {decodesWithoutSemicolon, referenceAt} from './entities.ts';
import type {HtmlParts} from './htmlParts.ts';
import type {Tag, TagAttribute} from './tags.ts';

/** Prints a start tag: a copy, but for what kramdown leaves out of it or would be read otherwise by an HTML parser. */
export function printTag(parts: HtmlParts, tag: Tag, document: Document): void {
	let position = tag.nameEnd;
	const dropped = droppedAttributes(parts, tag, document);
	for (const attribute of tag.attributes) {
		if (dropped?.has(attribute) === true) parts.replace(position, attribute.end, '');
		else printAttribute(parts, tag, attribute);
		position = attribute.end;
	}
}

/** Replaces each `&` of `[start, end)` that kramdown prints as `&amp;` and an HTML parser would decode. */
export function escapeReferences(parts: HtmlParts, start: number, end: number): void {
	const {text} = parts.text;
	for (let at = parts.text.next('&', start); at < end; at = parts.text.next('&', at + 1)) {
		if (referenceAt(text, at) === undefined && decodesWithoutSemicolon(text, at)) parts.replace(at, at + 1, '&amp;');
	}
}

function printAttribute(parts: HtmlParts, tag: Tag, {valueStart, valueEnd, end, isQuoted}: TagAttribute): void {
	escapeReferences(parts, valueStart, valueEnd);
	// HTML would read the slash of `a=b/>` as part of the value.
	if (!isQuoted && valueEnd > valueStart && tag.isSelfClosing && end === tag.end - 2) parts.replace(end, end, ' ');
}

/** Of attributes with one name kramdown keeps the last, browsers the first: the others go. */
function droppedAttributes(parts: HtmlParts, tag: Tag, document: Document): ReadonlySet<TagAttribute> | undefined {
	if (tag.attributes.length === 0) return undefined;
	let dropped: Set<TagAttribute> | undefined;
	const seen = new Map<string, TagAttribute>();
	for (const attribute of tag.attributes) {
		const name = attribute.name.toLowerCase();
		const earlier = seen.get(name);
		seen.set(name, attribute);
		if (earlier !== undefined) {
			dropped = (dropped ?? new Set()).add(earlier);
			const range = parts.text.rangeOf(attribute.start, attribute.end);
			document.notes.push({type: 'duplicate-attribute', range, name: attribute.name});
		}
		if (name === 'markdown' || (name === 'id' && isBlank(parts.text.text, attribute))) {
			dropped = (dropped ?? new Set()).add(attribute);
		}
	}
	return dropped;
}

function isBlank(text: string, {valueStart, valueEnd}: TagAttribute): boolean {
	return /^[ \t\r\n\f\v]*$/.test(text.slice(valueStart, valueEnd));
}
