import type {Duplicate} from '../archive/duplicates.ts';
import type {RepeatedBlock} from '../archive/repeatedBlocks.ts';
import type {Safety, Severity} from '../model/diagnostic.ts';
import type {Harm} from '../model/rule.ts';
import type {ArchiveScore} from '../score/archiveScore.ts';
import type {ArchiveTrend, HistoryGap} from '../score/archiveTrend.ts';

/** What the page of a report says at once. Plain JSON. */
export interface PageHead {
	/** Of archivelint. */
	readonly version: string;
	/** What people call the archive: the name of its folder. */
	readonly name: string;
	/** The program that makes the site; undefined where nothing across the archive was judged. */
	readonly site: string | undefined;
	/** The time that the run judged dates by, in milliseconds since 1970-01-01T00:00:00Z. */
	readonly now: number;
	/** Posts that the run looked at. */
	readonly posts: number;
	readonly findings: number;
	/** Findings that the baseline, the config or a comment keeps from being shown. */
	readonly hidden: number;
	/** Whether warnings are left out. */
	readonly isQuiet: boolean;
	readonly commands: PageCommands;
	/** What a person should know of the run, a sentence each. */
	readonly notices: readonly string[];
	/** Undefined where the report is about a part of what is wrong. */
	readonly score: ArchiveScore | undefined;
}

/** What makes commands be about the same posts, judged in the same way: empty, or a space and words for a shell. */
export interface PageCommands {
	/** Behind those that lint. */
	readonly lint: string;
	/** Behind the one that makes the same page. */
	readonly report: string;
	/** Behind the one that ignores causes. */
	readonly ignore: string;
	/** Behind the one that explains a line. */
	readonly explain: string;
	/** Behind those that list what belongs together. */
	readonly list: string;
	/** Before a path: empty, or the folder of the archive as it is called from where the report was made. */
	readonly folder: string;
}

/** All else that the page knows. Plain JSON, packed in the page. */
export interface PageBody {
	/** What the rules of the causes want, by their ids. */
	readonly rules: Readonly<Record<string, PageRule>>;
	/** Those by which a reader loses most first, as in `archivelint causes`. */
	readonly causes: readonly PageCause[];
	readonly posts: PostTable;
	/** How the score has changed; undefined where nobody has asked for it. */
	readonly history: PageHistory | undefined;
	/** What belongs together in the whole archive; undefined where nothing across it was judged. */
	readonly groups: PageGroups | undefined;
	/** What is not on the page, though the run knows it. */
	readonly cut: PageCut;
}

/** What is said of a rule. */
export interface PageRule {
	readonly description: string;
	/** Where its page is on the web; undefined where that is not known. */
	readonly url: string | undefined;
}

/** One cause of findings. */
export interface PageCause {
	readonly id: string;
	readonly rule: string;
	readonly source: string;
	readonly kind: string;
	readonly harm: Harm;
	readonly severity: Severity;
	/** The message of its first finding. */
	readonly message: string;
	readonly findings: number;
	readonly posts: number;
	/** How many findings `--fix` mends, and how many more `--fix --unsafe` does. */
	readonly safe: number;
	readonly unsafe: number;
	/** In up to three posts. */
	readonly examples: readonly PageExample[];
}

/** A place of a post, as it is written and as a reader gets it. */
export interface PageExample {
	/** Which post, counted from 0. */
	readonly post: number;
	/** From 1. */
	readonly line: number;
	readonly column: number;
	readonly message: string;
	/** The line with its neighbours; undefined where there was no room for it, or the post has changed since. */
	readonly frame: PageFrame | undefined;
	readonly fix: PageFix | undefined;
	/** HTML of the page around the place; undefined where a reader gets nothing of it, or there was no room. */
	readonly excerpt: string | undefined;
}

/** A few lines of a post, cut to what can be read. Signs that nobody sees are written out. */
export interface PageFrame {
	readonly above: string | undefined;
	readonly before: string;
	readonly marked: string;
	readonly after: string;
	readonly below: string | undefined;
}

/** What a fix does at the first place that it changes. */
export interface PageFix {
	readonly safety: Safety;
	readonly removed: string;
	readonly written: string;
	/** How many more places it changes. */
	readonly others: number;
}

/** All posts of the run in columns, sorted by their paths. */
export interface PostTable {
	readonly paths: readonly string[];
	/** Empty where a post has none. */
	readonly titles: readonly string[];
	/** The addresses that posts were taken from, as they say them; empty where a post says none. */
	readonly addresses: readonly string[];
	/** Days since 1970-01-01 in UTC; -1 for a post without a date. */
	readonly days: readonly number[];
	/** Who made the pages: the site, else the feed, else the folder. */
	readonly sourceNames: readonly string[];
	/** Places in `sourceNames`. */
	readonly sources: readonly number[];
	readonly authorNames: readonly string[];
	/** Places in `authorNames`; -1 for a post without an author. */
	readonly authors: readonly number[];
	/** Tenths of points. They say nothing where the report has no score. */
	readonly scores: readonly number[];
	/**
	 * What is found in each post, one behind the other: how many causes it has findings of; then of each cause its place in
	 * `causes`, how many findings, how many lines are told, and these lines, each less the one before it.
	 */
	readonly found: readonly number[];
}

/** The score along the history of git, or why there is none. */
export type PageHistory = PageTrend | {readonly missing: HistoryGap};

/** The score along the history of git. */
export interface PageTrend extends Pick<ArchiveTrend, 'every' | 'points'> {
	/** Whether a shallow clone lacks what came before. */
	readonly isCut: boolean;
	/** How many points before the first one are not on the page. */
	readonly pointsBefore: number;
}

/** What belongs together in the whole archive. */
export interface PageGroups {
	readonly authors: readonly PageAuthor[];
	readonly duplicates: readonly PageDuplicate[];
	/** Undefined where nobody has looked for it. */
	readonly templates: readonly PageTemplate[] | undefined;
}

/** An author whose name is spelled in several ways. */
export interface PageAuthor {
	/** The account, the feed or the site. */
	readonly group: string;
	readonly spellings: readonly {
		readonly name: string;
		readonly posts: number;
		/** Whether it is the one that is meant. */
		readonly isStandard: boolean;
		/** The first posts that have it, by their paths. */
		readonly examples: readonly string[];
	}[];
}

/** Posts that hold the same article. */
export interface PageDuplicate {
	/** The address that they were taken from; empty where they do not say. */
	readonly source: string;
	/** The fullest of them: its path. */
	readonly kept: string;
	readonly length: number;
	readonly others: readonly {
		readonly path: string;
		readonly kind: Duplicate['kind'];
		/** By how many hours its date differs; 0 where it is not that. */
		readonly hours: number;
		/** UTF-16 units of its words. */
		readonly length: number;
	}[];
}

/** What a site prints around many articles. */
export interface PageTemplate {
	readonly source: string;
	readonly posts: number;
	readonly of: number;
	readonly place: RepeatedBlock['place'];
	/** Empty where nothing around it has a name of its own. */
	readonly selector: string;
	readonly text: string;
	/** The first posts that hold it, by their paths. */
	readonly examples: readonly string[];
}

/** What is left out of the page, so that it stays small enough to be opened. */
export interface PageCut {
	/** Examples that are named with their places only. */
	readonly examplesWithoutFrame: number;
	/** Examples that are shown as they are written only. */
	readonly examplesWithoutExcerpt: number;
	/** Findings whose lines are not told, for their posts have many of one cause. */
	readonly findingsWithoutLine: number;
	readonly authors: number;
	readonly duplicates: number;
	readonly templates: number;
}
