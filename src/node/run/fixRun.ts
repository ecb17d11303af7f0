import path from 'node:path';
import {createTwoFilesPatch} from 'diff';
import {type FixedPost, fixPost} from '../../engine/fix/index.ts';
import type {Safety} from '../../model/diagnostic.ts';
import {sweepTemporaryFiles} from '../files/temporaryFiles.ts';
import {writePost} from '../files/writePost.ts';
import type {JudgedRun, LintedFile, LintRun} from './lintRun.ts';
import {inSteps, type Steps} from './steps.ts';

/** What fixing the posts of a run came to. */
export interface FixedRun {
	/** The posts as they are now; those that were written are linted again. */
	readonly linted: readonly LintedFile[];
	/** How many findings were mended, by the path of the post. */
	readonly mended: ReadonlyMap<string, number>;
	/** What a person should know of posts that were to be fixed. */
	readonly notices: readonly string[];
}

/**
 * Mends all posts that have something to mend, and writes them.
 * @param root the archive root, absolute: nothing outside of it is written
 * @param files of the archive, from its root: what killed runs have left among them is removed
 */
export function* fixFiles(
	run: LintRun,
	linted: readonly LintedFile[],
	judged: JudgedRun,
	{root, files, level}: {readonly root: string; readonly files: readonly string[]; readonly level: Safety},
): Steps<FixedRun> {
	sweepTemporaryFiles(files.map((file) => path.join(root, file)));
	const mended = new Map<string, number>();
	const notices: string[] = [];
	const tell = (notice: string): void => void notices.push(notice);
	const fixOne = (file: LintedFile): LintedFile => {
		const fixed = fixFile(run, file, {judged, level, tell});
		if (fixed === undefined || fixed.text === fixed.before || file.hash === undefined) return file;
		const {absolutePath, write = writePost} = file.file;
		const written = write({absolutePath, root, hash: file.hash, text: fixed.text});
		if (!written.isWritten) {
			run.complain(written.message, file.file.path);
			return file;
		}
		mended.set(file.file.path, fixed.mended);
		if (written.notice !== undefined) tell(`${file.file.path}: ${written.notice}`);
		return run.keepFixed(file.file, fixed, written.hash);
	};
	const now = yield* inSteps(linted, (file) => run.measure('fixing', () => fixOne(file)), {phase: 'fixing'});
	return {linted: now, mended, notices};
}

/** What fixing one post needs beside it. */
export interface FixContext {
	readonly judged: JudgedRun;
	readonly level: Safety;
	/** Called with what a person should know of a post. */
	readonly tell: (notice: string) => void;
}

/** The unified diff of what fixing all posts would change, post by post. */
export function* diffFiles(run: LintRun, linted: readonly LintedFile[], context: FixContext): Generator<string> {
	for (const file of linted) {
		const fixed = run.measure('fixing', () => fixFile(run, file, context));
		if (fixed !== undefined && fixed.text !== fixed.before) {
			yield unifiedDiff(file.file.path, fixed.before, fixed.text);
		}
	}
}

interface FixedText extends FixedPost {
	readonly before: string;
}

function fixFile(run: LintRun, linted: LintedFile, {judged, level, tell}: FixContext): FixedText | undefined {
	const {file, hash} = linted;
	const fixable = judged
		.settle(linted)
		.diagnostics.some(({fix}) => fix !== undefined && (level === 'unsafe' || fix.safety === 'safe'));
	if (!fixable || hash === undefined) return undefined;
	const read = run.readFile(file);
	if (read === undefined) return undefined;
	// What was found and judged is true of the text that was linted, and of no other.
	if (read.hash !== hash) {
		run.complain('It is not fixed: it changed since it was read.', file.path);
		return undefined;
	}
	const fixed = fixPost(read.input, run.lintConfig, judged.context, level, {
		archiveFindings: judged.archiveFindings(linted),
		// No edit is taken from what an earlier run has written down.
		linted: linted.isRemembered ? undefined : {...linted, findings: linted.findings.open()},
	});
	for (const sentence of fixed.dropped) run.complain(sentence, file.path);
	// That is how one post is, and no reason for the run to fail.
	if (fixed.restless !== undefined) tell(`${file.path}: ${fixed.restless}`);
	return {...fixed, before: read.input.text};
}

/** A patch that `git apply` and `patch -p1` take. */
export function unifiedDiff(file: string, before: string, after: string): string {
	const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {context: 3});
	return patch.slice(patch.indexOf('--- '));
}
