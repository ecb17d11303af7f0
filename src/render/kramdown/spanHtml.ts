import type {RendererNoteType} from '../../model/post.ts';
import {isVoidElement} from '../voidElements.ts';
import {contentModelOf, isBlockElement, isTextless} from './elements.ts';
import {matches} from './lines.ts';
import {isText, spanForm} from './nativeSpans.ts';
import {closes} from './rawHtml.ts';
import type {SpanParser} from './spanParser.ts';
import type {Span, SpanForm} from './spanTree.ts';
import {isTagOpening, readEndTag, readTag, type Tag} from './tags.ts';
import {htmlTagEnd} from './tokenizerTag.ts';

const endTagStart = /<\//y;

/** Comments and elements in a paragraph. Tags of block elements and those that kramdown cannot parse are text. */
export function readHtmlSpan(parser: SpanParser): boolean {
	const {source, position} = parser;
	if (source.startsWith('<!--', position)) return readComment(parser);
	if (matches(endTagStart, source, position)) return readStrayEndTag(parser);
	if (!isTagOpening(source, position)) return false;
	const tag = readTag(source, position);
	if (tag === undefined) return noteText(parser, 'unparsed-tag', endInText(parser));
	if (isBlockElement(tag.name)) {
		noteText(parser, 'block-tag-in-text', tag.end);
		parser.addText(tag.end);
		return true;
	}
	readElement(parser, tag);
	return true;
}

function readComment(parser: SpanParser): boolean {
	const end = parser.find('-->', parser.position + 4);
	if (end === undefined) return false;
	parser.add({kind: 'comment', start: parser.position, end: end + 3});
	return true;
}

function readStrayEndTag(parser: SpanParser): boolean {
	const endTag = readEndTag(parser.source, parser.position);
	if (endTag === undefined) return false;
	noteText(parser, 'stray-end-tag', endTag.end);
	parser.addText(endTag.end);
	return true;
}

function readElement(parser: SpanParser, tag: Tag): void {
	if (tag.isSelfClosing || isVoidElement(tag.name)) {
		const form = formIn(parser, tag, []);
		parser.add({
			kind: 'html',
			tag,
			children: [],
			endTag: undefined,
			isClosedAtEnd: false,
			form,
			start: tag.start,
			end: tag.end,
		});
		return;
	}
	parser.position = tag.end;
	let endTag = readEndTag(parser.source, tag.end);
	const isEnd = (): boolean => {
		endTag = readEndTag(parser.source, parser.position);
		return endTag !== undefined && closes(endTag, tag.name);
	};
	const {children, isEnded} = parser.parseInside('html', {pattern: endTagStart, isEnd}, isRawContent(parser, tag));
	const end = isEnded ? (endTag?.end ?? parser.position) : parser.position;
	const form = formIn(parser, tag, children);
	parser.add({
		kind: 'html',
		tag,
		children: form !== undefined && isTextless(tag.name) ? children.filter((span) => !isText(span)) : children,
		endTag: isEnded ? endTag : undefined,
		isClosedAtEnd: !isEnded,
		form,
		start: tag.start,
		end,
	});
}

function formIn({source, document}: SpanParser, tag: Tag, children: readonly Span[]): SpanForm | undefined {
	return document.options.html_to_native ? spanForm(source, tag, children) : undefined;
}

function isRawContent(parser: SpanParser, tag: Tag): boolean {
	const attribute = tag.attributes.findLast(({name}) => name.toLowerCase() === 'markdown');
	const value = attribute === undefined ? undefined : parser.source.slice(attribute.valueStart, attribute.valueEnd);
	if (value === 'span') return false;
	if (value === '1') return contentModelOf(tag.name) === 'raw';
	if (value === undefined && !parser.document.options.parse_span_html) return true;
	return value === '0' || parser.isRaw || contentModelOf(tag.name) === 'raw';
}

function endInText(parser: SpanParser): number {
	const {region, document, position} = parser;
	return Math.min(
		htmlTagEnd({text: region.text, document}, region.start + position) - region.start,
		parser.source.length,
	);
}

/** Leaves the parser where it is, in front of the text. */
function noteText(parser: SpanParser, type: RendererNoteType, end: number): boolean {
	const name = /^<\/?([^\s/>]+)/.exec(parser.source.slice(parser.position, Math.min(end, parser.position + 100)))?.[1];
	const {position} = parser;
	parser.add({kind: 'note', type, name, start: position, end});
	parser.position = position;
	return false;
}
