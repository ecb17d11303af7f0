import test from 'ava';
import rule from '../../../rules/furniture/no-site-furniture.ts';
import {lint, post} from '../../support/testRule.ts';

const article = `<p>${'The ferry sailed again on Monday, after three weeks in the dock. '.repeat(10)}</p>`;

const link = (url: string, text = url): string => `<a href="${url}">${text}</a>`;

/** What stands at the end of a body, and whether it is a feed's. */
const ends: readonly (readonly [string, boolean])[] = [
	[
		`<br><hr><div>获取更多RSS：<br>${link('https://feedy.example')} <br>${link('https://rssy.example')}<br></div>`,
		true,
	],
	[`<hr><p>This feed is powered by ${link('https://whole.example/', 'WholeText')}.</p>`, true],
	[`<p>Powered by ${link('https://feedburner.google.com', 'FeedBurner')}</p>`, true],
	[`<p>Powered by ${link('https://blogtrottr.com', 'Blogtrottr')}</p>`, true],
	[
		`<hr><p>from feed ${link('https://feeds.example/a')}, full text by ${link('https://ftr.fivefilters.org')}</p>`,
		true,
	],
	[
		`<p><em>This entry passed through the ${link('https://fivefilters.org/a', 'Full-Text RSS')} service.</em></p>`,
		true,
	],
	[`<section><hr><small>via ${link('https://rsshub.app', 'RSSHub')}</small></section>`, true],
	[`<div>もっとRSSを：${link('https://feedy.example')}</div>`, true],
	[`<div>RSS 더 보기: ${link('https://feedy.example')}</div>`, true],
	[`<div>Mehr RSS-Feeds: ${link('https://whole.example')}</div>`, true],
	[`<div>Ce flux RSS est généré par ${link('https://flux.example/')}</div>`, true],
	[`<div>Más RSS: ${link('https://feedy.example')}</div><img src="/p.gif" width="1" height="1" alt="">`, true],
	[`<div>Больше RSS: ${link('https://feedy.example')}</div>`, true],
	[`<div>المزيد من RSS: ${link('https://feedy.example')}</div>`, true],
	// The site's own feed.
	[`<hr><p>Subscribe to our ${link('https://news.example/feed', 'RSS feed')}.</p>`, false],
	// Nothing leads to the service.
	['<hr><p>Get more RSS.</p>', false],
	// Feeds that are none, and names that only look so.
	[`<p>The farm gets more feed from ${link('https://farm.example')}.</p>`, false],
	[`<hr><p>Follow ${link('https://chat.example/x', 'our feed')} for more.</p>`, false],
	[`<hr><p>The money comes via ${link('https://feedtheponies.example/', 'Feed the Ponies')}.</p>`, false],
	[`<hr><p>Give to ${link('https://feedtheponies.example/')}</p>`, false],
	// An article about feeds.
	[`<p>What RSS is.</p><p>More RSS: ${link('https://feedy.example/a', 'Feedy')}</p>`, false],
	// More than a line, more than two sites, a photo.
	[`<hr><p>Get more RSS: ${link('https://feedy.example')} ${'The pier is full. '.repeat(12)}</p>`, false],
	[`<p>More RSS: ${['a', 'b', 'c'].map((name) => link(`https://rss-${name}.example`)).join(' ')}</p>`, false],
	[`<hr><p>More RSS: ${link('https://feedy.example')}<img src="/pier.jpg" alt="The pier"></p>`, false],
	// In the middle of the article.
	[`<hr><p>Get more RSS: ${link('https://feedy.example')}</p><p>The end.</p>`, false],
];
for (const [end, isFound] of ends) {
	test(`no-site-furniture: ${end} is ${isFound ? 'a' : 'no'} trailer of a feed`, (t) => {
		const findings = lint(rule, {post: post(`<div>\n${article}\n${end}\n</div>\n`)});
		t.is(findings.length, isFound ? 1 : 0);
	});
}

test('no-site-furniture: of posts whose source is unknown, a trailer of a feed takes more signs', (t) => {
	const body = (end: string): string => `---\ntitle: A post\n---\n<div>${article}${end}</div>\n`;
	const trailer = `<p>Get more RSS: ${link('https://feedy.example/a', 'Feedy')}</p>`;
	t.is(lint(rule, {post: body(trailer)}).length, 0);
	t.is(lint(rule, {post: body(`<hr>${trailer}`)}).length, 1);
});
