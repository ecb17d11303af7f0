import {compareText, defineArchiveRule, groupBy, likenessKey, type PostFacts, type Range} from '../../src/authoring.ts';
import {relatedPosts} from './relatedPosts.ts';

export default defineArchiveRule({
	id: 'no-output-collision',
	description: 'Disallow posts that are published at the same path, or whose names only some systems tell apart.',
	harm: 'lost',
	severity: 'error',
	needsWords: false,
	messages: {
		output: 'The post is published as `{output}`, and so is `{other}`.',
		letterCase:
			'The path of the post differs from `{other}` in nothing but upper and lower case: a checkout on Windows or macOS keeps only one of the two.',
		normalization:
			'The path of the post differs from `{other}` in nothing but the Unicode normalization: a checkout on macOS keeps only one of the two.',
	},
	judge({archive, report}) {
		for (const [output, posts] of archive.postsBy('output')) {
			const [first, ...others] = posts;
			if (first === undefined) continue;
			for (const post of others) {
				const related = relatedPosts(posts, post, samePath);
				report({post, at: placeOf(post), about: output, message: 'output', data: {output, other: first.path}, related});
			}
		}
		for (const posts of groupByName(archive.posts)) {
			const [first, ...others] = posts;
			if (first === undefined) continue;
			for (const post of others) {
				const isSame = post.path.normalize('NFC') === first.path.normalize('NFC');
				const message = isSame ? 'normalization' : 'letterCase';
				const related = relatedPosts(posts, post, samePath);
				report({post, at: beginning, message, data: {other: first.path}, related});
			}
		}
	},
});

const samePath = 'This post has the same path.';

/** Posts whose paths are one on systems that fold case or normalize names; each group sorted by path. */
function groupByName(posts: readonly PostFacts[]): readonly (readonly PostFacts[])[] {
	const groups = groupBy(posts, ({path}) => likenessKey(path));
	return [...groups.values()]
		.filter(({length}) => length > 1)
		.map((group) => group.toSorted((a, b) => compareText(a.path, b.path)));
}

/** What the front matter says of the path; else it is the file that is at the wrong place. */
function placeOf({permalink}: PostFacts): Range {
	return permalink?.range ?? beginning;
}

const beginning: Range = {start: 0, end: 0};
