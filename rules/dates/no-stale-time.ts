import {
	classTokens,
	commentSectionsOf,
	contains,
	defineRule,
	type Element,
	foldSpace,
	isHidden,
	type Post,
	placesInWords,
	property,
	rangeInText,
	rangeOf,
	replace,
	sourceUrlOf,
	type Text,
	type TextEdit,
	touchesOpaque,
	unsafe,
} from '../../src/authoring.ts';
import {isRelativeTime} from './reading/relativeTimes.ts';
import {isInSentence} from './reading/timeInSentence.ts';

export default defineRule({
	id: 'no-stale-time',
	description: 'Disallow times that are counted from when the page was captured, such as “2 hours ago”.',
	harm: 'misleading',
	fix: 'unsafe',
	messages: {
		stale: '`{text}` was so when the page was captured, and tells no reader of the archive when that was{places}.',
	},
	check: ({post, report}) => {
		if (sourceUrlOf(post) === undefined) return {};
		const times: StaleTime[] = [];
		return {
			'<time,abbr,span,div,p,em,i,small>'(element) {
				const time = mayBeTime(element) ? staleTimeIn(element) : undefined;
				if (time === undefined || isHidden(post, element) || isOfVisitors(post, element)) return;
				if (!isInSentence(post, element, time.text.value)) times.push(time);
			},
			end() {
				const isMendable = (time: StaleTime): boolean => editFor(post, time) !== undefined;
				const others = times.filter((time) => !isMendable(time));
				for (const alike of [times.filter(isMendable), others]) {
					const [first] = alike;
					if (first === undefined) continue;
					const data = {text: foldSpace(first.text.value), places: placesInWords(alike.length)};
					const fix = unsafe(alike.flatMap((time) => editFor(post, time) ?? []));
					report({at: first.element, about: data.text, message: 'stale', data, fix, yields: true});
				}
			},
		};
	},
});

/** An element that says how long ago something was. */
interface StaleTime {
	readonly element: Element;
	readonly text: Text;
}

/** What themes call the time of an article, and loaders the texts that they count on. */
const timeTokens: ReadonlySet<string> = new Set(
	'date time timeago timestamp ago published updated posted-on post-date post-time entry-date entry-time article-date article-time article__date article__time pub-date publish-date publish-time pubdate pubtime time-ago relative-time moment meta-date meta-time'.split(
		' ',
	),
);

/** Whether an element is the time of an article or of a card: of others, the article may speak of what was yesterday. */
function mayBeTime(element: Element): boolean {
	return element.tagName === 'time' || classTokens(element).some((token) => timeTokens.has(token.toLowerCase()));
}

function staleTimeIn(element: Element): StaleTime | undefined {
	const [text, ...others] = element.children;
	if (text?.type !== 'text' || others.length > 0) return undefined;
	return isRelativeTime(foldSpace(text.value)) ? {element, text} : undefined;
}

function isOfVisitors(post: Post, element: Element): boolean {
	return commentSectionsOf(post).some(({range}) => contains(range, rangeOf(element)));
}

/** Writes the day that the element names for machines. */
function editFor(post: Post, {element, text}: StaleTime): TextEdit | undefined {
	const written = property(element, 'datetime') ?? property(element, 'title') ?? '';
	const day = /^\s*((?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ]|\s*$)/.exec(written)?.[1];
	if (day === undefined || touchesOpaque(post, rangeOf(element))) return undefined;
	const {value} = text;
	const start = value.length - value.trimStart().length;
	return replace(rangeInText(post, text, {start, end: value.trimEnd().length}), day);
}
