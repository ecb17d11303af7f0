import type {LiquidMark, ParseFailure, RendererNote, TemplateMark} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import type {SourceMap} from './sourceMap.ts';

/** A part of HTML that a template writes: a text of its own, or a range of the file, which stands there as it is. */
export type HtmlPart = string | Range;

/**
 * A stretch of a body as a renderer gets it: text of the file; what a template wrote in the place of a mark, for the renderer
 * to read; or HTML that the renderer does not read, but puts in its place when the page is written.
 */
export type BodyPiece =
	| {readonly kind: 'text'; readonly source: Range}
	| {readonly kind: 'output'; readonly source: Range; readonly text: string}
	| {
			readonly kind: 'html';
			readonly source: Range;
			readonly parts: readonly HtmlPart[];
			/** What the renderer reads meanwhile. */
			readonly standIn: StandIn;
	  };

/**
 * What stands for HTML while a renderer runs. `word`: something like a word of text; `block`: the same, but a paragraph of
 * nothing else has no tags of its own; `comment`: a comment of HTML.
 */
export type StandIn = 'word' | 'block' | 'comment';

/** A body when its template language has run: what a renderer begins with. */
export interface TemplatedBody {
	/** Which part of the file it is, in UTF-16 offsets. */
	readonly range: Range;
	/** What is left, in the order of the file. */
	readonly pieces: readonly BodyPiece[];
	/** Tags, outputs and blocks that are kept from the renderer: sorted, apart. */
	readonly opaque: readonly Range[];
	/** All tags and outputs but those that stand where marks are text, in the order of the file. */
	readonly marks: readonly LiquidMark[];
	/** Marks of the other template languages, in the order of the file. */
	readonly otherMarks: readonly TemplateMark[];
}

/** A body that no template language runs over. */
export function withoutTemplate(range: Range): TemplatedBody {
	return {range, pieces: [{kind: 'text', source: range}], opaque: [], marks: [], otherMarks: []};
}

/** What a renderer makes of a body. */
export interface Rendered {
	/** The HTML that the site would publish. */
	readonly html: string;
	/** From offsets of `html` to offsets of the file. */
	readonly map: SourceMap;
	readonly notes: readonly RendererNote[];
	/** Code and marks of templates in the file: sorted, apart. */
	readonly opaque: readonly Range[];
	readonly failure: ParseFailure | undefined;
}
