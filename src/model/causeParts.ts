import {hexDigest} from '../texts/digest.ts';
import type {Diagnostic} from './diagnostic.ts';

/** What a cause is made of: all that files keep of it, so that another version with other ids knows it again. */
export interface CauseParts {
	readonly rule: string;
	/** The id of the message. */
	readonly message: string;
	/** Who made the pages; see `Cause`. */
	readonly source: string;
	/** What kind of thing the findings are about; see `Cause`. */
	readonly kind: string;
}

/** What the cause of a finding is made of. */
export function partsOf({
	rule,
	messageId,
	cause: {source, kind},
}: Pick<Diagnostic, 'rule' | 'messageId' | 'cause'>): CauseParts {
	return {rule, message: messageId, source, kind};
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
