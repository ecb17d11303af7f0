import type {Report} from '../report.ts';

/**
 * Turns the outcome of a run into text, piece by piece, that ends in a line feed. Pure: it prints nothing and asks nothing
 * but its context. It may go through the files several times, at least once to their end, and keeps none: there may be more than memory holds.
 */
export type Formatter = (report: Report, context: FormatterContext) => Iterable<string>;

/** What a formatter may ask beside the report. All paths are given from the archive root, with `/`. */
export interface FormatterContext {
	/** The archive root, absolute. */
	readonly root: string;
	readonly color: boolean;
	/** The text of a linted file, as the report's offsets count in it. */
	textOf(path: string): string;
	absolutePath(path: string): string;
	/** The path as a person types it, usually from the current folder; the path itself when absent. */
	displayPath?(path: string): string;
	/** Columns of the terminal; unknown when absent. */
	readonly width?: number | undefined;
}
