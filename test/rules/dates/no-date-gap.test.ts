import rule from '../../../rules/dates/no-date-gap.ts';
import {post, testRule} from '../../support/testRule.ts';

const start = Date.parse('2024-01-01T08:00:00.000Z');

/** Posts of a feed on days counted from the first of January 2024, which was a Monday. */
function feedOn(days: readonly number[], feed = 'News'): Record<string, string> {
	return Object.fromEntries(
		days.map((day) => {
			const date = new Date(start + day * 86_400_000).toISOString();
			return [`_posts/${date.slice(0, 10)}-${feed}.md`, post('Text\n', {date, tags: `[ ${feed} ]`})];
		}),
	);
}

function daysFrom(first: number, last: number): readonly number[] {
	return Array.from({length: last - first + 1}, (_, index) => first + index);
}

const weekdays = daysFrom(0, 100).filter((day) => day % 7 < 5);
// The post that is linted, of the first of March, is day 60.
const rest = daysFrom(0, 59);

testRule(rule, {
	good: [
		{name: 'a post every day', post: post('Text\n'), archive: {posts: feedOn([...rest, 61, 62])}},
		{name: 'one day is no gap', post: post('Text\n'), archive: {posts: feedOn([...rest, 62, 63])}},
		{name: 'the feed ends', post: post('Text\n'), archive: {posts: feedOn(rest)}},
		{name: 'too few posts before', post: post('Text\n'), archive: {posts: feedOn([...daysFrom(40, 59), 70])}},
		{
			name: 'a feed of weekdays is silent on weekends',
			post: post('Text\n'),
			archive: {posts: feedOn(weekdays.filter((day) => day !== 60))},
		},
		{
			name: 'a feed that has become slower',
			post: post('Text\n'),
			archive: {posts: feedOn([...daysFrom(0, 39), 46, 53, 67, 74, 81])},
		},
		{
			name: 'a feed that lets days pass is not regular',
			post: post('Text\n'),
			archive: {posts: feedOn([...daysFrom(0, 14).map((number) => number * 4), 90])},
			options: {intervals: 10},
		},
		{
			name: 'another feed goes on',
			post: post('Text\n'),
			archive: {
				posts: feedOn(
					[...rest, 70].map((day) => day),
					'Radio',
				),
			},
		},
		{
			name: 'a date yet to come',
			post: post('Text\n'),
			archive: {posts: feedOn([...rest, 200])},
			now: '2024-06-01T00:00:00Z',
		},
		{name: 'no date', post: post('Text\n', {date: '""'}), archive: {posts: feedOn([...rest, 61])}},
		{
			name: 'a gap as the option allows it',
			post: post('Text\n'),
			archive: {posts: feedOn([...rest, 66])},
			options: {minimumGap: 6},
		},
		{
			name: 'the longest of many may be usual',
			post: post('Text\n'),
			archive: {posts: feedOn([...daysFrom(0, 20), ...daysFrom(25, 59), 65])},
			options: {share: 100, intervals: 50, longestUsual: 5},
		},
		{name: 'no archive', post: post('Text\n'), archive: 'unknown'},
	],
	bad: [
		{
			name: 'five days without a post',
			post: post('Text\n'),
			archive: {posts: feedOn([...rest, 66, 67])},
			reports: `
				4 | date: 2024-03-01T08:00:00.000Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`News\` has no post from 2024-03-02 to 2024-03-06, 5 days, while it had one every day until then.
				  | _posts/2024-03-07-News.md: The next post is here.
			`,
		},
		{
			name: 'a feed of weekdays that misses a week',
			post: post('Text\n'),
			archive: {posts: feedOn(weekdays.filter((day) => day < 60 || day > 68))},
			reports: `
				4 | date: 2024-03-01T08:00:00.000Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`News\` has no post from 2024-03-02 to 2024-03-10, 9 days, while it had one every 3 days until then.
				  | _posts/2024-03-11-News.md: The next post is here.
			`,
		},
		{
			name: 'a single day, by option',
			post: post('Text\n'),
			archive: {posts: feedOn([...rest, 62])},
			options: {minimumGap: 1, intervals: 5, share: 80, longestUsual: 1},
			reports: `
				4 | date: 2024-03-01T08:00:00.000Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`News\` has no post on 2024-03-02, while it had one every day until then.
				  | _posts/2024-03-03-News.md: The next post is here.
			`,
		},
	],
});
