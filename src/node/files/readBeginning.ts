import {closeSync, openSync, readSync, statSync} from 'node:fs';

/** Bytes; no front matter that somebody wrote is longer. */
const longest = 65_536;

/**
 * Reads the beginning of a file that has front matter.
 * @param absolutePath a regular file, or a link to one
 * @returns undefined for a file that has none, or cannot be read
 */
export function readBeginning(absolutePath: string): string | undefined {
	let file: number | undefined;
	try {
		// Opening what is no file, such as a pipe, may wait for ever.
		if (!statSync(absolutePath).isFile()) return undefined;
		file = openSync(absolutePath, 'r');
		const bytes = Buffer.alloc(longest);
		const mark = readSync(file, bytes, 0, openingLength, 0);
		if (!startsLikeFrontMatter(bytes.subarray(0, mark))) return undefined;
		return bytes.toString('utf8', 0, readSync(file, bytes, 0, longest, 0));
	} catch {
		// What keeps a page from being read keeps nobody from linting posts.
		return undefined;
	} finally {
		if (file !== undefined) closeSync(file);
	}
}

/** In bytes: a byte order mark, and what front matter begins with. */
const openingLength = 6;

function startsLikeFrontMatter(bytes: Buffer): boolean {
	return /^\u{feff}?---/u.test(bytes.toString('utf8'));
}
