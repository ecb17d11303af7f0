import {type CauseSummary, isRepeated} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import {clipToColumns, wrapToColumns} from '../../texts/terminalText.ts';

/** What was decided on a cause. */
export interface Decision {
	readonly cause: CauseSummary;
	readonly kind: 'fixed' | 'accepted';
	/** Findings that it was about. */
	readonly findings: number;
}

/** What a person has decided, in order. */
export class DecisionLog {
	readonly #decisions: Decision[] = [];

	/** Notes a decision. */
	add(decision: Decision): void {
		this.#decisions.push(decision);
	}

	/** Whether a cause is accepted. */
	isAccepted(id: string): boolean {
		return this.#decisions.some(({cause, kind}) => cause.id === id && kind === 'accepted');
	}

	/**
	 * Says what was decided, a line each.
	 * @param width of the terminal in columns
	 */
	lines(width: number): readonly string[] {
		if (this.#decisions.length === 0) return ['Nothing was decided.'];
		const rows = this.#decisions.map(({cause: {id, rule}, kind, findings}) =>
			clipToColumns(`  ${kind.padEnd('accepted'.length)}  ${id}  ${countOf(findings, 'finding')} of ${rule}`, width),
		);
		return [`${countOf(this.#decisions.length, 'cause')} decided on:`, ...rows];
	}
}

/**
 * Says what is left to decide on.
 * @param width of the terminal in columns
 */
export function describeLeft(causes: readonly CauseSummary[], width: number): readonly string[] {
	if (causes.length === 0) return ['Nothing is left.'];
	const repeated = causes.filter(isRepeated).length;
	const alone = causes.length - repeated;
	const parts = [
		...(repeated > 0 ? [countOf(repeated, 'cause')] : []),
		...(alone > 0 ? [`${countOf(alone, 'finding')} that ${alone === 1 ? 'stands' : 'stand'} alone`] : []),
	];
	const isOne = causes.length === 1;
	const sentence = `${parts.join(' and ')} ${isOne ? 'is' : 'are'} left: \`archivelint causes\` lists ${isOne ? 'it' : 'them'}.`;
	return wrapToColumns(sentence, width);
}
