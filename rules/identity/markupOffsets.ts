/** What a backslash in a text is: a character of the title, or what takes the next character's meaning away. */
export type BackslashMeaning = 'character' | 'escape';

/**
 * Where kramdown needs a backslash so that it takes a link's text for words
 * (https://kramdown.gettalong.org/syntax.html#span-level-elements). Brackets that are balanced need none.
 * @returns offsets into the text, ascending; linear in its length
 */
export function markupOffsets(text: string, backslash: BackslashMeaning): readonly number[] {
	const offsets: number[] = [];
	const open: number[] = [];
	for (const {index, 0: sign} of text.matchAll(backslash === 'escape' ? signsAfterEscapes : signs)) {
		if (sign.startsWith('\\') && backslash === 'escape') continue;
		if (sign === '[') open.push(index);
		else if (sign !== ']' || open.pop() === undefined) offsets.push(index);
	}
	return [...offsets, ...open].toSorted((a, b) => a - b);
}

/** Signs that begin or end markup: brackets, and others where they stand as kramdown wants them. */
const signs =
	/[\\*`[\]]|<(?=[\p{L}_/!?])|\$(?=\$)|(?<=\$)\$|~(?=~)|(?<=~)~|!(?=\[)|(?<=\]):|\{(?=:)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const signsAfterEscapes = new RegExp(`\\\\[!-/:-@[-\`{-~]|${signs.source}`, 'gu');
