import {defineRule, type Post, type Range, remove, safe} from '../../src/authoring.ts';
import {type Gap, gapsIn} from './sentenceGaps.ts';

export default defineRule({
	id: 'no-cjk-gap',
	description: 'Disallow gaps in Chinese and Japanese sentences that come from line breaks beside tags.',
	fix: 'safe',
	messages: {
		gap: {
			text: 'A line break beside a tag shows as a gap between `{before}` and `{after}`.',
			sharesCausesOf: 'gaps',
		},
		gaps: '{count} line breaks beside tags show as gaps in the paragraph, the first between `{before}` and `{after}`.',
	},
	check: ({post, report}) => {
		if (!mayHaveGap.test(post.text)) return {};
		return {
			end() {
				for (const gaps of gapsIn(post)) {
					const [{spaces, before, after}] = gaps;
					const finding = {at: spanOf(post, spaces), about: `${before} ${after}`, cause: ''};
					const fix = safe(gaps.flatMap((gap) => gap.spaces.map(remove)));
					if (gaps.length === 1) report({message: 'gap', data: {before, after}, fix, ...finding});
					else report({message: 'gaps', data: {count: gaps.length, before, after}, fix, ...finding});
				}
			},
		};
	},
});

/** Asked of every post: a line break beside a tag, and a letter of full width beside that. */
const mayHaveGap = /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\ud840-\ud88f]/;

/** The white space with the line break. */
function spanOf({text}: Post, spaces: Gap['spaces']): Range {
	const [first = {start: 0, end: 0}] = spaces;
	return spaces.find(({start, end}) => /[\r\n]/.test(text.slice(start, end))) ?? first;
}
