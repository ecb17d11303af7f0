import type {Range} from '../../model/text.ts';
import {listValue, type ReadValue, scalarValue} from '../readValue.ts';

/** A key of head lines with its value. */
export interface HeadLine {
	/** In lower case. */
	readonly key: string;
	readonly keyRange: Range;
	readonly colonEnd: number;
	/** Without the blanks around it. */
	readonly value: Range;
	/** Whether the value goes on in further lines. */
	readonly goesOn: boolean;
	/** Behind the last line of the value, and its line break. */
	readonly end: number;
}

/** Keys of which Pelican makes lists (https://docs.getpelican.com/en/stable/content.html#file-metadata). */
const listKeys: ReadonlySet<string> = new Set(['tags', 'authors']);

/** What stands behind the key of a line: a text, or a list. */
export function valueOf({key, colonEnd, value: range, goesOn}: HeadLine, text: string): ReadValue {
	const written = text.slice(range.start, range.end);
	if (written === '') return scalarValue(undefined, {start: colonEnd, end: colonEnd}, 'empty');
	if (goesOn) return scalarValue(linesOf(written).join(' '), range, 'block');
	return listKeys.has(key) ? listValue(itemsOf(written, range.start), range) : scalarValue(written, range, 'head-line');
}

function linesOf(written: string): readonly string[] {
	return written.split('\n').map((line) => line.trim());
}

/** The texts between commas; between semicolons where there are some, so that names may hold commas. */
function itemsOf(written: string, offset: number): readonly ReadValue[] {
	const separator = written.includes(';') ? ';' : ',';
	let start = offset;
	return written.split(separator).flatMap((part) => {
		const word = part.trim();
		const first = start + part.indexOf(word);
		start += part.length + 1;
		return word === '' ? [] : [scalarValue(word, {start: first, end: first + word.length}, 'head-item')];
	});
}
