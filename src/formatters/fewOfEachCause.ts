import type {Diagnostic} from '../model/diagnostic.ts';

/** Findings that are not shown because others of their cause are. */
export interface MoreAlike {
	/** The id of the cause. */
	readonly cause: string;
	readonly count: number;
}

/** A finding that is shown, and what of its cause is not shown behind it. */
export interface ShownFinding {
	readonly diagnostic: Diagnostic;
	readonly more: MoreAlike | undefined;
}

/** Takes the first findings of each cause in a post; the last one of those says how many more there are. */
export function fewOfEachCause(diagnostics: readonly Diagnostic[], most: number): readonly ShownFinding[] {
	const counts = new Map<string, number>();
	for (const {cause} of diagnostics) counts.set(cause.id, (counts.get(cause.id) ?? 0) + 1);
	const seen = new Map<string, number>();
	return diagnostics.flatMap((diagnostic) => {
		const {id} = diagnostic.cause;
		const place = (seen.get(id) ?? 0) + 1;
		seen.set(id, place);
		if (place > most) return [];
		const left = (counts.get(id) ?? 0) - most;
		return [{diagnostic, more: place === most && left > 0 ? {cause: id, count: left} : undefined}];
	});
}
