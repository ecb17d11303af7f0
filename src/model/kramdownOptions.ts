import {decodeHTMLStrict} from 'entities';

/**
 * What a site may set of kramdown and what changes the pages that it prints, under the names that Jekyll's
 * `_config.yml` has for it (https://kramdown.gettalong.org/options.html). Plain JSON.
 */
export interface KramdownOptions {
	/** The parser: kramdown's own, or the one that reads GitHub's Markdown as well. */
	readonly input: 'GFM' | 'kramdown';
	/** For GFM: whether lists, quotes, headings and code end a paragraph; whether dashes and dots stay as they are. */
	readonly gfm_quirks: readonly GfmQuirk[];
	/** For GFM: whether each line ending in a paragraph breaks the line. */
	readonly hard_wrap: boolean;
	/** Whether headings get ids. */
	readonly auto_ids: boolean;
	/** What those ids begin with. */
	readonly auto_id_prefix: string;
	/** What is added to the level of each heading. */
	readonly header_offset: number;
	/** The four quotation marks (single left, single right, double left, double right), as names or numbers of HTML characters. */
	readonly smart_quotes: readonly string[];
	/** What stands for dashes, dots and guillemets. */
	readonly typographic_symbols: Readonly<Partial<Record<TypographicSymbol, string>>>;
	/** Whether block elements hold Markdown. */
	readonly parse_block_html: boolean;
	/** Whether elements in a line of text hold Markdown. */
	readonly parse_span_html: boolean;
	/** `none`: formulas are printed as they stand. */
	readonly math_engine: 'mathjax' | 'none';
	/** The number of the first footnote. */
	readonly footnote_nr: number;
	/** Links that posts may refer to by name: URL, and perhaps a title. */
	readonly link_defs: Readonly<Record<string, readonly string[]>>;
}

/** The quirks that kramdown's GFM parser knows. */
export const gfmQuirks = ['paragraph_end', 'no_auto_typographic'] as const;

export type GfmQuirk = (typeof gfmQuirks)[number];

/** What kramdown writes for each typographic symbol unless it is told otherwise. */
export const typographicSymbols = {
	hellip: '…',
	mdash: '—',
	ndash: '–',
	laquo: '«',
	raquo: '»',
	laquo_space: '«\u00a0',
	raquo_space: '\u00a0»',
} as const;

export type TypographicSymbol = keyof typeof typographicSymbols;

/** What holds for a site that sets nothing: Jekyll's defaults, which are not all kramdown's own. */
export const defaultKramdownOptions: KramdownOptions = {
	input: 'GFM',
	gfm_quirks: ['paragraph_end'],
	hard_wrap: false,
	auto_ids: true,
	auto_id_prefix: '',
	header_offset: 0,
	smart_quotes: ['lsquo', 'rsquo', 'ldquo', 'rdquo'],
	typographic_symbols: {},
	parse_block_html: false,
	parse_span_html: true,
	math_engine: 'mathjax',
	footnote_nr: 1,
	link_defs: {},
};

/** The character that a name (`lsquo`) or number (`39`, `0x27`) in `smart_quotes` stands for; undefined if it stands for none. */
export function characterNamed(name: string): string | undefined {
	if (!/^(?:[A-Za-z][A-Za-z0-9]*|[0-9]+|0x[0-9A-Fa-f]+)$/.test(name)) return undefined;
	const reference = /^[0-9]/.test(name) ? `&#${name.replace(/^0x/, 'x')};` : `&${name};`;
	const character = decodeHTMLStrict(reference);
	return character === reference || character === '\ufffd' ? undefined : character;
}
