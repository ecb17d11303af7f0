import {
	type Alias,
	isAlias,
	isMap,
	isPair,
	isScalar,
	isSeq,
	type Pair,
	type ParsedNode,
	Scalar,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';
import type {FrontMatterEntry, FrontMatterProblem, YamlValue} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import {surrogateEscape, tooManyAliases, unknownAlias} from './problems.ts';
import {findSurrogateEscape} from './ruby.ts';
import {resolvePlainScalar} from './scalars.ts';

/** A key that stood before in the same mapping. */
export interface DuplicateKey {
	readonly key: string;
	readonly range: Range;
}

/** What was read of the front matter's top node. */
export interface MappingReading {
	/** Undefined when the top node is no mapping. */
	readonly entries: ReadonlyMap<string, FrontMatterEntry> | undefined;
	/** The first fault that only shows when values are read. */
	readonly problem: FrontMatterProblem | undefined;
	/** In the order of the file, those of inner mappings included. */
	readonly duplicates: readonly DuplicateKey[];
}

type Entries = ReadonlyMap<string, FrontMatterEntry>;

interface Anchored {
	readonly value: YamlValue;
	readonly node: ParsedNode;
	/** How many values it holds, itself included. */
	readonly size: number;
}

/** A few aliases can stand for billions of values. This many are read; it also bounds how deep they nest. */
const maxValues = 100_000;

/** Reads one front matter: nodes of the YAML parser become values with file offsets. */
export class MappingReader {
	readonly #text: string;
	readonly #offset: number;
	readonly #anchors = new Map<string, Anchored>();
	readonly #entriesOfMap = new Map<ParsedNode, Entries>();
	readonly #duplicates: DuplicateKey[] = [];
	#problem: FrontMatterProblem | undefined;
	#size = 0;

	/**
	 * @param text what was parsed
	 * @param offset where it begins in the file
	 */
	constructor(text: string, offset: number) {
		this.#text = text;
		this.#offset = offset;
	}

	/** Reads the top node; nothing but blanks and comments counts as an empty mapping, as it does for Jekyll. */
	read(node: ParsedNode | null): MappingReading {
		const isEmpty = node === null || isEmptyScalar(node);
		const entries = isMap(node) ? this.#readEntries(node) : isEmpty ? new Map<string, FrontMatterEntry>() : undefined;
		return {entries, problem: this.#problem, duplicates: this.#duplicates};
	}

	#value(node: ParsedNode | null): YamlValue {
		if (node === null) return undefined;
		const sizeBefore = this.#size++;
		const value = this.#contents(node);
		if (!isAlias(node) && node.anchor !== undefined) {
			this.#anchors.set(node.anchor, {value, node, size: this.#size - sizeBefore});
		}
		return value;
	}

	#contents(node: ParsedNode): YamlValue {
		if (isAlias(node)) return this.#anchored(node)?.value;
		if (isMap(node)) return valuesOf(this.#readEntries(node));
		if (isSeq(node)) return node.items.map((item) => this.#value(item));
		return this.#scalar(node);
	}

	#scalar(node: Scalar.Parsed): YamlValue {
		const text = String(node.value ?? '');
		if (node.type === Scalar.PLAIN) return resolvePlainScalar(text);
		if (node.type === Scalar.QUOTE_DOUBLE) this.#checkEscapes(node);
		return text;
	}

	#checkEscapes({range: [start, end]}: Scalar.Parsed): void {
		const found = findSurrogateEscape(this.#text.slice(start, end));
		if (found !== undefined) this.#problem ??= surrogateEscape(found.escape, this.#offset + start + found.index);
	}

	/** What an alias stands for: the last node before it that was anchored under its name. */
	#anchored(alias: Alias.Parsed): Anchored | undefined {
		const anchored = this.#anchors.get(alias.source);
		const range = this.#range(alias.range[0], alias.range[1]);
		if (anchored === undefined) {
			this.#problem ??= unknownAlias(alias.source, range);
			return undefined;
		}
		this.#size += anchored.size;
		if (this.#size <= maxValues) return anchored;
		this.#problem ??= tooManyAliases(range, maxValues);
		return undefined;
	}

	#readEntries(map: YAMLMap.Parsed): Entries {
		const entries = new Map<string, FrontMatterEntry>();
		const seen = new Set<string>();
		for (const pair of map.items) {
			const entry = this.#entry(pair);
			if (seen.has(entry.key)) this.#duplicates.push({key: entry.key, range: entry.keyRange});
			seen.add(entry.key);
			const inherited = entry.key === '<<' ? this.#inheritedEntries(pair.value) : [];
			for (const other of inherited) replaceEntry(entries, other);
			if (inherited.length === 0) replaceEntry(entries, entry);
		}
		this.#entriesOfMap.set(map, entries);
		return entries;
	}

	#entry(pair: Pair<ParsedNode, ParsedNode | null>): FrontMatterEntry {
		const keyRange = this.#range(pair.key.range[0], this.#endOf(pair.key));
		this.#value(pair.key);
		const {value: node} = pair;
		const value = this.#value(node);
		const valueRange = node === null || isEmptyScalar(node) ? this.#emptyRange(pair) : this.#rangeOf(node);
		const key = isScalar(pair.key)
			? String(pair.key.value ?? '')
			: this.#text.slice(pair.key.range[0], this.#endOf(pair.key));
		const items = isSeq(node) ? node.items : [];
		return {
			key,
			keyRange,
			value,
			valueRange,
			style: styleOf(node),
			entries: (isMap(node) ? this.#entriesOfMap.get(node) : undefined) ?? noEntries,
			itemRanges: items.map((item) => this.#rangeOf(item)),
			itemStyles: items.map(styleOf),
		};
	}

	/** What `<<` brings in from one mapping or a list of them, of which the first to hold a key wins. */
	#inheritedEntries(node: ParsedNode | null): readonly FrontMatterEntry[] {
		const inherited = new Map<string, FrontMatterEntry>();
		for (const item of isSeq(node) ? node.items : [node]) {
			const target = isAlias(item) ? this.#anchors.get(item.source)?.node : item;
			const entries = target === undefined || target === null ? undefined : this.#entriesOfMap.get(target);
			this.#size += entries?.size ?? 0;
			if (entries === undefined || this.#size > maxValues) continue;
			for (const entry of entries.values()) if (!inherited.has(entry.key)) inherited.set(entry.key, entry);
		}
		return [...inherited.values()];
	}

	#rangeOf(node: ParsedNode): Range {
		return this.#range(node.range[0], this.#endOf(node));
	}

	/** Block collections of the parser reach over the comments behind them; what is written ends with the last item. */
	#endOf(node: ParsedNode): number {
		if (isScalar(node) || isAlias(node) || node.flow === true) return node.range[1];
		const last = node.items.at(-1);
		if (last === undefined) return node.range[1];
		if (!isPair(last)) return isEmptyScalar(last) ? endOfDash(node, last) : this.#endOf(last);
		if (last.value === null || isEmptyScalar(last.value)) return endOfColon(last);
		return this.#endOf(last.value);
	}

	#emptyRange(pair: Pair<ParsedNode, ParsedNode | null>): Range {
		const end = endOfColon(pair);
		return this.#range(end, end);
	}

	#range(start: number, end: number): Range {
		return {start: this.#offset + start, end: this.#offset + end};
	}
}

const noEntries: Entries = new Map();

/** Right behind a pair's colon; behind its key where it has none. */
function endOfColon(pair: Pair<ParsedNode, ParsedNode | null>): number {
	const colon = pair.srcToken?.sep?.find(({type}) => type === 'map-value-ind');
	return colon === undefined ? pair.key.range[1] : colon.offset + 1;
}

/** Right behind the dash of a list's last item, which is empty. */
function endOfDash({srcToken}: YAMLMap.Parsed | YAMLSeq.Parsed, item: ParsedNode): number {
	const dash =
		srcToken?.type === 'block-seq' ? srcToken.items.at(-1)?.start.find(({type}) => type === 'seq-item-ind') : undefined;
	return dash === undefined ? item.range[0] : dash.offset + 1;
}

/** A later key takes the place of an earlier one of the same name. */
function replaceEntry(entries: Map<string, FrontMatterEntry>, entry: FrontMatterEntry): void {
	entries.delete(entry.key);
	entries.set(entry.key, entry);
}

function valuesOf(entries: Entries): YamlValue {
	return Object.fromEntries([...entries.values()].map(({key, value}) => [key, value]));
}

function isEmptyScalar(node: ParsedNode): boolean {
	return isScalar(node) && node.range[0] === node.range[1];
}

function styleOf(node: ParsedNode | null): FrontMatterEntry['style'] {
	if (node === null || isEmptyScalar(node)) return 'empty';
	if (isAlias(node)) return 'alias';
	if (!isScalar(node)) return 'collection';
	switch (node.type) {
		case Scalar.QUOTE_SINGLE:
			return 'single-quoted';
		case Scalar.QUOTE_DOUBLE:
			return 'double-quoted';
		case Scalar.BLOCK_FOLDED:
		case Scalar.BLOCK_LITERAL:
			return 'block';
		default:
			return 'plain';
	}
}
