import type {Range} from '../../model/text.ts';
import type {MappedText, Region} from '../mappedText.ts';
import type {AttributeList} from './attributeLists.ts';
import type {HtmlPart} from './htmlParts.ts';
import type {HtmlElement} from './htmlTree.ts';
import type {Tag} from './tags.ts';

/** What an attribute list `{:.class}` can give attributes to. */
export interface Attributed {
	attributeLists?: AttributeList[];
}

/** Blank lines. */
export interface BlankBlock {
	readonly kind: 'blank';
	readonly content: Region;
}

/** Lines of text. */
export interface ParagraphBlock extends Attributed {
	readonly kind: 'paragraph';
	/** Without the white space around it. */
	content: Region;
	/** In a tight list a paragraph has no tags of its own. */
	isTight: boolean;
	/** The box of a task list item, which stands before the text. */
	task: 'none' | 'open' | 'done';
	/** HTML behind the text of a footnote's last paragraph: the links back to where the page refers to it. */
	readonly backlinks?: string;
}

/** `# Heading`, or a line that is underlined. */
export interface HeadingBlock extends Attributed {
	readonly kind: 'heading';
	readonly level: number;
	readonly content: Region;
	/** Given by the author; else one is made from the text. */
	readonly id: string | undefined;
	readonly source: Range;
}

/** `* * *`. */
export interface RuleBlock extends Attributed {
	readonly kind: 'rule';
	readonly source: Range;
}

/** `> quote`. */
export interface QuoteBlock extends Attributed {
	readonly kind: 'quote';
	readonly children: readonly Block[];
	readonly source: Range;
}

/** Bullets or numbers. */
export interface ListBlock extends Attributed {
	readonly kind: 'list';
	readonly isOrdered: boolean;
	readonly items: readonly ListItem[];
	readonly source: Range;
	/** The index of the first item with a box, -1 without one: from there on kramdown marks all items. */
	readonly firstTask: number;
}

/** One item of a list. */
export interface ListItem extends Attributed {
	readonly children: Block[];
	readonly source: Range;
}

/** Terms with `: definition` under them. */
export interface DefinitionListBlock extends Attributed {
	readonly kind: 'definitions';
	readonly entries: DefinitionEntry[];
	source: Range;
}

/** A term, or what it means. */
export type DefinitionEntry = DefinedTerm | Definition;

/** A term of a definition list. */
export interface DefinedTerm extends Attributed {
	readonly kind: 'term';
	readonly content: Region;
}

/** What a term means. */
export interface Definition extends Attributed {
	readonly kind: 'definition';
	readonly children: readonly Block[];
	readonly source: Range;
}

/** As colons in the separator line say. */
export type CellAlignment = 'default' | 'left' | 'center' | 'right';

/** Lines with pipes. */
export interface TableBlock extends Attributed {
	readonly kind: 'table';
	readonly sections: readonly TableSection[];
	readonly alignments: readonly CellAlignment[];
	readonly source: Range;
}

/** Rows between two separator lines. */
export interface TableSection {
	readonly kind: 'thead' | 'tbody' | 'tfoot';
	readonly rows: readonly TableRow[];
}

/** One line of a table. */
export interface TableRow {
	readonly cells: readonly Region[];
	readonly source: Range;
}

/** Fenced or indented lines, without fence and indentation. */
export interface CodeBlock extends Attributed {
	readonly kind: 'code';
	readonly content: MappedText;
	readonly language: string | undefined;
	readonly source: Range;
}

/** `$$ … $$` on its own. */
export interface MathBlock extends Attributed {
	readonly kind: 'math';
	readonly content: Region;
	readonly source: Range;
}

/** An HTML element or comment with all that is in it. */
export interface HtmlBlock extends Attributed {
	readonly kind: 'html';
	/** The start tag of the element; undefined for a comment. */
	readonly tag: Tag | undefined;
	readonly text: MappedText;
	readonly parts: readonly HtmlPart[];
	/** The same element as kramdown converts it, where the site asks for that. */
	readonly native: HtmlElement | undefined;
}

/** A line that prints nothing but ends a paragraph: a definition, an end mark. */
export interface SilentBlock {
	readonly kind: 'silent';
	/** Whether a block may begin behind it that needs a blank line before it. */
	readonly isBoundary: boolean;
	/** What an attribute list above or below it is about. */
	readonly defines: Attributed | undefined;
}

/** What a body consists of. */
export type Block =
	| BlankBlock
	| ParagraphBlock
	| HeadingBlock
	| RuleBlock
	| QuoteBlock
	| ListBlock
	| DefinitionListBlock
	| TableBlock
	| CodeBlock
	| MathBlock
	| HtmlBlock
	| SilentBlock;
