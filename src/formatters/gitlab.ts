import type {Diagnostic} from '../model/diagnostic.ts';
import type {Report} from '../model/report.ts';
import {digest} from '../texts/digest.ts';
import type {FormatterContext} from './formatter.ts';
import {jsonText} from './jsonText.ts';

/** A Code Quality report of GitLab (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export function* formatGitlab(report: Report, context: FormatterContext): Generator<string> {
	let before = '[\n';
	for (const file of report.files) {
		for (const diagnostic of file.diagnostics) {
			yield before + jsonText(issueOf(diagnostic, context));
			before = ',\n';
		}
	}
	yield before === '[\n' ? '[]\n' : '\n]\n';
}

function issueOf({path, rule, id, severity, fatal, message, start, end}: Diagnostic, context: FormatterContext) {
	return {
		description: message.toWellFormed(),
		check_name: rule,
		// Unique in the report: ids are unique in a post.
		fingerprint: digest(JSON.stringify([path, rule, id])),
		severity: fatal ? 'critical' : severity === 'error' ? 'major' : 'minor',
		location: {path: context.repositoryPath(path).toWellFormed(), lines: {begin: start.line, end: end.line}},
	};
}
