import type {ArchiveIndex} from '../model/archiveIndex.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Post} from '../model/post.ts';
import type {FileReport} from '../model/report.ts';
import type {Settings} from '../model/settings.ts';
import type {ScoredPost} from '../score/scorePost.ts';
import type {PageCommands, PageHistory} from './pageData.ts';

/** What the page of a report is made of, beside the report itself. */
export interface PageContext {
	/** What people call the archive. */
	readonly name: string;
	/** The time that dates are judged by, in milliseconds since 1970-01-01T00:00:00Z. */
	readonly now: number;
	readonly commands: PageCommands;
	/**
	 * The page without its data, which goes between its parts.
	 * @throws UserError when it is not there
	 */
	readonly template: () => PageShell;
	/** Packs a text in parts: base64 of what `DecompressionStream('deflate-raw')` unpacks to its UTF-8. */
	readonly pack: (pieces: Iterable<string>) => Iterable<string>;
	/** Frees memory that nothing holds any more, which takes some tenths of a second. */
	readonly freeMemory: () => void;
	/** What is known of a post that was linted. */
	readonly factsOf: (path: string) => PostFacts | undefined;
	/** What a score asks of a post that was linted; undefined for one that was not. */
	readonly scoredPostOf: (report: FileReport) => ScoredPost | undefined;
	/** A post as its reader gets it; undefined where it cannot be read any more. */
	readonly postAt: (path: string) => Post | undefined;
	/** Undefined where nothing across the archive was judged. */
	readonly archive: ArchiveIndex | undefined;
	/** How the score has changed along the history of git; undefined where nobody has asked for it. */
	readonly history: PageHistory | undefined;
	/** What holds for the archive as such. */
	readonly settings: Settings;
	/** Writes Chinese in simplified characters. */
	readonly toSimplified: (text: string) => string;
}

/** The page of a report without what it reports: its title and its data go between. */
export interface PageShell {
	readonly beforeTitle: string;
	readonly beforeData: string;
	readonly behindData: string;
}
