import type {Post, Range} from '../../src/authoring.ts';

/** How sure it is that a printed tag is code that the text shows: a listing whose fence was lost, or a tag in quotes. */
export type ShownCode = 'certain' | 'likely' | undefined;

/**
 * Tells code that a text shows from tags that a program left behind. Readers see both as text; only the second may go.
 * @param at a tag that the page prints
 */
export function shownCodeAt({text, body}: Post, at: Range): ShownCode {
	const tag = text.slice(at.start, Math.min(at.end, at.start + longestTag));
	if (bracedValue.test(tag)) return 'certain';
	const before = lineBefore(text.slice(Math.max(body.start, at.start - farthestLook), at.start));
	const behind = text.slice(at.end, at.end + farthestLook);
	if (/["'“‘「『`]$/.test(before.own) && /^["'”’」』`]/.test(behind)) return 'certain';
	const [ownRest = ''] = /^[^\r\n]*/.exec(behind) ?? [];
	const next = /\S[^\r\n]*/.exec(behind.slice(ownRest.length))?.[0] ?? '';
	const number = numberOf(before.own);
	if (number !== undefined && [before.previous, next].some((line) => isNeighbour(number, numberOf(line))))
		return 'certain';
	return [before.previous, before.own, ownRest, next].some(isStatement) ? 'likely' : undefined;
}

/** UTF-16 units: a tag that goes on for longer has swallowed something. */
const longestTag = 2000;

/** UTF-16 units on either side: the line of a tag, and those around it. */
const farthestLook = 300;

/** `value={text}` and `{...rest}` of JSX, which no page that a browser was sent has. What is for scripts may hold JSON. */
const bracedValue = /(?<!\bdata-[\w-]{0,40})=[ \t]*\{(?![{%])|[ \t\r\n]\{\.\.\.\w/;

/** The part of the tag's own line before it, and the nearest line above that is not blank. */
function lineBefore(text: string): {readonly own: string; readonly previous: string} {
	const lines = text.split(/\r?\n/);
	return {own: lines.at(-1) ?? '', previous: lines.slice(0, -1).findLast((line) => line.trim() !== '') ?? ''};
}

/** The number of a line in a listing, which is no item of a list. */
function numberOf(line: string): number | undefined {
	const [, digits] = /^[ \t]*(\d{1,5})(?![\d.,:)、．）])/.exec(line) ?? [];
	return digits === undefined ? undefined : Number(digits);
}

/** Whether two lines stand one after the other; translations have each of them twice. */
function isNeighbour(number: number, other: number | undefined): boolean {
	return other !== undefined && Math.abs(number - other) <= 1;
}

/** Whether a line is a statement of a programming language, or a part of one, and no sentence. */
function isStatement(line: string): boolean {
	return statement.test(line.replace(/^[ \t]*\d{0,5}[ \t]*/, '').trimEnd());
}

const statement =
	/^(?:(?:return|const|let|var|import|export|function|class|def|public|private|protected|static|echo|print|using|package|#include)\b.*[;{}()=[\],]$|[})\]]+[;,)]*$|(?:if|for|foreach|while|switch)[ \t]*\(.*[{);:]$|<\?php\b|<%)|(?:=>|[)\]}"'`];|[({[]|\?>|%>)$/;
