import rule from '../../../rules/furniture/no-comment-section.ts';
import {post, testRule} from '../../support/testRule.ts';

const article =
	'<p>The ferry sailed again on Monday, after three weeks in the dock. Forty people and a goat were on board.</p>\n';
const essay = 'A ferry that does not sail is a house, and who would pay for a ticket to a house? '.repeat(20);

testRule(rule, {
	good: [
		{
			name: 'Contributions of the article’s own authors.',
			post: post(
				`${article}<div id="comments" class="comment-wrapper"><h2>Comments</h2>\n` +
					'<article class="comment comment-by-node-author"><h3>Ida Holm</h3><p>A house.</p></article>\n' +
					'<article class="comment comment-by-node-author"><h3>Per Lind</h3><p>Green.</p></article></div>\n',
			),
		},
		{
			name: 'Essays, whatever the page calls them.',
			post: post(
				`${article}<div class="comments">\n` +
					`<div class="comment"><p class="comment-author">Ida Holm</p><p>${essay}</p></div></div>\n`,
			),
		},
		{
			name: 'A thread with no other article.',
			post: post(
				'<div id="comments"><div class="comment"><p class="comment-author">Ida</p><p>Has anybody seen the ferry?</p></div>\n' +
					'<div class="comment"><p class="comment-author">Per</p><p>It is in the dock.</p></div></div>\n',
			),
		},
		{name: 'An article of class comment.', post: post(`<div class="comment">${article}</div>\n`)},
		{
			name: 'An article about comments.',
			post: post(`${article}<h2 id="comments">Comments</h2>\n<p>How comments ruin the web.</p>\n`),
		},
		{
			name: 'What an editor notes, and where to write to.',
			post: post(
				`${article}<div class="comments"><p>Goats pay half.</p></div>\n<div id="respond"><p>Please answer by mail.</p></div>\n`,
			),
		},
		{
			name: 'A box around the article and its comments.',
			post: post(`<div class="comments"><article>${article}</article><p class="comment-meta">Tom</p></div>\n`),
		},
		{
			name: 'Comments that nobody closed may hold more of the article.',
			post: post(
				`${article}<div class="comments"><div class="comment"><p class="comment-meta">Tom</p></div>\n${article}`,
			),
		},
		{
			name: 'What a reader said, with her name.',
			post: post(
				`<h2>Comments</h2>\n<p>Two of many:</p>\n<div class="comment"><p>Yes.</p><p class="author">Eva</p></div>\n${article}`,
			),
		},
		{
			name: 'A heading that counts, and who says what.',
			post: post(
				`${article}\n## 3 responses to the plan\n\n**The union** says:\n\nIt is thin.\n\n**The goat** says:\n\nIt tastes well.\n`,
			),
		},
		{
			name: 'Two comments of a minister.',
			post: post(`${article}\n## 2 comments on the new ferry\n\nThe first was that it floats.\n`),
		},
		{
			name: 'An interview.',
			post: post(`${article}\n**Tom** says:\n\nThe goat is mine.\n\n**Eva** says:\n\nSince 10:30?\n`),
		},
		{
			name: 'A thread of a forum.',
			post: post(
				`${article}\n## 2 replies\n\n**Ida** says:\n\n10:30\n\nNo.\n\n[Reply](/r/1)\n\n**Per** says:\n\n10:40\n\nYes.\n\n[Reply](/r/2)\n`,
			),
		},
		{
			name: 'Comments that nothing marks, and no other article.',
			post: post('## 2 comments\n\n**Ida** says:\n\n10:30\n\nNo.\n\n**Per** says:\n\n10:40\n\nYes.\n'),
		},
		{name: 'Code.', post: post(`${article}\n\`\`\`html\n<div id="comments"><form></form></div>\n\`\`\`\n`)},
	],
	bad: [
		{
			name: 'A list, its heading and its form are one finding.',
			post: post(
				`${article}<h3 id="comments">2 Responses</h3>\n<ol class="commentlist">\n` +
					'<li class="comment depth-1" id="comment-1"><div class="comment-body"><p class="comment-meta">Tom</p><p>At last!</p></div>\n' +
					'<ul><li class="comment bypostauthor" id="comment-2"><p>Indeed.</p></li></ul></li>\n' +
					'</ol>\n<div id="respond"><h3 id="reply-title">Leave a Reply</h3><form action="/c"><textarea></textarea></form></div>\n<p>End.</p>\n',
			),
			reports: `
				11 | <ol class="commentlist">
				   | ^^^^^^^^^^^^^^^^^^^^^^^^ warning: A comment section with 2 comments is part of the article: the first is \`Tom At last!\`.
			`,
			unsafelyFixed: post(`${article}\n<p>End.</p>\n`),
		},
		{
			name: 'Other names: what the comments say is all that is marked.',
			post: post(
				`${article}<dl id="comments-block"><dt class="comment-author" id="c1">Tom</dt><dd class="comment-body">At last!</dd></dl>\n`,
			),
			reports: `
				10 | <dl id="comments-block"><dt class="comment-author" id="c1">Tom</dt><dd class="comment-body">At last!</dd></dl>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^ warning: A comment section with 1 comment is part of the article: the first is \`At last!\`.
			`,
			unsafelyFixed: post(`${article}\n`),
		},
		{
			name: 'A heading in boxes of its own goes with its comments; one with words beside it stays.',
			post: post(
				`${article}<div>The pier <h5>Comments</h5></div><div class="top"><div class="inner"><h5>Comments (<span>2</span>)</h5></div></div>\n` +
					'<div id="comments"><ol class="comment-list"><li class="comment"><div class="comment-author">Tom</div><p>At last!</p></li>' +
					'<li class="comment"><div class="comment-author">Eva</div><p>Yes.</p></li></ol></div>\n',
			),
			reports: `
				11 | <div id="comments"><ol class="comment-list"><li class="comment"><div class="comment-author">Tom</div><p>At last!</p></li><li class="comment"><div class="comment-author">Eva</div><p>Yes.</p></li></ol></div>
				   | ^^^^^^^^^^^^^^^^^^^ warning: A comment section with 2 comments is part of the article: the first is \`Tom At last!\`.
			`,
			unsafelyFixed: post(`${article}<div>The pier <h5>Comments</h5></div>\n`),
		},
		{
			name: 'Microdata, and a heading that counts.',
			post: post(
				`<p><img src="https://news.example/a.jpg" alt="The ferry"></p>\n<section class="comments"><h2>评论(1)</h2>` +
					'<div itemscope itemtype="https://schema.org/Comment"><p>好！</p></div></section>\n',
			),
			reports: `
				10 | <section class="comments"><h2>评论(1)</h2><div itemscope itemtype="https://schema.org/Comment"><p>好！</p></div></section>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A comment section with 1 comment is part of the article: the first is \`好！\`.
			`,
			unsafelyFixed: post(`<p><img src="https://news.example/a.jpg" alt="The ferry"></p>\n\n`),
		},
		{
			name: 'Names in another language.',
			post: post(
				`${article}<div id="kommentare"><h3>2 Kommentare</h3><ul><li class="kommentar"><b class="autor">Tom</b><p>Endlich!</p></li><li class="kommentar"><b>Eva</b><p>Ja.</p></li></ul></div>\n`,
			),
			reports: `
				10 | <div id="kommentare"><h3>2 Kommentare</h3><ul><li class="kommentar"><b class="autor">Tom</b><p>Endlich!</p></li><li class="kommentar"><b>Eva</b><p>Ja.</p></li></ul></div>
				   | ^^^^^^^^^^^^^^^^^^^^^ warning: A comment section with 2 comments is part of the article: the first is \`Tom Endlich!\`.
			`,
			unsafelyFixed: post(`${article}\n`),
		},
		{
			name: 'The name of a theme, and a title that is no heading.',
			post: post(
				`${article}<div class="gh-comments"><p class="comments-header">Comments (2)</p><div class="comment"><p>At last!</p></div><div class="comment"><p>Yes.</p></div></div>\n`,
			),
			reports: `
				10 | <div class="gh-comments"><p class="comments-header">Comments (2)</p><div class="comment"><p>At last!</p></div><div class="comment"><p>Yes.</p></div></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: A comment section with 2 comments is part of the article: the first is \`At last!\`.
			`,
			unsafelyFixed: post(`${article}\n`),
		},
		{
			name: 'Comments with nothing around them, under a heading.',
			post: post(
				`${article}<h3>Comments</h3>\n<div class="comment"><cite>Tom</cite><p>At last!</p></div>\n<div class="comment"><p>Yes.</p></div>\n<p>End.</p>\n`,
			),
			reports: `
				11 | <div class="comment"><cite>Tom</cite><p>At last!</p></div>
				   | ^^^^^^^^^^^^^^^^^^^^^ warning: A comment section with 2 comments is part of the article: the first is \`Tom At last!\`.
			`,
			unsafelyFixed: post(`${article}\n<p>End.</p>\n`),
		},
		{
			name: 'Markdown has no names: a heading that counts, and what visitors leave.',
			post: post(
				`${article}\n## 2 Comments\n\n**Tom** says:\n\nMay 2, 2019 at 3:04 pm\n\nAt last!\n\n**Eva** says:\n\nMay 3, 2019 at 3:04 pm\n\nYes.\n\n### Leave a Reply\n\nYour address is not shown.\n\n## Notes\n\nEnd.\n`,
			),
			reports: `
				11 | ## 2 Comments
				   | ^^^^^^^^^^^^^ warning: A comment section with 2 comments is part of the article: the first is \`Tom says:\`.
			`,
			unsafelyFixed: post(`${article}\n\n\n## Notes\n\nEnd.\n`),
		},
		{
			name: 'Links to reply in a list.',
			post: post(
				`${article}\n## 评论 (1)\n\n- **小明** 2019-05-02\n\n  好！\n\n  [回复](https://news.example/2024/a-post?replytocom=1#respond)\n`,
			),
			reports: `
				11 | ## 评论 (1)
				   | ^^^^^^^^^ warning: A comment section with 1 comment is part of the article: the first is \`小明 2019-05-02 好！ 回复\`.
			`,
			unsafelyFixed: post(`${article}\n\n`),
		},
		{
			name: 'A form alone.',
			post: post(`${article}<div class="comment-respond"><h3>Leave a Reply</h3></div>\n`),
			reports: `
				10 | <div class="comment-respond"><h3>Leave a Reply</h3></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: An invitation to comment, which works only on the source site, is part of the article.
			`,
			unsafelyFixed: post(`${article}\n`),
		},
		{
			name: 'A link to comments stays alive where no source could complete it.',
			post: `---\ntitle: a\n---\n<p><a href="#c-1">Tom’s answer</a></p>\n${article}<div class="comments"><div class="comment" id="c-1"><p class="comment-meta">Tom</p></div></div>\n`,
			reports: `
				6 | <div class="comments"><div class="comment" id="c-1"><p class="comment-meta">Tom</p></div></div>
				  | ^^^^^^^^^^^^^^^^^^^^^^ warning: A comment section with 1 comment is part of the article: the first is \`Tom\`.
			`,
		},
	],
});
