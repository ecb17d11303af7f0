import type {MappedText, Region} from '../mappedText.ts';
import type {AttributeList} from './attributeLists.ts';
import type {Block, CellAlignment} from './blockTree.ts';
import type {EndTag, Tag} from './tags.ts';

/** Characters between tags. */
export interface HtmlText {
	readonly kind: 'text';
	readonly content: Region;
}

/** What is printed as it stands: a comment, what a script holds. */
export interface HtmlVerbatim {
	readonly kind: 'comment' | 'script';
	readonly content: Region;
}

/** Markdown in an element: blocks, or a line of text. */
export type HtmlMarkdown =
	| {readonly kind: 'blocks'; readonly children: readonly Block[]}
	| {readonly kind: 'spans'; readonly content: Region};

/**
 * What kramdown makes of an element: `literal` and `html` stay HTML, the former with all that is in it; `plain` becomes
 * an element of kramdown's own that is printed just so; all others are printed in another way.
 */
export type NativeForm =
	| 'literal'
	| 'html'
	| 'plain'
	| 'link'
	| 'heading'
	| 'em'
	| 'strong'
	| 'code'
	| 'code block'
	| 'break'
	| 'table'
	| 'formula';

/** An element of a tree that is to be converted. */
export interface HtmlElement {
	readonly kind: 'element';
	readonly text: MappedText;
	readonly tag: Tag;
	children: HtmlNode[];
	/** Missing where the element has none. */
	endTag: EndTag | undefined;
	/** Where its content ends. */
	contentEnd: number;
	form: NativeForm;
	/** Of a paragraph that is a list item's first: in a tight list it has no tags of its own. */
	isTight: boolean;
	/** Of a cell in a table. */
	alignment: CellAlignment;
	/** What stands below it gives it attributes. */
	attributeLists?: AttributeList[];
	/** HTML behind its content: the links back from a footnote. */
	readonly backlinks?: string;
}

/** What an element consists of. */
export type HtmlNode = HtmlText | HtmlVerbatim | HtmlMarkdown | HtmlElement;

/** Puts the tree of an element together while its text is read. What nobody names is text. */
export class HtmlTreeBuilder {
	readonly #text: MappedText;
	readonly #open: HtmlElement[] = [];
	#position = 0;
	#root: HtmlElement | undefined;

	constructor(text: MappedText) {
		this.#text = text;
	}

	get root(): HtmlElement | undefined {
		return this.#root;
	}

	start(tag: Tag): void {
		this.#addText(tag.start);
		const element: HtmlElement = {
			kind: 'element',
			text: this.#text,
			tag,
			children: [],
			endTag: undefined,
			contentEnd: tag.end,
			form: 'html',
			isTight: false,
			alignment: 'default',
		};
		this.#add(element);
		this.#root ??= element;
		this.#open.push(element);
		this.#position = tag.end;
	}

	/** Ends the innermost element, whose content goes to `contentEnd`. */
	end(contentEnd: number, endTag: EndTag | undefined): void {
		this.#addText(contentEnd);
		const element = this.#open.pop();
		if (element === undefined) return;
		element.contentEnd = contentEnd;
		element.endTag = endTag;
		this.#position = endTag?.end ?? contentEnd;
	}

	/** Adds what stands at `[start, end)`. */
	addRange(kind: 'comment' | 'script' | 'spans', start: number, end: number): void {
		this.#addText(start);
		this.#add({kind, content: {text: this.#text, start, end}});
		this.#position = end;
	}

	/** Adds blocks, which go to `end`. */
	addBlocks(children: readonly Block[], end: number): void {
		this.#add({kind: 'blocks', children});
		this.#position = end;
	}

	#addText(end: number): void {
		if (end > this.#position && this.#open.length > 0)
			this.#add({kind: 'text', content: {text: this.#text, start: this.#position, end}});
		this.#position = Math.max(this.#position, end);
	}

	#add(node: HtmlNode): void {
		this.#open.at(-1)?.children.push(node);
	}
}
