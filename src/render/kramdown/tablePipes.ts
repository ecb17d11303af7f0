import {GuardExceeded} from '../guard.ts';
import type {Region} from '../mappedText.ts';
import type {Document} from './document.ts';
import {SpanParser} from './spanParser.ts';
import type {Span} from './spanTree.ts';

/**
 * Whether each of the lines that look like a table has a pipe outside of code and elements: else they are none, although
 * in others pipes in elements part cells as well.
 */
export function hasPipesOutsideMarks(document: Document, lines: Region): boolean {
	const source = lines.text.text.slice(lines.start, lines.end);
	if (!/[`<]/.test(source)) return true;
	let hasPipe = false;
	for (const {isCode, text} of piecesOf(source, spansOf(document, lines))) {
		const parts = text.split('\n');
		while (parts.at(-1) === '') parts.pop();
		if (isCode) {
			if (parts.length > 2 || (parts.length === 2 && !hasPipe)) break;
			if (parts.length === 2) hasPipe = false;
		} else {
			if (parts.length > 1 && !hasPipe && !pipe.test(parts[0] ?? '')) break;
			hasPipe = (parts.length === 1 && hasPipe) || pipe.test(parts.at(-1) ?? '');
		}
	}
	return hasPipe;
}

const pipe = /^(?:\||[^\n]*?[^\\\n]\|)/;

/** More marks than a guard allows are none that a table could break at: its cells are read one by one. */
function spansOf(document: Document, lines: Region): readonly Span[] {
	try {
		return new SpanParser(lines, document, {syntax: 'code and html'}).parse();
	} catch (error) {
		if (!(error instanceof GuardExceeded)) throw error;
		return [{kind: 'text', start: 0, end: lines.end - lines.start, isRaw: false}];
	}
}

interface Piece {
	readonly isCode: boolean;
	readonly text: string;
}

/** The texts and the code of a line; what only is to be noted parts no text. */
function piecesOf(source: string, spans: readonly Span[]): readonly Piece[] {
	const pieces: {isCode: boolean; text: string}[] = [];
	let isAfterText = false;
	for (const span of spans) {
		if (span.kind === 'note') continue;
		const last = pieces.at(-1);
		const text = source.slice(span.start, span.end);
		if (span.kind === 'text' && isAfterText && last !== undefined) last.text += text;
		else if (span.kind === 'text' || span.kind === 'comment') pieces.push({isCode: false, text});
		else if (span.kind === 'code')
			pieces.push({isCode: true, text: source.slice(span.content.start, span.content.end)});
		isAfterText = span.kind === 'text';
	}
	return pieces;
}
