import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Diagnostic} from '../diagnostic.ts';
import type {SettledPost} from '../engine/settle.ts';
import {formatters} from '../formatters/index.ts';
import {countDiagnostics, type FileReport, type Report} from '../report.ts';
import {escapeForTerminal} from '../terminalText.ts';
import {wantsColor} from './color.ts';
import type {CommandOptions} from './commandLine.ts';
import type {CommandEnvironment, OutputStream} from './environment.ts';
import {reasonOf} from './fileErrors.ts';
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
	const format = formatters.get(options.format);
	if (format === undefined) throw new UserError(`There is no format \`${options.format}\`.`);
	const isFile = options.outputFile !== undefined;
	const absolutePath = (post: string): string => path.join(root, post);
	const text = format(report, {
		root,
		color: !isFile && wantsColor(options.color, env, stream.isTerminal),
		textOf,
		absolutePath,
		displayPath: (post) => displayedPath(absolutePath(post), cwd),
		width: isFile ? undefined : stream.columns,
	});
	if (isFile) writeOutputFile(path.resolve(cwd, options.outputFile), [text]);
	else stream.write(text);
	// Only the format for people has a place for what is no finding.
	if (options.format !== 'stylish') stderr.write(describeProblems(report));
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
	report: Report,
	posts: Iterable<SettledPost>,
	{maxWarnings}: Pick<CommandOptions, 'maxWarnings'>,
): ExitCode {
	if (report.problems.length > 0) return 2;
	// Warnings count even where `--quiet` does not show them.
	const {errors, warnings} = countDiagnostics([...posts].flatMap(({diagnostics}) => diagnostics));
	return errors > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? 1 : 0;
}

function displayedPath(absolute: string, cwd: string): string {
	const relative = path.relative(cwd, absolute);
	return relative.startsWith('..') ? absolute : relative;
}

/**
 * Writes an `--output-file`, and the folder that it is to lie in.
 * @param file absolute
 * @throws UserError when that is not possible
 */
export function writeOutputFile(file: string, chunks: Iterable<string>): void {
	try {
		mkdirSync(path.dirname(file), {recursive: true});
		writeFileSync(file, [...chunks].join(''));
	} catch (error) {
		throw new UserError(`The report cannot be written to \`${file}\`: ${reasonOf(error)}.`);
	}
}
