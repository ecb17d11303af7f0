import type {KramdownOptions} from '../../model/kramdownOptions.ts';
import type {RendererNote} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {GuardExceeded} from '../guard.ts';
import type {Region} from '../mappedText.ts';
import type {Writer} from '../writer.ts';
import type {AttributeList, Attributes} from './attributeLists.ts';
import type {Attributed, Block} from './blockTree.ts';

/** Where a reference link leads. */
export interface LinkDefinition {
	readonly url: string;
	/** Where the URL is written; undefined for one that the site defines. */
	readonly place?: Region | undefined;
	readonly title: string | undefined;
	attributeLists?: AttributeList[];
}

/** What an abbreviation stands for. */
export interface Abbreviation {
	readonly meaning: string;
	attributeLists?: AttributeList[];
}

/** What a footnote says. */
export interface FootnoteDefinition extends Attributed {
	readonly children: readonly Block[];
	readonly source: Range;
}

/** A footnote that the text refers to. */
export interface Footnote extends FootnoteDefinition {
	readonly name: string;
	/** Counted on in the order of the first references. */
	readonly number: number;
	references: number;
}

/** A heading of the page. */
export interface PrintedHeading {
	readonly level: number;
	readonly id: string;
	/** Of its text, in characters. */
	readonly length: number;
	/** Writes its text as a table of contents shows it: without footnotes, and of links only the text. */
	readonly writeTitle: (writer: Writer, document: Document) => void;
	/** Whether a table of contents names it. */
	readonly isListed: boolean;
}

/** Where a table of contents is to be written. */
export interface ContentsPlace {
	readonly name: 'ol' | 'ul';
	readonly attributes: Attributes;
	readonly source: Range;
	readonly writer: Writer;
}

/** What the parsers of one body share. */
export interface Document {
	/** Where the body begins in the file. */
	readonly start: number;
	/** A post may set some of them on the way. */
	options: KramdownOptions;
	/** HTML to print instead of a quotation mark or symbol. */
	readonly symbols: ReadonlyMap<string, string>;
	readonly notes: RendererNote[];
	/** Code and marks of templates, in the order in which they were met. */
	readonly opaque: Range[];
	/** By normalised name. */
	readonly definitions: Map<string, LinkDefinition>;
	readonly attributeDefinitions: Map<string, AttributeList[]>;
	readonly abbreviations: Map<string, Abbreviation>;
	readonly footnoteDefinitions: Map<string, FootnoteDefinition>;
	/** By name, in the order in which the text refers to them. */
	readonly footnotes: Map<string, Footnote>;
	/** All headings, in the order of the page. */
	readonly headings: PrintedHeading[];
	/** The list in whose place a table of contents is to be printed. */
	contents: ContentsPlace | undefined;
	/** Writes footnotes in the place of a list; else they stand at the end of the page. */
	footnotesWriter: Writer | undefined;
	/** How many characters definitions may still add where they are referred to: they may be long, and named often. */
	readonly expansion: {steps: number};
	/** How many characters may still be read to find where HTML would end tags that kramdown cannot parse. */
	tokenizerSteps: number;
	/** Self-closed elements so far that HTML leaves open, as `<div/>`. */
	elementsLeftOpen: number;
	/** How many elements with Markdown in them are open around what is being written. */
	openElements: number;
	/** How often each heading id was given away. */
	readonly headingIds: Map<string, number>;
	/** The same of the ids that kramdown gives where GFM does not. */
	readonly asciiIds: Map<string, number>;
}

/** Counts characters that a reference to a definition costs. */
export function spendExpansion(document: Document, characters: number): void {
	document.expansion.steps -= characters;
	if (document.expansion.steps >= 0) return;
	throw new GuardExceeded({
		guard: 'inline-steps',
		message: 'Definitions are referred to so often that the page would grow out of all proportion.',
		offset: document.start,
	});
}

/** How deep and how long the parsers go. */
export const limits = {
	elementDepth: 400,
	blockNesting: 60,
	inlineNesting: 100,
	/** Real paragraphs take less than one step for each character; what takes more than some must not be long. */
	inlineSteps: (length: number) => 20_000 + Math.min(100 * length, 1_000_000 + 5 * length),
	expansionSteps: (length: number) => 20_000 + 100 * length,
	tableCells: (length: number) => 20_000 + 2 * length,
} as const;
