import * as v from 'valibot';
import {isDateValue, isMapping} from '../../frontMatter/valueKinds.ts';
import {
	gfmQuirks,
	type KramdownOptions,
	kramdownSchema,
	quotesWanted,
	typographicSymbols,
} from '../../model/kramdownOptions.ts';
import type {YamlValue} from '../../model/post.ts';

/** What the mapping `kramdown` of a `_config.yml` comes to. */
export interface KramdownConfig {
	readonly options: Partial<KramdownOptions>;
	/** Options that change pages but are not followed. */
	readonly unfollowed: readonly string[];
	/** Options whose values stop kramdown, each with a sentence that says why. */
	readonly problems: readonly {readonly option: string; readonly message: string}[];
}

/** Reads options as kramdown does, which takes most of what can be taken for a value of the right type. */
export function readKramdownConfig(given: Readonly<Record<string, YamlValue>>): KramdownConfig {
	const options: Record<string, unknown> = {};
	const others: string[] = [];
	const problems: {option: string; message: string}[] = [];
	for (const [name, value] of Object.entries(given)) {
		if (value === undefined && withDefaults.has(name)) continue;
		if (!isOption(name)) {
			if (changesPages(name, value, given)) others.push(name);
			continue;
		}
		const meant = readers[name](value);
		if (meant === unfollowed) {
			others.push(name);
			continue;
		}
		const {success, output, issues} = v.safeParse(kramdownSchema.entries[name].wrapped, meant);
		if (success) options[name] = output;
		else problems.push({option: name, message: problemOf(name, value, issues)});
	}
	return {options, unfollowed: others, problems};
}

/** For Jekyll no value means its own default, where it has one. */
const withDefaults: ReadonlySet<string> = new Set([
	'auto_ids',
	'toc_levels',
	'smart_quotes',
	'input',
	'hard_wrap',
	'footnote_nr',
]);

/** What kramdown takes a value for before anybody judges it; `unfollowed` where it takes it, but we do not follow. */
const readers: {readonly [Name in keyof KramdownOptions]: (value: YamlValue) => unknown} = {
	input: parserNamed,
	gfm_quirks: quirksIn,
	hard_wrap: isTrue,
	auto_ids: isTrue,
	auto_id_prefix: written,
	header_offset: numberIn,
	smart_quotes: namesIn,
	typographic_symbols: symbolsIn,
	parse_block_html: isTrue,
	parse_span_html: isTrue,
	html_to_native: isTrue,
	math_engine: mathEngineNamed,
	footnote_nr: numberIn,
	link_defs: linksIn,
};

/** Stands for a value that changes pages in a way that is not followed. */
const unfollowed = Symbol('unfollowed');

function isOption(name: string): name is keyof KramdownOptions {
	return Object.hasOwn(readers, name);
}

function parserNamed(value: YamlValue): unknown {
	const name = written(value);
	if (/^[Kk]ramdown$/.test(name)) return 'kramdown';
	return /^(?:[Mm]arkdown|[Hh]tml)$/.test(name) ? unfollowed : name;
}

function quirksIn(value: YamlValue): unknown {
	const names = namesIn(value);
	return names && gfmQuirks.filter((quirk) => names.includes(quirk));
}

function numberIn(value: YamlValue): unknown {
	const text = written(value);
	return /^[ \t]*[-+]?\d+[ \t]*$/.test(text) ? Number(text) : text;
}

function symbolsIn(value: YamlValue): unknown {
	if (!isMapping(value)) return typeof value === 'string' ? unfollowed : value;
	const known = Object.entries(value).filter(([name]) => Object.hasOwn(typographicSymbols, name));
	return Object.fromEntries(known.map(([name, text]) => [name, written(text)]));
}

function linksIn(value: YamlValue): unknown {
	if (!isMapping(value)) return typeof value === 'string' ? unfollowed : value;
	return Object.fromEntries(Object.entries(value).map(([name, link]) => [name, linkIn(link)]));
}

function linkIn(value: YamlValue): unknown {
	if (!isList(value)) return value;
	// A title of nothing is none.
	const parts = value.length === 2 && value[1] === undefined ? value.slice(0, 1) : value;
	return parts.map(written);
}

function mathEngineNamed(value: YamlValue): unknown {
	const name = written(value);
	if (name === '' || name === 'nil' || value === false) return 'none';
	return name === 'mathjax' ? name : unfollowed;
}

/** Says why a value stops kramdown. */
function problemOf(name: keyof KramdownOptions, value: YamlValue, issues: readonly v.BaseIssue<unknown>[]): string {
	switch (name) {
		case 'input':
			return `kramdown has no parser \`${written(value)}\`: the most usual ones are \`GFM\` and \`kramdown\`.`;
		case 'gfm_quirks':
			return '`gfm_quirks` must be a list of names.';
		case 'smart_quotes': {
			const [first] = issues.some(({path}) => path === undefined) ? [] : issues;
			return first === undefined
				? quotesWanted
				: `\`${String(first.input)}\` in \`smart_quotes\` is not a name or number of an HTML character, such as \`ldquo\`.`;
		}
		case 'link_defs': {
			const link = issues[0]?.path?.[0]?.key;
			return link === undefined
				? '`link_defs` must be a mapping.'
				: `\`${String(link)}\` in \`link_defs\` must be a list of a URL and perhaps a title.`;
		}
		case 'typographic_symbols':
			return '`typographic_symbols` must be a mapping.';
		default:
			return `\`${name}\` must be a whole number, not \`${written(value)}\`.`;
	}
}

/** Whether an option that is not followed is set to something that changes pages. */
function changesPages(name: string, value: YamlValue, given: Readonly<Record<string, YamlValue>>): boolean {
	// GFM takes the text of headings for their ids in any case.
	if (name === 'auto_id_stripping') return isTrue(value) && /^kramdown$/i.test(written(given['input']));
	if (switches.has(name)) return isTrue(value);
	if (name === 'toc_levels') return !everyLevel.has(isList(value) ? value.map(written).join() : written(value));
	if (name === 'math_engine_opts') return isMapping(value) && Object.keys(value).length > 0;
	if (name === 'footnote_backlink') return written(value) !== '&#8617;';
	return (name === 'template' || name === 'footnote_prefix') && written(value) !== '';
}

const switches: ReadonlySet<string> = new Set([
	'transliterated_header_ids',
	'footnote_backlink_inline',
	'remove_line_breaks_for_cjk',
]);
const everyLevel: ReadonlySet<string> = new Set(['1..6', '1,2,3,4,5,6']);

/** Everything but nothing and the word `false` is true. */
function isTrue(value: YamlValue): boolean {
	return !['false', ''].includes(written(value).trim().toLowerCase());
}

/** The items of a list, or of a text with commas; undefined for anything else. */
function namesIn(value: YamlValue): readonly string[] | undefined {
	if (isList(value)) return value.map(written);
	return typeof value === 'string' ? value.split(',') : undefined;
}

// `Array.isArray` alone does not narrow a readonly array.
function isList(value: YamlValue): value is readonly YamlValue[] {
	return Array.isArray(value);
}

/** A scalar as text; nothing is the empty text. */
function written(value: YamlValue): string {
	if (value === undefined) return '';
	if (isDateValue(value)) return value.source;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
