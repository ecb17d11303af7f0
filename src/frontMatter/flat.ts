import type {FrontMatterEntry, YamlValue} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import {resolvePlainScalar} from './scalars.ts';

/**
 * Reads what nearly all front matter consists of without a YAML parser, which takes ten times as long: lines `key: value`,
 * where the value is nothing, a plain or quoted scalar, or a list of such in brackets.
 * @param source the YAML with its opening line `---`, without the closing one
 * @param offset where `source` begins in the file
 * @returns just what `readYaml` makes of it; undefined for all that is written in another way, or may be wrong
 */
export function readFlatYaml(source: string, offset: number): ReadonlyMap<string, FrontMatterEntry> | undefined {
	const start = source.indexOf('\n') + 1;
	if (!openingLine.test(source) || source.length > maxLength) return undefined;
	if (unusual.test(source) || !source.isWellFormed()) return undefined;
	const entries = new Map<string, FrontMatterEntry>();
	for (let position = start; position < source.length; ) {
		const lineEnd = source.indexOf('\n', position);
		const entry = lineEnd === -1 ? undefined : readLine({source, offset, end: trimmedEnd(source, lineEnd)}, position);
		if (entry === undefined || entries.has(entry.key)) return undefined;
		entries.set(entry.key, entry);
		position = lineEnd + 1;
	}
	return entries.size === 0 ? undefined : entries;
}

/** A line of the YAML, and where its last character that is no blank ends. */
interface Line {
	readonly source: string;
	readonly offset: number;
	readonly end: number;
}

const openingLine = /^---\r?\n/;

/** In UTF-16 units; what is longer is no front matter of a usual kind. */
const maxLength = 16_384;

/** Tabs, controls, line breaks of YAML 1.1 alone, a byte order mark, carriage returns within a line. */
const unusual = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;

const keyAndColon = /[A-Za-z_][\w-]{0,99}:/y;

/** Plain text without a sign that may mean something there: a colon or a number sign only inside a word. */
const plain = /[^ !"#%&'*,:>?@[\]`{|}-](?:[^ #:\n\r]|:(?=[^ \n\r])|(?<=[^ ])#| +(?=[^ #\n\r]))*/y;
const plainInBrackets = /[^ !"#%&'*,:>?@[\]`{|}-](?:[^ #:,?[\]{}\n\r]| +(?=[^ #:,?[\]{}\n\r]))*/y;
const singleQuoted = /'(?:[^'\n\r]|'')*'/y;
const doubleQuoted = /"(?:[^"\\\n\r]|\\["\\])*"/y;

function readLine(line: Line, start: number): FrontMatterEntry | undefined {
	const {source, offset, end} = line;
	const colonEnd = endOf(keyAndColon, source, start);
	if (colonEnd === undefined) return undefined;
	const key = source.slice(start, colonEnd - 1);
	const keyRange = {start: offset + start, end: offset + colonEnd - 1};
	if (colonEnd >= end) {
		const valueRange = {start: offset + colonEnd, end: offset + colonEnd};
		return {
			key,
			keyRange,
			value: undefined,
			valueRange,
			style: 'empty',
			entries: noEntries,
			itemRanges: [],
			itemStyles: [],
		};
	}
	const valueStart = skipBlanks(source, colonEnd);
	if (valueStart === colonEnd) return undefined;
	const valueRange = {start: offset + valueStart, end: offset + end};
	if (source[valueStart] === '[') {
		const items = readItems(line, valueStart + 1);
		if (items === undefined) return undefined;
		const {values, itemRanges, itemStyles} = items;
		return {key, keyRange, value: values, valueRange, style: 'collection', entries: noEntries, itemRanges, itemStyles};
	}
	const scalarEnd = endOfScalar(source, valueStart, plain);
	if (scalarEnd !== end) return undefined;
	const value = scalarOf(source, valueStart, end);
	return {
		key,
		keyRange,
		value,
		valueRange,
		style: styleAt(source, valueStart),
		entries: noEntries,
		itemRanges: [],
		itemStyles: [],
	};
}

/** No value is a mapping here. */
const noEntries: FrontMatterEntry['entries'] = new Map();

function styleAt(source: string, start: number): FrontMatterEntry['style'] {
	const first = source.charCodeAt(start);
	if (first === 0x22) return 'double-quoted';
	return first === 0x27 ? 'single-quoted' : 'plain';
}

interface ListItems extends Pick<FrontMatterEntry, 'itemRanges' | 'itemStyles'> {
	readonly values: readonly YamlValue[];
}

/** The items of a list up to its bracket, which must end the line. */
function readItems({source, offset, end}: Line, start: number): ListItems | undefined {
	const values: YamlValue[] = [];
	const itemRanges: Range[] = [];
	const itemStyles: FrontMatterEntry['style'][] = [];
	for (let position = skipBlanks(source, start); ; position = skipBlanks(source, position + 1)) {
		const itemEnd = endOfScalar(source, position, plainInBrackets);
		if (itemEnd === undefined) return undefined;
		values.push(scalarOf(source, position, itemEnd));
		itemRanges.push({start: offset + position, end: offset + itemEnd});
		itemStyles.push(styleAt(source, position));
		position = skipBlanks(source, itemEnd);
		if (source[position] === ']') return position + 1 === end ? {values, itemRanges, itemStyles} : undefined;
		if (source[position] !== ',') return undefined;
	}
}

function endOfScalar(source: string, start: number, plainPattern: RegExp): number | undefined {
	const first = source[start];
	if (first === '"') return endOf(doubleQuoted, source, start);
	return endOf(first === "'" ? singleQuoted : plainPattern, source, start);
}

function scalarOf(source: string, start: number, end: number): YamlValue {
	const first = source[start];
	if (first === '"') return source.slice(start + 1, end - 1).replace(/\\(.)/g, '$1');
	if (first === "'") return source.slice(start + 1, end - 1).replaceAll("''", "'");
	return resolvePlainScalar(source.slice(start, end));
}

function endOf(pattern: RegExp, source: string, start: number): number | undefined {
	pattern.lastIndex = start;
	return pattern.test(source) ? pattern.lastIndex : undefined;
}

function skipBlanks(source: string, start: number): number {
	let position = start;
	while (source.charCodeAt(position) === 0x20) position++;
	return position;
}

function trimmedEnd(source: string, lineEnd: number): number {
	let end = source.charCodeAt(lineEnd - 1) === 0x0d ? lineEnd - 1 : lineEnd;
	while (source.charCodeAt(end - 1) === 0x20) end--;
	return end;
}
