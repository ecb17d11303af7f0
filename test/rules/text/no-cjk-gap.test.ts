import rule from '../../../rules/text/no-cjk-gap.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		{name: 'A space without a line break was typed.', post: post('<p>渡輪 <strong>週一</strong> 復航 。</p>\n')},
		{name: 'Hard-wrapped text.', post: post('<p>渡輪週一\n復航，\n碼頭<b>擠滿</b>了人。</p>\n')},
		{
			name: 'Letters of another script on one side.',
			post: post(
				'<p>渡輪\n<b>Port News</b>\n報導，the\n<b>渡輪</b>\nis back。 boss’\n<b>渡輪</b>\n“it” 2024\n<b>年</b>。</p>\n',
			),
		},
		{
			name: 'Links beside one another.',
			post: post('<p>渡輪，碼頭。<a href="/a">渡輪</a>\n<a href="/b">碼頭</a>\n<a href="/c">港口</a></p>\n'),
		},
		{
			name: 'Labels are no sentence.',
			post: post(
				'<div>作者\n<a href="/a">王小明</a>\n編輯\n<a href="/b">李四</a></div>\n<p>作者\n<a href="/a">王小明</a></p>\n<div>分類：<span>港口</span>\n<span>渡輪</span></div>\n',
			),
		},
		{
			name: 'Without a mark of sentences, a line may be a list.',
			post: post(
				'<p>時間\n<b>週一</b>\n地點\n<b>碼頭</b>\n票價\n<b>免費</b></p>\n<p>記者\n<a href="/a">王小明</a>\n台北報導</p>\n<h2>渡輪\n<b>復航</b></h2>\n<li>姓名：<b>王</b>\n性別：\n<b>男</b></li>\n',
			),
		},
		{
			name: 'Names that only line breaks part.',
			post: post('<p>出席者有\n<b>王小明</b>\n李大華\n<b>陳美玲</b>\n張三，共四人。</p>\n'),
		},
		{
			name: 'The mark stands in a link.',
			post: post('<p>相關\n<a href="/a">渡輪復航，碼頭擠滿</a>\n記者</p>\n'),
		},
		{name: 'Korean sets spaces.', post: post('<p>페리가\n<b>월요일</b>\n다시。</p>\n')},
		{name: 'Spaces of other kinds.', post: post('<p>渡輪，\u3000\n<b>週一</b>&nbsp;\n復航。</p>\n')},
		{
			name: 'Line breaks and pictures.',
			post: post('<p>渡輪，<br>\n<b>週一</b><br>\n復航<img src="https://img.example/a.png" alt="">\n<b>。</b></p>\n'),
		},
		{
			name: 'Boxes, and lines that are kept.',
			post: post(
				'<p style="white-space: pre-line">渡輪，\n<b>週一</b></p>\n<div>渡輪，\n<span style="display: block">週一。</span></div>\n<div style="color: red; white-space:pre">渡輪\n<b>週一。</b></div>\n',
			),
		},
		{
			name: 'Code, and what is hidden.',
			post: post('<pre>渡輪，\n<b>週一</b></pre>\n<p>渡輪，\n<span hidden>週一</span>\n復航。</p>\n'),
		},
		{name: 'Markdown.', post: post('渡輪，\n**週一**\n復航。\n')},
		{name: 'Paragraphs.', post: post('<div>渡輪，\n<p>週一</p>\n復航。</div>\n')},
	],
	bad: [
		{
			name: 'A page that was printed prettily.',
			post: post(
				'<p>\n 渡輪\n <strong>\n  週一\n </strong>\n 復航，詳見\n <a href="https://port.example/timetable">\n  時刻表\n </a>\n 。\n</p>\n',
			),
			reports: `
				10 |  渡輪
				   |    ^ warning: 4 line breaks beside tags show as gaps in the paragraph, the first between \`渡輪\` and \`週一\`.
			`,
			fixed: post(
				'<p>\n 渡輪<strong>週一</strong>復航，詳見<a href="https://port.example/timetable">時刻表</a>。\n</p>\n',
			),
		},
		{
			name: 'White space on both sides of a tag, elements in elements, comments.',
			post: post('<p>渡輪\n<span><b>\n週一</b></span><!-- a -->\n復航，船長《<i>\n夜航</i>》</p>\n'),
			reports: `
				9 | <p>渡輪
				  |      ^ warning: 3 line breaks beside tags show as gaps in the paragraph, the first between \`渡輪\` and \`週一\`.
			`,
			fixed: post('<p>渡輪<span><b>週一</b></span><!-- a -->復航，船長《<i>夜航</i>》</p>\n'),
		},
		{
			name: 'Before a comma two elements may meet.',
			post: post('<p><b>渡輪</b>\n<i>，</i>碼頭「\n<b><i>港口</i></b></p>\n'),
			reports: `
				9 | <p><b>渡輪</b>
				  |             ^ warning: 2 line breaks beside tags show as gaps in the paragraph, the first between \`渡輪\` and \`，\`.
			`,
			fixed: post('<p><b>渡輪</b><i>，</i>碼頭「<b><i>港口</i></b></p>\n'),
		},
		{
			name: 'Japanese.',
			post: post('<p>フェリーは\n<b>月曜日</b>\nに再開した。</p>\n'),
			reports: `
				9 | <p>フェリーは
				  |         ^ warning: 2 line breaks beside tags show as gaps in the paragraph, the first between \`ェリーは\` and \`月曜日\`.
			`,
			fixed: post('<p>フェリーは<b>月曜日</b>に再開した。</p>\n'),
		},
		{
			name: 'Quotation marks and dashes that other scripts have too.',
			post: post('<p>船长说\n<b>“复航”</b>\n。“\n<i>好</i>\n”，码头——\n<b>港口</b></p>\n'),
			reports: `
				9 | <p>船长说
				  |       ^ warning: 5 line breaks beside tags show as gaps in the paragraph, the first between \`船长说\` and \`“复航\`.
			`,
			fixed: post('<p>船长说<b>“复航”</b>。“<i>好</i>”，码头——<b>港口</b></p>\n'),
		},
		{
			name: 'In a list and a heading.',
			post: post('<ul><li>渡輪，\n<em>週一</em></li></ul>\n<h2>碼頭！\n<a href="/a">港口</a></h2>\n'),
			reports: `
				9 | <ul><li>渡輪，
				  |            ^ warning: A line break beside a tag shows as a gap between \`渡輪，\` and \`週一\`.
				11 | <h2>碼頭！
				   |        ^ warning: A line break beside a tag shows as a gap between \`碼頭！\` and \`港口\`.
			`,
			fixed: post('<ul><li>渡輪，<em>週一</em></li></ul>\n<h2>碼頭！<a href="/a">港口</a></h2>\n'),
		},
	],
});
