import type {CommandOptions} from './commandLine.ts';
import type {CommandEnvironment} from './environment.ts';
import {publishList, readArchive} from './knownArchive.ts';
import type {ExitCode} from './outcome.ts';

/** Lists the posts that hold the same article. */
export async function listDuplicates(options: CommandOptions, environment: CommandEnvironment): Promise<ExitCode> {
	const archive = readArchive(options, environment);
	return publishList('', archive, options, environment);
}
