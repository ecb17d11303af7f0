import {option} from '../../src/authoring.ts';

/** Characters that no XML document may hold (https://www.w3.org/TR/xml/#charsets): one makes a whole feed unreadable. */
export const control = /([\0-\x08\x0b\x0c\x0e-\x1f])\1*/g;

/** The same, only to be asked whether there is one. */
export const anyControl = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

/** Characters that nobody sees, each run of one of them. Joiners and marks of direction are letters' own: never these. */
export const invisible = /([\u00ad\u200b\u202d\u202e\ufeff])\1*/g;

/** Whether a text may hold one of them, raw or as a reference: asked of every post, so each in its fastest way. */
export function mayHoldInvisible(text: string): boolean {
	return common.test(text) || rare.some((character) => text.includes(character)) || mayHoldReference(text);
}

/** Whether a text that may hold any of these may hold control characters. */
export function mayHoldControl(text: string): boolean {
	return anyControl.test(text) || text.includes('&#');
}

/** Whether a text holds an invisible character as it is. */
export function holdsInvisible(text: string): boolean {
	return anyInvisible.test(text);
}

const anyInvisible = /[\u00ad\u200b\u202d\u202e\ufeff]/;

/** What `includes` finds slowly, since its bytes are those of blanks and letters: all of that in one pass. */
const common = /[\0-\x08\x0b\x0c\x0e-\x1f\u200b]/;

const rare = ['\u00ad', '\u202d', '\u202e', '\ufeff'];

function mayHoldReference(text: string): boolean {
	return (text.includes('&#') || text.includes('&shy') || text.includes('&Zero')) && references.test(text);
}

const references =
	/&(?:shy|ZeroWidthSpace|#0*(?:[0-8]|1[124-9]|2\d|3[01]|173|8203|823[78]|65279)|#[xX]0*(?:[0-8bcefBCEF]|1[\da-fA-F]|[aA][dD]|200[bB]|202[dDeE]|[fF][eE][fF][fF]));/;

/** Scripts that write no blanks between words, and mark with U+200B where a line may break. */
const wordBreakingScript =
	/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}]/u;

/**
 * Whether a run of invisible characters does its work: between words of a script without blanks.
 * @param start of the run in the text
 */
export function marksWords(text: string, start: number, run: string): boolean {
	if (!run.startsWith('\u200b')) return false;
	return wordBreakingScript.test(text.charAt(start - 1)) || wordBreakingScript.test(text.charAt(start + run.length));
}

/** Front matter whose values are shown to readers. */
export const seenFields = option.strings(
	['title', 'author', 'tags', 'categories', 'subtitle', 'description', 'excerpt'],
	'Front matter keys whose values readers see.',
);
