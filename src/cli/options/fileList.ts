import path from 'node:path';
import {UserError} from '../../model/userError.ts';
import {reasonOf} from '../../node/files/fileErrors.ts';
import {longestList, readGuarded} from '../../node/files/guardedFile.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';

/**
 * Reads a list of paths.
 * @param file `-` for standard input
 * @param separator what stands between paths
 * @returns the paths as they are written, empty ones left out
 * @throws UserError when it cannot be read
 */
export async function readFileList(
	file: string,
	separator: string | RegExp,
	{cwd, readStdin}: Pick<CommandEnvironment, 'cwd' | 'readStdin'>,
): Promise<readonly string[]> {
	const bytes = file === '-' ? await readStdin() : readBytes(file, cwd);
	return bytes
		.toString('utf8')
		.split(separator)
		.filter((name) => name !== '');
}

function readBytes(file: string, cwd: string): Buffer {
	try {
		return readGuarded(path.resolve(cwd, file), {most: longestList, mayBePipe: true});
	} catch (error) {
		throw new UserError(`The list \`${file}\` cannot be read: ${reasonOf(error)}.`);
	}
}
