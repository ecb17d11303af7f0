import type {Listeners, Rule} from '../../model/rule.ts';
import type {CacheUse} from '../cache/postCache.ts';

/** What a run spends its time on beside the rules. */
export type RunPart =
	| 'cache'
	| 'reading'
	| 'parsing'
	| 'walking'
	| 'causes'
	| 'facts'
	| 'details'
	| 'judging'
	| 'settling'
	| 'scoring'
	| 'fixing'
	| 'reporting'
	| 'waiting for threads';

/** Runs something as a part of the run. Parts may stand in each other: the time of the inner one is its own alone. */
export type Measure = <T>(part: RunPart, run: () => T) => T;

/** What nothing else accounts for: start, config, finding the files. */
const rest = '(everything else)';

/** Adds up what each rule and each part of a run costs: for `--timing`. */
export class Timing {
	readonly #clock: () => number;
	readonly #times = new Map<string, number>([[rest, 0]]);
	#current = rest;
	#since: number;
	#cacheUse: (() => CacheUse | undefined) | undefined;

	/** @param clock milliseconds since some moment, with fractions */
	constructor(clock: () => number) {
		this.#clock = clock;
		this.#since = clock();
	}

	readonly measure: Measure = (part, run) => this.#measure(`(${part})`, run);

	/**
	 * Begins a part of the run that is waiting: other work may go on meanwhile, which is not measured.
	 * @returns ends it
	 */
	begin(part: RunPart): () => void {
		const before = this.#current;
		this.#switchTo(`(${part})`);
		return () => this.#switchTo(before);
	}

	/** What rules and parts have cost since this was asked last, in milliseconds by their names, without what nothing accounts for. */
	takeTimes(): readonly (readonly [name: string, time: number])[] {
		this.#switchTo(this.#current);
		const times = [...this.#times].filter(([name]) => name !== rest);
		this.#times.clear();
		return times;
	}

	/** Adds what rules and parts have cost in another thread. */
	addTimes(times: readonly (readonly [name: string, time: number])[]): void {
		for (const [name, time] of times) this.#times.set(name, (this.#times.get(name) ?? 0) + time);
	}

	/** The same rules, with each call of theirs measured: what one that looks at posts does for the archive has a row of its own. */
	timed(rules: readonly Rule[]): readonly Rule[] {
		return rules.map((rule): Rule => {
			const {id, prepare, check, judge} = rule;
			return {
				...rule,
				prepare: prepare && ((context) => this.#measure(id, () => prepare(context))),
				check: check && ((context) => this.#timedListeners(id, check, context)),
				judge: judge && ((context) => this.#measure(judgingNameOf(rule), () => judge(context))),
			};
		});
	}

	/** @param use tells what came from the cache; undefined where there is none */
	noteCache(use: () => CacheUse | undefined): void {
		this.#cacheUse = use;
	}

	/** A table, the dearest first, as ESLint prints it for `TIMING=1`; the shares are those of the whole run. */
	table(): string {
		this.#switchTo(this.#current);
		const times = [...this.#times].toSorted(([, a], [, b]) => b - a);
		const total = times.reduce((sum, [, time]) => sum + time, 0);
		const rows = times.map(([name, time]) => [name, time.toFixed(3), `${((100 * time) / (total || 1)).toFixed(1)}%`]);
		return formatTable(['Rule', 'Time (ms)', 'Relative'], rows) + this.#describeCache();
	}

	#describeCache(): string {
		if (this.#cacheUse === undefined) return '';
		const use = this.#cacheUse();
		if (use === undefined) return '\nCache: none.\n';
		return `\nCache: ${use.known} of ${use.known + use.added} posts were known.\n`;
	}

	#timedListeners(id: string, check: NonNullable<Rule['check']>, context: Context): Listeners {
		const listeners = this.#measure(id, () => check(context));
		const timed = Object.entries<(node: never) => void>({...listeners}).map(([key, listen]) => [
			key,
			(node: never) => this.#measure(id, () => listen(node)),
		]);
		// Under each key stands what stood there, in a wrapping that takes the same node.
		return Object.fromEntries(timed) as Listeners;
	}

	#measure<T>(name: string, run: () => T): T {
		const before = this.#current;
		this.#switchTo(name);
		try {
			return run();
		} finally {
			this.#switchTo(before);
		}
	}

	/** Credits the time since the last switch to what ran until now. */
	#switchTo(name: string): void {
		const now = this.#clock();
		this.#times.set(this.#current, (this.#times.get(this.#current) ?? 0) + now - this.#since);
		this.#since = now;
		this.#current = name;
	}
}

/** Under which name it is told what a rule takes to judge the archive. */
export function judgingNameOf({id, check}: Pick<Rule, 'id' | 'check'>): string {
	return check === undefined ? id : `${id} (judging)`;
}

type Context = Parameters<NonNullable<Rule['check']>>[0];

/** Runs something without measuring it. */
export const unmeasured: Measure = (_, run) => run();

/** A table of Markdown, with numbers to the right. */
function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
	const pad = (cell: string, column: number): string =>
		column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
	const line = (cells: readonly string[]): string => `${cells.map(pad).join(' | ')}\n`;
	const rule = widths.map((width, column) =>
		column === 0 ? `:${'-'.repeat(width)}` : `${'-'.repeat(column === widths.length - 1 ? width : width + 1)}:`,
	);
	return line(head) + `${rule.join('|')}\n` + rows.map(line).join('');
}
