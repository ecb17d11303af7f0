import {decodesWithoutSemicolon} from '../bareReferences.ts';
import {attributeMarkup, type Escaping, textMarkup} from '../copyEscaped.ts';

/**
 * How text of the file is copied to the page. `text`: as text; `attribute`: for double quotes around it; `url`: for such,
 * with the signs encoded that no URL holds; `html`: as it is.
 */
export type CopyMode = 'text' | 'attribute' | 'url' | 'html';

/** What is escaped in each mode; undefined where nothing is. References of Markdown are none of what these are asked about. */
export const copying: Readonly<Record<CopyMode, Escaping | undefined>> = {
	text: {pattern: textMarkup, isPlain},
	attribute: {pattern: attributeMarkup, isPlain},
	// What browsers encode themselves is left to them, so that the URL stays one piece of the file.
	url: {pattern: /["&\\<>[\]^`{|}\0-\x20\x7f]|%(?![0-9A-Za-z]{2})/g, isPlain, replace: encodeInUrl},
	html: undefined,
};

/** Whether HTML takes the `&` at an offset for a character. One that ends the text may begin a reference with what follows. */
function isPlain(text: string, offset: number): boolean {
	nameBehind.lastIndex = offset + 1;
	return !decodesWithoutSemicolon(text, offset) && nameBehind.test(text);
}

const nameBehind = /[#A-Za-z0-9]*[^#A-Za-z0-9;]/y;

/** An ASCII sign as URLs hold it, within double quotes. */
export function encodeInUrl(sign: string): string {
	return sign === '&' ? '&amp;' : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** A decoded character as it stands in a stretch of each mode; undefined where its reference may stand there as well. */
export function characterFor(mode: CopyMode, character: string): string | undefined {
	const escaping = copying[mode];
	if (mode !== 'url' || escaping === undefined || character === '&') return undefined;
	escaping.pattern.lastIndex = 0;
	return escaping.pattern.test(character) ? encodeInUrl(character) : undefined;
}
