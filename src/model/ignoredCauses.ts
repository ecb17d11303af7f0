import {type CauseParts, formerPartsOf, keyOfCause} from './causeParts.ts';
import type {Diagnostic, Suppression} from './diagnostic.ts';
import type {KnownFindings} from './knownFindings.ts';

/** A cause whose findings are not reported. */
export interface IgnoredCause extends CauseParts {
	/** In a maintainer's words. */
	readonly reason: string;
}

/** An entry of a config, and where it stands. */
export interface PlacedIgnoredCause extends IgnoredCause {
	/** `file:line:column`. */
	readonly place: string;
}

/** The causes that a config ignores, and which of them hide something. */
export class IgnoredCauses implements KnownFindings {
	readonly #entries: ReadonlyMap<string, PlacedIgnoredCause>;
	readonly #used = new Set<PlacedIgnoredCause>();

	constructor(entries: readonly PlacedIgnoredCause[]) {
		this.#entries = new Map(entries.map((entry) => [keyOfCause(entry), entry]));
	}

	suppressionOf(diagnostic: Diagnostic): Suppression | undefined {
		for (const parts of formerPartsOf(diagnostic)) {
			const entry = this.#entries.get(keyOfCause(parts));
			if (entry === undefined) continue;
			this.#used.add(entry);
			return {kind: 'config', reason: entry.reason, place: entry.place};
		}
		return undefined;
	}

	/** Entries that have hidden nothing so far. */
	get unused(): readonly PlacedIgnoredCause[] {
		return [...this.#entries.values()].filter((entry) => !this.#used.has(entry));
	}
}
