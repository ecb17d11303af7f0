import path from 'node:path';

/**
 * Which rules have a file among some: rules are named by their files, whatever folder these stood in.
 * @param files paths, one a line, as git lists them
 */
export function rulesAmong(files: string, ids: readonly string[]): ReadonlySet<string> {
	const names = new Set(files.split('\n').map((file) => path.posix.basename(file, '.ts')));
	return new Set(ids.filter((id) => names.has(id)));
}
