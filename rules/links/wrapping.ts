/** What got around a URL: before it, where it makes a path of it, and behind it, as far as that closes what was opened. */
export interface Wrapping {
	readonly before: string;
	readonly after: string;
}

const unseen = String.raw`[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060]|%(?:09|0[ad]|20|c2%a0|e2%80%8[b-f]|e3%80%80|ef%bb%bf)`;
/** Backslashes stand before the quotes and line breaks of a program's text. */
const openingQuote = String.raw`["'“”„‘’‚«‹「『]|\\["'nrt]|%(?:2[27]|e2%80%9[89a-f])`;
const closingQuote = String.raw`["'”“’‘»›」』]|\\["'nrt]|%(?:2[27]|e2%80%9[89a-f])`;
const openingBracket = String.raw`[《〈【（(<[]|%(?:28|3c)`;
const closingBracket = String.raw`[》〉】）)>\]]|%(?:29|3e)`;

// A path in brackets is none that somebody meant: `href=</a>`.
const atStart = new RegExp(
	`^(?:${unseen}|${openingQuote}|${openingBracket})+(?=https?://|(?<!${openingBracket})/)`,
	'i',
);
const opening = new RegExp(`${openingQuote}|${openingBracket}`, 'gi');

/** More quotes and brackets than these nobody put around one URL. */
const most = 4;
const atEnd = Array.from(
	{length: most},
	(_, index) => new RegExp(`(?:${closingQuote}|${closingBracket}){1,${index + 1}}$`, 'i'),
);
const unseenAtEnd = new RegExp(`(?:${unseen}){1,20}$`, 'i');

/**
 * Finds what got around a URL and does not belong to it.
 * @param url decoded from HTML, without white space at its ends
 * @returns undefined where nothing stands before what would be a URL without it
 */
export function wrappingOf(url: string): Wrapping | undefined {
	const before = atStart.exec(url)?.[0];
	if (before === undefined) return undefined;
	const opened = before.match(opening)?.length ?? 0;
	const after: string[] = [];
	const strip = (pattern: RegExp | undefined): void => {
		const end = url.length - after.join('').length;
		const found = pattern?.exec(url.slice(before.length, end))?.[0];
		if (found !== undefined) after.unshift(found);
	};
	for (const pattern of [unseenAtEnd, atEnd[Math.min(opened, most) - 1], unseenAtEnd]) strip(pattern);
	return {before, after: after.join('')};
}

const unseenAtStart = new RegExp(`^(?!%)(?:${unseen})`);

/** Whether a text begins with a character that nobody sees. */
export function beginsUnseen(text: string): boolean {
	return unseenAtStart.test(text);
}
