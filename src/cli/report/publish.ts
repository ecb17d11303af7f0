import {appendFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Statistics} from '../../archive/statistics.ts';
import {pagesOf, type Ruleset} from '../../config/index.ts';
import {type CustomFormatter, type FormatterContext, formatters} from '../../formatters/index.ts';
import {formatMarkdown, limitBytes} from '../../formatters/markdown.ts';
import {formatStatistics} from '../../formatters/statisticsTables.ts';
import type {Report} from '../../model/report.ts';
import {UserError} from '../../model/userError.ts';
import {reasonOf} from '../../node/files/fileErrors.ts';
import {pathFrom} from '../../node/files/paths.ts';
import type {CommandEnvironment, OutputStream} from '../../node/process/environment.ts';
import {importModule} from '../../node/process/importModule.ts';
import {readVersion} from '../../node/process/ownPackage.ts';
import type {PageContext} from '../../report/pageContext.ts';
import {messageOf} from '../../texts/errorMessage.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {type Output, readOutputs} from '../options/outputs.ts';
import {wantsColor} from './color.ts';
import {wantsLinks} from './linkSupport.ts';
import {batches, describeProblems, writeOutputFile} from './outcome.ts';
import {helpOf, urlOfPage} from './rulePages.ts';

/** An output whose formatter is at hand. */
export interface OpenOutput extends Output {
	readonly run: CustomFormatter;
}

/** Where a report is shown, and from what. */
export interface Publication {
	/** The archive root, absolute. */
	readonly root: string;
	/** The text of a post, as the report's offsets count in it. */
	readonly textOf: (post: string) => string;
	/** Where the report goes that goes into no file. */
	readonly stream: OutputStream;
	readonly outputs: readonly OpenOutput[];
	/** The rules that findings can be of. */
	readonly ruleset: Ruleset;
	/** What the page of an archive shows beside the report; absent where a single post is linted. */
	readonly page?: PageContext | undefined;
}

/**
 * Gets ready what the command line says of reports, before anything is linted for them.
 * @throws UserError when a formatter cannot be loaded, or two reports would go to standard output
 */
export async function openOutputs(
	options: CommandOptions,
	{cwd}: Pick<CommandEnvironment, 'cwd'>,
): Promise<readonly OpenOutput[]> {
	const outputs = readOutputs(options);
	// Who asks for sums alone wants no list.
	if (options.statistics && options.format.length === 0) return [];
	return Promise.all(
		outputs.map(async ({format, file}) => ({
			format,
			file: file === undefined ? undefined : path.resolve(cwd, file),
			run: formatters.get(format) ?? (await loadFormatter(format, cwd)),
		})),
	);
}

async function loadFormatter(file: string, cwd: string): Promise<CustomFormatter> {
	const place = path.resolve(cwd, file);
	if (statSync(place, {throwIfNoEntry: false})?.isFile() !== true)
		throw new UserError(`The formatter \`${file}\` does not exist.`);
	let loaded: {readonly default?: unknown};
	try {
		loaded = await importModule(pathToFileURL(place).href);
	} catch (error) {
		throw new UserError(`The formatter \`${file}\` cannot be loaded: ${messageOf(error)}`);
	}
	if (typeof loaded.default !== 'function')
		throw new UserError(
			`The formatter \`${file}\` has no function as its default export: \`export default (report, context) => '…'\`.`,
		);
	// What it returns is looked at when it has been called.
	const format = loaded.default as CustomFormatter;
	return (report, context) => {
		try {
			return format(report, context);
		} catch (error) {
			throw crashOf(file, error);
		}
	};
}

function crashOf(file: string, error: unknown): UserError {
	return error instanceof UserError ? error : new UserError(`The formatter \`${file}\` failed: ${messageOf(error)}`);
}

/**
 * Formats a report in all ways that are asked for, and writes it. What can be written at once is, before this returns.
 * @throws UserError when an output file cannot be written, or somebody's formatter fails
 */
export async function publish(
	report: Report,
	{root, textOf, stream, outputs, ruleset, page}: Publication,
	options: CommandOptions,
	{cwd, env, stderr}: CommandEnvironment,
): Promise<void> {
	const absolutePath = (post: string): string => path.join(root, post);
	const checkout = checkoutOf(env, cwd);
	const context: FormatterContext = {
		root,
		color: false,
		textOf,
		absolutePath,
		displayPath: (post) => displayedPath(absolutePath(post), cwd),
		repositoryPath: (post) => pathFrom(checkout, absolutePath(post)) ?? post,
		version: readVersion(),
		rules: new Map(ruleset.rules.map((rule) => [rule.id, rule])),
		helpOf: (rule) => helpOf(rule, ruleset),
		urlOf: (rule) => pagesOf(rule, ruleset).url,
		page,
	};
	const links = {
		toPlace: (post: string, line?: number) =>
			`${pathToFileURL(absolutePath(post)).href}${line === undefined ? '' : `#${line}`}`,
		toRule: (rule: string) => urlOfPage(rule, ruleset),
	};
	const failures: UserError[] = [];
	for (const {format, file, run} of outputs) {
		const color = wantsColor(options.color, env, stream.isTerminal);
		const shown =
			file === undefined
				? {color, width: stream.columns, links: wantsLinks(options.color, env, stream.isTerminal) ? links : undefined}
				: {};
		try {
			const mostLines = file === undefined && stream.columns !== undefined ? mostLinesOf(options) : undefined;
			const formatted = run(report, {...context, ...shown, mostLines});
			const chunks = isText(formatted) ? formatted : await textOfAll(formatted, format);
			if (file !== undefined) writeOutputFile(file, piecesOf(chunks, format));
			else for (const batch of batches(piecesOf(chunks, format))) stream.write(batch);
			if (format === 'github') appendSummary(report, context, env);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			// The other reports are written all the same.
			failures.push(error);
		}
	}
	// What there is to tell is known when all files have been looked at.
	if (outputs.length === 0) for (const _ of report.files);
	// Only these formats have a place for what is no finding.
	if (!outputs.some(({format, file}) => file === undefined && (format === 'stylish' || format === 'github')))
		stderr.write(describeProblems(report));
	if (failures.length > 0) throw new UserError(failures.map(({message}) => message).join('\n'));
}

/** More than this nobody scrolls through. */
const usualLines = 1000;

function mostLinesOf({maxDiagnostics = usualLines}: Pick<CommandOptions, 'maxDiagnostics'>): number | undefined {
	return maxDiagnostics === 'none' ? undefined : maxDiagnostics;
}

/**
 * Prints tables of sums. They are all that is printed where no format was asked for; else they stand behind the report for
 * people, and on standard error where programs read the report.
 * @throws UserError when the output file cannot be written
 */
export function publishStatistics(
	statistics: Statistics,
	{stream, outputs}: Pick<Publication, 'stream' | 'outputs'>,
	{outputFile}: Pick<CommandOptions, 'outputFile'>,
	{cwd, stderr}: Pick<CommandEnvironment, 'cwd' | 'stderr'>,
): void {
	const isAlone = outputs.length === 0;
	if (isAlone && outputFile !== undefined) {
		writeOutputFile(path.resolve(cwd, outputFile), [formatStatistics(statistics)]);
		return;
	}
	const isForPeople = isAlone || outputs.some(({format, file}) => format === 'stylish' && file === undefined);
	const to = isForPeople ? stream : stderr;
	to.write((isAlone ? '' : '\n') + formatStatistics(statistics, to.columns));
}

function isText(formatted: ReturnType<CustomFormatter>): formatted is string | Iterable<string> {
	return (
		typeof formatted === 'string' ||
		(typeof formatted === 'object' && formatted !== null && Symbol.iterator in formatted)
	);
}

async function textOfAll(
	formatted: Exclude<ReturnType<CustomFormatter>, string | Iterable<string>>,
	format: string,
): Promise<string | Iterable<string>> {
	try {
		const awaited = await formatted;
		if (typeof awaited !== 'object' || awaited === null || !(Symbol.asyncIterator in awaited)) return awaited;
		const pieces: string[] = [];
		for await (const piece of awaited) pieces.push(piece);
		return pieces;
	} catch (error) {
		throw crashOf(format, error);
	}
}

function* piecesOf(chunks: string | Iterable<string>, format: string): Generator<string> {
	if (!isText(chunks)) throw new UserError(`The formatter \`${format}\` returned no text.`);
	if (typeof chunks === 'string') {
		yield chunks;
		return;
	}
	try {
		for (const chunk of chunks) {
			if (typeof chunk !== 'string') throw new UserError(`The formatter \`${format}\` returned no text.`);
			yield chunk;
		}
	} catch (error) {
		if (formatters.has(format)) throw error;
		throw crashOf(format, error);
	}
}

/** GitHub takes 1 MiB of a step's summary, and drops all of it where there is more. */
const mostSummaryBytes = 900 * 1024;

/** Writes all findings where GitHub shows them below the run: annotations are few. */
function appendSummary(report: Report, context: FormatterContext, env: CommandEnvironment['env']): void {
	const file = env['GITHUB_STEP_SUMMARY'];
	if (file === undefined || file === '') return;
	const text = [
		...limitBytes(formatMarkdown(report, context), mostSummaryBytes, '\nThe list is longer than GitHub shows.\n'),
	].join('');
	try {
		appendFileSync(file, text);
	} catch (error) {
		throw new UserError(`The step summary \`${file}\` cannot be written: ${reasonOf(error)}.`);
	}
}

/** Where code hosts count paths from. */
function checkoutOf(env: CommandEnvironment['env'], cwd: string): string {
	const place = env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'];
	return place === undefined || place === '' ? cwd : path.resolve(cwd, place);
}

function displayedPath(absolute: string, cwd: string): string {
	const relative = path.relative(cwd, absolute);
	return relative.startsWith('..') ? absolute : relative;
}
