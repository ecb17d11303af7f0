import {defineArchiveRule, findNearTwins} from '../../src/authoring.ts';
import {fromElsewhere, placeOf, whyKept} from './keepingWords.ts';
import {relatedPosts} from './relatedPosts.ts';

export default defineArchiveRule({
	id: 'no-near-duplicate',
	description: 'Disallow two posts of different pages that have most of their words in common.',
	harm: 'misleading',
	preset: 'strict',
	messages: {
		near: 'The post has {share} % of its words in common with `{other}`{elsewhere}. Keep that one: it {reason}.',
	},
	needs: ['words'],
	judge({archive, settings, report}) {
		for (const {kept, others} of findNearTwins(archive, settings)) {
			for (const {post, of, share, reason} of others) {
				const data = {
					share: Math.round(100 * share),
					other: of.path,
					elsewhere: fromElsewhere(post),
					reason: whyKept(reason),
				};
				const twins = [of, kept, ...others.map((twin) => twin.post)];
				const related = relatedPosts(twins, post, 'This post has most of its words in common with it.');
				report({post, at: placeOf(post), message: 'near', data, cause: '', related, yields: true});
			}
		}
	},
});
