import type {Diagnostic} from '../model/diagnostic.ts';
import {Source} from '../model/text.ts';

/**
 * Shows findings under the lines they stand on:
 *
 *     9 | <img src="a.png">
 *       | ^^^^^^^^^^^^^^^^^ error: Image `a.png` has no `alt` attribute.
 *
 * A finding that goes on over several lines is underlined to the end of its first one; an empty one shows one caret.
 */
export function codeFrame(text: string, diagnostics: readonly Diagnostic[]): string {
	const source = new Source(text);
	return diagnostics.map((diagnostic) => frameOf(source, diagnostic)).join('\n');
}

function frameOf(source: Source, {start, end, severity, message, related}: Diagnostic): string {
	const line = source.lineText(start.line);
	const gutter = String(start.line);
	const endColumn = end.line === start.line ? end.column : line.length + 1;
	const carets = '^'.repeat(Math.max(1, endColumn - start.column));
	const blank = ' '.repeat(gutter.length);
	return [
		`${gutter} | ${line}`,
		`${blank} | ${' '.repeat(start.column - 1)}${carets} ${severity}: ${message}`,
		...related.map(({path, message: relatedMessage}) => `${blank} | ${path}: ${relatedMessage}`),
	].join('\n');
}
