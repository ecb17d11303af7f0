import {isSpace} from '../../texts/whiteSpace.ts';
import {MappedTextBuilder, type Region} from '../mappedText.ts';
import {rangesBetweenReferences, withoutReferences} from './entities.ts';
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

/** What kramdown keeps of a formula: the text before the first element in it or, if that comes first, what it is known by. */
export function formulaOf({text, start, end}: Region, span: HtmlSpan): Region {
	const [first] = elementsIn(span);
	const partOf = (range: SpanRange): Region => ({text, start: start + range.start, end: start + range.end});
	if (first === undefined) return partOf({start: span.tag.end, end: span.tag.end});
	if (first.kind === 'text') return partOf(leadingText(span));
	if (first.kind !== 'html') return partOf(first);
	if (first.form === 'formula') return formulaOf({text, start, end}, first);
	if (first.form !== 'code') return partOf({start: first.tag.start + 1, end: first.tag.nameEnd});
	const code = new MappedTextBuilder();
	for (const part of textsIn(text.text.slice(start, end), first.children))
		code.append(text, start + part.start, start + part.end);
	const built = code.build();
	const decoded = withoutReferences(built.text);
	if (decoded === built.text) return {text: built, start: 0, end: built.text.length};
	const whole = new MappedTextBuilder().write(decoded, built.rangeOf(0, built.text.length)).build();
	return {text: whole, start: 0, end: decoded.length};
}

function elementsIn({children}: HtmlSpan): readonly Span[] {
	return children.filter(({kind}) => kind !== 'note');
}

function leadingText(span: HtmlSpan): SpanRange {
	const spans = elementsIn(span);
	const behind = spans.findIndex(({kind}) => kind !== 'text');
	const last = spans.at(behind === -1 ? -1 : behind - 1);
	return {start: spans[0]?.start ?? span.tag.end, end: last?.end ?? span.tag.end};
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
			case 'break':
				return span.isSingle ? [{...span, isFolded: false}] : [];
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

/** Whether kramdown takes a span for text: an ampersand is none, but a reference; what may break a line later is still some. */
export function isText(span: Span): boolean {
	return (
		span.kind === 'text' ||
		(span.kind === 'break' && span.isSingle) ||
		(span.kind === 'character' && span.isText && span.text !== '&')
	);
}

/** In an element that is converted, references are no text any more. */
function textsInElement(source: string, span: HtmlSpan): readonly SpanText[] {
	const {form, children, tag} = span;
	if (form === 'code') return [];
	if (form === 'formula') return textsBehindFormula(source, span);
	if (form === undefined) return textsIn(source, children);
	const isFolded = form !== 'literal' && tag.name !== 'textarea';
	return children.flatMap((child) => {
		if (child.kind !== 'text') return textsIn(source, [child]);
		return rangesBetweenReferences(source.slice(child.start, child.end))
			.filter(({start, end}) => end > start)
			.map(({start, end}) => ({start: child.start + start, end: child.start + end, isFolded}));
	});
}

/** What stands behind that which a formula keeps is still there, although nobody sees it. */
function textsBehindFormula(source: string, span: HtmlSpan): readonly SpanText[] {
	const spans = elementsIn(span);
	const count = spans.findIndex(({kind}) => kind !== 'text');
	return count === -1 ? [] : textsIn(source, spans.slice(Math.max(1, count)));
}

function hasSpaceAtEdge(source: string, children: readonly Span[]): boolean {
	const texts = textsIn(source, children);
	const first = texts[0]?.start;
	const last = texts.at(-1)?.end;
	if (first === undefined || last === undefined) return false;
	return isSpace(source.charCodeAt(first)) || isSpace(source.charCodeAt(last - 1));
}
