import {existsSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** `.ts` for the sources, `.js` for what is compiled of them. */
const extension = path.extname(fileURLToPath(import.meta.url));
const testFolder = fileURLToPath(new URL('..', import.meta.url));
const requireFile = createRequire(import.meta.url);

/**
 * Registers the tests of a file, or of all files below a folder, with the process that calls it: starting a process and
 * loading all rules takes longer than most files take to run.
 *
 * Files are loaded with `require`, for ava takes no test that comes later than the turn in which the first one came: a
 * test file therefore has no `await` at its top.
 * @param name a path from `test`: `rules/links`, or `docs.test` without its extension
 */
export function importTests(name: string): void {
	for (const file of testFilesOf(name)) {
		try {
			requireFile(file);
		} catch (error) {
			// Ava ends without a word where a test file cannot be loaded, such as for a title that stands twice.
			console.error(`${file}: ${String(error)}`);
			throw error;
		}
	}
}

/** Registers the tests of all that no file of `test/suite` is called after, so that none is left out. */
export function importOtherTests(): void {
	const names = readdirSync(testFolder, {withFileTypes: true})
		.filter((entry) => entry.isDirectory() || isTestFile(entry.name))
		.map((entry) => (entry.isDirectory() ? entry.name : entry.name.slice(0, -extension.length)));
	for (const name of names) {
		if (!existsSync(path.join(testFolder, 'suite', `${name}${extension}`))) importTests(name);
	}
}

function testFilesOf(name: string): readonly string[] {
	const place = path.join(testFolder, name);
	if (existsSync(`${place}${extension}`)) return [`${place}${extension}`];
	return readdirSync(place, {recursive: true, encoding: 'utf8'})
		.filter(isTestFile)
		.toSorted()
		.map((file) => path.join(place, file));
}

function isTestFile(file: string): boolean {
	return file.endsWith(`.test${extension}`);
}
