import {decodeHTML} from 'entities';
import {
	authorKeys,
	authorNamesOf,
	defineRule,
	type FrontMatterEntry,
	foldSpace,
	scalarsOf,
} from '../../src/authoring.ts';
import {findListEnd, isListEnd} from './listEnd.ts';

export default defineRule({
	id: 'no-cut-author-list',
	description: 'Disallow lists of authors that leave some of them out.',
	harm: 'misleading',
	messages: {
		cut: 'The list of authors ends in `{end}`: the others are not named.',
	},
	check: ({report}) => {
		const checkNames = (entry: FrontMatterEntry, feed: string | undefined): void => {
			const names = authorNamesOf(entry);
			for (const [index, {value, range}] of names.entries()) {
				if (typeof value !== 'string') continue;
				const author = foldSpace(decodeHTML(value));
				// What a feed calls itself is a name, whatever it sounds like.
				if (author === feed) continue;
				const isLast = index > 0 && index === names.length - 1;
				const end = isLast && isListEnd(author) ? author : findListEnd(author);
				if (end !== undefined) report({at: range, message: 'cut', data: {end}});
			}
		};
		return {
			frontMatter({entries}) {
				const [feed] = scalarsOf(entries.get('tags'));
				const feedName = typeof feed?.value === 'string' ? foldSpace(decodeHTML(feed.value)) : undefined;
				for (const key of authorKeys) {
					const entry = entries.get(key);
					if (entry !== undefined) checkNames(entry, feedName);
				}
			},
		};
	},
});
