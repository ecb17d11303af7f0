import type {Region} from '../mappedText.ts';
import type {Document} from './document.ts';
import {characterOf, withoutReferences} from './entities.ts';
import type {NativeForm} from './htmlTree.ts';
import {formulaIn} from './nativeForms.ts';
import {formulaOf, textsIn} from './nativeSpans.ts';
import type {HtmlSpan, Span, SpanForm, SpanRange} from './spanTree.ts';

/** The id that kramdown gives a heading, numbered if it is taken; undefined if it gives none. */
export function headingId(document: Document, region: Region, spans: readonly Span[]): string | undefined {
	const {text, start, end} = region;
	return idFromText(document, takesMarkup(document) ? text.text.slice(start, end) : textOf(region, spans));
}

/** The id of a term, where its list asks for ids: nothing is added if it is taken. */
export function termId(region: Region, spans: readonly Span[]): string {
	return asciiWords(textOf(region, spans));
}

/** Whether ids are made from the text as it stands in the post, marks and all. */
export function takesMarkup({options: {input}}: Document): boolean {
	return input !== 'GFM';
}

/** The same of the text that `heading` is. */
export function idFromText(document: Document, heading: string): string | undefined {
	const {auto_ids: hasIds, auto_id_prefix: prefix, input} = document.options;
	if (!hasIds) return undefined;
	// GFM's parser does not look into HTML: headings in there get the ids, and the numbers, that kramdown gives by itself.
	const isGfm = input === 'GFM' && document.openElements === 0;
	return (
		prefix + (isGfm ? numbered(document.headingIds, gfmId(heading)) : numbered(document.asciiIds, asciiId(heading)))
	);
}

/** In lower case, without punctuation, with `-` for blanks. */
function gfmId(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- \t]/gu, '')
		.replace(/[ \t]/g, '-');
}

/** From the first ASCII letter of each line on, without all but such letters, digits, blanks and `-`. */
function asciiId(heading: string): string {
	const id = asciiWords(heading);
	return id === '' ? 'section' : id;
}

function asciiWords(text: string): string {
	return text
		.replace(/(?<![^\n])[^A-Za-z]+/g, '')
		.replace(/[^A-Za-z0-9 -]/g, '')
		.replaceAll(' ', '-')
		.toLowerCase();
}

function numbered(known: Map<string, number>, id: string): string {
	const taken = known.get(id);
	known.set(id, (taken ?? -1) + 1);
	return taken === undefined ? id : `${id}-${taken + 1}`;
}

/** The text that spans show: those right in an element, if kramdown converts it to a form. */
export function textOf(region: Region, spans: readonly Span[], form?: SpanForm): string {
	const slice = ({start, end}: SpanRange): string => region.text.text.slice(region.start + start, region.start + end);
	const parts = spans.map((span): string => {
		switch (span.kind) {
			case 'text':
				return form === undefined ? slice(span) : convertedText(slice(span), form);
			case 'character':
				return span.text;
			case 'entity':
				return characterOf(slice(span));
			case 'code':
			case 'math':
				return slice(span.content);
			case 'autolink':
				return slice(span.label);
			case 'strikethrough':
				return textOf(
					{text: region.text, start: region.start + span.content.start, end: region.start + span.content.end},
					span.children,
				);
			case 'emphasis':
			case 'link':
				return textOf(region, span.children);
			case 'html':
				return textOfElement(region, span);
			default:
				return '';
		}
	});
	return parts.join('');
}

function textOfElement(region: Region, span: HtmlSpan): string {
	const {form, tag, children} = span;
	if (form === 'formula') {
		const {text, start, end} = formulaIn(formulaOf(region, span));
		return text.text.slice(start, end);
	}
	if (form !== 'code') return textOf(region, children, form && tag.name === 'textarea' ? 'literal' : form);
	const source = region.text.text.slice(region.start, region.end);
	return withoutReferences(
		textsIn(source, children)
			.map(({start, end}) => source.slice(start, end))
			.join(''),
	);
}

/** A text in an element of a form: its references are characters, its white space is folded. */
function convertedText(written: string, form: NativeForm): string {
	const text = withoutReferences(written);
	return form === 'literal' || form === 'code' || form === 'code block' ? text : text.replace(/[ \t\r\n\f\v]+/g, ' ');
}
