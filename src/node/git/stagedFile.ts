import {lstatSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {writeAtomically} from '../files/atomicWrite.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {codeOf, reasonOf} from '../files/fileErrors.ts';
import {hashOf} from '../files/readPost.ts';
import {type PostWrite, refusal} from '../files/writePost.ts';
import type {Blobs} from './blobs.ts';
import type {Repository, TrackedFile} from './repository.ts';

/** What reads and writes a post as git's index holds it. */
export type StagedFile = {readonly [Key in 'read' | 'write']: NonNullable<ChosenFile[Key]>};

/** Reads and writes a post as git's index holds it. */
export function stagedFile(repository: Repository, blobs: Blobs, tracked: TrackedFile): StagedFile {
	let blob = tracked.blob;
	let read = blobs.readerOf(blob);
	return {
		read: (maxBytes) => read(maxBytes),
		write: (post) => {
			const refused = refuseWrite(repository, tracked, post);
			if (refused !== undefined) return refusal(refused);
			const before = repository.run(['cat-file', 'blob', blob]);
			if (hashOf(before) !== post.hash) return refusal('It is not written: it changed since it was read.');
			const after = Buffer.from(post.text, 'utf8');
			blob = repository.run(['hash-object', '-w', '--stdin'], after).toString('utf8').trim();
			read = blobs.readerOf(blob);
			repository.run(['update-index', '-z', '--index-info'], `${tracked.mode} ${blob} 0\t${tracked.path}\0`);
			const notice = mergeIntoWorkTree(repository, path.join(repository.top, tracked.path), before, after);
			return {isWritten: true, hash: hashOf(after), notice};
		},
	};
}

/** Why the index cannot be written; undefined when it can. */
function refuseWrite({indexFile}: Repository, {path: file}: TrackedFile, {text}: PostWrite): string | undefined {
	if (indexFile !== undefined && path.basename(indexFile).startsWith('next-index-')) {
		return 'It is not fixed: `git commit -- <path>` commits from an index that is thrown away. Stage the post and commit without paths, or run `archivelint --fix` first.';
	}
	if (file.includes('\u{fffd}')) return 'It is not fixed: its name is not UTF-8.';
	return text.isWellFormed() ? undefined : 'It is not fixed: its new text has half a surrogate pair.';
}

/**
 * Does to the work tree what was done to the index, so that what is not staged yet stays as it is.
 * @returns a sentence when it cannot be done: the work tree is as it was
 */
function mergeIntoWorkTree(repository: Repository, file: string, before: Buffer, after: Buffer): string | undefined {
	try {
		if (isLinked(file)) return 'It is fixed in the index, but not in the work tree, where a link stands in its place.';
		const present = readFileSync(file);
		const merged = mergeTexts(repository, present, before, after);
		if (merged === undefined) {
			return 'It is fixed in the index, but not in the work tree, where the same lines have changes that are not staged.';
		}
		if (hashOf(readFileSync(file)) !== hashOf(present))
			return 'It is fixed in the index, but not in the work tree, where it changed meanwhile.';
		writeAtomically(file, merged);
		return undefined;
	} catch (error) {
		// Removed in the work tree, and not in the index.
		if (codeOf(error) === 'ENOENT') return undefined;
		return `It is fixed in the index, but not in the work tree: ${reasonOf(error)}.`;
	}
}

/** Whether a file, or a folder above it, is a link. Some systems write the same name in other capitals or another normalization. */
function isLinked(file: string): boolean {
	const plain = (place: string): string => place.normalize().toLowerCase();
	return plain(realpathSync.native(file)) !== plain(file) || !lstatSync(file).isFile();
}

/** Brings a change into a text that may have others; undefined where both touch the same lines. */
function mergeTexts(repository: Repository, present: Buffer, before: Buffer, after: Buffer): Buffer | undefined {
	if (present.equals(before)) return after;
	// Git may have given the work tree other line endings (`core.autocrlf`).
	const isConverted = hasCarriageReturns(present) && !before.includes('\r\n');
	const text = isConverted ? withLineFeeds(present) : present;
	const merged = text.equals(before) ? after : mergeThreeWays(repository, text, before, after);
	return merged === undefined || !isConverted ? merged : withCarriageReturns(merged);
}

function mergeThreeWays(repository: Repository, present: Buffer, before: Buffer, after: Buffer): Buffer | undefined {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-merge-'));
	try {
		const files = Object.entries({present, before, after}).map(([name, content]) => {
			const file = path.join(folder, name);
			writeFileSync(file, content);
			return file;
		});
		const {status, stdout} = repository.attempt(['merge-file', '--stdout', '--quiet', ...files]);
		return status === 0 ? stdout : undefined;
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

/** Whether each line ends in CR LF, so that all of them can be made anew. */
function hasCarriageReturns(bytes: Buffer): boolean {
	return bytes.includes('\r\n') && !/(?<!\r)\n/.test(bytes.toString('latin1'));
}

// Byte by byte: the work tree may hold what is not UTF-8.
function withLineFeeds(bytes: Buffer): Buffer {
	return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

function withCarriageReturns(bytes: Buffer): Buffer {
	return Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
}
