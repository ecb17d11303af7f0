import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {RunOptions} from '../../node/run/runOptions.ts';
import {type CommandOptions, fixLevelOf} from './commandOptions.ts';
import {readFileList} from './fileList.ts';

/**
 * What a run is asked for: the files that a list names are read, and where nothing is named, it is the current folder.
 * @throws UserError when the list cannot be read
 */
export async function runOptionsOf(options: CommandOptions, environment: CommandEnvironment): Promise<RunOptions> {
	const {paths, filesFrom, null: isNull, forceExclude} = options;
	const listed =
		filesFrom === undefined ? undefined : await readFileList(filesFrom, isNull ? '\0' : /\r?\n/, environment);
	return {
		...options,
		paths: listed ?? (paths.length === 0 ? ['.'] : paths),
		mayBeEmpty: forceExclude || listed !== undefined,
		// What is written is known by nothing less than its content.
		cacheStrategy: fixLevelOf(options) === undefined && !options.interactive ? options.cacheStrategy : 'content',
	};
}
