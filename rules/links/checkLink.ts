import {
	attributeRange,
	captureAskedFor,
	codePointName,
	decodeLeniently,
	type Element,
	type Fix,
	foldSpace,
	forbiddenFrameHost,
	hasFragmentTarget,
	isActiveUrl,
	isByName,
	isOwnWork,
	isRelativeUrl,
	namesHeading,
	type OwnPostMessage,
	originOf,
	ownFileTest,
	type Post,
	parseUrl,
	pathOnOwnSite,
	perPost,
	property,
	type Question,
	type Range,
	rangeAround,
	rangeOf,
	roleText,
	type Settings,
	type Suggestion,
	shorten,
	sliceOf,
	snapshotOf,
	sourceUrlOf,
	textOf,
	touchesOpaque,
	trimUrl,
	unknownOutput,
} from '../../src/authoring.ts';
import {dataLinkOf, mayLeadToService} from './dataService.ts';
import {doubledHostIn, mayDoubleHost} from './doubledHost.ts';
import {isEditorsAddress, mayBeEditors} from './editorsAddress.ts';
import {leadsOnToNothing, mayLeadOnToNothing} from './emptyRedirect.ts';
import {faultsOf, holdsObject, holeOf, isHoleInMiddle, isQuery, type LinkFault} from './linkFault.ts';
import {type FaultyLink, fixOfLink, suggestionsForLink} from './linkFix.ts';
import {ownPageTest} from './ownPage.ts';
import {mayHoldPlaceholder, placeholderIn} from './placeholder.ts';
import {slashesOf} from './slashes.ts';
import {isInOwnFolder, isUnresolvable} from './sourceAddress.ts';
import {exactRange, isImplied, type Place, spanOf} from './urlPlace.ts';
import {beginsUnseen, wrappingOf} from './wrapping.ts';

/** What both link rules say of a URL. */
export const linkMessages = {
	empty: '`{url}` leads nowhere.',
	script: '`{url}` does nothing: it needs a script of the source site.',
	text: '`{url}` is text, not an address: it leads nowhere.',
	wrapped: '`{before}` stands before `{url}`, so that browsers look for it on the archive’s own site.',
	unnamedScheme:
		'`{url}` has no `https://` or `mailto:` before it, so that browsers look for it on the archive’s own site.',
	malformed: '`{url}` is not a valid URL, so it leads nowhere.',
	badHost: '`{url}` leads nowhere: there can be no host of that name.',
	slashes: {
		text: '`{url}` begins with `{written}` in place of `{meant}`, which browsers pass over, and other programs do not.',
		severity: 'warning',
	},
	lostSlash:
		'`{url}` begins with `{written}` in place of `{meant}`, so that browsers may look for it on the archive’s own site.',
	template: '`{url}` leads nowhere: the source site never filled in its placeholder `{placeholder}`.',
	twoUrls: '`{url}` leads nowhere: it is two addresses in one.',
	cut: {
		text: '`{url}` may lead nowhere: it ends as a program shows an address that is too long.',
		severity: 'warning',
	},
	doubledScheme: '`{url}` leads nowhere: it begins with `http` twice.',
	misspeltScheme: '`{url}` leads nowhere: `http` is misspelt at its beginning.',
	localScheme: '`{url}` leads to something on one computer, or in one browser, that no reader has.',
	hole: {
		text: '`{url}` may lead nowhere: programs write `{hole}`, as stands in it, where something is missing.',
		severity: 'warning',
	},
	service: '`{url}` leads to data for programs that the source site keeps, and to no page.',
	protocolRelative: {
		text: '`{url}` has no scheme, so a copy of the page on disk does not find it.',
		severity: 'warning',
	},
	fragment: '`{url}` leads to a place that is not in the post.',
	relative: '`{url}` leads nowhere in the archive.',
	sourceSite: '`{url}` is an address of the source site, and leads nowhere in the archive.',
	query: '`{url}` asks something of the source site, and leads back to the post itself in the archive.',
	ownPage: '`{url}` leads to the page that the post was taken from, and nowhere in the archive.',
} as const;

/** A finding about one URL, ready to be reported. */
export interface LinkFinding {
	readonly at: Element | Range;
	readonly message: keyof typeof linkMessages;
	readonly data: Readonly<Record<string, string>>;
	readonly fix: Fix | undefined;
	readonly suggestions: readonly Suggestion[];
	readonly cause?: string;
	readonly asks: readonly Question[];
}

/** Makes the question whether a URL may have a fault: the post and the archive must be asked. */
export function doubtTest(settings: Settings): (url: string) => boolean {
	return (written) => {
		const url = trimUrl(written);
		return faultsOf(url).length > 0 || pathOnOwnSite(url, settings) !== undefined || mayHaveFaultHere(url);
	};
}

/** Whether a URL may have a fault that only the post tells: of nearly all it is known at once that they have none. */
function mayHaveFaultHere(url: string): boolean {
	return (
		mayLeadToService(url) || mayDoubleHost(url) || mayBeEditors(url) || mayLeadOnToNothing(url) || mayBeCut.test(url)
	);
}

const mayBeCut = /^https?:\/\/[^/?#]+\/.{0,2000}[^./…](?:\.{3}|…|%E2%80%A6)$/i;

/** What is wrong with a URL in its place, beside what it says itself. */
function faultsHere(
	url: string,
	{element, attribute}: Place,
	{source, isRelated}: {readonly source: URL | undefined; readonly isRelated: boolean},
): readonly LinkFault[] {
	if (doubledHostIn(url, source) !== undefined) return ['twoUrls'];
	if (attribute !== 'href') return [];
	if (isRelated && isEditorsAddress(url, source)) return ['localScheme'];
	if (leadsOnToNothing(url)) return ['empty'];
	return mayBeCut.test(url) && isShownAsCut(url, textOf(element)) ? ['cut'] : [];
}

/** Whether a link shows its own address, with the dots at its end. */
function isShownAsCut(url: string, text: string): boolean {
	const shown = text.trim();
	const decoded = decodeLeniently(url);
	return shown !== '' && (decoded === shown || decoded.replace(/^https?:\/\/(?:www\.)?/i, '') === shown);
}

/**
 * Makes the check of a config's posts, which takes one URL of a post at a time.
 * @param isRelated whether the links are those to related articles: no editor means his own computer with them
 */
export function linkChecker(
	settings: Settings,
	{isRelated = false}: {readonly isRelated?: boolean} = {},
): (post: Post) => (place: Place) => LinkFinding | undefined {
	const isOwnFile = ownFileTest(settings);
	const isJudged = judgementOf(settings);
	return (post) => {
		const given = sourceUrlOf(post);
		// Who publishes a post at its source writes links of this very site.
		const source = given !== undefined && pathOnOwnSite(given.href, settings) !== undefined ? undefined : given;
		const isOwnPage = ownPageTest(source);
		return (place) => {
			const url = trimUrl(place.url);
			const isOnOwnSite = pathOnOwnSite(url, settings) !== undefined;
			const data = dataLinkOf(post, place.element, url, source);
			const faults = isOnOwnSite
				? onlyRelative
				: data === undefined
					? [...faultsOf(url), ...faultsHere(url, place, {source, isRelated})]
					: onlyService;
			if (faults.length === 0 || isImplied(place) || url.includes(unknownOutput) || isByName(place.element))
				return undefined;
			const at = spanOf(place);
			const isTemplated = touchesOpaque(post, 'type' in at ? rangeOf(at) : at);
			// Who writes a URL with marks of Liquid means the archive's own site.
			const mayBeOfSource = isRelativeUrl(url) && !isTemplated && !placeNumber.test(url);
			const isKnown =
				mayBeOfSource && source !== undefined && !isUnresolvable(url, source) && !isInOwnFolder(url, post.path, source);
			const page = isKnown ? parseUrl(url, source)?.href : undefined;
			const link = {
				post,
				place,
				url,
				source,
				page: data?.page ?? page,
				isOwnPage: page !== undefined && isOwnPage(page),
				frameHosts: settings.frameHosts,
			};
			// The worst comes last: one is enough for one URL.
			const fault = faults.findLast((found) => !isExcused(found, link, isOwnFile) && isJudged(found, url, post));
			if (fault === undefined) return undefined;
			if (isTemplated && !(fault === 'relative' && isKnownTemplate(post, 'type' in at ? rangeOf(at) : at)))
				return undefined;
			// Fixed here alone, the URL would contradict the front matter.
			const isSource = roleText(post, 'source')?.value.trim() === url;
			// Who writes a place into a link knows his own headings: that of another page is not what was meant.
			const isNotes = fault === 'fragment' && (settings.templates.includes('obsidian') || namesHeading(post, url));
			return {
				at,
				message: messageOf(fault, link),
				data: dataOf(fault, link),
				...causeOf(fault, link),
				fix: isSource || isOnOwnSite || isTemplated || isNotes ? undefined : fixOfLink(fault, link),
				suggestions: suggestionsForLink(fault, link),
				asks: questionsAbout(fault, link),
			};
		};
	};
}

/** Where nobody can say which ids headings have, no place of the page is known to be missing. */
function judgementOf({commonmark}: Settings): (fault: LinkFault, url: string, {renderer}: Post) => boolean {
	const hasUnknownIds = commonmark.headingIds === 'unknown';
	return (fault, url, {renderer}) => !(hasUnknownIds && isOfPlace(fault, url) && renderer === 'commonmark');
}

/** Whether a fault is that a place of the page is missing. A heading may be called `link` as well. */
function isOfPlace(fault: LinkFault, url: string): boolean {
	return fault === 'fragment' || (fault === 'text' && url.startsWith('#'));
}

/**
 * What findings of a fault have in common. Whoever saved one page without its places saved all of them so, and whoever did not
 * write out one address of the site did not write out any: where it leads says nothing of the mistake.
 */
function causeOf(fault: LinkFault, {place: {element}, page}: FaultyLink): {readonly cause?: string} {
	if (fault === 'fragment') return {cause: ''};
	const isUnfinished = fault === 'protocolRelative' || (fault === 'relative' && page !== undefined);
	return isUnfinished ? {cause: `<${element.tagName}>`} : {};
}

/** A footnote that an export has torn from its mark, or a tab: no page is called by a number alone. */
const placeNumber = /^\d{1,3}$/;

/** What a URL on the site's own host can be: not there. */
const onlyRelative: readonly LinkFault[] = ['relative'];

/** What a URL of the source site's data is. */
const onlyService: readonly LinkFault[] = ['service'];

/**
 * Whether a URL can be judged: it is written out, or with marks of templates whose values are known, and stands in nothing that is
 * shown as it is.
 */
export function isJudgeable(post: Post, place: Place): boolean {
	if (place.url.includes(unknownOutput)) return false;
	const at = spanOf(place);
	const range = 'type' in at ? rangeOf(at) : at;
	return !touchesOpaque(post, range) || isKnownTemplate(post, range);
}

/** Whether a link is written with marks of templates whose values are known, and stands in nothing that is shown as it is. */
function isKnownTemplate(post: Post, at: Range): boolean {
	const around = rangeAround(post.opaque, at);
	return around === undefined || knownMarksOf(post).has(around.start);
}

/** Where the marks of a post begin whose values are known. */
const knownMarksOf = perPost(({liquid, otherMarks}): ReadonlySet<number> => {
	const known = otherMarks.filter(({isKnown}) => isKnown);
	return new Set([...liquid, ...known].map(({range}) => range.start));
});

function isExcused(
	fault: LinkFault,
	{post, place, url, isOwnPage, frameHosts}: FaultyLink,
	isOwnFile: (url: string) => boolean,
): boolean {
	switch (fault) {
		case 'protocolRelative':
			// Of a page that an author shows in a frame, `no-active-content` says the graver thing.
			return place.element.tagName === 'iframe' && isOwnWork(post) && forbiddenFrameHost(url, frameHosts) !== undefined;
		case 'relative':
			// Mail addresses that the source's host hides, the archive's own files, and snapshots have rules of their own.
			return /^\/?cdn-cgi\//.test(url) || isOwnFile(url) || isLostSnapshot(url) || (isQuery(url) && isOwnPage);
		case 'script':
			// Code that does something is reported by `no-active-content`.
			return isActiveUrl(url);
		case 'hole':
			return isSpokenOf(holeOf(url) ?? '', place.element) || isOwnName({post, place, url});
		case 'text':
			return isOfPlace(fault, url) && isThere(post, url, place.element);
		case 'fragment':
			return isThere(post, url, place.element);
		default:
			return false;
	}
}

/** Whether the page has a place, or may have it: what a template writes may hold it. */
function isThere(post: Post, url: string, link: Element): boolean {
	return (
		hasFragmentTarget(post, url) ||
		post.otherMarks.some(({isKnown}) => !isKnown) ||
		(isOwnWork(post) && isSignWithTitle(link))
	);
}

/**
 * Whether a URL is the path of a snapshot that has lost its host, as pages have it that were saved from an archive of the web:
 * `no-capture-residue` reports it.
 */
export function isLostSnapshot(url: string): boolean {
	const snapshot = snapshotOf(url) ?? captureAskedFor(url);
	return snapshot !== undefined && snapshot.origin === undefined;
}

/**
 * Whether a link is a pictogram with a tooltip, as lists of contributors have one for each thing that somebody did: it is there to say
 * that, and leads nowhere. Arrows lead somewhere, as those behind footnotes do.
 */
function isSignWithTitle(element: Element): boolean {
	const sign = textOf(element).trim();
	const isPictogram =
		/^(?:(?![\u2190-\u21ff\u2934\u2935\u2b05-\u2b07])\p{Extended_Pictographic}|[\ufe0e\ufe0f\u200d]|\p{Emoji_Modifier})+$/u;
	return sign.length <= longestSign && isPictogram.test(sign) && (property(element, 'title') ?? '').trim() !== '';
}

/** UTF-16 units: some pictograms are several, joined. */
const longestSign = 20;

/** Whether the words of a link speak of `null` as such, as a manual of a programming language does. */
function isSpokenOf(hole: string, element: Element): boolean {
	const words = textOf(element);
	return !words.includes('/') && words.includes(hole);
}

/**
 * Whether what looks like a missing value is the name of a folder or a page. Where an author wrote the address, it is: manuals have
 * pages of such names, and he was there. A captured page has most of its addresses from a program, but links of its text to pages
 * of other sites are written by people.
 */
function isOwnName({post, place, url}: Pick<FaultyLink, 'post' | 'place' | 'url'>): boolean {
	if (holdsObject(url)) return false;
	const isOwn = sourceUrlOf(post) === undefined;
	if (!isHoleInMiddle(url)) return isOwn && place.attribute === 'href' && /^(?:https?:)?\/\//i.test(url);
	return isOwn || (place.attribute === 'href' && holeOf(url) === 'null');
}

/** A relative URL is told by what it was on the source site, where that is known. */
function messageOf(fault: LinkFault, {url, page, isOwnPage}: FaultyLink): keyof typeof linkMessages {
	if (fault !== 'relative') return fault;
	if (isQuery(url)) return 'query';
	if (page === undefined) return 'relative';
	return isOwnPage ? 'ownPage' : 'sourceSite';
}

/** The URL as a message shows it; of one with something around it that and the name of what stands before it. */
function dataOf(fault: LinkFault, {post, place, url}: FaultyLink): LinkFinding['data'] {
	if (fault === 'template') return {url: foldSpace(url), placeholder: placeholderIn(url) ?? ''};
	const slashes = fault === 'slashes' || fault === 'lostSlash' ? slashesOf(url) : undefined;
	if (slashes !== undefined) return {url: foldSpace(url), written: slashes.written, meant: slashes.meant};
	const wrapping = fault === 'wrapped' ? wrappingOf(url) : undefined;
	const hole = fault === 'hole' ? holeOf(url) : undefined;
	if (hole !== undefined) return {url: foldSpace(url), hole};
	if (wrapping === undefined) return {url: foldSpace(url) || writtenAttribute(post, place)};
	const {before, after} = wrapping;
	return {
		url: url.slice(before.length, url.length - after.length),
		before: beginsUnseen(before) ? codePointName(before) : foldSpace(before),
	};
}

/** What stands in the file of an empty address; in Markdown, which has no name for it, that is the link. */
function writtenAttribute(post: Post, {element, attribute}: Place): string {
	const range = attributeRange(element, attribute) ?? (originOf(element) === 'markdown' ? rangeOf(element) : undefined);
	return range === undefined ? attribute : foldSpace(sliceOf(post.text, range));
}

/** What the archive is to say: whether it publishes something at a relative URL, or has a copy of the page. */
function questionsAbout(fault: LinkFault, {post, place, url, page, isOwnPage}: FaultyLink): readonly Question[] {
	const questions: Question[] = [];
	const isAsked = fault === 'relative' || !(url.includes('://') || mayHoldPlaceholder.test(url) || url.startsWith('#'));
	if (mayBeServed.has(fault) && isAsked && !isQuery(url))
		questions.push({
			what: 'served',
			url,
			range: exactRange(post, place),
			ownPost: ownPostMessage(fault, {url, place, page}),
		});
	// Pictures and films of the source site are no articles.
	const mayBeArticle = fault === 'relative' && place.attribute === 'href' && !isOwnPage;
	if (mayBeArticle && page !== undefined) questions.push({what: 'copy', url: page, range: place.range});
	return questions;
}

/** What is said of a link that seems to lead to the source site, where the archive has a post of that name. */
function ownPostMessage(
	fault: LinkFault,
	{url, place, page}: Pick<FaultyLink, 'url' | 'place' | 'page'>,
): OwnPostMessage | undefined {
	if (fault !== 'relative' || page === undefined || place.attribute !== 'href') return undefined;
	const message = linkMessages.relative.replace('{url}', () => shorten(foldSpace(url)));
	return {page, messageId: 'relative', message};
}

/** Faults of relative URLs: none when the archive publishes something there. */
const mayBeServed: ReadonlySet<LinkFault> = new Set<LinkFault>([
	'relative',
	'text',
	'template',
	'unnamedScheme',
	'hole',
]);
