import {
	type CommentSection,
	commentSectionsOf,
	contains,
	decodeLeniently,
	defineRule,
	descendants,
	type Element,
	foldSpace,
	groupBy,
	hasDescendant,
	isRead,
	originOf,
	type Parent,
	type Post,
	paragraphAround,
	perPost,
	type Range,
	rangeOf,
	remove,
	shorten,
	sourceUrlOf,
	textsBelow,
	unsafe,
	urlProperty,
} from '../../src/authoring.ts';
import {wholenessTest} from './boxes/box.ts';

export default defineRule({
	id: 'no-comment-section',
	description: 'Disallow what visitors of the source site wrote under the article.',
	fix: 'unsafe',
	messages: {
		comments: 'A comment section with {count:comment|comments} is part of the article{beginning}.',
		form: 'An invitation to comment, which works only on the source site, is part of the article.',
	},
	check: ({post, report}) => ({
		end() {
			const sections = commentSectionsOf(post);
			if (sections.length === 0) return;
			const isWhole = wholenessTest(post);
			for (const section of sections) {
				const {element, elements, range, count} = section;
				// A link to comments that are gone can be completed only from the source.
				const isNeeded = sourceUrlOf(post) === undefined && isLinkedTo(post, section);
				const fix =
					isNeeded || !elements.every((each) => originOf(each) === 'markdown' || isWhole(each))
						? undefined
						: unsafe(remove(range));
				const found = {at: element, covers: range, fix};
				if (count === 0) report({message: 'form', ...found});
				else report({message: 'comments', data: {count, beginning: beginningOf(post, section)}, ...found});
			}
		},
	}),
});

/** How the first comment begins, for the end of a sentence: whether it is worth keeping shows in it. */
function beginningOf(post: Post, {firstComment}: CommentSection): string {
	let words = '';
	let last: Parent | undefined;
	for (const text of firstComment === undefined ? [] : textsBelow(firstComment, isRead)) {
		const paragraph = paragraphAround(post, text);
		words += paragraph === last ? text.value : ` ${text.value}`;
		last = paragraph;
		if (words.length > farthestLook) break;
	}
	const shown = shorten(foldSpace(words).replaceAll('`', "'"), longestBeginning);
	return shown === '' ? '' : `: the first is \`${shown}\``;
}

/** UTF-16 units of a comment that are read: enough for its beginning, also where much of it is white space. */
const farthestLook = 1000;

/** UTF-16 units. */
const longestBeginning = 60;

/** Whether a link elsewhere in the post leads to a comment section, or into it. */
function isLinkedTo(post: Post, {elements, range}: CommentSection): boolean {
	const links = fragmentLinksOf(post);
	if (links.size === 0) return false;
	const isTarget = ({properties: {id}}: Element): boolean =>
		typeof id === 'string' && links.get(id)?.some((link) => !contains(range, link.range)) === true;
	return elements.some((element) => isTarget(element) || hasDescendant(element, isTarget));
}

/** Where the links to an id stand. */
const fragmentLinksOf = perPost((post): ReadonlyMap<string, readonly {readonly range: Range}[]> => {
	const links = [...descendants(post.tree)].filter(({tagName}) => tagName === 'a');
	const named = links.flatMap((link) => {
		const href = urlProperty(link, 'href');
		return href?.startsWith('#') ? [{id: decodeLeniently(href.slice(1)), range: rangeOf(link)}] : [];
	});
	return groupBy(named, ({id}) => id);
});
