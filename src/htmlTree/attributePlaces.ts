import type {html, Token} from 'parse5';
import type {ElementLocation} from '../model/post.ts';
import {contains, overlaps, type Range} from '../model/text.ts';
import type {SourceMap} from '../render/sourceMap.ts';
import {propertyNameOf} from './properties.ts';
import {ScannedAttribute} from './tagScanner.ts';

/** An element whose start tag was read. */
interface StartedElement {
	readonly attributes: readonly Token.Attribute[];
	/** Where parse5's own tokenizer has found them; ours notes that in the attributes. */
	readonly attributePlaces: Readonly<Record<string, Token.Location>> | undefined;
	readonly namespace: html.NS;
	readonly page: {readonly html: string; readonly map: SourceMap};
}

/** Where each attribute of an element stands in the file, by its name as written, in lower case. */
export function placeAttributes(
	element: StartedElement,
	{origin, range}: Pick<ElementLocation, 'origin' | 'range'>,
): ReadonlyMap<string, Range> {
	const {html, map} = element.page;
	const places = new Map<string, Range>();
	for (const {start, end} of lastOfEachProperty(element)) {
		const written = html.slice(start, end);
		const name = /^[^= \t\r\n\f]+/.exec(written)?.[0].toLowerCase();
		if (name === undefined) continue;
		if (origin === 'html') places.set(name, map.toSource(start, end));
		else {
			// The value of an attribute that kramdown wrote: always in double quotes.
			const place = placeOfPrintedValue({start: start + written.indexOf('"') + 1, end: end - 1}, map, range);
			if (place !== undefined) places.set(name, place);
		}
	}
	return places;
}

/**
 * Where a value stands in the file that a renderer printed: undefined unless all of it, and nothing else, is written there. A mark
 * beside it is a part of it as well: with another config, it may write something.
 * @param value its range in the page's HTML, without the quotes
 * @param element where the element stands in the file; a link may have its value from elsewhere
 */
export function placeOfPrintedValue(value: Range, map: SourceMap, element: Range): Range | undefined {
	if (!map.isCopied(value.start, value.end)) return undefined;
	const place = map.toSource(value.start, value.end);
	const mark = map.markAt(place);
	// A mark that becomes the element holds its values.
	if (mark !== undefined && contains(mark, place)) return place;
	return mark !== undefined && (contains(element, mark) || !overlaps(element, place)) ? undefined : place;
}

/** Two names may mean one property (`class`, `classname`): the later one stands for it. */
function lastOfEachProperty(element: StartedElement): Iterable<Range> {
	const byProperty = new Map<string, Range>();
	for (const [name, range] of writtenAttributes(element)) {
		// The reference loses it.
		if (name !== '__proto__') byProperty.set(propertyNameOf(name, element.namespace), range);
	}
	return byProperty.values();
}

/** The attributes of a start tag, by their names in lower case, and where they stand in the page's HTML. */
function* writtenAttributes({attributes, attributePlaces}: StartedElement): Generator<readonly [string, Range]> {
	for (const [name, {startOffset, endOffset}] of Object.entries(attributePlaces ?? {}))
		yield [name, {start: startOffset, end: endOffset}];
	for (const attribute of attributes) if (attribute instanceof ScannedAttribute) yield [attribute.written, attribute];
}
