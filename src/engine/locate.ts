import type {ElementData, Root, RootContent} from 'hast';
import type {Position} from 'unist';
import type {ElementLocation, NodeLocation, Origin, Parent} from '../post.ts';
import type {Range} from '../text.ts';
import type {SourceMap} from './sourceMap.ts';

/**
 * Turns the positions that `rehype-parse` gives into places in the file.
 * @param tree fresh from the parser; its nodes are changed in place: `position` goes, `data.location` comes
 * @param html the text that was parsed
 * @param map leads from its offsets to those of the file
 */
export function locateNodes(tree: Root, html: string, map: SourceMap): Root {
	const stack: Parent[] = [tree];
	forgetPosition(tree);
	for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
		let elder: RootContent | undefined;
		for (const child of parent.children) {
			const range = rangeIn(child.position);
			if (child.type === 'element') {
				const location =
					range === undefined
						? new ImpliedLocation(placeBehind(elder, parent, map), parent)
						: new WrittenLocation(range, child.data, {html, map, parent});
				// The parser's own data goes: only the location takes its place.
				child.data = {location} as ElementData;
				stack.push(child);
			} else if (child.type === 'text') {
				const location = leafLocation(range ?? placeBehind(elder, parent, map), map, parent);
				child.data = {location: {...location, published: range}};
			} else if (child.type === 'comment') {
				child.data = {location: leafLocation(range ?? placeBehind(elder, parent, map), map, parent)};
			}
			forgetPosition(child);
			elder = child;
		}
	}
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
	if (parent.type === 'root') return map.toSource({start: 0, end: 0}).start;
	const location = parent.data?.location;
	return location?.startTag?.end ?? location?.range.start ?? 0;
}

/** Where a node stands; undefined for the root, and for what has no place (a doctype). */
export function locationOf(node: RootContent | Root): NodeLocation | undefined {
	return node.type === 'element' || node.type === 'text' || node.type === 'comment' ? node.data?.location : undefined;
}

function leafLocation(place: Range | number, map: SourceMap, parent: Parent): NodeLocation {
	if (typeof place === 'number') return {range: {start: place, end: place}, origin: 'implied', parent};
	return {range: map.toSource(place), origin: map.isCopied(place) ? 'html' : 'markdown', parent};
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

/** An element that the post wrote. Tags and attributes are looked up when asked for: most rules ask for few. */
class WrittenLocation implements ElementLocation {
	readonly range: Range;
	readonly origin: Origin;
	readonly parent: Parent;
	readonly #verbose: Partial<ElementData['position']>;
	readonly #html: string;
	readonly #map: SourceMap;
	#attributes: ReadonlyMap<string, Range> | undefined;

	constructor(
		range: Range,
		data: ElementData | undefined,
		{html, map, parent}: {readonly html: string; readonly map: SourceMap; readonly parent: Parent},
	) {
		this.range = map.toSource(range);
		this.parent = parent;
		this.#verbose = data?.position ?? {};
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
		this.#attributes ??= this.#locateAttributes();
		return this.#attributes;
	}

	#locateAttributes(): ReadonlyMap<string, Range> {
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
