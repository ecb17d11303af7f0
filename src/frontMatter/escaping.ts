import type {Escaping, FrontMatterProblem} from '../model/post.ts';
import {readFrontMatter} from './readYaml.ts';

/**
 * Finds out whether a syntax error is due to quotation marks or backslashes that stand unescaped in a value in double
 * quotes, on one line.
 * @param source the YAML with its opening line
 * @param offset where `source` begins in the file
 * @returns how to write the value; undefined when the front matter would still not parse
 */
export function findEscaping({kind, range}: FrontMatterProblem, source: string, offset: number): Escaping | undefined {
	if (kind !== 'syntax') return undefined;
	const start = source.lastIndexOf('\n', range.start - offset) + 1;
	const end = source.indexOf('\n', start);
	const line = source.slice(start, end === -1 ? source.length : end);
	const match = /^([A-Za-z_][\w-]*)(:[ \t]+)"(.*)"[ \t\r]*$/.exec(line);
	if (match === null) return undefined;
	const [, key = '', colon = '', inner = ''] = match;
	const valueStart = start + key.length + colon.length;
	const valueEnd = valueStart + inner.length + '""'.length;
	const text = `"${escapeInner(inner)}"`;
	const {entries, problems} = readFrontMatter(source.slice(0, valueStart) + text + source.slice(valueEnd), offset);
	const entry = entries.get(key);
	if (entry === undefined || problems.some((problem) => problem.kind === 'syntax')) return undefined;
	return {key, value: entry.value, range: {start: offset + valueStart, end: offset + valueEnd}, text};
}

/** Escapes each quotation mark and each backslash that begins no escape sequence of YAML 1.1 and 1.2. */
function escapeInner(inner: string): string {
	return inner.replace(/\\(?:[0abtnvfre "/\\N_LP]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})|[\\"]/g, (match) =>
		match.length === 1 ? `\\${match}` : match,
	);
}
