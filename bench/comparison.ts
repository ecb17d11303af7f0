import {type Column, renderTable} from '../src/formatters/table.ts';
import {quantile} from './quantile.ts';

/** Milliseconds of processor time of each round, by the name of what was run. */
export type Times = ReadonlyMap<string, readonly number[]>;

/** That a subject takes at most so many times what another one takes. */
export interface Limit {
	readonly subject: string;
	readonly reference: string;
	readonly most: number;
}

/**
 * A table of what each subject took: the median, the least and the most, and how many times what each reference took in the
 * same round, in the median.
 * @param references titles of columns, and the name of the subject that each compares with
 */
export function comparisonTable(times: Times, references: Readonly<Record<string, string>>): string {
	const columns: readonly Column[] = [
		{title: '', align: 'left'},
		...['median', 'least', 'most', ...Object.keys(references)].map((title): Column => ({title, align: 'right'})),
	];
	const rowOf = ([name, found]: readonly [string, readonly number[]]): readonly string[] => [
		name,
		...[0.5, 0, 1].map((share) => `${digits(quantile(found, share))} ms`),
		...Object.values(references).map((reference) => inWords(ratioOf(times, name, reference))),
	];
	return renderTable(columns, [...times].map(rowOf));
}

/**
 * How many times what one subject took another took, in the median of the rounds: what disturbs one disturbs its neighbour.
 * @returns NaN where one of them was not run
 */
export function ratioOf(times: Times, subject: string, reference: string): number {
	const others = times.get(reference) ?? [];
	const ratios = (times.get(subject) ?? []).map((time, round) => time / (others[round] ?? Number.NaN));
	return quantile(ratios, 0.5);
}

/** What became of a limit: whether it is kept, and a line that says so. */
export interface Verdict {
	readonly isKept: boolean;
	readonly line: string;
}

/** Looks at limits; of those whose subject or reference was not run, nothing is said. */
export function verdictsOn(times: Times, limits: readonly Limit[]): readonly Verdict[] {
	return limits.flatMap(({subject, reference, most}) => {
		const ratio = ratioOf(times, subject, reference);
		if (Number.isNaN(ratio)) return [];
		const isKept = ratio <= most;
		const line = `${subject}: ${inWords(ratio)} × ${reference}, at most ${most}  ${isKept ? 'holds' : 'BROKEN'}`;
		return [{isKept, line}];
	});
}

function digits(time: number): string {
	return time.toFixed(time < 100 ? 1 : 0);
}

/** Three digits of a ratio. */
function inWords(ratio: number): string {
	if (Number.isNaN(ratio)) return '';
	return ratio < 10 ? ratio.toFixed(ratio < 1 ? 3 : 2) : ratio.toFixed(1);
}
