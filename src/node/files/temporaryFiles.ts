import {randomBytes} from 'node:crypto';
import {lstatSync, rmSync} from 'node:fs';
import path from 'node:path';
import {codeOf} from './fileErrors.ts';

const temporaryName = /^\.archivelint-(\d+)-[0-9a-f]{16}\.tmp$/;

/** The path of a file that is to take the place of another one in its folder. It says which process makes it. */
export function temporaryPathFor(file: string): string {
	return path.join(path.dirname(file), `.archivelint-${process.pid}-${randomBytes(8).toString('hex')}.tmp`);
}

/**
 * Removes the temporary files that runs have left which were killed on this machine. To be called while this process has
 * none of its own: its number may have been that of another one.
 * @param files of an archive, absolute
 */
export function sweepTemporaryFiles(files: Iterable<string>): void {
	for (const file of files) {
		const pid = temporaryName.exec(path.basename(file))?.[1];
		if (pid === undefined || isBusy(Number(pid))) continue;
		try {
			if (lstatSync(file).isFile()) rmSync(file);
		} catch {
			// Somebody else swept it, or it cannot be removed: it does no harm to this run.
		}
	}
}

/** Whether a number is that of another process that runs. */
function isBusy(pid: number): boolean {
	if (pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) !== 'ESRCH';
	}
}
