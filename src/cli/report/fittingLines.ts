import type {OutputStream} from '../../node/process/environment.ts';
import {columnsOf, wrapToColumns} from '../../texts/terminalText.ts';

/** A terminal in which lines of sentences are broken between words where they are too wide; any other stream as it is. */
export function withFittingLines(stream: OutputStream): OutputStream {
	const {isTerminal, columns} = stream;
	if (!isTerminal || columns === undefined) return stream;
	return {
		...stream,
		write: (content) => {
			stream.write(typeof content === 'string' ? fitLines(content, columns) : content);
		},
	};
}

/** Lines that paint, lead somewhere or are written over were laid out by who made them. */
function fitLines(text: string, columns: number): string {
	return text
		.split('\n')
		.flatMap((line) => (line.includes('\u001b') || columnsOf(line) <= columns ? [line] : wrapped(line, columns)))
		.join('\n');
}

function wrapped(line: string, columns: number): readonly string[] {
	const sentence = line.trimStart();
	const indent = line.slice(0, line.length - sentence.length);
	const room = columns - columnsOf(indent);
	return room < fewestColumns ? [line] : wrapToColumns(sentence, room).map((part) => indent + part);
}

/** What is narrower cannot be read. */
const fewestColumns = 10;
