import type {RendererNoteType} from '../../model/post.ts';
import {escapeForRegExp} from '../../texts/escapeForRegExp.ts';
import {GuardExceeded} from '../guard.ts';
import {isVoidElement} from '../voidElements.ts';
import type {BlockParser} from './blockParser.ts';
import type {HtmlBlock} from './blockTree.ts';
import {limits} from './document.ts';
import {type ContentModel, contentModelOf, isForeign, isKnownElement, staysOpen} from './elements.ts';
import {HtmlParts} from './htmlParts.ts';
import {HtmlTreeBuilder} from './htmlTree.ts';
import {convertToNative} from './nativeElements.ts';
import {escapeReferences, printTag} from './printTag.ts';
import {type EndTag, isTagOpening, readEndTag, readTag, type Tag} from './tags.ts';
import {htmlTagEnd} from './tokenizerTag.ts';

/**
 * Parses an HTML element that begins a block, with all that is in it: raw HTML, Markdown only where an attribute
 * `markdown` asks for it. Leaves the parser behind it.
 */
export function parseElement(parser: BlockParser, tag: Tag): HtmlBlock {
	const element = new ElementParser(parser, tag.start);
	element.parse(tag);
	if (element.tree?.root !== undefined) convertToNative(element.tree.root);
	return {kind: 'html', tag, text: parser.text, parts: element.parts.parts, native: element.tree?.root};
}

/** The end of the comment or processing instruction at an offset; undefined where it is not closed. */
export function endOfVerbatim(parser: Pick<BlockParser, 'text'>, offset: number): number | undefined {
	const {text} = parser;
	const isComment = text.text.startsWith('<!--', offset);
	if (!isComment && !text.text.startsWith('<?', offset)) return undefined;
	const close = isComment ? '-->' : '?>';
	const at = text.next(close, offset + (isComment ? 4 : 2));
	return Number.isFinite(at) ? at + close.length : undefined;
}

/** Whether an end tag closes an element: kramdown compares the names of elements that it knows without their case. */
export function closes(endTag: EndTag, name: string): boolean {
	return (isKnownElement(name) ? endTag.name.toLowerCase() : endTag.name) === name;
}

const markdownValues: Readonly<Record<string, ContentModel | 'default'>> = {
	'0': 'raw',
	'1': 'default',
	span: 'span',
	block: 'block',
};

function isMarkdown(attribute: string): boolean {
	return attribute.length === 'markdown'.length && attribute.toLowerCase() === 'markdown';
}

class ElementParser {
	readonly parts: HtmlParts;
	/** Put together only where kramdown converts elements: to nearly all others their text is enough. */
	readonly tree: HtmlTreeBuilder | undefined;
	readonly #parser: BlockParser;
	readonly #source: string;
	readonly #open: Tag[] = [];
	/** How many of them are foreign to HTML. */
	#foreignDepth = 0;
	#position: number;

	constructor(parser: BlockParser, start: number) {
		this.#parser = parser;
		this.#source = parser.source;
		this.parts = new HtmlParts(parser.text, start);
		this.tree = parser.document.options.html_to_native ? new HtmlTreeBuilder(parser.text) : undefined;
		this.#position = start;
	}

	parse(tag: Tag): void {
		this.#startElement(tag);
		while (this.#open.length > 0) this.#step();
		this.#parser.position = this.#position;
		// Behind an element without content kramdown sees a blank line.
		const hasContent = !tag.isSelfClosing && !isVoidElement(tag.name) && tag.name !== 'script' && tag.name !== 'style';
		if (hasContent) this.#parser.skipBlankRest();
		this.parts.copyTo(this.#parser.position);
	}

	/** Goes to the next piece of markup, and behind it. */
	#step(): void {
		const at = Math.min(this.#parser.text.next('<', this.#position), this.#source.length);
		escapeReferences(this.parts, this.#position, at);
		this.#position = at;
		if (at === this.#source.length) this.#closeAll();
		else if (isTagOpening(this.#source, at)) this.#startTag(at);
		else if (this.#source.charCodeAt(at + 1) === 0x2f) this.#endTag(at);
		else this.#other(at);
	}

	#startTag(at: number): void {
		const tag = readTag(this.#source, at);
		if (tag === undefined) this.#printAsText(at, htmlTagEnd(this.#parser, at), 'unparsed-tag');
		else this.#startElement(tag);
	}

	#endTag(at: number): void {
		const endTag = readEndTag(this.#source, at);
		const innermost = this.#open.at(-1);
		if (endTag === undefined) {
			this.#printAsText(at, htmlTagEnd(this.#parser, at), 'stray-end-tag');
		} else if (innermost !== undefined && closes(endTag, innermost.name)) {
			this.#pop();
			this.tree?.end(at, endTag);
			this.#position = endTag.end;
		} else {
			this.#printAsText(at, endTag.end, 'stray-end-tag');
		}
	}

	#other(at: number): void {
		const end = endOfVerbatim(this.#parser, at);
		if (end !== undefined) {
			this.tree?.addRange('comment', at, end);
			this.#position = end;
		} else if (/[!?]/.test(this.#source.charAt(at + 1))) this.#printAsText(at, at + 2, 'bogus-comment');
		else this.#position = at + 1;
	}

	#printAsText(at: number, end: number, type: RendererNoteType): void {
		this.#parser.note(type, at, end);
		this.parts.replace(at, at + 1, '&lt;');
		this.#position = at + 1;
	}

	#startElement(tag: Tag): void {
		printTag(this.parts, tag, {document: this.#parser.document, isInForeign: this.#foreignDepth > 0});
		this.#position = tag.end;
		this.tree?.start(tag);
		if (tag.name === 'script' || tag.name === 'style') this.#verbatimContent(tag);
		else if (tag.isSelfClosing) this.#closeSelf(tag);
		else if (isVoidElement(tag.name)) this.tree?.end(tag.end, undefined);
		else this.#content(tag);
	}

	#content(tag: Tag): void {
		const model = this.#contentModel(tag);
		if (model === 'raw') this.#push(tag);
		else if (model === 'span') this.#spanContent(tag);
		else this.#blockContent(tag);
	}

	#contentModel(tag: Tag): ContentModel {
		const attribute = tag.attributes.findLast(({name}) => isMarkdown(name));
		if (attribute === undefined) return this.#defaultModel(tag);
		const model = markdownValues[this.#source.slice(attribute.valueStart, attribute.valueEnd)] ?? 'raw';
		return model === 'default' ? contentModelOf(tag.name) : model;
	}

	/** Without an attribute that says otherwise, elements inside raw ones are raw. */
	#defaultModel(tag: Tag): ContentModel {
		const {parse_block_html: hasMarkdown} = this.#parser.document.options;
		return hasMarkdown && this.#open.length === 0 ? contentModelOf(tag.name) : 'raw';
	}

	/** An element that may hold Markdown is printed with an end tag. */
	#closeSelf(tag: Tag): void {
		this.tree?.end(tag.end, undefined);
		if (this.tree !== undefined) return;
		if (this.#contentModel(tag) === 'raw') this.#countSelfClosed(tag);
		else this.parts.replace(tag.end - 2, tag.end, `></${this.#source.slice(tag.start + 1, tag.nameEnd)}>`);
	}

	/** HTML knows self-closed elements only inside SVG and MathML: all others pile up there. */
	#countSelfClosed(tag: Tag): void {
		if (!staysOpen(tag.name) || this.#foreignDepth > 0) return;
		this.#parser.document.elementsLeftOpen++;
		this.#checkDepth(tag);
	}

	#pop(): Tag | undefined {
		const tag = this.#open.pop();
		if (tag !== undefined && isForeign(tag.name)) this.#foreignDepth--;
		return tag;
	}

	#push(tag: Tag): void {
		this.#open.push(tag);
		if (isForeign(tag.name)) this.#foreignDepth++;
		this.#checkDepth(tag);
	}

	#checkDepth(tag: Tag): void {
		const depth = this.#parser.elementDepth + this.#open.length + this.#parser.document.elementsLeftOpen;
		if (depth <= limits.elementDepth) return;
		throw new GuardExceeded({
			guard: 'element-depth',
			message: `Elements are nested more than ${limits.elementDepth} deep.`,
			offset: this.#parser.text.sourceOf(tag.start),
		});
	}

	#verbatimContent(tag: Tag): void {
		const close = endTagOf(tag.name);
		close.lastIndex = tag.end;
		const match = close.exec(this.#source);
		this.#position = match === null ? this.#source.length : match.index + match[0].length;
		this.tree?.addRange('script', tag.end, match?.index ?? this.#source.length);
		this.tree?.end(
			match?.index ?? this.#source.length,
			match === null ? undefined : readEndTag(this.#source, match.index),
		);
		if (match === null) this.#closeAtEnd(tag);
	}

	#spanContent(tag: Tag): void {
		const close = endTagOf(tag.name);
		close.lastIndex = tag.end;
		const match = close.exec(this.#source);
		this.parts.replaceBySpans(tag.end, match?.index ?? this.#source.length);
		this.tree?.addRange('spans', tag.end, match?.index ?? this.#source.length);
		this.tree?.end(
			match?.index ?? this.#source.length,
			match === null ? undefined : readEndTag(this.#source, match.index),
		);
		this.#position = match === null ? this.#source.length : match.index + match[0].length;
		if (match === null) this.#closeAtEnd(tag);
	}

	#blockContent(tag: Tag): void {
		const parser = this.#parser;
		parser.position = tag.end;
		parser.skipBlankRest();
		const {children, end, endTag} = parser.parseContent(tag.name, this.#open.length + 1);
		this.parts.replaceByBlocks(tag.end, end, children);
		this.tree?.addBlocks(children, end);
		this.tree?.end(end, endTag);
		this.#position = endTag?.end ?? end;
		if (endTag === undefined) this.#closeAtEnd(tag);
	}

	#closeAll(): void {
		for (let tag = this.#pop(); tag !== undefined; tag = this.#pop()) {
			this.tree?.end(this.#source.length, undefined);
			this.#closeAtEnd(tag);
		}
	}

	#closeAtEnd(tag: Tag): void {
		const end = this.#source.length;
		this.parts.replace(end, end, `</${this.#source.slice(tag.start + 1, tag.nameEnd)}>`);
		this.#parser.noteUnclosed(tag, end);
	}
}

/** Finds the end tag of an element whose content is not parsed as HTML. */
function endTagOf(name: string): RegExp {
	return new RegExp(`</${escapeForRegExp(name)}[ \\t\\r\\n\\f\\v]*>`, 'gi');
}
