import type {Range} from '../model/text.ts';
import {replacements} from './copyEscaped.ts';
import type {HtmlPart} from './rendering.ts';

/** A value that a mark gives. */
export interface MarkValue {
	readonly text: string;
	/** Where it stands in the file character by character; undefined where it is written in some other way. */
	readonly range: Range | undefined;
}

/** A value that a range of the file holds as it is. */
export function valueIn(file: string, range: Range): MarkValue {
	return {text: file.slice(range.start, range.end), range};
}

/** A value as text, or in double quotes: the place in the file, where it needs no reference. */
export function valuePart({text, range}: MarkValue): HtmlPart {
	const escaped = escapeHtml(text);
	return range !== undefined && escaped === text ? range : escaped;
}

/** ` name="value"`; nothing for a value that is not given. */
export function attributePart(name: string, value: MarkValue | undefined): readonly HtmlPart[] {
	return value === undefined ? [] : html` ${name}="${valuePart(value)}"`;
}

/** What may stand in HTML between fixed texts: parts of it; nothing for what is not given. */
type Slot = HtmlPart | readonly HtmlPart[] | undefined;

/** Puts HTML together: what stands in the template is HTML, and so is what is put into it. */
export function html(texts: TemplateStringsArray, ...slots: readonly Slot[]): readonly HtmlPart[] {
	return texts.flatMap((text, index) => [text, slots[index] ?? []].flat()).filter((part) => part !== '');
}

/** Text with references for the signs of markup. */
export function escapeHtml(text: string): string {
	return text.replace(/[<&"]/g, (sign) => replacements[sign] ?? sign);
}
