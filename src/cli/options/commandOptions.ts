import type {Safety} from '../../model/diagnostic.ts';
import type {RunOptions} from '../../node/run/runOptions.ts';
import type {TrendStep} from '../../score/archiveTrend.ts';

/** What the command line asks for. */
export interface CommandOptions extends Omit<RunOptions, 'mayBeEmpty'> {
	readonly config: string | false | undefined;
	/** A file that lists what to lint, `-` for standard input. */
	readonly filesFrom: string | undefined;
	/** Whether NUL ends the names of `filesFrom`, not the end of the line. */
	readonly null: boolean;
	readonly fix: boolean;
	readonly unsafe: boolean;
	readonly diff: boolean;
	/** Whether fixes are committed, one commit for each cause. */
	readonly commitByCause: boolean;
	/** Whether a person is asked about each cause. */
	readonly interactive: boolean;
	/** Whether `init` writes without asking. */
	readonly yes: boolean;
	/** Whether `causes` prints the commands that fix them. */
	readonly commands: boolean;
	/** Values of `--format`: names, each with `:` and a file behind it where the report goes into one; none for `stylish`. */
	readonly format: readonly string[];
	readonly outputFile: string | undefined;
	readonly quiet: boolean;
	/** More warnings than this end in exit code 1; undefined for no limit. */
	readonly maxWarnings: number | undefined;
	/** The least that ends in exit code 1. */
	readonly failOn: 'error' | 'warning' | 'never';
	/** Whether to sum up findings by rule, source host, author and year. */
	readonly statistics: boolean;
	/** So many lines of findings are printed in a terminal; undefined for a thousand. */
	readonly maxDiagnostics: number | 'none' | undefined;
	readonly stdin: boolean;
	readonly stdinFilename: string | undefined;
	readonly color: boolean | undefined;
	readonly allowEmpty: boolean;
	/** Whether to say what each rule and each part of the run cost. */
	readonly timing: boolean;
	readonly showBaselined: boolean;
	readonly fixBaselined: boolean;
	readonly strictBaseline: boolean;
	/** Whether `baseline update` may list findings that are new. */
	readonly acceptNew: boolean;
	/** Why `baseline create` and `baseline update` accept what they list anew. */
	readonly reason: string | undefined;
	/** Whether a list is printed as JSON: then `format` says so, too. */
	readonly json: boolean;
	/** Whether `repeated-blocks` prints the options that recognise what it lists. */
	readonly settings: boolean;
	/** Whether `duplicates` lists posts with most words in common, too. */
	readonly near: boolean;
	/** Whether `print-config` says of each value where it is said. */
	readonly origins: boolean;
	/** Whether to list which files are linted and which are not, and to lint none. */
	readonly showFiles: boolean;
	/** Files that the score goes into, beside the report. */
	readonly score: readonly string[];
	/** Less than this score ends in exit code 1; undefined for no limit. */
	readonly failUnder: number | undefined;
	/** A commit: a dimension that has fewer points than it had there ends in exit code 1. */
	readonly ratchet: string | undefined;
	/** So many posts that lost most are listed with a score; undefined for ten. */
	readonly posts: number | undefined;
	/** Whether the page of a report shows the score along the history of git: then `since` says where that begins. */
	readonly history: boolean;
	/** How far apart the commits are at which `trend` and a history score; undefined for so many that there are not too many points. */
	readonly every: TrendStep | undefined;
	/** All words behind the name of the command, as they were typed. */
	readonly words: readonly string[];
}

/** What holds of options that were not given. */
export const absent: CommandOptions = {
	paths: [],
	fix: false,
	unsafe: false,
	diff: false,
	commitByCause: false,
	interactive: false,
	yes: false,
	commands: false,
	format: [],
	outputFile: undefined,
	quiet: false,
	maxWarnings: undefined,
	failOn: 'error',
	statistics: false,
	maxDiagnostics: undefined,
	only: [],
	rule: [],
	cause: [],
	ignoreCauses: true,
	plugins: true,
	parser: undefined,
	concurrency: 'auto',
	root: undefined,
	archive: true,
	now: undefined,
	config: undefined,
	stdin: false,
	stdinFilename: undefined,
	color: undefined,
	allowEmpty: false,
	timing: false,
	shard: undefined,
	staged: false,
	changed: undefined,
	since: undefined,
	filesFrom: undefined,
	null: false,
	forceExclude: false,
	newOnly: undefined,
	baseline: undefined,
	cache: undefined,
	cacheLocation: undefined,
	cacheStrategy: undefined,
	showBaselined: false,
	fixBaselined: false,
	strictBaseline: false,
	acceptNew: false,
	reason: undefined,
	json: false,
	settings: false,
	near: false,
	origins: false,
	showFiles: false,
	score: [],
	failUnder: undefined,
	ratchet: undefined,
	posts: undefined,
	history: false,
	every: undefined,
	words: [],
};

/** The most that fixes may do; undefined when nothing is to be fixed. */
export function fixLevelOf({fix, diff, unsafe}: CommandOptions): Safety | undefined {
	if (!fix && !diff) return undefined;
	return unsafe ? 'unsafe' : 'safe';
}
