import {defineRule, option, sliceOf} from '../../src/authoring.ts';
import {captionFix} from './captionFix.ts';
import {shortcodeNames} from './shortcodeNames.ts';
import {isShortcode, marksIn, pairsOf, rangeOfMark, type ShortcodeMark, wholeBodyOf} from './shortcodes.ts';
import {isPairSpokenOf, isSpokenOf} from './spokenOf.ts';

export default defineRule({
	id: 'no-leftover-shortcode',
	description: 'Disallow shortcodes of WordPress and page builders, which nothing turns into what they stand for.',
	harm: 'broken',
	severity: 'error',
	fix: 'safe',
	options: {
		shortcodes: option.strings(shortcodeNames, 'Names of shortcodes; `*` at the end stands for the rest of a name.'),
	},
	messages: {
		leftover: 'Shortcode `{shortcode}` is printed as text.',
		whole: 'The body holds nothing but the shortcode `{shortcode}`, printed as text.',
	},
	prepare: ({options: {shortcodes}}) => {
		const isListed = listTest(shortcodes);
		const isKnownHere = listTest(shortcodeNames);
		return {isListed, isLeftOut: (name: string): boolean => isKnownHere(name) && !isListed(name)};
	},
	check: ({post, prepared: {isListed, isLeftOut}, report}) => {
		if (!/\[[a-z]/i.test(post.text)) return {};
		const marks: ShortcodeMark[] = [];
		let hasMarks = false;
		return {
			prose(text) {
				for (const mark of marksIn(text)) {
					hasMarks = true;
					if (isListed(mark.name)) marks.push(mark);
				}
			},
			end() {
				const all = hasMarks ? wholeBodyOf(post) : [];
				const isCertain = all.some((mark) => isListed(mark.name) || isShortcode(post, mark));
				const [whole] = isCertain && !all.some(({name}) => isLeftOut(name)) ? all : [];
				if (whole !== undefined) {
					const at = rangeOfMark(post, whole);
					return report({at, message: 'whole', data: {shortcode: sliceOf(post.text, at)}});
				}
				for (const [start, end] of pairsOf(marks)) {
					if (end === undefined ? !isShortcode(post, start) || isSpokenOf(start) : isPairSpokenOf(start, end)) continue;
					const fix = end === undefined || !start.name.endsWith('caption') ? undefined : captionFix(post, start, end);
					const at = rangeOfMark(post, start);
					report({at, message: 'leftover', data: {shortcode: sliceOf(post.text, at)}, fix});
				}
			},
		};
	},
});

/** Makes the question whether a name is in a list. */
function listTest(list: readonly string[]): (name: string) => boolean {
	const names = new Set(list.filter((name) => !name.includes('*')));
	const beginnings = list.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
	return (name) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}
