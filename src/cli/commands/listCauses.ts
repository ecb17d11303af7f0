import {CauseList, type CauseSummary} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import {renderTable} from '../../formatters/table.ts';
import type {Diagnostic} from '../../model/diagnostic.ts';
import {causeIdPattern} from '../../model/knownFindings.ts';
import {type Harm, harms, type Rule} from '../../model/rule.ts';
import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {chooseRun, explainEmptiness, lintChosen} from '../../node/run/chosenRun.ts';
import {concludeRun} from '../../node/run/concludeRun.ts';
import type {LintedFile} from '../../node/run/lintRun.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {clipToColumns, escapeForTerminal} from '../../texts/terminalText.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import {type ExitCode, shownReport} from '../report/outcome.ts';
import {publishList} from './publishList.ts';
import {describeCause, mostExamples} from './showCause.ts';

/**
 * Lists what is wrong with an archive by its causes: one line for each mistake that somebody has to decide on. Of a cause that
 * is named, it shows all that it takes to decide.
 */
export async function listCauses(
	given: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const ids = given.paths.filter((word) => causeIdPattern.test(word));
	const options = {...given, cause: ids, paths: given.paths.filter((word) => !ids.includes(word))};
	const runOptions = await runOptionsOf(options, environment);
	const opened = await chooseRun(runOptions, environment, tools);
	const emptiness = explainEmptiness(opened, options);
	if (emptiness !== undefined) {
		environment.stderr.write(`${emptiness}\n`);
		return 0;
	}
	const pace = new Pace(environment.listenForEnd?.());
	const linted = await pace.take(lintChosen(opened, runOptions, environment));
	const concluded = await pace.take(concludeRun(linted, {level: undefined, showBaselined: false, fixBaselined: false}));
	const list = new CauseList(harmTeller(linted.run.ruleset.rules));
	const examples = new Map<string, {readonly file: LintedFile; readonly diagnostic: Diagnostic}[]>();
	for (const post of concluded.posts) {
		const {diagnostics} = shownReport(post.report, options);
		list.add(diagnostics);
		if (ids.length > 0) keepExamples(examples, post.file, diagnostics);
	}
	const {causes} = list;
	const missing = ids.filter((id) => !causes.some((cause) => cause.id.startsWith(id)));
	if (missing.length > 0)
		throw new UserError(`No finding has the cause ${missing.map((id) => `\`${id}\``).join(', ')}.`);
	const text = textOf(causes, options, widthOf(options, environment), () =>
		causes
			.map((summary) => describeCause({summary, examples: examples.get(summary.id) ?? []}, linted, environment.cwd))
			.join('\n'),
	);
	return publishList(text, {problems: linted.run.problems, notices: linted.notices}, options, environment);
}

function textOf(
	causes: readonly CauseSummary[],
	{format, cause}: CommandOptions,
	width: number | undefined,
	describe: () => string,
): string {
	if (format.includes('json')) return toJson(causes);
	return cause.length > 0 ? describe() : toTable(causes, width);
}

function widthOf({outputFile}: CommandOptions, {stdout}: CommandEnvironment): number | undefined {
	return outputFile === undefined && stdout.isTerminal ? stdout.columns : undefined;
}

/** What the engine itself reports of a post that it cannot read has no rule. */
function harmTeller(rules: readonly Rule[]): (rule: string) => Harm {
	const byRule = new Map(rules.map(({id, harm}) => [id, harm]));
	return (rule) => byRule.get(rule) ?? (rule === 'readable-post' ? 'lost' : 'ornament');
}

/** Keeps the first finding of each cause in a post. */
function keepExamples(
	examples: Map<string, {readonly file: LintedFile; readonly diagnostic: Diagnostic}[]>,
	file: LintedFile,
	diagnostics: readonly Diagnostic[],
): void {
	const seen = new Set<string>();
	for (const diagnostic of diagnostics) {
		const {id} = diagnostic.cause;
		const kept = examples.get(id) ?? [];
		if (!seen.has(id) && kept.length < mostExamples) examples.set(id, [...kept, {file, diagnostic}]);
		seen.add(id);
	}
}

function toJson(causes: readonly CauseSummary[]): string {
	const list = causes.map(({first: {path, start}, ...cause}) => ({
		...cause,
		first: {path, line: start.line, column: start.column},
	}));
	return `${JSON.stringify({causes: list}, undefined, '\t')}\n`;
}

/** Causes with fewer findings are summed up behind the table. */
const fewestFindings = 2;

/** @param width of the terminal in columns; undefined for a file or a pipe, where each cause has one line */
function toTable(causes: readonly CauseSummary[], width: number | undefined): string {
	if (causes.length === 0) return 'There is nothing to decide on: no findings.\n';
	const all = sumOf(causes, findingsOf);
	const single = causes.filter(({findings}) => findings < fewestFindings);
	let sum = 0;
	const rows = causes
		.filter(({findings}) => findings >= fewestFindings)
		.map((cause, index): Row => {
			sum += cause.findings;
			const counts = [String(cause.findings), String(cause.posts), `${Math.floor((100 * sum) / all)} %`];
			return {cells: [String(index + 1), cause.id, ...counts, fixOf(cause), cause.rule], cause};
		});
	const table = rows.length === 0 ? '' : width === undefined ? wideTable(rows) : narrowTable(rows, width);
	const rules = new Set(single.map(({rule}) => rule));
	const leftovers = `${countOf(single.length, 'finding')} of ${countOf(rules.size, 'rule')} ${single.length === 1 ? 'stands' : 'stand'} alone.\n`;
	return [table, single.length === 0 ? '' : leftovers, ladder(causes)].filter((part) => part !== '').join('\n');
}

const harmInWords: Readonly<Record<Harm, string>> = {
	lost: 'posts or text',
	invisible: 'what is there and not shown',
	misleading: 'the truth: what it says is wrong',
	broken: 'what does not work',
	ornament: 'nothing: it is in the way',
};

/** What to do in which order: what readers lose, and how much of it fixes mend at once. */
function ladder(causes: readonly CauseSummary[]): string {
	const rows = harms.flatMap((harm) => {
		const own = causes.filter((cause) => cause.harm === harm);
		if (own.length === 0) return [];
		const sums = [own.length, ...[findingsOf, safeOf, unsafeOf].map((count) => sumOf(own, count))];
		return [[harmInWords[harm], ...sums.map(String)]];
	});
	const head = ['what a reader loses', 'causes', 'findings', '--fix mends', '--unsafe, too'];
	return renderTable(
		head.map((title, index) => ({title, align: index === 0 ? 'left' : 'right'})),
		rows,
	);
}

const findingsOf = ({findings}: CauseSummary): number => findings;
const safeOf = ({fixes}: CauseSummary): number => fixes.safe;
const unsafeOf = ({fixes}: CauseSummary): number => fixes.unsafe;

function sumOf(causes: readonly CauseSummary[], count: (cause: CauseSummary) => number): number {
	return causes.reduce((sum, cause) => sum + count(cause), 0);
}

/** A cause as a row of the table. */
interface Row {
	readonly cells: readonly string[];
	readonly cause: CauseSummary;
}

const columns = [
	{title: '#', align: 'right'},
	{title: 'cause', align: 'left'},
	{title: 'findings', align: 'right'},
	{title: 'posts', align: 'right'},
	{title: 'so far', align: 'right'},
	{title: 'fix', align: 'left'},
	{title: 'rule', align: 'left'},
] as const;

/** For programs and files: all of a cause on one line. */
function wideTable(rows: readonly Row[]): string {
	return renderTable(
		[...columns, {title: 'source', align: 'left'}, {title: 'such as', align: 'left'}],
		rows.map(({cells, cause: {source, example}}) => [...cells, source, example]),
	);
}

/** For people in a terminal: where a cause comes from, and what its first finding says, on a line of its own. */
function narrowTable(rows: readonly Row[], width: number): string {
	const [head = '', ...lines] = renderTable(
		columns,
		rows.map(({cells}) => cells),
	)
		.trimEnd()
		.split('\n');
	const told = lines.flatMap((line, index) => {
		const {source, example} = rows[index]?.cause ?? {source: '', example: ''};
		return [line, `     ${clipToColumns(escapeForTerminal(`${source}: ${example}`), Math.max(20, width - 6))}`];
	});
	return `${[head, ...told].join('\n')}\n`;
}

function fixOf({findings, fixes: {safe, unsafe}}: CauseSummary): string {
	if (safe === findings) return 'safe';
	if (safe + unsafe === 0) return 'none';
	return safe === 0 ? 'unsafe' : 'some safe';
}
