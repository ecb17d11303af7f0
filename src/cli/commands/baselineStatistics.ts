import type {Baseline, BaselinedPost} from '../../baseline/baseline.ts';
import {countAccepted, idOfName} from '../../baseline/baseline.ts';
import {countOf} from '../../formatters/countOf.ts';
import {renderTable} from '../../formatters/table.ts';
import {idOfCause, keyOfCause} from '../../model/causeParts.ts';
import {datedNameOf} from '../../sites/jekyll/postName.ts';
import {clipToColumns} from '../../texts/terminalText.ts';

/** What is accepted of a cause in all posts. */
interface AcceptedSum {
	readonly id: string;
	readonly rule: string;
	readonly message: string;
	readonly source: string;
	readonly kind: string;
	readonly reason: string | undefined;
	findings: number;
	posts: number;
}

/**
 * Counts what a baseline accepts by cause, by rule, and by the year in the names of posts.
 * @param width of the terminal in columns; undefined for a file or a pipe
 */
export function describeBaseline({posts}: Baseline, width: number | undefined): string {
	const {causes, rules, years, findings} = statisticsOf([...posts.values()]);
	const repeated = causes.filter((sum) => sum.findings > 1);
	const single = causes.length - repeated.length;
	const causeTable = renderTable(
		causeColumns,
		repeated.map((sum) => [sum.id, String(sum.findings), String(sum.posts), sum.rule, describeSum(sum)]),
	);
	const lines = causeTable.trimEnd().split('\n');
	const clipped = lines.map((line) => (width === undefined ? line : clipToColumns(line, width)));
	return [
		`${countOf(findings, 'finding')} in ${countOf(posts.size, 'post')}\n`,
		...(repeated.length === 0 ? [] : [`${clipped.join('\n')}\n`]),
		...(single === 0 ? [] : [`${countOf(single, 'finding')} ${single === 1 ? 'stands' : 'stand'} alone.\n`]),
		tallyTable('Rule', rules),
		tallyTable(
			'Year',
			years.toSorted(([a], [b]) => (a < b ? -1 : 1)),
		),
	].join('\n');
}

/** The same as one line of JSON. */
export function baselineJson({posts}: Baseline): string {
	const {causes, rules, years, findings} = statisticsOf([...posts.values()]);
	const sums = {
		findings,
		posts: posts.size,
		causes,
		rules: Object.fromEntries(rules),
		years: Object.fromEntries(years),
	};
	return `${JSON.stringify(sums)}\n`;
}

const causeColumns = [
	{title: 'Cause', align: 'left'},
	{title: 'Findings', align: 'right'},
	{title: 'Posts', align: 'right'},
	{title: 'Rule', align: 'left'},
	{title: 'What', align: 'left'},
] as const;

function describeSum({source, kind, reason}: AcceptedSum): string {
	const what = [source, kind].filter((part) => part !== '').join(' ');
	return reason === undefined ? what : `${what} (${reason})`;
}

function tallyTable(title: string, rows: readonly (readonly [string, number])[]): string {
	return renderTable(
		[
			{title, align: 'left'},
			{title: 'Findings', align: 'right'},
		],
		rows.map(([name, count]) => [name, String(count)]),
	);
}

type Tallied = readonly (readonly [string, number])[];

function statisticsOf(posts: readonly BaselinedPost[]): {
	readonly causes: readonly AcceptedSum[];
	readonly rules: Tallied;
	readonly years: Tallied;
	readonly findings: number;
} {
	const rules = posts.flatMap(({causes, unexplained, findings}) => [
		...causes.map(({cause, count}) => [cause.rule, count] as const),
		...unexplained.map(({count}) => ['unknown', count] as const),
		...findings.map(({rule}) => [rule, 1] as const),
	]);
	const years = posts.map(
		(post) => [datedNameOf(post.path)?.year.toString() ?? 'undated', countAccepted([post])] as const,
	);
	return {causes: sumsOf(posts), rules: tally(rules), years: tally(years), findings: countAccepted(posts)};
}

/** The causes, those of most findings first. */
function sumsOf(posts: readonly BaselinedPost[]): readonly AcceptedSum[] {
	const sums = new Map<string, AcceptedSum>();
	const add = (key: string, count: number, start: () => AcceptedSum): void => {
		const sum = sums.get(key) ?? start();
		sums.set(key, sum);
		sum.findings += count;
		sum.posts++;
	};
	for (const {causes, unexplained} of posts) {
		for (const {cause, count} of causes)
			add(keyOfCause(cause) + (cause.reason ?? ''), count, () => ({
				id: idOfCause(cause),
				...cause,
				findings: 0,
				posts: 0,
			}));
		for (const {name, count} of unexplained)
			add(name, count, () => ({id: idOfName(name), ...unknownCause, findings: 0, posts: 0}));
	}
	return [...sums.values()].toSorted((a, b) => b.findings - a.findings || (a.id < b.id ? -1 : 1));
}

const unknownCause = {rule: 'unknown', message: '', source: '', kind: '', reason: undefined};

/** How often each word is there, the most frequent first. */
function tally(counts: Tallied): Tallied {
	const sums = new Map<string, number>();
	for (const [word, count] of counts) sums.set(word, (sums.get(word) ?? 0) + count);
	return [...sums].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
