import {isWhiteSpace} from '../../src/authoring.ts';
import {inline} from './shortcodeNames.ts';
import type {ShortcodeMark} from './shortcodes.ts';

/**
 * Whether a sentence speaks of a shortcode that it names: a real one becomes a player or a gallery, which stands between
 * sentences and not within one.
 */
export function isSpokenOf(mark: ShortcodeMark): boolean {
	if (inline.test(mark.name)) return false;
	const {before, after} = wordsAround(mark);
	// On a line of its own, it is one.
	if (/(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(after)) return false;
	return wordBefore.test(before) ? wordBehind.test(after) : startBefore.test(before) && smallBehind.test(after);
}

/** Whether sentences speak of a shortcode and of its end: they name each, with nothing, dots or words between them. */
export function isPairSpokenOf(start: ShortcodeMark, end: ShortcodeMark): boolean {
	if (inline.test(start.name)) return false;
	if (start.text !== end.text) return isSpokenOf(start) && isNamed(end);
	const inner = start.text.value.slice(start.part.end, end.part.start);
	if (isWhiteSpace(inner.replaceAll(/[.…]/g, ''))) {
		const both = {...start, part: {start: start.part.start, end: end.part.end}};
		return isSpokenOf(both);
	}
	// What a real one holds mostly stands right at its marks.
	return /^["'”’»]?\s/.test(inner) && /\s["'“‘«]?$/.test(inner) && isSpokenOf(start) && isNamed(end);
}

/** Whether an end is named in a sentence, which may stop behind it. */
function isNamed(end: ShortcodeMark): boolean {
	const {before, after} = wordsAround(end);
	return isSpokenOf(end) || (wordBefore.test(before) && /^["'”’»]?[.!?]/.test(after));
}

/** A little of what stands beside a mark. */
function wordsAround({text: {value}, part}: ShortcodeMark): {readonly before: string; readonly after: string} {
	return {before: value.slice(Math.max(0, part.start - 20), part.start), after: value.slice(part.end, part.end + 20)};
}

/** A word or a comma, after which a sentence goes on. */
const wordBefore = /(?:[\p{L}\p{N},;–—-]["'”’»)]?\s{1,3}|\p{Lo})["'“‘«„(]?$/u;
const wordBehind = /^["'”’»)]?(?:[,;:]|\s{1,3}[\p{L}\p{N}"'“‘«„(–—-]|\p{Lo})/u;
/** Where a sentence begins, and a word that begins none. */
const startBefore = /(?:^|[.!?:…]["'”’»)]?\s{1,3})\s{0,3}["'“‘«„(]?$/u;
const smallBehind = /^["'”’»)]?\s{1,3}\p{Ll}/u;
