import type {Range} from '../model/text.ts';

/** The text of a config, and what people call the place it came from. */
export interface ConfigFile {
	/** What findings about it are headed with; also tells two configs apart. */
	readonly path: string;
	readonly text: string;
	/**
	 * Whether it lies elsewhere than what names it: then it may be anybody's, and mistakes show none of its lines. No if left
	 * out.
	 */
	readonly isElsewhere?: boolean;
}

/** One thing that is wrong in a config. */
export interface ConfigMistake {
	readonly file: ConfigFile;
	/** What it stands on in the file's text. */
	readonly range: Range;
	/** One sentence; a second one may name what was probably meant. */
	readonly message: string;
}

/** A value, or everything that is wrong with it. */
export type Checked<T> = {readonly value: T} | {readonly mistakes: readonly ConfigMistake[]};
