import {makerOf} from '../archive/makerOf.ts';
import {idOfCauseKey, keyOfCause} from '../model/causeParts.ts';
import type {Cause} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';

/** What tells the cause of a finding in its post. */
interface Caused {
	readonly rule: string;
	readonly messageId: string;
	readonly kind: string;
}

/** Makes what names the causes of the findings of one post. Findings of one cause get the same object. */
export function causeNamer(facts: PostFacts): (finding: Caused) => Cause {
	const source = makerOf(facts);
	const causes = new Map<string, Cause>();
	return ({rule, messageId, kind}) => {
		const key = keyOfCause({rule, message: messageId, source, kind});
		let cause = causes.get(key);
		if (cause === undefined) {
			cause = {id: idOfCauseKey(key), source, kind};
			causes.set(key, cause);
		}
		return cause;
	};
}
