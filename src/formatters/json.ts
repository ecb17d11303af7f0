import {type Diagnostic, isInPost, type SuppressedDiagnostic} from '../model/diagnostic.ts';
import {countDiagnostics, type FileReport, type Report} from '../model/report.ts';
import {byteOrderMarkLength, type TextEdit} from '../model/text.ts';
import {mergeEdits, proposalsOf} from './fixes.ts';
import type {FormatterContext} from './formatter.ts';
import {jsonText} from './jsonText.ts';

/**
 * For programs: the results of ESLint's formatter `json`, one for each linted file, so that what reads those reads these
 * (https://eslint.org/docs/latest/integrate/nodejs-api#-lintresult-type). Only what is wrong with files is in it:
 * `Report.problems` and `notices` have no place in that format.
 */
export function* formatJson(report: Report, context: FormatterContext): Generator<string> {
	let before = '[';
	for (const file of report.files) {
		yield before;
		yield* resultOf(file, context);
		before = ',';
	}
	yield before === '[' ? '[]\n' : ']\n';
}

interface LintFix {
	/** UTF-16 offsets, a byte order mark not counted. */
	readonly range: readonly [start: number, end: number];
	readonly text: string;
}

interface LintSuggestion {
	readonly messageId?: string;
	readonly desc: string;
	readonly fix: LintFix;
}

interface LintMessage {
	readonly ruleId: string | null;
	readonly severity: 1 | 2;
	readonly message: string;
	readonly messageId: string;
	/** The id of what many findings have in common. */
	readonly cause: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly fatal?: true;
	readonly fix?: LintFix;
	readonly suggestions?: readonly LintSuggestion[];
}

/** ESLint's words: what stands in the linted file itself is a directive, what lies elsewhere is a file. */
interface LintSuppression {
	readonly kind: 'directive' | 'file';
	readonly justification: string;
}

interface SuppressedMessage extends LintMessage {
	readonly suppressions: readonly LintSuppression[];
}

/** What stands in a result behind its path and messages. */
interface LintSums {
	readonly errorCount: number;
	readonly fatalErrorCount: number;
	readonly warningCount: number;
	readonly fixableErrorCount: number;
	readonly fixableWarningCount: number;
	readonly usedDeprecatedRules: readonly never[];
}

/** Writes a result message by message: there may be a hundred thousand. */
function* resultOf(file: FileReport, context: FormatterContext): Generator<string> {
	const counts = countDiagnostics(file.diagnostics);
	const textOf = () => context.textOf(file.path);
	yield `{"filePath":${jsonText(context.absolutePath(file.path))},"messages":`;
	yield* listOf(file.diagnostics, (diagnostic): LintMessage => messageOf(diagnostic, textOf));
	yield ',"suppressedMessages":';
	yield* listOf(
		file.suppressed,
		(diagnostic): SuppressedMessage => ({
			...messageOf(diagnostic, textOf),
			suppressions: [suppressionOf(diagnostic)],
		}),
	);
	const sums: LintSums = {
		errorCount: counts.errors,
		fatalErrorCount: counts.fatal,
		warningCount: counts.warnings,
		fixableErrorCount: counts.fixableErrors,
		fixableWarningCount: counts.fixableWarnings,
		usedDeprecatedRules: [],
	};
	yield `,${jsonText(sums).slice(1)}`;
}

function* listOf<T>(items: readonly T[], written: (item: T) => unknown): Generator<string> {
	for (const [index, item] of items.entries()) yield (index === 0 ? '[' : ',') + jsonText(written(item));
	yield items.length === 0 ? '[]' : ']';
}

function suppressionOf({suppression}: SuppressedDiagnostic): LintSuppression {
	return {kind: isInPost(suppression) ? 'directive' : 'file', justification: suppression.reason ?? ''};
}

function messageOf(diagnostic: Diagnostic, textOf: () => string): LintMessage {
	const {fatal, rule, severity, message, messageId, cause, start, end, fix} = diagnostic;
	const suggestions = suggestionsOf(diagnostic, textOf);
	return {
		ruleId: fatal ? null : rule,
		severity: severity === 'error' ? 2 : 1,
		message,
		messageId,
		cause: cause.id,
		line: start.line,
		column: start.column,
		endLine: end.line,
		endColumn: end.column,
		...(fatal ? {fatal} : {}),
		...(fix?.safety === 'safe' ? {fix: fixOf(fix.edits, textOf())} : {}),
		...(suggestions.length > 0 ? {suggestions} : {}),
	};
}

function suggestionsOf(diagnostic: Diagnostic, textOf: () => string): LintSuggestion[] {
	return proposalsOf(diagnostic).map(({description, edits}) => ({desc: description, fix: fixOf(edits, textOf())}));
}

/** One edit, counted as ESLint counts: without the byte order mark. */
function fixOf(edits: readonly TextEdit[], text: string): LintFix {
	const markLength = byteOrderMarkLength(text);
	const merged = mergeEdits(
		edits.map((edit) => withoutByteOrderMark(edit, markLength)),
		text,
	);
	const from = (offset: number): number => Math.max(0, offset - markLength);
	return {range: [from(merged.range.start), from(merged.range.end)], text: merged.text};
}

/** What would stand before the text stands at its start. */
function withoutByteOrderMark({range, text}: TextEdit, markLength: 0 | 1): TextEdit {
	if (range.start >= markLength) return {range, text};
	return {range: {start: markLength, end: Math.max(markLength, range.end)}, text: text.replace(/^\u{feff}/u, '')};
}
