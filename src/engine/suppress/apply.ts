import type {Diagnostic, SuppressedDiagnostic} from '../../model/diagnostic.ts';
import type {Range} from '../../model/text.ts';
import {firstIndexWhere} from '../../texts/binarySearch.ts';
import {groupBy} from '../../texts/groups.ts';
import {type Complaint, expired, needless} from './complaints.ts';
import type {Disabling} from './disabling.ts';

/** The findings of a post, each list in the order in which they came. */
export interface PartedFindings {
	readonly standing: readonly Diagnostic[];
	readonly suppressed: readonly SuppressedDiagnostic[];
}

/** The suppressions of one post on one day. */
export class DaysSuppressions {
	readonly #disablings: readonly Disabling[];
	readonly #today: string;
	/** By rule: what holds where, sorted, apart. */
	readonly #holding: ReadonlyMap<string, readonly Holding[]>;
	readonly #used = new Set<Disabling>();

	/** @param today as `YYYY-MM-DD`: a suppression whose `until` has passed holds no more */
	constructor(disablings: readonly Disabling[], today: string) {
		this.#disablings = disablings;
		this.#today = today;
		const current = disablings.filter((disabling) => !this.#isExpired(disabling));
		const byRule = groupBy(current, ({rule}) => rule);
		this.#holding = new Map([...byRule].map(([rule, of]) => [rule, separated(of)]));
	}

	/** Parts findings into those that stand and those that the post switches off. */
	part(diagnostics: readonly Diagnostic[]): PartedFindings {
		if (this.#holding.size === 0) return {standing: diagnostics, suppressed: []};
		const standing: Diagnostic[] = [];
		const suppressed: SuppressedDiagnostic[] = [];
		for (const diagnostic of diagnostics) {
			const disabling = diagnostic.fatal ? undefined : this.use(diagnostic);
			if (disabling === undefined) standing.push(diagnostic);
			else suppressed.push({...diagnostic, suppression: {kind: disabling.kind, reason: disabling.reason}});
		}
		return {standing, suppressed};
	}

	/** What switches a finding off, which is then not needless. */
	use({rule, range}: {readonly rule: string; readonly range: Range}): Disabling | undefined {
		const found = findHolding(this.#holding.get(rule) ?? [], range.start);
		if (found !== undefined) this.#used.add(found);
		return found;
	}

	/**
	 * What is wrong with the suppressions now that all findings were seen: they have expired, or hide nothing.
	 * @param isJudged whether the rules that judge the archive have seen it
	 */
	review(isJudged: boolean): readonly (Complaint & Pick<Disabling, 'start' | 'end'>)[] {
		return this.#disablings.flatMap((disabling) => {
			const {rule, until, range, start, end, judgedWith} = disabling;
			if (until !== undefined && this.#isExpired(disabling)) return [{...expired(rule, until, range), start, end}];
			const isTold = judgedWith === 'post' || (judgedWith === 'archive' && isJudged);
			return isTold && !this.#used.has(disabling) ? [{...needless(rule, range), start, end}] : [];
		});
	}

	#isExpired({until}: Disabling): boolean {
		return until !== undefined && this.#today > until;
	}
}

/** Where a disabling is the first to hold. */
interface Holding extends Range {
	readonly disabling: Disabling;
}

/** Where several hold, the first does. */
function separated(disablings: readonly Disabling[]): readonly Holding[] {
	const holding: Holding[] = [];
	let covered = 0;
	for (const disabling of disablings.toSorted((a, b) => a.scope.start - b.scope.start)) {
		const start = Math.max(covered, disabling.scope.start);
		const {end} = disabling.scope;
		if (start >= end) continue;
		holding.push({start, end, disabling});
		covered = end;
	}
	return holding;
}

function findHolding(holding: readonly Holding[], offset: number): Disabling | undefined {
	const found = holding[firstIndexWhere(holding, ({end}) => end > offset)];
	return found !== undefined && found.start <= offset ? found.disabling : undefined;
}
