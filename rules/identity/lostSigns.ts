/** The letters and digits of a text, without everything that is written between them. */
export function lettersOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Whether a title has lost quotation marks, slashes or emoji of its heading, as titles do that were file names once.
 * Other marks, or more of them, are another style.
 */
export function hasLostSigns(title: string, heading: string): boolean {
	return signs.some((sign) => count(title, sign) < count(heading, sign));
}

const signs: readonly RegExp[] = [/["'“”‘’„‟«»‹›＂＇]/gu, /[/\\／＼]/gu, /\p{Extended_Pictographic}/gu];

function count(text: string, sign: RegExp): number {
	return text.match(sign)?.length ?? 0;
}
