import type {FrontMatterEntry} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {entryOf, listValue, mappingValue, type ReadValue} from '../readValue.ts';

/** One word of a key, such as `b` in `a.b`. */
export interface KeyPart {
	readonly name: string;
	readonly range: Range;
}

/** Tables are nested deeper than a limit. */
export class TooDeepTables extends Error {
	/** Where the key stands that goes deeper. */
	readonly range: Range;

	constructor(range: Range) {
		super('Tables are nested too deep.');
		this.range = range;
	}
}

/** The tables of one `[[name]]`. */
interface TableList {
	readonly tables: TomlTable[];
}

interface Slot {
	readonly keyRange: Range;
	readonly content: TomlTable | TableList | ReadValue;
}

/** A table while it is put together: what it holds may stand in several places of the file (`a.b = 1`, `[a.c]`). */
export class TomlTable {
	readonly #range: Range;
	/** How many tables may stand in each other within this one. */
	readonly #room: number;
	readonly #slots = new Map<string, Slot>();

	/** @param range where it begins to be defined */
	constructor(range: Range, room: number) {
		this.#range = range;
		this.#room = room;
	}

	/** Defines the value of a key. That no key is defined twice has been looked after. */
	define(path: readonly KeyPart[], value: ReadValue, range: Range): void {
		const last = path.at(-1);
		if (last === undefined) return;
		this.open(path.slice(0, -1), range).#slots.set(last.name, {keyRange: last.range, content: value});
	}

	/** The table at a path; of a list of tables the last. Those that are not there yet are made. */
	open(path: readonly KeyPart[], range: Range): TomlTable {
		return path.reduce<TomlTable>((table, part) => table.#inner(part, range), this);
	}

	/** Adds a table to the list at a path. */
	append(path: readonly KeyPart[], range: Range): TomlTable {
		const last = path.at(-1);
		if (last === undefined) return this;
		const outer = this.open(path.slice(0, -1), range);
		const table = outer.#newTable(last, range);
		const content = outer.#slots.get(last.name)?.content;
		if (content !== undefined && 'tables' in content) content.tables.push(table);
		else outer.#slots.set(last.name, {keyRange: last.range, content: {tables: [table]}});
		return table;
	}

	#inner(part: KeyPart, range: Range): TomlTable {
		const content = this.#slots.get(part.name)?.content;
		if (content instanceof TomlTable) return content;
		const last = content !== undefined && 'tables' in content ? content.tables.at(-1) : undefined;
		if (last !== undefined) return last;
		const table = this.#newTable(part, range);
		this.#slots.set(part.name, {keyRange: part.range, content: table});
		return table;
	}

	#newTable(part: KeyPart, range: Range): TomlTable {
		if (this.#room === 0) throw new TooDeepTables(part.range);
		return new TomlTable(range, this.#room - 1);
	}

	/** All that it holds, once nothing more is defined. */
	read(): ReadValue {
		return mappingValue(this.entries(), this.#range);
	}

	/** The same as entries by key. */
	entries(): FrontMatterEntry['entries'] {
		return new Map(
			[...this.#slots].map(([name, {keyRange, content}]) => [name, entryOf(name, keyRange, valueOf(content))]),
		);
	}
}

function valueOf(content: Slot['content']): ReadValue {
	if (content instanceof TomlTable) return content.read();
	if (!('tables' in content)) return content;
	const items = content.tables.map((table) => table.read());
	const [first, last] = [items[0], items.at(-1)];
	return listValue(items, {start: first?.range.start ?? 0, end: last?.range.end ?? 0});
}
