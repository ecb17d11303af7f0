import {idOfCauseKey, keyOfCause} from '../model/causeParts.ts';
import type {Cause} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import {siteOfHost} from '../urls/hosts.ts';
import {parseUrl} from '../urls/urls.ts';
import type {Finding} from './findings/finding.ts';

/** What tells the cause of a finding in its post. */
type Caused = Pick<Finding, 'rule' | 'causeMessage' | 'madeBy' | 'kind'>;

/** Makes what names the causes of the findings of one post. Findings of one cause get the same object. */
export function causeNamer(facts: PostFacts): (finding: Caused) => Cause {
	const site = siteOf(facts);
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

/** Who made the page: the site that it was taken from, else the feed, else nobody knows more than where it lies. */
function siteOf({source, feed, path}: PostFacts): string {
	const host = source === undefined ? undefined : parseUrl(source.value)?.host;
	if (host !== undefined && host !== '') return siteOfHost(host);
	return feed ?? path.slice(0, path.lastIndexOf('/') + 1);
}
