import type {Diagnostic} from '../model/diagnostic.ts';
import {addCounts, countDiagnostics, type FileReport, type Report} from '../model/report.ts';
import {escapeForTerminal} from '../texts/terminalText.ts';
import {countOf} from './countOf.ts';
import type {FormatterContext} from './formatter.ts';
import {type Choice, chooseFindings} from './quotas.ts';

/** GitHub shows so many annotations of each level of one step, and drops the others without a word. */
const annotationsPerLevel = 10;

/**
 * Workflow commands of GitHub Actions, which GitHub shows at the lines of a pull request
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions).
 */
export function* formatGithub(report: Report, context: FormatterContext): Generator<string> {
	const choices = {error: choiceOf(report.files, 'error'), warning: choiceOf(report.files, 'warning')};
	let counts = countDiagnostics([]);
	let shown = 0;
	for (const {diagnostics} of report.files) {
		counts = addCounts(counts, countDiagnostics(diagnostics));
		for (const diagnostic of diagnostics) {
			if (!choices[diagnostic.severity].takes(diagnostic)) continue;
			shown++;
			yield annotationOf(diagnostic, context);
		}
	}
	for (const {message, path} of report.problems)
		yield command(
			'error',
			{title: 'archivelint', ...(path === undefined ? {} : {file: context.repositoryPath(path)})},
			message,
		);
	for (const notice of report.notices) yield command('notice', {title: 'archivelint'}, notice);
	const found = counts.errors + counts.warnings;
	if (found === 0) return;
	const sum = `${countOf(found, 'problem')} (${countOf(counts.errors, 'error')}, ${countOf(counts.warnings, 'warning')})`;
	const rest = shown < found ? `; ${shown} of them are shown here` : '';
	yield command('notice', {title: 'archivelint'}, `${sum}${rest}.`);
}

function choiceOf(files: Iterable<FileReport>, severity: Diagnostic['severity']): Choice {
	function* ofSeverity(): Generator<FileReport> {
		for (const file of files)
			yield {...file, diagnostics: file.diagnostics.filter((diagnostic) => diagnostic.severity === severity)};
	}
	return chooseFindings(ofSeverity(), annotationsPerLevel);
}

function annotationOf({path, severity, start, end, rule, message}: Diagnostic, context: FormatterContext): string {
	// Columns of different lines are refused.
	const columns = start.line === end.line ? {col: start.column, endColumn: end.column} : {};
	const place = {file: context.repositoryPath(path), line: start.line, endLine: end.line, ...columns};
	return command(severity, {...place, title: rule}, message);
}

function command(
	name: 'error' | 'warning' | 'notice',
	properties: Readonly<Record<string, string | number>>,
	message: string,
): string {
	const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

/** The sign of escapes itself comes first. Line ends stay, as GitHub knows how to show them; other control characters do not. */
function escapeData(text: string): string {
	return text
		.split(/(\r|\n)/)
		.map((part) => (part === '\r' ? '%0D' : part === '\n' ? '%0A' : escapeForTerminal(part).replaceAll('%', '%25')))
		.join('');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
