import {decodeHTML} from 'entities';
import {defineRule, option, scalarsOf, shorten} from '../../src/authoring.ts';
import {placeholders} from './placeholders.ts';

export default defineRule({
	id: 'no-empty-author',
	description: 'Disallow authors that name nobody.',
	severity: 'error',
	options: {
		placeholders: option.strings(placeholders, 'What programs write where they know no author. Case does not count.'),
	},
	messages: {
		empty: '`author` is empty.',
		url: 'Author `{author}` is a URL.',
		placeholder: 'Author `{author}` means that the author is unknown.',
		punctuation: 'Author `{author}` holds no letter and no digit.',
	},
	prepare: ({options}) => ({placeholders: new Set(options.placeholders.map((text) => text.toLowerCase()))}),
	check: ({prepared, report}) => ({
		frontMatter({entries}) {
			const entry = entries.get('author');
			if (entry === undefined) return;
			const scalars = scalarsOf(entry);
			if (scalars.length === 0 && entry.style === 'collection') report({at: entry.valueRange, message: 'empty'});
			for (const {value, range, style, isItem} of scalars) {
				const at = style === 'empty' && !isItem ? entry.keyRange : range;
				// Numbers and mappings (`{name: Ann}`) say something.
				if (value !== undefined && typeof value !== 'string') continue;
				const author = withoutPadding(decodeHTML(value ?? ''));
				if (author === '') report({at, message: 'empty'});
				else if (prepared.placeholders.has(author.toLowerCase()))
					report({at, message: 'placeholder', data: {author: shorten(author)}});
				else if (isUrl(author)) report({at, message: 'url', data: {author: shorten(author)}});
				else if (isPunctuation(author)) report({at, message: 'punctuation', data: {author: shorten(author)}});
			}
		},
	}),
});

/** Leaves out characters that nobody sees, and space but for single ones within. */
function withoutPadding(text: string): string {
	return text.replace(/[\p{Z}\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

/** Names of sites, such as `news.example`, can be names of authors: only what no one would sign with is a URL. */
function isUrl(author: string): boolean {
	return /^(?:[a-z][a-z\d+.-]*:)?\/\/[^ ]+$|^www\.[^ ]+\.[^ ]+$/i.test(author);
}

/** Pictures (emoji, stars) are names that people give themselves. */
function isPunctuation(author: string): boolean {
	return /^[\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Z}\p{C}]+$/u.test(author);
}
