import {
	type Element,
	type Post,
	perPost,
	type Range,
	rangeInText,
	replace,
	type Text,
	type TextEdit,
} from '../../src/authoring.ts';

/** Markdown that was meant as a link, and of which readers see the brackets. */
export interface BrokenMarkdownLink {
	readonly range: Range;
	readonly kind: 'broken' | 'undefined' | 'note';
	/** What makes a link of it; none where nobody can say which. */
	readonly edits: readonly TextEdit[];
}

/**
 * Finds what was meant as a link of Markdown and is none, in a text that Markdown has left as it is: its bracket shows that. Such are
 * links that a program broke over lines, with blanks in the address or before it, without an end, with another kind of
 * brackets or with both in the wrong place, and references to what is not defined.
 */
export function brokenLinksIn(post: Post, text: Text, parent: Element): readonly BrokenMarkdownLink[] {
	const found: BrokenMarkdownLink[] = [];
	for (const {index} of text.value.matchAll(/[[［]/g)) {
		const {start} = rangeInText(post, text, {start: index, end: index + 1});
		// What is escaped, or stands there as a reference, is meant to be shown.
		const before = post.text.charAt(start - 1);
		if (!/[[［]/.test(post.text.charAt(start)) || /[\\[\]`]/.test(before)) continue;
		if (/\w/.test(before) && post.text[start + 1] !== '^') continue;
		const link = brokenLinkAt(post, start, parent);
		if (link !== undefined) found.push(link);
	}
	return found;
}

const picture = String.raw`!\[[^[\]\n]{0,300}\]\([^()\s]{0,1000}\)`;
const words = String.raw`\[((?:${picture}|[^[\]]){1,1000}?)\]`;
const address = String.raw`https?:\/\/[^\s()<>[\]"（）［］]{1,2000}`;
/** What only an address, or a mark for one, begins with. */
const beginning = String.raw`<?(?:https?:\/\/[\w-]|www\.[a-z]|\.{0,2}\/\w|\{\{|\{%)`;

const unread = new RegExp(`${words}\\([ \\t]*${beginning}`, 'y');
const whole = new RegExp(`${words}\\((${address})\\)`, 'y');
const apart = new RegExp(`\\[([^[\\]\\n]{2,300})\\][ \\t]{1,4}\\((${address})\\)`, 'y');
const wide = new RegExp(`[[［]([^[\\]［］\\n]{2,300})[\\]］](?:（(${address})）|\\((${address})\\))`, 'y');
const turned = new RegExp(`\\[(${address})\\]`, 'y');
const reference = /\[([^[\]\n]{1,300})\]\[([a-z0-9][\w.-]{0,60})?\](?![[(:\w])/y;
const note = /\[\^(\d{1,3})\](?![:*+?)\]\w-])/y;

function brokenLinkAt(post: Post, start: number, parent: Element): BrokenMarkdownLink | undefined {
	const at = (pattern: RegExp): RegExpExecArray | undefined => {
		pattern.lastIndex = start;
		return pattern.exec(post.text) ?? undefined;
	};
	const rangeOfMatch = ({0: shown}: RegExpExecArray): Range => ({
		start: startOfPicture(post, start),
		end: start + shown.length,
	});
	const broken = (match: RegExpExecArray, text: string | undefined): BrokenMarkdownLink => {
		const range = {start, end: start + match[0].length};
		// What shows a picture of a sudden is no matter of words.
		const edits = text === undefined || post.text[start - 1] === '!' ? [] : [replace(range, text)];
		return {range: rangeOfMatch(match), kind: 'broken', edits};
	};
	const full = at(whole);
	if (full !== undefined) {
		// What is written right is shown for another reason, such as a tag in it, which other rules tell.
		const isSplit = /\n/.test(full[1] ?? '') && isWordy(full[1] ?? '', 1);
		return isSplit ? broken(full, undefined) : undefined;
	}
	const begun = at(unread);
	if (begun !== undefined && isWordy(begun[1] ?? '', 1))
		return {...broken(begun, undefined), range: lineAround(post, rangeOfMatch(begun))};
	const loose = at(apart) ?? at(wide);
	if (loose !== undefined && isWordy(loose[1] ?? '', 1)) return broken(loose, `[${loose[1]}](${loose[2] ?? loose[3]})`);
	return turnedLinkAt(post, start, at(turned)) ?? lostReferenceAt(post, at, parent);
}

/** `(words)[https://…]` */
function turnedLinkAt({text}: Post, start: number, match: RegExpExecArray | undefined): BrokenMarkdownLink | undefined {
	if (match === undefined || text[start - 1] !== ')') return undefined;
	const before = /\(([^()\n]{2,300})\)$/.exec(text.slice(Math.max(0, start - 302), start));
	if (before === null || !isWordy(before[1] ?? '', 1)) return undefined;
	const range = {start: start - before[0].length, end: start + match[0].length};
	return {range, kind: 'broken', edits: [replace(range, `[${before[1]}](${match[1]})`)]};
}

/** `[words][id]` and `[^3]`, where nothing says what they stand for. */
function lostReferenceAt(
	post: Post,
	at: (pattern: RegExp) => RegExpExecArray | undefined,
	parent: Element,
): BrokenMarkdownLink | undefined {
	const lost = at(reference);
	if (lost !== undefined && isWordy(lost[1] ?? '', 2))
		return {range: {start: lost.index, end: lost.index + lost[0].length}, kind: 'undefined', edits: []};
	const mark = at(note);
	if (mark === undefined || parent.tagName === 'a' || /\s|^$/.test(post.text.charAt(mark.index - 1))) return undefined;
	if (definedNotesOf(post).has(mark[1] ?? '')) return undefined;
	return {range: {start: mark.index, end: mark.index + mark[0].length}, kind: 'note', edits: []};
}

/** The notes of a post; where its site has none, their marks are shown as well. */
const definedNotesOf = perPost(
	({text}): ReadonlySet<string> => new Set(Array.from(text.matchAll(/\[\^(\d{1,3})\]:/g), ([, name = '']) => name)),
);

/** Whether so many words stand there, or their letters in a script without spaces: `[1]`, `[sic]` and `[…]` are notes. */
function isWordy(text: string, least: number): boolean {
	if (text.trim().toLowerCase() === 'sic') return false;
	const found = text.match(/\p{L}[\p{L}\p{M}’'-]+/gu) ?? [];
	return (
		found.length >= least ||
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text) ||
		text.includes('![')
	);
}

function startOfPicture({text}: Post, start: number): number {
	return text[start - 1] === '!' ? start - 1 : start;
}

/** Of an address whose end nobody knows, what stands in its line. */
function lineAround({text}: Post, {start, end}: Range): Range {
	const rest = /^[^\n)]{0,500}\)?/.exec(text.slice(end, end + 501))?.[0] ?? '';
	return {start, end: end + rest.trimEnd().length};
}
