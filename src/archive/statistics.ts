import {isoDayAt} from '../dates/days.ts';
import type {Diagnostic} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import {siteOfHost} from '../urls/hosts.ts';
import {parseUrl} from '../urls/urls.ts';

/** What findings are counted by. */
export const dimensions = ['rule', 'source', 'author', 'month'] as const;

/** One of them. */
export type Dimension = (typeof dimensions)[number];

/** How many findings of which severity something has. */
export interface Tally {
	readonly name: string;
	readonly errors: number;
	readonly warnings: number;
}

/** Counts what is reported, by rule and by what is known of the posts. Keeps no finding. */
export class Statistics {
	readonly #tallies: Readonly<Record<Dimension, Map<string, Tally>>> = {
		rule: new Map(),
		source: new Map(),
		author: new Map(),
		month: new Map(),
	};

	/** Counts the findings of a post. */
	add(diagnostics: readonly Diagnostic[], facts: PostFacts): void {
		const post = {source: sourceOf(facts), author: facts.author?.value ?? 'no author', month: monthOf(facts)};
		for (const {rule, severity} of diagnostics) {
			const names: Readonly<Record<Dimension, string>> = {rule, ...post};
			for (const dimension of dimensions) count(this.#tallies[dimension], names[dimension], severity);
		}
	}

	/** What was counted, by one dimension: most findings first, months in their order. */
	by(dimension: Dimension): readonly Tally[] {
		const sum = ({errors, warnings}: Tally): number => errors + warnings;
		const isByName = dimension === 'month';
		return [...this.#tallies[dimension].values()].toSorted(
			(a, b) => (isByName ? 0 : sum(b) - sum(a) || b.errors - a.errors) || (a.name < b.name ? -1 : 1),
		);
	}
}

function count(tallies: Map<string, Tally>, name: string, severity: Diagnostic['severity']): void {
	const {errors, warnings} = tallies.get(name) ?? {errors: 0, warnings: 0};
	const isError = severity === 'error';
	tallies.set(name, {name, errors: errors + (isError ? 1 : 0), warnings: warnings + (isError ? 0 : 1)});
}

/** The site that a post was taken from. */
function sourceOf({source}: PostFacts): string {
	const host = source === undefined ? undefined : parseUrl(source.value)?.hostname;
	return host === undefined || host === '' ? 'no source' : siteOfHost(host);
}

/** The month of a post in UTC, as `YYYY-MM`. */
function monthOf({date}: PostFacts): string {
	const day = date === undefined ? undefined : isoDayAt(date.value.epoch);
	return day?.replace(/-\d\d$/, '') ?? 'no date';
}
