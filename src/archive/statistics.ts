import {isoDayAt} from '../dates/days.ts';
import type {Diagnostic} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import {siteOfHost} from '../urls/hosts.ts';
import {parseUrl} from '../urls/urls.ts';

/** What findings are counted by. */
export const dimensions = ['rule', 'source', 'source and rule', 'author', 'year'] as const;

/** One of them. */
export type Dimension = (typeof dimensions)[number];

/** How many findings of which severity something has. */
export interface Tally {
	/** Of what it is the tally: for `source and rule` two names, else one. */
	readonly names: readonly string[];
	readonly errors: number;
	readonly warnings: number;
	readonly posts: number;
	/** How many of the findings `--fix` mends. */
	readonly fixable: number;
}

interface Count {
	readonly names: readonly string[];
	errors: number;
	warnings: number;
	posts: number;
	fixable: number;
	lastPath: string | undefined;
}

/** Counts what is reported, by rule and by what is known of the posts. Keeps no finding. */
export class Statistics {
	readonly #counts: Readonly<Record<Dimension, Map<string, Count>>> = {
		rule: new Map(),
		source: new Map(),
		'source and rule': new Map(),
		author: new Map(),
		year: new Map(),
	};

	/** Counts the findings of a post. */
	add(diagnostics: readonly Diagnostic[], facts: PostFacts): void {
		const source = sourceOf(facts);
		const author = [facts.author?.value ?? 'no author'];
		const year = [yearOf(facts)];
		for (const diagnostic of diagnostics) {
			const {rule} = diagnostic;
			const names: Readonly<Record<Dimension, readonly string[]>> = {
				rule: [rule],
				source: [source],
				'source and rule': [source, rule],
				author,
				year,
			};
			for (const dimension of dimensions) count(this.#counts[dimension], names[dimension], diagnostic);
		}
	}

	/** What was counted, by one dimension: most findings first, years in their order. */
	by(dimension: Dimension): readonly Tally[] {
		const sum = ({errors, warnings}: Tally): number => errors + warnings;
		const isByName = dimension === 'year';
		return [...this.#counts[dimension].values()]
			.map(({names, errors, warnings, posts, fixable}) => ({names, errors, warnings, posts, fixable}))
			.toSorted(
				(a, b) =>
					(isByName ? 0 : sum(b) - sum(a) || b.errors - a.errors) || (a.names.join('\n') < b.names.join('\n') ? -1 : 1),
			);
	}
}

function count(counts: Map<string, Count>, names: readonly string[], {severity, fix, path}: Diagnostic): void {
	const key = names.join('\n');
	let own = counts.get(key);
	if (own === undefined) {
		own = {names, errors: 0, warnings: 0, posts: 0, fixable: 0, lastPath: undefined};
		counts.set(key, own);
	}
	if (severity === 'error') own.errors++;
	else own.warnings++;
	if (own.lastPath !== path) own.posts++;
	own.lastPath = path;
	if (fix?.safety === 'safe') own.fixable++;
}

/** The site that a post was taken from. */
function sourceOf({source}: PostFacts): string {
	const host = source === undefined ? undefined : parseUrl(source.value)?.hostname;
	return host === undefined || host === '' ? 'no source' : siteOfHost(host);
}

/** The year of a post in UTC. */
function yearOf({date}: PostFacts): string {
	const day = date === undefined ? undefined : isoDayAt(date.value.epoch);
	return day?.replace(/-\d\d-\d\d$/, '') ?? 'no date';
}
