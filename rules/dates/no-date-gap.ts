import {defineArchiveRule, isoDay, option} from '../../src/authoring.ts';
import {findGaps, type Gap} from './gaps.ts';

export default defineArchiveRule({
	id: 'no-date-gap',
	description: 'Disallow days without a post in a feed that has posts nearly every day.',
	harm: 'misleading',
	preset: 'off',
	needsWords: false,
	options: {
		intervals: option.integer(
			30,
			2,
			'How many intervals between days with posts say what is usual: those before a gap. A feed with fewer is not judged.',
		),
		share: option.integer(95, 1, 'Per cent of these intervals that count as usual; the longest may be exceptions.'),
		longestUsual: option.integer(3, 1, 'Days: a feed whose usual intervals are longer misses nothing.'),
		minimumGap: option.integer(
			2,
			1,
			'Days without a post that make a gap, if the interval is twice as long as usual or more.',
		),
	},
	messages: {gap: '`{feed}` has no post {days}, while it had one {usual} until then.'},
	judge({archive, options, hasCome, report}) {
		for (const [feed, posts] of archive.postsBy('feed')) {
			for (const gap of findGaps(posts, options, hasCome)) {
				report({
					post: gap.before,
					at: gap.before.date.range,
					message: 'gap',
					data: {feed, days: wordedDays(gap), usual: gap.usual === 1 ? 'every day' : `every ${gap.usual} days`},
					related: [{path: gap.after.path, message: 'The next post is here.'}],
				});
			}
		}
	},
});

function wordedDays({first, last}: Gap): string {
	return first === last ? `on ${isoDay(first)}` : `from ${isoDay(first)} to ${isoDay(last)}, ${last - first + 1} days`;
}
