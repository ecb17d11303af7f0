import type {Region} from '../mappedText.ts';
import type {Writer} from '../writer.ts';
import {copyLiteral} from './escape.ts';

/** Copies code whose author wants its blanks and tabs to be seen: each is written in an element that says where on the line it stands. */
export function copyWithVisibleSpace(writer: Writer, {text, start, end}: Region): void {
	const code = text.text.slice(start, end);
	let copied = 0;
	for (const {index, 0: space} of code.matchAll(/[ \t]+/g)) {
		copyLiteral(writer, {text, start: start + copied, end: start + index});
		const isFirst = index === 0 || code[index - 1] === '\n';
		copied = index + space.length;
		const side = isFirst ? '-l' : copied === code.length || code[copied] === '\n' ? '-r' : '';
		for (const [offset, mark] of [...space].entries()) {
			const at = start + index + offset;
			const [name, shown] = mark === '\t' ? ['tab', '\t'] : ['space', '⋅'];
			writer.write(`<span class="ws-${name}${side}">${shown}</span>`, text.rangeOf(at, at + 1));
		}
	}
	copyLiteral(writer, {text, start: start + copied, end});
}
