import type {Region} from './document.ts';
import {decodesWithoutSemicolon, referenceAt} from './entities.ts';
import type {Writer} from './writer.ts';

/** What an HTML parser would take for markup, in text and in attributes. */
const textMarkup = /[<&]/g;
const attributeMarkup = /["&]/g;

const replacements: Readonly<Record<string, string>> = {'<': '&lt;', '&': '&amp;', '"': '&quot;'};

/** Copies text in which references are no part any more: an `&` is an ampersand. */
export function copyText(writer: Writer, region: Region): void {
	copyEscaped(writer, region, {pattern: textMarkup, isPlain: isPlainAmpersand});
}

/** Copies text of an element without Markdown: references stay references. */
export function copyRawText(writer: Writer, region: Region): void {
	copyEscaped(writer, region, {pattern: textMarkup, isPlain: isReferenceOrPlain});
}

/** Copies the text of a URL: references stay references, every other `&` is escaped. */
export function copyUrlText(writer: Writer, region: Region): void {
	copyEscaped(writer, region, {pattern: textMarkup, isPlain: (text, at) => referenceAt(text, at) !== undefined});
}

/** Copies text that is taken literally, such as code. */
export function copyLiteral(writer: Writer, region: Region): void {
	copyEscaped(writer, region, {pattern: textMarkup, isPlain: () => false});
}

/** Copies an attribute's value, for double quotes around it; references in it stay references. */
export function copyAttribute(writer: Writer, region: Region): void {
	copyEscaped(writer, region, {pattern: attributeMarkup, isPlain: isReferenceOrPlain});
}

/** Text for double quotes. */
export function escapeAttribute(text: string): string {
	return text.replace(/&(?![\w:][\w:.-]*;|#[0-9]+;|#x[0-9a-fA-F]+;)|"/g, (mark) => replacements[mark] ?? mark);
}

/** Text that is taken literally. */
export function escapeText(text: string): string {
	return text.replace(/[<&]/g, (mark) => replacements[mark] ?? mark);
}

interface Escaping {
	readonly pattern: RegExp;
	/** Whether the `&` at an offset may be copied as it is. */
	readonly isPlain: (text: string, offset: number) => boolean;
}

function copyEscaped(writer: Writer, {text, start, end}: Region, {pattern, isPlain}: Escaping): void {
	const source = text.text.slice(start, end);
	let copiedTo = 0;
	pattern.lastIndex = 0;
	for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
		const {index} = match;
		const [mark] = match;
		if (mark === '&' && isPlain(source, index)) continue;
		writer.copy(text, start + copiedTo, start + index);
		writer.write(replacements[mark] ?? mark, text.rangeOf(start + index, start + index + 1));
		copiedTo = index + 1;
	}
	writer.copy(text, start + copiedTo, end);
}

function isPlainAmpersand(text: string, offset: number): boolean {
	return !decodesWithoutSemicolon(text, offset) && !/^&[A-Za-z]/.test(text.slice(offset, offset + 2));
}

function isReferenceOrPlain(text: string, offset: number): boolean {
	return referenceAt(text, offset) !== undefined || !decodesWithoutSemicolon(text, offset);
}
