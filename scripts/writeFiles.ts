import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/** Writes texts into a folder, each by its path from there; folders that are missing are made. */
export function writeFiles(folder: string, texts: Iterable<readonly [name: string, text: string]>): void {
	for (const [name, text] of texts) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), {recursive: true});
		writeFileSync(file, text);
	}
}
