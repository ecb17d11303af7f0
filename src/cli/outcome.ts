import {closeSync, mkdirSync, openSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Diagnostic} from '../diagnostic.ts';
import type {SettledPost} from '../engine/settle.ts';
import {formatters} from '../formatters/index.ts';
import type {Counts, FileReport, Problem, Report} from '../report.ts';
import {escapeForTerminal} from '../terminalText.ts';
import {wantsColor} from './color.ts';
import type {CommandOptions} from './commandOptions.ts';
import type {CommandEnvironment, OutputStream} from './environment.ts';
import {reasonOf} from './fileErrors.ts';
import {readOutputs} from './outputs.ts';
import {UserError} from './userError.ts';

/** 0: no error. 1: errors, or more warnings than allowed. 2: archivelint could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** What is reported of one post: with `--quiet` its errors only. */
export function fileReport(
	post: string,
	settled: SettledPost,
	{mended, quiet}: {readonly mended: number; readonly quiet: boolean},
): FileReport {
	const isShown = ({severity}: Diagnostic): boolean => !quiet || severity === 'error';
	return {
		path: post,
		diagnostics: settled.diagnostics.filter(isShown),
		suppressed: settled.suppressed.filter(isShown),
		fixed: mended,
	};
}

/** Where a report is shown, and from what. */
export interface Publication {
	/** The archive root, absolute. */
	readonly root: string;
	/** The text of a post, as the report's offsets count in it. */
	readonly textOf: (post: string) => string;
	/** Where the report goes unless there is an `--output-file`. */
	readonly stream: OutputStream;
}

/**
 * Formats a report and writes it.
 * @throws UserError when the output file cannot be written
 */
export function publish(
	report: Report,
	{root, textOf, stream}: Publication,
	options: CommandOptions,
	{cwd, env, stderr}: CommandEnvironment,
): void {
	const absolutePath = (post: string): string => path.join(root, post);
	const outputs = readOutputs(options);
	for (const {format: name, file} of outputs) {
		const format = formatters.get(name);
		if (format === undefined) throw new UserError(`There is no format \`${name}\`.`);
		const isFile = file !== undefined;
		const chunks = format(report, {
			root,
			color: !isFile && wantsColor(options.color, env, stream.isTerminal),
			textOf,
			absolutePath,
			displayPath: (post) => displayedPath(absolutePath(post), cwd),
			width: isFile ? undefined : stream.columns,
		});
		if (isFile) writeOutputFile(path.resolve(cwd, file), chunks);
		else for (const batch of batches(chunks)) stream.write(batch);
	}
	// Only the format for people has a place for what is no finding.
	if (!outputs.some(({format}) => format === 'stylish')) stderr.write(describeProblems(report));
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
	{maxWarnings}: Pick<CommandOptions, 'maxWarnings'>,
): ExitCode {
	if (problems.length > 0) return 2;
	return errors > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? 1 : 0;
}

function displayedPath(absolute: string, cwd: string): string {
	const relative = path.relative(cwd, absolute);
	return relative.startsWith('..') ? absolute : relative;
}

/**
 * Writes a file piece by piece.
 * @throws UserError when that is not possible
 */
export function writeOutputFile(file: string, chunks: Iterable<string>): void {
	let descriptor: number;
	try {
		mkdirSync(path.dirname(file), {recursive: true});
		descriptor = openSync(file, 'w');
	} catch (error) {
		throw unwritable(file, error);
	}
	try {
		for (const batch of batches(chunks)) writeWhole(descriptor, batch, file);
	} finally {
		closeSync(descriptor);
	}
}

function writeWhole(descriptor: number, text: string, file: string): void {
	try {
		// A write to a descriptor may be a short one; this one goes on until all is written.
		writeFileSync(descriptor, text);
	} catch (error) {
		throw unwritable(file, error);
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
