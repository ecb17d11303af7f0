import type {MappedText} from '../mappedText.ts';
import {MappedTextBuilder} from '../mappedText.ts';
import {readBody} from '../readBody.ts';
import type {TemplatedBody} from '../rendering.ts';

/**
 * The body as CommonMark reads it (https://spec.commonmark.org/0.31.2/#characters-and-lines): lines end in `\n`, there is
 * no byte order mark, and U+FFFD for each U+0000.
 */
export function readMarkdown(file: string, body: TemplatedBody): MappedText {
	const input = readBody(file, body).build();
	// One at the beginning of the file is gone already.
	const start = body.range.start > 0 && input.text.startsWith('\ufeff') ? 1 : 0;
	if (start === 0 && !input.text.includes('\0')) return input;
	const {text} = input;
	const read = new MappedTextBuilder();
	let copied = start;
	for (let at = text.indexOf('\0'); at !== -1; at = text.indexOf('\0', at + 1)) {
		read.append(input, copied, at).write('\ufffd', input.rangeOf(at, at + 1));
		copied = at + 1;
	}
	return read.append(input, copied, text.length).build();
}
