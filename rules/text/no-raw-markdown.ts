import {defineRule, foldSpace, isElement, isInside, option, originOf, unsafe} from '../../src/authoring.ts';
import {rawMarkdownIn} from './rawMarkdown.ts';
import {subjectQuestion} from './subject.ts';

export default defineRule({
	id: 'no-raw-markdown',
	description: 'Disallow Markdown in HTML, where it is shown as it is written.',
	fix: 'unsafe',
	options: {
		subjects: option.strings(['markdown'], 'Words, in lower case, of posts about Markdown: these may show some.'),
	},
	messages: {
		strong: 'The stars of `{markdown}` are shown: in HTML they make nothing bold.',
		link: '`{markdown}` is shown as it is written, and is no link.',
	},
	check: ({post, options, report}) => {
		if (!/\*\*|\]\(/.test(post.text)) return {};
		const isExample = subjectQuestion(post, options.subjects);
		return {
			prose(text) {
				const parent = post.parentOf(text);
				if (!isElement(parent) || originOf(parent) === 'markdown') return;
				for (const {kind, range, shown, edits} of rawMarkdownIn(post, text)) {
					if (isExample() || (kind === 'link' && isInside(post, text, 'a'))) return;
					report({at: range, message: kind, data: {markdown: foldSpace(shown)}, fix: unsafe(edits)});
				}
			},
		};
	},
});
