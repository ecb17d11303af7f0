import rule from '../../../rules/dates/consistent-date.ts';
import {manyPosts} from '../../support/manyPosts.ts';
import {post, testRule} from '../../support/testRule.ts';

const agencyUrl = 'https://www.cna.com.tw/news/afe/202403010123.aspx';

/** Posts that begin with comments, all of one date. */
const withComments = (...comments: readonly string[]): {readonly posts: Readonly<Record<string, string>>} => ({
	posts: Object.fromEntries(comments.map((comment, index) => [`_posts/2024-03-01-${index}.md`, post(comment)])),
});
const milliseconds = '<!--1709280000000-->\n';

const prose = 'The ferry sailed again on Monday, after three weeks in the dock of the harbour.';
const more = 'Children of the village count the nests each year, and hang the numbers on its door.';

/** A post whose first line is this, and what is said of a part of it. */
const reported = (
	line: string,
	says: string,
	message: (says: string, date: string) => string,
	date = '2024-03-01T08:00:00.000Z',
) => ({
	name: `another day in ${line}`,
	post: post(`${line}\n`, {date}),
	reports: `
				9 | ${line}
				  | ${line.slice(0, line.indexOf(says)).replace(/[^]/g, ' ')}${'^'.repeat(says.length)} ${message(says, date)}
			`,
});
const publishedThen = (says: string, date: string): string =>
	`error: The source says that it was published at \`${says}\`, but \`date\` is \`${date}\`.`;
const datelineThen = (says: string, date: string): string =>
	`error: The dateline says \`${says}\`, but \`date\` is \`${date}\`.`;
const lineThen = (says: string, date: string): string =>
	`error: The line above the article says \`${says}\`, but \`date\` is \`${date}\`.`;
const otherZone = (says: string, date: string): string =>
	`warning: The source says that it was published at \`${says}\`, but \`date\` is \`${date}\`: the same clock in another time zone.`;

testRule(rule, {
	good: [
		...[
			'I began sharing photos a few days before the <a href="https://maps.example/i">invasion</a>, on 24 February 2022.',
			'Empecé a compartir fotos unos días antes de la <a href="https://maps.example/i">invasión</a>, el 24 de febrero de 2022.',
			'Der erste Teil erschien kurz vor dem <a href="https://maps.example/i">Beginn</a>, am 24. Februar 2022.',
			'See <a href="https://maps.example/i">the map of the bay</a> of <a href="https://maps.example/j">Ann Lee</a>, drawn on 24 February 2022.',
		].map((sentence) => ({
			name: `A date behind a link in a sentence of the article. ${sentence}`,
			path: '_posts/2022-03-11-photos.md',
			post: `---\ntitle: Photos\ndate: 2022-03-11T19:51:52Z\nfrom: https://news.example/photos\n---\n<p>${sentence}</p>\n<p>More text follows here, and goes on for a while.</p>\n`,
		})),
		...[
			`<p>${prose}</p>\n<p>Come on <time datetime="2024-06-01">1 June</time>, when the doors open.</p>`,
			`<p>${prose}</p>\n<h2>When</h2><p><time datetime="2024-06-01T19:00">1 June, 7 pm</time></p>`,
			`<h3>When</h3><p><time datetime="2024-06-01T19:00">1 June, 7 pm</time></p><h3>What</h3>`,
			`<p>On <time datetime="2023-12-24">Christmas Eve</time> the hall burned for the third time in its history.</p>`,
			`<p>Published <time datetime="1998-05-01">1998</time>, the book was the first of its kind.</p>`,
			`<p><strong>When:</strong> <time datetime="2024-06-01T19:00">1 June</time><br>Where: Market Hall</p>`,
			`<p><time datetime="2024-06-01T19:00">1 June</time></p><p>Where: Market Hall</p>`,
			`<div class="event-date"><time datetime="2024-06-01">1 June</time></div>`,
			`<p><time itemprop="startDate" datetime="2024-06-01">1 June</time></p>`,
			`<p>Updated <time datetime="2024-06-01">1 June</time></p>`,
		].map((above) => ({
			name: `no time of publication: ${above}`,
			post: post(`${above}\n<p>${prose}</p><p>${more}</p>\n`),
		})),
		...[
			'Halden, 12 December 2022',
			'Lecture, 12 December 2023',
			'Lecture, 12 December 2024',
			'Recorded live, 12 December 2022',
			'12 December 2022 – Market Hall',
			'Ann Quay, 12 December 2022',
			'Date: 20 February 2024',
			'Market Hall, 20 March 2024, 19:30',
			'Concert 20 March 2024 19:30',
			'時間：2024年3月20日（三）14:00',
		].map((line) => ({
			name: `written or held then: ${line}`,
			post: post(`<p>${line}</p>\n<p>${prose}</p><p>${more}</p>\n`),
		})),
		...[
			'Oslo, 25 February 2024',
			'(Berlin, 22. Februar 2024)',
			'— Ann Quay, 20 February 2023',
			'Москва, 20 февраля 2024 г.',
			'20 February 2024',
		].map((line) => ({
			name: `signed then: ${line}`,
			post: post(`<p>${prose}</p><p>${more}</p>\n<p>${line}</p>\n`, {author: 'Ann Quay'}),
		})),
		{name: 'A diary.', post: post(`<p>Paris, March 3, 1998 – ${prose}</p><p>${more}</p>\n`)},
		{name: 'A diary with its weekday.', post: post(`<p>Paris, 3 May (Friday) – ${prose}</p><p>${more}</p>\n`)},
		...[
			'content/posts/2024/03/02/a.md',
			'content/posts/2024-02-29-a/index.md',
			'posts/2023-01-01/a.md',
			'posts/99999999-a.md',
		].map((path) => ({name: `a path of no other day: ${path}`, path, post: post('Text\n')})),
		{
			name: 'Data of what a page lists.',
			post: post(
				'<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2022-01-01"}]}</script>\n' +
					'<script type="application/ld+json">{"@type":"Event","datePublished":"2022-01-01"}</script>\n' +
					'<script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script>\n',
			),
		},
		{
			name: 'A page that was captured later, or on the day.',
			post: post(
				'<a href="/web/20240302000000/https://port.example/">a</a> <a href="/web/2024/https://port.example/">b</a> <a href="/web/20240101000000/https://port.example/">c</a>\n',
			),
		},
		{
			name: 'Snapshots that the author shows, and pictures of one.',
			post: post(
				'<a href="https://web.archive.org/web/20120216182711/https://a.example/">a</a> <a href="https://web.archive.org/web/20120216182711/https://b.example/">b</a> <a href="https://web.archive.org/web/20120217000000/https://c.example/">c</a> <img src="https://web.archive.org/web/20120216182711im_/https://a.example/a.jpg" alt="a"> <a href="https://d.example/">d</a>\n',
			),
		},
		{
			name: 'A time of no day.',
			post: post(
				'<a href="/web/20121399000000/https://port.example/">a</a> <a href="/web/*/https://port.example/">b</a>\n',
			),
		},
		{
			name: 'A comment in seconds, in an archive that writes seconds.',
			post: post('<!--1709280000-->\n'),
			archive: withComments('<!--1709280000-->\n', milliseconds),
		},
		{name: 'A comment in seconds, alone.', post: post('<!--1709280000-->\n')},
		{
			name: 'An id with as many digits as a time in seconds.',
			post: post('<!--1234567890-->\n'),
			archive: withComments(milliseconds, milliseconds),
		},
		{
			name: 'A number further down.',
			post: post('Text\n<!--1709280000-->\n'),
			archive: withComments(milliseconds, milliseconds),
		},
		{
			name: 'a number in an archive whose posts do not begin with their time',
			post: post('<!--1703836800000-->\n'),
			archive: {posts: manyPosts(20, () => post('Text\n'))},
		},
		...['2016-05-30 23:45:18 CEST', '2016-05-31 01:15:18 IST', '2016-05-30 18:45 PST', '2016-05-31 06:00 XYZT'].map(
			(date) => ({
				name: `a zone with a name: ${date}`,
				path: '_posts/2016-05-30-a.md',
				post: post('Text\n', {date}),
			}),
		),
		{
			name: 'All witnesses agree.',
			post: post(article({}), {from: agencyUrl}),
			path: 'archived/2024-03-01/2024-03-01-春.md',
		},
		{name: 'A post without any witness but its name.', post: post('<p>Storks came.</p>\n')},
		{name: 'A post without date.', post: '---\ntitle: x\n---\n<!--1709280001000-->\n'},
		{name: 'A post without front matter.', post: '<!--1709280001000-->\n'},
		{name: 'A date that is none.', post: post('<!--1709280001000-->\n', {date: '2024-02-30'})},
		{name: 'No file name date.', post: post('<p>x</p>\n'), path: 'archived/2020-01-01/a-post.md'},

		{name: 'The comment is less than a second off.', post: post('<!--1709280000999-->\n')},
		{name: 'A comment that does not begin the body.', post: post('<p>a</p>\n<!--1709280001000-->\n')},
		{name: 'A comment that is no time.', post: post('<!--1709280001-->\n')},
		{name: 'A date in quotes.', post: post('<!--1709280000000-->\n', {date: '"2024-03-01T08:00:00.000Z"'})},
		{
			name: 'The comment lies within a day without time, in Honolulu.',
			post: post('<!--1709370000000-->\n', {date: '2024-03-01'}),
		},
		{
			name: 'A time without zone is one in the archive’s time zone.',
			post: post('<!--1709251200000-->\n', {date: '2024-03-01 08:00:00'}),
			settings: {timezone: 'Asia/Taipei'},
		},
		{
			name: 'Summer time counts.',
			post: post('<!--1719813600000-->\n', {date: '2024-07-01 08:00:00'}),
			path: '_posts/2024-07-01-a.md',
			settings: {timezone: 'Europe/Berlin'},
		},

		{name: 'The file name has the day in UTC.', post: post('', {date: '2024-03-02T01:00:00+08:00'})},
		{name: 'The file name has the day in the date’s own zone.', post: post('', {date: '2024-03-01T01:00:00+08:00'})},
		{
			name: 'The file name has the day of a date without zone.',
			post: post('', {date: '2024-03-01 23:30:00'}),
			settings: {timezone: 'Asia/Taipei'},
		},
		{name: 'Jekyll lets names be written without leading zeros.', post: post(''), path: '_posts/2024-3-1-a-post.md'},
		{
			name: 'Nor must they be written as folders are.',
			post: post(''),
			path: 'archived/2024-03-01/2024-3-1-a-post.md',
		},
		{name: 'A year of two digits, as Jekyll reads it.', post: post(''), path: '_posts/24-03-01-a-post.md'},
		{name: 'A folder that is no date.', post: post(''), path: '_posts/2024/2024-03-01-a-post.md'},

		{name: 'The URL’s day is one before.', post: post('', {from: agencyUrl.replace('0301', '0229')})},
		{name: 'The URL’s day is one after.', post: post('', {from: agencyUrl.replace('0301', '0302')})},
		{
			name: 'The site’s day counts, not that of UTC.',
			post: post('', {date: '2024-03-01T17:00:00Z', from: agencyUrl.replace('0301', '0303')}),
		},
		{
			name: 'Cut seconds and another zone: the day is the same.',
			post: post(
				'<div><time class="entry-date published" datetime="2024-03-01T09:00:09+01:00">1 March</time>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p></div>\n',
			),
		},
		{
			name: 'A clock of another zone, exact to the second.',
			post: post('<time class="published" datetime="2024-03-01T09:00:09Z">1 March</time>\n', {
				date: '2024-03-01T08:00:09Z',
			}),
		},
		{
			name: 'A time that agrees, beside one of an update.',
			post: post(
				'<time datetime="2024-03-01T09:00:00Z">1 March</time><time class="article-updated" datetime="2024-04-01T09:00:00Z">1 April</time>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'Times in links, lists, asides and related boxes belong to other articles.',
			post: post(
				'<div><a href="/a"><time datetime="2023-03-01">1</time></a><ul><li><time datetime="2023-03-01">1</time></li></ul><aside><time datetime="2023-03-01">1</time></aside><div class="related-posts"><time datetime="2023-03-01">1</time></div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A time below the first paragraph.',
			post: post(
				'<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p><div><time datetime="2023-03-01">1</time></div>\n',
			),
		},
		{
			name: 'A year of the Buddhist era.',
			post: post(
				'<div><time datetime="2567-03-01T15:00:00+07:00">1 มีนาคม 2567</time>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p></div>\n',
			),
		},
		{
			name: 'A year of the Solar Hijri calendar.',
			post: post(
				'<div><time datetime="1402-12-11">۱۱ اسفند ۱۴۰۲</time>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p></div>\n',
			),
		},
		{
			name: 'A year of a calendar that counts the moon.',
			post: post(
				'<div><time datetime="1445-08-20">20</time>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p></div>\n',
			),
		},
		{
			name: 'A line above the article: 01/03/2024 - 23:31',
			post: post(
				'<div>01/03/2024 - 23:31</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: 03/01/2024',
			post: post(
				'<div>03/01/2024</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: Fri, 01 Mar 2024 08:00:15 GMT',
			post: post(
				'<div>Fri, 01 Mar 2024 08:00:15 GMT</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: Ann Quay 2024-03-01T11:44:35.585Z',
			post: post(
				'<div>Ann Quay 2024-03-01T11:44:35.585Z</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: 2024年3月1日 星期五',
			post: post(
				'<div>2024年3月1日 星期五</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: 中華民國113年3月1日',
			post: post(
				'<div>中華民國113年3月1日</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: 令和6年3月1日',
			post: post(
				'<div>令和6年3月1日</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: 1 มีนาคม 2567',
			post: post(
				'<div>1 มีนาคม 2567</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: ۱۱ اسفند ۱۴۰۲',
			post: post(
				'<div>۱۱ اسفند ۱۴۰۲</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: Freitag, 1. März 2024',
			post: post(
				'<div>Freitag, 1. März 2024</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: 1 de marzo de 2024',
			post: post(
				'<div>1 de marzo de 2024</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: Published on March 1st, 2024',
			post: post(
				'<div>Published on March 1st, 2024</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: Updated: 5 May 2024',
			post: post(
				'<div>Updated: 5 May 2024</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: Since 5 May 2023',
			post: post(
				'<div>Since 5 May 2023</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: Concert 5 May 2023',
			post: post(
				'<div>Concert 5 May 2023</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A line above the article: © 5 May 2023',
			post: post(
				'<div>© 5 May 2023</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'The card of an article from elsewhere.',
			post: post(
				'<p>作者：林小春</p><p>發表日期：2024.2.1</p><p>來源：港灣週報</p><p>海岸邊出現了今年第一批候鳥。</p>\n',
			),
		},
		{
			name: 'A caption dates a picture.',
			post: post(
				'<figure><img src="a.jpg" alt="A"><figcaption>1 May 2023</figcaption></figure><div class="lead_image_caption">1 May 2023</div>\n<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
		},
		{
			name: 'A date below a list of headlines.',
			post: post(
				'<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p><div>The bridge is closed</div><div>5 May 2023</div>\n',
			),
		},
		{name: 'A dateline that leaves out the year.', post: post('<p>（法新社台北3月1日電）海岸邊出現了候鳥。</p>\n')},
		{
			name: 'A report, three days after what it tells.',
			post: post('<p>（港灣網信息中心報導）2024年2月27日，本網獲悉。</p>\n'),
		},
		{
			name: 'A URL that names no other day: https://web.archive.org/web/20230110101500/https://news.example/2024/03/01/a',
			post: post('Text\n', {from: 'https://web.archive.org/web/20230110101500/https://news.example/2024/03/01/a'}),
		},
		{
			name: 'A URL that names no other day: https://news.example/id/20230110',
			post: post('Text\n', {from: 'https://news.example/id/20230110'}),
		},
		{
			name: 'A URL that names no other day: https://news.example/%E4%B8%AD%2020230110',
			post: post('Text\n', {from: 'https://news.example/%E4%B8%AD%2020230110'}),
		},
		{
			name: 'A URL that names no other day: https://news.example/at20230110-a',
			post: post('Text\n', {from: 'https://news.example/at20230110-a'}),
		},
		{
			name: 'A URL that names no other day: https://news.example/2023/01/10',
			post: post('Text\n', {from: 'https://news.example/2023/01/10'}),
		},
		{
			name: 'A URL that names no other day: https://news.example/20230110-a/20230111-b',
			post: post('Text\n', {from: 'https://news.example/20230110-a/20230111-b'}),
		},
		{
			name: 'A URL that names no other day: https://news.example/shop/23/1/10/',
			post: post('Text\n', {from: 'https://news.example/shop/23/1/10/'}),
		},
		{
			name: 'Statements below a dateline have dates of their own.',
			post: post(
				'<p>【海岸時報2024年03月01日訊】</p><p>聲明人：林小春</p><p>2023-06-03 12:40</p><p>海岸邊出現了候鳥。</p>\n',
			),
		},
		{
			name: 'Comments and teasers that schema.org marks have times of their own.',
			post: post(
				'<div itemscope itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="2024-05-01"></div>' +
					'<ul><li itemprop="datePublished" content="2024-05-01"><time itemprop="datePublished" datetime="2024-05-01">1</time></li></ul>\n',
			),
		},
		{name: 'Digits of another site are a user.', post: post('', {from: 'https://write.example/at20200120/spring'})},
		{
			name: 'Digits of the site that have another shape.',
			post: post('', {from: 'https://www.cna.com.tw/topic/20200120.aspx'}),
		},
		{
			name: 'A shape that the config does not list.',
			post: post('', {from: agencyUrl.replace('0301', '0101')}),
			settings: {urlShapes: []},
		},

		{
			name: '`updated` is no witness.',
			post: post('<time class="updated" datetime="2024-03-05T08:00:00Z">5 March</time>\n'),
		},
		{
			name: 'Comments have times of their own.',
			post: post(
				'<div><span content="2024-03-01T09:00:00+01:00" datatype="xsd:dateTime" property="dc:date dc:created">1 March</span>' +
					'<span content="2024-05-01T09:00:00+01:00" datatype="xsd:dateTime" property="dc:date dc:created">1 May</span></div>\n',
			),
		},
		{
			name: 'A date field of Drupal is an event’s.',
			post: post(
				'<span class="date-display-single" datatype="xsd:dateTime" content="2024-06-01T09:00:00Z">1 June</span>\n',
			),
		},
		{name: 'Text in `<time>` is not read.', post: post('<time class="published">5 March</time><span>2024</span>\n')},

		{name: 'Seven digits without a credit.', post: post('<p>（見附表）1130226 戶，共 1130226 人。</p>\n')},
		{name: 'Eight digits after a credit.', post: post('<p>（編輯：林小春）11302260</p>\n')},
		{name: 'Seven digits that are no day.', post: post('<p>（編輯：林小春）1131326</p>\n')},
		{name: 'A credit that is quoted.', post: post('<blockquote>（編輯：林小春）1130101</blockquote>\n')},
		{name: 'An anthology.', post: post('<p>甲。（編輯：林小春）1130101</p><p>乙。（編輯：林小春）1130301</p>\n')},

		{name: 'The dateline is one day off.', post: post('<p>（中央社記者林小春台北2日電）春天來了。</p>\n')},
		{name: 'The dateline is the last of the month before.', post: post('<p>（中央社台北29日電）春天來了。</p>\n')},
		{name: 'A dateline that is quoted.', post: post('<p>昨日報導。</p><p>（中央社台北15日電）春天來了。</p>\n')},
		{name: 'A dateline in a block quote.', post: post('<blockquote>（中央社台北15日電）春天來了。</blockquote>\n')},
		{name: 'A day that no month has.', post: post('<p>（中央社台北35日電）春天來了。</p>\n')},
		{name: 'Dates in prose.', post: post('<p>2023年5月1日，5月35日，（台北15日電）。</p>\n')},

		{
			name: 'A reader’s comment has a time of its own.',
			post: post(
				'<div class="comment"><p><span content="2024-03-05T04:10:36+02:00" datatype="xsd:dateTime" property="dc:date">Kim</span></p></div>\n',
			),
		},
		{
			name: 'So has each of a list of comments.',
			post: post(
				'<ol class="comment-list"><li><time class="published" datetime="2024-03-05T09:00:00Z">5 March</time></li></ol>\n' +
					'<div id="comments"><time class="published" datetime="2024-03-06T09:00:00Z">6 March</time></div>\n',
			),
		},
		{
			name: 'An article in the article has another time.',
			post: post(
				'<article><p>Rain.</p><article><time class="published" datetime="2024-01-05T09:00:00Z">5 January</time></article></article>\n',
			),
		},
		{name: 'The title speaks of the time before a day.', post: post('', {title: '"2025年3月1日前必看"'})},
		{name: 'The title speaks of the time from a day on.', post: post('', {title: '"新制2025年3月1日起上路"'})},
		{name: 'The title says until when.', post: post('', {title: '"The fair is open until 2025-03-01"'})},
		{name: 'The title has the day.', post: post('', {title: '"2024.03.01 Talk"'})},
		{name: 'The title announces a later day.', post: post('', {title: '"Talk on 2024-03-20"'})},
		{name: 'The title looks back two years.', post: post('', {title: '"2022.03.01 Talk"'})},
		{name: 'The title looks back one year, to another day.', post: post('', {title: '"2023.06.01 Talk"'})},
		{name: 'The title names a period.', post: post('', {title: '"2023.03.01-2024.03.01 Talks"'})},
		{name: 'The title holds an anniversary.', post: post('', {title: '"2023年3月1日：地震一周年"'})},
		{name: 'The title holds a number.', post: post('', {title: '"Ticket 2023030199"'})},
		{
			name: 'New Year’s Eve, published the day after.',
			post: post('', {title: '"2023.12.31 Talk"', date: '2024-01-01T08:00:00Z'}),
			path: '_posts/2024-01-01-talk.md',
		},
	],
	bad: [
		...[
			['20 MAY 2023 à 10h15', ''],
			['zondag 14 mei 2023 om 10:15', '14 mei 2023 om 10:15'],
			['14 Mayıs 2023 Pazar', '14 Mayıs 2023'],
			['14 мая 2023 г.', '14 мая 2023'],
			['14 maja 2023 r.', '14 maja 2023'],
			['2023年5月14日（日）', ''],
			['14 May 2023 · 5 min read', '14 May 2023'],
			['Posted May 14, 2023 by Ann Quay', 'May 14, 2023'],
			['作者：林小春 2023-05-14', '2023-05-14'],
			['By Ann Quay, 14 May 2023', '14 May 2023'],
			['Ann Quay, 14 May 2025', '14 May 2025'],
			['最新更新：2024/03/01 10:00　發布：2023/05/14 10:15', '2023/05/14 10:15'],
		].map(([line = '', says]) =>
			reported(`<p>${line}</p><p>${prose}</p>`, says === '' ? line : (says ?? ''), lineThen),
		),
		...[
			['Berlin, 14. Mai (dpa) -', '14. Mai'],
			['Paris, le 14 mai 2023 (AFP) –', '14 mai 2023'],
			['МОСКВА, 14 мая —', '14 мая'],
			['القاهرة 14 مايو (رويترز) -', '14 مايو'],
			['(ANSA) - ROMA, 14 MAG -', '14 MAG'],
			['New York, May 14, 2023 /PRNewswire/ --', 'May 14, 2023'],
			['BERLIN (AP) — May 14, 2023 —', 'May 14, 2023'],
			['Warszawa, 14.05.2023 (PAP) –', '14.05.2023'],
			['Київ. 14 травня. УНІАН.', '14 травня'],
			['(서울=항구뉴스) 2023년 5월 14일 =', '2023년 5월 14일'],
		].map(([line = '', says = '']) => reported(`<p>${line} ${prose}</p>`, says, datelineThen)),
		reported(
			'<meta property="article:published_time" content="2023-05-14T10:15:00Z">',
			'2023-05-14T10:15:00Z',
			publishedThen,
		),
		reported('<meta name="pubdate" content="2023-05-14">', '2023-05-14', publishedThen),
		reported(
			'<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"datePublished":"2023-05-14T10:15:00Z"}]}</script>',
			'2023-05-14T10:15:00Z',
			publishedThen,
		),
		reported('<p>Posted by admin on <time datetime="2023-05-14">14 May</time></p>', '2023-05-14', publishedThen),
		reported(
			'<p><time datetime="2024-03-01T08:00:15+09:00">1 March</time></p>',
			'2024-03-01T08:00:15+09:00',
			otherZone,
			'2024-03-01T08:00:15Z',
		),
		...(
			[
				['content/posts/2024-02-14-spring/index.md', '2024-02-14', 'folder'],
				['content/posts/20240214/index.md', '20240214', 'folder'],
				['content/posts/2024/02/14/spring.md', '2024/02/14', 'folder'],
				['content/posts/20240214-spring.md', '20240214', 'file name'],
			] as const
		).map(([path, says, place]) => ({
			name: `another day in ${path}`,
			path,
			post: post('Text\n'),
			reports: `
				4 | date: 2024-03-01T08:00:00.000Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ error: The ${place} says \`${says}\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		})),
		{
			name: 'A page that was captured before its date: the last of several captures counts.',
			post: post(
				'<a href="/web/20120216182711/https://port.example/">a</a> <img src="/web/20230216182711im_/https://port.example/a.jpg" alt="a">\n',
			),
			reports: `
				9 | <a href="/web/20120216182711/https://port.example/">a</a> <img src="/web/20230216182711im_/https://port.example/a.jpg" alt="a">
				  |                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The page was captured by \`2023-02-16\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`, which is later.
			`,
		},
		{
			name: 'Whole addresses of one second.',
			post: post(
				'<a href="https://web.archive.org/web/20120216182711/https://a.example/">a</a> <a href="https://web.archive.org/web/20120216182711/https://b.example/">b</a> <a data-snapshot="https://web.archive.org/web/20120216182711/https://c.example/" href="https://c.example/">c</a>\n',
			),
			reports: `
				9 | <a href="https://web.archive.org/web/20120216182711/https://a.example/">a</a> <a href="https://web.archive.org/web/20120216182711/https://b.example/">b</a> <a data-snapshot="https://web.archive.org/web/20120216182711/https://c.example/" href="https://c.example/">c</a>
				  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The page was captured by \`2012-02-16\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`, which is later.
			`,
		},
		{
			name: 'A capture of which only the year is told.',
			post: post('<a href="/web/2012/https://port.example/">a</a>\n'),
			reports: `
				9 | <a href="/web/2012/https://port.example/">a</a>
				  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The page was captured by \`2012-12-31\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`, which is later.
			`,
		},
		{
			name: 'A comment in seconds.',
			post: post('<!-- 1709280000 -->\nText\n', {date: '2024-03-01T16:00:00.000+08:00'}),
			archive: withComments(milliseconds, '<!--1709280000-->\n', milliseconds, milliseconds),
			reports: `
				9 | <!-- 1709280000 -->
				  | ^^^^^^^^^^^^^^^^^^^ warning: The timestamp comment \`1709280000\` counts seconds, but those of 3 posts of the archive count milliseconds.
			`,
			fixed: post('<!--1709280000000-->\nText\n', {date: '2024-03-01T16:00:00.000+08:00'}),
		},
		{
			name: 'A comment in seconds, an hour late.',
			post: post('<!--1709283600-->\n'),
			archive: withComments(milliseconds, milliseconds),
			reports: `
				9 | <!--1709283600-->
				  | ^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-03-01T09:00:00.000Z\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		...['2016-05-30 18:45:18 CEST', '2016-05-30 18:45:18 IST', '2016-05-30 18:45:18 XYZT'].map((date) => ({
			name: `a zone with a name, weeks away: ${date}`,
			path: '_posts/2016-04-12-a.md',
			post: post('Text\n', {date}),
			reports: `
				4 | date: ${date}
				  |       ${'^'.repeat(date.length)} error: The file name says \`2016-04-12\`, but \`date\` is \`${date}\`.
			`,
		})),
		{
			name: 'A commentary is no comment.',
			post: post(
				'<article class="commentary"><time class="published" datetime="2024-03-05T09:00:00Z">5 March</time></article>\n',
			),
			reports: `
				9 | <article class="commentary"><time class="published" datetime="2024-03-05T09:00:00Z">5 March</time></article>
				  |                                                               ^^^^^^^^^^^^^^^^^^^^ error: The source says that it was published at \`2024-03-05T09:00:00Z\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The comment is a second late.',
			post: post(article({comment: '1709280001000'}), {from: agencyUrl}),
			reports: `
				9 | <!--1709280001000-->
				  | ^^^^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-03-01T08:00:01.000Z\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
			fixed: post(article({}), {from: agencyUrl}),
		},
		{
			name: 'The comment is a second early, under a date with another zone.',
			post: post('<!--1709279999000-->\n', {date: '2024-03-01 16:00:00 +0800'}),
			reports: `
				9 | <!--1709279999000-->
				  | ^^^^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-03-01T07:59:59.000Z\`, but \`date\` is \`2024-03-01 16:00:00 +0800\`.
			`,
			fixed: post('<!--1709280000000-->\n', {date: '2024-03-01 16:00:00 +0800'}),
		},
		{
			name: 'The comment is on another day: it may be the better witness.',
			post: post('<!--1709251199000-->\n'),
			reports: `
				9 | <!--1709251199000-->
				  | ^^^^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-02-29T23:59:59.000Z\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The URL sides with the comment: it is already the next day there.',
			post: post('<!--1709308801000-->\n', {from: agencyUrl.replace('0301', '0302')}),
			reports: `
				9 | <!--1709308801000-->
				  | ^^^^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-03-01T16:00:01.000Z\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The dateline and the credit side with the comment.',
			post: post('<!--1709308801000-->\n<p>（中央社台北2日電）春天來了。（編輯：林小春）1130302</p>\n'),
			reports: `
				9 | <!--1709308801000-->
				  | ^^^^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-03-01T16:00:01.000Z\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The source’s own time sides with the comment.',
			post: post('<!--1709283600000-->\n<time class="published" datetime="2024-03-01T09:00:00Z">1 March</time>\n'),
			reports: `
				9 | <!--1709283600000-->
				  | ^^^^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-03-01T09:00:00.000Z\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The date has milliseconds: it is the time of a fetch.',
			post: post('<!--1709280000000-->\n', {date: '2024-03-01T08:30:00.291Z'}),
			reports: `
				9 | <!--1709280000000-->
				  | ^^^^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-03-01T08:00:00.000Z\`, but \`date\` is \`2024-03-01T08:30:00.291Z\`.
			`,
		},
		{
			name: 'The date names no zone: the comment may know it.',
			post: post('<!--1709251200000-->\n', {date: '2024-03-01 08:00:00'}),
			reports: `
				9 | <!--1709251200000-->
				  | ^^^^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-03-01T00:00:00.000Z\`, but \`date\` is \`2024-03-01 08:00:00\`.
			`,
		},
		{
			name: 'The comment lies outside a date without time.',
			post: post('<!--1709380800000-->\n', {date: '2024-03-01'}),
			reports: `
				9 | <!--1709380800000-->
				  | ^^^^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-03-02T12:00:00.000Z\`, but \`date\` is \`2024-03-01\`.
			`,
		},
		{
			name: 'The date is a day late: comment and file name side against it, the others cannot tell.',
			post: post(article({}), {date: '2024-03-02T08:00:00.000Z', from: agencyUrl}),
			reports: `
				4 | date: 2024-03-02T08:00:00.000Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ error: The file name says \`2024-03-01\`, like the timestamp comment, but \`date\` is \`2024-03-02T08:00:00.000Z\`.
				9 | <!--1709280000000-->
				  | ^^^^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-03-01T08:00:00.000Z\`, like the file name, but \`date\` is \`2024-03-02T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The date is a day early.',
			post: post(article({}), {date: '2024-02-29T08:00:00.000Z', from: agencyUrl}),
			reports: `
				4 | date: 2024-02-29T08:00:00.000Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ error: The file name says \`2024-03-01\`, like the timestamp comment, but \`date\` is \`2024-02-29T08:00:00.000Z\`.
				9 | <!--1709280000000-->
				  | ^^^^^^^^^^^^^^^^^^^^ error: The timestamp comment says \`2024-03-01T08:00:00.000Z\`, like the file name, but \`date\` is \`2024-02-29T08:00:00.000Z\`.
			`,
		},
		{
			name: 'Only UTC+8 knows the day in the file’s name.',
			post: post('', {date: '2024-02-29T17:00:00Z'}),
			reports: `
				4 | date: 2024-02-29T17:00:00Z
				  |       ^^^^^^^^^^^^^^^^^^^^ error: The file name says \`2024-03-01\`, but \`date\` is \`2024-02-29T17:00:00Z\`.
			`,
		},
		{
			name: 'A date without time is not the one in the file’s name.',
			post: post('', {date: '2024-03-02'}),
			reports: `
				4 | date: 2024-03-02
				  |       ^^^^^^^^^^ error: The file name says \`2024-03-01\`, but \`date\` is \`2024-03-02\`.
			`,
		},
		{
			name: 'The file’s name holds a day that the calendar has not.',
			post: post('', {date: '2024-03-01'}),
			path: '_posts/2024-02-30-a-post.md',
			reports: `
				4 | date: 2024-03-01
				  |       ^^^^^^^^^^ error: The file name says \`2024-02-30\`, but \`date\` is \`2024-03-01\`.
			`,
		},
		{
			name: 'A name with a year of two digits, which Jekyll reads too.',
			post: post(''),
			path: '_posts/24-3-5-a-post.md',
			reports: `
				4 | date: 2024-03-01T08:00:00.000Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ error: The file name says \`24-3-5\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The post lies in the folder of another day.',
			post: post(''),
			path: 'archived/2024-02-29/2024-03-01-a-post.md',
			reports: `
				4 | date: 2024-03-01T08:00:00.000Z
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^ error: The folder says \`2024-02-29\`, but the file name says \`2024-03-01\`.
			`,
		},
		{
			name: 'The URL’s day is three days off, in `from` and in the heading link.',
			post: post(article({url: agencyUrl.replace('0301', '0227')}), {from: agencyUrl.replace('0301', '0227')}),
			reports: `
				6 | from: https://www.cna.com.tw/news/afe/202402270123.aspx
				  |                                       ^^^^^^^^ error: The source URL says \`2024-02-27\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`, like the dateline and the date after the credit.
			`,
		},
		{
			name: 'A URL with a day in parts, of a site that the config knows, in quotes.',
			post: post('', {from: '"https://blog.news.example/2024/03/05/spring"'}),
			settings: {urlShapes: ['...', 'news.example/YYYY/MM/DD/ -05:00']},
			reports: `
				6 | from: "https://blog.news.example/2024/03/05/spring"
				  |                                  ^^^^^^^^^^ error: The source URL says \`2024-03-05\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The source’s own time is another one; of two equal witnesses the first is reported.',
			post: post(
				'<time class="entry-date published" datetime="2024-03-04T17:00:00+08:00">1 March</time>\n' +
					'<time class="entry-date published" datetime="2024-03-04T17:00:00+08:00">1 March</time>\n',
			),
			reports: `
				9 | <time class="entry-date published" datetime="2024-03-04T17:00:00+08:00">1 March</time>
				  |                                              ^^^^^^^^^^^^^^^^^^^^^^^^^ error: The source says that it was published at \`2024-03-04T17:00:00+08:00\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The time of Drupal is another one.',
			post: post('<div><span content="2024-03-04T09:00:00Z" datatype="xsd:dateTime">1 March</span></div>\n'),
			reports: `
				9 | <div><span content="2024-03-04T09:00:00Z" datatype="xsd:dateTime">1 March</span></div>
				  |                     ^^^^^^^^^^^^^^^^^^^^ error: The source says that it was published at \`2024-03-04T09:00:00Z\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A time above the article.',
			post: post(
				'<div><time datetime="2024-01-14T09:00:00+00:00">14 January 2024</time><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p></div>\n',
			),
			reports: `
				9 | <div><time datetime="2024-01-14T09:00:00+00:00">14 January 2024</time><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p></div>
				  |                      ^^^^^^^^^^^^^^^^^^^^^^^^^ error: The source says that it was published at \`2024-01-14T09:00:00+00:00\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'Another year of the Solar Hijri calendar.',
			post: post(
				'<div><time datetime="1401-12-11">۱۱</time><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p></div>\n',
			),
			reports: `
				9 | <div><time datetime="1401-12-11">۱۱</time><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p></div>
				  |                      ^^^^^^^^^^ error: The source says that it was published at \`1401-12-11\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A mark of schema.org.',
			post: post('<meta itemprop="datePublished" content="2024-01-14">\n'),
			reports: `
				9 | <meta itemprop="datePublished" content="2024-01-14">
				  |                                         ^^^^^^^^^^ error: The source says that it was published at \`2024-01-14\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'Exact times a day apart.',
			post: post('<time class="published" datetime="2024-02-29T08:00:15Z">29 February</time>\n', {
				date: '2024-03-01T08:00:15Z',
			}),
			reports: `
				9 | <time class="published" datetime="2024-02-29T08:00:15Z">29 February</time>
				  |                                   ^^^^^^^^^^^^^^^^^^^^ error: The source says that it was published at \`2024-02-29T08:00:15Z\`, but \`date\` is \`2024-03-01T08:00:15Z\`.
			`,
		},
		{
			name: 'Exact times of one day.',
			post: post('<time class="published" datetime="2024-03-01T08:04:35Z">1 March</time>\n', {
				date: '2024-03-01T08:00:15Z',
			}),
			reports: `
				9 | <time class="published" datetime="2024-03-01T08:04:35Z">1 March</time>
				  |                                   ^^^^^^^^^^^^^^^^^^^^ warning: The source says that it was published at \`2024-03-01T08:04:35Z\`, but \`date\` is \`2024-03-01T08:00:15Z\`, another time of that day.
			`,
		},
		{
			name: 'A line above the article: 10/05/2023 - 15:12',
			post: post(
				'<div>10/05/2023 - 15:12</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
			reports: `
				9 | <div>10/05/2023 - 15:12</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>
				  |      ^^^^^^^^^^^^^^^^^^ error: The line above the article says \`10/05/2023 - 15:12\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A line above the article: 20 Nov 2023 00:05:15 GMT',
			post: post(
				'<div>20 Nov 2023 00:05:15 GMT</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
			reports: `
				9 | <div>20 Nov 2023 00:05:15 GMT</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^ error: The line above the article says \`20 Nov 2023 00:05:15 GMT\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A line above the article: 2023-05-10T11:44:35.585Z',
			post: post(
				'<div>2023-05-10T11:44:35.585Z</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
			reports: `
				9 | <div>2023-05-10T11:44:35.585Z</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^ error: The line above the article says \`2023-05-10T11:44:35.585Z\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A line above the article: 2023年5月10日',
			post: post(
				'<div>2023年5月10日</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
			reports: `
				9 | <div>2023年5月10日</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>
				  |      ^^^^^^^^^^ error: The line above the article says \`2023年5月10日\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A line above the article: 民國112年5月10日',
			post: post(
				'<div>民國112年5月10日</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
			reports: `
				9 | <div>民國112年5月10日</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>
				  |      ^^^^^^^^^^^ error: The line above the article says \`民國112年5月10日\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A line above the article: 10 พฤษภาคม 2566',
			post: post(
				'<div>10 พฤษภาคม 2566</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
			reports: `
				9 | <div>10 พฤษภาคม 2566</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>
				  |      ^^^^^^^^^^^^^^^ error: The line above the article says \`10 พฤษภาคม 2566\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A line above the article: 10. Mai 2023',
			post: post(
				'<div>10. Mai 2023</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
			reports: `
				9 | <div>10. Mai 2023</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>
				  |      ^^^^^^^^^^^^ error: The line above the article says \`10. Mai 2023\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A line above the article: 10 de mayo de 2023',
			post: post(
				'<div>10 de mayo de 2023</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
			reports: `
				9 | <div>10 de mayo de 2023</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>
				  |      ^^^^^^^^^^^^^^^^^^ error: The line above the article says \`10 de mayo de 2023\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A line above the article: May 10, 2023',
			post: post(
				'<div>May 10, 2023</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
			reports: `
				9 | <div>May 10, 2023</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>
				  |      ^^^^^^^^^^^^ error: The line above the article says \`May 10, 2023\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A line above the article, behind a name.',
			post: post(
				'<div><span>Ann Quay</span> 2023-05-10T11:44:35Z</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>\n',
			),
			reports: `
				9 | <div><span>Ann Quay</span> 2023-05-10T11:44:35Z</div><p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p>
				  |                            ^^^^^^^^^^^^^^^^^^^^ error: The line above the article says \`2023-05-10T11:44:35Z\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A line below the article.',
			post: post(
				'<p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p><p>10 May 2023</p>\n',
			),
			reports: `
				9 | <p>The ferry sailed again on Monday, after three weeks in the dock of the harbour.</p><p>10 May 2023</p>
				  |                                                                                          ^^^^^^^^^^^ warning: The line below the article says \`10 May 2023\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A dateline in brackets.',
			post: post('<p>【港灣時報2023年05月10日訊】海岸邊出現了今年第一批候鳥。</p>\n'),
			reports: `
				9 | <p>【港灣時報2023年05月10日訊】海岸邊出現了今年第一批候鳥。</p>
				  |         ^^^^^^^^^^^ error: The dateline says \`2023年05月10日\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A dateline without brackets or year.',
			post: post('<p>新港社北岸5月10日電 海岸邊出現了今年第一批候鳥。</p>\n'),
			reports: `
				9 | <p>新港社北岸5月10日電 海岸邊出現了今年第一批候鳥。</p>
				  |         ^^^^^ error: The dateline says \`5月10日\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'An English dateline.',
			post: post('<p>NORTH SHORE, May 10 (Harbour News) - The storks have come back to the coast.</p>\n'),
			reports: `
				9 | <p>NORTH SHORE, May 10 (Harbour News) - The storks have come back to the coast.</p>
				  |                 ^^^^^^ error: The dateline says \`May 10\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A report that tells of another week.',
			post: post('<p>（港灣網信息中心報導）2024年2月20日，本網獲悉。</p>\n'),
			reports: `
				9 | <p>（港灣網信息中心報導）2024年2月20日，本網獲悉。</p>
				  |               ^^^^^^^^^^ warning: The first sentence of the report says \`2024年2月20日\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A URL that names another day: https://news.example/2024/01/14/a',
			post: post('Text\n', {from: 'https://news.example/2024/01/14/a'}),
			reports: `
				6 | from: https://news.example/2024/01/14/a
				  |                            ^^^^^^^^^^ error: The source URL says \`2024-01-14\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A URL that names another day: https://news.example/c/20240114-%E4%B8%AD',
			post: post('Text\n', {from: 'https://news.example/c/20240114-%E4%B8%AD'}),
			reports: `
				6 | from: https://news.example/c/20240114-%E4%B8%AD
				  |                              ^^^^^^^^ error: The source URL says \`2024-01-14\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A URL that names another day: https://news.example/story20240114-139',
			post: post('Text\n', {from: 'https://news.example/story20240114-139'}),
			reports: `
				6 | from: https://news.example/story20240114-139
				  |                                 ^^^^^^^^ error: The source URL says \`2024-01-14\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A URL that names another day: https://news.example/gb/24/1/14/n13992904.htm',
			post: post('Text\n', {from: 'https://news.example/gb/24/1/14/n13992904.htm'}),
			reports: `
				6 | from: https://news.example/gb/24/1/14/n13992904.htm
				  |                               ^^^^^^^ error: The source URL says \`2024-01-14\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A URL that names another day: https://news.example/lf-01142024082253.html',
			post: post('Text\n', {from: 'https://news.example/lf-01142024082253.html'}),
			reports: `
				6 | from: https://news.example/lf-01142024082253.html
				  |                               ^^^^^^^^^^^^^^ error: The source URL says \`2024-01-14\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A URL that names another day: https://news.example/6141-20240114.html',
			post: post('Text\n', {from: 'https://news.example/6141-20240114.html'}),
			reports: `
				6 | from: https://news.example/6141-20240114.html
				  |                                 ^^^^^^^^ error: The source URL says \`2024-01-14\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A URL that names another day: https://news.example/523-2024-01-14-05-00.html',
			post: post('Text\n', {from: 'https://news.example/523-2024-01-14-05-00.html'}),
			reports: `
				6 | from: https://news.example/523-2024-01-14-05-00.html
				  |                                ^^^^^^^^^^ error: The source URL says \`2024-01-14\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A URL that names another day: https://news.example/2024/jan/14/a',
			post: post('Text\n', {from: 'https://news.example/2024/jan/14/a'}),
			reports: `
				6 | from: https://news.example/2024/jan/14/a
				  |                            ^^^^^^^^^^^ error: The source URL says \`2024-01-14\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A URL that names another day: https://news.example/2024-01/14/a',
			post: post('Text\n', {from: 'https://news.example/2024-01/14/a'}),
			reports: `
				6 | from: https://news.example/2024-01/14/a
				  |                            ^^^^^^^^^^ error: The source URL says \`2024-01-14\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'A day in a place that other posts of the source teach.',
			post: post('Text\n', {from: 'https://news.example/at20240510/a'}),
			archive: {posts: learnt()},
			reports: `
				6 | from: https://news.example/at20240510/a
				  |                              ^^^^^^^^ error: The source URL says \`2024-05-10\`, where 12 of 13 posts of that source have their day, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'Two places agree against the date.',
			post: post('<div>14 January 2024</div><p>Storks were seen on the coast, the first ones of this year.</p>\n', {
				from: 'https://news.example/2024/01/14/a',
			}),
			reports: `
				6 | from: https://news.example/2024/01/14/a
				  |                            ^^^^^^^^^^ error: The source URL says \`2024-01-14\`, like the line above the article, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
				9 | <div>14 January 2024</div><p>Storks were seen on the coast, the first ones of this year.</p>
				  |      ^^^^^^^^^^^^^^^ error: The line above the article says \`14 January 2024\`, like the source URL, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The day after the credit is three days off, behind text with references.',
			post: post('<p>春&amp;秋 1130227&nbsp;來了。（譯者：林小春/核稿：王小秋）1130227</p>\n'),
			reports: `
				9 | <p>春&amp;秋 1130227&nbsp;來了。（譯者：林小春/核稿：王小秋）1130227</p>
				  |                                           ^^^^^^^ error: The date after the credit is \`2024-02-27\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The dateline is three days off.',
			post: post('<h2>春天來了！</h2>\n<p>（中央社記者林小春台北27日專電）春天來了。</p>\n'),
			reports: `
				10 | <p>（中央社記者林小春台北27日專電）春天來了。</p>
				   |               ^^^ error: The dateline says \`27日\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`.
			`,
		},
		{
			name: 'The title has the year before.',
			post: post('', {title: '"2023年3月2日 Talk"'}),
			reports: `
				3 | title: "2023年3月2日 Talk"
				  |         ^^^^^^^^^ warning: The title says \`2023年3月2日\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`, a year away.
			`,
		},
		{
			name: 'The title has the year after.',
			post: post('', {title: 'Talk of 20250301'}),
			reports: `
				3 | title: Talk of 20250301
				  |                ^^^^^^^^ warning: The title says \`20250301\`, but \`date\` is \`2024-03-01T08:00:00.000Z\`, a year away.
			`,
		},
	],
});

/** An article of an agency with every witness that a body can hold; all of them agree. */
function article({
	comment = '1709280000000',
	url = agencyUrl,
}: {
	readonly comment?: string;
	readonly url?: string;
}): string {
	return (
		`<!--${comment}-->\n[春天來了！](${url})\n------\n\n<div>\n` +
		'<div></div><div><p>（中央社記者林小春台北1日電）海岸邊出現了候鳥。</p><p>明日放晴。（編輯：王小秋）1130301</p></div>\n</div>\n'
	);
}

/** Posts of a source whose addresses name their day behind letters. */
function learnt(): Readonly<Record<string, string>> {
	const days = Array.from({length: 12}, (_, index) => String(10 + index));
	return Object.fromEntries(
		days.map((day) => [
			`_posts/2024-02-${day}-a.md`,
			post('Text\n', {date: `2024-02-${day}`, from: `https://news.example/at202402${day}/a`}),
		]),
	);
}
