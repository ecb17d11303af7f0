import {spawnSync} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

const command = fileURLToPath(new URL('../src/cli/bin.js', import.meta.url));

/**
 * Runs the built command to its end.
 * @returns what it writes to its standard output
 * @throws where it could not do its work (exit code 2)
 */
export function runCommand(options: readonly string[]): string {
	const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...options], {
		encoding: 'utf8',
		maxBuffer: 2 ** 29,
	});
	if (status === 2 || status === null) throw new Error(`The command failed. ${stderr}${stdout.slice(-2000)}`);
	return stdout;
}

/** Runs the built command on a folder of written pages, without a config. */
export function runOnPages(folder: string, ...flags: readonly string[]): string {
	return runCommand(['--no-config', '--root', folder, '--no-color', ...flags, folder]);
}

/** The file of a written page. */
export function fileOfPage(folder: string, {name}: {readonly name: string}): string {
	return path.join(folder, '_posts', `${day}${name}.md`);
}

/** A finding as the format `json` has it, which is that of ESLint. */
export interface PageFinding {
	readonly messageId: string;
	readonly message: string;
}

/** What some rules say of each of the written pages in a folder, by its name; of a page that they are silent about, nothing. */
export function findingsOnPages(folder: string, rules: string): ReadonlyMap<string, readonly PageFinding[]> {
	const files = JSON.parse(runOnPages(folder, '--only', rules, '--format', 'json')) as readonly {
		readonly filePath: string;
		readonly messages: readonly PageFinding[];
	}[];
	return new Map(files.map(({filePath, messages}) => [path.basename(filePath, '.md').slice(day.length), messages]));
}

const day = '2024-03-01-';
