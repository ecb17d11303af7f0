import {Chalk, type ChalkInstance} from 'chalk';
import type {Diagnostic} from '../model/diagnostic.ts';
import type {Report} from '../model/report.ts';
import {Source} from '../model/text.ts';
import {frameColumns, markedLine} from '../terminal/codeFrame.ts';
import {linkTo} from '../terminal/hyperlinks.ts';
import {usableColumns} from '../terminal/usableColumns.ts';
import {columnsOf, escapeForTerminal, wrapToColumns} from '../texts/terminalText.ts';
import {countOf} from './countOf.ts';
import type {FormatterContext} from './formatter.ts';

/** For people who look at each finding: where it stands, what it says, and the line with carets under the place. */
export function* formatCodeframe(report: Report, context: FormatterContext): Generator<string> {
	const paint = new Chalk({level: context.color ? 1 : 0});
	let found = 0;
	for (const {path, diagnostics} of report.files) {
		if (diagnostics.length === 0) continue;
		const source = new Source(context.textOf(path));
		for (const diagnostic of diagnostics) yield `${formatFrame(diagnostic, source, paint, context)}\n\n`;
		found += diagnostics.length;
	}
	if (found > 0) yield `${countOf(found, 'problem')}\n`;
}

function formatFrame(
	{path, start, severity, message, rule, range, related}: Diagnostic,
	source: Source,
	paint: ChalkInstance,
	context: FormatterContext,
): string {
	const {width, links} = context;
	const place = `${shownPath(path, context)}:${start.line}:${start.column}`;
	const paintSeverity = severity === 'error' ? paint.red : paint.yellow;
	const {shown, carets} = markedLine(source, range, frameColumns(source, range, width));
	const name = paint.dim(linkTo(links?.toRule(rule), escapeForTerminal(rule)));
	const sentences = [message, ...related.map((other) => `↳ ${shownPath(other.path, context)}: ${other.message}`)];
	// A long path stands alone.
	const isWide = width !== undefined && columnsOf(`${place}  ${severity}  ${rule}`) > width;
	return [
		`${linkTo(links?.toPlace(path, start.line), place)}${isWide ? '\n' : '  '}${paintSeverity(severity)}  ${name}`,
		...sentences.flatMap((sentence) => wrapped(sentence, width)),
		'',
		shown,
		paintSeverity(carets),
	].join('\n');
}

function wrapped(sentence: string, width: number | undefined): readonly string[] {
	return wrapToColumns(escapeForTerminal(sentence), usableColumns(width, 0));
}

function shownPath(path: string, {displayPath}: FormatterContext): string {
	return escapeForTerminal(displayPath?.(path) ?? path);
}
