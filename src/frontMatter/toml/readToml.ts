import {type AST, parseTOML} from 'toml-eslint-parser';
import type {Range} from '../../model/text.ts';
import {messageOf} from '../../texts/errorMessage.ts';
import {parseDate} from '../dates.ts';
import {deepestNesting, longestFrontMatter} from '../limits.ts';
import {syntaxProblem, tooDeep, tooLong} from '../problems.ts';
import {type FrontMatterReading, unreadable} from '../reading.ts';
import {listValue, type ReadValue, scalarValue} from '../readValue.ts';
import {findTooDeep} from './signs.ts';
import {describeFault, type TomlFault} from './syntaxError.ts';
import {type KeyPart, TomlTable, TooDeepTables} from './tomlTables.ts';

/**
 * Reads TOML 1.0 (https://toml.io/en/v1.0.0).
 * @param source what stands between the delimiter lines
 * @param offset where it begins in the file
 * @param mark where the front matter begins in the file, for what is wrong with it as a whole
 */
export function readToml(source: string, offset: number, mark: number): FrontMatterReading {
	if (source.length > longestFrontMatter) return unreadable(tooLong(mark, longestFrontMatter, '+++'));
	const deep = findTooDeep(source, deepestNesting);
	if (deep !== undefined) return unreadable(tooDeep(offset + deep, deepestNesting));
	try {
		return {entries: new TomlReader(offset).read(parseTOML(source, {tomlVersion: '1.0'})), problems: []};
	} catch (error) {
		if (error instanceof TooDeepTables) return unreadable(tooDeep(error.range.start, deepestNesting));
		if (isFault(error)) return unreadable(describeFault(error, source, offset));
		// A fault that the parser has with one post must not end a run over all of them.
		const message = `The parser fails on this front matter: \`${messageOf(error)}\`.`;
		return unreadable(syntaxProblem(message, {start: mark, end: mark + '+++'.length}, 'both'));
	}
}

/** The parser's class of errors is not asked for, since the parser is loaded when its function is called first. */
function isFault(error: unknown): error is TomlFault {
	return error instanceof SyntaxError && 'index' in error && typeof error.index === 'number';
}

/** Makes values with file offsets of what the parser found. */
class TomlReader {
	readonly #offset: number;

	constructor(offset: number) {
		this.#offset = offset;
	}

	read({body: [top]}: AST.TOMLProgram): ReturnType<TomlTable['entries']> {
		const root = new TomlTable(this.#rangeOf(top), deepestNesting);
		for (const node of top.body) {
			if (node.type === 'TOMLKeyValue') {
				this.#define(root, node);
				continue;
			}
			const path = this.#pathOf(node.key);
			const range = this.#rangeOf(node);
			const table = node.kind === 'array' ? root.append(path, range) : root.open(path, range);
			for (const pair of node.body) this.#define(table, pair);
		}
		return root.entries();
	}

	#define(table: TomlTable, pair: AST.TOMLKeyValue): void {
		table.define(this.#pathOf(pair.key), this.#value(pair.value), this.#rangeOf(pair));
	}

	#pathOf({keys}: AST.TOMLKey): readonly KeyPart[] {
		return keys.map((part) => ({
			name: part.type === 'TOMLBare' ? part.name : part.value,
			range: this.#rangeOf(part),
		}));
	}

	#value(node: AST.TOMLContentNode): ReadValue {
		const range = this.#rangeOf(node);
		if (node.type === 'TOMLArray')
			return listValue(
				node.elements.map((item) => this.#value(item)),
				range,
			);
		if (node.type === 'TOMLValue') return scalarOf(node, range);
		const table = new TomlTable(range, deepestNesting);
		for (const pair of node.body) this.#define(table, pair);
		return table.read();
	}

	#rangeOf({range: [start, end]}: AST.TOMLNode): Range {
		return {start: this.#offset + start, end: this.#offset + end};
	}
}

function scalarOf(node: AST.TOMLValue, range: Range): ReadValue {
	if (node.kind === 'string') {
		const style = node.style === 'basic' ? 'toml-basic' : 'toml-literal';
		return scalarValue(node.value, range, node.multiline ? 'toml-lines' : style);
	}
	if (!('datetime' in node)) return scalarValue(node.value, range, 'toml-bare');
	// A time without a day is no date: it stays what is written.
	return scalarValue(parseDate(node.datetime) ?? node.datetime, range, 'toml-bare');
}
