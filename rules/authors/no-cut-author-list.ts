import {decodeHTML} from 'entities';
import {
	authorNamesOf,
	defineRule,
	type FrontMatterEntry,
	findListEnd,
	foldSpace,
	isListEnd,
	roleEntry,
	scalarsOf,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'no-cut-author-list',
	description: 'Disallow lists of authors that leave some of them out.',
	harm: 'misleading',
	messages: {
		cut: 'The list of authors ends in `{end}`: the others are not named.',
	},
	check: ({post, settings, report}) => {
		const checkNames = (entry: FrontMatterEntry, feed: string | undefined): void => {
			const names = authorNamesOf(entry);
			for (const [index, {value, range}] of names.entries()) {
				if (typeof value !== 'string' || settings.authorKeys.includes(value)) continue;
				const author = foldSpace(decodeHTML(value));
				// What a feed calls itself is a name, whatever it sounds like.
				if (author === feed) continue;
				const isLast = index > 0 && index === names.length - 1;
				const end = isLast && isListEnd(author) ? author : findListEnd(author);
				if (end !== undefined) report({at: range, message: 'cut', data: {end}});
			}
		};
		return {
			frontMatter() {
				const [feed] = scalarsOf(roleEntry(post, 'tags'));
				const feedName = typeof feed?.value === 'string' ? foldSpace(decodeHTML(feed.value)) : undefined;
				for (const entry of post.roles.author) checkNames(entry, feedName);
			},
		};
	},
});
