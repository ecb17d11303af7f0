import {graphemesOf} from './graphemes.ts';

/** UTF-16 units of a value that messages show: enough to know it by. */
const longestShown = 100;

/** Of a URL that is data itself, its type and the first bytes. */
const longestShownData = 40;

/**
 * The beginning of a long text, cut between characters as people see them, with `…` behind it.
 * @param longest UTF-16 units that are kept; left out, as many as messages show
 */
export function shorten(
	text: string,
	longest = /^data:[a-z]*[/;,]/i.test(text) ? longestShownData : longestShown,
): string {
	if (text.length <= longest) return text;
	// Between two letters of ASCII nothing can be torn; looking closer takes long.
	if (/^[ -~]{2}/.test(text.slice(longest - 1, longest + 1))) return `${text.slice(0, longest)}…`;
	// What people see as one character may be without end.
	const beginning = graphemesOf(text.slice(0, 2 * longest));
	const end = beginning.containing(longest)?.index || longest;
	return `${text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** What a character is called that cannot be shown: `U+200B`. */
export function codePointName(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text up to its first line break, without blanks behind it. */
export function firstLine(text: string): string {
	return (/^[^\r\n]*/.exec(text)?.[0] ?? '').trimEnd();
}

/** In how many places something stands, for the end of what a message says of the first: ` (3 places)`, nothing for one. */
export function placesInWords(count: number): string {
	return count === 1 ? '' : ` (${count} places)`;
}
