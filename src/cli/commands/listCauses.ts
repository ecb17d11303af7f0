import {type CauseSummary, isRepeated} from '../../archive/causeList.ts';
import {renderCauses} from '../../formatters/causesTable.ts';
import {renderLoneFindings} from '../../formatters/loneFindings.ts';
import {renderTable} from '../../formatters/table.ts';
import {harms} from '../../model/rule.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {indentedLines} from '../../terminal/indentedLines.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {fixingCommands} from './causeCommands.ts';
import {describeBaselined, type GatheredCauses, gatherCauses, noExamples, withNamedCauses} from './gatherCauses.ts';
import {harmInWords} from './harmInWords.ts';
import {listWidth, publishList} from './publishList.ts';
import {describeCause} from './showCause.ts';

/**
 * Lists what is wrong with an archive by its causes: one line for each mistake that somebody has to decide on. Of a cause that
 * is named, it shows all that it takes to decide.
 */
export async function listCauses(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const gathered = await gatherCauses(options, environment, tools);
	if (gathered === undefined) return listNone(options, environment);
	const {causes, baselined, linted} = gathered;
	const {run, notices} = linted;
	const baselineNotice = describeBaselined(baselined);
	// An empty list for people says it itself.
	const isSaid = baselineNotice === '' || (causes.length === 0 && !options.format.includes('json'));
	const told = isSaid ? notices : [...notices, baselineNotice];
	const text = textOf(gathered, options, environment);
	return publishList(text, {problems: run.problems, notices: told}, options, environment);
}

/** Writes for programs, and into files, that there is nothing; for people it is said already. */
function listNone(options: CommandOptions, environment: CommandEnvironment): ExitCode {
	const isJson = options.format.includes('json');
	if (!isJson && options.outputFile === undefined) return 0;
	const text = isJson ? toJson([]) : options.commands ? '' : describeNone('', undefined);
	return publishList(text, {problems: [], notices: []}, options, environment);
}

function textOf(
	{causes, areNamed, examples, baselined, linted}: GatheredCauses,
	options: CommandOptions,
	environment: CommandEnvironment,
): string {
	const hidden = describeBaselined(baselined);
	if (options.commands && causes.length === 0 && hidden !== '') return `# ${hidden}\n`;
	if (options.commands) return fixingCommands(causes, withNamedCauses(options, environment.cwd));
	if (options.format.includes('json')) return toJson(causes);
	if (causes.length === 0) return describeNone(hidden, listWidth(options, environment));
	if (!areNamed) return toTable(causes, listWidth(options, environment));
	const view = {state: linted, cwd: environment.cwd, width: listWidth(options, environment)};
	return causes
		.map((summary) => describeCause({summary, examples: examples.get(summary.id) ?? noExamples}, view))
		.join('\n');
}

function toJson(causes: readonly CauseSummary[]): string {
	const list = causes.map(({first: {path, start}, ...cause}) => ({
		...cause,
		first: {path, line: start.line, column: start.column},
	}));
	return `${JSON.stringify({causes: list}, undefined, '\t')}\n`;
}

/** @param hidden what is to be said of findings that are not listed; empty where there are none */
function describeNone(hidden: string, width: number | undefined): string {
	const sentence = `There is nothing to decide on: ${hidden === '' ? 'no findings.' : `no new findings. ${hidden}`}`;
	return `${indentedLines(sentence, width, '').join('\n')}\n`;
}

/** @param width of the terminal in columns; undefined for a file or a pipe, where each cause has one line */
function toTable(causes: readonly CauseSummary[], width: number | undefined): string {
	const table = renderCauses(causes.filter(isRepeated), sumOf(causes, findingsOf), width);
	const alone = renderLoneFindings(
		causes.filter((cause) => !isRepeated(cause)),
		width,
	);
	return [table, alone, ladder(causes, width)].filter((part) => part !== '').join('\n');
}

/** What to do in which order: what readers lose, and how much of it fixes mend at once. */
function ladder(causes: readonly CauseSummary[], width: number | undefined): string {
	const rows = harms.flatMap((harm) => {
		const own = causes.filter((cause) => cause.harm === harm);
		if (own.length === 0) return [];
		const repeated = own.filter(isRepeated).length;
		const sums = [repeated, own.length - repeated, ...[findingsOf, safeOf, unsafeOf].map((count) => sumOf(own, count))];
		return [[`${harm}: ${harmInWords[harm]}`, ...sums.map(String)]];
	});
	const head = ['what a reader loses', 'causes', 'alone', 'findings', '--fix mends', '--unsafe, too'];
	return renderTable(
		head.map((title, index) => ({title, align: index === 0 ? 'left' : 'right'})),
		rows,
		width,
	);
}

const findingsOf = ({findings}: CauseSummary): number => findings;
const safeOf = ({fixes}: CauseSummary): number => fixes.safe;
const unsafeOf = ({fixes}: CauseSummary): number => fixes.unsafe;

function sumOf(causes: readonly CauseSummary[], count: (cause: CauseSummary) => number): number {
	return causes.reduce((sum, cause) => sum + count(cause), 0);
}
