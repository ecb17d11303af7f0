import test from 'ava';
import {fixText} from '../../src/index.ts';
import {post} from '../support/testRule.ts';

/** Three slides that lead to other articles, in a carousel that no reader sees. */
function carousel(more: string, attributes = ''): string {
	const slides = ['quay', 'mast', 'tide'].map(
		(name) => `<div><a href="https://news.example/2024/${name}">The ${name} of today</a></div>`,
	);
	return `<div class="owl-carousel" style="display:none"${attributes}>${slides.join('')}${more}</div>`;
}

const kept: readonly (readonly [name: string, rule: string, body: string])[] = [
	[
		'a hidden carousel in which the article’s drawing stands',
		'no-stray-carousel',
		`<p>Look: <svg><use href="#ferry"></use></svg></p>${carousel('<svg><symbol id="ferry"><path d="M0 0h3"/></symbol></svg>')}`,
	],
	[
		'a hidden carousel that a link opens',
		'no-stray-carousel',
		`<p><a href="#more">More</a></p>${carousel('', ' id="more"')}`,
	],
	[
		'a hidden carousel behind whose slides a video waits',
		'no-stray-carousel',
		carousel('<div><lite-youtube videoid="dQw4w9WgXcQ"></lite-youtube></div>'),
	],
	...['{width}', '%7Bsize%7D', '$size$', '[W]'].map(
		(blank) =>
			[
				`an address with the blank ${blank}`,
				'no-unloaded-image',
				`<img class="lazyload" data-src="https://img.example/ferry_${blank}x.jpg" alt="Ferry">`,
			] as const,
	),
	[
		'the area of a player that is gone',
		'no-site-furniture',
		'<div class="video-container" style="padding-bottom:56.25%"></div>',
	],
	[
		'an area with a template',
		'no-site-furniture',
		'<div style="padding-bottom:56.25%"><template><img src="https://img.example/f.jpg" alt="F"></template></div>',
	],
	[
		'an advertising box with a template',
		'no-site-furniture',
		'<div class="ad-slot"><script type="text/template"><p>Words</p></script></div>',
	],
	[
		'the answer to a term',
		'no-site-furniture',
		'<dl><dt>Fare</dt><dd class="ad-slot"></dd><dt>Time</dt><dd>Nine</dd></dl>',
	],
	['an empty box with a name', 'no-site-furniture', '<div class="ad-slot" aria-label="The chart of the ferry"></div>'],
	...['<path fill="url(#sea)" d="M0 0h9"/>', `<path style="fill:URL( '#sea' )" d="M0 0h9"/>`].map(
		(drawing) =>
			[
				`the colours of ${drawing}`,
				'no-site-furniture',
				`<svg>${drawing}</svg><div class="ad-slot"><svg style="display:none"><linearGradient id="sea"></linearGradient></svg></div>`,
			] as const,
	),
	[
		'a filter that a style sheet names',
		'no-site-furniture',
		'<style>p { filter: url(#mist) }</style><div class="ad-slot"><svg style="display:none"><filter id="mist"></filter></svg></div>',
	],
	[
		'a painted drawing',
		'no-dangling-use',
		'<svg viewBox="0 0 9 9" style="background:url(https://img.example/a.png)"><use href="#nothing"></use></svg>',
	],
	...['./Ferry_files/boat.jpg', 'fileadmin/boat.jpg', 'news/detail/boat.jpg'].map(
		(url) => [`the picture ${url}`, 'no-broken-link', `<p><img src="${url}" alt="A boat"></p>`] as const,
	),
	...['void(0);', '{url}', 'news/detail/quay/'].map(
		(url) => [`the link ${url}`, 'no-broken-link', `<p><a href="${url}">The quay</a></p>`] as const,
	),
];

for (const [name, rule, body] of kept) {
	test(`the safe fix of ${rule} leaves ${name}`, (t) => {
		const text = post(`<p>The ferry sails again, and everybody is on board.</p>\n${body}\n`, {
			from: 'https://news.example/news/detail/ferry/',
		});
		const options = {path: '_posts/2024-03-01-ferry.md', config: {rules: {[rule]: 'error'}}} as const;
		const fixed = fixText(text, {...options, fix: 'safe'});
		t.deepEqual({text: fixed.text, dropped: fixed.dropped}, {text, dropped: []});
		const isReported = fixed.diagnostics.some((finding) => finding.rule === rule);
		t.is(isReported, !body.includes('<template>'));
	});
}

test('the safe fix of no-stray-carousel still removes a hidden carousel that only its own arrows lead to', (t) => {
	const text = post(
		`<p>The ferry sails again.</p>\n${carousel('<a class="next" href="#slides"></a>', ' id="slides"')}\n`,
	);
	const options = {path: '_posts/2024-03-01-ferry.md', config: {rules: {'no-stray-carousel': 'error'}}} as const;
	t.false(fixText(text, {...options, fix: 'safe'}).text.includes('owl-carousel'));
});

test('the safe fix of no-site-furniture still removes empty boxes whose names say advertising', (t) => {
	const boxes = ['Advertisement', '3rd party ad content', 'Anzeige', '广告', 'ad']
		.map((name) => `<div class="ad-slot" aria-label="${name}"></div>\n`)
		.join('');
	const text = post(`<p>The ferry sails again.</p>\n${boxes}`);
	const fixed = fixText(text, {
		path: '_posts/2024-03-01-ferry.md',
		config: {rules: {'no-site-furniture': 'error'}},
		fix: 'safe',
	});
	t.is(fixed.text.trimEnd(), post('<p>The ferry sails again.</p>'));
});
