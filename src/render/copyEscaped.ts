import type {Region} from './mappedText.ts';
import type {Writer} from './writer.ts';

/** What an HTML parser would take for markup, in text. */
export const textMarkup = /[<&]/g;
/** What it would take for markup in an attribute within double quotes. */
export const attributeMarkup = /["&]/g;

/** The references that are written for signs of markup. */
export const replacements: Readonly<Record<string, string>> = {'<': '&lt;', '&': '&amp;', '"': '&quot;'};

/** What is to be escaped of a text. */
export interface Escaping {
	readonly pattern: RegExp;
	/** Whether the `&` at an offset may be copied as it is. */
	readonly isPlain: (text: string, offset: number) => boolean;
	/** What is written for a sign; a reference unless it says otherwise. */
	readonly replace?: (mark: string) => string;
}

/** Copies a part of a text, with references for the signs that a pattern finds and that are not plain. */
export function copyEscaped(
	writer: Writer,
	{text, start, end}: Region,
	{pattern, isPlain, replace = referenceTo}: Escaping,
): void {
	const source = text.text.slice(start, end);
	let copiedTo = 0;
	pattern.lastIndex = 0;
	for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
		const {index} = match;
		const [mark] = match;
		if (mark === '&' && isPlain(source, index)) continue;
		writer.copy(text, start + copiedTo, start + index);
		writer.write(replace(mark), text.rangeOf(start + index, start + index + 1));
		copiedTo = index + 1;
	}
	writer.copy(text, start + copiedTo, end);
}

function referenceTo(mark: string): string {
	return replacements[mark] ?? mark;
}
