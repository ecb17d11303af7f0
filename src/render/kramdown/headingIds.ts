import type {Document, Region} from './document.ts';
import type {Span, SpanRange} from './spanTree.ts';

/** The id that kramdown gives a heading, numbered if it is taken; empty if it gives none. */
export function headingId(document: Document, region: Region, spans: readonly Span[]): string {
	const {auto_ids: hasIds, auto_id_prefix: prefix, input} = document.options;
	if (!hasIds) return '';
	const {text, start, end} = region;
	const heading = input === 'GFM' ? textOf(region, spans) : text.text.slice(start, end);
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

/** From the first ASCII letter on, without all but such letters, digits, blanks and `-`. */
function asciiId(heading: string): string {
	const id = heading
		.replace(/^[^A-Za-z]+/, '')
		.replace(/[^A-Za-z0-9 -]/g, '')
		.replaceAll(' ', '-')
		.toLowerCase();
	return id === '' ? 'section' : id;
}

function numbered(known: Map<string, number>, id: string): string {
	const taken = known.get(id);
	known.set(id, (taken ?? -1) + 1);
	return taken === undefined ? id : `${id}-${taken + 1}`;
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
