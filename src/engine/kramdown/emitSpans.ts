import type {Range} from '../../text.ts';
import {wrapsHard} from './dialect.ts';
import type {Document, Region} from './document.ts';
import {isVoidElement} from './elements.ts';
import {copyAttribute, copyLiteral, copyRawText, copyText, escapeAttribute, escapeText} from './escape.ts';
import {HtmlParts} from './htmlParts.ts';
import {unescape} from './links.ts';
import {emitMath} from './math.ts';
import {printTag} from './printTag.ts';
import type {Destination, EmphasisSpan, HtmlSpan, ImageSpan, LinkSpan, NoteSpan, Span, SpanRange} from './spanTree.ts';
import type {Tag} from './tags.ts';
import type {Writer} from './writer.ts';

/** The spans of a region. */
export interface SpanText {
	readonly region: Region;
	readonly spans: readonly Span[];
}

/** Writes spans as HTML, and adds to the document what is to be noted of them. */
export function emitSpans(writer: Writer, document: Document, {region, spans}: SpanText): void {
	new SpanEmitter(writer, document, region).emit(spans);
}

class SpanEmitter {
	readonly #writer: Writer;
	readonly #document: Document;
	readonly #region: Region;
	#breaksLines: boolean;

	constructor(writer: Writer, document: Document, region: Region) {
		this.#writer = writer;
		this.#document = document;
		this.#region = region;
		this.#breaksLines = wrapsHard(document.options) && document.openElements === 0;
	}

	emit(spans: readonly Span[]): void {
		for (const span of spans) this.#emitSpan(span);
	}

	/** Inside HTML and struck out text line endings never break lines. */
	emitUnbroken(spans: readonly Span[]): void {
		const breaksLines = this.#breaksLines;
		this.#breaksLines = false;
		this.emit(spans);
		this.#breaksLines = breaksLines;
	}

	#emitSpan(span: Span): void {
		switch (span.kind) {
			case 'text':
				return span.isRaw ? copyRawText(this.#writer, this.#part(span)) : this.#emitText(span);
			case 'entity':
			case 'comment':
				return this.#copy(span);
			case 'character':
				return this.#writer.write(this.#document.symbols.get(span.text) ?? escapeText(span.text), this.#range(span));
			case 'break':
				return this.#writer.write('<br />', this.#range(span));
			case 'code':
				return this.#emitCode(span, span.content);
			case 'math':
				return this.#emitMath(span, span.content);
			case 'emphasis':
				return this.#emitEmphasis(span);
			case 'strikethrough':
				this.#writer.write('<del>', this.#range({start: span.start, end: span.content.start}));
				new SpanEmitter(this.#writer, this.#document, this.#part(span.content)).emitUnbroken(span.children);
				return this.#writer.write('</del>', this.#range({start: span.content.end, end: span.end}));
			case 'link':
				return this.#emitLink(span);
			case 'image':
				return this.#emitImage(span);
			case 'autolink':
				this.#writer.write('<a ', this.#range({start: span.start, end: span.url.start}));
				this.#emitHref(span.url, span.isMail);
				this.#writer.write('>', this.#at(span.url.start));
				copyLiteral(this.#writer, this.#part(span.label));
				return this.#writer.write('</a>', this.#range({start: span.url.end, end: span.end}));
			case 'html':
				return this.#emitHtml(span);
			case 'note':
				return this.#note(span);
		}
	}

	#emitText({start, end}: SpanRange): void {
		let copied = start;
		if (this.#breaksLines) {
			const text = this.#region.text.text.slice(this.#region.start + start, this.#region.start + end);
			for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
				copyText(this.#writer, this.#part({start: copied, end: start + at}));
				this.#writer.write('<br />', this.#at(start + at));
				copied = start + at;
			}
		}
		copyText(this.#writer, this.#part({start: copied, end}));
	}

	#emitMath({start, end}: SpanRange, content: SpanRange): void {
		emitMath(this.#writer, this.#document, {
			kind: 'span',
			content: this.#part(content),
			opening: this.#range({start, end: content.start}),
			closing: this.#range({start: content.end, end}),
		});
	}

	#emitCode(span: SpanRange, content: SpanRange): void {
		this.#document.opaque.push(this.#range(span));
		this.#wrap(span, ['<code>', '</code>'], content);
	}

	#wrap(span: SpanRange, [before, after]: readonly [string, string], content: SpanRange): void {
		this.#writer.write(before, this.#range({start: span.start, end: content.start}));
		copyLiteral(this.#writer, this.#part(content));
		this.#writer.write(after, this.#range({start: content.end, end: span.end}));
	}

	#emitEmphasis({name, start, end, content, children}: EmphasisSpan): void {
		this.#writer.write(`<${name}>`, this.#range({start, end: content.start}));
		this.emit(children);
		this.#writer.write(`</${name}>`, this.#range({start: content.end, end}));
	}

	#emitLink({start, end, content, children, destination}: LinkSpan): void {
		this.#writer.write('<a ', this.#range({start, end: content.start}));
		this.#emitDestination('href', destination, content.start);
		this.#writer.write('>', this.#at(content.start));
		this.emit(children);
		this.#writer.write('</a>', this.#range({start: content.end, end}));
	}

	#emitImage({start, end, alt, destination}: ImageSpan): void {
		this.#writer.write('<img ', this.#range({start, end: alt.start}));
		this.#emitDestination('src', destination, alt.start);
		this.#writer.write(' ', this.#at(alt.start));
		this.#emitAttribute('alt', alt);
		this.#writer.write(' />', this.#range({start: alt.end, end}));
	}

	/** Each attribute's range in the HTML leads to the value's range in the file. */
	#emitDestination(name: 'href' | 'src', destination: Destination, place: number): void {
		if (destination.kind === 'defined') {
			const {url, title} = destination.definition;
			const titleText = title === undefined ? '' : ` title="${escapeAttribute(title)}"`;
			return this.#writer.write(`${name}="${escapeAttribute(url)}"${titleText}`, this.#at(place));
		}
		this.#emitAttribute(name, destination.url);
		if (destination.title === undefined) return;
		this.#writer.write(' ', this.#at(place));
		this.#emitAttribute('title', destination.title);
	}

	#emitHref(url: SpanRange, isMail: boolean): void {
		this.#writer.write(isMail ? 'href="mailto:' : 'href="', this.#at(url.start));
		copyAttribute(this.#writer, this.#part(url));
		this.#writer.write('"', this.#at(url.end));
	}

	#emitAttribute(name: string, value: SpanRange): void {
		this.#writer.write(`${name}="`, this.#at(value.start));
		const text = this.#region.text.text.slice(this.#region.start + value.start, this.#region.start + value.end);
		const plain = name === 'alt' ? unescape(text) : text;
		if (plain === text) copyAttribute(this.#writer, this.#part(value));
		else this.#writer.write(escapeAttribute(plain), this.#range(value));
		this.#writer.write('"', this.#at(value.end));
	}

	#emitHtml({tag, children, endTag, isClosedAtEnd, end}: HtmlSpan): void {
		this.#emitTag(tag);
		this.emitUnbroken(children);
		if (endTag !== undefined) this.#copy(endTag);
		else if (isClosedAtEnd) this.#emitMissingEndTag(tag, end);
		else if (tag.isSelfClosing && !isVoidElement(tag.name))
			this.#writer.write(`</${this.#written(tag)}>`, this.#at(tag.end));
	}

	#emitTag(tag: Tag): void {
		const {text, start} = this.#region;
		const parts = new HtmlParts(text, start + tag.start);
		printTag(parts, shifted(tag, start), this.#document);
		parts.copyTo(start + tag.end);
		for (const part of parts.parts) {
			if (part.kind === 'copy') this.#writer.copy(text, part.start, part.end);
			else if (part.kind === 'write') this.#writer.write(part.html, text.rangeOf(part.start, part.end));
		}
	}

	#emitMissingEndTag(tag: Tag, end: number): void {
		this.#writer.write(`</${this.#written(tag)}>`, this.#at(end));
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
