import type {Document, Region} from './document.ts';
import type {Span, SpanRange} from './spanTree.ts';

/** The id that GFM gives a heading: its text in lower case, without punctuation, with `-` for blanks; numbered if taken. */
export function headingId(document: Document, region: Region, spans: readonly Span[]): string {
	const text = textOf(region, spans);
	const isPlain = document.elementsAround > 0;
	const id = isPlain ? plainId(text) : gfmId(text);
	// Each way counts for itself. No id holds a blank.
	const key = isPlain ? `plain ${id}` : id;
	const taken = document.headingIds.get(key);
	document.headingIds.set(key, (taken ?? -1) + 1);
	return taken === undefined ? id : `${id}-${taken + 1}`;
}

function gfmId(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- \t]/gu, '')
		.replace(/[ \t]/g, '-');
}

/** kramdown's own way, which knows only letters of ASCII: in elements with Markdown, where GFM changes nothing. */
function plainId(text: string): string {
	const id = text
		.replace(/^[^a-zA-Z]+/, '')
		.replace(/[^a-zA-Z0-9 -]/g, '')
		.replaceAll(' ', '-')
		.toLowerCase();
	return id === '' ? 'section' : id;
}

function textOf(region: Region, spans: readonly Span[]): string {
	const slice = ({start, end}: SpanRange): string => region.text.text.slice(region.start + start, region.start + end);
	const parts = spans.map((span): string => {
		switch (span.kind) {
			case 'text':
				return slice(span);
			case 'character':
				return span.text;
			case 'entity':
				return decode(slice(span));
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
			case 'html':
				return textOf(region, span.children);
			default:
				return '';
		}
	});
	return parts.join('');
}

/** Named references are letters only where they stand for one, which no heading needs. */
function decode(reference: string): string {
	const decimal = /^&#([0-9]+);$/.exec(reference)?.[1];
	const hexadecimal = /^&#x([0-9a-fA-F]+);$/.exec(reference)?.[1];
	const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
	return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
