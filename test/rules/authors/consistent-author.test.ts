import consistentAuthor from '../../../rules/authors/consistent-author.ts';
import {toSimplified} from '../../support/simplified.ts';
import {post, testRule} from '../../support/testRule.ts';

const account = 'https://matters.town/@annlee/a-post';

/** So many posts by an author, in the feed that `post` names or from one account. */
function postsBy(author: string, count: number, {from = 'https://news.example/2024/other', month = '02'} = {}) {
	const numbers = Array.from({length: count}, (_, index) => index + 1);
	return Object.fromEntries(
		numbers.map((number) => {
			const day = `2024-${month}-0${number}`;
			return [
				`_posts/${day}-${encodeURIComponent(author)}.md`,
				post('Text\n', {author, from: `${from}-${number}`, date: `${day}T09:00:00.000Z`}),
			];
		}),
	);
}

/** What bylines write beside the name of Ann Lee. */
const variants: readonly (readonly [name: string, author: string])[] = [
	['a word for the role', 'By Ann Lee'],
	['a word for the role, with a colon', 'Author: Ann Lee'],
	['a word for the role that names also have', 'von Ann Lee'],
	['the role behind the name', 'Ann Lee, Staff Writer'],
	['an address', 'Ann Lee ann@town.example'],
	['an address in brackets', 'Ann Lee <ann@town.example>'],
	['an address as feeds have it', 'ann@town.example (Ann Lee)'],
	['an account', 'Ann Lee (@annlee)'],
	['a desk behind a comma', 'Ann Lee, Culture Desk'],
	['an employer in brackets', 'Ann Lee (Reuters)'],
	['the feed’s name behind a comma', 'Ann Lee, News'],
	['a part that a program did not know', 'null Ann Lee'],
	['a role, a desk and an address', 'By Ann Lee, Reuters, ann@town.example'],
	['in capitals', 'ANN LEE'],
	['a date behind it', 'Ann Lee March 4, 2024'],
	['a date with words around it', 'Posted by Ann Lee on March 4, 2024 at 9:05 AM'],
	['a date in another order', 'Ann Lee · 4 mars 2024'],
	['a reading time', 'Ann Lee 5 min read'],
	['a reading time and a button', 'Ann Lee Follow · 5 min read'],
	['a button', 'Ann Lee Follow'],
	['the feed’s name behind a stroke', 'Ann Lee | News'],
	['the feed’s name in words', 'Ann Lee for News'],
	['a role with a dash', 'Author – Ann Lee'],
	['a role in two', 'Photos and text by Ann Lee'],
	['a degree', 'Ann Lee, PhD'],
];

/** The report on a name of which the archive has five posts as “Ann Lee”. */
function prevailing(written: string, author: string): string {
	return `
		5 | author: ${written}
		  |         ${'^'.repeat(written.length)} warning: Author \`${author}\` (1 post) is otherwise spelled \`Ann Lee\` (5 posts).
		  | _posts/2024-02-01-Ann%20Lee.md: The author is \`Ann Lee\` here.
		  | _posts/2024-02-02-Ann%20Lee.md: The author is \`Ann Lee\` here.
		  | _posts/2024-02-03-Ann%20Lee.md: The author is \`Ann Lee\` here.
	`;
}

/** A post with these authors from the site of the others. */
function authored(line: string): string {
	return `---\ntitle: Walk\n${line}\nfrom: https://news.example/walk\ntags: [ News ]\n---\nWords.\n`;
}

/** A post in a feed that is called after a person. */
function ofAnnLee(text: string): string {
	return text.replace(/^tags:.*$/m, 'tags: [ Ann Lee ]');
}

testRule(consistentAuthor, {
	good: [
		...['Bo Tarn | Ann Lee', 'Bo Tarn, Ann Lee', 'Bo Tarn · Ann Lee'].map((author) => ({
			name: `a second author, after whom the feed is called: ${author}`,
			post: ofAnnLee(post('Text\n', {author, from: 'https://news.example/2024/both'})),
			archive: {
				posts: Object.fromEntries(
					Object.entries(Object.assign(postsBy('Bo Tarn', 5), postsBy('Ann Lee', 5))).map(([path, text]) => [
						path,
						ofAnnLee(text),
					]),
				),
			},
		})),
		{
			name: 'keys of a data file are right as they stand, and two of them are two authors',
			post: post('Text\n', {author: 'ann lee'}),
			archive: {posts: {...postsBy('Ann Lee', 5), ...postsBy('ANN LEE', 1)}},
			settings: {authorKeys: ['ann lee', 'Ann Lee', 'ANN LEE']},
		},
		{
			name: 'what looks like several names, and of which no other post names one alone',
			post: post('Text\n', {author: 'Lee, Ann'}),
			archive: {posts: {...postsBy('Lee and Sons', 5), ...postsBy('lee', 1)}},
		},
		{
			name: 'no spelling prevails: of two as frequent, the older one is not reported',
			path: '_posts/2024-01-01-a.md',
			post: post('Text\n', {author: 'ann lee'}),
			archive: {posts: postsBy('Ann Lee', 1)},
		},
		{
			name: 'Character references are no other spelling: `no-entity-in-front-matter` reports them.',
			post: post('Text\n', {author: 'Ann&#32;Lee'}),
			archive: {posts: postsBy('Ann Lee', 8)},
		},
		{
			name: 'quotes around a name are no other spelling: `no-padding` reports them.',
			post: post('Text\n', {author: '“Ann Lee”'}),
			archive: {posts: postsBy('Ann Lee', 8)},
		},
		{name: 'one spelling', post: post('Text\n'), archive: {posts: postsBy('Ann Lee', 3)}},
		{name: 'no author', post: '---\ntitle: A\ntags: [ News ]\n---\nText\n', archive: {posts: postsBy('Ann Lee', 3)}},
		{
			name: 'names that differ in a letter are two people',
			post: post('Text\n', {author: '慕容青'}),
			archive: {posts: postsBy('慕容清', 9)},
			toSimplified,
		},
		{
			name: 'names that share all but one letter are two people, in one account too',
			post: post('Text\n', {author: '慕容复', from: account}),
			archive: {posts: postsBy('慕容超', 9, {from: account})},
			toSimplified,
		},
		{
			name: 'a channel that spells its name otherwise from some day on',
			post: post('Text\n', {author: 'HARBOUR-RADIO'}),
			archive: {
				posts: {
					...postsBy('Harbour Radio', 5),
					...postsBy('HARBOUR-RADIO', 4, {month: '03'}),
				},
			},
		},
		{
			name: 'names that differ in a vowel sign are two people',
			post: post('Text\n', {author: 'रमा'}),
			archive: {posts: postsBy('राम', 9)},
		},
		{
			name: 'accents tell names apart',
			post: post('Text\n', {author: 'José Gil'}),
			archive: {posts: postsBy('Jose Gil', 9)},
		},
		{
			name: 'a channel that takes another name',
			post: post('Text\n', {author: 'SUN 陽光頻道', from: account}),
			archive: {posts: postsBy('阳光频道', 9, {from: account})},
			toSimplified,
		},
		{
			name: 'the same name in another feed may be another person',
			post: post('Text\n', {author: 'Ann-Lee', tags: '[ Radio ]', from: 'https://radio.example/a'}),
			archive: {posts: postsBy('Ann Lee', 9)},
		},
		{
			name: 'the same name under another account of the same site',
			post: post('Text\n', {author: 'Ann-Lee', from: 'https://matters.town/@other/a-post'}),
			archive: {posts: postsBy('Ann Lee', 9, {from: account})},
		},
		{
			name: 'neither account nor feed',
			post: '---\ntitle: A\nauthor: Ann-Lee\n---\nText\n',
			archive: {
				posts: {
					'_posts/2024-02-01-b.md': '---\ntitle: B\nauthor: Ann Lee\n---\nText\n',
					'_posts/2024-02-02-c.md': post('Text\n', {author: 'Bo'}),
				},
			},
		},
		{
			name: 'the feed’s name is another one, as usual',
			post: post('Text\n', {tags: '[ Ann-Lee ]'}),
			archive: {posts: {'_posts/2024-02-01-b.md': post('Text\n', {tags: '[ Ann-Lee ]'})}},
		},
		{name: 'nothing but punctuation', post: post('Text\n', {author: '"-"'}), archive: {posts: postsBy('"."', 6)}},
		{
			name: 'the name of the setting',
			post: post('Text\n'),
			settings: {authors: {'Ann Lee': ['A. Lee']}},
		},
		{
			name: 'an alias of two people says nothing',
			post: post('Text\n', {author: 'A. Lee'}),
			settings: {authors: {'Ann Lee': ['A. Lee'], 'Amy Lee': ['A. Lee']}},
		},
		{
			name: 'names that are aliases of each other say nothing',
			post: post('Text\n'),
			settings: {authors: {'Ann Lee': ['A. Lee'], 'A. Lee': ['Ann Lee']}},
		},
		{
			name: 'topics do not join the sites that write of them',
			post: post('Text\n', {author: 'Ann-Lee', tags: '[ Sea ]', from: 'https://radio.example/a'}),
			archive: {
				posts: {
					...postsBy('Ann Lee', 9),
					'_posts/2024-01-01-s.md': post('Text\n', {author: 'Ann Lee', tags: '[ Sea ]'}),
				},
			},
		},
		{
			name: 'on a site of many people, equal names are not one person',
			post: post('Text\n', {author: 'ann lee', tags: '[ Sea ]', from: 'https://medium.com/p/9'}),
			archive: {posts: postsBy('Ann Lee', 9, {from: 'https://medium.com/p/8'})},
		},
		...[
			['co-authors, of whom one is known alone', 'Ann Lee, Bo Tarn'],
			['co-authors with “and”', 'Ann Lee and Bo Tarn'],
			['a co-author with the surname Post', 'Ann Lee, Emily Post'],
			['a member of the family', 'Ann Lee Jr.'],
			['a generation behind a comma', 'Ann Lee, Sr.'],
			['initials of somebody', 'A. Lee'],
			['a desk that is not at a name', 'Culture Desk'],
			['a part of a surname', 'von Lee'],
		].map(([name = '', author = '']) => ({
			name,
			post: post('Text\n', {author: `"${author}"`}),
			archive: {posts: {...postsBy('Ann Lee', 9), ...postsBy('Lee', 6)}},
		})),
		{
			name: 'initials and a short name with the same letters',
			post: post('Text\n', {author: 'J. O. Tarn'}),
			archive: {posts: postsBy('Jo Tarn', 9)},
		},
		{
			name: 'a name of two words and one of one word',
			post: post('Text\n', {author: 'Lian'}),
			archive: {posts: postsBy('Li An', 9)},
		},
		{
			name: 'a surname with a particle',
			post: post('Text\n', {author: 'de Gaul'}),
			archive: {posts: postsBy('Gaul', 9)},
		},
		{
			name: 'the reporters of an agency and the agency',
			post: post('Text\n', {author: '海角社記者'}),
			archive: {posts: postsBy('海角社', 9)},
		},
		{
			name: 'two agencies',
			post: post('Text\n', {author: 'AFP, Reuters'}),
			archive: {posts: postsBy('AFP', 9)},
		},
		{
			name: 'two addresses are those of two people',
			post: post('Text\n', {author: 'Ann Lee ann@sea.example'}),
			archive: {posts: {...postsBy('Ann Lee', 9), ...postsBy('Ann Lee lee@town.example', 2)}},
		},
		{
			name: 'a desk behind a name that never stands alone',
			post: post('Text\n', {author: '"Ann Lee, Reuters"'}),
			archive: {posts: postsBy('"Ann Lee, Culture Desk"', 9)},
		},
		{name: 'no archive', post: post('Text\n', {author: 'Ann-Lee'}), archive: 'unknown'},
	],
	bad: [
		...variants.map(([name, author]) => ({
			name,
			post: post('Text\n', {author: `"${author}"`}),
			archive: {posts: postsBy('Ann Lee', 5)},
			reports: prevailing(`"${author}"`, author),
			unsafelyFixed: post('Text\n', {author: '"Ann Lee"'}),
		})),
		{
			name: 'the quotes of a nickname are part of the name',
			post: post('Text\n', {author: '\'ann "Bo" lee\''}),
			archive: {posts: postsBy(`'Ann "Bo" Lee'`, 5)},
			reports: `
				5 | author: 'ann "Bo" lee'
				  |         ^^^^^^^^^^^^^^ warning: Author \`ann "Bo" lee\` (1 post) is otherwise spelled \`Ann "Bo" Lee\` (5 posts).
				  | _posts/2024-02-01-'Ann%20%22Bo%22%20Lee'.md: The author is \`Ann "Bo" Lee\` here.
				  | _posts/2024-02-02-'Ann%20%22Bo%22%20Lee'.md: The author is \`Ann "Bo" Lee\` here.
				  | _posts/2024-02-03-'Ann%20%22Bo%22%20Lee'.md: The author is \`Ann "Bo" Lee\` here.
			`,
			unsafelyFixed: post('Text\n', {author: `'Ann "Bo" Lee'`}),
		},
		{
			name: 'topics of one site: the site is the feed',
			post: post('Text\n', {author: 'ann lee', tags: '[ Sea ]'}),
			archive: {
				posts: {
					...postsBy('Ann Lee', 5),
					'_posts/2023-01-01-s.md': post('Text\n', {author: 'Bo', tags: '[ Sea ]', from: 'https://radio.example/a'}),
				},
			},
			reports: prevailing('ann lee', 'ann lee'),
			unsafelyFixed: post('Text\n', {tags: '[ Sea ]'}),
		},
		{
			name: 'the hosts of one paper, in one feed',
			post: post('Text\n', {author: 'ann lee', from: 'https://cn.news.example/a'}),
			archive: {posts: postsBy('Ann Lee', 5)},
			reports: prevailing('ann lee', 'ann lee'),
			unsafelyFixed: post('Text\n', {from: 'https://cn.news.example/a'}),
		},
		{
			name: 'the name alone is the better spelling, however rare',
			post: post('Text\n', {author: '"記者林小春／港城報導"'}),
			archive: {posts: postsBy('林小春', 1)},
			reports: `
				5 | author: "記者林小春／港城報導"
				  |         ^^^^^^^^^^^^ warning: Author \`記者林小春／港城報導\` (1 post) is otherwise spelled \`林小春\` (1 post).
				  | _posts/2024-02-01-%E6%9E%97%E5%B0%8F%E6%98%A5.md: The author is \`林小春\` here.
			`,
			unsafelyFixed: post('Text\n', {author: '"林小春"'}),
		},
		{
			name: 'words of the setting alone',
			post: post('Text\n', {author: 'Skipper Ann Lee'}),
			archive: {posts: postsBy('Ann Lee', 5)},
			settings: {bylineWords: ['Skipper …']},
			reports: prevailing('Skipper Ann Lee', 'Skipper Ann Lee'),
			unsafelyFixed: post('Text\n'),
		},
		{
			name: 'an item of a list, and one of a list of mappings, which is left to a person',
			post: authored('authors: [Bo, "Ann-Lee"]'),
			archive: {posts: {'_posts/2023-01-01-s.md': authored('authors: [{name: Ann-Lee}]'), ...postsBy('Ann Lee', 6)}},
			reports: `
				3 | authors: [Bo, "Ann-Lee"]
				  |               ^^^^^^^^^ warning: Author \`Ann-Lee\` (2 posts) is otherwise spelled \`Ann Lee\` (6 posts).
				  | _posts/2024-02-01-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-02-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-03-Ann%20Lee.md: The author is \`Ann Lee\` here.
			`,
			unsafelyFixed: authored('authors: [Bo, "Ann Lee"]'),
		},
		{
			name: 'a mapping with a name',
			post: authored('author: {name: ann lee, url: /ann}'),
			archive: {posts: postsBy('Ann Lee', 5)},
			reports: `
				3 | author: {name: ann lee, url: /ann}
				  |                ^^^^^^^ warning: Author \`ann lee\` (1 post) is otherwise spelled \`Ann Lee\` (5 posts).
				  | _posts/2024-02-01-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-02-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-03-Ann%20Lee.md: The author is \`Ann Lee\` here.
			`,
			unsafelyFixed: authored('author: {name: Ann Lee, url: /ann}'),
		},
		{
			name: 'the name in a link to a note: the brackets stay',
			post: post('Text\n', {author: '"[[ann lee]]"'}),
			archive: {posts: postsBy('Ann Lee', 5)},
			reports: `
				5 | author: "[[ann lee]]"
				  |            ^^^^^^^ warning: Author \`ann lee\` (1 post) is otherwise spelled \`Ann Lee\` (5 posts).
				  | _posts/2024-02-01-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-02-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-03-Ann%20Lee.md: The author is \`Ann Lee\` here.
			`,
			unsafelyFixed: post('Text\n', {author: '"[[Ann Lee]]"'}),
		},
		{
			name: 'one of several names in a text, of which others are known',
			post: post('Text\n', {author: 'Bo Reed, ann lee & more'}),
			archive: {
				posts: {
					...postsBy('Ann Lee', 6),
					'_posts/2023-01-01-s.md': post('Text\n', {author: 'Bo Reed'}),
					'_posts/2023-01-02-s.md': post('Text\n', {author: 'ann lee'}),
				},
			},
			reports: `
				5 | author: Bo Reed, ann lee & more
				  |                  ^^^^^^^ warning: Author \`ann lee\` (2 posts) is otherwise spelled \`Ann Lee\` (6 posts).
				  | _posts/2024-02-01-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-02-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-03-Ann%20Lee.md: The author is \`Ann Lee\` here.
			`,
			unsafelyFixed: post('Text\n', {author: 'Bo Reed, Ann Lee & more'}),
		},
		{
			name: 'an alias among several names',
			post: post('Text\n', {author: '"Bo Reed and A. Lee"'}),
			archive: {posts: {'_posts/2023-01-01-s.md': post('Text\n', {author: 'Bo Reed'})}},
			settings: {authors: {'Ann Lee': ['A. Lee']}},
			reports: `
				5 | author: "Bo Reed and A. Lee"
				  |                      ^^^^^^ error: Author \`A. Lee\` is spelled \`Ann Lee\` in the \`authors\` setting.
			`,
			fixed: post('Text\n', {author: '"Bo Reed and Ann Lee"'}),
		},
		{
			name: 'an alias in a link to a note that there is: the link would break',
			path: 'notes/a.md',
			post: post('Text\n', {author: '"[[A. Lee]]"'}),
			archive: {files: ['people/A. Lee.md']},
			settings: {authors: {'Ann Lee': ['A. Lee']}},
			reports: `
				5 | author: "[[A. Lee]]"
				  |            ^^^^^^ error: Author \`A. Lee\` is spelled \`Ann Lee\` in the \`authors\` setting.
			`,
			unsafelyFixed: post('Text\n', {author: '"[[Ann Lee]]"'}),
		},
		{
			name: 'an archive without source URLs is one blog, whose tags are topics',
			post: blogPost('mara quill', 'topic9'),
			archive: {
				posts: Object.fromEntries(
					Array.from({length: 8}, (_, index) => [
						`_posts/2021-03-0${index + 1}-walk.md`,
						blogPost('Mara Quill', `topic${index}`),
					]),
				),
			},
			reports: `
				3 | author: mara quill
				  |         ^^^^^^^^^^ warning: Author \`mara quill\` (1 post) is otherwise spelled \`Mara Quill\` (8 posts).
				  | _posts/2021-03-01-walk.md: The author is \`Mara Quill\` here.
				  | _posts/2021-03-02-walk.md: The author is \`Mara Quill\` here.
				  | _posts/2021-03-03-walk.md: The author is \`Mara Quill\` here.
			`,
			unsafelyFixed: blogPost('Mara Quill', 'topic9'),
		},
		{
			name: 'an alias, and posts that spell the name as the setting does',
			post: post('Text\n', {author: 'A. Lee'}),
			archive: {posts: {...postsBy('Ann Lee', 4), ...postsBy('A. Lee', 2)}},
			settings: {authors: {'Ann Lee': ['A. Lee']}},
			reports: `
				5 | author: A. Lee
				  |         ^^^^^^ error: Author \`A. Lee\` is spelled \`Ann Lee\` in the \`authors\` setting.
				  | _posts/2024-02-01-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-02-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-03-Ann%20Lee.md: The author is \`Ann Lee\` here.
			`,
			fixed: post('Text\n', {author: 'Ann Lee'}),
		},
		{
			name: 'spellings that come and go are no new name, and the one in capitals is the lesser',
			post: post('Text\n', {author: 'HARBOUR-RADIO', date: '2024-02-03T08:00:00.000Z'}),
			archive: {posts: {...postsBy('Harbour Radio', 6), ...postsBy('HARBOUR-RADIO', 4, {month: '03'})}},
			reports: `
				5 | author: HARBOUR-RADIO
				  |         ^^^^^^^^^^^^^ warning: Author \`HARBOUR-RADIO\` (5 posts) is otherwise spelled \`Harbour Radio\` (6 posts).
				  | _posts/2024-02-01-Harbour%20Radio.md: The author is \`Harbour Radio\` here.
				  | _posts/2024-02-02-Harbour%20Radio.md: The author is \`Harbour Radio\` here.
				  | _posts/2024-02-03-Harbour%20Radio.md: The author is \`Harbour Radio\` here.
			`,
			unsafelyFixed: post('Text\n', {author: 'Harbour Radio', date: '2024-02-03T08:00:00.000Z'}),
		},
		{
			name: 'a few posts say nothing about time',
			post: post('Text\n', {author: 'HARBOUR-RADIO'}),
			archive: {posts: {...postsBy('Harbour Radio', 9), ...postsBy('HARBOUR-RADIO', 2, {month: '03'})}},
			reports: `
				5 | author: HARBOUR-RADIO
				  |         ^^^^^^^^^^^^^ warning: Author \`HARBOUR-RADIO\` (3 posts) is otherwise spelled \`Harbour Radio\` (9 posts).
				  | _posts/2024-02-01-Harbour%20Radio.md: The author is \`Harbour Radio\` here.
				  | _posts/2024-02-02-Harbour%20Radio.md: The author is \`Harbour Radio\` here.
				  | _posts/2024-02-03-Harbour%20Radio.md: The author is \`Harbour Radio\` here.
			`,
			unsafelyFixed: post('Text\n', {author: 'Harbour Radio'}),
		},
		{
			name: 'an alias of the setting, in the only post',
			post: post('Text\n', {author: 'A. Lee'}),
			settings: {authors: {'Ann Lee': ['A. Lee', 'AL']}},
			reports: `
				5 | author: A. Lee
				  |         ^^^^^^ error: Author \`A. Lee\` is spelled \`Ann Lee\` in the \`authors\` setting.
			`,
			fixed: post('Text\n', {author: 'Ann Lee'}),
		},
		{
			name: 'an alias keeps its quotes',
			post: post('Text\n', {author: "'A. Lee'"}),
			settings: {authors: {"Ann O'Lee": ['A. Lee']}},
			reports: `
				5 | author: 'A. Lee'
				  |         ^^^^^^^^ error: Author \`A. Lee\` is spelled \`Ann O'Lee\` in the \`authors\` setting.
			`,
			fixed: post('Text\n', {author: "'Ann O''Lee'"}),
		},
		{
			name: 'an alias of a name that needs quotes',
			post: post('Text\n', {author: 'A. Lee'}),
			settings: {authors: {'Lee: Ann': ['A. Lee']}},
			reports: `
				5 | author: A. Lee
				  |         ^^^^^^ error: Author \`A. Lee\` is spelled \`Lee: Ann\` in the \`authors\` setting.
			`,
			fixed: post('Text\n', {author: '"Lee: Ann"'}),
		},
		{
			name: 'an alias in a block is left to a person',
			post: post('Text\n', {author: '>-\n  A. Lee'}),
			settings: {authors: {'Ann Lee': ['A. Lee']}},
			reports: `
				5 | author: >-
				  |         ^^ error: Author \`A. Lee\` is spelled \`Ann Lee\` in the \`authors\` setting.
			`,
		},
		{
			name: 'a spelling prevails in the feed',
			post: post('Text\n', {author: 'Ann-Lee'}),
			archive: {posts: postsBy('Ann Lee', 5)},
			reports: `
				5 | author: Ann-Lee
				  |         ^^^^^^^ warning: Author \`Ann-Lee\` (1 post) is otherwise spelled \`Ann Lee\` (5 posts).
				  | _posts/2024-02-01-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-02-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-03-Ann%20Lee.md: The author is \`Ann Lee\` here.
			`,
			unsafelyFixed: post('Text\n'),
		},
		{
			name: 'a spelling prevails in an account, whatever the feed and the host’s name',
			post: post('Text\n', {author: '陳小明', from: 'https://matters.news/@AnnLee/b', tags: '[ Radio ]'}),
			archive: {posts: postsBy('陈小明', 6, {from: account})},
			toSimplified,
			reports: `
				5 | author: 陳小明
				  |         ^^^ warning: Author \`陳小明\` (1 post) is otherwise spelled \`陈小明\` (6 posts).
				  | _posts/2024-02-01-%E9%99%88%E5%B0%8F%E6%98%8E.md: The author is \`陈小明\` here.
				  | _posts/2024-02-02-%E9%99%88%E5%B0%8F%E6%98%8E.md: The author is \`陈小明\` here.
				  | _posts/2024-02-03-%E9%99%88%E5%B0%8F%E6%98%8E.md: The author is \`陈小明\` here.
			`,
			unsafelyFixed: post('Text\n', {author: '陈小明', from: 'https://matters.news/@AnnLee/b', tags: '[ Radio ]'}),
		},
		{
			name: 'no spelling prevails: of two as frequent, the newer one is reported',
			post: post('Text\n', {author: 'ann lee'}),
			archive: {posts: postsBy('Ann Lee', 1)},
			reports: `
				5 | author: ann lee
				  |         ^^^^^^^ warning: Author \`ann lee\` (1 post) is also spelled \`Ann Lee\` (1): not often enough to tell which is right.
				  | _posts/2024-02-01-Ann%20Lee.md: The author is \`Ann Lee\` here.
			`,
		},
		{
			name: 'no spelling prevails: four posts are not enough',
			post: post('Text\n', {author: 'ann lee'}),
			archive: {posts: postsBy('Ann Lee', 4)},
			reports: `
				5 | author: ann lee
				  |         ^^^^^^^ warning: Author \`ann lee\` (1 post) is also spelled \`Ann Lee\` (4): not often enough to tell which is right.
				  | _posts/2024-02-01-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-02-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-03-Ann%20Lee.md: The author is \`Ann Lee\` here.
			`,
		},
		{
			name: 'no spelling prevails: it has less than three times the posts of the next; full width counts as spelling',
			post: post('Text\n', {author: 'Ann-Lee'}),
			archive: {posts: {...postsBy('Ann Lee', 8), ...postsBy('Ａｎｎ Ｌｅｅ', 3)}},
			reports: `
				5 | author: Ann-Lee
				  |         ^^^^^^^ warning: Author \`Ann-Lee\` (1 post) is also spelled \`Ann Lee\` (8), \`Ａｎｎ Ｌｅｅ\` (3): not often enough to tell which is right.
				  | _posts/2024-02-01-Ann%20Lee.md: The author is \`Ann Lee\` here.
				  | _posts/2024-02-01-%EF%BC%A1%EF%BD%8E%EF%BD%8E%20%EF%BC%AC%EF%BD%85%EF%BD%85.md: The author is \`Ａｎｎ Ｌｅｅ\` here.
				  | _posts/2024-02-02-Ann%20Lee.md: The author is \`Ann Lee\` here.
			`,
		},
		{
			name: 'a name that the setting names prevails, but what it does not list stays a guess',
			post: post('Text\n', {author: 'Ann-Lee'}),
			archive: {posts: postsBy('Ann Lee', 1)},
			settings: {authors: {'Ann Lee': ['A. Lee']}},
			reports: `
				5 | author: Ann-Lee
				  |         ^^^^^^^ warning: Author \`Ann-Lee\` (1 post) is otherwise spelled \`Ann Lee\` (1 post).
				  | _posts/2024-02-01-Ann%20Lee.md: The author is \`Ann Lee\` here.
			`,
			unsafelyFixed: post('Text\n'),
		},
	],
});

function blogPost(author: string, tag: string): string {
	return `---\ntitle: Walk\nauthor: ${author}\ntags: [${tag}]\n---\nWords.\n`;
}
