import type {Range} from '../../model/text.ts';
import type {Region} from '../mappedText.ts';
import {isVoidElement} from '../voidElements.ts';
import type {Writer} from '../writer.ts';
import {emitExplained} from './abbreviations.ts';
import {
	type AttributeList,
	type Attributes,
	attributesInTurn,
	attributesOf,
	namesReference,
	printAttributes,
} from './attributeLists.ts';
import type {Attributed, ParagraphBlock} from './blockTree.ts';
import {wrapsHard} from './dialect.ts';
import {type Document, spendExpansion} from './document.ts';
import {isForeign, isSpanElement} from './elements.ts';
import {copyAttribute, copyLiteral, copyRawText, copyText, copyUrlText, escapeAttribute, escapeText} from './escape.ts';
import {emitFootnoteMarker} from './footnotes.ts';
import {unescape} from './links.ts';
import {copyTags, emitMath} from './math.ts';
import {changeOfTag, formulaIn, textKindIn} from './nativeForms.ts';
import {formulaOf, textsIn} from './nativeSpans.ts';
import {emitNativeText, withFoldedSpace} from './nativeText.ts';
import {partsOfTag, writePart} from './printTag.ts';
import type {
	AutolinkSpan,
	BreakSpan,
	CodeSpan,
	EmphasisSpan,
	HtmlSpan,
	ImageSpan,
	LinkSpan,
	MathSpan,
	NoteSpan,
	Span,
	SpanRange,
	TextSpan,
} from './spanTree.ts';
import {tagAttributes} from './tagAttributes.ts';
import type {EndTag, Tag} from './tags.ts';

/** The spans of a region. */
export interface SpanText {
	readonly region: Region;
	readonly spans: readonly Span[];
	/** Whether abbreviations right in the text are explained: they are, unless it says otherwise. */
	readonly isExplained?: boolean;
}

/** Writes spans as HTML, and adds to the document what is to be noted of them. */
export function emitSpans(writer: Writer, document: Document, {spans, ...text}: SpanText): void {
	new SpanEmitter(writer, document, text).emit(spans);
}

/** Writes an image that is all of a paragraph as a figure, if the image's list says `standalone`; says whether it did. */
export function emitFigure(
	writer: Writer,
	document: Document,
	{block, spans}: {readonly block: ParagraphBlock; readonly spans: readonly Span[]},
): boolean {
	const [image] = spans;
	if (spans.length !== 1 || image?.kind !== 'image') return false;
	if (!namesReference(document, listsOf(image), 'standalone')) return false;
	const attributes = attributesOf(document, block.attributeLists);
	new SpanEmitter(writer, document, {region: block.content}).emitFigure(image, attributes);
	return true;
}

/** The lists behind a link; those of its definition come first. */
function listsOf({destination, attributeLists = []}: LinkSpan | ImageSpan): readonly AttributeList[] {
	const defined = destination.kind === 'defined' ? (destination.definition.attributeLists ?? []) : [];
	return [...defined, ...attributeLists];
}

class SpanEmitter {
	readonly #writer: Writer;
	readonly #document: Document;
	readonly #region: Region;
	/** Whether an element of HTML, or struck out text, stands around: line endings in there never break lines. */
	#isInElement: boolean;
	/** The element whose text is being written, if kramdown converts it. */
	#converted: HtmlSpan | undefined;
	/** How many elements around are foreign to HTML. */
	#foreignDepth = 0;
	/** Whether what is written stands in another span: else abbreviations may be left as they are. */
	#isNested = false;
	readonly #isExplained: boolean;

	constructor(writer: Writer, document: Document, {region, isExplained = true}: Omit<SpanText, 'spans'>) {
		this.#writer = writer;
		this.#document = document;
		this.#region = region;
		this.#isExplained = isExplained;
		this.#isInElement = document.openElements > 0;
	}

	emit(spans: readonly Span[]): void {
		for (const span of spans) this.#emitSpan(span);
	}

	/** Writes what stands in an element of HTML, or in struck out text. */
	emitInElement(spans: readonly Span[]): void {
		const isInElement = this.#isInElement;
		const isNested = this.#isNested;
		this.#isInElement = true;
		this.#isNested = true;
		this.emit(spans);
		this.#isNested = isNested;
		this.#isInElement = isInElement;
	}

	#emitSpan(span: Span): void {
		switch (span.kind) {
			case 'text':
				return this.#emitText(span);
			case 'comment':
				return this.#copy(span);
			case 'entity':
				return this.#copy(span);
			case 'character':
				return this.#writer.write(this.#document.symbols.get(span.text) ?? escapeText(span.text), this.#range(span));
			case 'break':
				return this.#emitBreak(span);
			case 'code':
				return this.#emitCode(span);
			case 'math':
				return this.#emitMath(span);
			case 'emphasis':
				return this.#emitEmphasis(span);
			case 'strikethrough':
				this.#writer.write(`<del${this.#attributes(span)}>`, this.#range({start: span.start, end: span.content.start}));
				new SpanEmitter(this.#writer, this.#document, {region: this.#part(span.content)}).emitInElement(span.children);
				return this.#writer.write('</del>', this.#range({start: span.content.end, end: span.end}));
			case 'link':
				return this.#emitLink(span);
			case 'image':
				return this.#emitImage(span, attributesInTurn(this.#document, listsOf(span)));
			case 'autolink':
				return this.#emitAutolink(span);
			case 'html':
				return this.#emitHtml(span);
			case 'footnote':
				return emitFootnoteMarker(this.#writer, this.#document, span, this.#range(span));
			case 'written':
				return this.#writer.write(span.html, this.#range(span));
			case 'verbatim':
				return this.#copy(span.content);
			case 'note':
				return this.#note(span);
		}
	}

	#emitText(span: TextSpan): void {
		if (this.#converted !== undefined) {
			const kind = textKindIn(this.#converted);
			emitNativeText(this.#writer, this.#document, {region: this.#part(span), kind});
		} else if (span.isRaw) copyRawText(this.#writer, this.#part(span));
		else for (const line of this.#linesOf(span)) this.#emitWords(line);
	}

	/** The parts of a text, and a break between two of them, where every line ending breaks the line. */
	*#linesOf({start, end}: SpanRange): Generator<SpanRange> {
		let copied = start;
		if (wrapsHard(this.#document.options) && !this.#isInElement) {
			const text = this.#region.text.text.slice(this.#region.start + start, this.#region.start + end);
			const isLast = this.#region.start + end === this.#region.end;
			for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
				// The last one of all breaks nothing.
				if (isLast && at === text.length - 1) break;
				yield {start: copied, end: start + at};
				this.#writer.write('<br />', this.#at(start + at));
				copied = start + at;
			}
		}
		yield {start: copied, end};
	}

	#emitWords(words: SpanRange): void {
		if (!this.#isExplained && !this.#isNested) return copyText(this.#writer, this.#part(words));
		emitExplained(this.#writer, this.#document, {region: this.#part(words), copy: copyText});
	}

	/** A backslash that stands where it breaks no line is one. */
	#emitBreak(span: BreakSpan): void {
		if (span.isSingle && (this.#isInElement || this.#converted !== undefined)) this.#copy(span);
		else this.#writer.write(`<br${this.#attributes(span)} />`, this.#range(span));
	}

	#emitCode(span: CodeSpan): void {
		this.#document.opaque.push(this.#range(span));
		this.#wrap(span, [`<code${this.#attributes(span)}>`, '</code>'], span.content);
	}

	#emitMath(span: MathSpan): void {
		const {start, end, content} = span;
		emitMath(this.#writer, this.#document, {
			kind: 'span',
			content: this.#part(content),
			opening: this.#range({start, end: content.start}),
			closing: this.#range({start: content.end, end}),
			attributes: this.#attributesOf(span),
		});
	}

	#emitAutolink(span: AutolinkSpan): void {
		this.#writer.write('<a ', this.#range({start: span.start, end: span.url.start}));
		this.#emitHref(span.url, span.isMail);
		this.#writer.write(`${this.#attributes(span, ['href'])}>`, this.#at(span.url.start));
		emitExplained(this.#writer, this.#document, {region: this.#part(span.label), copy: copyUrlText});
		this.#writer.write('</a>', this.#range({start: span.url.end, end: span.end}));
	}

	#wrap(span: SpanRange, [before, after]: readonly [string, string], content: SpanRange): void {
		this.#writer.write(before, this.#range({start: span.start, end: content.start}));
		copyLiteral(this.#writer, this.#part(content));
		this.#writer.write(after, this.#range({start: content.end, end: span.end}));
	}

	#emitEmphasis(span: EmphasisSpan): void {
		const {name, start, end, content, children} = span;
		this.#writer.write(`<${name}${this.#attributes(span)}>`, this.#range({start, end: content.start}));
		this.#emitInside(undefined, children);
		this.#writer.write(`</${name}>`, this.#range({start: content.end, end}));
	}

	#emitLink(span: LinkSpan): void {
		const {start, end, content, children} = span;
		this.#writer.write('<a', this.#range({start, end: content.start}));
		const attributes = attributesInTurn(this.#document, listsOf(span));
		this.#emitDestination('href', span, {attributes, place: content.start});
		this.#writer.write('>', this.#at(content.start));
		this.#emitInside(undefined, children);
		this.#writer.write('</a>', this.#range({start: content.end, end}));
	}

	/** The image gives the figure its class and its id, unless it has its own. */
	emitFigure(span: ImageSpan, given: Attributes): void {
		const {alt} = span;
		const attributes = attributesInTurn(this.#document, listsOf(span));
		const moved = [...attributes].filter(([name]) => /^(?:class|id)$/.test(name) && !given.has(name));
		this.#writer.write(`<figure${printAttributes(new Map([...given, ...moved]))}>\n`, this.#at(span.start));
		const left = new Map(attributes);
		for (const [name] of moved) left.delete(name);
		this.#emitImage(span, left);
		this.#writer.write('\n<figcaption>', this.#at(span.end));
		const written = this.#region.text.text.slice(this.#region.start + alt.start, this.#region.start + alt.end);
		const caption = attributes.get('alt') ?? unescape(written);
		if (caption === written) copyTags(this.#writer, this.#document, this.#part(alt));
		else this.#writer.write(escapeText(caption), this.#range(alt));
		this.#writer.write('</figcaption>\n</figure>\n', this.#at(span.end));
	}

	#emitImage(span: ImageSpan, attributes: Attributes): void {
		const {start, end, alt} = span;
		this.#writer.write('<img', this.#range({start, end: alt.start}));
		this.#emitDestination('src', span, {attributes, place: alt.start});
		if (!attributes.has('alt')) this.#emitAttribute('alt', alt);
		this.#writer.write(' />', this.#range({start: alt.end, end}));
	}

	/**
	 * Each attribute's range in the HTML leads to the value's range in the file. What attribute lists set wins over what
	 * the link says.
	 */
	#emitDestination(
		name: 'href' | 'src',
		{destination}: LinkSpan | ImageSpan,
		{attributes, place}: {readonly attributes: Attributes; readonly place: number},
	): void {
		if (destination.kind === 'defined') {
			const {url, title, place: written} = destination.definition;
			spendExpansion(this.#document, url.length + (title?.length ?? 0));
			const own = title === undefined ? [] : [['title', title] as const];
			if (written === undefined || attributes.has(name)) {
				return this.#writer.write(printAttributes(new Map([[name, url], ...own, ...attributes])), this.#at(place));
			}
			// The URL is that of the definition, wherever it is referred to.
			this.#writer.write(` ${name}="`, this.#at(place));
			copyAttribute(this.#writer, written);
			this.#writer.write('"', this.#at(place));
			return this.#writer.write(printAttributes(new Map([...own, ...attributes])), this.#at(place));
		}
		if (!attributes.has(name)) this.#emitAttribute(name, destination.url);
		if (destination.title !== undefined && !attributes.has('title')) this.#emitAttribute('title', destination.title);
		this.#writer.write(printAttributes(attributes), this.#at(place));
	}

	/** What attribute lists set, for a start tag. */
	#attributes(span: Attributed, unless: readonly string[] = []): string {
		const attributes = new Map(this.#attributesOf(span));
		for (const name of unless) attributes.delete(name);
		return printAttributes(attributes);
	}

	#attributesOf({attributeLists}: Attributed): Attributes {
		return attributesInTurn(this.#document, attributeLists);
	}

	#emitHref(url: SpanRange, isMail: boolean): void {
		this.#writer.write(isMail ? 'href="mailto:' : 'href="', this.#at(url.start));
		copyAttribute(this.#writer, this.#part(url));
		this.#writer.write('"', this.#at(url.end));
	}

	#emitAttribute(name: string, value: SpanRange): void {
		this.#writer.write(` ${name}="`, this.#at(value.start));
		const text = this.#region.text.text.slice(this.#region.start + value.start, this.#region.start + value.end);
		const plain = name === 'alt' ? unescape(text) : text;
		if (plain === text) copyAttribute(this.#writer, this.#part(value));
		else this.#writer.write(escapeAttribute(plain), this.#range(value));
		this.#writer.write('"', this.#at(value.end));
	}

	#emitHtml(span: HtmlSpan): void {
		const {tag, children, endTag, isClosedAtEnd, end, form} = span;
		if (form === 'formula') return this.#emitFormula(span);
		const name = form === 'em' || form === 'strong' ? form : undefined;
		this.#emitTag(span, name);
		const depth = isForeign(tag.name) ? 1 : 0;
		this.#foreignDepth += depth;
		if (form === 'code') this.#emitCodeTexts(children);
		else if (form === undefined) this.emitInElement(children);
		else this.#emitInside(span, children);
		this.#foreignDepth -= depth;
		if (endTag !== undefined) this.#emitEndTag(endTag, name);
		else if (isClosedAtEnd) this.#emitMissingEndTag(tag, end, name);
		else if (!isVoidElement(tag.name)) this.#writer.write(`</${name ?? this.#written(tag)}>`, this.#at(tag.end));
		if (this.#endsLine(span)) this.#writer.write('\n', this.#at(end));
	}

	/** Behind what it takes for a block kramdown begins a line, unless the element around is raw. */
	#endsLine({form, tag}: HtmlSpan): boolean {
		if ((form !== 'html' && form !== 'literal') || isSpanElement(tag.name)) return false;
		return this.#converted === undefined || textKindIn(this.#converted) !== 'plain';
	}

	/** Writes what stands in an element: in one that kramdown converts, if one is given. */
	#emitInside(converted: HtmlSpan | undefined, spans: readonly Span[]): void {
		const [outer, isNested] = [this.#converted, this.#isNested];
		this.#converted = converted;
		this.#isNested = true;
		if (converted?.form === 'html' || converted?.form === 'literal') this.emitInElement(spans);
		else this.emit(spans);
		this.#converted = outer;
		this.#isNested = isNested;
	}

	/** Of elements in code only the text is left. */
	#emitCodeTexts(spans: readonly Span[]): void {
		for (const text of textsIn(this.#source, spans)) {
			const part = this.#part(text);
			const region = text.isFolded ? withFoldedSpace(part) : part;
			emitNativeText(this.#writer, this.#document, {region, kind: 'code'});
		}
	}

	get #source(): string {
		return this.#region.text.text.slice(this.#region.start, this.#region.end);
	}

	#emitFormula(span: HtmlSpan): void {
		const {tag, endTag, end, attributeLists} = span;
		const region = formulaIn(formulaOf(this.#region, span));
		const written = this.#region.text.text.slice(this.#region.start);
		const {type = '', ...given} = tagAttributes(written, tag);
		emitMath(this.#writer, this.#document, {
			kind: /mode=display/.test(type) ? 'block' : 'span',
			content: region,
			opening: this.#range(tag),
			closing: this.#range(endTag ?? {start: end, end}),
			attributes: attributesInTurn(this.#document, attributeLists, given),
		});
	}

	#emitTag({tag, form, attributeLists}: HtmlSpan, name: string | undefined): void {
		const {text, start} = this.#region;
		const moved = shifted(tag, start);
		const change = form && {name: name === tag.name ? undefined : name, ...changeOfTag(text.text, moved, form)};
		// Of a line break kramdown prints no attributes.
		const lists = form === 'break' ? undefined : attributeLists;
		const context = {document: this.#document, lists, change, isInLine: true, isInForeign: this.#foreignDepth > 0};
		for (const part of partsOfTag(text, moved, context)) writePart(this.#writer, text, part);
	}

	#emitEndTag(endTag: EndTag, name: string | undefined): void {
		if (name === undefined || name === endTag.name) return this.#copy(endTag);
		const nameStart = endTag.start + 2;
		const nameEnd = nameStart + endTag.name.length;
		this.#copy({start: endTag.start, end: nameStart});
		this.#writer.write(name, this.#range({start: nameStart, end: nameEnd}));
		this.#copy({start: nameEnd, end: endTag.end});
	}

	#emitMissingEndTag(tag: Tag, end: number, name: string | undefined): void {
		this.#writer.write(`</${name ?? this.#written(tag)}>`, this.#at(end));
		this.#document.notes.push({
			type: 'unclosed',
			range: this.#range(tag),
			name: this.#written(tag),
			closedAt: this.#at(end).start,
		});
	}

	#note({type, start, end, name}: NoteSpan): void {
		this.#document.notes.push({type, range: this.#range({start, end}), name});
	}

	#written(tag: Tag): string {
		return this.#region.text.text.slice(this.#region.start + tag.start + 1, this.#region.start + tag.nameEnd);
	}

	#copy({start, end}: SpanRange): void {
		this.#writer.copy(this.#region.text, this.#region.start + start, this.#region.start + end);
	}

	#part({start, end}: SpanRange): Region {
		return {text: this.#region.text, start: this.#region.start + start, end: this.#region.start + end};
	}

	#range({start, end}: SpanRange): Range {
		return this.#region.text.rangeOf(this.#region.start + start, this.#region.start + end);
	}

	/** The empty range behind the character before an offset. */
	#at(offset: number): Range {
		const place = this.#region.text.sourceBefore(this.#region.start + offset);
		return {start: place, end: place};
	}
}

function shifted(tag: Tag, by: number): Tag {
	return {
		...tag,
		start: tag.start + by,
		end: tag.end + by,
		nameEnd: tag.nameEnd + by,
		attributes: tag.attributes.map((attribute) => ({
			...attribute,
			start: attribute.start + by,
			end: attribute.end + by,
			valueStart: attribute.valueStart + by,
			valueEnd: attribute.valueEnd + by,
		})),
	};
}
