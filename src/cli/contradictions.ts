import type {CommandOptions} from './commandOptions.ts';
import {writesParts} from './outputs.ts';
import {UserError} from './userError.ts';

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
	if (diff && outputFile !== undefined) {
		throw new UserError('`--diff` prints its patch on standard output: it takes no `--output-file`.');
	}
	if (others.fixBaselined && !fix && !diff)
		throw new UserError('`--fix-baselined` says what fixes may touch: use it with `--fix` or `--diff`.');
	if (others.baseline === false && (others.strictBaseline || others.showBaselined || others.fixBaselined))
		throw new UserError('With `--no-baseline` there is no baseline to be strict about, to show or to fix.');
	if (stdin && others.shard !== undefined) throw new UserError('`--stdin` reads one post: it has no `--shard`.');
	if (writesParts(others)) refuseForParts({fix, diff, stdin, ...others});
}

/** A part is no report: what says how to report belongs to `archivelint merge`. */
function refuseForParts({
	fix,
	diff,
	stdin,
	quiet,
	maxWarnings,
}: Pick<CommandOptions, 'fix' | 'diff' | 'stdin' | 'quiet' | 'maxWarnings'>): void {
	const given = {
		'--fix': fix,
		'--diff': diff,
		'--stdin': stdin,
		'--quiet': quiet,
		'--max-warnings': maxWarnings !== undefined,
	};
	for (const [name, isGiven] of Object.entries(given)) {
		if (!isGiven) continue;
		const advice =
			name === '--quiet' || name === '--max-warnings' ? ': give it to `archivelint merge`' : ': use another format';
		throw new UserError(`\`--format parts\` takes no \`${name}\`${advice}.`);
	}
}
