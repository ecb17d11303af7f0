import type {KramdownOptions} from '../../model/kramdownOptions.ts';
import {type AttributeList, attributesOfList} from './attributeLists.ts';
import type {Document} from './document.ts';

/** Sets what `{::options name="value" /}` says, as far as an option of the page can be set there. */
export function setOptions(document: Document, list: AttributeList): void {
	for (const [name, value] of attributesOfList(document, list)) {
		const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
		const set = read?.(value);
		if (set !== undefined) document.options = {...document.options, ...set};
	}
}

type OptionReader = (value: string) => Partial<KramdownOptions> | undefined;

/** The options that kramdown asks for after the parser has begun; others would come too late. */
const readers: Readonly<Record<string, OptionReader>> = {
	auto_ids: (value) => ({auto_ids: isTrue(value)}),
	auto_id_prefix: (value) => ({auto_id_prefix: value}),
	parse_block_html: (value) => ({parse_block_html: isTrue(value)}),
	parse_span_html: (value) => ({parse_span_html: isTrue(value)}),
	html_to_native: (value) => ({html_to_native: isTrue(value)}),
	math_engine: (value) => ({math_engine: /^\s*:?mathjax\s*$/.test(value) ? 'mathjax' : 'none'}),
	header_offset: (value) => wholeNumber(value, (header_offset) => ({header_offset})),
	footnote_nr: (value) => wholeNumber(value, (footnote_nr) => ({footnote_nr})),
};

function isTrue(value: string): boolean {
	return value !== '' && value.trim().toLowerCase() !== 'false';
}

function wholeNumber(
	value: string,
	set: (number: number) => Partial<KramdownOptions>,
): Partial<KramdownOptions> | undefined {
	return /^\s*[+-]?(?:0|[1-9][0-9]{0,8})\s*$/.test(value) ? set(Number(value)) : undefined;
}
