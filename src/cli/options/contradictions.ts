import {UserError} from '../../model/userError.ts';
import {oneSelection} from '../../node/run/oneSelection.ts';
import type {CommandOptions} from './commandOptions.ts';
import {writesParts} from './outputs.ts';

/**
 * Refuses options that make no sense together.
 * @throws UserError that says what to do instead
 */
export function refuseContradictions({
	fix,
	unsafe,
	diff,
	stdin,
	paths,
	stdinFilename,
	outputFile,
	...others
}: CommandOptions): void {
	if (others.interactive) refuseForQuestions({fix, unsafe, diff, stdin, outputFile, ...others});
	if (others.commands && (others.format.length > 0 || others.interactive))
		throw new UserError('`--commands` prints lines for a shell: it takes neither `--format` nor `--interactive`.');
	if (others.commitByCause) refuseForCommits({fix, diff, stdin, ...others});
	if (unsafe && !fix && !diff && !others.commands)
		throw new UserError(
			'`--unsafe` says how far fixes may go: use it with `--fix` or `--diff`, or with `causes --commands`.',
		);
	if (fix && diff) throw new UserError('`--fix` writes and `--diff` only shows: use one of them.');
	if (stdin && paths.length > 0)
		throw new UserError('`--stdin` reads one post from standard input: give no paths with it.');
	if (stdinFilename !== undefined && !stdin)
		throw new UserError('`--stdin-filename` names standard input: use it with `--stdin`.');
	if (diff && others.statistics)
		throw new UserError('`--diff` prints a patch and reports nothing: it takes no `--statistics`.');
	refuseForScore({diff, stdin, ...others});
	if (others.history) refuseForHistory(others);
	if (diff && outputFile !== undefined) {
		throw new UserError('`--diff` prints its patch on standard output: it takes no `--output-file`.');
	}
	if (others.fixBaselined && !fix && !diff)
		throw new UserError('`--fix-baselined` says what fixes may touch: use it with `--fix` or `--diff`.');
	if (others.baseline === false && (others.strictBaseline || others.showBaselined || others.fixBaselined))
		throw new UserError('With `--no-baseline` there is no baseline to be strict about, to show or to fix.');
	if (others.cache === false && (others.cacheLocation !== undefined || others.cacheStrategy !== undefined))
		throw new UserError('With `--no-cache` there is no cache to be somewhere, or to know posts by anything.');
	refuseSelections({stdin, paths, ...others});
	if (others.showFiles) refuseForList({fix, diff, stdin, ...others});
	if (stdin && others.shard !== undefined) throw new UserError('`--stdin` reads one post: it has no `--shard`.');
	if (writesParts(others)) refuseForParts({fix, diff, stdin, ...others});
}

/** A score is about all that is wrong with the posts of a run. */
function refuseForScore({
	score,
	failUnder,
	diff,
	stdin,
	cause,
}: Pick<CommandOptions, 'score' | 'failUnder' | 'diff' | 'stdin' | 'cause'>): void {
	if (score.length === 0 && failUnder === undefined) return;
	const option = score.length > 0 ? '--score' : '--fail-under';
	const given = {'--stdin': stdin, '--diff': diff, '--cause': cause.length > 0};
	const [other] = Object.entries(given).flatMap(([name, isGiven]) => (isGiven ? [name] : []));
	if (other !== undefined)
		throw new UserError(`\`${option}\` is about all that is wrong with an archive: it takes no \`${other}\`.`);
}

/** The points of a history are about all that is wrong. */
function refuseForHistory({cause, quiet}: Pick<CommandOptions, 'cause' | 'quiet'>): void {
	const other = cause.length > 0 ? '--cause' : quiet ? '--quiet' : undefined;
	if (other !== undefined)
		throw new UserError(
			`\`--history\` is about the score, and that about all that is wrong with an archive: it takes no \`${other}\`.`,
		);
}

/** What chooses posts chooses alone. */
function refuseSelections({
	stdin,
	paths,
	staged,
	changed,
	since,
	filesFrom,
	null: isNull,
	newOnly,
	...others
}: Omit<CommandOptions, 'fix' | 'unsafe' | 'diff' | 'stdinFilename' | 'outputFile'>): void {
	const chooses = oneSelection({
		'--staged': staged,
		'--changed': changed !== undefined,
		'--since': since !== undefined,
		'--files-from': filesFrom !== undefined,
	});
	const selection = chooses ?? (newOnly === undefined ? undefined : '--new-only');
	if (stdin && selection !== undefined)
		throw new UserError(`\`--stdin\` reads one post from standard input: it takes no \`${selection}\`.`);
	if (filesFrom !== undefined && paths.length > 0)
		throw new UserError('`--files-from` lists all files to lint: give no paths with it.');
	if (isNull && filesFrom === undefined)
		throw new UserError('`--null` says how `--files-from` parts names: use it with that.');
	if (writesParts(others) && (staged || newOnly !== undefined)) {
		const option = staged ? '--staged' : '--new-only';
		throw new UserError(`\`--format parts\` is about the work tree as it is: it takes no \`${option}\`.`);
	}
}

/** Who is asked about each cause decides what is fixed, and sees it on the screen. */
function refuseForQuestions(options: Omit<CommandOptions, 'paths' | 'stdinFilename'>): void {
	const decided = {'--fix': options.fix, '--unsafe': options.unsafe, '--fix-baselined': options.fixBaselined};
	const shown = {
		'--diff': options.diff,
		'--quiet': options.quiet,
		'--format': options.format.length > 0,
		'--output-file': options.outputFile !== undefined,
		'--statistics': options.statistics,
		'--score': options.score.length > 0,
		'--fail-under': options.failUnder !== undefined,
		'--max-diagnostics': options.maxDiagnostics !== undefined,
		'--max-warnings': options.maxWarnings !== undefined,
		'--fail-on': options.failOn !== 'error',
		'--strict-baseline': options.strictBaseline,
		'--show-files': options.showFiles,
		'--commands': options.commands,
	};
	const elsewhere = {
		'--stdin': options.stdin,
		'--files-from -': options.filesFrom === '-',
		'--staged': options.staged,
	};
	const first = (given: Readonly<Record<string, boolean>>): string | undefined =>
		Object.keys(given).find((option) => given[option]);
	const [decision, report, source] = [first(decided), first(shown), first(elsewhere)];
	if (decision !== undefined)
		throw new UserError(`\`--interactive\` asks of each cause what is to be fixed: it takes no \`${decision}\`.`);
	if (report !== undefined)
		throw new UserError(`\`--interactive\` shows one cause after the other: it takes no \`${report}\`.`);
	if (source !== undefined)
		throw new UserError(
			`\`--interactive\` asks in the terminal about posts of the work tree: it takes no \`${source}\`.`,
		);
}

/** What is committed is in the work tree, and nothing else is in the index. */
function refuseForCommits({
	fix,
	diff,
	stdin,
	staged,
	interactive,
}: Pick<CommandOptions, 'fix' | 'diff' | 'stdin' | 'staged' | 'interactive'>): void {
	if (stdin) throw new UserError('`--stdin` reads one post and writes none: it takes no `--commit-by-cause`.');
	if (diff) throw new UserError('`--diff` only shows, and `--commit-by-cause` commits: use one of them.');
	if (!fix && !interactive)
		throw new UserError('`--commit-by-cause` commits what is fixed: use it with `--fix` or `--interactive`.');
	if (staged)
		throw new UserError('`--commit-by-cause` needs an index in which nothing is staged: it takes no `--staged`.');
}

/** A list of files is no report: nothing is linted for it. */
function refuseForList({
	fix,
	diff,
	stdin,
	statistics,
	format,
}: Pick<CommandOptions, 'fix' | 'diff' | 'stdin' | 'statistics' | 'format'>): void {
	const given = {'--fix': fix, '--diff': diff, '--stdin': stdin, '--statistics': statistics};
	const [option] = Object.entries(given).flatMap(([name, isGiven]) => (isGiven ? [name] : []));
	if (option !== undefined) throw new UserError(`\`--show-files\` lints nothing: it takes no \`${option}\`.`);
	const other = format.find((name) => name !== 'stylish' && name !== 'json');
	if (other !== undefined)
		throw new UserError(`\`--show-files\` prints a list, as \`stylish\` or \`json\`, and not as \`${other}\`.`);
}

/** A part is no report: what says how to report belongs to `archivelint merge`. */
function refuseForParts(options: Omit<CommandOptions, 'unsafe' | 'paths' | 'stdinFilename' | 'outputFile'>): void {
	const elsewhere = {'--fix': options.fix, '--diff': options.diff, '--stdin': options.stdin};
	const inMerge = {
		'--quiet': options.quiet,
		'--max-warnings': options.maxWarnings !== undefined,
		'--fail-on': options.failOn !== 'error',
		'--statistics': options.statistics,
		'--score': options.score.length > 0,
		'--fail-under': options.failUnder !== undefined,
		'--max-diagnostics': options.maxDiagnostics !== undefined,
		'--cause': options.cause.length > 0,
		'--no-ignore-causes': !options.ignoreCauses,
		'--no-baseline': options.baseline === false,
		'--show-baselined': options.showBaselined,
		'--strict-baseline': options.strictBaseline,
	};
	if (options.format.length > 1)
		throw new UserError('`--format parts` takes no other format: `archivelint merge` reports.');
	refuseFirst(elsewhere, 'use another format');
	refuseFirst(inMerge, 'give it to `archivelint merge`');
}

function refuseFirst(given: Readonly<Record<string, boolean>>, advice: string): void {
	const name = Object.keys(given).find((option) => given[option]);
	if (name !== undefined) throw new UserError(`\`--format parts\` takes no \`${name}\`: ${advice}.`);
}
