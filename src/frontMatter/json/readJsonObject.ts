import {type Node, type ParseError, parseTree} from 'jsonc-parser';
import type {FrontMatterEntry, FrontMatterProblem} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {describeJsonError, findDeepJson} from '../../texts/jsonErrors.ts';
import {deepestNesting, longestFrontMatter} from '../limits.ts';
import {duplicateKey, notMapping, syntaxProblem, tooDeep, tooLong} from '../problems.ts';
import {type FrontMatterReading, unreadable} from '../reading.ts';
import {entryOf, listValue, mappingValue, type ReadValue, scalarValue} from '../readValue.ts';

/**
 * Reads JSON (RFC 8259).
 * @param source an object with its braces
 * @param offset where it begins in the file
 * @param opening where the front matter begins, for what is wrong with it as a whole
 */
export function readJsonObject(source: string, offset: number, opening: Range): FrontMatterReading {
	if (source.length > longestFrontMatter) {
		return unreadable({...tooLong(opening.start, longestFrontMatter), range: opening});
	}
	const deep = findDeepJson(source, deepestNesting);
	if (deep !== undefined) return unreadable(tooDeep(offset + deep, deepestNesting));
	const errors: ParseError[] = [];
	const root = parseTree(source, errors, {disallowComments: true});
	const [error] = errors.toSorted((a, b) => a.offset - b.offset);
	if (error !== undefined) {
		const start = offset + error.offset;
		const range = {start, end: start + Math.max(error.length, 1)};
		return unreadable(syntaxProblem(describeJsonError(error, source), range, 'both'));
	}
	if (root?.type !== 'object') return unreadable(notMapping(source, offset, undefined));
	const reader = new JsonReader(offset);
	return {entries: reader.entriesOf(root), problems: reader.duplicates};
}

/** Makes values with file offsets of what the parser found. */
class JsonReader {
	/** In the order of the file. The last of several holds, as it does for the programs that make sites. */
	readonly duplicates: FrontMatterProblem[] = [];
	readonly #offset: number;

	constructor(offset: number) {
		this.#offset = offset;
	}

	entriesOf({children = []}: Node): FrontMatterEntry['entries'] {
		const entries = new Map<string, FrontMatterEntry>();
		for (const {children: [key, value] = []} of children) {
			if (key === undefined || value === undefined) continue;
			const name = String(key.value);
			const entry = entryOf(name, this.#rangeOf(key), this.#valueOf(value));
			if (entries.delete(name)) this.duplicates.push(duplicateKey({key: name, range: entry.keyRange}));
			entries.set(name, entry);
		}
		return entries;
	}

	#valueOf(node: Node): ReadValue {
		const range = this.#rangeOf(node);
		if (node.type === 'array')
			return listValue(
				(node.children ?? []).map((item) => this.#valueOf(item)),
				range,
			);
		if (node.type === 'object') return mappingValue(this.entriesOf(node), range);
		const value: unknown = node.value;
		if (typeof value === 'string') return scalarValue(value, range, 'json-string');
		const isKept = typeof value === 'number' || typeof value === 'boolean';
		return scalarValue(isKept ? value : undefined, range, 'json-bare');
	}

	#rangeOf({offset, length}: Node): Range {
		return {start: this.#offset + offset, end: this.#offset + offset + length};
	}
}
