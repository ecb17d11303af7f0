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
	if (unsafe && !fix && !diff)
		throw new UserError('`--unsafe` says how far fixes may go: use it with `--fix` or `--diff`.');
	if (fix && diff) throw new UserError('`--fix` writes and `--diff` only shows: use one of them.');
	if (stdin && paths.length > 0)
		throw new UserError('`--stdin` reads one post from standard input: give no paths with it.');
	if (stdinFilename !== undefined && !stdin)
		throw new UserError('`--stdin-filename` names standard input: use it with `--stdin`.');
	if (diff && others.statistics)
		throw new UserError('`--diff` prints a patch and reports nothing: it takes no `--statistics`.');
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
