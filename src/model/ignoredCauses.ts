import {type CauseParts, keyOfCause, partsOf} from './causeParts.ts';
import type {Diagnostic, Suppression} from './diagnostic.ts';
import type {KnownFindings} from './knownFindings.ts';

/** A cause whose findings are not reported. */
export interface IgnoredCause extends CauseParts {
	/** In a maintainer's words. */
	readonly reason: string;
}

/** The causes that a config ignores, and which of them hide something. */
export class IgnoredCauses implements KnownFindings {
	readonly #entries: ReadonlyMap<string, IgnoredCause>;
	readonly #used = new Set<IgnoredCause>();

	constructor(entries: readonly IgnoredCause[]) {
		this.#entries = new Map(entries.map((entry) => [keyOfCause(entry), entry]));
	}

	suppressionOf(diagnostic: Diagnostic): Suppression | undefined {
		const entry = this.#entries.get(keyOfCause(partsOf(diagnostic)));
		if (entry === undefined) return undefined;
		this.#used.add(entry);
		return {kind: 'config', reason: entry.reason};
	}

	/** Entries that have hidden nothing so far. */
	get unused(): readonly IgnoredCause[] {
		return [...this.#entries.values()].filter((entry) => !this.#used.has(entry));
	}
}
