import {
	defineRule,
	type Element,
	type Fix,
	foldSpace,
	isElement,
	isInside,
	option,
	originOf,
	type Parent,
	paragraphAround,
	placesInWords,
	safe,
	sliceOf,
	type Text,
	unsafe,
} from '../../src/authoring.ts';
import {brokenLinksIn} from './brokenMarkdownLink.ts';
import {type RawMarkdown, rawMarkdownIn} from './rawMarkdown.ts';
import {subjectQuestion} from './subject.ts';
import {type UnreadStrong, unreadStrongIn} from './unreadStrong.ts';

export default defineRule({
	id: 'no-raw-markdown',
	description:
		'Disallow Markdown that is shown as it is written: in HTML, in links that are broken, and stars that the renderer does not read.',
	fix: 'safe and unsafe',
	options: {
		subjects: option.strings(['markdown'], 'Words, in lower case, of posts about Markdown: these may show some.'),
	},
	messages: {
		strong: 'The stars of `{markdown}` are shown: in HTML they make nothing bold{places}.',
		unread: 'The stars of `{markdown}` are shown, and the words are not bold{places}: {reason}.',
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
		const unread = new Map<Parent | undefined, UnreadStrong[]>();
		const found = new Map<Parent | undefined, RawMarkdown[]>();
		const reportBroken = (text: Text, parent: Element): void => {
			for (const {range, kind, edits} of brokenLinksIn(post, text, parent)) {
				if (isLesson()) return;
				const markdown = foldSpace(sliceOf(post.text, range));
				report({at: range, message: kind, data: {markdown}, fix: edits.length === 0 ? undefined : unsafe(edits)});
			}
		};
		const findUnread = (text: Text): void => {
			// Where the renderer took the stars of two for those of one, the words between are not those that were meant.
			const isAstray = !text.value.includes('**') || isInside(post, text, 'strong', 'b');
			const strong = isAstray ? [] : unreadStrongIn(post, text);
			if (strong.length === 0 || isExample()) return;
			const paragraph = paragraphAround(post, text);
			unread.set(paragraph, [...(unread.get(paragraph) ?? []), ...strong]);
		};
		return {
			prose(text) {
				const parent = post.parentOf(text);
				if (!isElement(parent) || originOf(parent) === 'markdown') {
					if (isElement(parent)) reportBroken(text, parent);
					return findUnread(text);
				}
				const raw = rawMarkdownIn(post, text);
				if (raw.length === 0 || isExample()) return;
				const paragraph = paragraphAround(post, text);
				const isInLink = isInside(post, text, 'a');
				const shown = raw.filter(({kind}) => kind !== 'link' || !isInLink);
				found.set(paragraph, [...(found.get(paragraph) ?? []), ...shown]);
			},
			end() {
				for (const strong of unread.values()) {
					const [first] = strong;
					if (first === undefined) continue;
					const {range, shown, reason} = first;
					const data = {markdown: foldSpace(shown), reason, places: placesInWords(strong.length)};
					report({at: range, message: 'unread', data, cause: reason, fix: joinedFix(strong)});
				}
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

/** One fix for the words of a paragraph: safe where that of each is. */
function joinedFix(strong: readonly UnreadStrong[]): Fix | undefined {
	const level = strong.every(({fix}) => fix?.safety === 'safe') ? safe : unsafe;
	return level(
		strong.flatMap(({fix}) => fix?.edits ?? []),
		{respells: ['text']},
	);
}
