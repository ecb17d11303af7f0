import {hexDigest} from '../texts/digest.ts';
import type {Diagnostic} from './diagnostic.ts';

/** What a cause is made of: all that files keep of it, so that another version with other ids knows it again. */
export interface CauseParts {
	readonly rule: string;
	/** The id of the message; see `Cause`. */
	readonly message: string;
	/** Whose program made the mistake; see `Cause`. */
	readonly source: string;
	/** What kind of thing the findings are about; see `Cause`. */
	readonly kind: string;
}

/** What the cause of a finding is made of. */
export function partsOf({rule, cause: {message, source, kind}}: Pick<Diagnostic, 'rule' | 'cause'>): CauseParts {
	return {rule, message, source, kind};
}

/**
 * All that the cause of a finding may have been made of: that which it is made of now, and what it was before its message shared
 * the causes of another, or the archive's mistakes were one for all sites.
 */
export function formerPartsOf(diagnostic: Pick<Diagnostic, 'rule' | 'messageId' | 'cause'>): readonly CauseParts[] {
	const now = partsOf(diagnostic);
	const {
		messageId,
		cause: {site},
	} = diagnostic;
	const messages = messageId === now.message ? [now.message] : [now.message, messageId];
	const sources = site === now.source ? [now.source] : [now.source, site];
	const {rule, kind} = now;
	return messages.flatMap((message) => sources.map((source) => ({rule, message, source, kind})));
}

/** The same text for the same cause, and for no other. */
export function keyOfCause({rule, message, source, kind}: CauseParts): string {
	return JSON.stringify([rule, message, source, kind]);
}

/** The id of a cause, made of its parts alone: `c-` and eight hexadecimal digits. */
export function idOfCause(parts: CauseParts): string {
	return idOfCauseKey(keyOfCause(parts));
}

/** The id of a cause, by its key. */
export function idOfCauseKey(key: string): string {
	return `c-${hexDigest(key)}`;
}
