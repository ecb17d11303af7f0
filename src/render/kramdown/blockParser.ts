import type {RendererNoteType} from '../../model/post.ts';
import {GuardExceeded} from '../guard.ts';
import type {MappedText} from '../mappedText.ts';
import {type AttributeList, addAttributeList} from './attributeLists.ts';
import {blockReaders} from './blocks.ts';
import type {Block} from './blockTree.ts';
import {type Document, limits} from './document.ts';
import {endOfLine, isBlankRest} from './lines.ts';
import {closes} from './rawHtml.ts';
import {type EndTag, readEndTag, type Tag} from './tags.ts';

/** The place of a parser within the constructs around it. */
export interface Surroundings {
	readonly document: Document;
	/** Open elements around this text. */
	readonly elementDepth: number;
	/** Quotes, lists and elements with Markdown in them around this text. */
	readonly nesting: number;
	/** The element whose end tag ends this content. */
	readonly closingName?: string;
}

/** Reads the blocks of a text from `position` on; the readers of `blocks.ts` move it and add to `children`. */
export class BlockParser {
	readonly text: MappedText;
	readonly source: string;
	readonly document: Document;
	readonly elementDepth: number;
	readonly nesting: number;
	readonly children: Block[] = [];
	position = 0;
	/** The end tag that ended this content. */
	endTag: EndTag | undefined;
	readonly #closingName: string | undefined;
	/** Attribute lists for the block below. */
	#waitingLists: AttributeList[] = [];

	constructor(text: MappedText, surroundings: Surroundings) {
		this.text = text;
		this.source = text.text;
		this.document = surroundings.document;
		this.elementDepth = surroundings.elementDepth;
		this.nesting = surroundings.nesting;
		this.#closingName = surroundings.closingName;
	}

	/** Reads to the end of the text, or to the end tag that closes this content. */
	parse(): this {
		while (this.position < this.source.length && !this.#readEndTag()) {
			const waiting = this.#waitingLists.length;
			const count = this.children.length;
			blockReaders.find((read) => read(this));
			if (waiting > 0 && this.#waitingLists.length === waiting) this.#attributeNext(this.children[count]);
		}
		return this;
	}

	/** Takes an attribute list: it belongs to the block above, which ends with it, or else waits for the one below. */
	attribute(list: AttributeList): void {
		const last = this.children.at(-1);
		if (last === undefined || last.kind === 'blank' || (last.kind === 'silent' && last.defines === undefined)) {
			this.#waitingLists.push(list);
		} else if (last.kind === 'silent') {
			if (last.defines !== undefined) addAttributeList(last.defines, list);
		} else {
			addAttributeList(last, list);
			this.children.push({kind: 'silent', isBoundary: false, defines: last});
		}
	}

	/** Forgets the attribute lists that wait, as kramdown does where something looked like a table and is none. */
	dropWaitingLists(): void {
		this.#waitingLists = [];
	}

	/** Gives what waits to the block that follows, if there is one: comments do not count, blank lines end the waiting. */
	#attributeNext(next: Block | undefined): void {
		if (next === undefined || (next.kind === 'html' && next.tag === undefined)) return;
		// Elements that kramdown converts lose what stood above them, as do definitions: theirs stands above the terms.
		const isLost =
			next.kind === 'blank' || next.kind === 'definitions' || (next.kind === 'html' && next.native !== undefined);
		if (!isLost) {
			const target = next.kind === 'silent' ? next.defines : next;
			if (target !== undefined) target.attributeLists = [...this.#waitingLists, ...(target.attributeLists ?? [])];
		}
		this.#waitingLists = [];
	}

	/** Reads to the end of a text that goes on with these blocks; gives all of them. */
	parseAfter(blocks: readonly Block[]): Block[] {
		for (const block of blocks) this.children.push(block);
		return this.parse().children;
	}

	/** The blocks of a text that stands inside this one: a quote, an item. */
	parseNested(text: MappedText, elements: number): readonly Block[] {
		return this.nested(text, elements).parse().children;
	}

	/** A parser for text that stands inside this one, `elements` open elements further in. */
	nested(text: MappedText, elements: number): BlockParser {
		return new BlockParser(text, this.#inside(elements));
	}

	/** The blocks from `position` to the end tag of an element; to the end of the text if there is none. */
	parseContent(name: string, elements: number): {children: readonly Block[]; end: number; endTag: EndTag | undefined} {
		const parser = new BlockParser(this.text, {...this.#inside(elements), closingName: name});
		parser.position = this.position;
		const {children, position, endTag} = parser.parse();
		return {children, end: endTag?.start ?? position, endTag};
	}

	/** Whether a block may begin here that needs a blank line, the start of the text or an end mark before it. */
	isAfterBoundary(): boolean {
		const last = this.children.at(-1);
		return (
			last === undefined ||
			last.kind === 'blank' ||
			(last.kind === 'silent' && last.isBoundary) ||
			this.#waitingLists.length > 0
		);
	}

	/** Goes to the next line if nothing but blanks are left on this one. */
	skipBlankRest(): void {
		if (isBlankRest(this.source, this.position)) this.position = endOfLine(this.source, this.position);
	}

	note(type: RendererNoteType, start: number, end: number): void {
		const name = /^<(?:\/\s*)?([^\s/>]+)/.exec(this.source.slice(start, Math.min(end, start + 100)))?.[1];
		const range = this.text.rangeOf(start, end);
		this.document.notes.push({type, range, name: type === 'bogus-comment' ? undefined : name});
	}

	noteUnclosed(tag: Tag, closedAt: number): void {
		this.document.notes.push({
			type: 'unclosed',
			range: this.text.rangeOf(tag.start, tag.end),
			name: this.source.slice(tag.start + 1, tag.nameEnd),
			closedAt: this.text.sourceBefore(closedAt),
		});
	}

	#readEndTag(): boolean {
		if (this.#closingName === undefined) return false;
		const start = this.#indentedAngle();
		const endTag = start === undefined ? undefined : readEndTag(this.source, start);
		if (endTag === undefined || !closes(endTag, this.#closingName)) return false;
		this.endTag = endTag;
		return true;
	}

	#indentedAngle(): number | undefined {
		for (let at = this.position; at <= this.position + 3; at++) {
			if (this.source.charCodeAt(at) === 0x3c) return at;
			if (this.source.charCodeAt(at) !== 0x20) return undefined;
		}
		return undefined;
	}

	#inside(elements: number): Surroundings {
		const nesting = this.nesting + 1;
		const offset = this.text.sourceOf(this.position);
		if (nesting > limits.blockNesting) {
			const message = `Quotes, lists and Markdown in elements are nested more than ${limits.blockNesting} deep.`;
			throw new GuardExceeded({guard: 'block-nesting', message, offset});
		}
		return {document: this.document, elementDepth: this.elementDepth + elements, nesting};
	}
}
