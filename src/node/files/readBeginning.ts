import {closeSync, openSync, readSync, statSync} from 'node:fs';

/** Bytes; no front matter that somebody wrote is longer. */
export const longestBeginning = 65_536;

/**
 * Reads the beginning of a file that has front matter.
 * @param absolutePath a regular file, or a link to one
 * @returns undefined for a file that has none, or cannot be read
 */
export function readBeginning(absolutePath: string): string | undefined {
	const mark = readStart(absolutePath, openingLength);
	return mark !== undefined && startsLikeFrontMatter(mark) ? readStart(absolutePath, longestBeginning) : undefined;
}

/**
 * Reads the first bytes of a file as UTF-8.
 * @param absolutePath a regular file, or a link to one
 * @returns undefined for a file that cannot be read
 */
export function readStart(absolutePath: string, most: number): string | undefined {
	let file: number | undefined;
	try {
		// Opening what is no file, such as a pipe, may wait for ever.
		if (!statSync(absolutePath).isFile()) return undefined;
		file = openSync(absolutePath, 'r');
		const bytes = Buffer.alloc(most);
		return bytes.toString('utf8', 0, readSync(file, bytes, 0, most, 0));
	} catch {
		// What keeps a page from being read keeps nobody from linting posts.
		return undefined;
	} finally {
		if (file !== undefined) closeSync(file);
	}
}

/** In bytes: a byte order mark, and what front matter begins with. */
const openingLength = 6;

/** Whether the beginning of a text may be that of front matter. */
export function startsLikeFrontMatter(text: string): boolean {
	return /^\u{feff}?---/u.test(text);
}
