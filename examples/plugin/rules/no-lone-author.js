import {defineArchiveRule, option} from 'archivelint/authoring';

export default defineArchiveRule({
	id: 'no-lone-author',
	description: 'Disallow authors of few posts: most of them are authors of many, misspelt.',
	preset: 'strict',
	options: {
		atLeast: option.integer(2, 2, 'How many posts an author must have.'),
	},
	messages: {
		lone: 'The archive has only {count:post|posts} by `{author}`.',
	},
	judge({archive, options, report}) {
		for (const [author, posts] of archive.postsBy('author')) {
			if (posts.length >= options.atLeast) continue;
			const data = {author, count: posts.length};
			for (const post of posts) {
				if (post.author !== undefined) report({post, at: post.author.range, message: 'lone', data});
			}
		}
	},
});
