import {defineRule, option, sliceOf} from '../../src/authoring.ts';
import {captionFix} from './captionFix.ts';
import {shortcodeNames} from './shortcodeNames.ts';
import {isShortcode, marksIn, pairsOf, rangeOfMark, type ShortcodeMark} from './shortcodes.ts';

export default defineRule({
	id: 'no-leftover-shortcode',
	description: 'Disallow shortcodes of WordPress and page builders, which nothing turns into what they stand for.',
	severity: 'error',
	fix: 'safe',
	options: {
		shortcodes: option.strings(shortcodeNames, 'Names of shortcodes; `*` at the end stands for the rest of a name.'),
	},
	messages: {
		leftover: 'Shortcode `{shortcode}` is printed as text.',
	},
	prepare: ({options: {shortcodes}}) => ({
		names: new Set(shortcodes.filter((name) => !name.includes('*'))),
		beginnings: shortcodes.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1)),
	}),
	check: ({post, prepared: {names, beginnings}, report}) => {
		if (!/\[[a-z]/i.test(post.text)) return {};
		const isKnown = (name: string): boolean =>
			names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
		const marks: ShortcodeMark[] = [];
		return {
			prose(text) {
				for (const mark of marksIn(text)) if (isKnown(mark.name)) marks.push(mark);
			},
			end() {
				for (const [start, end] of pairsOf(marks)) {
					if (end === undefined && !isShortcode(post, start)) continue;
					const fix = end === undefined || !start.name.endsWith('caption') ? undefined : captionFix(post, start, end);
					const at = rangeOfMark(post, start);
					report({at, message: 'leftover', data: {shortcode: sliceOf(post.text, at)}, fix});
				}
			},
		};
	},
});
