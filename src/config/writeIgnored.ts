import {findNodeAtLocation, type Node, parseTree} from 'jsonc-parser';
import type {IgnoredCause} from '../model/ignoredCauses.ts';
import {byteOrderMarkLength} from '../model/text.ts';

/**
 * The text of a config with one more entry in `ignoreCauses`: all that stands in it stays as it is written, comments
 * included, on its line.
 */
export function withIgnoredCause(text: string, entry: IgnoredCause): string {
	const config = parseTree(byteOrderMarkLength(text) === 1 ? ` ${text.slice(1)}` : text);
	if (config?.type !== 'object') return text;
	const indent = indentOf(text);
	const lineEnding = text.includes('\r\n') ? '\r\n' : '\n';
	const written = (value: unknown, depth: number): string =>
		JSON.stringify(value, undefined, indent).replaceAll('\n', lineEnding + indent.repeat(depth));
	const list = findNodeAtLocation(config, ['ignoreCauses']);
	if (list?.type === 'array') return insertLast(text, list, written(entry, 2), {indent, lineEnding, depth: 1});
	return insertLast(text, config, `"ignoreCauses": ${written([entry], 1)}`, {indent, lineEnding, depth: 0});
}

/** How a config is indented, by its first key that begins a line. */
function indentOf(text: string): string {
	return /^([ \t]+)"/m.exec(text)?.[1] ?? '\t';
}

interface Layout {
	readonly indent: string;
	readonly lineEnding: string;
	/** Of the object or list that something is put into. */
	readonly depth: number;
}

/** Puts something on a line of its own behind all that an object or a list holds, comments included. */
function insertLast(text: string, {offset, length, children = []}: Node, inserted: string, layout: Layout): string {
	const {indent, lineEnding, depth} = layout;
	const last = children.at(-1);
	const close = offset + length - 1;
	const start = last === undefined ? offset + 1 : last.offset + last.length;
	const {end, hasComma, endsInLineComment} = readTail(text, start, close);
	const line = lineEnding + indent.repeat(depth + 1) + inserted;
	const behind = text.slice(end, close);
	// An empty one, and one whose last line is a comment, close on a line of their own.
	const needsLine = last === undefined || endsInLineComment;
	const lastLine = needsLine && !behind.includes('\n') ? lineEnding + indent.repeat(depth) : behind;
	return [
		text.slice(0, start),
		last === undefined || hasComma ? '' : ',',
		text.slice(start, end),
		line,
		hasComma ? ',' : '',
		lastLine,
		text.slice(close),
	].join('');
}

interface Tail {
	/** Behind the last comment or comma. */
	readonly end: number;
	readonly hasComma: boolean;
	readonly endsInLineComment: boolean;
}

/** Reads what stands between the last value of an object or a list and its closing bracket. */
function readTail(text: string, start: number, close: number): Tail {
	let tail: Tail = {end: start, hasComma: false, endsInLineComment: false};
	for (const {0: token, index} of text.slice(start, close).matchAll(/\/\/.*|\/\*[^]*?\*\/|,/g)) {
		tail = {
			end: start + index + token.length,
			hasComma: tail.hasComma || token === ',',
			endsInLineComment: token.startsWith('//'),
		};
	}
	return tail;
}
