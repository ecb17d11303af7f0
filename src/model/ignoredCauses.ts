import type {Diagnostic, Suppression} from './diagnostic.ts';
import type {KnownFindings} from './knownFindings.ts';

/** A cause whose findings are not reported: what its id is made of, so that another version with other ids knows it again. */
export interface IgnoredCause {
	readonly rule: string;
	/** The id of the message. */
	readonly message: string;
	readonly source: string;
	readonly kind: string;
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
		this.#entries = new Map(entries.map((entry) => [keyOf(entry), entry]));
	}

	suppressionOf({rule, messageId, cause: {source, kind}}: Diagnostic): Suppression | undefined {
		const entry = this.#entries.get(keyOf({rule, message: messageId, source, kind}));
		if (entry === undefined) return undefined;
		this.#used.add(entry);
		return {kind: 'config', reason: entry.reason, place: entry.place};
	}

	/** Entries that have hidden nothing so far. */
	get unused(): readonly PlacedIgnoredCause[] {
		return [...this.#entries.values()].filter((entry) => !this.#used.has(entry));
	}
}

function keyOf({rule, message, source, kind}: Omit<IgnoredCause, 'reason'>): string {
	return JSON.stringify([rule, message, source, kind]);
}
