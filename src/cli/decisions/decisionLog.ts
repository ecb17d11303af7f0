import type {CauseSummary} from '../../archive/causeList.ts';
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
	const findings = causes.reduce((sum, cause) => sum + cause.findings, 0);
	const sentence = `${countOf(findings, 'finding')} of ${countOf(causes.length, 'cause')} ${findings === 1 ? 'is' : 'are'} left: \`archivelint causes\` lists them.`;
	return wrapToColumns(sentence, width);
}
