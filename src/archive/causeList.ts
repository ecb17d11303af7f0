import type {Diagnostic, Severity} from '../model/diagnostic.ts';
import {type Harm, harms, type Rule} from '../model/rule.ts';
import type {Position} from '../model/text.ts';

/** What is known of one cause when all posts have been looked at. */
export interface CauseSummary {
	readonly id: string;
	readonly rule: string;
	readonly messageId: string;
	/** The host of the source URL, the feed, or a folder with a `/` behind it. */
	readonly source: string;
	/** What kind of thing the findings are about. */
	readonly kind: string;
	/** What a reader loses by it. */
	readonly harm: Harm;
	readonly severity: Severity;
	/** The message of its first finding. */
	readonly example: string;
	readonly findings: number;
	readonly posts: number;
	/** How many of its findings `--fix` mends, and how many more `--fix --unsafe` does. */
	readonly fixes: {readonly safe: number; readonly unsafe: number};
	/** Where its first finding stands. */
	readonly first: {readonly path: string; readonly start: Position};
}

/** Whether a cause has more than one finding: only those are decisions of their own, and others stand alone. */
export function isRepeated({findings}: CauseSummary): boolean {
	return findings > 1;
}

interface Count {
	readonly diagnostic: Diagnostic;
	severity: Severity;
	findings: number;
	posts: number;
	safe: number;
	unsafe: number;
	lastPath: string;
}

/** Gathers findings by their causes. Keeps one finding of each. */
export class CauseList {
	readonly #counts = new Map<string, Count>();
	readonly #harmOf: (rule: string) => Harm;

	/** @param harmOf what a reader loses by what a rule finds */
	constructor(harmOf: (rule: string) => Harm) {
		this.#harmOf = harmOf;
	}

	/** Counts the findings of a post. */
	add(diagnostics: readonly Diagnostic[]): void {
		for (const diagnostic of diagnostics) {
			const {id} = diagnostic.cause;
			const count = this.#counts.get(id) ?? startOf(diagnostic);
			this.#counts.set(id, count);
			count.findings++;
			if (count.lastPath !== diagnostic.path) count.posts++;
			count.lastPath = diagnostic.path;
			if (diagnostic.severity === 'error') count.severity = 'error';
			if (diagnostic.fix?.safety === 'safe') count.safe++;
			else if (diagnostic.fix !== undefined || diagnostic.unsafeFix !== undefined) count.unsafe++;
		}
	}

	/** All causes: those by which a reader loses most first, then those of most posts, then those of most findings. */
	get causes(): readonly CauseSummary[] {
		return [...this.#counts.values()]
			.map((count) => summaryOf(count, this.#harmOf(count.diagnostic.rule)))
			.toSorted(compareCauses);
	}
}

/**
 * Tells what a reader loses by what a rule finds. What the engine itself reports of a post that it cannot read has no rule.
 */
export function harmTeller(rules: Iterable<Rule>): (rule: string) => Harm {
	const harms = new Map(Array.from(rules, ({id, harm}) => [id, harm]));
	return (rule) => harms.get(rule) ?? (rule === 'readable-post' ? 'lost' : 'ornament');
}

function startOf(diagnostic: Diagnostic): Count {
	return {diagnostic, severity: diagnostic.severity, findings: 0, posts: 0, safe: 0, unsafe: 0, lastPath: ''};
}

function summaryOf({diagnostic, severity, findings, posts, safe, unsafe}: Count, harm: Harm): CauseSummary {
	const {cause, rule, message, path, start} = diagnostic;
	return {
		id: cause.id,
		rule,
		messageId: cause.message,
		source: cause.source,
		kind: cause.kind,
		harm,
		severity,
		example: message,
		findings,
		posts,
		fixes: {safe, unsafe},
		first: {path, start},
	};
}

function compareCauses(a: CauseSummary, b: CauseSummary): number {
	return (
		harms.indexOf(a.harm) - harms.indexOf(b.harm) ||
		b.posts - a.posts ||
		b.findings - a.findings ||
		(a.id < b.id ? -1 : 1)
	);
}
