import type {Range} from '../model/text.ts';

/** The parts of a link of Markdown. */
export interface MarkdownLink {
	readonly range: Range;
	readonly textRange: Range;
	/** Without the angle brackets that may stand around it. */
	readonly urlRange: Range;
}

/**
 * Splits `[text](url)` and `[text](<url> "title")`, of which a part of a text consists; the brackets in the text of the link
 * need not be balanced.
 * @param part begins with `[`; blanks behind the link are no part of it
 */
export function splitMarkdownLink(text: string, part: Range): MarkdownLink | undefined {
	let end = part.end;
	while (/[ \t]/.test(text.charAt(end - 1))) end--;
	const middle = text.lastIndexOf('](', end);
	if (text[end - 1] !== ')' || middle <= part.start) return undefined;
	let urlRange = {start: middle + ']('.length, end: end - ')'.length};
	const quote = text.charAt(urlRange.end - 1);
	const title = quote === '"' || quote === "'" ? text.lastIndexOf(` ${quote}`, urlRange.end - 2) : -1;
	if (title > urlRange.start) urlRange = {start: urlRange.start, end: title};
	if (text[urlRange.start] === '<' && text[urlRange.end - 1] === '>')
		urlRange = {start: urlRange.start + 1, end: urlRange.end - 1};
	return {range: {start: part.start, end}, textRange: {start: part.start + 1, end: middle}, urlRange};
}

/** Where a text holds the URL that it stands for: `https://…` as it is, `<https://…>`, or `[The page](https://…)`. */
export function urlRangeIn(text: string): Range {
	const start = text.length - text.trimStart().length;
	const end = text.trimEnd().length;
	if (text[start] === '[') return splitMarkdownLink(text, {start, end})?.urlRange ?? {start: 0, end: text.length};
	if (text[start] === '<' && text[end - 1] === '>') return {start: start + 1, end: end - 1};
	return {start: 0, end: text.length};
}
