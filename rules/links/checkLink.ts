import {
	Alignment,
	attributeRange,
	attributeValueRange,
	canonicalUrl,
	codePointName,
	descendants,
	type Element,
	type Fix,
	foldSpace,
	insert,
	isActiveUrl,
	isProtocolRelativeUrl,
	isRelativeUrl,
	type Post,
	parseUrl,
	property,
	type Question,
	type Range,
	remove,
	replace,
	type Settings,
	type Suggestion,
	safe,
	sliceOf,
	sourceUrlOf,
	type TextEdit,
	textOf,
	touchesOpaque,
	trimUrl,
} from '../../src/authoring.ts';
import {doubledScheme, faultsOf, fragmentIdOf, holeOf, isMailAddress, type LinkFault} from './linkFault.ts';
import {isOwnFile} from './ownFiles.ts';
import {beginsUnseen, type Wrapping, wrappingOf} from './wrapping.ts';

/** What both link rules say of a URL. */
export const linkMessages = {
	empty: '`{url}` leads nowhere.',
	script: '`{url}` needs a script of the source site.',
	text: '`{url}` is text, not a URL.',
	wrapped: '`{before}` stands before `{url}`, so that browsers take it for a path.',
	unnamedScheme: '`{url}` lacks its scheme.',
	malformed: '`{url}` is no valid URL.',
	badHost: '`{url}` names no host that can exist.',
	doubledScheme: '`{url}` begins with two schemes.',
	misspeltScheme: 'The scheme of `{url}` is misspelt.',
	localScheme: '`{url}` leads to something on one machine only.',
	hole: 'A path segment of `{url}` stands for a missing value.',
	protocolRelative: {
		text: '`{url}` names no scheme, so a copy of the page on disk does not find it.',
		severity: 'warning',
	},
	fragment: '`{url}` has no target in the post.',
	relative: '`{url}` is not found in the archive.',
} as const;

/** A URL in a post: which it is, and where. */
export interface Place {
	readonly element: Element;
	/** The attribute that holds it. */
	readonly attribute: string;
	/** Decoded from HTML. */
	readonly url: string;
	/** The URL as written; undefined when it is not in the file. */
	readonly range: Range | undefined;
}

/** A finding about one URL, ready to be reported. */
export interface LinkFinding {
	readonly at: Element | Range;
	readonly message: LinkFault;
	readonly data: Readonly<Record<string, string>>;
	readonly fix: Fix | undefined;
	readonly suggestions: readonly Suggestion[];
	readonly asks: readonly Question[];
}

/** The URL of an attribute; undefined when the element has no such attribute. */
export function placeOf(post: Post, element: Element, attribute: string): Place | undefined {
	const url = property(element, attribute);
	if (url === undefined) return undefined;
	return new AttributePlace(post, element, {attribute, url});
}

/** The URL of a whole attribute. Its range is looked up only for the few that have a fault. */
class AttributePlace implements Place {
	readonly element: Element;
	readonly attribute: string;
	readonly url: string;
	readonly #post: Post;
	#range: {readonly found: Range | undefined} | undefined;

	constructor(post: Post, element: Element, {attribute, url}: Pick<Place, 'attribute' | 'url'>) {
		this.element = element;
		this.attribute = attribute;
		this.url = url;
		this.#post = post;
	}

	get range(): Range | undefined {
		this.#range ??= {found: attributeValueRange(this.#post, this.element, this.attribute)};
		return this.#range.found;
	}
}

const noFindings: readonly LinkFinding[] = [];

/** Whether a URL may have a fault: the post and the archive must be asked. */
export function isDoubtful(url: string): boolean {
	return faultsOf(trimUrl(url)).length > 0;
}

/** Checks the URLs of one post. */
export function linkChecker(post: Post, settings: Settings): (place: Place) => readonly LinkFinding[] {
	let ownPage: string | undefined;
	/** The page of the source site that a relative URL leads to; undefined when that is the post's own. */
	const otherPageOf = (page: string | undefined, source: URL): string | undefined => {
		if (page === undefined || page === source.href) return undefined;
		ownPage ??= canonicalUrl(source.href);
		return canonicalUrl(page) === ownPage ? undefined : page;
	};
	let targets: ReadonlySet<string> | undefined;
	const isTarget = (id: string): boolean => {
		targets ??= targetsOf(post);
		return targets.has(id);
	};

	return (place) => {
		const url = trimUrl(place.url);
		const faults = faultsOf(url);
		if (faults.length === 0 || isImplied(place) || isOpaque(post, place)) return noFindings;
		const source = sourceUrlOf(post, settings);
		const page = source !== undefined && isRelativeUrl(url) ? parseUrl(url, source)?.href : undefined;
		const otherPage = source === undefined ? undefined : otherPageOf(page, source);
		const isOwnQuery = isQuery(url) && page !== undefined && otherPage === undefined;
		// The worst comes last: one is enough for one URL.
		const fault = faults.findLast((found) => !isExcused(found, url, {place, settings, isTarget, isOwnQuery}));
		if (fault === undefined) return noFindings;
		const isRelative = fault === 'relative';
		const wrapping = fault === 'wrapped' ? wrappingOf(url) : undefined;
		const findFix = (): Fix | undefined => {
			if (isSource(url, post, settings)) return undefined;
			if (wrapping !== undefined) return unwrap(post, place, url, wrapping);
			return mend(fault, {post, place, url, source, page: isRelative ? page : undefined});
		};
		const mayBeServed = dependsOnArchive.has(fault) && !url.includes('://') && !isQuery(url);
		return [
			{
				at: spanOf(place),
				message: fault,
				data: wrapping === undefined ? {url: foldSpace(url) || writtenAttribute(post, place)} : partsOf(url, wrapping),
				fix: findFix(),
				suggestions: suggest(post, fault, place, url),
				asks: [
					...(mayBeServed ? [{what: 'served', url} as const] : []),
					...(isRelative && otherPage !== undefined ? [{what: 'copy', url: otherPage} as const] : []),
				],
			},
		];
	};
}

/** Whether the front matter gives the same URL as the post's source: mended here alone, the two would contradict each other. */
function isSource(url: string, {frontMatter}: Post, {source}: Settings): boolean {
	const value = frontMatter?.entries.get(source)?.value;
	return typeof value === 'string' && value.trim() === url;
}

/** A URL, and the name of what stands before it. */
function partsOf(url: string, {before, after}: Wrapping): Readonly<Record<string, string>> {
	return {
		url: url.slice(before.length, url.length - after.length),
		before: beginsUnseen(before) ? codePointName(before) : foldSpace(before),
	};
}

/** Faults of relative URLs: none when the archive publishes something there. */
const dependsOnArchive: ReadonlySet<LinkFault> = new Set<LinkFault>(['relative', 'text', 'unnamedScheme', 'hole']);

interface Surroundings {
	readonly place: Place;
	readonly settings: Settings;
	readonly isTarget: (id: string) => boolean;
	/** Whether it is a query that asks the source site for the page that the post was taken from. */
	readonly isOwnQuery: boolean;
}

function isExcused(fault: LinkFault, url: string, {place, settings, isTarget, isOwnQuery}: Surroundings): boolean {
	if (fault === 'relative') return isLeftToOthers(url, settings) || isOwnQuery;
	// Code that does something is reported by `no-active-content`.
	if (fault === 'script') return isActiveUrl(url);
	if (fault === 'hole') return isSpokenOf(holeOf(url) ?? '', place.element);
	if (fault !== 'fragment') return false;
	const id = fragmentIdOf(url);
	return id === undefined || isTarget(id) || isTarget(url.slice(1));
}

/** Whether a URL is nothing but a query, which leads to the post itself in the archive, whatever it asks for. */
function isQuery(url: string): boolean {
	return url.startsWith('?');
}

/** Mail addresses that the source's host hides, and the archive's own files, have rules of their own. */
function isLeftToOthers(url: string, settings: Settings): boolean {
	return /^\/?cdn-cgi\//.test(url) || isOwnFile(url, settings);
}

/** Whether the words of a link speak of `null` as such, as a manual of a programming language does. */
function isSpokenOf(hole: string, element: Element): boolean {
	const words = textOf(element);
	return !words.includes('/') && words.includes(hole);
}

/** Ids and anchor names of a post. */
function targetsOf(post: Post): ReadonlySet<string> {
	const targets = new Set<string>();
	for (const element of descendants(post.tree)) {
		const id = property(element, 'id');
		const name = element.tagName === 'a' ? property(element, 'name') : undefined;
		if (id !== undefined) targets.add(id);
		if (name !== undefined) targets.add(name);
	}
	return targets;
}

/** Whether the parser made the element up: a second half of a link that was cut by another one. */
export function isImplied({element}: Place): boolean {
	return element.data?.location.origin === 'implied';
}

/** Whether code or Liquid touches a URL: then nobody knows what it comes to. */
export function isOpaque(post: Post, {element, range}: Place): boolean {
	const span = range ?? element.data?.location.range;
	return span !== undefined && touchesOpaque(post, span);
}

/** What a finding about a URL stands on: the URL, else its attribute, else the element. */
export function spanOf({element, attribute, range}: Place): Element | Range {
	return range !== undefined && range.start < range.end ? range : (attributeRange(element, attribute) ?? element);
}

function writtenAttribute(post: Post, {element, attribute}: Place): string {
	const range = attributeRange(element, attribute);
	return range === undefined ? attribute : sliceOf(post.text, range);
}

interface Mending {
	readonly post: Post;
	readonly place: Place;
	readonly url: string;
	readonly source: URL | undefined;
	/** Where a relative URL leads on the source site. */
	readonly page: string | undefined;
}

/** Completes a URL from the source URL, or from itself. What is written stays: the missing part is put before it. */
function mend(fault: LinkFault, {post, place, url, source, page}: Mending): Fix | undefined {
	const {element, range} = place;
	if (range === undefined || source === undefined) return undefined;
	const prefix = missingPartOf(fault, url, source);
	if (prefix === undefined && fault !== 'doubledScheme' && fault !== 'relative') return undefined;
	const start = writtenPart(post, place, partOf(place, url))?.start;
	if (start === undefined) return undefined;
	if (prefix !== undefined)
		return isWritable(element, prefix) ? safe(insert(start, escapeFor(element, prefix))) : undefined;
	const written = post.text.slice(start, range.end);
	if (fault === 'doubledScheme') return safe(undoubled(written, start));
	return safe(completed(written, start, {element, url, source, page}));
}

/** Takes away what stands around a URL. */
function unwrap(post: Post, place: Place, url: string, {before, after}: Wrapping): Fix | undefined {
	const {start, end} = partOf(place, url);
	const parts = [{start, end: start + before.length}];
	if (after !== '') parts.push({start: end - after.length, end});
	const ranges = parts.flatMap((part) => writtenPart(post, place, part) ?? []);
	return ranges.length < parts.length ? undefined : safe(ranges.map(remove), {respells: ['target']});
}

/** Where a URL stands in the value that holds it, between blanks. */
function partOf(place: Place, url: string): Range {
	const start = place.url.indexOf(url);
	return {start, end: start + url.length};
}

/** The part of the file that a part of a value was read from. */
function writtenPart(post: Post, {url, range}: Place, part: Range): Range | undefined {
	if (range === undefined) return undefined;
	const found = new Alignment(url, sliceOf(post.text, range)).find(part);
	return found && {start: range.start + found.start, end: range.start + found.end};
}

/** What a URL needs before its first character. */
function missingPartOf(fault: LinkFault, url: string, source: URL): string | undefined {
	if (fault === 'protocolRelative' && isProtocolRelativeUrl(url)) return 'https:';
	if (fault === 'fragment') return source.href.replace(/#.*$/s, '');
	if (fault !== 'relative') return undefined;
	if (/^[\\/]/.test(url)) return source.origin;
	return isQuery(url) ? source.href.replace(/[?#].*$/s, '') : undefined;
}

function undoubled(written: string, start: number): TextEdit | undefined {
	const match = doubledScheme.exec(written);
	if (match === null || faultsOf(written.replace(doubledScheme, '$1://')).length > 0) return undefined;
	return replace({start, end: start + match[0].length}, `${match[1] ?? 'http'}://`);
}

/** Puts the folder of the source's page before a path; steps up (`../`) at the path's start are taken. */
function completed(
	written: string,
	start: number,
	{element, url, source, page}: Pick<Mending, 'url' | 'page'> & {readonly element: Element; readonly source: URL},
): TextEdit | undefined {
	const steps = /^(?:\.{1,2}\/)*/.exec(written)?.[0] ?? '';
	const folder = parseUrl(steps || '.', source)?.href;
	if (folder === undefined || !isWritable(element, folder)) return undefined;
	if (parseUrl(folder + url.slice(steps.length))?.href !== page) return undefined;
	return replace({start, end: start + steps.length}, escapeFor(element, folder));
}

/** Whether a part of a URL can stand in a Markdown link: the first parenthesis that closes none ends it, `&amp;` becomes `&`. */
function isWritable(element: Element, part: string): boolean {
	if (element.data?.location.origin !== 'markdown') return true;
	return part.split('(').length === part.split(')').length && !/&#?\w+;/.test(part);
}

/** A part of a URL, written so that no quote of HTML ends with it. */
function escapeFor(element: Element, part: string): string {
	if (element.data?.location.origin === 'markdown') return part;
	return part.replace(/&/g, '&amp;').replace(/'/g, '&#39;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function suggest(post: Post, fault: LinkFault, place: Place, url: string): readonly Suggestion[] {
	const start = fault === 'unnamedScheme' ? writtenPart(post, place, partOf(place, url))?.start : undefined;
	if (start === undefined) return [];
	const scheme = isMailAddress(url) ? 'mailto:' : 'https://';
	return [{description: `Insert \`${scheme}\`.`, edits: [{range: {start, end: start}, text: scheme}]}];
}
