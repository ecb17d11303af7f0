import type {RuleTable} from '../../../src/testing.ts';
import {post} from '../../support/testRule.ts';

const nouns = 'anchor barge beacon captain diver ferry goat heron island lantern mole net'.split(' ');
const verbs = 'waits sails sinks sings floats turns'.split(' ');

/** Words that no other number below 864 has, nor any near it in part. */
function wordsOf(number: number): string {
	const drawn = (number * 377) % 864;
	const [noun, other, verb] = [drawn % 12, Math.floor(drawn / 12) % 12, Math.floor(drawn / 144)];
	return `${nouns[noun] ?? ''} ${verbs[verb] ?? ''} ${nouns[other] ?? ''}`;
}

interface Parts {
	readonly title?: string;
	readonly address?: string;
	readonly day?: string;
	readonly body?: string;
	readonly keys?: Readonly<Record<string, string>>;
}

/** An article of its own: seventeen sentences and a picture. */
function story(number: number, {title, address, day, body, keys = {}}: Parts = {}): string {
	const words = wordsOf(number);
	const own = Array.from({length: 17}, (_, index) => `<p>The ${words} and ${wordsOf(number + 50 + index)}.</p>`).join(
		'\n',
	);
	return post(body ?? `<p><img src="https://img.example/${number}.jpg" alt="A boat"></p>\n${own}\n`, {
		title: JSON.stringify(title ?? `Of ${wordsOf(number + 400)}`),
		date: day ?? dayOf(number),
		from: address ?? `https://news.example/stories/${words.replaceAll(' ', '-')}`,
		...keys,
	});
}

/** One post every three days. */
function dayOf(number: number): string {
	return new Date(Date.UTC(2020, 0, 1 + 3 * number)).toISOString().slice(0, 10);
}

/** Posts by their paths. */
function posts(count: number, textOf: (number: number) => string, from = 0): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Array.from({length: count}, (_, index) => [`_posts/2020-01-01-story-${from + index}.md`, textOf(from + index)]),
	);
}

const stories = posts(40, (number) => story(number));

/** A case: one post, and others of the same manner, among forty articles. */
function among(
	count: number,
	textOf: (number: number) => string,
	from = 100,
): Pick<RuleTable['bad'][number], 'post' | 'archive'> {
	return {
		post: textOf(from + count - 1),
		archive: {posts: {...stories, ...posts(count - 1, textOf, from)}},
	};
}

const farewell = '<h2>The last page</h2>\n<p>We have closed. Goodbye to all who read us.</p>\n';
const statement =
	'<p>The house of this paper is painted blue now, and sells ropes and lanterns to whoever comes by boat. The editors sit on the benches along the ' +
	'mole with a thermos flask, and tell the gulls what they would have written, had anybody asked them to write it down for the morning.</p>\n';
const short = '<p>All boats are in the harbour.</p>\n';

/** @param others the numbers of the posts that are named */
function reportOf(
	title: string,
	message: string,
	others: readonly number[],
	about = 'The same page stands here.',
): string {
	return [
		`3 | title: "${title}"`,
		`  |        ${'^'.repeat(title.length + 2)} ${message}`,
		...others.map((number) => `  | _posts/2020-01-01-story-${number}.md: ${about}`),
	].join('\n');
}

const inBatch = 'This post is one of them.';

const titled = (number: number): string => `Of ${wordsOf(number + 400)}`;

/** Posts that many others tell to be no articles, and those that they do not. */
export const captureCases: Pick<RuleTable, 'good' | 'bad'> = {
	good: [
		{name: 'Two posts with one farewell are two posts.', ...among(2, (number) => story(number, {body: farewell}))},
		{
			name: 'Four posts with one text that makes no excuses may be one article.',
			...among(4, (number) => story(number, {body: statement})),
		},
		{
			name: 'The same page, captured again and again.',
			...among(9, (number) => story(number, {body: statement, address: 'https://news.example/the-blue-house'})),
		},
		{
			name: 'A series with one title and one text.',
			...among(12, (number) =>
				story(number, {body: short, title: 'Live stream', address: `https://news.example/live-stream-${number}`}),
			),
		},
		{
			name: 'A series with one title and one text under numbers.',
			...among(12, (number) =>
				story(number, {body: short, title: 'All boats', address: `https://news.example/${number}`}),
			),
		},
		{
			name: 'A series with numbers in its short texts.',
			...among(12, (number) =>
				story(number, {
					body: `<p>The water stands at ${number} cm.</p>\n`,
					title: 'Level',
					address: `https://news.example/${number}`,
				}),
			),
		},
		{
			name: 'A series by its titles.',
			...among(12, (number) => story(number, {body: statement, title: `Episode ${number}: ${wordsOf(number)}`})),
		},
		{
			name: 'A series that says where to sign in.',
			...among(12, (number) =>
				story(number, {body: '<p>Sign in at the door.</p>\n', title: `Meeting of week ${number}`}),
			),
		},
		{
			name: 'A section whose posts are meant to be alike.',
			...among(12, (number) =>
				story(number, {
					body: statement,
					address: `https://news.example/charts/${wordsOf(number).replaceAll(' ', '-')}`,
				}),
			),
		},
		{
			name: 'Recordings with other players.',
			...among(12, (number) =>
				story(number, {body: `<audio src="https://sound.example/${number}.mp3"></audio>\n${statement}`}),
			),
		},
		{
			name: 'Texts that lead elsewhere.',
			...among(12, (number) =>
				story(number, {body: `${statement}<p><a href="https://sound.example/talks/${number}">Listen</a></p>\n`}),
			),
		},
		{
			name: 'Films of a host that plays them.',
			...among(12, (number) => story(number, {body: statement, address: `https://youtu.be/abcdefgh${number}`})),
		},
		{
			name: 'Posts without a source.',
			...among(12, (number) => story(number, {body: statement, keys: {from: '""'}})),
		},
		{
			name: 'Data without a body.',
			...among(12, (number) =>
				story(number, {body: '', address: `https://api.example/rows?day=${number}`, keys: {layout: 'table'}}),
			),
		},
		{
			name: 'A site on which nothing tells that its posts had texts.',
			post: story(100, {body: statement}),
			archive: {posts: posts(12, (number) => story(number, {body: statement}))},
		},
		{
			name: 'What stands around short articles invites to log in.',
			...among(6, (number) => story(number, {body: `<p>Log in</p>\n${short}`, title: 'In the evening'}), 100),
			archive: {
				posts: {
					...posts(20, (number) => story(number, {body: `<p>Log in</p><p>The ${wordsOf(number)}.</p>\n`})),
					...posts(4, (number) => story(number, {body: `<p>Log in</p>\n${short}`}), 100),
				},
			},
		},
		{
			name: 'A site that has no pictures any more.',
			post: story(100, {body: `${statement}<p>${wordsOf(100)}</p>\n`}),
			archive: {
				posts: {
					...stories,
					...posts(50, (number) => story(number, {body: `${statement}<p>${wordsOf(number)}</p>\n`}), 50),
				},
			},
		},
		{
			name: 'Short posts in a row, under a tag of their own.',
			post: story(20, {body: `<p>The ${wordsOf(20)}.</p>\n`, keys: {tags: '[ night ]'}}),
			archive: {
				posts: {
					...stories,
					...posts(
						12,
						(number) =>
							story(number, {body: `<p>The ${wordsOf(number)}.</p>\n`, day: dayOf(20), keys: {tags: '[ night ]'}}),
						100,
					),
				},
			},
		},
		{
			name: 'Short posts, one here and one there.',
			post: story(41, {body: `<p>The ${wordsOf(41)}.</p>\n`}),
			archive: {
				posts: posts(60, (number) =>
					number % 4 === 0 ? story(number, {body: `<p>The ${wordsOf(number)}.</p>\n`}) : story(number),
				),
			},
		},
	],
	bad: [
		{
			name: 'A farewell under the titles of articles.',
			...among(3, (number) => story(number, {body: farewell})),
			reports: reportOf(
				titled(102),
				'error: 3 posts of `news.example`, each from an address of its own, hold one and the same page, with words of pages that have no article to show, while 40 others have texts of their own: it was captured in place of the articles.',
				[100, 101],
			),
		},
		{
			name: 'A page that makes no excuses.',
			...among(5, (number) => story(number, {body: statement})),
			reports: reportOf(
				titled(104),
				'error: 5 posts of `news.example`, each from an address of its own, hold one and the same page, while 40 others have texts of their own: it was captured in place of the articles.',
				[100, 101, 102],
			),
		},
		{
			name: 'A short page with its own title.',
			...among(5, (number) => story(number, {body: short, title: 'In the evening'})),
			reports: reportOf(
				'In the evening',
				'error: 5 posts of `news.example`, each from an address of its own, hold one and the same page, while 40 others have texts of their own: it was captured in place of the articles.',
				[100, 101, 102],
			),
		},
		{
			name: 'A page under numbers.',
			...among(8, (number) =>
				story(number, {
					body: statement,
					title: 'In the evening',
					address: `https://news.example/${number}`,
					day: dayOf(number ** 3 % 97),
				}),
			),
			reports: reportOf(
				'In the evening',
				'error: 8 posts of `news.example`, each from an address of its own, hold one and the same page, while 40 others have texts of their own: it was captured in place of the articles.',
				[100, 101, 102],
			),
		},
		{
			name: 'Pages with one title that hardly differ.',
			...among(6, (number) =>
				story(number, {body: `<p>Number ${number} in the line. Log in.</p>\n`, title: 'Who goes there'}),
			),
			reports: reportOf(
				'Who goes there',
				'error: 6 posts of `news.example`, each from an address of its own, have the title “Who goes there” and hardly differ, with words of pages that have no article to show, while 40 others have texts of their own: something else was captured in place of the articles.',
				[100, 101, 102],
			),
		},
		{
			name: 'A site that never gave anything else.',
			post: story(100, {body: '<p>Please enable JavaScript to enter the harbour.</p>\n'}),
			archive: {
				posts: posts(5, (number) => story(number, {body: '<p>Please enable JavaScript to enter the harbour.</p>\n'})),
			},
			reports: reportOf(
				titled(100),
				'error: 6 posts of `news.example`, each from an address of its own, hold one and the same page, with words of pages that have no article to show: it was captured in place of the articles.',
				[0, 1, 2],
			),
		},
		{
			name: 'An archive that is offline while it is asked for two sites.',
			post: story(100, {body: farewell}),
			archive: {
				posts: {
					...posts(2, (number) => story(number, {body: farewell})),
					...posts(2, (number) => story(number, {body: farewell, address: `https://tide.example/${number}`}), 10),
				},
			},
			reports: reportOf(
				titled(100),
				'error: 3 posts of `news.example`, each from an address of its own, hold one and the same page, with words of pages that have no article to show: it was captured in place of the articles.',
				[0, 1],
			),
		},
		{
			name: 'Days of which hardly anything is left.',
			post: story(27, {body: `<p>The ${wordsOf(27)}.</p>\n`}),
			archive: {
				posts: posts(60, (number) =>
					number >= 20 && number < 28 ? story(number, {body: `<p>The ${wordsOf(number)}.</p>\n`}) : story(number),
				),
			},
			reports: reportOf(
				titled(27),
				'warning: All 9 posts of `news.example` from 2020-03-01 to 2020-03-22 hold hardly any text, while 52 of the 52 before and after hold far more: the capture may have failed.',
				[20, 21, 22],
				inBatch,
			),
		},
		{
			name: 'Days without pictures, of several sites.',
			post: bare(27, 'https://news.example/a/27'),
			archive: {
				posts: posts(60, (number) => {
					const address = `https://${number % 2 === 0 ? 'news' : 'tide'}.example/a/${number}`;
					return number >= 20 && number < 28 ? bare(number, address) : story(number, {address});
				}),
			},
			reports: reportOf(
				titled(27),
				'warning: All 9 posts of 2 sites from 2020-03-01 to 2020-03-22 show no picture, while 52 of the 52 before and after show one: the capture may have failed.',
				[20, 21, 22],
				inBatch,
			),
		},
		{
			name: 'Days with one title.',
			post: story(27, {title: 'The Lantern'}),
			archive: {
				posts: posts(60, (number) => story(number, number >= 20 && number < 28 ? {title: 'The Lantern'} : {})),
			},
			reports: reportOf(
				'The Lantern',
				'warning: All 9 posts of `news.example` from 2020-03-01 to 2020-03-22 have one title, while 52 of the 52 before and after have titles of their own: the capture may have failed.',
				[20, 21, 22],
				inBatch,
			),
		},
	],
};

function bare(number: number, address: string): string {
	return story(number, {address}).replace(/<p><img[^>]*><\/p>\n/, '');
}
