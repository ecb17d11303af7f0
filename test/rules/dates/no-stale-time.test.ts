import test from 'ava';
import rule from '../../../rules/dates/no-stale-time.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		post('<p>The ferry sailed <span>2 hours ago</span>. <em>Yesterday</em> it rained.</p>\n'),
		{name: 'A day.', post: post('<p><time datetime="2024-03-01">March 1, 2024</time></p>\n')},
		{name: 'More than a time.', post: post('<p><time>2 hours ago the ferry sailed</time></p>\n')},
		{name: 'Hidden.', post: post('<p><time hidden>2 hours ago</time></p>\n')},
		{name: 'A post of one’s own.', post: '---\ntitle: A\n---\n<p><time>2 hours ago</time></p>\n'},
		{
			name: 'Times of comments.',
			post: post(
				'<p>The ferry sailed again on Monday, after three weeks in the dock, with forty people and a goat on board.</p>\n<div id="comments"><div class="comment"><p class="comment-meta">Tom <time>2 hours ago</time></p>I was there.</div></div>\n',
			),
		},
	],
	bad: [
		{
			name: 'The day for machines is written, where there is one.',
			post: post(
				'<p><time datetime="2024-03-01T07:55:00Z"> 2 hours ago </time></p>\n<p class="posted-on">Updated 1 day ago</p>\n<p><abbr class="timeago" title="2024-02-29">gestern</abbr></p>\n',
			),
			reports: `
				9 | <p><time datetime="2024-03-01T07:55:00Z"> 2 hours ago </time></p>
				  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`2 hours ago\` was so when the page was captured, and tells no reader of the archive when that was (2 places).
				10 | <p class="posted-on">Updated 1 day ago</p>
				   | ^^^^^^^^^^^^^^^^^^^^^ warning: \`Updated 1 day ago\` was so when the page was captured, and tells no reader of the archive when that was.
			`,
			unsafelyFixed: post(
				'<p><time datetime="2024-03-01T07:55:00Z"> 2024-03-01 </time></p>\n<p class="posted-on">Updated 1 day ago</p>\n<p><abbr class="timeago" title="2024-02-29">2024-02-29</abbr></p>\n',
			),
		},
	],
});

const times: readonly string[] = [
	'5m ago',
	'a few seconds ago',
	'about 3 hours ago',
	'1 hour, 5 minutes ago',
	'just now',
	'Yesterday at 10:30',
	'1 小时前',
	'3個月前',
	'刚刚',
	'昨天 08:30',
	'3日前',
	'5時間前',
	'2시간 전',
	'어제',
	'vor 3 Stunden',
	'vor einem Tag',
	'2 dagen geleden',
	'för 2 timmar sedan',
	'for 3 dager siden',
	'il y a 2 heures',
	'Hace 3 días',
	'há 2 horas',
	'3 dias atrás',
	'2 ore fa',
	'un’ora fa',
	'2 часа назад',
	'5 хвилин тому',
	'3 godziny temu',
	'2 saat önce',
	'منذ 3 ساعات',
	'قبل يومين',
	'۲ ساعت پیش',
	'2 jam yang lalu',
	'3 giờ trước',
	'2 घंटे पहले',
];
for (const time of times) {
	test(`no-stale-time: ${time}`, (t) => {
		t.is(lint(rule, {post: post(`<div><time>${time}</time></div>\n`)}).length, 1);
	});
}

const sentences: readonly string[] = [
	'<p>The ferry sailed <time datetime="2024-02-29">yesterday</time>, and will sail again <time datetime="2024-03-01">today</time>.</p>',
	'<p>It all began <time datetime="1914-06-28">2 days ago</time>, he wrote in his letter.</p>',
	'<p>It began <em><time datetime="1914-06-28">2 days ago</time></em>.</p>',
	'<ul><li><time>Yesterday</time>: we walked.</li></ul>',
	'<p><span class="time">Yesterday</span>, all my troubles seemed so far away.</p>',
	'<p><span class="timestamp">Yesterday at 10:30</span> Ann: I was there.</p>',
	'<p><time>Yesterday</time> Ann Lee sailed.</p>',
	'<p><time>2 days ago</time> by the harbour a goat fell in.</p>',
	'<p>The article was published <time>2 hours ago</time>, says Ann.</p>',
	'<p>渡轮<time datetime="2024-02-29">昨天</time>开航了。</p>',
	'<p><time>昨日</time>、船が出た。</p>',
	'<p>Die Fähre fuhr <time>gestern</time>.</p>',
	'<p>Il est parti <time>hier</time> à midi.</p>',
	'<p>Паром ушёл <time>вчера</time>.</p>',
];
for (const written of sentences) {
	test(`no-stale-time: a time in a sentence: ${written}`, (t) => {
		t.deepEqual(lint(rule, {post: post(`${written}\n`)}), []);
	});
}

const credits: readonly string[] = [
	'<p>Published <time>2 hours ago</time> by Ann Lee</p>',
	'<p>Ann Lee · <time>2 hours ago</time> · 3 min read</p>',
	'<p>By Ann Lee, <time>2 hours ago</time></p>',
	'<p>Last updated: <time>yesterday</time></p>',
	'<div><a href="https://news.example/2024/a">The ferry sails again</a> <time>2 hours ago</time></div>',
	'<div><h3>The ferry sails</h3><time>2 hours ago</time><p>It sails again.</p></div>',
	'<div>The harbour news | <time>2 hours ago</time></div>',
	'<div>The ferry sails<br><time>2 hours ago</time><br>by the harbour.</div>',
	'<div><time>2 hours ago</time> The ferry sails again.</div>',
	'<p>发布于 <time>2小时前</time> 港湾日报</p>',
	'<p>更新于<time>2小时前</time></p>',
];
for (const written of credits) {
	test(`no-stale-time: a time of an article: ${written}`, (t) => {
		t.is(lint(rule, {post: post(`${written}\n`)}).length, 1);
	});
}
