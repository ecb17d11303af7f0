import type {RendererNoteType} from '../../model/post.ts';
import type {Attributed} from './blockTree.ts';
import type {LinkDefinition} from './document.ts';
import type {NativeForm} from './htmlTree.ts';
import type {EndTag, Tag} from './tags.ts';

/** Offsets of a span's text: of the paragraph, heading or cell that is parsed. */
export interface SpanRange {
	readonly start: number;
	readonly end: number;
}

/** An element: what an attribute list `{:.class}` behind it can give attributes to. */
export interface ElementSpan extends SpanRange, Attributed {}

/** Characters that stand for themselves. */
export interface TextSpan extends SpanRange {
	readonly kind: 'text';
	end: number;
	/** Whether it stands in an element without Markdown, where references are left as they are. */
	readonly isRaw: boolean;
}

/** A character that kramdown writes in the place of others: a quotation mark, a dash, what a backslash protects. */
export interface CharacterSpan extends SpanRange {
	readonly kind: 'character';
	readonly text: string;
	/** Whether it is part of the text around it; else it stands for itself, as an element does. */
	readonly isText: boolean;
}

/** An entity, printed as it stands. */
export interface EntitySpan extends SpanRange {
	readonly kind: 'entity';
}

/** A comment. */
export interface CommentSpan extends SpanRange {
	readonly kind: 'comment';
}

/** Text between backticks; the padding is no part of the content. */
export interface CodeSpan extends ElementSpan {
	readonly kind: 'code';
	readonly content: SpanRange;
}

/** `$$ … $$` in a line. */
export interface MathSpan extends ElementSpan {
	readonly kind: 'math';
	readonly content: SpanRange;
}

/** Two blanks or a backslash before a line ending. */
export interface BreakSpan extends ElementSpan {
	readonly kind: 'break';
	/** Whether it is GFM's single backslash, which is one only outside of HTML elements. */
	readonly isSingle: boolean;
}

/** What a mark on either side makes of the text between: `*em*`, `**strong**`. */
export interface EmphasisSpan extends ElementSpan {
	readonly kind: 'emphasis';
	readonly name: 'em' | 'strong';
	readonly content: SpanRange;
	readonly children: readonly Span[];
}

/** GFM's `~~del~~`. Its content is read on its own: the children's offsets count from the content's start. */
export interface StrikethroughSpan extends ElementSpan {
	readonly kind: 'strikethrough';
	readonly content: SpanRange;
	readonly children: readonly Span[];
}

/** Where a link leads: written into it, or defined elsewhere. */
export type Destination =
	| {readonly kind: 'inline'; readonly url: SpanRange; readonly title: SpanRange | undefined}
	| {readonly kind: 'defined'; readonly definition: LinkDefinition};

/** `[label](url "title")` and `[label][name]`. */
export interface LinkSpan extends ElementSpan {
	readonly kind: 'link';
	readonly content: SpanRange;
	readonly children: readonly Span[];
	readonly destination: Destination;
}

/** The same with `!` before it; the alternative text is the label as written. */
export interface ImageSpan extends ElementSpan {
	readonly kind: 'image';
	readonly alt: SpanRange;
	readonly destination: Destination;
}

/** `<https://…>`, `<a@b>`. */
export interface AutolinkSpan extends ElementSpan {
	readonly kind: 'autolink';
	readonly url: SpanRange;
	readonly label: SpanRange;
	readonly isMail: boolean;
}

/** An element in a line. */
export interface HtmlSpan extends ElementSpan {
	readonly kind: 'html';
	readonly tag: Tag;
	readonly children: readonly Span[];
	/** Missing where the element has none, or where it is closed at the end of the text. */
	readonly endTag: EndTag | undefined;
	readonly isClosedAtEnd: boolean;
	/** What kramdown makes of it, where the site asks for that. */
	readonly form: SpanForm | undefined;
}

/** What kramdown makes of an element in a line, as `NativeForm` says. */
export type SpanForm = Exclude<NativeForm, 'plain' | 'heading' | 'code block' | 'table'>;

/** Something to complain of; prints nothing. */
export interface NoteSpan extends SpanRange {
	readonly kind: 'note';
	readonly type: RendererNoteType;
	readonly name: string | undefined;
}

/** `[^name]`. */
export interface FootnoteSpan extends SpanRange {
	readonly kind: 'footnote';
	readonly name: string;
}

/** HTML that kramdown writes in the place of a mark. */
export interface WrittenSpan extends SpanRange {
	readonly kind: 'written';
	readonly html: string;
}

/** HTML that is printed as it stands. */
export interface VerbatimSpan extends SpanRange {
	readonly kind: 'verbatim';
	readonly content: SpanRange;
}

/** What a line of text consists of. */
export type Span =
	| TextSpan
	| CharacterSpan
	| EntitySpan
	| CommentSpan
	| CodeSpan
	| MathSpan
	| BreakSpan
	| EmphasisSpan
	| StrikethroughSpan
	| LinkSpan
	| ImageSpan
	| AutolinkSpan
	| HtmlSpan
	| FootnoteSpan
	| WrittenSpan
	| VerbatimSpan
	| NoteSpan;

/** Whether a span can have attributes. */
export function isElementSpan(span: Span): span is Span & Attributed {
	return elementKinds.has(span.kind);
}

const elementKinds: ReadonlySet<Span['kind']> = new Set([
	'code',
	'math',
	'break',
	'emphasis',
	'strikethrough',
	'link',
	'image',
	'autolink',
	'html',
]);
