import path from 'node:path';
import {createTwoFilesPatch} from 'diff';
import type {ArchiveContents} from '../../archive/indexArchive.ts';
import {type FixedPost, fixPost, type KnownOfPost} from '../../engine/fix/index.ts';
import type {PostInput} from '../../engine/parse.ts';
import type {SettlingContext} from '../../engine/settle.ts';
import {hasFix, type Safety} from '../../model/diagnostic.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {sweepTemporaryFiles} from '../files/temporaryFiles.ts';
import {writePost} from '../files/writePost.ts';
import {acceptedRows, fixNotice} from './fixTask.ts';
import type {ArchiveSurroundings, JudgedRun, LintedFile, LintRun} from './lintRun.ts';
import type {ToldPost} from './postParcel.ts';
import type {RunThreads} from './runThreads.ts';
import type {PatientSteps} from './steps.ts';

/** What fixing the posts of a run came to. */
export interface FixedRun {
	/** The posts as they are now; those that were written are linted again. */
	readonly linted: readonly LintedFile[];
	/** How many findings were mended, by the path of the post. */
	readonly mended: ReadonlyMap<string, number>;
	/** What a person should know of posts that were to be fixed. */
	readonly notices: readonly string[];
}

/** How the posts of a run are to be fixed. */
export interface FixScope {
	/** The archive root, absolute: nothing outside of it is written. */
	readonly root: string;
	/** Of the archive, from its root: what killed runs have left among them is removed. */
	readonly files: readonly string[];
	/** The most that fixes may do. */
	readonly level: Safety;
}

/** What is fixed, and where. */
export interface FixingPlace extends FixScope {
	readonly threads: RunThreads;
	/** What the archive was judged by; undefined where it was not. */
	readonly contents: Omit<ArchiveContents, 'details'> | undefined;
}

/** What an archive is judged by. */
export function contentsOf(
	linted: readonly LintedFile[],
	surroundings: ArchiveSurroundings | undefined,
): FixingPlace['contents'] {
	return (
		surroundings && {
			posts: [...linted, ...surroundings.others].map(({facts}) => facts),
			pages: surroundings.pages,
			files: surroundings.paths,
		}
	);
}

/** Mends all posts that have something to mend, and writes them: threads may mend, but only the main one writes. */
export function* fixFiles(
	run: LintRun,
	linted: readonly LintedFile[],
	judged: JudgedRun,
	{root, files, level, threads, contents}: FixingPlace,
): PatientSteps<FixedRun> {
	sweepTemporaryFiles(files.map((file) => path.join(root, file)));
	const mended = new Map<string, number>();
	const notices = new Map<LintedFile, readonly string[]>();
	const finish = (file: LintedFile, fixed: FixedElsewhere, keep: (hash: string) => LintedFile): LintedFile => {
		const told: string[] = [];
		const tell = (notice: string): void => void told.push(notice);
		notices.set(file, told);
		tellOf(run, file, fixed, tell);
		if (fixed.text === undefined || file.hash === undefined) return file;
		const {absolutePath, write = writePost} = file.file;
		const written = write({absolutePath, root, hash: file.hash, text: fixed.text});
		if (!written.isWritten) {
			run.complain(written.message, file.file.path);
			return file;
		}
		mended.set(file.file.path, fixed.mended);
		if (written.notice !== undefined) tell(`${file.file.path}: ${written.notice}`);
		return keep(written.hash);
	};
	const fixHere = (file: LintedFile): LintedFile => {
		const fixed = fixFile(run, file, {judged, level});
		if (fixed === undefined) return file;
		const text = fixed.text === fixed.before ? undefined : fixed.text;
		return finish(file, {...fixed, text}, (hash) => run.keepFixed(file.file, fixed, hash));
	};
	const receive = (file: LintedFile, {fixed, post, problems}: ToldPost): LintedFile => {
		const complain = (): void => {
			for (const message of problems) run.complain(message, file.file.path);
		};
		if (fixed === undefined) complain();
		return fixed === undefined
			? file
			: finish(file, fixed, (hash) => {
					complain();
					const {text = ''} = fixed;
					return run.receiveFixed(file.file, post, hash) ?? run.keepFixed(file.file, {text, linted: undefined}, hash);
				});
	};
	const now = yield* threads.fix(linted, {
		isWanted: (file) => isFixable(file, {judged, level}),
		here: (file) => run.measure('fixing', () => fixHere(file)),
		receive: (file, told) => run.measure('fixing', () => receive(file, told)),
		notice: () => fixNotice(contents, level),
		detailsOf: (file) => ({
			hash: file.hash ?? '',
			...knownOf(file, judged),
			accepted: judged.context.known && acceptedRows(judged.settle(file), judged.context.known),
		}),
	});
	return {linted: now, mended, notices: linted.flatMap((file) => notices.get(file) ?? [])};
}

/** What fixing a post came to; the text is undefined where it is as it was. */
export interface FixedElsewhere extends Omit<FixedPost, 'text' | 'linted'> {
	readonly text: string | undefined;
}

/** What fixing one post needs beside it. */
export interface FixContext {
	readonly judged: JudgedRun;
	readonly level: Safety;
}

/**
 * The unified diff of what fixing all posts would change, post by post.
 * @param tell called with what a person should know of a post
 */
export function* diffFiles(
	run: LintRun,
	linted: readonly LintedFile[],
	{tell, ...context}: FixContext & {readonly tell: (notice: string) => void},
): Generator<string> {
	for (const file of linted) {
		if (!isFixable(file, context)) continue;
		const fixed = run.measure('fixing', () => fixFile(run, file, context));
		if (fixed === undefined) continue;
		tellOf(run, file, fixed, tell);
		if (fixed.text !== fixed.before) yield unifiedDiff(file.file.path, fixed.before, fixed.text);
	}
}

interface FixedText extends FixedPost {
	readonly before: string;
}

function isFixable(linted: LintedFile, {judged, level}: FixContext): boolean {
	const fixable = judged.settle(linted).diagnostics.some((diagnostic) => hasFix(diagnostic, level));
	return fixable && linted.hash !== undefined;
}

function fixFile(run: LintRun, linted: LintedFile, {judged, level}: FixContext): FixedText | undefined {
	const {file, hash = ''} = linted;
	return mendFile(run, file, {
		hash,
		context: judged.context,
		level,
		known: () => knownOf(linted, judged),
	});
}

/** What is known of a post before it is fixed. */
function knownOf(file: LintedFile, judged: JudgedRun): KnownOfPost {
	return {archiveFindings: judged.archiveFindings(file), linted: foundHere(file)};
}

/** What linting a post found, to be fixed by. No edit is taken from what an earlier run has written down. */
export function foundHere({isRemembered, facts, disablings, findings}: LintedFile): KnownOfPost['linted'] {
	return isRemembered ? undefined : {facts, disablings, findings: findings.open()};
}

/** Reads a post that is to be fixed; undefined where it cannot be read, or holds no longer what it did, which is noted. */
export function readToFix(run: LintRun, file: ChosenFile, hash: string): PostInput | undefined {
	const read = run.readFile(file);
	if (read === undefined || read.hash === hash) return read?.input;
	run.complain('It is not fixed: it changed since it was read.', file.path);
	return undefined;
}

/** Fixes the text of a file; undefined where it cannot be read, or is no longer what was judged, which is noted. */
export function mendFile(
	run: LintRun,
	file: ChosenFile,
	{
		hash,
		context,
		level,
		known,
	}: {
		readonly hash: string;
		readonly context: SettlingContext;
		readonly level: Safety;
		readonly known: () => KnownOfPost;
	},
): FixedText | undefined {
	// What was found and judged is true of the text that was linted, and of no other.
	const input = readToFix(run, file, hash);
	return input && {...fixPost(input, run.lintConfig, context, level, known()), before: input.text};
}

/** Tells what a person should know of a post that was fixed. */
function tellOf(
	run: LintRun,
	{file}: LintedFile,
	{dropped, restless}: Pick<FixedPost, 'dropped' | 'restless'>,
	tell: (notice: string) => void,
): void {
	for (const sentence of dropped) run.complain(sentence, file.path);
	// That is how one post is, and no reason for the run to fail.
	if (restless !== undefined) tell(`${file.path}: ${restless}`);
}

/** A patch that `git apply` and `patch -p1` take. */
export function unifiedDiff(file: string, before: string, after: string): string {
	const patch = createTwoFilesPatch('old', 'new', before, after, undefined, undefined, {context: 3});
	const [old, mended] = [`a/${file}`, `b/${file}`].map(nameInPatch);
	return `--- ${old}\n+++ ${mended}\n${patch.slice(patch.indexOf('@@ '))}`;
}

/**
 * A name as patches have it: in quotes where it would end the line or be unquoted, as git writes it. What is no ASCII stays as
 * it is, as with git's `core.quotePath=false` (https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath).
 */
function nameInPatch(name: string): string {
	if (!/[\0-\x1f"\\\x7f]/.test(name)) return name;
	const quoted = name.replace(/[\0-\x1f"\\\x7f]/g, (character) =>
		/["\\]/.test(character) ? `\\${character}` : `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
	);
	return `"${quoted}"`;
}
