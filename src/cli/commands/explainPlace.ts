import path from 'node:path';
import type {Diagnostic, SuppressedDiagnostic, Suppression} from '../../model/diagnostic.ts';
import type {PostFacts} from '../../model/facts.ts';
import type {FileReport} from '../../model/report.ts';
import {applyEdits, type Range, Source, type TextEdit} from '../../model/text.ts';
import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {chooseRun, type LintedRun, lintChosen} from '../../node/run/chosenRun.ts';
import {concludeRun} from '../../node/run/concludeRun.ts';
import {Pace} from '../../node/run/pace.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {frameColumns, type MarkedLine, markedLine} from '../../terminal/codeFrame.ts';
import {indentedLines} from '../../terminal/indentedLines.ts';
import {labelledRows} from '../../terminal/labelledRows.ts';
import {firstDifference} from '../../terminal/shownDiff.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {runOptionsOf} from '../options/runOptionsOf.ts';
import type {ExitCode} from '../report/outcome.ts';
import {listWidth, publishList} from './publishList.ts';
import {commandLines, commandsFor, type NextCommand} from './showCause.ts';

/** A place of a post, counted from 1. */
export interface Place {
	/** As the command line names it. */
	readonly file: string;
	readonly line: number;
	readonly column: number | undefined;
}

/** Shows what is found on one line of a post, and all that it is found by. */
export async function explainPlace(
	place: Place,
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const runOptions = await runOptionsOf({...options, paths: [place.file]}, environment);
	const chosen = chooseRun(runOptions, environment, tools);
	const pace = new Pace(environment.listenForEnd?.());
	const linted = await pace.take(lintChosen(chosen, runOptions, environment));
	const concluded = await pace.take(concludeRun(linted, {level: undefined, showBaselined: false, fixBaselined: false}));
	const [post] = concluded.posts;
	const {problems} = linted.run;
	const {cwd} = environment;
	const width = listWidth(options, environment);
	const text = post === undefined ? undefined : linted.run.readAgain(post.file);
	const told =
		post === undefined || text === undefined
			? ''
			: describePlace(place, post.report, {
					state: linted,
					facts: post.file.facts,
					source: new Source(text),
					width,
					cwd,
				});
	return publishList(told, {problems, notices: linted.notices}, options, environment);
}

/** What is known beside the findings. */
interface Known {
	readonly state: LintedRun;
	readonly facts: PostFacts;
	readonly source: Source;
	/** Columns of the terminal; undefined for a file or a pipe. */
	readonly width: number | undefined;
	readonly cwd: string;
}

type Found = Diagnostic | SuppressedDiagnostic;

function describePlace(place: Place, {diagnostics, suppressed}: FileReport, known: Known): string {
	const {source, facts, width} = known;
	if (place.line < 1 || place.line > source.lineCount) {
		const lines = source.lineCount === 1 ? '1 line' : `${source.lineCount} lines`;
		throw new UserError(`\`${place.file}\` has ${lines}, and no line ${place.line}.`);
	}
	const all: readonly Found[] = [...diagnostics, ...suppressed];
	const found = all.filter((diagnostic) => stands(diagnostic, place)).toSorted((a, b) => b.start.line - a.start.line);
	if (found.length === 0) return `${indentedLines(describeNothing(place, all), width, '').join('\n')}\n`;
	const sections = found.map((diagnostic) => describeFound(diagnostic, known));
	const post = ['The post', '', ...labelledRows(factRows(facts), width)].join('\n');
	return `${[...sections, post].join('\n\n')}\n`;
}

/** Whether a finding stands on a line, and at a column of it where one is named. */
function stands({start, end}: Found, {line, column}: Place): boolean {
	// What ends with a line ends before the next one.
	const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
	if (line < start.line || line > last) return false;
	if (column === undefined) return true;
	return (
		(line > start.line || column >= start.column) &&
		(line < end.line || column <= Math.max(end.column - 1, start.column))
	);
}

function describeNothing({file, line, column}: Place, all: readonly Found[]): string {
	const where = `${file}:${line}${column === undefined ? '' : `:${column}`}`;
	if (all.length === 0) return `Nothing is found at ${where}, nor elsewhere in the post.`;
	const lines = [...new Set(all.map(({start}) => start.line))].toSorted(
		(a, b) => Math.abs(a - line) - Math.abs(b - line),
	);
	const nearest = lines.slice(0, 3).toSorted((a, b) => a - b);
	const list = new Intl.ListFormat('en-GB').format(nearest.map(String));
	return `Nothing is found at ${where}; the nearest findings are on ${nearest.length === 1 ? 'line' : 'lines'} ${list}.`;
}

function describeFound(diagnostic: Found, known: Known): string {
	const {source, width, state, cwd} = known;
	const {rule, messageId, severity, message, cause, start, range} = diagnostic;
	const file = path.relative(cwd, path.join(state.root, diagnostic.path)) || diagnostic.path;
	const description = state.run.ruleset.rules.find(({id}) => id === rule)?.description;
	const found = markedLine(source, range, frameColumns(source, range, width));
	const rows: readonly (readonly [string, string])[] = [
		['rule', `${rule} (${severity}, ${messageId})${description === undefined ? '' : `: ${description}`}`],
		['cause', `${cause.id}: ${cause.source}${cause.kind === '' ? '' : `, ${cause.kind}`}`],
		...hiddenRows(diagnostic),
		...evidenceRows(diagnostic, state),
		...diagnostic.suggestions.map((suggestion) => ['you may', suggestion.description] as const),
		['fix', fixSentence(diagnostic)],
	];
	return [
		...[`${file}:${start.line}:${start.column}`, message].flatMap((text) => indentedLines(text, width, '')),
		'',
		found.shown,
		found.carets,
		'',
		...labelledRows(rows, width),
		...fixedLines(diagnostic, found, known),
		'',
		...commandLines(commandsAbout(diagnostic), width),
		...indentedLines(`read about the rule: archivelint explain ${rule}`, width),
	].join('\n');
}

/** What to do next about a finding: its cause alone does not find what is hidden. */
function commandsAbout(diagnostic: Found): readonly NextCommand[] {
	const {cause, fix, unsafeFix} = diagnostic;
	const hider = 'suppression' in diagnostic ? diagnostic.suppression.kind : undefined;
	if (hider === 'config') return [['see all of it', `archivelint --cause ${cause.id} --no-ignore-causes`]];
	if (hider === 'baseline') return [['see all of it', `archivelint --cause ${cause.id} --show-baselined`]];
	if (hider !== undefined) return [];
	const unsafe = fix?.safety === 'unsafe' || unsafeFix !== undefined;
	return commandsFor(cause.id, {safe: fix?.safety === 'safe', unsafe});
}

function fixSentence({fix, unsafeFix}: Found): string {
	if (fix === undefined && unsafeFix === undefined) return 'There is none: it takes a person.';
	if (fix?.safety === 'unsafe' || fix === undefined)
		return '`--fix --unsafe` fixes it, which removes, changes or guesses something.';
	return unsafeFix === undefined ? '`--fix` fixes it.' : '`--fix` fixes it, `--fix --unsafe` in another way.';
}

/** The line of the first change of a fix as it is afterwards; as it is before, too, where that is not to be seen already. */
function fixedLines({fix, unsafeFix}: Found, found: MarkedLine, {source, width}: Known): readonly string[] {
	const edits = (fix ?? unsafeFix)?.edits ?? [];
	const [first] = edits.toSorted((a, b) => a.range.start - b.range.start);
	if (first === undefined) return [];
	const change = changeOf(source, first);
	const fixed = new Source(applyEdits(source.text, edits));
	const before = markedLine(source, change.before, frameColumns(source, change.before, width));
	const after = markedLine(fixed, change.after, frameColumns(fixed, change.after, width));
	const isSeen = before.shown === found.shown && (found.isWhole || before.carets === found.carets);
	const places = edits.length === 1 ? '' : ` It changes ${edits.length} places; this is the first.`;
	return [
		...(isSeen ? [] : ['', ...indentedLines('This is what the fix changes:', width), '', before.shown, before.carets]),
		'',
		...indentedLines(`This is what the fix makes of it:${places}`, width),
		'',
		after.shown,
		after.carets,
	];
}

/** What an edit really changes: without what is the same at both ends. */
function changeOf(source: Source, {range, text}: TextEdit): {readonly before: Range; readonly after: Range} {
	const old = source.text.slice(range.start, range.end);
	const ahead = firstDifference(old, text);
	const most = Math.min(old.length, text.length) - ahead;
	let behind = 0;
	while (behind < most && old.at(-1 - behind) === text.at(-1 - behind)) behind++;
	const start = range.start + ahead;
	return {
		before: {start, end: range.end - behind},
		after: {start, end: range.start + text.length - behind},
	};
}

const hiders: Readonly<Record<Suppression['kind'], string>> = {
	'front-matter': 'the front matter of the post',
	comment: 'a comment in the post',
	baseline: 'the baseline',
	earlier: 'an older state of the post',
	config: '`ignoreCauses` of the config',
	otherCause: 'the causes that the run is about',
};

/** Why it is not reported. */
function hiddenRows(diagnostic: Found): readonly (readonly [string, string])[] {
	if (!('suppression' in diagnostic)) return [];
	const {kind, reason, place} = diagnostic.suppression;
	const by = `${hiders[kind]}${place === undefined ? '' : `, ${place}`}`;
	return [['hidden by', `${by}${reason === undefined ? '' : `: ${reason}`}`]];
}

/** Other posts that it is found by, with what they say of themselves. */
function evidenceRows({related}: Found, state: LintedRun): readonly (readonly [string, string])[] {
	const posts = [...state.linted, ...(state.surroundings?.others ?? [])];
	return related.flatMap((other) => {
		const facts = posts.find((post) => post.facts.path === other.path)?.facts;
		const own =
			facts === undefined
				? []
				: factRows(facts).flatMap(([key, value]) => (key === 'file' ? [] : [['', `${key}: ${value}`] as const]));
		return [['evidence', `${other.path}: ${other.message}`] as const, ...own];
	});
}

function factRows({path: file, title, date, source, feed, authors}: PostFacts): readonly (readonly [string, string])[] {
	const rows: readonly (readonly [string, string | undefined])[] = [
		['file', file],
		['title', title?.value],
		['date', date?.value.source],
		['source', source?.value],
		['feed', feed],
		['authors', authors.length === 0 ? undefined : authors.map(({value}) => value).join(', ')],
	];
	return rows.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}
