import {isSpace} from '../../texts/whiteSpace.ts';
import {isKnownEntity, referenceAt} from './entities.ts';
import {emphasisForms, isFormula} from './nativeElements.ts';
import type {HtmlSpan, Span, SpanForm, SpanRange} from './spanTree.ts';
import {tagAttribute} from './tagAttributes.ts';
import type {Tag} from './tags.ts';

/** What kramdown makes of an element in a line where a site sets `html_to_native`. Those in it are converted already. */
export function spanForm(source: string, tag: Tag, children: readonly Span[]): SpanForm {
	const attribute = (name: string): string | undefined => tagAttribute(source, tag, name);
	const emphasis = emphasisForms.get(tag.name);
	if (emphasis !== undefined) return hasSpaceAtEdge(source, children) ? 'literal' : emphasis;
	switch (tag.name) {
		case 'a':
			return attribute('href') === undefined ? 'literal' : 'link';
		case 'br':
			return 'break';
		case 'code':
			return 'code';
		case 'script':
			return isFormula(attribute('type')) ? 'formula' : 'html';
		default:
			return 'html';
	}
}

/** A text among spans, in offsets of the text that they were read from. */
export interface SpanText extends SpanRange {
	/** Whether it stands in an element that is converted itself, so that its white space is folded. */
	readonly isFolded: boolean;
}

/** The texts among spans, and in those that hold others: all that is no mark, no reference and no code. */
export function textsIn(source: string, spans: readonly Span[]): readonly SpanText[] {
	return spans.flatMap((span): readonly SpanText[] => {
		switch (span.kind) {
			case 'text':
				return span.end > span.start ? [{...span, isFolded: false}] : [];
			case 'character':
				return isText(span) ? [{...span, isFolded: false}] : [];
			case 'emphasis':
			case 'link':
				return textsIn(source, span.children);
			case 'strikethrough':
				return textsIn(source.slice(span.content.start, span.content.end), span.children).map(
					({start, end, isFolded}) => ({
						start: start + span.content.start,
						end: end + span.content.start,
						isFolded,
					}),
				);
			case 'html':
				return textsInElement(source, span);
			case 'autolink':
				return [{...span.label, isFolded: false}];
			default:
				return [];
		}
	});
}

/** Whether kramdown takes a character for text: an ampersand is none, but a reference. */
export function isText(span: Span): boolean {
	return span.kind === 'text' || (span.kind === 'character' && span.isText && span.text !== '&');
}

/** In an element that is converted, references are no text any more. */
function textsInElement(source: string, {form, children}: HtmlSpan): readonly SpanText[] {
	if (form === 'code' || form === 'formula') return [];
	if (form === undefined) return textsIn(source, children);
	return children.flatMap((child) => {
		if (child.kind !== 'text') return textsIn(source, [child]);
		return withoutReferences(source, child).map(({start, end}) => ({start, end, isFolded: form !== 'literal'}));
	});
}

function withoutReferences(source: string, {start, end}: SpanRange): readonly SpanRange[] {
	const texts: SpanRange[] = [];
	let copied = start;
	for (let at = source.indexOf('&', start); at !== -1 && at < end; at = source.indexOf('&', at + 1)) {
		const reference = referenceAt(source, at);
		if (reference === undefined) continue;
		if (at > copied) texts.push({start: copied, end: at});
		const {name, length} = reference;
		copied = at + (name === undefined || isKnownEntity(name) ? length : 1);
	}
	if (end > copied) texts.push({start: copied, end});
	return texts;
}

function hasSpaceAtEdge(source: string, children: readonly Span[]): boolean {
	const texts = textsIn(source, children);
	const first = texts[0]?.start;
	const last = texts.at(-1)?.end;
	if (first === undefined || last === undefined) return false;
	return isSpace(source.charCodeAt(first)) || isSpace(source.charCodeAt(last - 1));
}
