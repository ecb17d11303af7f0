import {makerOf} from '../archive/makerOf.ts';
import {idOfCauseKey, keyOfCause} from '../model/causeParts.ts';
import type {Cause} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Finding} from './findings/finding.ts';

/** What tells the cause of a finding in its post. */
type Caused = Pick<Finding, 'rule' | 'causeMessage' | 'madeBy' | 'kind'>;

/** Makes what names the causes of the findings of one post. Findings of one cause get the same object. */
export function causeNamer(facts: PostFacts): (finding: Caused) => Cause {
	const site = makerOf(facts);
	const causes = new Map<string, Cause>();
	return ({rule, causeMessage: message, madeBy, kind}) => {
		const source = madeBy === 'archive' ? theArchive : site;
		const key = keyOfCause({rule, message, source, kind});
		let cause = causes.get(key);
		if (cause === undefined) {
			cause = {id: idOfCauseKey(key), message, source, site, kind};
			causes.set(key, cause);
		}
		return cause;
	};
}

/** The source of what the archive's own program makes: no host is called so. */
const theArchive = 'the archive';
