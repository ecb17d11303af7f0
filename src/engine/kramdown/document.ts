import type {LiquidMark, ParseFailure, RendererNote} from '../../post.ts';
import type {Range} from '../../text.ts';
import type {MappedText} from './mappedText.ts';

/** Where a reference link leads. */
export interface LinkDefinition {
	readonly url: string;
	readonly title: string | undefined;
}

/** What the parsers of one body share. */
export interface Document {
	readonly notes: RendererNote[];
	/** Code and Liquid, in the order in which they were met. */
	readonly opaque: Range[];
	/** Tags and outputs of Liquid, in the order of the file. */
	readonly liquid: LiquidMark[];
	/** By normalised name. */
	readonly definitions: Map<string, LinkDefinition>;
	/** How many characters may still be read to find where HTML would end tags that kramdown cannot parse. */
	tokenizerSteps: number;
	/** Self-closed elements so far that HTML leaves open, as `<div/>`. */
	elementsLeftOpen: number;
	/** How often each heading id was given away. */
	readonly headingIds: Map<string, number>;
}

/** A part of a mapped text. */
export interface Region {
	readonly text: MappedText;
	readonly start: number;
	readonly end: number;
}

/** Thrown by the parsers, caught by `renderKramdown`: the body is more than a guard allows. */
export class GuardExceeded extends Error {
	readonly failure: ParseFailure;

	constructor(failure: ParseFailure) {
		super(failure.message);
		this.failure = failure;
	}
}

/** How deep and how long the parsers go. */
export const limits = {
	elementDepth: 400,
	blockNesting: 60,
	inlineNesting: 100,
	inlineSteps: (length: number) => 20_000 + 100 * length,
	tableCells: (length: number) => 20_000 + 2 * length,
} as const;
