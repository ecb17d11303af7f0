import {
	type Fix,
	type Post,
	type Range,
	rangeInText,
	replace,
	safe,
	sliceOf,
	type Text,
	unsafe,
} from '../../src/authoring.ts';
import {isMasked} from './rawMarkdown.ts';

/** Strong words of Markdown whose stars the renderer leaves as they are. */
export interface UnreadStrong {
	readonly range: Range;
	/** As the reader sees it. */
	readonly shown: string;
	/** Why they are not read: a part of a sentence. */
	readonly reason: string;
	readonly fix: Fix | undefined;
}

/**
 * Finds strong words in a text of Markdown that the renderer did not read as such, which is why the stars are still in it: a mark
 * opens only before, and closes only behind, what is neither a blank nor, with a letter on its other side, a sign
 * (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run).
 */
export function unreadStrongIn(post: Post, text: Text): readonly UnreadStrong[] {
	const {value} = text;
	const marks = [...value.matchAll(/\*{2,}/g)].map(({index, 0: stars}) => ({start: index, end: index + stars.length}));
	const found: UnreadStrong[] = [];
	for (let index = 0; index + 1 < marks.length; index++) {
		const [opening, closing] = [marks[index], marks[index + 1]];
		if (opening === undefined || closing === undefined) break;
		const strong = readPair(post, text, {start: opening.start, end: closing.end});
		if (strong === undefined) continue;
		found.push(strong);
		index++;
	}
	return found;
}

function readPair(post: Post, text: Text, part: Range): UnreadStrong | undefined {
	const {value} = text;
	const shown = value.slice(part.start, Math.min(part.end, part.start + longest));
	const words = /^\*\*([^*]+)\*\*$/.exec(shown)?.[1];
	const [before, behind] = [value.charAt(part.start - 1), value.charAt(part.end)];
	if (words === undefined || !isMeant(words, before, behind, value.slice(0, part.start))) return undefined;
	const reason = flawOf(words, before, behind);
	const range = rangeInText(post, text, part);
	const written = sliceOf(post.text, range);
	// References, escapes and line breaks of other kinds: what is written is not what is shown.
	if (reason === undefined || written !== shown) return undefined;
	return {range, shown, reason, fix: mended(range, words, before, behind)};
}

/** UTF-16 units. */
const longest = 300;

/** Whether stars can only be meant to make words strong: no power, pointer, pattern, note, mask or argument of a function. */
function isMeant(words: string, before: string, behind: string, ahead: string): boolean {
	if (!/[\p{L}\p{N}]/u.test(words) || /\n\s*\n|[|`\\<>]/.test(words) || /[\\`/*]/.test(before + behind)) return false;
	const [first, last] = [words.charAt(0), words.slice(-1)];
	if (/[/.=;{}()[\]]/.test(first) && !/[([]/.test(first)) return false;
	const [isSpacedAtStart, isSpacedAtEnd] = [/\s/.test(first), /\s/.test(last)];
	if (isSpacedAtStart && (isSpacedAtEnd || before.trim() !== '' || ahead.trim() !== '')) return false;
	if (
		isSpacedAtEnd &&
		(!/^(?:$|[\s\p{P}]|\p{Lo})/u.test(before) || !/[\p{L}\p{N}]/u.test(behind) || isCode(words, behind, ahead))
	)
		return false;
	if (inWord.test(before) && inWord.test(first)) return false;
	if (inWord.test(last) && inWord.test(behind)) return false;
	return !isMasked(before, words);
}

const inWord = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Whether the second stars belong to what stands behind them: `**args and **kwargs`, `char **argv, char **envp`. */
function isCode(words: string, behind: string, ahead: string): boolean {
	return (
		/[,;=(){}&+-]\s*$|[,;={}]|\b(?:kw)?args\b|\b(?:char|int|void|float|double|const|struct|and|or|und|et|y|e)\s*$/i.test(
			words,
		) ||
		/\b(?:char|int|void|float|double|const|struct)\s*$|[(,=]\s*$/i.test(ahead.slice(-20)) ||
		/[_\d]/.test(behind)
	);
}

/** Why a renderer does not read the marks; undefined where nothing of it is seen. */
function flawOf(words: string, before: string, behind: string): string | undefined {
	if (/^\s|\s$/.test(words)) return 'a space stands inside of them';
	const isLetterBefore = /[^\s\p{P}\p{S}]/u.test(before);
	const isLetterBehind = /[^\s\p{P}\p{S}]/u.test(behind);
	if (isLetterBehind && /[\p{P}\p{S}]$/u.test(words)) return 'a sign stands inside, and a letter right behind them';
	if (isLetterBefore && /^[\p{P}\p{S}]/u.test(words)) return 'a sign stands inside, and a letter right before them';
	return undefined;
}

/** Moves spaces out of the stars, where that is all they need; else tags take their place. */
function mended(range: Range, words: string, before: string, behind: string): Fix | undefined {
	const [, start = '', inner = '', end = ''] = /^(\s*)([^]*?)(\s*)$/.exec(words) ?? [];
	const isPlain = /^[\p{L}\p{N}]/u.test(inner) && /[\p{L}\p{N}]$/u.test(inner);
	const isMoved = inner !== words && isPlain && (start === '' || before === '') && (end === '' || behind !== '');
	if (isMoved && start === '') return safe(replace(range, `**${inner}**${end}`), {respells: ['text']});
	if (isMoved) return unsafe(replace(range, `**${inner}**${end}`), {respells: ['text']});
	return unsafe(replace(range, `${start}<strong>${inner}</strong>${end}`), {respells: ['text']});
}
