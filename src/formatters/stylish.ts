import {Chalk, type ChalkInstance} from 'chalk';
import {CauseList, harmTeller} from '../archive/causeList.ts';
import type {Diagnostic} from '../model/diagnostic.ts';
import {addCounts, type Counts, countDiagnostics, type FileReport, type Problem, type Report} from '../model/report.ts';
import {linkTo} from '../terminal/hyperlinks.ts';
import {columnsOf, escapeForTerminal, padToColumns, wrapToColumns} from '../texts/terminalText.ts';
import {countOf} from './countOf.ts';
import {fewOfEachCause, type MoreAlike, type ShownFinding} from './fewOfEachCause.ts';
import type {FormatterContext} from './formatter.ts';
import {formatTopCauses} from './topCauses.ts';
import {understoodInOneLine} from './understood.ts';

/** Rules are named in one column behind messages up to this width, or less in a narrow terminal; behind longer ones anywhere. */
const widestAligned = 120;

/** For people, in a terminal: the findings of each file under its path, then what else is to be said, then the sums. */
export function* formatStylish(report: Report, context: FormatterContext): Generator<string> {
	const paint = new Chalk({level: context.color ? 1 : 0});
	const shown: Shown = {paint, context};
	const page = new Page(shown);
	const understood = formatUnderstood(report, shown);
	if (understood !== '') yield `${understood}\n\n`;
	let sums: Sums = {counts: countDiagnostics([]), files: 0, fixed: 0, fixedFiles: 0, baselined: 0};
	for (const file of report.files) {
		sums = {
			counts: addCounts(sums.counts, countDiagnostics(file.diagnostics)),
			files: sums.files + 1,
			fixed: sums.fixed + file.fixed,
			fixedFiles: sums.fixedFiles + (file.fixed > 0 ? 1 : 0),
			baselined: sums.baselined + file.suppressed.filter(({suppression}) => suppression.kind === 'baseline').length,
		};
		const lines = page.linesFor(file);
		if (lines.length > 0) yield `${lines.join('\n')}\n\n`;
	}
	const left = page.leftOut();
	if (left !== '') yield `${left}\n\n`;
	if (report.problems.length > 0) yield `${formatProblems(report.problems, shown)}\n\n`;
	if (report.notices.length > 0) yield `${formatNotices(report.notices, shown)}\n\n`;
	yield `${formatSummary(report, sums, shown)}\n`;
	const causes = page.topCauses();
	if (causes !== '') yield `\n${causes}`;
}

/** What was understood of the archive, for whoever looks at a terminal: nothing in files and pipes. */
function formatUnderstood({archive, isQuiet}: Report, {paint, context}: Shown): string {
	const {width} = context;
	if (archive === undefined || width === undefined || isQuiet === true) return '';
	const lines = wrapToColumns(escapeForTerminal(understoodInOneLine(archive)), availableColumns(width, 0));
	return lines.map((line) => paint.dim(line)).join('\n');
}

/** So many findings of one cause are shown of a post, where a person looks at them. */
const mostAlike = 3;

/** What is shown of findings: everything in files and pipes, less in a terminal, that nobody scrolls through ten thousand lines of. */
class Page {
	readonly #shown: Shown;
	readonly #causes: CauseList | undefined;
	#linesLeft: number;
	#isWhole = true;
	/** What there was no room for. */
	readonly #left = {findings: 0, posts: 0};

	constructor(shown: Shown) {
		const {mostLines, rules} = shown.context;
		this.#shown = shown;
		this.#linesLeft = mostLines ?? Number.POSITIVE_INFINITY;
		this.#causes = mostLines === undefined ? undefined : new CauseList(harmTeller(rules.values()));
	}

	/** The lines that are shown of a file; none where there is no room any more, or nothing to show. */
	linesFor({path, diagnostics}: FileReport): readonly string[] {
		if (diagnostics.length === 0) return [];
		this.#causes?.add(diagnostics);
		if (this.#linesLeft <= 0) return this.#leaveOut(diagnostics.length);
		const findings = fewOfEachCause(diagnostics, this.#causes === undefined ? Number.POSITIVE_INFINITY : mostAlike);
		const blocks = formatFindings(findings, this.#shown);
		const fitting = countFitting(blocks, this.#linesLeft - 1);
		if (findings.length < diagnostics.length) this.#isWhole = false;
		if (fitting < blocks.length) {
			const told = findings.slice(0, fitting).reduce((sum, {more}) => sum + 1 + (more?.count ?? 0), 0);
			this.#leaveOut(diagnostics.length - told);
			this.#linesLeft = 0;
			if (fitting === 0) return [];
		}
		const {context, paint} = this.#shown;
		const title = paint.underline(linkTo(context.links?.toPlace(path), showPath(path, this.#shown)));
		const lines = [title, ...blocks.slice(0, fitting).flat()];
		this.#linesLeft -= lines.length + 1;
		return lines;
	}

	#leaveOut(findings: number): readonly string[] {
		this.#isWhole = false;
		this.#left.findings += findings;
		this.#left.posts++;
		return [];
	}

	/** Says how much there was no room for; empty where there was room for all. */
	leftOut(): string {
		const {findings, posts} = this.#left;
		if (findings === 0) return '';
		const sentence = `… ${countOf(findings, 'more finding')} in ${countOf(posts, 'post')}: \`--max-diagnostics none\` prints them all.`;
		return wrapToColumns(sentence, availableColumns(this.#shown.context.width, 0)).join('\n');
	}

	/** The causes that most of it has; empty where all of it is shown. */
	topCauses(): string {
		const {width} = this.#shown.context;
		return this.#isWhole || this.#causes === undefined
			? ''
			: formatTopCauses(this.#causes.causes, width ?? widestAligned);
	}
}

/** How many of some blocks, from the first, have no more lines than there is room for. */
function countFitting(blocks: readonly (readonly string[])[], lines: number): number {
	let left = lines;
	const index = blocks.findIndex((block) => {
		left -= block.length;
		return left < 0;
	});
	return index === -1 ? blocks.length : index;
}

/** What the summary tells of all files. */
interface Sums {
	readonly counts: Counts;
	readonly files: number;
	/** How many findings were mended, and in how many files. */
	readonly fixed: number;
	readonly fixedFiles: number;
	/** How many findings the baseline hides. */
	readonly baselined: number;
}

interface Shown {
	readonly paint: ChalkInstance;
	readonly context: FormatterContext;
}

/** One finding as a line of a table whose columns are aligned. */
interface Row {
	readonly diagnostic: Diagnostic;
	readonly more: MoreAlike | undefined;
	readonly line: string;
	readonly column: string;
	readonly message: string;
}

interface ColumnWidths {
	readonly line: number;
	readonly column: number;
	readonly severity: number;
	/** Of all that stands before the message. */
	readonly indent: number;
	readonly message: number;
}

/** Findings of one file, each as lines. */
function formatFindings(findings: readonly ShownFinding[], shown: Shown): readonly (readonly string[])[] {
	const rows = findings.map(
		({diagnostic, more}): Row => ({
			diagnostic,
			more,
			line: String(diagnostic.start.line),
			column: String(diagnostic.start.column),
			message: escapeForTerminal(diagnostic.message),
		}),
	);
	const columns = {
		line: widest(rows, (row) => row.line.length),
		column: widest(rows, (row) => row.column.length),
		severity: widest(rows, (row) => row.diagnostic.severity.length),
	};
	const indent = '  :  '.length + columns.line + columns.column + columns.severity + 2;
	const limit = mostAligned(rows, indent, shown.context.width);
	const widths: ColumnWidths = {...columns, indent, message: widest(rows, fittingWidth(limit))};
	return rows.map((row) => formatRow(row, widths, shown));
}

function formatRow({diagnostic, more, line, column, message}: Row, widths: ColumnWidths, shown: Shown): string[] {
	const {paint} = shown;
	const place = `${line.padStart(widths.line)}:${column.padEnd(widths.column)}`;
	const position = linkTo(shown.context.links?.toPlace(diagnostic.path, diagnostic.start.line), place);
	const severity = diagnostic.severity.padEnd(widths.severity);
	const paintedSeverity = diagnostic.severity === 'error' ? paint.red(severity) : paint.yellow(severity);
	const rule = escapeForTerminal(diagnostic.rule);
	const [first = '', ...others] = placeRule(message, rule, widths, shown);
	const indent = ' '.repeat(widths.indent);
	return [
		`  ${paint.dim(position)}  ${paintedSeverity}  ${first}`,
		...others.map((part) => indent + part),
		...diagnostic.related.flatMap((related) => formatRelated(related, indent, shown)),
		...(more === undefined ? [] : formatMore(more, indent, shown)),
	];
}

function formatMore({cause, count}: MoreAlike, indent: string, {paint, context}: Shown): readonly string[] {
	return wrapToColumns(`… ${count} more like this (${cause})`, availableColumns(context.width, indent.length)).map(
		(line) => indent + paint.dim(line),
	);
}

/** A message with the name of its rule behind it, as lines: in a terminal it is broken between words where it is too long. */
function placeRule(message: string, rule: string, widths: ColumnWidths, {paint, context}: Shown): readonly string[] {
	const available = availableColumns(context.width, widths.indent);
	const name = paint.dim(linkTo(context.links?.toRule(rule), rule));
	const oneLine = `${padToColumns(message, widths.message)}  ${name}`;
	const messageWidth = Math.max(columnsOf(message), widths.message);
	if (messageWidth + 2 + columnsOf(rule) <= available) return [oneLine];
	const isAlone = columnsOf(message) + 2 + columnsOf(rule) <= available;
	if (isAlone) return [`${message}  ${name}`];
	const lines = wrapToColumns(message, available);
	const last = lines.at(-1) ?? '';
	return columnsOf(last) + 2 + columnsOf(rule) <= available
		? [...lines.slice(0, -1), `${last}  ${name}`]
		: [...lines, ...wrapToColumns(rule, available).map((part) => paint.dim(part))];
}

function formatRelated(
	{path, message}: Diagnostic['related'][number],
	indent: string,
	shown: Shown,
): readonly string[] {
	const text = `${showPath(path, shown)}: ${escapeForTerminal(message)}`;
	return wrapToColumns(text, availableColumns(shown.context.width, indent.length + 2)).map(
		(line, index) => `${indent}${index === 0 ? shown.paint.dim('↳') : ' '} ${line}`,
	);
}

/** What is too narrow to be read is not made use of: the terminal wraps it. */
const fewestColumns = 20;

/** How many columns are left behind an indentation; without end where nobody said how wide the terminal is. */
function availableColumns(width: number | undefined, indent: number): number {
	return width === undefined ? Number.POSITIVE_INFINITY : Math.max(fewestColumns, width - indent);
}

/** The widest message behind which every rule of a file still stands on the same line. */
function mostAligned(rows: readonly Row[], indent: number, width: number | undefined): number {
	const rule = widest(rows, ({diagnostic}) => columnsOf(escapeForTerminal(diagnostic.rule)));
	return Math.min(widestAligned, availableColumns(width, indent) - 2 - rule);
}

/** Tells how wide a message is if the rule’s name still stands aligned behind it; else 0. */
function fittingWidth(limit: number): (row: Row) => number {
	return ({message}) => {
		const columns = columnsOf(message);
		return columns > limit ? 0 : columns;
	};
}

/** Sentences below a title, each broken between words where it is too long. */
function formatSentences(sentences: readonly string[], {context}: Shown): readonly string[] {
	return sentences.flatMap((sentence) =>
		wrapToColumns(sentence, availableColumns(context.width, 4)).map(
			(line, index) => (index === 0 ? '  ' : '    ') + line,
		),
	);
}

function widest<T>(items: readonly T[], widthOf: (item: T) => number): number {
	let result = 0;
	for (const item of items) result = Math.max(result, widthOf(item));
	return result;
}

function formatProblems(problems: readonly Problem[], shown: Shown): string {
	const lines = problems.map(({path, message}) => {
		const place = path === undefined ? '' : `${showPath(path, shown)}: `;
		return `${place}${escapeForTerminal(message)}`;
	});
	return [shown.paint.underline('Failures'), ...formatSentences(lines, shown)].join('\n');
}

function formatNotices(notices: readonly string[], shown: Shown): string {
	return [shown.paint.underline('Notices'), ...formatSentences(notices.map(escapeForTerminal), shown)].join('\n');
}

function showPath(path: string, {context}: Shown): string {
	return escapeForTerminal(context.displayPath?.(path) ?? path);
}

function formatSummary({problems, fixing, besideCauses, isQuiet}: Report, sums: Sums, shown: Shown): string {
	const {paint} = shown;
	const {counts, files, fixed} = sums;
	const found = counts.errors + counts.warnings;
	const lines: string[] = [];
	if (fixing !== 'none' && (found > 0 || fixed > 0)) lines.push(formatFixed(sums, paint));
	if (found > 0) lines.push(formatFound(counts, paint), ...formatFixable(counts, fixing, shown));
	if (problems.length > 0) lines.push(paint.red.bold(`✖ ${countOf(problems.length, 'failure')}`));
	if (found === 0 && problems.length === 0) {
		const ofWhat = besideCauses === undefined ? '' : ' of the named causes';
		const what = isQuiet === true ? 'errors' : 'problems';
		lines.push(paint.green(`✔ ${countOf(files, 'post')}, no ${what}${ofWhat}${fixed > 0 ? ' left' : ''}.`));
	}
	if (besideCauses !== undefined) lines.push(...formatBeside(besideCauses, shown));
	if (sums.baselined > 0) lines.push(paint.dim(`  ${countOf(sums.baselined, 'finding')} hidden by the baseline`));
	return lines.join('\n');
}

/** What a run has seen that it is not about. */
function formatBeside(findings: number, {paint, context}: Shown): readonly string[] {
	const sentence =
		findings === 0
			? 'Other causes have no findings.'
			: `Other causes have ${countOf(findings, 'finding')}: \`archivelint causes\` lists them.`;
	return wrapToColumns(sentence, availableColumns(context.width, 2)).map((line) => paint.dim(`  ${line}`));
}

function formatFixed({fixed, fixedFiles}: Sums, paint: ChalkInstance): string {
	if (fixedFiles === 0) return 'Nothing was fixed.';
	return paint.green(`✔ ${countOf(fixed, 'problem')} fixed in ${countOf(fixedFiles, 'post')}.`);
}

function formatFound({errors, warnings}: Counts, paint: ChalkInstance): string {
	const color = errors > 0 ? paint.red.bold : paint.yellow.bold;
	return color(
		`✖ ${countOf(errors + warnings, 'problem')} (${countOf(errors, 'error')}, ${countOf(warnings, 'warning')})`,
	);
}

/** What another run could mend; nothing that this run was already asked to. */
function formatFixable(counts: Counts, fixing: Report['fixing'], shown: Shown): readonly string[] {
	const safe = [
		...(counts.fixableErrors > 0 ? [countOf(counts.fixableErrors, 'error')] : []),
		...(counts.fixableWarnings > 0 ? [countOf(counts.fixableWarnings, 'warning')] : []),
	].join(' and ');
	const unsafe = counts.unsafelyFixable;
	const parts: string[] = [];
	if (fixing === 'none' && safe !== '') parts.push(`${safe} fixable with --fix`);
	if (fixing !== 'unsafe' && unsafe > 0) {
		parts.push(
			parts.length > 0
				? `${unsafe} more with --fix --unsafe`
				: `${countOf(unsafe, 'problem')} fixable with --fix --unsafe`,
		);
	}
	if (parts.length === 0) return [];
	return wrapToColumns(parts.join(', '), availableColumns(shown.context.width, 2)).map((line) =>
		shown.paint.dim(`  ${line}`),
	);
}
