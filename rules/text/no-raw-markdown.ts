import {
	defineRule,
	foldSpace,
	isElement,
	isInside,
	option,
	originOf,
	type Parent,
	paragraphAround,
	placesInWords,
	unsafe,
} from '../../src/authoring.ts';
import {type RawMarkdown, rawMarkdownIn} from './rawMarkdown.ts';
import {subjectQuestion} from './subject.ts';

export default defineRule({
	id: 'no-raw-markdown',
	description: 'Disallow Markdown in HTML, where it is shown as it is written.',
	fix: 'unsafe',
	options: {
		subjects: option.strings(['markdown'], 'Words, in lower case, of posts about Markdown: these may show some.'),
	},
	messages: {
		strong: 'The stars of `{markdown}` are shown: in HTML they make nothing bold{places}.',
		link: '`{markdown}` is shown as it is written, and is no link{places}.',
	},
	check: ({post, options, report}) => {
		if (!/\*\*|\]\(/.test(post.text)) return {};
		const isExample = subjectQuestion(post, options.subjects);
		const found = new Map<Parent | undefined, RawMarkdown[]>();
		return {
			prose(text) {
				const parent = post.parentOf(text);
				if (!isElement(parent) || originOf(parent) === 'markdown') return;
				const raw = rawMarkdownIn(post, text);
				if (raw.length === 0 || isExample()) return;
				const paragraph = paragraphAround(post, text);
				const isInLink = isInside(post, text, 'a');
				const shown = raw.filter(({kind}) => kind !== 'link' || !isInLink);
				found.set(paragraph, [...(found.get(paragraph) ?? []), ...shown]);
			},
			end() {
				for (const raw of found.values()) {
					for (const kind of ['strong', 'link'] as const) {
						const alike = raw.filter((one) => one.kind === kind);
						const [first] = alike;
						if (first === undefined) continue;
						const data = {markdown: foldSpace(first.shown), places: placesInWords(alike.length)};
						report({at: first.range, message: kind, data, fix: unsafe(alike.flatMap(({edits}) => edits))});
					}
				}
			},
		};
	},
});
