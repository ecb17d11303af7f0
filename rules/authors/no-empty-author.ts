import {decodeHTML} from 'entities';
import {authorKeys, authorNamesOf, defineRule, type FrontMatterEntry, isBareUrl, option} from '../../src/authoring.ts';
import {placeholders} from './placeholders.ts';

export default defineRule({
	id: 'no-empty-author',
	description: 'Disallow authors that name nobody.',
	severity: 'error',
	options: {
		placeholders: option.strings(placeholders, 'What programs write where they know no author. Case does not count.'),
	},
	messages: {
		empty: '`{key}` is empty.',
		url: 'Author `{author}` is a URL.',
		placeholder: 'Author `{author}` means that the author is unknown.',
		punctuation: 'Author `{author}` holds no letter and no digit.',
	},
	prepare: ({options}) => ({placeholders: new Set(options.placeholders.map((text) => text.toLowerCase()))}),
	check: ({prepared, report}) => {
		const checkNames = (entry: FrontMatterEntry): void => {
			const {key} = entry;
			const scalars = authorNamesOf(entry);
			if (scalars.length === 0 && entry.style === 'collection')
				report({at: entry.valueRange, message: 'empty', data: {key}});
			for (const {value, range, style, isItem} of scalars) {
				const at = style === 'empty' && !isItem ? entry.keyRange : range;
				// Numbers and mappings without a name say something.
				if (value !== undefined && typeof value !== 'string') continue;
				const author = withoutPadding(decodeHTML(value ?? ''));
				if (author === '') report({at, message: 'empty', data: {key}});
				else if (prepared.placeholders.has(author.toLowerCase())) report({at, message: 'placeholder', data: {author}});
				else if (isBareUrl(author)) report({at, message: 'url', data: {author}});
				else if (isPunctuation(author)) report({at, message: 'punctuation', data: {author}});
			}
		};
		return {
			frontMatter({entries}) {
				for (const key of authorKeys) {
					const entry = entries.get(key);
					if (entry !== undefined) checkNames(entry);
				}
			},
		};
	},
});

/** Leaves out characters that nobody sees, and space but for single ones within. */
function withoutPadding(text: string): string {
	return text.replace(/[\p{Z}\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

/** Pictures (emoji, stars) are names that people give themselves. */
function isPunctuation(author: string): boolean {
	return /^[\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Z}\p{C}]+$/u.test(author);
}
