import type {Report} from '../model/report.ts';
import {escapeForTerminal} from '../texts/terminalText.ts';
import {countOf} from './countOf.ts';
import type {FormatterContext} from './formatter.ts';

/** A line for each finding, as ESLint's formatter `compact` writes it, for editors and `grep`. */
export function* formatCompact(report: Report, context: FormatterContext): Generator<string> {
	let found = 0;
	for (const {path, diagnostics} of report.files) {
		const shown = escapeForTerminal(context.displayPath?.(path) ?? path);
		for (const {start, severity, message, rule} of diagnostics) {
			const word = severity === 'error' ? 'Error' : 'Warning';
			yield `${shown}: line ${start.line}, col ${start.column}, ${word} - ${escapeForTerminal(message)} (${escapeForTerminal(rule)})\n`;
		}
		found += diagnostics.length;
	}
	if (found > 0) yield `\n${countOf(found, 'problem')}\n`;
}
