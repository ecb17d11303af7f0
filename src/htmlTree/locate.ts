import type {ElementData, Root, RootContent} from 'hast';
import type {Position} from 'unist';
import {visit} from 'unist-util-visit';
import type {ElementLocation, NodeLocation, Origin, Parent, TextLocation} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import type {SourceMap} from '../render/sourceMap.ts';
import {placeOfPrintedValue} from './attributePlaces.ts';

/**
 * Turns the positions that `rehype-parse` gives into places in the file.
 * @param tree fresh from the parser; its nodes are changed in place: `position` goes, `data.location` comes
 * @param html the text that was parsed
 * @param map leads from its offsets to those of the file
 */
export function locateNodes(tree: Root, html: string, map: SourceMap): Root {
	visit(tree, (node, index, parent) => {
		// Read before `position` and the parser's own data go.
		const start = node.position?.start.offset;
		const end = node.position?.end.offset;
		forgetPosition(node);
		if (parent === undefined || index === undefined) return;
		const isWritten = start !== undefined && end !== undefined;
		const place = (): number => placeBehind(parent.children[index - 1], parent, map);
		if (node.type === 'element') {
			const location = isWritten
				? new WrittenLocation({start, end, verbose: node.data?.position, parent}, html, map)
				: new ImpliedLocation(place(), parent);
			// Of what the parser says of an element, nothing else is asked for.
			node.data = {location} as ElementData;
		} else if (node.type === 'text' || node.type === 'comment') {
			const location = isWritten ? leafLocation(start, end, {map, parent}) : impliedLeafLocation(place(), parent);
			node.data = {location};
		}
	});
	return tree;
}

/** Set, not deleted: an object that loses a property is slow ever after. */
function forgetPosition(node: {position?: Position | undefined}): void {
	node.position = undefined;
}

/** Where a node belongs that nobody wrote: behind its elder sibling, else behind its parent's start tag. */
function placeBehind(elder: RootContent | undefined, parent: Parent, map: SourceMap): number {
	const before = elder === undefined ? undefined : locationOf(elder)?.range.end;
	if (before !== undefined) return before;
	if (parent.type === 'root') return map.toSource(0, 0).start;
	const location = parent.data?.location;
	return location?.startTag?.end ?? location?.range.start ?? 0;
}

/** Where a node stands; undefined for the root, and for what has no place (a doctype). */
export function locationOf(node: RootContent | Root): NodeLocation | undefined {
	return node.type === 'element' || node.type === 'text' || node.type === 'comment' ? node.data?.location : undefined;
}

function leafLocation(
	start: number,
	end: number,
	{map, parent}: {readonly map: SourceMap; readonly parent: Parent},
): TextLocation {
	const origin = map.isCopied(start, end) ? 'html' : 'markdown';
	return {range: map.toSource(start, end), origin, parent, published: {start, end}};
}

function impliedLeafLocation(offset: number, parent: Parent): TextLocation {
	return {range: {start: offset, end: offset}, origin: 'implied', parent, published: undefined};
}

/** An element that the HTML parser supplied. */
class ImpliedLocation implements ElementLocation {
	readonly range: Range;
	readonly origin: Origin = 'implied';
	readonly startTag = undefined;
	readonly endTag = undefined;
	readonly attributes: ReadonlyMap<string, Range> = new Map();

	readonly parent: Parent;

	constructor(offset: number, parent: Parent) {
		this.range = {start: offset, end: offset};
		this.parent = parent;
	}
}

/** Where an element stands in the generated HTML. */
interface WrittenElement extends Range {
	readonly verbose: ElementData['position'] | undefined;
	readonly parent: Parent;
}

/** An element that the post wrote. Tags and attributes are looked up when asked for: most rules ask for few. */
class WrittenLocation implements ElementLocation {
	readonly range: Range;
	readonly origin: Origin;
	readonly parent: Parent;
	readonly #verbose: ElementData['position'] | undefined;
	readonly #html: string;
	readonly #map: SourceMap;
	#attributes: ReadonlyMap<string, Range> | undefined;

	constructor({start, end, verbose, parent}: WrittenElement, html: string, map: SourceMap) {
		// kramdown writes `<` itself for what was Markdown, and copies it for what was HTML.
		this.origin = map.isCopied(start, start + 1) ? 'html' : 'markdown';
		this.range = map.toSource(start, end);
		this.parent = parent;
		this.#verbose = verbose;
		this.#html = html;
		this.#map = map;
	}

	get startTag(): Range | undefined {
		const opening = rangeIn(this.#verbose?.opening);
		return opening === undefined ? this.range : this.#map.toSource(opening.start, opening.end);
	}

	get endTag(): Range | undefined {
		const closing = rangeIn(this.#verbose?.closing);
		if (closing === undefined || !this.#map.isCopied(closing.start, closing.start + 1)) return undefined;
		return this.#map.toSource(closing.start, closing.end);
	}

	get attributes(): ReadonlyMap<string, Range> {
		this.#attributes ??= this.#locateAttributes();
		return this.#attributes;
	}

	#locateAttributes(): ReadonlyMap<string, Range> {
		const attributes = new Map<string, Range>();
		for (const position of Object.values(this.#verbose?.properties ?? {})) {
			const range = rangeIn(position);
			if (range === undefined) continue;
			const written = this.#html.slice(range.start, range.end);
			const name = /^[^= \t\r\n\f]+/.exec(written)?.[0].toLowerCase();
			if (name === undefined) continue;
			if (this.origin === 'html') attributes.set(name, this.#map.toSource(range.start, range.end));
			else {
				const place = placeOfPrintedValue(valueRange(range, written), this.#map, this.range);
				if (place !== undefined) attributes.set(name, place);
			}
		}
		return attributes;
	}
}

/** The value of an attribute that kramdown wrote: always in double quotes. */
function valueRange(range: Range, written: string): Range {
	return {start: range.start + written.indexOf('"') + 1, end: range.end - 1};
}

function rangeIn(position: Position | undefined): Range | undefined {
	const start = position?.start.offset;
	const end = position?.end.offset;
	return start === undefined || end === undefined ? undefined : {start, end};
}
