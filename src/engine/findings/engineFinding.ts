import type {Finding} from './finding.ts';

/** What the engine itself has to say of a post. */
export type EngineFinding = Pick<Finding, 'messageId' | 'message' | 'severity' | 'range' | 'identity'>;

/** The names under which the engine itself reports. They are no rules: nothing switches them off. */
export const engineRules = {
	/** What stopped the parser. */
	unreadable: 'readable-post',
	/** What is wrong with a suppression. */
	suppression: 'valid-suppression',
} as const;

/** A finding of the engine itself. */
export function engineFinding(
	rule: (typeof engineRules)[keyof typeof engineRules],
	{messageId, message, severity, range, identity}: EngineFinding,
): Finding {
	return {
		rule,
		messageId,
		message,
		severity,
		fatal: rule === engineRules.unreadable,
		range,
		identity,
		kind: '',
		causeMessage: messageId,
		madeBy: 'site',
		fix: undefined,
		suggestions: [],
		related: [],
		asks: [],
	};
}
