import type {Report} from '../model/report.ts';
import type {Rule} from '../model/rule.ts';
import type {PageContext} from '../report/pageContext.ts';

/**
 * Turns the outcome of a run into text, piece by piece, that ends in a line feed. Pure: it prints nothing and asks nothing
 * but its context. It may go through the files several times, at least once to their end, and keeps none: there may be
 * more than memory holds. The problems and notices of the report are complete when it has gone through all files.
 */
export type Formatter = (report: Report, context: FormatterContext) => Iterable<string>;

/** A formatter of somebody's own: the default export of a JavaScript file. It may also return the whole text, or do its work asynchronously. */
export type CustomFormatter = (
	report: Report,
	context: FormatterContext,
) => string | Iterable<string> | AsyncIterable<string> | Promise<string | Iterable<string>>;

/** What places and names of rules in a report may lead to. */
export interface FormatterLinks {
	/** @param path from the archive root */
	readonly toPlace: (path: string, line?: number) => string;
	/** Undefined where the rule has no page. */
	readonly toRule: (rule: string) => string | undefined;
}

/** What a formatter may ask beside the report. All paths are given from the archive root, with `/`. */
export interface FormatterContext {
	/** The archive root, absolute. */
	readonly root: string;
	readonly color: boolean;
	/** The text of a linted file, as the report's offsets count in it. */
	readonly textOf: (path: string) => string;
	readonly absolutePath: (path: string) => string;
	/** The path as a person types it, usually from the current folder; the path itself when absent. */
	readonly displayPath?: (path: string) => string;
	/** The path from the top of the checkout, as code hosts count it, with `/`. */
	readonly repositoryPath: (path: string) => string;
	/** Where a place of a post and the page of a rule are, as URLs; absent where nobody could follow them. */
	readonly links?: FormatterLinks | undefined;
	/** Columns of the terminal; unknown when absent. */
	readonly width?: number | undefined;
	/** A person looks at a terminal, and is to get at most so many lines of findings, few of each cause; everything when absent. */
	readonly mostLines?: number | undefined;
	/** Of archivelint. */
	readonly version: string;
	/** All rules there are, by id. Findings of the engine itself, such as `readable-post`, have none. */
	readonly rules: ReadonlyMap<string, Rule>;
	/** The page of a rule, as Markdown; undefined where there is none. */
	readonly helpOf: (rule: string) => string | undefined;
	/** Where the page of a rule is on the web; undefined where that is not known. */
	readonly urlOf: (rule: string) => string | undefined;
	/** What the page of an archive shows beside its findings; absent where a single post is linted. */
	readonly page?: PageContext | undefined;
}
