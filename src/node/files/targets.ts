import {lstatSync, readdirSync, type Stats, statSync} from 'node:fs';
import path from 'node:path';
import {closest, distance} from 'fastest-levenshtein';
import {codeOf, reasonOf} from './fileErrors.ts';
import {toSlashes} from './paths.ts';

/** What one argument of the command line asks for. All paths are absolute. */
export type Target =
	| {readonly kind: 'file'; readonly argument: string; readonly path: string}
	| {readonly kind: 'folder'; readonly argument: string; readonly path: string}
	/** `glob` chooses among what lies below the folder `path`. */
	| {readonly kind: 'glob'; readonly argument: string; readonly path: string; readonly glob: string}
	/** Nothing that can be linted; `message` is a sentence that says why. */
	| {readonly kind: 'unusable'; readonly argument: string; readonly message: string};

/** What makes an argument that names no file a glob: `*`, `?`, `[…]`, `{…}`, `@(…)`, `!(…)`, `+(…)`. */
const globCharacters = /[*?[\]{}]|[@!+]\(/;

/** What a leading segment of a glob must not hold to be a plain folder name; a backslash quotes the next character. */
const patternCharacters = /[*?[\]{}()\\]/;

/** In a folder with more entries than this, no similar name is looked for. */
const largestFolderToCompare = 20_000;

/**
 * Finds out what the arguments of the command line mean. An argument that exists is taken literally, whatever
 * characters its name holds.
 * @param cwd the absolute folder that relative arguments start from
 */
export function readTargets(pathArguments: readonly string[], cwd: string): Target[] {
	return pathArguments.map((argument) => readTarget(argument, cwd));
}

function readTarget(argument: string, cwd: string): Target {
	if (argument === '') return {kind: 'unusable', argument, message: 'An empty path names no file.'};
	const place = path.resolve(cwd, argument);
	try {
		return targetOf(argument, place, statSync(place));
	} catch (error) {
		const isMissing = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' || codeOf(error) === 'ENAMETOOLONG';
		if (isMissing && globCharacters.test(argument)) return globTarget(argument, cwd);
		const message = isMissing
			? describeMissing(argument, place)
			: `\`${argument}\` cannot be read: ${reasonOf(error)}.`;
		return {kind: 'unusable', argument, message};
	}
}

function targetOf(argument: string, place: string, stats: Stats): Target {
	if (stats.isFile()) return {kind: 'file', argument, path: place};
	if (stats.isDirectory()) return {kind: 'folder', argument, path: place};
	return {kind: 'unusable', argument, message: `\`${argument}\` is neither a file nor a folder.`};
}

function globTarget(argument: string, cwd: string): Target {
	const segments = toSlashes(argument).replace(/\/+$/, '').split('/');
	const firstPattern = segments.findIndex((segment) => patternCharacters.test(segment));
	const folder = segments.slice(0, firstPattern).join('/');
	// An absolute glob such as `/*.md` starts with an empty segment, which is the root.
	const base = path.resolve(cwd, firstPattern > 0 ? folder || '/' : '');
	return {kind: 'glob', argument, path: base, glob: segments.slice(firstPattern).join('/')};
}

function describeMissing(argument: string, place: string): string {
	if (isLink(place)) return `\`${argument}\` is a symbolic link to something that does not exist.`;
	const similar = findSimilarName(place);
	if (similar === undefined) return `\`${argument}\` does not exist.`;
	return `\`${argument}\` does not exist; did you mean \`${path.join(path.dirname(argument), similar)}\`?`;
}

function isLink(place: string): boolean {
	try {
		return lstatSync(place).isSymbolicLink();
	} catch {
		return false;
	}
}

function findSimilarName(place: string): string | undefined {
	const name = path.basename(place);
	const names = namesIn(path.dirname(place));
	if (names.length === 0 || names.length > largestFolderToCompare) return undefined;
	const similar = closest(name, names);
	return distance(name, similar) <= Math.max(1, name.length / 4) ? similar : undefined;
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
