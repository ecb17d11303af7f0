import {
	classTokens,
	type FixDetails,
	type FrontMatterEntry,
	isElement,
	originOf,
	type Post,
	property,
	type Range,
	rangeInText,
	remove,
	sliceOf,
	type Text,
	type TextEdit,
} from '../../src/authoring.ts';
import {holdsInvisible, invisible, marksWords} from './characters.ts';
import {leavesText} from './removal.ts';
import {leavesValue, matchesInValue} from './values.ts';

/** A run of one invisible character that does no work where it stands. */
export interface InvisibleRun {
	readonly range: Range;
	readonly characters: string;
	/** Whether it stands within a word, as the place where that may be divided at the end of a line. */
	readonly isInWord: boolean;
	/** What takes it away; undefined where more than the run would change. */
	readonly removal: TextEdit | undefined;
	/** What the fix changes by that. */
	readonly changes: FixDetails;
	/** The file whose name it stands in, where a link to a note shows that: the file is called so, or there is none. */
	readonly file: string | undefined;
}

/** The runs in a text that readers read. */
export function invisibleRunsInText(post: Post, text: Text): readonly InvisibleRun[] {
	if (!holdsInvisible(text.value)) return [];
	const file = fileShownBy(post, text);
	return [...text.value.matchAll(invisible)].flatMap(({index, 0: characters}) => {
		const range = rangeInText(post, text, {start: index, end: index + characters.length});
		// A byte order mark is the file's.
		if (range.start === 0 || marksWords(text.value, index, characters)) return [];
		const isRemovable =
			file === undefined && isWritten(sliceOf(post.text, range), characters) && leavesText(post, text, range);
		const removal = isRemovable ? remove(range) : undefined;
		const isInWord = dividesWord(text.value, index, index + characters.length);
		return [{range, characters, isInWord, removal, changes: {respells: ['text']}, file}];
	});
}

/** The runs in a front matter value, also those that are written as escapes. */
export function invisibleRunsInValue(post: Post, entry: FrontMatterEntry): readonly InvisibleRun[] {
	const {key} = entry;
	return matchesInValue(post, entry, invisible).flatMap(({found: characters, range, isEscape}) => {
		// Characters without width in these are `no-padding`'s.
		if (/^[\u200b\ufeff]/.test(characters) && /^(?:title|author)$/.test(key)) return [];
		if (marksWords(post.text, range.start, characters)) return [];
		const isRemovable = !isEscape && leavesValue(post, entry, range);
		const isInWord = dividesWord(post.text, range.start, range.end);
		const removal = isRemovable ? remove(range) : undefined;
		return [{range, characters, isInWord, removal, changes: {sets: [key]}, file: undefined}];
	});
}

/** The note or file that a link to a note shows by its name. Its headings are text of its own. */
function fileShownBy(post: Post, text: Text): string | undefined {
	const link = post.parentOf(text);
	if (!isElement(link, 'a') || originOf(link) !== 'markdown' || !classTokens(link).includes('internal-link'))
		return undefined;
	const file = property(link, 'href')?.replace(/#.*$/s, '') ?? '';
	return file !== '' && text.value.startsWith(file) ? file : undefined;
}

/** Behind a hyphen, a word goes on in small letters. */
function dividesWord(text: string, start: number, end: number): boolean {
	return /\p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) && /^[\p{Ll}\p{Lo}]/u.test(text.slice(end, end + 2));
}

/** Whether a range holds just the characters, raw or as references. */
function isWritten(written: string, run: string): boolean {
	return [...written.replace(/&[#\w]{1,40};/g, run.charAt(0))].every((character) => character === run.charAt(0));
}
