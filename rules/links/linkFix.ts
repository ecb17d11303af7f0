import {
	Alignment,
	type Element,
	type Fix,
	insert,
	isProtocolRelativeUrl,
	leadsToHost,
	originOf,
	type Post,
	parseUrl,
	type Range,
	remove,
	replace,
	type Suggestion,
	safe,
	sliceOf,
	type TextEdit,
	unsafe,
} from '../../src/authoring.ts';
import {doubledHostIn} from './doubledHost.ts';
import {twoUrlsIn} from './gluedUrl.ts';
import {doubledScheme, faultsOf, isMailAddress, isQuery, type LinkFault} from './linkFault.ts';
import {type Slashes, slashesOf} from './slashes.ts';
import {isShown, type Place} from './urlPlace.ts';
import {type Wrapping, wrappingOf} from './wrapping.ts';

/** A URL that has a fault, and what it is judged by. */
export interface FaultyLink {
	readonly post: Post;
	readonly place: Place;
	/** Decoded from HTML, without white space at its ends. */
	readonly url: string;
	/** The page that the post was taken from. */
	readonly source: URL | undefined;
	/** The page of the source site that it leads to, if it is relative, or that it should lead to. */
	readonly page: string | undefined;
	/** Whether that is the page that the post was taken from. */
	readonly isOwnPage: boolean;
	/** As in the settings. */
	readonly frameHosts: readonly string[];
}

/** Completes a URL from the source URL, or from itself. What is written stays: the missing part is put before it. */
export function fixOfLink(fault: LinkFault, link: FaultyLink): Fix | undefined {
	const fix = mendingOf(fault, link);
	if (fix === undefined || !isShown(link.post, link.place)) return fix;
	return {...fix, respells: [...(fix.respells ?? []), 'text']};
}

function mendingOf(fault: LinkFault, link: FaultyLink): Fix | undefined {
	const {post, place, url, source} = link;
	const wrapping = fault === 'wrapped' ? wrappingOf(url) : undefined;
	if (wrapping !== undefined) return unwrap(link, wrapping);
	if (fault === 'twoUrls') return dropFirstHost(link) ?? dropRepetition(link);
	if (fault === 'slashes' || fault === 'lostSlash') return mendSlashes(link);
	if (fault === 'service') return leadToPage(link);
	if (fault === 'protocolRelative' && source === undefined) return secured(link);
	if (place.range === undefined || source === undefined) return undefined;
	const prefix = missingPartOf(fault, url, source);
	if (prefix === undefined && fault !== 'doubledScheme' && fault !== 'relative') return undefined;
	const start = startOf(link);
	if (start === undefined) return undefined;
	const {element, range} = place;
	if (prefix !== undefined)
		return isWritable(element, prefix) ? safe(insert(start, escapeFor(element, prefix)), ofSource) : undefined;
	const written = post.text.slice(start, range.end);
	const edit = fault === 'doubledScheme' ? undoubled(written, start) : completed(written, start, {...link, source});
	return safe(edit, ofSource);
}

const ofSource = {restsOn: ['source']} as const;

/** Offers the scheme that a URL most likely lost, or each of two URLs. */
export function suggestionsForLink(fault: LinkFault, link: FaultyLink): readonly Suggestion[] {
	if (fault === 'twoUrls') return choicesOf(link);
	const start = fault === 'unnamedScheme' ? startOf(link) : undefined;
	if (start === undefined) return [];
	const scheme = isMailAddress(link.url) ? 'mailto:' : 'https://';
	return [{description: `Insert \`${scheme}\`.`, edits: [{range: {start, end: start}, text: scheme}]}];
}

/** Writes `https:` before an address of a host whose pages the archive shows in frames: players have no others. */
function secured(link: FaultyLink): Fix | undefined {
	const start = startOf(link);
	const isKnown = leadsToHost(parseUrl(`https:${link.url}`), link.frameHosts);
	return isKnown && start !== undefined ? safe(insert(start, 'https:'), {respells: ['target']}) : undefined;
}

/** Of two hosts that are the source site's, the second one has the path behind it. */
function dropFirstHost(link: FaultyLink): Fix | undefined {
	const doubled = doubledHostIn(link.url, link.source);
	const {start} = partOf(link);
	const range = doubled && writtenPart(link, {start, end: start + doubled.length});
	return range && safe(replace(range, doubled.meant), {...ofSource, respells: ['target']});
}

/** Of two URLs that are the same, one is enough. */
function dropRepetition(link: FaultyLink): Fix | undefined {
	const two = twoUrlsIn(link.url);
	if (two === undefined || two.first !== two.second) return undefined;
	const range = writtenPart(link, {...partOf(link), start: partOf(link).start + two.first.length});
	return range && safe(remove(range), {respells: ['target']});
}

/** Writes two slashes where there are more, or less. */
function mendSlashes(link: FaultyLink): Fix | undefined {
	const slashes = slashesOf(link.url);
	const {start} = partOf(link);
	const range = slashes && writtenPart(link, {start, end: start + slashes.written.length});
	// What has another fault behind its slashes would be as broken as before.
	if (slashes === undefined || range === undefined || !isMended(link.url, slashes)) return undefined;
	return safe(replace(range, slashes.meant), {respells: ['target']});
}

function isMended(url: string, {written, meant}: Slashes): boolean {
	return faultsOf(meant + url.slice(written.length)).length === 0;
}

/** Leads to the page of which the URL gives the data. */
function leadToPage(link: FaultyLink): Fix | undefined {
	const {page, place} = link;
	const range = page === undefined ? undefined : writtenPart(link, partOf(link));
	if (page === undefined || range === undefined || !isWritable(place.element, page)) return undefined;
	return unsafe(replace(range, escapeFor(place.element, page)));
}

/** Nobody can tell which of two URLs was meant. */
function choicesOf(link: FaultyLink): readonly Suggestion[] {
	const {first, second} = twoUrlsIn(link.url) ?? {};
	const {start, end} = partOf(link);
	if (first === undefined || second === undefined || first === second) return [];
	const choices = [
		{kept: first, dropped: {start: start + first.length, end}},
		{kept: second, dropped: {start, end: end - second.length}},
	];
	return choices.flatMap(({kept, dropped}) => {
		const range = writtenPart(link, dropped);
		return range === undefined ? [] : [{description: `Keep \`${kept}\` alone.`, edits: [remove(range)]}];
	});
}

/** Takes away what stands around a URL. */
function unwrap(link: FaultyLink, {before, after}: Wrapping): Fix | undefined {
	const {start, end} = partOf(link);
	const parts = [{start, end: start + before.length}];
	if (after !== '') parts.push({start: end - after.length, end});
	const ranges = parts.flatMap((part) => writtenPart(link, part) ?? []);
	return ranges.length < parts.length ? undefined : safe(ranges.map(remove), {respells: ['target']});
}

/** Where a URL begins in the file. */
function startOf(link: FaultyLink): number | undefined {
	return writtenPart(link, partOf(link))?.start;
}

/** Where a URL stands in the value that holds it, between spaces. */
function partOf({place, url}: FaultyLink): Range {
	const start = place.url.indexOf(url);
	return {start, end: start + url.length};
}

/** The part of the file that a part of a value was read from. */
function writtenPart({post, place: {url, range}}: FaultyLink, part: Range): Range | undefined {
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
	const rest = written.replace(doubledScheme, '$1://');
	// What holds another URL would be as broken as before, and nobody would see it.
	if (match === null || faultsOf(rest).length > 0 || /[\w-]https?:\/\//i.test(rest)) return undefined;
	return replace({start, end: start + match[0].length}, `${match[1] ?? 'http'}://`);
}

/** Puts the folder of the source's page before a path; steps up (`../`) at the path's start are taken. */
function completed(
	written: string,
	start: number,
	{place: {element}, url, source, page}: FaultyLink & {readonly source: URL},
): TextEdit | undefined {
	const steps = /^(?:\.{1,2}\/)*/.exec(written)?.[0] ?? '';
	const folder = parseUrl(steps || '.', source)?.href;
	if (folder === undefined || !isWritable(element, folder)) return undefined;
	if (parseUrl(folder + url.slice(steps.length))?.href !== page) return undefined;
	return replace({start, end: start + steps.length}, escapeFor(element, folder));
}

/** Whether a part of a URL can stand in a Markdown link: the first parenthesis that closes none ends it, `&amp;` becomes `&`. */
function isWritable(element: Element, part: string): boolean {
	if (originOf(element) !== 'markdown') return true;
	return part.split('(').length === part.split(')').length && !/&#?\w+;/.test(part);
}

/** A part of a URL, written so that no quote of HTML ends with it. */
function escapeFor(element: Element, part: string): string {
	if (originOf(element) === 'markdown') return part;
	return part.replace(/&/g, '&amp;').replace(/'/g, '&#39;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
