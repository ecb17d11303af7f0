import {byteOrderMarkLength, type Range} from '../../model/text.ts';
import {type LiquidPiece, type LiquidUse, readLiquid} from '../liquid/readLiquid.ts';
import type {Document} from './document.ts';
import {escapeText} from './escape.ts';
import {type MappedText, MappedTextBuilder} from './mappedText.ts';

interface InputOptions {
	readonly document: Document;
	readonly liquid: LiquidUse;
}

/** The body as kramdown reads it: Liquid has run, lines end in `\n`, the last one too, there is no byte order mark. */
export function readInput(file: string, body: Range, {document, liquid}: InputOptions): MappedText {
	const start = body.start === 0 ? Math.min(byteOrderMarkLength(file), body.end) : body.start;
	const input = new MappedTextBuilder();
	for (const piece of piecesOf(file, {start, end: body.end}, {document, liquid})) addPiece(input, file, piece);
	return withFinalNewline(input, body.end);
}

function piecesOf(file: string, body: Range, {document, liquid}: InputOptions): readonly LiquidPiece[] {
	if (!liquid.runs) return [{kind: 'text', source: body}];
	const {pieces, opaque, marks} = readLiquid(file, body, liquid.literal);
	for (const range of opaque) document.opaque.push(range);
	for (const mark of marks) document.liquid.push(mark);
	return pieces;
}

function addPiece(input: MappedTextBuilder, file: string, piece: LiquidPiece): void {
	if (piece.kind === 'text') addText(input, file, piece.source);
	else if (piece.kind === 'output') input.write(piece.text, piece.source);
	else input.write(highlighted(piece.content, piece.language), piece.source);
}

/** Jekyll's block `highlight` prints HTML. */
export function highlighted(content: string, language: string): string {
	const code = escapeText(content.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd()).replaceAll('>', '&gt;');
	return `<figure class="highlight"><pre><code class="language-${language}" data-lang="${language}">${code}</code></pre></figure>`;
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

function withFinalNewline(input: MappedTextBuilder, end: number): MappedText {
	const built = input.build();
	return built.text.endsWith('\n') ? built : input.write('\n', {start: end, end}).build();
}
