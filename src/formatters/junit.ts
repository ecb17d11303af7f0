import type {Diagnostic} from '../model/diagnostic.ts';
import type {Report} from '../model/report.ts';
import type {FormatterContext} from './formatter.ts';
import {element, escapeXml, startTag} from './xml.ts';

/**
 * Test results as JUnit writes them and CI servers read them
 * (https://github.com/jenkinsci/xunit-plugin, `junit-10.xsd`): a suite for each post with findings, a failed case for each.
 */
export function* formatJunit(report: Report, context: FormatterContext): Generator<string> {
	let failures = 0;
	for (const {diagnostics} of report.files) failures += diagnostics.length;
	const errors = report.problems.length;
	const tests = Math.max(1, failures + errors);
	yield '<?xml version="1.0" encoding="UTF-8"?>\n';
	yield `${startTag('testsuites', {name: 'archivelint', tests, failures, errors})}\n`;
	for (const {path, diagnostics} of report.files) {
		if (diagnostics.length === 0) continue;
		const name = context.repositoryPath(path);
		const count = diagnostics.length;
		yield `\t${startTag('testsuite', {name, tests: count, failures: count, errors: 0})}\n`;
		for (const diagnostic of diagnostics) yield `\t\t${caseOf(diagnostic, name)}\n`;
		yield '\t</testsuite>\n';
	}
	if (failures + errors === 0)
		yield `\t${ownSuite({tests: 1, errors: 0}, element('testcase', {name: 'no problems', classname: 'archivelint'}))}\n`;
	if (errors > 0)
		yield `\t${ownSuite({tests: errors, errors}, report.problems.map((problem) => problemCase(problem)).join(''))}\n`;
	yield '</testsuites>\n';
}

function ownSuite({tests, errors}: {readonly tests: number; readonly errors: number}, content: string): string {
	return element('testsuite', {name: 'archivelint', tests, failures: 0, errors}, content);
}

function caseOf({rule, severity, message, start}: Diagnostic, classname: string): string {
	const failure = element(
		'failure',
		{message, type: severity},
		escapeXml(`${classname}:${start.line}:${start.column}: ${message}`),
	);
	return element('testcase', {name: `${rule} ${start.line}:${start.column}`, classname}, failure);
}

function problemCase({message, path}: Report['problems'][number]): string {
	const error = element('error', {message, type: 'failure'}, escapeXml(message));
	return element('testcase', {name: path ?? 'archivelint', classname: 'archivelint'}, error);
}
