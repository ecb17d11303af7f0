import type {Element, ElementData, Root, RootContent} from 'hast';
import type {Position} from 'unist';
import type {ElementLocation, NodeLocation, Origin, Parent} from '../post.ts';
import type {Range} from '../text.ts';
import type {SourceMap} from './sourceMap.ts';

/** What `rehype-parse` with `verbose` notes of an element. */
interface VerboseData {
	readonly position?: {
		readonly opening?: Position;
		readonly closing?: Position;
		readonly properties?: Readonly<Record<string, Position | undefined>>;
	};
}

/** A tree whose nodes know where they stand in the file, and who holds whom. */
export interface LocatedTree {
	readonly tree: Root;
	readonly parents: ReadonlyMap<RootContent | Root, Parent>;
}

/**
 * Turns the positions that `rehype-parse` gives into places in the file.
 * @param tree fresh from the parser; its nodes are changed in place: `position` goes, `data.location` comes
 * @param html the text that was parsed
 * @param map leads from its offsets to those of the file
 */
export function locateNodes(tree: Root, html: string, map: SourceMap): LocatedTree {
	const parents = new Map<RootContent | Root, Parent>();
	delete tree.position;
	const bodyStart = map.toSource({start: 0, end: 0}).start;
	const stack: Parent[] = [tree];
	for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
		// Where a node belongs that nobody wrote: behind its elder sibling, else behind its parent's start tag.
		let place = parent.type === 'root' ? bodyStart : contentStart(parent);
		for (const child of parent.children) {
			parents.set(child, parent);
			const range = rangeIn(child.position);
			if (child.type === 'element') {
				const location = elementLocation(child, range, html, map, place);
				// The parser's own data goes: only the location takes its place.
				child.data = {location} as ElementData;
				place = location.range.end;
				stack.push(child);
			} else if (child.type === 'text' || child.type === 'comment') {
				const location = leafLocation(range, map, place);
				child.data = {location};
				place = location.range.end;
			}
			delete child.position;
		}
	}
	return {tree, parents};
}

function contentStart(element: Element): number {
	const {startTag, range} = (element.data as ElementData).location;
	return startTag?.end ?? range.start;
}

function leafLocation(range: Range | undefined, map: SourceMap, place: number): NodeLocation {
	if (range === undefined) return {range: {start: place, end: place}, origin: 'implied'};
	return {range: map.toSource(range), origin: map.isCopied(range) ? 'html' : 'markdown'};
}

function elementLocation(
	element: Element,
	range: Range | undefined,
	html: string,
	map: SourceMap,
	place: number,
): ElementLocation {
	if (range === undefined) return new ImpliedLocation(place);
	const {position} = (element.data ?? {}) as ElementData & VerboseData;
	return new WrittenLocation(range, position ?? {}, html, map);
}

/** An element that the HTML parser supplied. */
class ImpliedLocation implements ElementLocation {
	readonly range: Range;
	readonly origin: Origin = 'implied';
	readonly startTag = undefined;
	readonly endTag = undefined;
	readonly attributes: ReadonlyMap<string, Range> = new Map();

	constructor(offset: number) {
		this.range = {start: offset, end: offset};
	}
}

/** An element that the post wrote. Tags and attributes are looked up when asked for: most rules ask for few. */
class WrittenLocation implements ElementLocation {
	readonly range: Range;
	readonly origin: Origin;
	readonly #verbose: NonNullable<VerboseData['position']>;
	readonly #html: string;
	readonly #map: SourceMap;

	constructor(range: Range, verbose: NonNullable<VerboseData['position']>, html: string, map: SourceMap) {
		this.range = map.toSource(range);
		this.#verbose = verbose;
		this.#html = html;
		this.#map = map;
		// kramdown writes `<` itself for what was Markdown, and copies it for what was HTML.
		this.origin = map.isCopied({start: range.start, end: range.start + 1}) ? 'html' : 'markdown';
	}

	get startTag(): Range | undefined {
		const opening = rangeIn(this.#verbose.opening);
		return opening === undefined ? this.range : this.#map.toSource(opening);
	}

	get endTag(): Range | undefined {
		const closing = rangeIn(this.#verbose.closing);
		if (closing === undefined || !this.#map.isCopied({start: closing.start, end: closing.start + 1})) return undefined;
		return this.#map.toSource(closing);
	}

	get attributes(): ReadonlyMap<string, Range> {
		const attributes = new Map<string, Range>();
		for (const position of Object.values(this.#verbose.properties ?? {})) {
			const range = rangeIn(position);
			if (range === undefined) continue;
			const written = this.#html.slice(range.start, range.end);
			const name = /^[^= \t\r\n\f]+/.exec(written)?.[0].toLowerCase();
			if (name === undefined) continue;
			if (this.origin === 'html') attributes.set(name, this.#map.toSource(range));
			else {
				const value = valueRange(range, written);
				if (this.#map.isCopied(value)) attributes.set(name, this.#map.toSource(value));
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

