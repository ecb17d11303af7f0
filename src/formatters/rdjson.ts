import type {Diagnostic} from '../model/diagnostic.ts';
import type {Report} from '../model/report.ts';
import type {Range} from '../model/text.ts';
import {ByteColumns} from './byteColumns.ts';
import {mergeEdits, proposalsOf} from './fixes.ts';
import type {FormatterContext} from './formatter.ts';
import {jsonText} from './jsonText.ts';

/**
 * Reviewdog's Diagnostic Format (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf). Columns count bytes of
 * UTF-8, from 1. A safe fix is a suggestion; where there is none, what a person may choose.
 */
export function* formatRdjson(report: Report, context: FormatterContext): Generator<string> {
	yield '{"source":{"name":"archivelint"},"diagnostics":[';
	let before = '\n';
	for (const file of report.files) {
		const columns = file.diagnostics.length === 0 ? undefined : new ByteColumns(context.textOf(file.path));
		for (const diagnostic of file.diagnostics) {
			if (columns === undefined) continue;
			yield before + jsonText(diagnosticOf(diagnostic, columns, context));
			before = ',\n';
		}
	}
	yield '\n]}\n';
}

function diagnosticOf(diagnostic: Diagnostic, columns: ByteColumns, context: FormatterContext) {
	const {path, rule, severity, message, range, fix} = diagnostic;
	const rangeOf = ({start, end}: Range) => ({start: columns.positionAt(start), end: columns.positionAt(end)});
	const own = rangeOf(range);
	const proposals = fix?.safety === 'safe' ? [fix] : proposalsOf(diagnostic);
	return {
		message: message.toWellFormed(),
		location: {path: context.repositoryPath(path).toWellFormed(), range: own},
		severity: severity === 'error' ? 'ERROR' : 'WARNING',
		code: {value: rule},
		suggestions: proposals.map(({edits}) => {
			const edit = mergeEdits(edits, context.textOf(path));
			return {range: rangeOf(edit.range), text: edit.text.toWellFormed()};
		}),
	};
}
