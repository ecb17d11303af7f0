import {compareText, type Diagnostic} from '../model/diagnostic.ts';
import {addCounts, type Counts, countDiagnostics, type Report} from '../model/report.ts';
import {escapeForTerminal} from '../texts/terminalText.ts';
import {countOf} from './countOf.ts';
import type {FormatterContext} from './formatter.ts';

/** For comments and summaries of pull requests: sums, a table of rules, and all findings, as GitHub's Markdown. */
export function* formatMarkdown(report: Report, context: FormatterContext): Generator<string> {
	const rules = new Map<string, Counts>();
	let counts = countDiagnostics([]);
	let posts = 0;
	for (const {diagnostics} of report.files) {
		posts++;
		counts = addCounts(counts, countDiagnostics(diagnostics));
		for (const diagnostic of diagnostics) {
			const own = countDiagnostics([diagnostic]);
			const known = rules.get(diagnostic.rule);
			rules.set(diagnostic.rule, known === undefined ? own : addCounts(known, own));
		}
	}
	yield `## archivelint\n\n${describeSums(counts, posts, report)}\n`;
	for (const {message, path} of report.problems)
		yield `\n- **Failure** ${path === undefined ? '' : `${escapeMarkdown(path)}: `}${escapeMarkdown(message)}\n`;
	for (const notice of report.notices) yield `\n- ${escapeMarkdown(notice)}\n`;
	if (rules.size === 0) return;
	yield '\n| rule | errors | warnings |\n| --- | ---: | ---: |\n';
	const sorted = [...rules].toSorted(
		([a, x], [b, y]) => y.errors - x.errors || y.warnings - x.warnings || compareText(a, b),
	);
	for (const [rule, {errors, warnings}] of sorted) yield `| ${escapeMarkdown(rule)} | ${errors} | ${warnings} |\n`;
	for (const {path, diagnostics} of report.files) {
		if (diagnostics.length === 0) continue;
		yield `\n### ${escapeMarkdown(context.repositoryPath(path))}\n\n`;
		for (const diagnostic of diagnostics) yield itemOf(diagnostic);
	}
}

function describeSums({errors, warnings}: Counts, posts: number, {problems}: Report): string {
	if (errors + warnings + problems.length === 0) return `No problems in ${countOf(posts, 'post')}.`;
	return `${countOf(errors, 'error')} and ${countOf(warnings, 'warning')} in ${countOf(posts, 'post')}.`;
}

function itemOf({start, severity, message, rule}: Diagnostic): string {
	return `- ${start.line}:${start.column} **${severity}** ${escapeMarkdown(message)} (${escapeMarkdown(rule)})\n`;
}

/**
 * Writes text so that GitHub's Markdown shows it as it is, on one line: no markup, no HTML, no link, and nobody is called
 * by `@`. Code that a message marks by backticks stays code, unless the quoted text holds such signs itself.
 */
export function escapeMarkdown(text: string): string {
	return escapeForTerminal(text.toWellFormed())
		.replace(/[\\`*_{}[\]()#+.!|<>~&$:@/-]/g, (sign) =>
			/[<>&@:/]/.test(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`,
		)
		.replace(/\s+/g, ' ');
}

/**
 * Ends a text before it grows too long, at a line.
 * @param most bytes of UTF-8
 * @param closing what is said where something is left out
 */
export function* limitBytes(chunks: Iterable<string>, most: number, closing: string): Generator<string> {
	const encoder = new TextEncoder();
	let free = most - encoder.encode(closing).length;
	for (const chunk of chunks) {
		free -= encoder.encode(chunk).length;
		if (free < 0) {
			yield closing;
			return;
		}
		yield chunk;
	}
}
