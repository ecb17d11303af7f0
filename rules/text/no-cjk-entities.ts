import {defineRule, type Post, type Range, rangeOf, replace, safe, sliceOf, type Text} from '../../src/authoring.ts';
import {isMarkdown} from './removal.ts';

export default defineRule({
	id: 'no-cjk-entities',
	description: 'Disallow Chinese, Japanese and Korean letters written as numeric references.',
	preset: 'strict',
	fix: 'safe',
	messages: {
		encoded: 'The text `{letters}` is written as numeric references, so that nobody who searches the files finds it.',
	},
	check: ({post, report}) => {
		if (!/&#(?:\d{4}|[xX][\da-fA-F]{4})/.test(post.text)) return {};
		return {
			prose(text) {
				for (const {range, letters} of encodedRuns(post, text)) {
					const fix = isBesideEmphasis(post, text, range)
						? undefined
						: safe(replace(range, letters), {respells: ['text']});
					report({at: range, message: 'encoded', data: {letters}, fix});
				}
			},
		};
	},
});

interface EncodedRun {
	readonly range: Range;
	readonly letters: string;
}

/** References, each without the mark that makes it a text of Markdown. */
const numericReference = /(?<!\\)&#(?:(?<decimal>\d{4,7})|[xX](?<hexadecimal>[\da-fA-F]{4,6}));/g;

/** Not U+3000, which nobody would see. */
const letter =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3001-\u303f\uff01-\uff65]$/u;

function encodedRuns(post: Post, text: Text): readonly EncodedRun[] {
	const whole = rangeOf(text);
	const runs: EncodedRun[] = [];
	for (const {index, 0: written, groups} of sliceOf(post.text, whole).matchAll(numericReference)) {
		const {decimal, hexadecimal} = groups ?? {};
		const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
		const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
		if (!letter.test(character)) continue;
		const start = whole.start + index;
		const last = runs.at(-1);
		const joins = last?.range.end === start;
		const run = {
			range: {start: joins ? last.range.start : start, end: start + written.length},
			letters: joins ? last.letters + character : character,
		};
		if (joins) runs[runs.length - 1] = run;
		else runs.push(run);
	}
	return runs.slice(0, countRead(text, runs));
}

/** How many of the runs the renderer read as references, up to the first that it took literally, as in a formula. */
function countRead({value}: Text, runs: readonly EncodedRun[]): number {
	let offset = 0;
	const unread = runs.findIndex(({letters}) => {
		const found = value.indexOf(letters, offset);
		offset = found + letters.length;
		return found < 0;
	});
	return unread < 0 ? runs.length : unread;
}

/** In Markdown, marks beside a letter mean something else than marks beside a reference. */
function isBesideEmphasis(post: Post, text: Text, {start, end}: Range): boolean {
	const isBeside = /[*_~]/.test(post.text.charAt(start - 1)) || /[*_~]/.test(post.text.charAt(end));
	return isBeside && isMarkdown(post, text);
}
