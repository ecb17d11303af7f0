import {byteOrderMarkLength, type Range} from '../model/text.ts';
import {type MappedText, MappedTextBuilder} from './mappedText.ts';
import type {StandIn, TemplatedBody} from './rendering.ts';

/** The body as a renderer reads it: lines end in `\n`, there is no byte order mark. More may be added to it. */
export function readBody(file: string, {pieces}: TemplatedBody): MappedTextBuilder {
	const input = new MappedTextBuilder();
	for (const piece of pieces) {
		if (piece.kind === 'text') addText(input, file, withoutByteOrderMark(file, piece.source));
		else if (piece.kind === 'output') input.write(piece.text, piece.source);
		else input.write(standIns[piece.standIn], piece.source, piece.parts);
	}
	return input;
}

/** What renderers take for a letter, and for HTML. Nobody is misled who writes the same: the place counts, and not the sign. */
const standIns: Readonly<Record<StandIn, string>> = {word: '\ue000', block: '\ue001', comment: '<!---->'};

/** Whether a paragraph holds nothing but a block of HTML, so that it has no tags of its own. */
export function isBlockAlone(input: MappedText, start: number, end: number): boolean {
	return end - start === standIns.block.length && input.text[start] === standIns.block && input.isStandIn(start, end);
}

function withoutByteOrderMark(file: string, {start, end}: Range): Range {
	return {start: start === 0 ? Math.min(byteOrderMarkLength(file), end) : start, end};
}

/** Adds a stretch of the file with plain line endings. */
function addText(input: MappedTextBuilder, file: string, {start, end}: Range): void {
	const text = file.slice(start, end);
	let position = start;
	for (let index = text.indexOf('\r'); index !== -1; index = text.indexOf('\r', index + 1)) {
		const at = start + index;
		input.copy(file, {start: position, end: at});
		position = at + 1;
		if (file.charCodeAt(at + 1) !== 0x0a || at + 1 >= end) input.write('\n', {start: at, end: at + 1});
	}
	input.copy(file, {start: position, end});
}
