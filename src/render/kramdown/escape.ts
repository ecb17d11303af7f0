import {decodesWithoutSemicolon} from '../bareReferences.ts';
import {attributeMarkup, copyEscaped, replacements, textMarkup} from '../copyEscaped.ts';
import type {Region} from '../mappedText.ts';
import type {Writer} from '../writer.ts';
import {referenceAt} from './entities.ts';

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

function isPlainAmpersand(text: string, offset: number): boolean {
	return !decodesWithoutSemicolon(text, offset) && !/^&[A-Za-z]/.test(text.slice(offset, offset + 2));
}

function isReferenceOrPlain(text: string, offset: number): boolean {
	return referenceAt(text, offset) !== undefined || !decodesWithoutSemicolon(text, offset);
}
