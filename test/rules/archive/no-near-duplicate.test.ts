import rule from '../../../rules/archive/no-near-duplicate.ts';
import {type CaseContext, post, testRule} from '../../support/testRule.ts';

const path = '_posts/2024-03-04-ferry.md';
const other = '_posts/2024-03-01-the-ferry.md';

const beginning =
	'The ferry was built for two hundred people and a hundred bicycles, and on the first day of spring more than a thousand came to the pier. The captain took the oldest first, then the children, and those who had brought a cake.';
const end =
	'All others walked around the bay, which takes an hour, and found the ferry on the other shore with its engine in pieces.';
const more =
	'It has been there since then. The town council speaks of it every Tuesday, the mechanic comes when the weather is fine, and the gulls have moved into the wheelhouse, where nobody disturbs them.';
const chinese =
	'渡輪可以載兩百人和一百輛腳踏車，春天的第一天來了一千多人。船長先讓老人上船，然後是孩子，最後是帶了蛋糕的人。其他人繞著海灣走了一個鐘頭，在對岸看見渡輪的引擎拆成了一地的零件，旁邊坐著三位修理工人在吃剩下的蛋糕。從那天起，渡輪一直停在碼頭。鎮上每個星期二都要談這件事，天氣好的時候修理工人會來看一看，海鷗已經搬進了駕駛艙，誰也不去打擾牠們。燈塔的管理員說，夜裡有時候會聽見引擎的聲音，可是每次走到岸邊，只看得見月光和水面上的白色羽毛，遠處還有一盞小小的燈在搖晃，一直到天亮才慢慢熄滅下去。';
const article = `<p>${beginning}</p>\n<p>${end}</p>\n`;
const version = `${beginning.replace('pier', 'harbour')} ${end}\n`;

function taken(from: string, body: string, frontMatter: Readonly<Record<string, string>> = {}): string {
	return post(body, {title: 'The ferry', date: '2024-03-04T08:00:00.000Z', from, ...frontMatter});
}

function beside(body: string, frontMatter: Readonly<Record<string, string>> = {}): NonNullable<CaseContext['archive']> {
	return {
		posts: {[other]: taken('https://news.example/ferry', body, {date: '2024-03-01T08:00:00.000Z', ...frontMatter})},
	};
}

const reprint = 'https://reprints.example/3141';

testRule(rule, {
	good: [
		{name: 'Alone.', path, post: taken(reprint, article)},
		{name: 'No archive.', path, post: taken(reprint, version), archive: 'unknown'},
		{
			name: 'A teaser.',
			path,
			post: taken(reprint, `<p>${beginning}</p>\n`),
			archive: beside(`${article}<p>${more}</p>\n`),
		},
		{
			name: 'The fuller one.',
			path,
			post: taken(reprint, `${article}<p>And that is all that anybody knows of it.</p>\n`),
			archive: beside(version),
		},
		{name: 'No sources.', path, post: taken('', version), archive: beside(article, {from: ''})},
		{
			name: 'A correction.',
			path,
			post: taken(reprint, version, {title: '"Correction: The ferry"'}),
			archive: beside(article),
		},
		{name: 'Another text.', path, post: taken(reprint, `<p>${more} ${end}</p>\n`), archive: beside(article)},
		{
			name: 'Parts.',
			path,
			post: taken(reprint, version, {title: 'The ferry (part 2)'}),
			archive: beside(article, {title: 'The ferry (part 1)'}),
		},
		{
			name: 'The same page, which is for another rule.',
			path,
			post: taken('https://news.example/ferry?utm_source=feed', version),
			archive: beside(article),
		},
	],
	bad: [
		{
			name: 'Some words are others.',
			path,
			post: taken(reprint, version),
			archive: beside(article),
			reports: `
				6 | from: https://reprints.example/3141
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post has 95 % of its words in common with \`_posts/2024-03-01-the-ferry.md\`, which was taken from another page. Keep that one: it is 3 days older.
				  | _posts/2024-03-01-the-ferry.md: This post has most of its words in common with it.
			`,
		},
		{
			name: 'In Chinese.',
			path,
			post: taken(reprint, chinese.replace('碼頭', '岸邊').replace('星期二', '星期三')),
			archive: beside(`<p>${chinese}</p>\n`),
			reports: `
				6 | from: https://reprints.example/3141
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The post has 96 % of its words in common with \`_posts/2024-03-01-the-ferry.md\`, which was taken from another page. Keep that one: it is 3 days older.
				  | _posts/2024-03-01-the-ferry.md: This post has most of its words in common with it.
			`,
		},
		{
			name: 'It does not say what it was taken from.',
			path,
			post: taken('', version),
			archive: beside(article),
			reports: `
				3 | title: The ferry
				  |        ^^^^^^^^^ warning: The post has 95 % of its words in common with \`_posts/2024-03-01-the-ferry.md\`. Keep that one: it says what it was taken from.
				  | _posts/2024-03-01-the-ferry.md: This post has most of its words in common with it.
			`,
		},
	],
});
