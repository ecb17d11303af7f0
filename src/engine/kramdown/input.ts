import {byteOrderMarkLength, type Range} from '../../text.ts';
import type {Document} from './document.ts';
import {type MappedText, MappedTextBuilder} from './mappedText.ts';

interface InputOptions {
	readonly document: Document;
	readonly hasLiquid: boolean;
}

/** The body as kramdown reads it: Liquid has run, lines end in `\n`, the last one too, there is no byte order mark. */
export function readInput(text: string, body: Range, options: InputOptions): MappedText {
	void options;
	const start = body.start === 0 ? Math.min(byteOrderMarkLength(text), body.end) : body.start;
	return withPlainLineEndings(text, {start, end: body.end});
}

function withPlainLineEndings(file: string, {start, end}: Range): MappedText {
	const input = new MappedTextBuilder();
	let position = start;
	for (let at = file.indexOf('\r', start); at !== -1 && at < end; at = file.indexOf('\r', at + 1)) {
		input.copy(file, {start: position, end: at});
		position = at + 1;
		if (file.charCodeAt(at + 1) !== 0x0a || at + 1 >= end) input.write('\n', {start: at, end: at + 1});
	}
	input.copy(file, {start: position, end});
	const last = file.charCodeAt(end - 1);
	if (end === start || (last !== 0x0a && last !== 0x0d)) input.write('\n', {start: end, end});
	return input.build();
}
