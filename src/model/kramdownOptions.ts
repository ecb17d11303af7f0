import {decodeHTMLStrict} from 'entities';
import * as v from 'valibot';
import {closed, judged, listOf, mapValues, recordOf} from './checks.ts';

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

/** The quirks that kramdown's GFM parser knows. */
export const gfmQuirks = ['paragraph_end', 'no_auto_typographic'] as const;

export type GfmQuirk = (typeof gfmQuirks)[number];

const text = v.string();
const wholeNumber = v.pipe(v.number(), v.integer());

/** What is said of a list that does not name each of the quotation marks. */
export const quotesWanted = '`smart_quotes` must name four quotation marks.';

/**
 * What a site may set of kramdown and what changes the pages that it prints, under the names that Jekyll's
 * `_config.yml` has for it (https://kramdown.gettalong.org/options.html). What is left out has Jekyll's default, which is
 * not always kramdown's own.
 */
export const kramdownSchema = v.object({
	input: option('The parser.', v.picklist(['GFM', 'kramdown']), 'GFM'),
	gfm_quirks: option('What GFM does otherwise than kramdown.', listOf(v.picklist(gfmQuirks)), ['paragraph_end']),
	hard_wrap: option('Whether each line ending in a paragraph breaks the line (GFM only).', v.boolean(), false),
	auto_ids: option('Whether headings get ids.', v.boolean(), true),
	auto_id_prefix: option('What the ids of headings begin with.', text, ''),
	header_offset: option('What is added to the level of each heading.', wholeNumber, 0),
	smart_quotes: option(
		'The quotation marks as names or numbers of HTML characters: single left, single right, double left, double right.',
		v.pipe(listOf(v.pipe(text, judged(problemOfCharacter))), judged(problemOfQuotes)),
		['lsquo', 'rsquo', 'ldquo', 'rdquo'],
	),
	typographic_symbols: option(
		'What is printed for dashes, dots and guillemets.',
		closed<Partial<Readonly<Record<TypographicSymbol, string>>>>(mapValues(typographicSymbols, () => text)),
		{},
	),
	parse_block_html: option('Whether block elements hold Markdown.', v.boolean(), false),
	parse_span_html: option('Whether elements in a line of text hold Markdown.', v.boolean(), true),
	html_to_native: option("Whether HTML elements become kramdown's own, so that headings get ids.", v.boolean(), false),
	math_engine: option(
		'`none`: formulas are printed as they stand (`null` in `_config.yml`).',
		v.picklist(['mathjax', 'none']),
		'mathjax',
	),
	footnote_nr: option('The number of the first footnote.', wholeNumber, 1),
	link_defs: option(
		'Links that posts may refer to by name: each a list of the URL and perhaps a title.',
		recordOf(v.pipe(listOf(text), judged(problemOfLink))),
		{},
	),
});

/** What a site sets of kramdown. Plain JSON. */
export type KramdownOptions = Readonly<v.InferOutput<typeof kramdownSchema>>;

/** What holds for a site that sets nothing. */
export const defaultKramdownOptions: KramdownOptions = v.getDefaults(kramdownSchema);

/** The character that a name (`lsquo`) or number (`39`, `0x27`) in `smart_quotes` stands for; undefined if it stands for none. */
export function characterNamed(name: string): string | undefined {
	if (!/^(?:[A-Za-z][A-Za-z0-9]*|[0-9]+|0x[0-9A-Fa-f]+)$/.test(name)) return undefined;
	const reference = /^[0-9]/.test(name) ? `&#${name.replace(/^0x/, 'x')};` : `&${name};`;
	const character = decodeHTMLStrict(reference);
	return character === reference || character === '\ufffd' ? undefined : character;
}

function option<T>(
	description: string,
	schema: v.GenericSchema<T>,
	defaultValue: NoInfer<T>,
): v.OptionalSchema<v.GenericSchema<T>, T> {
	return v.optional(v.pipe(schema, v.description(description)), defaultValue);
}

function problemOfCharacter(name: string): string | undefined {
	return characterNamed(name) === undefined
		? `\`${name}\` is not a name or number of an HTML character, such as \`ldquo\` or \`8220\`.`
		: undefined;
}

function problemOfQuotes(names: readonly string[]): string | undefined {
	return names.length === 4 ? undefined : quotesWanted;
}

function problemOfLink(link: readonly string[]): string | undefined {
	return link.length === 1 || link.length === 2 ? undefined : 'A link is a list of its URL and perhaps a title.';
}
