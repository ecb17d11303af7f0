import {
	defineRule,
	type Element,
	foldSpace,
	isElement,
	isInside,
	option,
	originOf,
	type Parent,
	paragraphAround,
	placesInWords,
	sliceOf,
	type Text,
	unsafe,
} from '../../src/authoring.ts';
import {brokenLinksIn} from './brokenMarkdownLink.ts';
import {type RawMarkdown, rawMarkdownIn} from './rawMarkdown.ts';
import {subjectQuestion} from './subject.ts';

export default defineRule({
	id: 'no-raw-markdown',
	description: 'Disallow Markdown that is shown as it is written: in HTML, and in links that are broken.',
	fix: 'unsafe',
	options: {
		subjects: option.strings(['markdown'], 'Words, in lower case, of posts about Markdown: these may show some.'),
	},
	messages: {
		strong: 'The stars of `{markdown}` are shown: in HTML they make nothing bold{places}.',
		link: '`{markdown}` is shown as it is written, and is no link{places}.',
		broken: '`{markdown}` is shown as it is written: as a link of Markdown it is broken.',
		undefined: '`{markdown}` is shown as it is written: nothing in the post says where it leads.',
		note: '`{markdown}` is shown as it is written: the post has no such note.',
	},
	check: ({post, options, report}) => {
		if (!/\*\*|\]\s*[(（[]|\)\[|\[\^\d|］/.test(post.text)) return {};
		const isExample = subjectQuestion(post.text, options.subjects);
		// Of addresses that are whole, and titles, no post shows how they are written.
		const isLesson = subjectQuestion(sliceOf(post.text, post.body), options.subjects);
		const found = new Map<Parent | undefined, RawMarkdown[]>();
		const reportBroken = (text: Text, parent: Element): void => {
			for (const {range, kind, edits} of brokenLinksIn(post, text, parent)) {
				if (isLesson()) return;
				const markdown = foldSpace(sliceOf(post.text, range));
				report({at: range, message: kind, data: {markdown}, fix: edits.length === 0 ? undefined : unsafe(edits)});
			}
		};
		return {
			prose(text) {
				const parent = post.parentOf(text);
				if (!isElement(parent)) return;
				if (originOf(parent) === 'markdown') return reportBroken(text, parent);
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
