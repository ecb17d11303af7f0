import {isElement, type Post, type Range, rangeOf, sliceOf, type Text} from '../../src/authoring.ts';
import {gluedUrl} from './gluedUrl.ts';
import {shapesOf, topLevelDomains} from './idShapes.ts';
import {labelBeforeUrl, tailOf} from './labels.ts';
import {lengthAt} from './lengthAt.ts';
import {
	isBracketAt,
	isNewTextAt,
	isParticleAt,
	isPlaceholderAt,
	isUnspaced,
	newTextBehind,
	newTextLength,
} from './newText.ts';

/** A URL that stands in a text. */
export interface BareUrl {
	/** Where it stands in the file. */
	readonly range: Range;
	/** The URL as the page shows it. */
	readonly url: string;
	/** What follows without a blank although the URL certainly ends before it. */
	readonly glued: string | undefined;
	/** The word of Latin, Greek or Cyrillic letters that stands right before it. */
	readonly wordBefore: string | undefined;
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
	let end = -1;
	for (let match = starts.exec(written); match !== null; match = starts.exec(written)) {
		const found = readUrl(written, match.index, shortLinkHosts);
		if (found === undefined || isMarkup(written, match.index)) continue;
		const lastEnd = end;
		end = found.end;
		starts.lastIndex = end;
		const url = written.slice(match.index, end).replace(/&(?:amp|#38);/g, '&');
		const index = text.value.indexOf(url, shown);
		// The page shows something else than the file: dashes and quotes of Markdown, or text that the parser moved.
		if (index < 0) break;
		shown = index + url.length;
		urls.push({
			range: {start: offset + match.index, end: offset + end},
			url,
			// Japanese and Korean set no space before particles.
			glued: found.isGlued && !isParticleAt(written, end) ? gluedTo(written, end) : undefined,
			wordBefore: wordBefore(written, {start: Math.max(0, lastEnd), end: match.index}),
			isCertain: found.isCertain,
		});
	}
	return urls;
}

/** Whether a URL stands in code, or in a tag or link that the renderer prints because it cannot read it. */
function isMarkup(written: string, start: number): boolean {
	return /(?:[<>"'=`]|\]\(|&#39;|&#34;|&quot;)$/.test(written.slice(Math.max(0, start - 6), start));
}

/**
 * The word that runs into a URL; a scheme with a letter too many is none.
 * @param between from the URL before it to the URL
 */
function wordBefore(written: string, {start, end}: Range): string | undefined {
	const word = wordAtEnd.exec(written.slice(Math.max(start, end - longestWord), end))?.[0];
	return word === undefined || /^[htps]*$/i.test(word) ? undefined : word;
}

const wordAtEnd = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{2,}$/u;
const longestWord = 40;

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
	if (isNewTextAt(written, hostEnd)) return {end: hostEnd, isGlued: true, isCertain: true};
	const path = /[/?#]/.test(next) ? written.slice(hostEnd, hostEnd + lengthAt(pathPattern, written, hostEnd)) : '';
	const shapes = shapesOf(host, shortLinkHosts);
	return (
		endOfId(written, hostEnd, shapes) ??
		endBeforeUrl(
			path,
			hostEnd,
			shapes.some(({isRandom}) => isRandom),
		) ??
		endBeforeLabelOfUrl(path, written, hostEnd) ??
		endOfFile(path, written, hostEnd) ??
		endBeforeNewText(path, written, hostEnd) ??
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

const wordInPath = /[\p{L}\p{N}\p{M}-]{1,100}\/[\w-]/uy;

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
		const labelLength = labelBeforeUrl(written, {start: hostEnd, end});
		if (length === 'any' && labelLength > 0) return {end: end - labelLength, isGlued: true, isCertain: true};
		if (!isUnspaced(written, end) && !isNewTextAt(written, end)) continue;
		if (length === 'fixed' || suffixLength > 0) return {end, isGlued: true, isCertain: true};
		// A path that goes on behind the word has the word in it.
		if (lengthAt(wordInPath, written, end) > 0) return undefined;
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
	// A sign begins a line: hardly anything but the URL stands before it.
	if (isNewTextAt(written, end) && !isBracketAt(written, end))
		return {end, isGlued: true, isCertain: labelLength === 0};
	return {end: end - labelLength, isGlued: true, isCertain: !isDoubtful};
}

/** A URL that another one follows; one in its path or query stands behind a mark. */
function endBeforeUrl(path: string, hostEnd: number, isRandom: boolean): End | undefined {
	const index = path.search(gluedUrl);
	if (index < 0) return undefined;
	const {labelLength, isDoubtful} = tailOf(/[\w-]*$/.exec(path.slice(0, index))?.[0] ?? '', isRandom);
	// The name of a site at the end of an id is the next one’s label, at the end of a name it may be a part of that.
	const end = hostEnd + index - (isRandom ? labelLength : 0);
	return {end, isGlued: true, isCertain: isRandom ? !isDoubtful : labelLength === 0};
}

/** A URL that a label and a colon stand behind, and then the URL which they announce. */
function endBeforeLabelOfUrl(path: string, written: string, hostEnd: number): End | undefined {
	const colon = path.search(/:https?:\/\//i);
	const end = hostEnd + (colon < 0 ? path.replace(/:$/, '').length : colon);
	const labelLength = labelBeforeUrl(written, {start: hostEnd, end});
	return labelLength === 0 ? undefined : {end: end - labelLength, isGlued: true, isCertain: true};
}

/** A URL that a sign or a bracket follows with which a new text begins. Pages may be called by such a name. */
function endBeforeNewText(path: string, written: string, hostEnd: number): End | undefined {
	const end = hostEnd + path.length;
	if (path === '' || trimmedLength(path) < path.length || namesInAnyScript.test(path)) return undefined;
	// A part of the path that has a name of its own, behind another one.
	if (/[^/][/=]$/.test(path) && isPlaceholderAt(written, end)) return undefined;
	const isWord = /[\w)]$/.test(path);
	return newTextBehind(written, end, isWord ? 'anything' : 'words') ? {end, isGlued: true, isCertain: true} : undefined;
}

/** Paths and queries that hold what somebody typed in: titles, tags, searches. */
const namesInAnyScript =
	/\/(?:wiki|tags?|hashtag|search|explore|topics?|category)\b|[?&](?:q|query|search\w*|text|title)=/i;

/** A URL that ends in the name of a file; a wiki may have a page about `index.html` as such. */
function endOfFile(path: string, written: string, hostEnd: number): End | undefined {
	const end = hostEnd + path.length;
	const isFile = /\.(?:s?html?|aspx?|php|jsp|pdf)$/i.test(path) && !/[?#]|\/wiki\//i.test(path);
	return isFile && (isUnspaced(written, end) || isNewTextAt(written, end))
		? {end, isGlued: true, isCertain: true}
		: undefined;
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
	const signs = newTextLength(written, end);
	const start = end + signs;
	const length = signs + (lengthAt(nextUrl, written, start) || lengthAt(nextLetters, written, start));
	return written.slice(end, end + length);
}

function isLetter(written: string, offset: number): boolean {
	return lengthAt(letter, written, offset) > 0;
}

const letter = /[\p{L}\p{N}\p{M}]/uy;
