import path from 'node:path';
import ignore, {type Ignore} from 'ignore';
import type {Problem} from '../../model/report.ts';
import {findGitTop} from './archiveRoot.ts';
import {codeOf, reasonOf} from './fileErrors.ts';
import {longestControlFile, readGuarded} from './guardedFile.ts';
import {ancestorsOf, joinSlashed, pathFrom, toSlashes} from './paths.ts';

/** Patterns in the syntax of gitignore (https://git-scm.com/docs/gitignore) that hold below one folder. */
export interface IgnorePatterns {
	/** Absolute. */
	readonly folder: string;
	readonly patterns: readonly string[];
	/** Where they stand, for people: `the config`. */
	readonly origin: string;
}

/** Names of the files that say, in any folder, what is not linted below it. */
export const ignoreFileNames: ReadonlySet<string> = new Set(['.gitignore', '.archivelintignore']);

/** The three sources of rules. Each may take back (`!`) what it ignores itself, never what another one ignores. */
type Source = 'git' | 'archivelint' | 'config';

/** What holds in one folder of the archive; rules of outer folders included. */
export class IgnoreRules {
	readonly #place: Place;
	readonly #matchers: ReadonlyMap<Source, Ignore>;

	constructor(place: Place, matchers: ReadonlyMap<Source, Ignore>) {
		this.#place = place;
		this.#matchers = matchers;
	}

	/**
	 * The rules that hold in a folder: these, and those of its ignore files.
	 * @param folder path from the archive root; '' is the root
	 * @param names the ignore files that may be there
	 */
	within(folder: string, names: Iterable<string>): IgnoreRules {
		const added = [...names].map((name) =>
			readIgnoreFile(this.#place, joinSlashed(this.#place.rootFromTop, folder), name),
		);
		return new IgnoreRules(this.#place, addRules(this.#matchers, added));
	}

	/** Why a file is not to be linted, as a clause that names the pattern and its place; undefined when no rule says so. */
	reasonFor(filePath: string): string | undefined {
		const fromTop = joinSlashed(this.#place.rootFromTop, filePath);
		for (const matcher of this.#matchers.values()) {
			const {ignored, rule} = matcher.test(fromTop);
			if (ignored) return `${rule?.mark} ignores it`;
		}
		return undefined;
	}
}

/** Where paths start: rules of folders above the archive root hold in it too, so all are asked from the topmost one. */
interface Place {
	readonly top: string;
	readonly rootFromTop: string;
	readonly report: (problem: Problem) => void;
}

interface SourceRules {
	readonly source: Source;
	/** From the top. */
	readonly folder: string;
	readonly origin: string;
	readonly lines: readonly string[];
}

/**
 * The rules that hold at the archive root: git's `info/exclude`, the ignore files of the folders above it up to the
 * git top level, and the patterns of the config. Those of the root's own ignore files are not read yet.
 * @param root absolute
 * @param report is told of every ignore file that cannot be read
 */
export function readIgnoreRules(
	root: string,
	patterns: readonly IgnorePatterns[],
	report: (problem: Problem) => void,
): IgnoreRules {
	const gitTop = findGitTop(root);
	const top = topmost(root, [gitTop, ...patterns.map(({folder}) => folder)]);
	const place: Place = {top, rootFromTop: pathFrom(top, root) ?? '', report};
	const config = patterns.flatMap(({folder, origin, patterns: lines}): SourceRules[] => {
		const fromTop = pathFrom(top, folder);
		return fromTop === undefined ? [] : [{source: 'config', folder: fromTop, origin, lines}];
	});
	const outer = gitTop === undefined ? [] : readOuterRules(place, gitTop);
	const matchers = addRules(new Map(), [...outer, ...config]);
	if (root === top) return new IgnoreRules(place, matchers);
	// Whoever lints an archive inside an ignored folder means it: what ignores the archive as a whole is not asked.
	const asked = [...matchers].filter(([, matcher]) => !matcher.ignores(`${place.rootFromTop}/`));
	return new IgnoreRules(place, new Map(asked));
}

function topmost(root: string, folders: readonly (string | undefined)[]): string {
	let top = root;
	for (const folder of folders) if (folder !== undefined && pathFrom(folder, top) !== undefined) top = folder;
	return top;
}

function readOuterRules(place: Place, gitTop: string): SourceRules[] {
	const exclude = readLines(path.join(findGitFolder(gitTop), 'info', 'exclude'), place, '.git/info/exclude');
	const top = pathFrom(place.top, gitTop) ?? '';
	const above = ancestorsOf(place.rootFromTop).filter(
		(folder) => pathFrom(gitTop, path.join(place.top, folder)) !== undefined,
	);
	return [
		{source: 'git', folder: top, origin: '`.git/info/exclude`', lines: exclude},
		...above.flatMap((folder) => [...ignoreFileNames].map((name) => readIgnoreFile(place, folder, name))),
	];
}

/** In a worktree or submodule `.git` is a file that names the folder; a worktree shares the folder of its repository. */
function findGitFolder(gitTop: string): string {
	const entry = path.join(gitTop, '.git');
	const pointer = readIfFile(entry);
	if (pointer === undefined) return entry;
	const folder = path.resolve(gitTop, lineOf(pointer).replace(/^gitdir: ?/, ''));
	const common = readIfFile(path.join(folder, 'commondir'));
	return common === undefined ? folder : path.resolve(folder, lineOf(common));
}

/** Git ends these files with a line feed that is no part of the path. */
function lineOf(text: string): string {
	return text.replace(/\r?\n$/, '');
}

function readIfFile(file: string): string | undefined {
	try {
		return readText(file);
	} catch {
		return undefined;
	}
}

function readIgnoreFile(place: Place, folder: string, name: string): SourceRules {
	const file = path.join(place.top, folder, name);
	const fromRoot = toSlashes(path.relative(path.join(place.top, place.rootFromTop), file));
	const lines = readLines(file, place, fromRoot);
	return {source: name === '.gitignore' ? 'git' : 'archivelint', folder, origin: `\`${fromRoot}\``, lines};
}

/** Git minds no encoding: what is not UTF-8 stands for names that no post has. */
function readText(file: string): string {
	return readGuarded(file, {most: longestControlFile}).toString('utf8');
}

function readLines(file: string, place: Place, shownPath: string): string[] {
	try {
		return readText(file)
			.replace(/^\u{feff}/u, '')
			.split(/\r?\n/);
	} catch (error) {
		const code = codeOf(error);
		const isAbsent = code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
		if (!isAbsent) place.report({path: shownPath, message: `The ignore file cannot be read: ${reasonOf(error)}.`});
		return [];
	}
}

function addRules(matchers: ReadonlyMap<Source, Ignore>, added: readonly SourceRules[]): Map<Source, Ignore> {
	const result = new Map(matchers);
	for (const {source, folder, origin, lines} of added) {
		const patterns = lines.flatMap((line) => {
			const pattern = toPatternFromTop(line, folder);
			return pattern === undefined ? [] : [{pattern, mark: `\`${line.trim()}\` in ${origin}`}];
		});
		if (patterns.length === 0) continue;
		const outer = result.get(source);
		const matcher = ignore({ignorecase: false});
		result.set(source, (outer === undefined ? matcher : matcher.add(outer)).add(patterns));
	}
	return result;
}

/**
 * Rewrites a pattern of a folder's ignore file so that it means the same when asked from the top. One list for all
 * folders is what lets an inner file take back what an outer one ignores, as git does.
 */
function toPatternFromTop(line: string, folder: string): string | undefined {
	if (line.startsWith('#') || /^ *$/.test(line)) return undefined;
	if (folder === '') return line;
	const isNegated = line.startsWith('!');
	const pattern = isNegated ? line.slice(1) : line;
	const isAnchored = /\/./.test(pattern.replace(/ +$/, ''));
	const body = pattern.startsWith('/') ? pattern.slice(1) : pattern;
	if (/^ *$/.test(body)) return undefined;
	const quotedFolder = folder.replaceAll(/[\\*?[\] !#]/g, '\\$&');
	return `${isNegated ? '!' : ''}/${quotedFolder}/${isAnchored ? '' : '**/'}${body}`;
}
