import type {Diagnostic} from '../model/diagnostic.ts';
import type {Report} from '../model/report.ts';
import type {FormatterContext} from './formatter.ts';
import {jsonText} from './jsonText.ts';

/** For programs that read line by line: JSON Lines (https://jsonlines.org), one finding on each. Lines and columns count from 1, columns and offsets in UTF-16 units. */
export function* formatJsonl(report: Report, _context: FormatterContext): Generator<string> {
	for (const file of report.files) for (const diagnostic of file.diagnostics) yield `${jsonText(lineOf(diagnostic))}\n`;
}

function lineOf({
	path,
	rule,
	messageId,
	id,
	cause,
	severity,
	fatal,
	message,
	start,
	end,
	range,
	fix,
	related,
}: Diagnostic) {
	return {
		path,
		line: start.line,
		column: start.column,
		endLine: end.line,
		endColumn: end.column,
		start: range.start,
		end: range.end,
		rule,
		messageId,
		id,
		cause: cause.id,
		severity,
		fatal,
		message,
		fix: fix?.safety ?? null,
		related,
	};
}
