import {closeSync, openSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Diagnostic} from '../../model/diagnostic.ts';
import type {Counts, FileReport, Problem, Report} from '../../model/report.ts';
import {UserError} from '../../model/userError.ts';
import {writeAtomically} from '../../node/files/atomicWrite.ts';
import {reasonOf} from '../../node/files/fileErrors.ts';
import {makeFolders} from '../../node/files/makeFolders.ts';
import {finalPlace} from '../../node/files/paths.ts';
import {escapeForTerminal} from '../../texts/terminalText.ts';
import type {CommandOptions} from '../options/commandOptions.ts';

/**
 * 0: no error. 1: errors, or more warnings than allowed. 2: archivelint could not do its work. 129, 130, 143: somebody
 * ended the run by SIGHUP, SIGINT or SIGTERM.
 */
export type ExitCode = 0 | 1 | 2 | 129 | 130 | 143;

/** What is shown of a post: with `--quiet` its errors only. */
export function shownReport(report: FileReport, {quiet}: Pick<CommandOptions, 'quiet'>): FileReport {
	if (!quiet) return report;
	const isShown = ({severity}: Diagnostic): boolean => severity === 'error';
	const {path: post, diagnostics, suppressed, fixed} = report;
	return {path: post, diagnostics: diagnostics.filter(isShown), suppressed: suppressed.filter(isShown), fixed};
}

/** The problems and notices of a report, a line each, fit for a terminal. */
export function describeProblems({problems, notices}: Pick<Report, 'problems' | 'notices'>): string {
	const sentences = [
		...problems.map(({message, path: post}) => (post === undefined ? message : `${post}: ${message}`)),
		...notices,
	];
	return sentences.map((sentence) => `${escapeForTerminal(sentence)}\n`).join('');
}

/** The exit code that findings and problems come to. */
export function exitCodeOf(
	{errors, warnings}: Pick<Counts, 'errors' | 'warnings'>,
	problems: readonly Problem[],
	{maxWarnings, failOn}: Pick<CommandOptions, 'maxWarnings' | 'failOn'>,
): ExitCode {
	if (problems.length > 0) return 2;
	if (failOn !== 'never' && errors > 0) return 1;
	const allowed = maxWarnings ?? (failOn === 'warning' ? 0 : Number.POSITIVE_INFINITY);
	return warnings > allowed ? 1 : 0;
}

/**
 * Writes a file piece by piece: afterwards it holds all of the pieces, or what it held before. What is no regular file, such
 * as a pipe, gets them as they come.
 * @throws UserError when that is not possible, or what making the pieces throws
 */
export function writeOutputFile(file: string, chunks: Iterable<string>): void {
	const pieces = new Pieces(batches(chunks));
	try {
		const place = finalPlace(file);
		makeFolders(path.dirname(place));
		if (statSync(place, {throwIfNoEntry: false})?.isFile() === false) writeDirectly(place, pieces);
		else writeAtomically(place, pieces);
	} catch (error) {
		throw error === pieces.failure ? error : unwritable(file, error);
	}
}

function writeDirectly(file: string, pieces: Iterable<string>): void {
	const descriptor = openSync(file, 'w');
	try {
		for (const piece of pieces) writeFileSync(descriptor, piece);
	} finally {
		closeSync(descriptor);
	}
}

/** Pieces of a text, and what went wrong when one was made: that says nothing of the file that they are written to. */
class Pieces implements Iterable<string> {
	readonly written: Iterable<string>;
	failure: unknown;

	constructor(written: Iterable<string>) {
		this.written = written;
	}

	*[Symbol.iterator](): Generator<string> {
		try {
			yield* this.written;
		} catch (error) {
			this.failure = error;
			throw error;
		}
	}
}

function unwritable(file: string, error: unknown): UserError {
	return new UserError(`The report cannot be written to \`${file}\`: ${reasonOf(error)}.`);
}

/** UTF-16 units; fewer and larger writes cost less. */
const batchSize = 1 << 16;

/** Joins pieces to larger ones. */
export function* batches(chunks: Iterable<string>): Generator<string> {
	let batch: string[] = [];
	let size = 0;
	for (const chunk of chunks) {
		batch.push(chunk);
		size += chunk.length;
		if (size < batchSize) continue;
		yield batch.join('');
		batch = [];
		size = 0;
	}
	if (size > 0) yield batch.join('');
}
