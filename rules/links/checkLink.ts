import {
	attributeRange,
	codePointName,
	contains,
	descendants,
	type Element,
	type Fix,
	foldSpace,
	isActiveUrl,
	isRelativeUrl,
	type Post,
	parseUrl,
	pathOnOwnSite,
	perPost,
	property,
	type Question,
	type Range,
	rangeOf,
	type Settings,
	type Suggestion,
	sliceOf,
	sourceUrlOf,
	textField,
	textOf,
	touchesOpaque,
	trimUrl,
} from '../../src/authoring.ts';
import {faultsOf, fragmentIdOf, holeOf, isQuery, type LinkFault} from './linkFault.ts';
import {type FaultyLink, fixOfLink, suggestionsForLink} from './linkFix.ts';
import {ownFileTest} from './ownFiles.ts';
import {ownPageTest} from './ownPage.ts';
import {isImplied, type Place, spanOf} from './urlPlace.ts';
import {beginsUnseen, wrappingOf} from './wrapping.ts';

/** What both link rules say of a URL. */
export const linkMessages = {
	empty: '`{url}` leads nowhere.',
	script: '`{url}` needs a script of the source site.',
	text: '`{url}` is text, not a URL.',
	wrapped: '`{before}` stands before `{url}`, so that browsers take it for a path.',
	unnamedScheme: '`{url}` has no scheme.',
	malformed: '`{url}` is not a valid URL.',
	badHost: '`{url}` has a host that cannot exist.',
	doubledScheme: '`{url}` begins with two schemes.',
	misspeltScheme: 'The scheme of `{url}` is misspelt.',
	localScheme: '`{url}` leads to something on one machine only.',
	hole: 'A path segment of `{url}` stands for a missing value.',
	protocolRelative: {
		text: '`{url}` has no scheme, so a copy of the page on disk does not find it.',
		severity: 'warning',
	},
	fragment: '`{url}` has no target in the post.',
	relative: '`{url}` is not found in the archive.',
} as const;

/** A finding about one URL, ready to be reported. */
export interface LinkFinding {
	readonly at: Element | Range;
	readonly message: LinkFault;
	readonly data: Readonly<Record<string, string>>;
	readonly fix: Fix | undefined;
	readonly suggestions: readonly Suggestion[];
	readonly asks: readonly Question[];
}

/** Makes the question whether a URL may have a fault: the post and the archive must be asked. */
export function doubtTest(settings: Settings): (url: string) => boolean {
	return (url) => faultsOf(trimUrl(url)).length > 0 || pathOnOwnSite(trimUrl(url), settings) !== undefined;
}

/** Makes the check of a config's posts, which takes one URL of a post at a time. */
export function linkChecker(settings: Settings): (post: Post) => (place: Place) => LinkFinding | undefined {
	const isOwnFile = ownFileTest(settings);
	return (post) => {
		const source = sourceUrlOf(post, settings);
		const isOwnPage = ownPageTest(source);
		return (place) => {
			const url = trimUrl(place.url);
			const isOnOwnSite = pathOnOwnSite(url, settings) !== undefined;
			const faults = isOnOwnSite ? onlyRelative : faultsOf(url);
			if (faults.length === 0 || isImplied(place) || url.includes(unknownValue)) return undefined;
			const page = source !== undefined && isRelativeUrl(url) ? parseUrl(url, source)?.href : undefined;
			const link = {post, place, url, source, page, isOwnPage: page !== undefined && isOwnPage(page)};
			// The worst comes last: one is enough for one URL.
			const fault = faults.findLast((found) => !isExcused(found, link, isOwnFile));
			if (fault === undefined) return undefined;
			const at = spanOf(place);
			const isTemplated = touchesOpaque(post, 'type' in at ? rangeOf(at) : at);
			if (isTemplated && !(fault === 'relative' && isKnownTemplate(post, 'type' in at ? rangeOf(at) : at)))
				return undefined;
			// Fixed here alone, the URL would contradict the front matter.
			const isSource = textField(post, settings.source)?.value.trim() === url;
			return {
				at,
				message: fault,
				data: dataOf(fault, link),
				fix: isSource || isOnOwnSite || isTemplated ? undefined : fixOfLink(fault, link),
				suggestions: suggestionsForLink(fault, link),
				asks: questionsAbout(fault, link),
			};
		};
	};
}

/** What a URL on the site's own host can be: not there. */
const onlyRelative: readonly LinkFault[] = ['relative'];

/** What stands in the page for the value of a mark that only the site's build knows. */
const unknownValue = '\ufffc';

/**
 * Whether a URL can be judged: it is written out, or with marks of Liquid whose values are known, and stands in nothing that is
 * shown as it is.
 */
export function isJudgeable(post: Post, place: Place): boolean {
	if (place.url.includes(unknownValue)) return false;
	const at = spanOf(place);
	const range = 'type' in at ? rangeOf(at) : at;
	return !touchesOpaque(post, range) || isKnownTemplate(post, range);
}

/** Whether a link is written with marks of Liquid whose values are known, and stands in nothing that is shown as it is. */
function isKnownTemplate({opaque, liquid}: Post, at: Range): boolean {
	const marks = new Set(liquid.map(({range}) => range.start));
	return opaque.every((range) => marks.has(range.start) || !contains(range, at));
}

function isExcused(
	fault: LinkFault,
	{post, place, url, isOwnPage}: FaultyLink,
	isOwnFile: (url: string) => boolean,
): boolean {
	switch (fault) {
		case 'relative':
			// Mail addresses that the source's host hides, and the archive's own files, have rules of their own.
			return /^\/?cdn-cgi\//.test(url) || isOwnFile(url) || (isQuery(url) && isOwnPage);
		case 'script':
			// Code that does something is reported by `no-active-content`.
			return isActiveUrl(url);
		case 'hole':
			return isSpokenOf(holeOf(url) ?? '', place.element);
		case 'fragment':
			return hasTarget(post, url);
		default:
			return false;
	}
}

/** Whether the words of a link speak of `null` as such, as a manual of a programming language does. */
function isSpokenOf(hole: string, element: Element): boolean {
	const words = textOf(element);
	return !words.includes('/') && words.includes(hole);
}

function hasTarget(post: Post, url: string): boolean {
	const id = fragmentIdOf(url);
	return id === undefined || targetsOf(post).has(id) || targetsOf(post).has(url.slice(1));
}

/** Ids and anchor names of a post. */
const targetsOf = perPost((post): ReadonlySet<string> => {
	const targets = new Set<string>();
	for (const element of descendants(post.tree)) {
		const id = property(element, 'id');
		const name = element.tagName === 'a' ? property(element, 'name') : undefined;
		if (id !== undefined) targets.add(id);
		if (name !== undefined) targets.add(name);
	}
	return targets;
});

/** The URL as a message shows it; of one with something around it that and the name of what stands before it. */
function dataOf(fault: LinkFault, {post, place, url}: FaultyLink): LinkFinding['data'] {
	const wrapping = fault === 'wrapped' ? wrappingOf(url) : undefined;
	if (wrapping === undefined) return {url: foldSpace(url) || writtenAttribute(post, place)};
	const {before, after} = wrapping;
	return {
		url: url.slice(before.length, url.length - after.length),
		before: beginsUnseen(before) ? codePointName(before) : foldSpace(before),
	};
}

function writtenAttribute(post: Post, {element, attribute}: Place): string {
	const range = attributeRange(element, attribute);
	return range === undefined ? attribute : sliceOf(post.text, range);
}

/** What the archive is to say: whether it publishes something at a relative URL, or has a copy of the page. */
function questionsAbout(fault: LinkFault, {url, page, isOwnPage}: FaultyLink): readonly Question[] {
	const questions: Question[] = [];
	const isAsked = fault === 'relative' || !url.includes('://');
	if (mayBeServed.has(fault) && isAsked && !isQuery(url)) questions.push({what: 'served', url});
	if (fault === 'relative' && page !== undefined && !isOwnPage) questions.push({what: 'copy', url: page});
	return questions;
}

/** Faults of relative URLs: none when the archive publishes something there. */
const mayBeServed: ReadonlySet<LinkFault> = new Set<LinkFault>(['relative', 'text', 'unnamedScheme', 'hole']);
