import type {FormatterContext} from '../../src/formatters/formatter.ts';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import type {FileReport, Report} from '../../src/model/report.ts';

/** A report with what a test does not name left empty. */
export function reportOf(parts: Partial<Report>): Report {
	return {files: [], problems: [], notices: [], fixing: 'none', ...parts};
}

/** What was found in one file, with what a test does not name left empty. */
export function fileOf(
	path: string,
	diagnostics: readonly Partial<Diagnostic>[],
	parts: Partial<FileReport> = {},
): FileReport {
	return {path, diagnostics: diagnostics.map(diagnosticOf), suppressed: [], fixed: 0, ...parts};
}

/** A finding, with what a test does not name filled in. */
export function diagnosticOf(parts: Partial<Diagnostic>): Diagnostic {
	return {
		path: '_posts/a.md',
		rule: 'no-x',
		id: 'x1',
		messageId: 'found',
		message: 'There is an x.',
		cause: {id: 'c-00000001', message: 'found', source: 'news.example', site: 'news.example', kind: ''},
		severity: 'error',
		fatal: false,
		range: {start: 0, end: 1},
		start: {line: 1, column: 1},
		end: {line: 1, column: 2},
		suggestions: [],
		related: [],
		...parts,
	};
}

/** A context in which every file has the same text. */
export function contextOf(text: string, parts: Partial<FormatterContext> = {}): FormatterContext {
	return {
		root: '/archive',
		color: false,
		textOf: () => text,
		absolutePath: (path) => `/archive/${path}`,
		repositoryPath: (path) => path,
		version: '1.2.3',
		rules: new Map(),
		helpOf: () => undefined,
		urlOf: () => undefined,
		...parts,
	};
}
