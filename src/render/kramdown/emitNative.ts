import type {Region} from '../mappedText.ts';
import {isVoidElement} from '../voidElements.ts';
import type {Writer} from '../writer.ts';
import {attributesOf} from './attributeLists.ts';
import type {Block} from './blockTree.ts';
import {namedSpans} from './contents.ts';
import type {Document} from './document.ts';
import {isForeign} from './elements.ts';
import {emitSpans} from './emitSpans.ts';
import {escapeAttribute} from './escape.ts';
import {idFromText} from './headingIds.ts';
import type {HtmlElement, HtmlNode} from './htmlTree.ts';
import {emitMath} from './math.ts';
import {isBlock, staysHtml} from './nativeElements.ts';
import {changeOfTag, formulaIn, textKindIn} from './nativeForms.ts';
import {headingText, textsOf} from './nativeHeadings.ts';
import {emitNativeText, type NativeText} from './nativeText.ts';
import {classAndId, partsOfTag, type TagChange, writePart} from './printTag.ts';
import {SpanParser} from './spanParser.ts';
import {tagAttribute, tagAttributes} from './tagAttributes.ts';

/** Writes an element as kramdown converts it. Its tags are copied, as far as they stay what they are. */
export function emitNative(writer: Writer, document: Document, root: HtmlElement, emitBlocks: BlocksEmitter): void {
	new NativeEmitter(writer, document, emitBlocks).emit(root);
}

/** Writes the blocks of Markdown in an element. */
type BlocksEmitter = (writer: Writer, document: Document, blocks: readonly Block[]) => void;

class NativeEmitter {
	readonly #writer: Writer;
	readonly #document: Document;
	/** What is to be noted of a tag was noted when it was read. */
	readonly #silentDocument: Document;
	readonly #emitBlocks: BlocksEmitter;
	readonly #isTitle: boolean;
	/** How many elements around are foreign to HTML. */
	#foreignDepth = 0;

	/** @param isTitle whether a table of contents shows what is written */
	constructor(writer: Writer, document: Document, emitBlocks: BlocksEmitter, isTitle = false) {
		this.#writer = writer;
		this.#document = document;
		this.#silentDocument = {...document, notes: []};
		this.#emitBlocks = emitBlocks;
		this.#isTitle = isTitle;
	}

	emit(element: HtmlElement): void {
		switch (element.form) {
			case 'heading':
				return this.#emitHeading(element);
			case 'table':
				return this.#emitTable(element);
			case 'code block':
				return this.#emitCodeBlock(element);
			case 'code':
				return this.#emitElement(element, changeOf(element), () => this.#emitCode(element));
			case 'formula':
				return this.#emitFormula(element);
			case 'em':
			case 'strong':
				return this.#emitElement(element, {name: element.form}, () => this.emitChildren(element));
			case 'link':
				if (this.#isTitle) return this.emitChildren(element);
		}
		if (element.isTight) return this.emitChildren(element);
		this.#emitElement(element, changeOf(element), () => this.emitChildren(element));
	}

	emitChildren(element: HtmlElement): void {
		const {children, tag} = element;
		const kind = textKindIn(element);
		const depth = staysHtml(element) ? 1 : 0;
		const foreignDepth = isForeign(tag.name) ? 1 : 0;
		this.#document.openElements += depth;
		this.#foreignDepth += foreignDepth;
		children.forEach((child, index) => {
			const isOnOwnLine = kind === 'explained' && beginsLine(child);
			if (isOnOwnLine && children[index - 1]?.kind !== 'text') this.#endLine(child, 'start');
			this.#emitNode(child, kind);
			if (isOnOwnLine && children[index + 1]?.kind !== 'text') this.#endLine(child, 'end');
		});
		this.#document.openElements -= depth;
		this.#foreignDepth -= foreignDepth;
	}

	#endLine({text, tag, endTag, contentEnd}: HtmlElement, side: 'start' | 'end'): void {
		const place = side === 'start' ? text.sourceOf(tag.start) : text.sourceBefore(endTag?.end ?? contentEnd);
		this.#writer.write('\n', {start: place, end: place});
	}

	#emitNode(node: HtmlNode, kind: NativeText['kind']): void {
		switch (node.kind) {
			case 'element':
				return this.emit(node);
			case 'text':
				return emitNativeText(this.#writer, this.#document, {region: node.content, kind});
			case 'blocks':
				return this.#emitBlocks(this.#writer, this.#document, node.children);
			case 'spans':
				return this.#emitSpans(node.content, kind);
			default:
				return this.#copy(node.content);
		}
	}

	#emitSpans(region: Region, kind: NativeText['kind']): void {
		const inside = this.#document.openElements > 0 ? 'html' : 'root';
		const spans = new SpanParser(region, this.#document, {inside}).parse();
		emitSpans(this.#writer, this.#document, {
			region,
			spans: this.#isTitle ? namedSpans(spans) : spans,
			isExplained: kind === 'explained',
		});
	}

	#emitElement(element: HtmlElement, change: TagChange | undefined, emitInside: () => void): void {
		this.#emitStartTag(element, change);
		emitInside();
		this.#emitEndTag(element, change?.name);
	}

	#emitStartTag({text, tag, attributeLists: lists}: HtmlElement, change: TagChange | undefined): void {
		const isBare = tag.attributes.length === 0 && !tag.isSelfClosing && this.#foreignDepth === 0;
		if (isBare && lists === undefined && change === undefined) return this.#writer.copy(text, tag.start, tag.end);
		const document = this.#silentDocument;
		const named = change?.name === tag.name ? {...change, name: undefined} : change;
		const isInForeign = this.#foreignDepth > 0;
		for (const part of partsOfTag(text, tag, {document, lists, change: named, isInForeign}))
			writePart(this.#writer, text, part);
	}

	#emitEndTag({text, tag, endTag, contentEnd, backlinks = ''}: HtmlElement, name = tag.name): void {
		if (isVoidElement(tag.name)) return;
		const place = text.sourceBefore(contentEnd);
		this.#writer.write(backlinks, {start: place, end: place});
		if (endTag === undefined) return this.#writer.write(`</${name}>`, {start: place, end: place});
		const start = endTag.start + 2;
		const end = start + endTag.name.length;
		if (endTag.name.toLowerCase() === name.toLowerCase()) return this.#writer.copy(text, endTag.start, endTag.end);
		this.#writer.copy(text, endTag.start, start);
		this.#writer.write(name, text.rangeOf(start, end));
		this.#writer.copy(text, end, endTag.end);
	}

	#emitHeading(element: HtmlElement): void {
		const {text, tag, attributeLists, contentEnd} = element;
		const document = this.#document;
		const given = attributesOf(document, attributeLists, classAndId(text, tag));
		const id = given.get('id') ?? idFromText(document, headingText(element, document));
		const level = Number(tag.name.slice(1));
		const name = `h${Math.min(6, Math.max(1, level + document.options.header_offset))}`;
		const isListed = id !== undefined && given.get('class')?.split(' ').includes('no_toc') !== true;
		if (!this.#isTitle && id !== undefined) {
			document.headings.push({
				level,
				id,
				length: contentEnd - tag.end,
				isListed,
				writeTitle: (writer, shown) => new NativeEmitter(writer, shown, this.#emitBlocks, true).emitChildren(element),
			});
		}
		const attributes = new Map(id === undefined || given.has('id') ? [] : [['id', id]]);
		this.#emitElement(element, {name, attributes}, () => {
			// GFM's parser does not look into headings for others.
			document.openElements++;
			this.emitChildren(element);
			document.openElements--;
		});
	}

	/** Empty cells get a no-break space, rows a body. */
	#emitTable(table: HtmlElement): void {
		const isBare = table.children.some((child) => child.kind === 'element' && child.tag.name === 'tr');
		const place = table.text.rangeOf(table.tag.end, table.tag.end);
		this.#emitElement(table, undefined, () => {
			if (isBare) this.#writer.write('<tbody>', place);
			for (const child of table.children) if (child.kind === 'element') this.#emitRows(child);
			if (isBare) this.#writer.write('</tbody>', place);
		});
	}

	#emitRows(element: HtmlElement): void {
		const isCell = element.tag.name === 'td' || element.tag.name === 'th';
		this.#emitElement(element, isCell ? changeOfCell(element) : undefined, () => {
			if (isCell) this.#emitCell(element);
			else for (const child of element.children) if (child.kind === 'element') this.#emitRows(child);
		});
	}

	#emitCell(cell: HtmlElement): void {
		if (cell.children.every(isBlank)) {
			this.#writer.write('\u00a0', cell.text.rangeOf(cell.tag.end, cell.tag.end));
		} else this.emitChildren(cell);
	}

	/** Of elements in code only the text is left. A `code` that holds all of it gives the code its language. */
	#emitCodeBlock(element: HtmlElement): void {
		const [inner] = element.children;
		const code =
			element.children.length === 1 && inner?.kind === 'element' && inner.tag.name === 'code' ? inner : undefined;
		const innerClass = code && tagAttribute(code.text.text, code.tag, 'class');
		const language = /\blanguage-[^ \t\r\n\f\v]+/.exec(innerClass ?? '')?.[0];
		const listed = attributesOf(this.#document, element.attributeLists, classAndId(element.text, element.tag));
		const written = [language, listed.get('class')].filter((part) => part !== undefined).join(' ');
		const own = /\blanguage-[^ \t\r\n\f\v]+/.exec(written)?.[0];
		const rest = own === undefined ? written : written.replace(own, '').trim();
		const attributes = new Map([['class', rest === '' ? undefined : rest]]);
		const shown = own === undefined ? '' : ` class="${escapeAttribute(own)}"`;
		this.#emitElement(element, {attributes}, () => {
			const start = element.text.rangeOf(element.tag.end, element.tag.end);
			if (code === undefined) this.#writer.write(`<code${shown}>`, start);
			else this.#emitStartTag(code, {attributes: languageOnly(code, own)});
			this.#emitCode(element);
			if (code === undefined) this.#writer.write('</code>', {start: place(element), end: place(element)});
			else this.#emitEndTag(code);
		});
	}

	#emitCode(element: HtmlElement): void {
		for (const region of textsOf(element)) emitNativeText(this.#writer, this.#document, {region, kind: 'code'});
	}

	#emitFormula(element: HtmlElement): void {
		const {text, tag, children, endTag, contentEnd, attributeLists} = element;
		const {type = '', ...given} = tagAttributes(text.text, tag);
		const [first] = children;
		const content = first?.kind === 'script' ? first.content : {text, start: tag.end, end: tag.end};
		emitMath(this.#writer, this.#document, {
			kind: /mode=display/.test(type) ? 'block' : 'span',
			content: formulaIn(content),
			opening: text.rangeOf(tag.start, tag.end),
			closing: text.rangeOf(endTag?.start ?? contentEnd, endTag?.end ?? contentEnd),
			attributes: attributesOf(this.#document, attributeLists, given),
		});
	}

	#copy({text, start, end}: Region): void {
		this.#writer.copy(text, start, end);
	}
}

/** Before and behind what it takes for a block kramdown begins a line. */
function beginsLine(node: HtmlNode): node is HtmlElement {
	return node.kind === 'element' && isBlock(node);
}

function place({text, contentEnd}: HtmlElement): number {
	return text.sourceBefore(contentEnd);
}

function changeOf({text, tag, form}: HtmlElement): TagChange | undefined {
	return changeOfTag(text.text, tag, form);
}

function languageOnly({tag}: HtmlElement, language: string | undefined): ReadonlyMap<string, string | undefined> {
	return new Map<string, string | undefined>([
		...tag.attributes.map(({name}) => [name.toLowerCase(), undefined] as const),
		['class', language],
	]);
}

/** The alignment of a cell stands last in its style. */
function changeOfCell({text, tag, alignment}: HtmlElement): TagChange | undefined {
	if (alignment === 'default') return undefined;
	const style = tagAttribute(text.text, tag, 'style') ?? '';
	const rest = style.replace(/(?:;[ \t\r\n\f\v]*)?text-align:[ \t\r\n\f\v]+(?:center|left|right)/, '');
	const aligned = `text-align: ${alignment}`;
	return {attributes: new Map([['style', rest.trim() === '' ? aligned : `${rest}; ${aligned}`]])};
}

function isBlank(node: HtmlNode): boolean {
	return node.kind === 'text' && node.content.text.text.slice(node.content.start, node.content.end).trim() === '';
}
