import type {Diagnostic} from '../model/diagnostic.ts';
import type {Problem, Report} from '../model/report.ts';
import {type Range, Source} from '../model/text.ts';
import {mergeEdits} from './fixes.ts';
import type {FormatterContext} from './formatter.ts';
import {jsonText} from './jsonText.ts';
import {chooseFindings} from './quotas.ts';

/** GitHub's code scanning shows so many results of a run, and refuses five times as many. */
const mostResults = 5000;

/**
 * The Static Analysis Results Interchange Format 2.1.0
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as GitHub's code scanning reads it.
 */
export function* formatSarif(report: Report, context: FormatterContext): Generator<string> {
	const choice = chooseFindings(report.files, mostResults);
	const ruleIndexes = new Map<string, number>();
	for (const {diagnostics} of report.files) {
		for (const {rule} of diagnostics) if (!ruleIndexes.has(rule)) ruleIndexes.set(rule, ruleIndexes.size);
	}
	const driver = {
		name: 'archivelint',
		version: context.version,
		semanticVersion: context.version,
		rules: [...ruleIndexes.keys()].map((id) => descriptorOf(id, context)),
	};
	yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${jsonText({driver})},"columnKind":"utf16CodeUnits","results":[`;
	let before = '\n';
	let shown = 0;
	for (const {path, diagnostics} of report.files) {
		let source: Source | undefined;
		const sourceOf = (): Source => (source ??= new Source(context.textOf(path)));
		for (const diagnostic of diagnostics) {
			if (!choice.takes(diagnostic)) continue;
			yield before +
				jsonText(resultOf(diagnostic, {ruleIndex: ruleIndexes.get(diagnostic.rule) ?? -1, sourceOf, context}));
			before = ',\n';
			shown++;
		}
	}
	const invocation = {
		executionSuccessful: report.problems.length === 0,
		toolExecutionNotifications: [
			...report.problems.map((problem) => problemOf(problem, context)),
			...report.notices.map((notice) => notificationOf('note', notice)),
			...(shown < choice.total
				? [
						notificationOf(
							'warning',
							`${choice.total - shown} of ${choice.total} results are left out: the most severe ${shown} are here, some of each rule.`,
						),
					]
				: []),
		],
	};
	yield `\n],"invocations":[${jsonText(invocation)}]}]}\n`;
}

function descriptorOf(id: string, {rules, helpOf, urlOf}: FormatterContext) {
	const rule = rules.get(id);
	const text = rule?.description ?? 'Require that archivelint can read the post and what it says of rules.';
	const isError = rule === undefined || Object.values(rule.messages).some(({severity}) => severity === 'error');
	const help = helpOf(id);
	const helpUri = urlOf(id);
	return {
		id,
		shortDescription: {text},
		fullDescription: {text},
		...(helpUri === undefined ? {} : {helpUri}),
		help: {text, ...(help === undefined ? {} : {markdown: help})},
		defaultConfiguration: {level: isError ? 'error' : 'warning'},
		properties: {tags: ['archive'], precision: 'high', 'problem.severity': isError ? 'error' : 'warning'},
	};
}

function resultOf(
	{path, rule, id, cause, severity, message, start, end, fix, related}: Diagnostic,
	{
		ruleIndex,
		sourceOf,
		context,
	}: {readonly ruleIndex: number; readonly sourceOf: () => Source; readonly context: FormatterContext},
) {
	return {
		ruleId: rule,
		ruleIndex,
		level: severity,
		message: {text: message.toWellFormed()},
		locations: [
			{
				physicalLocation: {
					artifactLocation: artifactOf(path, context),
					region: {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column},
				},
			},
		],
		partialFingerprints: {'archivelint/v1': id, 'archivelint/cause/v1': cause.id},
		...(related.length === 0
			? {}
			: {
					relatedLocations: related.map((place, index) => ({
						id: index + 1,
						message: {text: place.message.toWellFormed()},
						physicalLocation: {artifactLocation: artifactOf(place.path, context)},
					})),
				}),
		...(fix?.safety === 'safe' ? {fixes: [fixOf(fix.edits, path, {source: sourceOf(), context})]} : {}),
	};
}

function fixOf(
	edits: readonly {readonly range: Range; readonly text: string}[],
	path: string,
	{source, context}: {readonly source: Source; readonly context: FormatterContext},
) {
	const {range, text} = mergeEdits(edits, source.text);
	const [start, end] = [source.positionAt(range.start), source.positionAt(range.end)];
	return {
		description: {text: 'Apply the safe fix.'},
		artifactChanges: [
			{
				artifactLocation: artifactOf(path, context),
				replacements: [
					{
						deletedRegion: {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column},
						insertedContent: {text: text.toWellFormed()},
					},
				],
			},
		],
	};
}

/** A relative URI: each name of the path percent-encoded (RFC 3986). */
function artifactOf(path: string, context: FormatterContext) {
	const names = context.repositoryPath(path).toWellFormed().split('/');
	return {uri: names.map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%'};
}

function problemOf({message, path}: Problem, context: FormatterContext) {
	const notification = notificationOf('error', message);
	if (path === undefined) return notification;
	return {...notification, locations: [{physicalLocation: {artifactLocation: artifactOf(path, context)}}]};
}

function notificationOf(level: 'error' | 'warning' | 'note', text: string) {
	return {level, message: {text: text.toWellFormed()}};
}
