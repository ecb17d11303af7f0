import type {Position, Range} from '../../model/text.ts';

/** One rule that a post switches off, for itself or for a part of it. Plain JSON. */
export interface Disabling {
	readonly rule: string;
	/** In a maintainer's words; undefined where none are written. */
	readonly reason: string | undefined;
	/** The last day on which it holds, as `YYYY-MM-DD`; undefined for ever. */
	readonly until: string | undefined;
	readonly kind: 'front-matter' | 'comment';
	/** Findings that begin here are switched off: UTF-16 offsets into the file. */
	readonly scope: Range;
	/** Where it is written: the entry of the front matter, or the rule's name in the comment. */
	readonly range: Range;
	readonly start: Position;
	readonly end: Position;
	/**
	 * When it can be told that the rule finds nothing: once the post was linted, once the archive was judged as well, or
	 * never, since the rule did not run.
	 */
	readonly judgedWith: 'post' | 'archive' | undefined;
}
