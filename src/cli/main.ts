import {rules} from '../../rules/index.ts';
import {ownRuleset} from '../config/index.ts';
import {UserError} from '../model/userError.ts';
import type {CommandEnvironment} from '../node/process/environment.ts';
import type {RunTools} from '../node/run/runOptions.ts';
import {Timing} from '../node/run/timing.ts';
import {workerFile} from '../node/worker/workerFile.ts';
import {blameCauses} from './commands/blameCauses.ts';
import {explain} from './commands/explain.ts';
import {followArchive} from './commands/followArchive.ts';
import {ignoreCauses} from './commands/ignoreCauses.ts';
import {keepBaseline} from './commands/keepBaseline.ts';
import {keepCache} from './commands/keepCache.ts';
import {lintFiles} from './commands/lintFiles.ts';
import {lintStdin} from './commands/lintStdin.ts';
import {listAuthors} from './commands/listAuthors.ts';
import {listCauses} from './commands/listCauses.ts';
import {listDuplicates} from './commands/listDuplicates.ts';
import {listRepeatedBlocks} from './commands/listRepeatedBlocks.ts';
import {listRules} from './commands/listRules.ts';
import {printCompletion} from './commands/printCompletion.ts';
import {printConfig} from './commands/printConfig.ts';
import {printInfo} from './commands/printInfo.ts';
import {printSchema} from './commands/printSchema.ts';
import {scoreArchive} from './commands/scoreArchive.ts';
import {showFiles} from './commands/showFiles.ts';
import {writeReport} from './commands/writeReport.ts';
import {decideCauses} from './decisions/decideCauses.ts';
import {initConfig} from './decisions/initConfig.ts';
import type {CommandName} from './options/commandDefinitions.ts';
import {parseCommandLine} from './options/commandLine.ts';
import type {CommandOptions} from './options/commandOptions.ts';
import {mergeParts} from './parts/mergeParts.ts';
import {withFittingLines} from './report/fittingLines.ts';
import {refuseOverwriting} from './report/guardedOutputs.ts';
import type {ExitCode} from './report/outcome.ts';
import {withSignsOfLife} from './report/signsOfLife.ts';

/** What each command does. */
const commands: Readonly<Record<'run' | CommandName, Command>> = {
	run: (options, ...others) => lintingOf(options)(options, ...others),
	merge: mergeParts,
	baseline: keepBaseline,
	score: scoreArchive,
	trend: followArchive,
	causes: (options, ...others) => (options.interactive ? decideCauses : listCauses)(options, ...others),
	ignore: ignoreCauses,
	blame: blameCauses,
	explain,
	rules: listRules,
	completion: printCompletion,
	init: initConfig,
	info: printInfo,
	report: writeReport,
	authors: listAuthors,
	duplicates: listDuplicates,
	'repeated-blocks': listRepeatedBlocks,
	'print-config': printConfig,
	schema: printSchema,
	cache: keepCache,
};

function lintingOf({stdin, showFiles: shows, interactive}: CommandOptions): Command {
	if (shows) return showFiles;
	if (interactive) return decideCauses;
	return stdin ? lintStdin : lintFiles;
}

type Command = (
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
) => ExitCode | Promise<ExitCode>;

/** Commands that say sentences on standard output. */
const tellers: ReadonlySet<string> = new Set<CommandName>(['baseline', 'cache', 'ignore', 'report']);

/**
 * Runs the command.
 * @param argv without the names of node and the script
 * @returns the exit code; what is to be said was written to the streams
 */
export async function run(argv: readonly string[], given: CommandEnvironment): Promise<ExitCode> {
	const {stdout} = given;
	const environment = {...given, stderr: withFittingLines(given.stderr)};
	try {
		const parsed = parseCommandLine(argv, environment, stdout.isTerminal ? stdout.columns : undefined);
		if (parsed.kind !== 'print') {
			const {options} = parsed;
			const timing = options.timing ? new Timing(environment.stopwatch) : undefined;
			const tells = tellers.has(parsed.kind) && !options.format.includes('json');
			const streams = {...environment, stdout: tells ? withFittingLines(stdout) : stdout};
			const watched = withSignsOfLife(streams, options);
			const ruleset = ownRuleset(rules);
			let exitCode: ExitCode;
			try {
				refuseOverwriting(parsed.kind, options, environment, ruleset);
				exitCode = await commands[parsed.kind](options, watched.environment, {
					ruleset,
					timing,
					worker: workerFile,
				});
			} finally {
				watched.end();
			}
			if (timing !== undefined) environment.stderr.write(timing.table());
			return exitCode;
		}
		environment.stdout.write(parsed.text);
		return 0;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		const {isTerminal, columns} = environment.stderr;
		const message = isTerminal && columns !== undefined ? error.inColumns?.(columns) : undefined;
		environment.stderr.write(`${message ?? error.message}\n`);
		return 2;
	}
}
