import type {FrontMatterEntry, FrontMatterProblem, YamlValue} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import {tooManyAliases, unknownAlias} from './problems.ts';
import {resolvePlainScalar} from './scalars.ts';
import type {YamlAlias, YamlMapping, YamlNode, YamlPair, YamlScalar} from './yaml/nodes.ts';

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
	readonly node: YamlNode;
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
	readonly #entriesOfMap = new Map<YamlNode, Entries>();
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
	read(node: YamlNode | undefined): MappingReading {
		const isEmpty = node === undefined || isEmptyScalar(node);
		const entries =
			node?.kind === 'mapping' ? this.#readEntries(node) : isEmpty ? new Map<string, FrontMatterEntry>() : undefined;
		return {entries, problem: this.#problem, duplicates: this.#duplicates};
	}

	#value(node: YamlNode): YamlValue {
		const sizeBefore = this.#size++;
		const value = this.#contents(node);
		if (node.anchor !== undefined) this.#anchors.set(node.anchor, {value, node, size: this.#size - sizeBefore});
		return value;
	}

	#contents(node: YamlNode): YamlValue {
		switch (node.kind) {
			case 'alias':
				return this.#anchored(node)?.value;
			case 'mapping':
				return valuesOf(this.#readEntries(node));
			case 'list':
				return node.items.map((item) => this.#value(item));
			case 'scalar':
				return valueOf(node);
		}
	}

	/** What an alias stands for: the last node before it that was anchored under its name. */
	#anchored(alias: YamlAlias): Anchored | undefined {
		const anchored = this.#anchors.get(alias.name);
		const range = this.#rangeOf(alias);
		if (anchored === undefined) {
			this.#problem ??= unknownAlias(alias.name, range);
			return undefined;
		}
		this.#size += anchored.size;
		if (this.#size <= maxValues) return anchored;
		this.#problem ??= tooManyAliases(range, maxValues);
		return undefined;
	}

	#readEntries(mapping: YamlMapping): Entries {
		const entries = new Map<string, FrontMatterEntry>();
		const seen = new Set<string>();
		for (const pair of mapping.pairs) {
			const entry = this.#entry(pair);
			if (seen.has(entry.key)) this.#duplicates.push({key: entry.key, range: entry.keyRange});
			seen.add(entry.key);
			const inherited = entry.key === '<<' ? this.#inheritedEntries(pair.value) : [];
			for (const other of inherited) replaceEntry(entries, other);
			if (inherited.length === 0) replaceEntry(entries, entry);
		}
		this.#entriesOfMap.set(mapping, entries);
		return entries;
	}

	#entry({key, value: node, colonEnd}: YamlPair): FrontMatterEntry {
		this.#value(key);
		const value = this.#value(node);
		const items = node.kind === 'list' ? node.items : [];
		return {
			key: key.kind === 'scalar' ? key.value : this.#text.slice(key.start, key.end),
			keyRange: this.#rangeOf(key),
			value,
			// What nobody wrote stands before its tag and anchor.
			valueRange: this.#rangeOf(isEmptyScalar(node) ? {start: colonEnd, end: colonEnd} : node),
			style: styleOf(node),
			entries: (node.kind === 'mapping' ? this.#entriesOfMap.get(node) : undefined) ?? noEntries,
			itemRanges: items.map((item) => this.#rangeOf(item)),
			itemStyles: items.map(styleOf),
		};
	}

	/** What `<<` brings in from one mapping or a list of them, of which the first to hold a key wins. */
	#inheritedEntries(node: YamlNode): readonly FrontMatterEntry[] {
		const inherited = new Map<string, FrontMatterEntry>();
		for (const item of node.kind === 'list' ? node.items : [node]) {
			const target = item.kind === 'alias' ? this.#anchors.get(item.name)?.node : item;
			const entries = target === undefined ? undefined : this.#entriesOfMap.get(target);
			this.#size += entries?.size ?? 0;
			if (entries === undefined || this.#size > maxValues) continue;
			for (const entry of entries.values()) if (!inherited.has(entry.key)) inherited.set(entry.key, entry);
		}
		return [...inherited.values()];
	}

	#rangeOf({start, end}: Range): Range {
		return {start: this.#offset + start, end: this.#offset + end};
	}
}

const noEntries: Entries = new Map();

/** A later key takes the place of an earlier one of the same name. */
function replaceEntry(entries: Map<string, FrontMatterEntry>, entry: FrontMatterEntry): void {
	entries.delete(entry.key);
	entries.set(entry.key, entry);
}

function valuesOf(entries: Entries): YamlValue {
	return Object.fromEntries([...entries.values()].map(({key, value}) => [key, value]));
}

function isEmptyScalar(node: YamlNode): boolean {
	return node.kind === 'scalar' && node.style === 'empty';
}

function valueOf({value, style, isText}: YamlScalar): YamlValue {
	return style === 'plain' || style === 'empty' ? (isText ? value : resolvePlainScalar(value)) : value;
}

function styleOf(node: YamlNode): FrontMatterEntry['style'] {
	if (node.kind === 'scalar') return node.style;
	return node.kind === 'alias' ? 'alias' : 'collection';
}
