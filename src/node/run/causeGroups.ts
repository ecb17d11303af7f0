import {type CauseSummary, isRepeated} from '../../archive/causeList.ts';
import {groupBy} from '../../texts/groups.ts';

/** What one commit is about: a cause, or what stands alone of a rule. */
export interface CauseGroup {
	/** Tells it from the others of a run. */
	readonly key: string;
	readonly rule: string;
	/** Several of them stand alone, each with one finding. */
	readonly causes: readonly CauseSummary[];
	/** Whether a reviewer has one decision to look at. */
	readonly sole: CauseSummary | undefined;
}

/** Parts causes into commits: each that is repeated has its own, and behind them those that stand alone share one for each rule. */
export function groupCauses(causes: readonly CauseSummary[]): readonly CauseGroup[] {
	const alone = groupBy(
		causes.filter((cause) => !isRepeated(cause)),
		({rule}) => rule,
	);
	return [
		...causes.filter(isRepeated).map(groupOfOne),
		...[...alone].map(([rule, own]) => {
			const [first, ...others] = own;
			return first !== undefined && others.length === 0
				? groupOfOne(first)
				: {key: rule, rule, causes: own, sole: undefined};
		}),
	];
}

/** What a commit is about, as a part of a sentence. */
export function nameOf({rule, sole}: CauseGroup): string {
	return sole === undefined ? `findings of ${rule} that stand alone` : sole.id;
}

function groupOfOne(cause: CauseSummary): CauseGroup {
	return {key: cause.id, rule: cause.rule, causes: [cause], sole: cause};
}
