import type {Safety} from '../../model/diagnostic.ts';
import type {Shard} from '../../node/run/shard.ts';

/** What the command line asks for. */
export interface CommandOptions {
	readonly paths: readonly string[];
	readonly fix: boolean;
	readonly unsafe: boolean;
	readonly diff: boolean;
	/** Values of `--format`: names, each with `:` and a file behind it where the report goes into one; none for `stylish`. */
	readonly format: readonly string[];
	readonly outputFile: string | undefined;
	readonly quiet: boolean;
	/** More warnings than this end in exit code 1; undefined for no limit. */
	readonly maxWarnings: number | undefined;
	/** The least that ends in exit code 1. */
	readonly failOn: 'error' | 'warning' | 'never';
	/** Whether to sum up findings by rule, source host, author and month. */
	readonly statistics: boolean;
	/** Values of `--only`, each a list with commas. */
	readonly only: readonly string[];
	/** Values of `--rule`. */
	readonly rule: readonly string[];
	readonly root: string | undefined;
	readonly archive: boolean;
	/** Milliseconds since 1970-01-01T00:00:00Z; undefined for the clock's time. */
	readonly now: number | undefined;
	/** A path, `false` for no config at all, undefined for the nearest one. */
	readonly config: string | false | undefined;
	readonly stdin: boolean;
	readonly stdinFilename: string | undefined;
	readonly color: boolean | undefined;
	readonly allowEmpty: boolean;
	/** Whether to say what each rule and each part of the run cost. */
	readonly timing: boolean;
	/** The part of the archive to lint; undefined for all of it. */
	readonly shard: Shard | undefined;
	/** Whether to lint what git's index holds: what the next commit will hold. */
	readonly staged: boolean;
	/** Lint what differs from a commit, in the work tree. */
	readonly changed: string | undefined;
	/** Lint what has changed since the branch left that of a commit. */
	readonly since: string | undefined;
	/** A file that lists what to lint, `-` for standard input. */
	readonly filesFrom: string | undefined;
	/** Whether NUL ends the names of `filesFrom`, not the end of the line. */
	readonly null: boolean;
	/** Whether what the config ignores is left out even if it is named. */
	readonly forceExclude: boolean;
	/** A commit: what it had already is not reported. */
	readonly newOnly: string | undefined;
	/** `false` where no baseline is to hold; undefined for the one beside the config, if there is one. */
	readonly baseline: false | undefined;
	readonly showBaselined: boolean;
	readonly fixBaselined: boolean;
	readonly strictBaseline: boolean;
	/** Whether `baseline update` may list findings that are new. */
	readonly acceptNew: boolean;
	/** Why `baseline create` and `baseline update` accept what they list anew. */
	readonly reason: string | undefined;
}

/** What holds of options that were not given. */
export const absent: CommandOptions = {
	paths: [],
	fix: false,
	unsafe: false,
	diff: false,
	format: [],
	outputFile: undefined,
	quiet: false,
	maxWarnings: undefined,
	failOn: 'error',
	statistics: false,
	only: [],
	rule: [],
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
	showBaselined: false,
	fixBaselined: false,
	strictBaseline: false,
	acceptNew: false,
	reason: undefined,
};

/** The most that fixes may do; undefined when nothing is to be fixed. */
export function fixLevelOf({fix, diff, unsafe}: CommandOptions): Safety | undefined {
	if (!fix && !diff) return undefined;
	return unsafe ? 'unsafe' : 'safe';
}
