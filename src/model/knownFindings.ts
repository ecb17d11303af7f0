import type {Diagnostic, Suppression} from './diagnostic.ts';

/** Findings that somebody has accepted: those of a baseline, or those that an older state of the archive had. */
export interface KnownFindings {
	/**
	 * Why a finding that stands in a post is not reported; undefined when it is new.
	 * @param standing all findings that stand in the post: where only their number is known, all count
	 */
	suppressionOf(diagnostic: Diagnostic, standing: readonly Diagnostic[]): Suppression | undefined;
}

/** Knows what any of several knows; the first that knows a finding says why. */
export function knownToAny(sources: readonly (KnownFindings | undefined)[]): KnownFindings | undefined {
	const known = sources.filter((source) => source !== undefined);
	if (known.length < 2) return known[0];
	return {
		suppressionOf: (diagnostic, standing) => {
			for (const source of known) {
				const suppression = source.suppressionOf(diagnostic, standing);
				if (suppression !== undefined) return suppression;
			}
			return undefined;
		},
	};
}

/**
 * Knows all findings but those of some causes, so that a run is about these alone.
 * @param ids of none, all findings are of interest
 */
export function knownOfOtherCauses(ids: readonly string[]): KnownFindings | undefined {
	if (ids.length === 0) return undefined;
	const known = new Set(ids);
	return {
		suppressionOf: ({cause}) => (known.has(cause.id) ? undefined : {kind: 'otherCause', reason: undefined}),
	};
}
