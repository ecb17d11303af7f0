import {isDateValue, isMapping} from '../frontMatter/writeYaml.ts';
import {characterNamed, gfmQuirks, type KramdownOptions, typographicSymbols} from '../model/kramdownOptions.ts';
import type {YamlValue} from '../model/post.ts';

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
	const unfollowed: string[] = [];
	const problems: {option: string; message: string}[] = [];
	for (const [name, value] of Object.entries(given)) {
		if (value === undefined && withDefaults.has(name)) continue;
		const reading = Object.hasOwn(readers, name) ? readers[name as keyof KramdownOptions](value) : undefined;
		if (reading === undefined) {
			if (changesPages(name, value, given)) unfollowed.push(name);
		} else if ('problem' in reading) problems.push({option: name, message: reading.problem});
		else options[name] = reading.value;
	}
	return {options, unfollowed, problems};
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

/** Undefined for a value that kramdown takes but that is not followed. */
type Reading<T> = {readonly value: T} | {readonly problem: string} | undefined;

const readers: {readonly [Name in keyof KramdownOptions]: (value: YamlValue) => Reading<KramdownOptions[Name]>} = {
	input: readInput,
	gfm_quirks(value) {
		const names = listOf(value);
		if (names === undefined) return {problem: '`gfm_quirks` must be a list of names.'};
		return {value: gfmQuirks.filter((quirk) => names.includes(quirk))};
	},
	hard_wrap: readBoolean,
	auto_ids: readBoolean,
	auto_id_prefix: (value) => ({value: written(value)}),
	header_offset: (value) => readInteger('header_offset', value),
	smart_quotes: readQuotes,
	typographic_symbols: readSymbols,
	parse_block_html: readBoolean,
	parse_span_html: readBoolean,
	math_engine: readMathEngine,
	footnote_nr: (value) => readInteger('footnote_nr', value),
	link_defs: readLinks,
};

function readInput(value: YamlValue): Reading<KramdownOptions['input']> {
	const name = written(value);
	if (name === 'GFM') return {value: 'GFM'};
	if (/^[Kk]ramdown$/.test(name)) return {value: 'kramdown'};
	if (/^(?:[Mm]arkdown|[Hh]tml)$/.test(name)) return undefined;
	return {problem: `kramdown has no parser \`${name}\`: the most usual ones are \`GFM\` and \`kramdown\`.`};
}

function readBoolean(value: YamlValue): Reading<boolean> {
	return {value: isTrue(value)};
}

function readInteger(name: string, value: YamlValue): Reading<number> {
	const text = written(value);
	return /^[ \t]*[-+]?\d+[ \t]*$/.test(text)
		? {value: Number(text)}
		: {problem: `\`${name}\` must be a whole number, not \`${text}\`.`};
}

function readQuotes(value: YamlValue): Reading<readonly string[]> {
	const names = listOf(value);
	if (names?.length !== 4) return {problem: '`smart_quotes` must name four quotation marks.'};
	const unknown = names.find((name) => characterNamed(name) === undefined);
	return unknown === undefined
		? {value: names}
		: {problem: `\`${unknown}\` in \`smart_quotes\` is no name or number of an HTML character, such as \`ldquo\`.`};
}

function readSymbols(value: YamlValue): Reading<KramdownOptions['typographic_symbols']> {
	if (!isMapping(value)) return typeof value === 'string' ? undefined : {problem: mappingWanted('typographic_symbols')};
	const known = Object.entries(value).filter(([name]) => Object.hasOwn(typographicSymbols, name));
	return {value: Object.fromEntries(known.map(([name, text]) => [name, written(text)]))};
}

function readLinks(value: YamlValue): Reading<KramdownOptions['link_defs']> {
	if (!isMapping(value)) return typeof value === 'string' ? undefined : {problem: mappingWanted('link_defs')};
	const links = Object.entries(value).map(([name, link]) => [name, linkOf(link)] as const);
	const wrong = links.find(([, link]) => link === undefined);
	if (wrong !== undefined)
		return {problem: `\`${wrong[0]}\` in \`link_defs\` must be a list of a URL and perhaps a title.`};
	return {value: Object.fromEntries(links.map(([name, link]) => [name, link ?? []]))};
}

function linkOf(value: YamlValue): readonly string[] | undefined {
	const parts = Array.isArray(value) ? value : [];
	if (parts.length !== 1 && parts.length !== 2) return undefined;
	return parts.filter((part) => part !== undefined).map(written);
}

function readMathEngine(value: YamlValue): Reading<KramdownOptions['math_engine']> {
	const name = written(value);
	if (name === '' || name === 'nil' || value === false) return {value: 'none'};
	return name === 'mathjax' ? {value: 'mathjax'} : undefined;
}

function mappingWanted(name: string): string {
	return `\`${name}\` must be a mapping.`;
}

/** Whether an option that is not followed is set to something that changes pages. */
function changesPages(name: string, value: YamlValue, given: Readonly<Record<string, YamlValue>>): boolean {
	if (Object.hasOwn(readers, name)) return true;
	// GFM takes the text of headings for their ids in any case.
	if (name === 'auto_id_stripping') return isTrue(value) && /^kramdown$/i.test(written(given['input']));
	if (switches.has(name)) return isTrue(value);
	if (name === 'toc_levels') return !everyLevel.has(isList(value) ? value.map(written).join() : written(value));
	if (name === 'math_engine_opts') return isMapping(value) && Object.keys(value).length > 0;
	if (name === 'footnote_backlink') return written(value) !== '&#8617;';
	return (name === 'template' || name === 'footnote_prefix') && written(value) !== '';
}

const switches: ReadonlySet<string> = new Set([
	'html_to_native',
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
function listOf(value: YamlValue): readonly string[] | undefined {
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
