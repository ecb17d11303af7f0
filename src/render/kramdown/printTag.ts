import {isWhiteSpace} from '../../texts/whiteSpace.ts';
import {decodesWithoutSemicolon} from '../bareReferences.ts';
import type {MappedText} from '../mappedText.ts';
import {isVoidElement} from '../voidElements.ts';
import type {Writer} from '../writer.ts';
import {
	type AttributeList,
	type Attributes,
	attributesInTurn,
	attributesOf,
	printAttributes,
} from './attributeLists.ts';
import type {Document} from './document.ts';
import {referenceAt} from './entities.ts';
import {type HtmlPart, HtmlParts} from './htmlParts.ts';
import type {Tag, TagAttribute} from './tags.ts';

/** What kramdown makes of a tag when it converts its element. */
export interface TagChange {
	readonly name?: string | undefined;
	/** What its attributes are set to; those set to nothing go. */
	readonly attributes?: ReadonlyMap<string, string | undefined>;
}

/** What a tag is printed with. */
export interface TagContext {
	readonly document: Document;
	/** Attribute lists for it: kramdown adds their classes, and replaces all other attributes. */
	readonly lists?: readonly AttributeList[] | undefined;
	readonly change?: TagChange | undefined;
	/** Whether the tag stands in a line of text: there values have no line endings, and each list is read on its own. */
	readonly isInLine?: boolean;
	/** Whether it stands in a drawing or a formula, where HTML knows no elements without end tags. */
	readonly isInForeign?: boolean;
}

/** Prints a start tag: a copy, but for what kramdown leaves out of it or would be read otherwise by an HTML parser. */
export function printTag(parts: HtmlParts, tag: Tag, context: TagContext): void {
	const {document, change, isInLine = false, isInForeign = false} = context;
	const set = attributesSet(parts.text, tag, context);
	if (change?.name !== undefined) parts.replace(tag.start + 1, tag.nameEnd, change.name);
	if (set !== undefined) parts.replace(tag.nameEnd, tag.nameEnd, printAttributes(written(set)));
	const dropped = mayDrop(tag) ? droppedAttributes(parts, tag, document) : undefined;
	const hasReferences = parts.text.next('&', tag.nameEnd) < tag.end;
	const isFolded = isInLine && parts.text.next('\n', tag.nameEnd) < tag.end;
	const isClosed = isInForeign && !tag.isSelfClosing && isVoidElement(tag.name);
	// Nearly all tags are copied just as they are.
	const isChanged = set !== undefined || dropped !== undefined || hasReferences || isFolded || isClosed;
	if (!isChanged && !tag.isSelfClosing) return;
	let position = tag.nameEnd;
	for (const attribute of tag.attributes) {
		if (dropped?.has(attribute) === true || set?.has(attribute.name.toLowerCase()) === true)
			parts.replace(position, attribute.end, '');
		else printAttribute(parts, tag, {attribute, isFolded});
		position = attribute.end;
	}
	if (isClosed) parts.replace(tag.end - 1, tag.end - 1, ' /');
}

function attributesSet(
	text: MappedText,
	tag: Tag,
	{document, lists, change, isInLine = false}: TagContext,
): ReadonlyMap<string, string | undefined> | undefined {
	const read = isInLine ? attributesInTurn : attributesOf;
	const listed = lists === undefined ? undefined : read(document, lists, classAndId(text, tag));
	if (change?.attributes === undefined) return listed;
	return new Map([...(listed ?? []), ...change.attributes]);
}

function written(attributes: ReadonlyMap<string, string | undefined>): Attributes {
	return new Map([...attributes].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** What attribute lists add to or replace only where they name it. */
export function classAndId({text}: MappedText, {attributes}: Tag): Readonly<Record<string, string>> {
	const written: Record<string, string> = {};
	for (const {name, valueStart, valueEnd} of attributes) {
		if (/^(?:class|id)$/i.test(name)) written[name.toLowerCase()] = text.slice(valueStart, valueEnd);
	}
	return written;
}

/** The parts of a whole start tag. */
export function partsOfTag(text: MappedText, tag: Tag, context: TagContext): readonly HtmlPart[] {
	const parts = new HtmlParts(text, tag.start);
	printTag(parts, tag, context);
	parts.copyTo(tag.end);
	return parts.parts;
}

/** Writes a part of a tag, or of other HTML. */
export function writePart(writer: Writer, text: MappedText, part: HtmlPart): void {
	if (part.kind === 'copy') writer.copy(text, part.start, part.end);
	else if (part.kind === 'write') writer.write(part.html, text.rangeOf(part.start, part.end));
}

/** What of some parts stands behind an offset. */
export function partsBehind(parts: readonly HtmlPart[], offset: number): readonly HtmlPart[] {
	return parts.flatMap((part) => {
		if (part.kind === 'blocks' || part.kind === 'spans' || part.start >= offset) return [part];
		return part.kind === 'copy' && part.end > offset ? [{...part, start: offset}] : [];
	});
}

/** Replaces each `&` of `[start, end)` that kramdown prints as `&amp;` and an HTML parser would decode. */
export function escapeReferences(parts: HtmlParts, start: number, end: number): void {
	const {text} = parts.text;
	for (let at = parts.text.next('&', start); at < end; at = parts.text.next('&', at + 1)) {
		if (referenceAt(text, at) === undefined && decodesWithoutSemicolon(text, at)) parts.replace(at, at + 1, '&amp;');
	}
}

function printAttribute(
	parts: HtmlParts,
	tag: Tag,
	{attribute, isFolded}: {readonly attribute: TagAttribute; readonly isFolded: boolean},
): void {
	const {valueStart, valueEnd, end, isQuoted} = attribute;
	let start = valueStart;
	if (isFolded) {
		for (const {index, 0: lines} of parts.text.text.slice(valueStart, valueEnd).matchAll(/\n+/g)) {
			escapeReferences(parts, start, valueStart + index);
			start = valueStart + index + lines.length;
			parts.replace(valueStart + index, start, ' ');
		}
	}
	escapeReferences(parts, start, valueEnd);
	// HTML would read the slash of `a=b/>` as part of the value.
	if (!isQuoted && valueEnd > valueStart && tag.isSelfClosing && end === tag.end - 2) parts.replace(end, end, ' ');
}

/** Whether attributes of a tag may have to go: asked of every tag, so without writing any name anew. */
function mayDrop({attributes}: Tag): boolean {
	// With many, comparing each to each takes too long.
	if (attributes.length > 8) return true;
	return attributes.some(
		({name}, index) =>
			name.length === 'id'.length ||
			name.length === 'markdown'.length ||
			attributes.findIndex((other) => isSameName(other.name, name)) < index,
	);
}

function isSameName(a: string, b: string): boolean {
	return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** Of attributes with one name kramdown keeps the last, browsers the first: the others go. */
function droppedAttributes(parts: HtmlParts, tag: Tag, document: Document): ReadonlySet<TagAttribute> | undefined {
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
		const value = parts.text.text.slice(attribute.valueStart, attribute.valueEnd);
		if (name === 'markdown' || (name === 'id' && isWhiteSpace(value))) {
			dropped = (dropped ?? new Set()).add(attribute);
		}
	}
	return dropped;
}
