import {listAuthors} from './authors.ts';
import {keepBaseline} from './baselineCommand.ts';
import type {CommandName} from './commandDefinitions.ts';
import {parseCommandLine} from './commandLine.ts';
import type {CommandOptions} from './commandOptions.ts';
import {listDuplicates} from './duplicates.ts';
import type {CommandEnvironment} from './environment.ts';
import {lintFiles} from './lintFiles.ts';
import {lintStdin} from './lintStdin.ts';
import {mergeParts} from './mergeParts.ts';
import type {ExitCode} from './outcome.ts';
import {Timing} from './timing.ts';
import {UserError} from './userError.ts';

/** What each command does. */
const commands: Readonly<Record<'run' | CommandName, Command>> = {
	run: (options, ...others) => (options.stdin ? lintStdin : lintFiles)(options, ...others),
	merge: mergeParts,
	baseline: keepBaseline,
	authors: listAuthors,
	duplicates: listDuplicates,
};

type Command = (
	options: CommandOptions,
	environment: CommandEnvironment,
	timing: Timing | undefined,
) => ExitCode | Promise<ExitCode>;

/**
 * Runs the command.
 * @param argv without the names of node and the script
 * @returns the exit code; what is to be said was written to the streams
 */
export async function run(argv: readonly string[], environment: CommandEnvironment): Promise<ExitCode> {
	try {
		const parsed = parseCommandLine(argv);
		if (parsed.kind !== 'print') {
			const {options} = parsed;
			const timing = options.timing ? new Timing(environment.stopwatch) : undefined;
			const exitCode = await commands[parsed.kind](options, environment, timing);
			if (timing !== undefined) environment.stderr.write(timing.table());
			return exitCode;
		}
		environment.stdout.write(parsed.text);
		return 0;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		environment.stderr.write(`${error.message}\n`);
		return 2;
	}
}
