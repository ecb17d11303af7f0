import {comparableText, type HeadingLink, spellingsOf} from './heading.ts';

/** How the heading link of a post agrees with its front matter: both come from one feed item. */
export interface HeadingAgreement {
	readonly isSameText: boolean;
	readonly isSameUrl: boolean;
}

/**
 * Compares a heading link with the front matter.
 * @returns undefined for a link of the article's own: without a timestamp, and without any agreement
 */
export function headingAgreementOf(
	heading: HeadingLink,
	{title, source}: {readonly title: string; readonly source: string | undefined},
): HeadingAgreement | undefined {
	const isSameText = heading.text === title || isSpellingOf(title, spellingsOf(heading.text));
	const isSameUrl = source === undefined || isSameSource(heading.url, source);
	if (heading.timestamp === undefined && !isSameText && (!isSameUrl || source === undefined)) return undefined;
	return {isSameText, isSameUrl};
}

/** Whether a title is one of some texts, but for what a reader does not see. */
export function isSpellingOf(title: string, texts: readonly string[]): boolean {
	const comparable = comparableText(title);
	return texts.some((text) => comparableText(text) === comparable);
}

/** Whether two URLs are the same, but for the spelling of references and for parameters that only count readers. */
function isSameSource(a: string, b: string): boolean {
	return a === b || withoutTracking(comparableText(a)) === withoutTracking(comparableText(b));
}

/** A URL without tracking, and without a difference between its first parameter and the others; only to be compared. */
function withoutTracking(url: string): string {
	return url.replace(tracking, '').replace('?', '&');
}

const tracking =
	/[?&](?:(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|ref_url|_hs\w*|at_medium|at_campaign|si)=|source=rss-)[^&#]*/gi;
