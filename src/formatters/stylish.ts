import {Chalk, type ChalkInstance} from 'chalk';
import type {Diagnostic} from '../model/diagnostic.ts';
import {addCounts, type Counts, countDiagnostics, type FileReport, type Problem, type Report} from '../model/report.ts';
import {columnsOf, escapeForTerminal, padToColumns} from '../texts/terminalText.ts';
import {countOf} from './countOf.ts';
import type {FormatterContext} from './formatter.ts';

/** Rules are named in one column behind messages up to this width, or less in a narrow terminal; behind longer ones anywhere. */
const widestAligned = 120;

/** For people, in a terminal: the findings of each file under its path, then what else is to be said, then the sums. */
export function* formatStylish(report: Report, context: FormatterContext): Generator<string> {
	const paint = new Chalk({level: context.color ? 1 : 0});
	const shown: Shown = {paint, context};
	let sums: Sums = {counts: countDiagnostics([]), files: 0, fixed: 0, fixedFiles: 0, baselined: 0};
	for (const file of report.files) {
		sums = {
			counts: addCounts(sums.counts, countDiagnostics(file.diagnostics)),
			files: sums.files + 1,
			fixed: sums.fixed + file.fixed,
			fixedFiles: sums.fixedFiles + (file.fixed > 0 ? 1 : 0),
			baselined: sums.baselined + file.suppressed.filter(({suppression}) => suppression.kind === 'baseline').length,
		};
		if (file.diagnostics.length > 0) yield `${formatFile(file, shown)}\n\n`;
	}
	if (report.problems.length > 0) yield `${formatProblems(report.problems, shown)}\n\n`;
	if (report.notices.length > 0) yield `${formatNotices(report.notices, shown)}\n\n`;
	yield `${formatSummary(report, sums, paint)}\n`;
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
	readonly line: string;
	readonly column: string;
	readonly message: string;
}

interface ColumnWidths {
	readonly line: number;
	readonly column: number;
	readonly severity: number;
	readonly message: number;
}

function formatFile(file: FileReport, shown: Shown): string {
	const rows = file.diagnostics.map(
		(diagnostic): Row => ({
			diagnostic,
			line: String(diagnostic.start.line),
			column: String(diagnostic.start.column),
			message: escapeForTerminal(diagnostic.message),
		}),
	);
	const widths: ColumnWidths = {
		line: widest(rows, (row) => row.line.length),
		column: widest(rows, (row) => row.column.length),
		severity: widest(rows, (row) => row.diagnostic.severity.length),
		message: widest(rows, fittingWidth(file.diagnostics, shown.context.width)),
	};
	const path = shown.paint.underline(showPath(file.path, shown));
	return [path, ...rows.flatMap((row) => formatRow(row, widths, shown))].join('\n');
}

function formatRow({diagnostic, line, column, message}: Row, widths: ColumnWidths, shown: Shown): string[] {
	const {paint} = shown;
	const position = `${line.padStart(widths.line)}:${column.padEnd(widths.column)}`;
	const severity = diagnostic.severity.padEnd(widths.severity);
	const paintedSeverity = diagnostic.severity === 'error' ? paint.red(severity) : paint.yellow(severity);
	const padded = padToColumns(message, widths.message);
	const indent = ' '.repeat(2 + position.length + 2 + widths.severity + 2);
	return [
		`  ${paint.dim(position)}  ${paintedSeverity}  ${padded}  ${paint.dim(escapeForTerminal(diagnostic.rule))}`,
		...diagnostic.related.map(
			(related) => `${indent}${paint.dim('↳')} ${showPath(related.path, shown)}: ${escapeForTerminal(related.message)}`,
		),
	];
}

/** Tells how wide a message is if the rule’s name still stands on the same line behind it; else 0: its line wraps anyway. */
function fittingWidth(diagnostics: readonly Diagnostic[], width: number | undefined): (row: Row) => number {
	const around = widest(diagnostics, ({start, severity, rule}) => {
		return `  ${start.line}:${start.column}  ${severity}    ${rule}`.length;
	});
	const limit = Math.min(widestAligned, (width ?? Number.POSITIVE_INFINITY) - around);
	return ({message}) => {
		const columns = columnsOf(message);
		return columns > limit ? 0 : columns;
	};
}

function widest<T>(items: readonly T[], widthOf: (item: T) => number): number {
	let result = 0;
	for (const item of items) result = Math.max(result, widthOf(item));
	return result;
}

function formatProblems(problems: readonly Problem[], shown: Shown): string {
	const lines = problems.map(({path, message}) => {
		const place = path === undefined ? '' : `${showPath(path, shown)}: `;
		return `  ${place}${escapeForTerminal(message)}`;
	});
	return [shown.paint.underline('Failures'), ...lines].join('\n');
}

function formatNotices(notices: readonly string[], {paint}: Shown): string {
	return [paint.underline('Notices'), ...notices.map((notice) => `  ${escapeForTerminal(notice)}`)].join('\n');
}

function showPath(path: string, {context}: Shown): string {
	return escapeForTerminal(context.displayPath?.(path) ?? path);
}

function formatSummary({problems, fixing}: Report, sums: Sums, paint: ChalkInstance): string {
	const {counts, files, fixed} = sums;
	const found = counts.errors + counts.warnings;
	const lines: string[] = [];
	if (fixing !== 'none' && (found > 0 || fixed > 0)) lines.push(formatFixed(sums, paint));
	if (found > 0) lines.push(formatFound(counts, paint), ...formatFixable(counts, fixing, paint));
	if (problems.length > 0) lines.push(paint.red.bold(`✖ ${countOf(problems.length, 'failure')}`));
	if (found === 0 && problems.length === 0) {
		lines.push(paint.green(`✔ ${countOf(files, 'post')}, no problems${fixed > 0 ? ' left' : ''}.`));
	}
	if (sums.baselined > 0) lines.push(paint.dim(`  ${countOf(sums.baselined, 'finding')} hidden by the baseline`));
	return lines.join('\n');
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
function formatFixable(counts: Counts, fixing: Report['fixing'], paint: ChalkInstance): string[] {
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
	return parts.length > 0 ? [paint.dim(`  ${parts.join(', ')}`)] : [];
}
