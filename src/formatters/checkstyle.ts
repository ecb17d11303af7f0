import type {Report} from '../model/report.ts';
import type {FormatterContext} from './formatter.ts';
import {element, startTag} from './xml.ts';

/** The report of Checkstyle, which many tools read (https://checkstyle.org). */
export function* formatCheckstyle(report: Report, context: FormatterContext): Generator<string> {
	yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
	for (const {path, diagnostics} of report.files) {
		if (diagnostics.length === 0) continue;
		yield `\t${startTag('file', {name: context.repositoryPath(path)})}\n`;
		for (const {start, severity, message, rule} of diagnostics) {
			const {line, column} = start;
			yield `\t\t${element('error', {line, column, severity, message, source: `archivelint.${rule}`})}\n`;
		}
		yield '\t</file>\n';
	}
	yield '</checkstyle>\n';
}
