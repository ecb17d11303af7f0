import {
	characterNamed,
	defaultKramdownOptions,
	type GfmQuirk,
	type KramdownOptions,
	type TypographicSymbol,
	typographicSymbols,
} from '../../model/kramdownOptions.ts';
import {escapeAttribute, escapeText} from './escape.ts';

/** Whether the parser is the one that reads GitHub's Markdown, with this quirk. */
export function hasQuirk({input, gfm_quirks: quirks}: KramdownOptions, quirk: GfmQuirk): boolean {
	return input === 'GFM' && quirks.includes(quirk);
}

/** Whether each line ending in a paragraph breaks the line; kramdown's own parser knows no such thing. */
export function wrapsHard({input, hard_wrap: isHard}: KramdownOptions): boolean {
	return input === 'GFM' && isHard;
}

/** The HTML that a site wants for quotation marks and symbols, by the character that kramdown prints for them by default. */
export function replacedSymbols(options: KramdownOptions): ReadonlyMap<string, string> {
	const {smart_quotes: quotes, typographic_symbols: symbols} = options;
	const replaced = new Map<string, string>();
	quotes.forEach((name, index) => {
		const mark = quotationMarks[index];
		const character = characterNamed(name);
		if (mark !== undefined && character !== undefined && character !== mark) replaced.set(mark, escapeText(character));
	});
	for (const [name, text] of Object.entries(symbols)) {
		// References stay references, but no tag comes of it.
		const html = escapeAttribute(text).replaceAll('<', '&lt;');
		if (Object.hasOwn(typographicSymbols, name)) replaced.set(typographicSymbols[name as TypographicSymbol], html);
	}
	return replaced;
}

const quotationMarks = defaultKramdownOptions.smart_quotes.map((name) => characterNamed(name));
