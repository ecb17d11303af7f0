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

/** The signs that a title has lost of its heading, each once. */
export function lostSigns(title: string, heading: string): readonly string[] {
	const lost = signs.filter((sign) => count(title, sign) < count(heading, sign));
	const written = [...new Set(lost.flatMap((sign) => heading.match(sign) ?? []))];
	const gone = written.filter((sign) => !title.includes(sign));
	return gone.length > 0 ? gone : written;
}

const signs: readonly RegExp[] = [/["'“”‘’„‟«»‹›＂＇]/gu, /[/\\／＼]/gu, /\p{Extended_Pictographic}/gu];

function count(text: string, sign: RegExp): number {
	return text.match(sign)?.length ?? 0;
}
