import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

/** Lets something use a folder of its own in the system's temporary folder, and removes it. */
export function inScratchFolder<T>(use: (folder: string) => T): T {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-bench-'));
	try {
		return use(folder);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
