import {isElement, type Post, type Range, rangeOf, sliceOf, type Text} from '../../src/authoring.ts';
import {shapesOf, topLevelDomains} from './idShapes.ts';
import {tailOf} from './labels.ts';

/** A URL that stands in a text. */
export interface BareUrl {
	/** Where it stands in the file. */
	readonly range: Range;
	/** The URL as the page shows it. */
	readonly url: string;
	/** What follows without a blank although the URL certainly ends before it. */
	readonly glued: string | undefined;
	/** Whether nothing else but the URL can stand in its range, and nothing of it behind. */
	readonly isCertain: boolean;
}

/**
 * Finds the URLs in a text, but for the text of a link, which leads where its `href` says. Where text follows that could
 * belong to the path, the end of a URL is taken for certain only if its site is known to use no such paths.
 * @param shortLinkHosts hosts whose paths hold ASCII letters, digits, `-` and `_` alone
 */
export function bareUrlsIn(post: Post, text: Text, shortLinkHosts: ReadonlySet<string>): readonly BareUrl[] {
	if (!text.value.includes('://') || isElement(post.parentOf(text), 'a')) return [];
	const {start: offset} = rangeOf(text);
	const written = sliceOf(post.text, rangeOf(text));
	// The parser gathers what stands between the rows of a table.
	if (written.includes('<') && !text.value.includes('<')) return [];
	const urls: BareUrl[] = [];
	const starts = /https?:\/\//gi;
	let shown = 0;
	for (let match = starts.exec(written); match !== null; match = starts.exec(written)) {
		const found = readUrl(written, match.index, shortLinkHosts);
		if (found === undefined || isMarkup(written, match.index)) continue;
		starts.lastIndex = found.end;
		const url = written.slice(match.index, found.end).replace(/&(?:amp|#38);/g, '&');
		const index = text.value.indexOf(url, shown);
		// The page shows something else than the file: dashes and quotes of Markdown, or text that the parser moved.
		if (index < 0) break;
		shown = index + url.length;
		urls.push({
			range: {start: offset + match.index, end: offset + found.end},
			url,
			glued: found.isGlued ? gluedTo(written, found.end) : undefined,
			isCertain: found.isCertain,
		});
	}
	return urls;
}

/** Whether a URL stands in code, or in a tag or link that the renderer prints because it cannot read it. */
function isMarkup(written: string, start: number): boolean {
	return /(?:[<>"'=`]|\]\(|&#39;|&#34;|&quot;)$/.test(written.slice(Math.max(0, start - 6), start));
}

interface End {
	readonly end: number;
	readonly isGlued: boolean;
	readonly isCertain: boolean;
}

/** No URL that somebody wrote into a text is longer. */
const longestUrl = 2000;

/** Scheme and host: a name with dots, without user or port. */
const hostPattern =
	/https?:\/\/((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24})(?![\w@-]|\.[a-z0-9]|:[\d@])/iy;

/**
 * What a path, a query and a fragment can hold in ASCII (https://www.rfc-editor.org/rfc/rfc3986#appendix-A), but braces,
 * which could be Liquid. References of HTML other than `&amp;` stand for what ends it.
 */
const pathPattern = new RegExp(
	`(?:[!#-%'-;=?-Z\\[\\]_a-z~]|&(?!(?:[a-z]{2,6}|#x?[\\da-f]{1,6});)|&(?:amp|#38);){0,${longestUrl}}`,
	'iy',
);

function readUrl(written: string, start: number, shortLinkHosts: ReadonlySet<string>): End | undefined {
	hostPattern.lastIndex = start;
	const match = hostPattern.exec(written);
	const host = match?.[1]?.toLowerCase();
	if (match === null || host === undefined) return undefined;
	const hostEnd = start + match[0].length;
	const next = written.charAt(hostEnd);
	if (isUnspaced(written, hostEnd) || next === ':') return endOfHost(written, hostEnd, host);
	const path = /[/?#]/.test(next) ? written.slice(hostEnd, hostEnd + lengthAt(pathPattern, written, hostEnd)) : '';
	return (
		endOfId(written, hostEnd, shapesOf(host, shortLinkHosts)) ??
		endBeforeUrl(path, hostEnd) ??
		endOfFile(path, written, hostEnd) ??
		endOfPath(path, written, {host: match[1] ?? '', hostEnd})
	);
}

/** The end of a URL of which nothing is known but its characters. */
function endOfPath(
	path: string,
	written: string,
	{host, hostEnd}: {readonly host: string; readonly hostEnd: number},
): End {
	const end = hostEnd + trimmedLength(path);
	const after = hostEnd + path.length;
	const isOpen =
		path.length >= longestUrl ||
		isLetter(written, after) ||
		// What stands before a colon is the name of the next URL: `https://a.example/3xAndroid: https://…`.
		/[:：]/.test(written.charAt(end)) ||
		/[^/=]https?:\/\//i.test(path) ||
		// The name of the host has taken in the next word: `news.example.comTwitter`.
		/\.(?:[A-Z]*[a-z]+[A-Z][A-Za-z]*|(?:com|net|org|edu|gov)[a-z]+)$/.test(host);
	return {end, isGlued: false, isCertain: endsInLine(path) || !isOpen};
}

/** A host that runs into a text, or into another URL. Names can hold all scripts, but none of them ends in `.com渡輪`. */
function endOfHost(written: string, hostEnd: number, host: string): End | undefined {
	const scheme = written.startsWith('://', hostEnd) ? /https?$/.exec(host)?.[0] : '';
	const topLevel = host.slice(host.lastIndexOf('.') + 1, host.length - (scheme?.length ?? 0));
	if (scheme === undefined || !topLevelDomains.has(topLevel)) return undefined;
	const end = hostEnd - scheme.length;
	if (scheme === '' && !isUnspaced(written, end)) return {end, isGlued: false, isCertain: true};
	const after = written.charAt(end + lengthAt(word, written, end));
	return scheme === '' && /[./@]/.test(after) ? undefined : {end, isGlued: true, isCertain: true};
}

const word = /[\p{L}\p{N}\p{M}-]{1,200}/uy;

/** A word, or the time of a passage (`02:15`), as they follow an id: fewer letters could be a slip of the pen in it. */
const gluedToId = /[a-z]{3}|\d{1,2}[:.、]/iy;

/** The end of a URL whose shape says which characters it holds, or how many. */
function endOfId(written: string, hostEnd: number, shapes: ReturnType<typeof shapesOf>): End | undefined {
	for (const {path, length, suffix, isRandom = false} of shapes) {
		const pathLength = lengthAt(path, written, hostEnd);
		if (pathLength === 0) continue;
		let end = hostEnd + pathLength;
		const idLength = trimmedLength(written.slice(hostEnd, end));
		// Lines are drawn with marks that ids may hold, too.
		if (length === 'any' && idLength < pathLength) return {end: hostEnd + idLength, isGlued: false, isCertain: true};
		if (length === 'fixed' && lengthAt(gluedToId, written, end) > 0) return {end, isGlued: true, isCertain: true};
		const suffixLength = suffix === undefined ? 0 : lengthAt(suffix, written, end);
		end += suffixLength;
		if (!isUnspaced(written, end)) continue;
		if (length === 'fixed' || suffixLength > 0) return {end, isGlued: true, isCertain: true};
		return endBeforeLabel(written, end, {start: hostEnd, isRandom});
	}
	return undefined;
}

/** The end of a URL whose id is followed by text: what stands before it may be the first word of the text. */
function endBeforeLabel(
	written: string,
	end: number,
	{start, isRandom}: {readonly start: number; readonly isRandom: boolean},
): End {
	const id = /[\w-]*$/.exec(written.slice(start, end))?.[0] ?? '';
	const {labelLength, isDoubtful} = tailOf(id, isRandom);
	return {end: end - labelLength, isGlued: true, isCertain: !isDoubtful};
}

/** A URL that another one follows; one in its path or query stands behind a mark. */
function endBeforeUrl(path: string, hostEnd: number): End | undefined {
	const index = path.search(/(?<=[a-z0-9_-])https?:\/\//i);
	return index < 0 ? undefined : {end: hostEnd + index, isGlued: true, isCertain: true};
}

/** A URL that ends in the name of a file; a wiki may have a page about `index.html` as such. */
function endOfFile(path: string, written: string, hostEnd: number): End | undefined {
	const end = hostEnd + path.length;
	const isFile = /\.(?:s?html?|aspx?|php|jsp|pdf)$/i.test(path) && !/[?#]|\/wiki\//i.test(path);
	return isFile && isUnspaced(written, end) ? {end, isGlued: true, isCertain: true} : undefined;
}

/** The length of a path without the marks of the sentence around it, and without a line (`----`) drawn after it. */
function trimmedLength(path: string): number {
	const unclosed = {
		')': path.split('(').length - path.split(')').length,
		']': path.split('[').length - path.split(']').length,
	};
	let end = path.length;
	while (end > 0) {
		const last = path.charAt(end - 1);
		const length = lineLength(path, end);
		if (length >= shortestLine) end -= length;
		else if (/[.,;:!?']/.test(last)) end--;
		else if ((last === ')' || last === ']') && unclosed[last] < 0) {
			unclosed[last]++;
			end--;
		} else break;
	}
	return end;
}

const shortestLine = 4;

function endsInLine(path: string): boolean {
	return lineLength(path, path.length) >= shortestLine;
}

/** How often the last character is repeated, if it is one of those that lines are drawn with. */
function lineLength(path: string, end: number): number {
	const mark = path.charAt(end - 1);
	if (!/[-=_*~#+]/.test(mark)) return 0;
	let start = end - 1;
	while (start > 0 && path.charAt(start - 1) === mark) start--;
	return end - start;
}

const nextUrl = /https?:\/\/[a-z0-9.-]{1,30}/iy;
const nextLetters = /[\p{L}\p{N}]{1,10}/uy;

/** The beginning of what follows a URL. */
function gluedTo(written: string, end: number): string {
	const length = lengthAt(nextUrl, written, end) || lengthAt(nextLetters, written, end);
	return written.slice(end, end + length);
}

/** Whether a letter stands there of a script that sets no spaces between words. */
function isUnspaced(written: string, offset: number): boolean {
	return lengthAt(unspacedLetter, written, offset) > 0;
}

const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/uy;

function isLetter(written: string, offset: number): boolean {
	return lengthAt(letter, written, offset) > 0;
}

const letter = /[\p{L}\p{N}\p{M}]/uy;

/** How much of a text a sticky pattern takes at an offset; 0 for nothing. */
function lengthAt(pattern: RegExp, written: string, offset: number): number {
	pattern.lastIndex = offset;
	return pattern.exec(written)?.[0].length ?? 0;
}
