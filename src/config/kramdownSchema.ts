import * as v from 'valibot';
import {
	characterNamed,
	defaultKramdownOptions,
	gfmQuirks,
	type KramdownOptions,
	type TypographicSymbol,
} from '../model/kramdownOptions.ts';
import {didYouMean} from '../texts/nearest.ts';
import {closed, described, judged, recordOf} from './checks.ts';

const text = v.string();
const wholeNumber = v.pipe(v.number(), v.integer());
const symbols = closed<Partial<Record<TypographicSymbol, string>>>({
	hellip: text,
	mdash: text,
	ndash: text,
	laquo: text,
	raquo: text,
	laquo_space: text,
	raquo_space: text,
});

const entries: {readonly [Name in keyof KramdownOptions]: v.GenericSchema<KramdownOptions[Name]>} = {
	input: entry('input', 'The parser.', v.picklist(['GFM', 'kramdown'])),
	gfm_quirks: entry('gfm_quirks', 'What GFM does otherwise than kramdown.', v.array(v.picklist(gfmQuirks))),
	hard_wrap: entry('hard_wrap', 'Whether each line ending in a paragraph breaks the line (GFM only).', v.boolean()),
	auto_ids: entry('auto_ids', 'Whether headings get ids.', v.boolean()),
	auto_id_prefix: entry('auto_id_prefix', 'What the ids of headings begin with.', text),
	header_offset: entry('header_offset', 'What is added to the level of each heading.', wholeNumber),
	smart_quotes: entry(
		'smart_quotes',
		'The quotation marks as names or numbers of HTML characters: single left, single right, double left, double right.',
		v.pipe(v.array(v.pipe(text, judged(problemOfCharacter))), judged<string[]>(problemOfQuotes)),
	),
	typographic_symbols: entry('typographic_symbols', 'What is printed for dashes, dots and guillemets.', symbols),
	parse_block_html: entry('parse_block_html', 'Whether block elements hold Markdown.', v.boolean()),
	parse_span_html: entry('parse_span_html', 'Whether elements in a line of text hold Markdown.', v.boolean()),
	math_engine: entry(
		'math_engine',
		'`none`: formulas are printed as they stand (`null` in `_config.yml`).',
		v.picklist(['mathjax', 'none']),
	),
	footnote_nr: entry('footnote_nr', 'The number of the first footnote.', wholeNumber),
	link_defs: entry(
		'link_defs',
		'Links that posts may refer to by name: each a list of the URL and perhaps a title.',
		recordOf(v.pipe(v.array(text), judged<string[]>(problemOfLink))),
	),
};

/** The schema of the setting `kramdown`. */
export const kramdownSchema: v.GenericSchema<Partial<KramdownOptions>> = closed<Partial<KramdownOptions>>(
	entries,
	(name) => `\`${name}\` is no option of kramdown that is followed.${didYouMean(name, Object.keys(entries))}`,
);

function entry<Name extends keyof KramdownOptions>(
	name: Name,
	description: string,
	schema: v.GenericSchema<KramdownOptions[Name]>,
): v.GenericSchema<KramdownOptions[Name]> {
	return described(schema, description, defaultKramdownOptions[name]);
}

function problemOfCharacter(name: string): string | undefined {
	return characterNamed(name) === undefined
		? `\`${name}\` is no name or number of an HTML character, such as \`ldquo\` or \`8220\`.`
		: undefined;
}

function problemOfQuotes(names: readonly string[]): string | undefined {
	return names.length === 4 ? undefined : '`smart_quotes` must name four quotation marks.';
}

function problemOfLink(link: readonly string[]): string | undefined {
	return link.length === 1 || link.length === 2 ? undefined : 'A link is a list of its URL and perhaps a title.';
}
