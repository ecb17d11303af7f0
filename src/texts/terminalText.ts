/** Controls, halves of surrogate pairs, line separators, and the characters that reorder text (Unicode UAX #9). */
const unsafeCharacters =
	/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{61c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]/gu;

/** Characters two columns wide: Unicode's East Asian Width W and F (UAX #11), as blocks, and emoji. */
const wideCharacters =
	/[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{a960}-\u{a97c}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** Marks that stand on the character before them, and characters without width. */
const narrowestCharacters = /[\p{Mn}\p{Me}\p{Cf}]/u;

/**
 * What CI servers take for a command when it is printed: `::name::` at the start of a line and `##[name]` anywhere in it
 * (GitHub Actions), `##vso[…]` (Azure Pipelines), `##teamcity[…]`.
 */
const commandStart = /(?<=^\s*):(?=:)|(?<=#)#(?=[a-z]*\[)/gi;

/**
 * Makes scraped text safe and visible in a terminal and in the log of a CI server, on one line: an escape character
 * becomes `\u{1b}`.
 */
export function escapeForTerminal(text: string): string {
	const escaped = text.replace(unsafeCharacters, escapeCharacter);
	return escaped.includes('::') || escaped.includes('##') ? escaped.replace(commandStart, escapeCharacter) : escaped;
}

function escapeCharacter(character: string): string {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** How many columns a text takes in a terminal. */
export function columnsOf(text: string): number {
	let columns = 0;
	for (const character of text) columns += columnsOfCharacter(character);
	return columns;
}

/** Fills a text with blanks up to a number of columns. */
export function padToColumns(text: string, columns: number): string {
	return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Shortens a text to a number of columns by putting `…` for its middle. */
export function clipMiddle(text: string, columns: number): string {
	if (columnsOf(text) <= columns) return text;
	const kept = Math.max(0, columns - 1);
	const start = takeColumns(text, Math.ceil(kept / 2));
	const end = takeColumns([...text].toReversed(), Math.floor(kept / 2));
	return `${start.join('')}…${end.toReversed().join('')}`;
}

/** Shortens a message: first the values between backticks, which may be huge, so that the sentence around them stays. */
export function clipMessage(message: string, columns: number): string {
	if (columnsOf(message) <= columns) return message;
	const valueColumns = Math.floor(columns / 3);
	const shorter = message.replace(/`([^`]*)`/g, (_, value: string) => `\`${clipMiddle(value, valueColumns)}\``);
	return clipMiddle(shorter, columns);
}

function columnsOfCharacter(character: string): number {
	if (character >= ' ' && character <= '~') return 1;
	if (wideCharacters.test(character)) return 2;
	return narrowestCharacters.test(character) ? 0 : 1;
}

function takeColumns(characters: Iterable<string>, columns: number): string[] {
	const taken: string[] = [];
	let left = columns;
	for (const character of characters) {
		left -= columnsOfCharacter(character);
		if (left < 0) break;
		taken.push(character);
	}
	return taken;
}
