import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {ExecutionContext} from 'ava';

/** Makes a folder that is removed after the test, with files in it: their texts by path, with `/`. Returns its real path. */
export function temporaryFolder(t: ExecutionContext, files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = realpathSync.native(mkdtempSync(path.join(tmpdir(), 'archivelint-')));
	t.teardown(() => rmSync(folder, {recursive: true, force: true}));
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), {recursive: true});
		writeFileSync(file, content);
	}
	return folder;
}

/** Files without content, for tests that only look at names. */
export function emptyFiles(...names: readonly string[]): Record<string, string> {
	return Object.fromEntries(names.map((name) => [name, '']));
}
