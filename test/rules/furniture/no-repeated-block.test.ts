import rule from '../../../rules/furniture/no-repeated-block.ts';
import {type CaseContext, post, testRule} from '../../support/testRule.ts';

const authors = ['Ann Lee', 'Ben Oar', 'Cleo Mast', 'Dan Reef', 'Eve Lock', 'Fay Buoy'];

/** Something that no other post says. */
function own(number: number): string {
	const things = [
		'ferry',
		'lock',
		'pier',
		'tower',
		'crane',
		'bridge',
		'harbour',
		'lighthouse',
		'sluice',
		'barge',
		'quay',
	];
	return `The ${things[number % things.length]} was out of order for ${number} days, and nobody on the island knew the reason.`;
}

interface Others {
	readonly count?: number;
	/** How a post is written. */
	readonly body: (own: string, number: number) => string;
	readonly frontMatter?: (number: number) => Readonly<Record<string, string>>;
}

/** Other posts of the same source. */
function others({count = 9, body, frontMatter = () => ({})}: Others): NonNullable<CaseContext['archive']> {
	const posts = Array.from({length: count}, (_, index) => {
		const number = index + 2;
		const text = post(body(own(number), number), {
			title: `"Post ${number}"`,
			author: authors[number % authors.length] ?? '',
			from: `https://news.example/2024/${number}`,
			...frontMatter(number),
		});
		return [`_posts/2024-02-${String(number).padStart(2, '0')}-post-${number}.md`, text] as const;
	});
	return {posts: Object.fromEntries(posts)};
}

/** A post in an archive in which all others of its source are written in the same way. */
function among(
	name: string,
	body: Others['body'],
	more: Omit<Others, 'body'> & {readonly own?: Readonly<Record<string, string>>} = {},
): CaseContext & {readonly name: string} {
	return {name, post: post(body(own(1), 1), more.own), archive: others({...more, body})};
}

const appeal = '<p>Do you like what you read? <a href="https://news.example/join">Join our friends</a> today!</p>';
const sentence = '<p>The Tide Post reaches its readers every morning, by boat and by mail.</p>';

const oneAuthor = {frontMatter: () => ({author: 'Ann Lee'})};

testRule(rule, {
	good: [
		{name: 'no other posts', post: post(`<p>${own(1)}</p>\n${appeal}\n`)},
		{name: 'no archive', post: post(`<p>${own(1)}</p>\n${appeal}\n`), archive: 'unknown'},
		{
			name: 'three other posts',
			post: post(`<p>${own(1)}</p>\n${appeal}\n`),
			archive: others({count: 3, body: (text) => `<p>${text}</p>\n${appeal}\n`}),
		},
		{
			name: 'other sources',
			post: post(`<p>${own(1)}</p>\n${appeal}\n`),
			archive: others({
				body: (text) => `<p>${text}</p>\n${appeal}\n`,
				frontMatter: (number) => ({from: `https://news-${number}.example/${number}`}),
			}),
		},
		{
			name: 'the same article, six times',
			post: post(`<p>${own(1)}</p>\n<p>${own(2)}</p>\n${sentence}\n`),
			archive: others({
				count: 6,
				body: (_, number) => `<p>${own(1)}</p>\n<p>${own(2)}</p>\n${sentence}\n<p>Page ${number}</p>\n`,
				frontMatter: () => ({title: '"A post"'}),
			}),
		},
		among(
			'headings of sections',
			(text, number) => `<p>${text}</p>\n<h2>What the harbour master says about it</h2>\n<p>${own(number + 20)}</p>\n`,
		),
		among('a byline', (text) => `<p>By Ann Lee, for the Tide Post</p>\n<p>${text}</p>\n`),
		among(
			'a byline by its name',
			(text) => `<p class="post-byline">The staff of the harbour desk wrote this.</p>\n<p>${text}</p>\n`,
		),
		among(
			'a byline of each author',
			(text, number) => `<p>${authors[number % authors.length]}, Herring Island</p>\n<p>${text}</p>\n`,
		),
		among('a dateline', (text) => `<p>PORT OF HERRING ISLAND, North Coast —</p>\n<p>${text}</p>\n`),
		among(
			'a licence',
			(text) => `<p>${text}</p>\n<p>This article is licensed under Creative Commons 4.0 for everyone.</p>\n`,
		),
		among(
			'a copyright',
			(text) => `<p>${text}</p>\n<p class="legal">© The Tide Post and its authors, of whom there are many.</p>\n`,
		),
		among('a Chinese copyright', (text) => `<p>${text}</p>\n<p>本文版權屬於海港日報與作者，未經允許請勿使用。</p>\n`),
		among(
			'a greeting',
			(text) => `<p>Dear readers, once more it is Monday, and the boats are out.</p>\n<p>${text}</p>\n`,
			oneAuthor,
		),
		among(
			'how an author begins',
			(text) => `<p>Monday has come, and with it these notes from the quay.</p>\n<p>${text}</p>\n`,
			oneAuthor,
		),
		among(
			'how an author ends',
			(text) => `<p>${text}</p>\n<p>This is all that I have for you from the quay today.</p>\n`,
			oneAuthor,
		),
		among(
			'a quotation',
			(text) => `<p>${text}</p>\n<blockquote><p>The sea is not friendly to those who do not look.</p></blockquote>\n`,
		),
		among(
			'words in quotation marks',
			(text) => `<p>${text}</p>\n<p>“The sea is not friendly to those who do not look.”</p>\n`,
		),
		among(
			'a refrain',
			(text, number) =>
				`<p>${text}</p>\n<p>and the bell on the buoy rang</p>\n<p>${own(number + 20)}</p>\n<p>and the bell on the buoy rang</p>\n`,
		),
		among(
			'what stands in the middle',
			(text, number) =>
				`<p>${text}</p>\n<p>The number of ships is counted at noon, by hand.</p>\n<p>${own(number + 20)}</p>\n`,
		),
		{
			name: 'what one of several authors says of a series',
			post: post(`<p>In this series, we walk along the coast. <a href="/all">All parts</a></p>\n<p>${own(1)}</p>\n`),
			archive: others({
				count: 20,
				body: (text, number) =>
					number < 8
						? `<p>In this series, we walk along the coast. <a href="/all">All parts</a></p>\n<p>${text}</p>\n`
						: `<p>${text}</p>\n`,
				frontMatter: (number) => (number < 8 ? {author: 'Ann Lee'} : {author: authors[1 + (number % 5)] ?? ''}),
			}),
		},
		among('posts that hold nothing else', () => `${sentence}\n${appeal}\n`),
		among(
			'comments of visitors',
			(text) =>
				`<p>${text} It took so long that the whole island talked of nothing else.</p>\n<div class="comments"><div class="comment"><p class="comment-meta">Tom</p><p>What a good article this one is again!</p></div></div>\n`,
		),
	],
	bad: [
		{
			...among(
				'a paragraph with a link behind the text',
				(text) => `<p>${text}</p>\n<p>${own(50)} ${text}</p>\n\n${appeal}\n`,
			),
			reports: `
				12 | <p>Do you like what you read? <a href="https://news.example/join">Join our friends</a> today!</p>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 10 of 10 posts of \`news.example\` repeat this block, which is no part of the article: \`Do you like what you read? Join our friends today!\`.
				   | _posts/2024-02-02-post-2.md: The same block stands here.
				   | _posts/2024-02-03-post-3.md: The same block stands here.
				   | _posts/2024-02-04-post-4.md: The same block stands here.
			`,
			unsafelyFixed: post(`<p>${own(1)}</p>\n<p>${own(50)} ${own(1)}</p>\n`),
		},
		{
			...among(
				'a box in the middle that is called like nothing else goes with its wrapper',
				(text) =>
					`<p>${own(50)} ${text}</p>\n<div>\n<div class="letter-box">\n<h3>The letter</h3>\n<p>Every Friday at noon, the harbour letter.</p>\n</div>\n</div>\n<p>${text}</p>\n`,
			),
			reports: `
				12 | <h3>The letter</h3>
				   | ^^^^^^^^^^^^^^^^^^^ warning: 10 of 10 posts of \`news.example\` repeat this block, which is no part of the article: \`The letter Every Friday at noon, the harbour letter.\`.
				   | _posts/2024-02-02-post-2.md: The same block stands here.
				   | _posts/2024-02-03-post-3.md: The same block stands here.
				   | _posts/2024-02-04-post-4.md: The same block stands here.
			`,
			unsafelyFixed: post(`<p>${own(50)} ${own(1)}</p>\n<p>${own(1)}</p>\n`),
		},
		{
			...among(
				'a list of links in Markdown, which the paragraph under it goes with',
				(text) =>
					`${text} ${own(50)}\n\n${text}\n\n- [Tables of all tides](https://news.example/tides)\n- [Ferries and bridges](https://news.example/ferries)\n\nAll boats on these pages belong to the **old** museum.\n`,
			),
			reports: `
				13 | - [Tables of all tides](https://news.example/tides)
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 10 of 10 posts of \`news.example\` repeat this block, which is no part of the article: \`Tables of all tides - Ferries and bridges All boats on these pages belong to the old museum.\`.
				   | _posts/2024-02-02-post-2.md: The same block stands here.
				   | _posts/2024-02-03-post-3.md: The same block stands here.
				   | _posts/2024-02-04-post-4.md: The same block stands here.
			`,
			unsafelyFixed: post(`${own(1)} ${own(50)}\n\n${own(1)}\n`),
		},
		{
			...among(
				'lines in front of the text',
				(text) =>
					`<div>\nWatch live each evening: <a href="https://films.example/a">films.example/a</a><br>\n${text}<br>\n${own(50)} ${text}\n</div>\n`,
				oneAuthor,
			),
			reports: `
				10 | Watch live each evening: <a href="https://films.example/a">films.example/a</a><br>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 10 of 10 posts of \`news.example\` repeat this block, which is no part of the article: \`Watch live each evening: films.example/a\`.
				   | _posts/2024-02-02-post-2.md: The same block stands here.
				   | _posts/2024-02-03-post-3.md: The same block stands here.
				   | _posts/2024-02-04-post-4.md: The same block stands here.
			`,
			unsafelyFixed: post(`<div>\n${own(1)}<br>\n${own(50)} ${own(1)}\n</div>\n`),
		},
		{
			...among(
				'a sentence at the end of most posts of one author',
				(text) => `<p>${own(50)} ${text}</p>\n<p>${text}</p>\n${sentence}\n`,
				oneAuthor,
			),
			reports: `
				11 | <p>The Tide Post reaches its readers every morning, by boat and by mail.</p>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 10 of 10 posts of \`news.example\` repeat this block, which is no part of the article: \`The Tide Post reaches its readers every morning, by boat and by mail.\`.
				   | _posts/2024-02-02-post-2.md: The same block stands here.
				   | _posts/2024-02-03-post-3.md: The same block stands here.
				   | _posts/2024-02-04-post-4.md: The same block stands here.
			`,
			unsafelyFixed: post(`<p>${own(50)} ${own(1)}</p>\n<p>${own(1)}</p>\n`),
		},
		{
			...among('too large a part of the text', (text) => `<p>${text}</p>\n${sentence}\n`),
			reports: `
				10 | <p>The Tide Post reaches its readers every morning, by boat and by mail.</p>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 10 of 10 posts of \`news.example\` repeat this block, which is no part of the article: \`The Tide Post reaches its readers every morning, by boat and by mail.\`.
				   | _posts/2024-02-02-post-2.md: The same block stands here.
				   | _posts/2024-02-03-post-3.md: The same block stands here.
				   | _posts/2024-02-04-post-4.md: The same block stands here.
			`,
		},
		{
			...among(
				'the only picture',
				(text) =>
					`<p>${own(50)} ${text}</p>\n<p>${text}</p>\n<p><img src="https://news.example/logo.png" alt="">The Tide Post comes by boat.</p>\n`,
			),
			reports: `
				11 | <p><img src="https://news.example/logo.png" alt="">The Tide Post comes by boat.</p>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 10 of 10 posts of \`news.example\` repeat this block, which is no part of the article: \`The Tide Post comes by boat.\`.
				   | _posts/2024-02-02-post-2.md: The same block stands here.
				   | _posts/2024-02-03-post-3.md: The same block stands here.
				   | _posts/2024-02-04-post-4.md: The same block stands here.
			`,
		},
		{
			name: 'the only link to the source',
			post: post(
				`<p>${own(50)} ${own(1)}</p>\n<p>${own(1)}</p>\n<p><a href="https://news.example/2024/a-post">Read all of it in the Tide Post</a></p>\n`,
			),
			archive: others({
				body: (text, number) =>
					`<p>${own(50)} ${text}</p>\n<p>${text}</p>\n<p><a href="https://news.example/2024/${number}">Read all of it in the Tide Post</a></p>\n`,
			}),
			reports: `
				11 | <p><a href="https://news.example/2024/a-post">Read all of it in the Tide Post</a></p>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 10 of 10 posts of \`news.example\` repeat this block, which is no part of the article: \`Read all of it in the Tide Post\`.
				   | _posts/2024-02-02-post-2.md: The same block stands here.
				   | _posts/2024-02-03-post-3.md: The same block stands here.
				   | _posts/2024-02-04-post-4.md: The same block stands here.
			`,
		},
		{
			...among(
				'a cell of a table',
				(text) =>
					`<table><tr><td><p>${own(50)} ${text} ${text}</p></td><td><a href="https://news.example/join">Join the friends of our paper</a></td></tr></table>\n`,
			),
			reports: `
				9 | <table><tr><td><p>The harbour was out of order for 50 days, and nobody on the island knew the reason. The lock was out of order for 1 days, and nobody on the island knew the reason. The lock was out of order for 1 days, and nobody on the island knew the reason.</p></td><td><a href="https://news.example/join">Join the friends of our paper</a></td></tr></table>
				  |                                                                                                                                                                                                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 10 of 10 posts of \`news.example\` repeat this block, which is no part of the article: \`Join the friends of our paper\`.
				  | _posts/2024-02-02-post-2.md: The same block stands here.
				  | _posts/2024-02-03-post-3.md: The same block stands here.
				  | _posts/2024-02-04-post-4.md: The same block stands here.
			`,
		},
		{
			...among(
				'something in the post leads to it',
				(text) =>
					`<p>${own(50)} ${text} <a href="#join">Join</a></p>\n<p>${text}</p>\n<p id="join"><a href="https://news.example/join">Join the friends of our paper</a></p>\n`,
			),
			reports: `
				11 | <p id="join"><a href="https://news.example/join">Join the friends of our paper</a></p>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 10 of 10 posts of \`news.example\` repeat this block, which is no part of the article: \`Join the friends of our paper\`.
				   | _posts/2024-02-02-post-2.md: The same block stands here.
				   | _posts/2024-02-03-post-3.md: The same block stands here.
				   | _posts/2024-02-04-post-4.md: The same block stands here.
			`,
		},
	],
});
