import test from 'ava';
import rule from '../../../rules/furniture/no-stray-carousel.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

const article = '<p>The ferry sailed again on Monday, after three weeks in the dock, and the pier was full.</p>';

const stories = ['Harbour wall to be raised', 'New timetable in spring', '渡輪票價不變'];
const related = (attributes = "class='item'"): string =>
	stories
		.map(
			(title, index) =>
				`<div ${attributes}><a href='https://news.example/2024/${index}'><img src='/${index}.jpg' alt=''><span>${title}</span></a></div>`,
		)
		.join(' ');

const photos = [1, 2, 3]
	.map((number) => `<div class="swiper-slide"><img src="/photo${number}.jpg"><p>Photo ${number}</p></div>`)
	.join('\n');

/** A body in which the carousel stands on a line of its own. */
const around = (carousel: string): string => post(`<div>\n${article}\n${carousel}\n</div>\n`);

testRule(rule, {
	good: [
		{name: 'A heading of that name.', post: around(`<h3 id="carousel">Carousel</h3>${related()}`)},
		{name: 'A word in the class that is no container.', post: around(`<div class="carousel">${related()}</div>`)},
		{
			name: 'Parts of class names.',
			post: around(`<div class="my-swiper-container owl-carousel-theme glided">${related()}</div>`),
		},
		{
			name: 'Classes that say what a post is about.',
			post: around(`<div class="tag-swiper category-owl-carousel post-splide type-glide">${related()}</div>`),
		},
		{name: 'A gallery that opens pictures.', post: around(`<div data-colorbox-gallery="gallery-1">${related()}</div>`)},
		{name: 'A class on the whole article.', post: post(`<div class="swiper">\n${article}\n${related()}\n</div>\n`)},
		{name: 'A class on the article by name.', post: post(`<article class="swiper">\n${related()}\n</article>\n`)},
		{
			name: 'A class on the body of the article.',
			post: post(`<div class="entry-content glide">\n${related()}\n</div>\n`),
		},
		{name: 'A class on the content.', post: post(`<div id="content" class="splide">\n${related()}\n</div>\n`)},
		{
			name: 'Two slides.',
			post: around('<div class="swiper"><div><a href="/a">A</a></div><div><a href="/b">B</a></div></div>'),
		},
		{
			name: 'Words that nobody can click.',
			post: around(
				'<div class="glide"><blockquote>One</blockquote><blockquote>Two</blockquote><blockquote>Three</blockquote></div>',
			),
		},
		{
			name: 'Pictures that say nothing, each with a page of its own.',
			post: around(
				'<div class="swiper"><a href="/p/1"><img src="a.jpg" alt=""></a><a href="/p/2"><img src="b.jpg" alt=""></a><a href="/p/3"><img src="c.jpg" alt=""></a><a href="/p/4"><img src="d.jpg" alt=""></a></div>',
			),
		},
		{
			name: 'Slides of both kinds.',
			post: around(
				'<div class="glide"><p><a href="/a">A</a></p><p><a href="/b">B</a></p><p><img src="/c.jpg"></p><p><img src="/d.jpg"></p></div>',
			),
		},
		{
			name: 'Slides that say more than their links.',
			post: around(
				'<div class="glide"><p>See <a href="/a">A</a></p><p>See <a href="/b">B</a></p><p>See <a href="/c">C</a></p></div>',
			),
		},
		{name: 'Code.', post: post('```html\n<div class="owl-carousel"><p><a href="/a">A</a></p></div>\n```\n')},
	],
	bad: [
		{
			name: 'Hidden, in a box that it fills but for the heading: the box goes.',
			post: around(
				`<div class='box'><div class='head'><a href='/list'>聚焦新聞</a></div>\n<div><div class='owl-carousel a' style='display: none'>\n${related()}\n</div></div></div>`,
			),
			reports: `
				12 | <div><div class='owl-carousel a' style='display: none'>
				   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`owl-carousel\` lead to other pages and are not part of the article.
			`,
			fixed: around(''),
		},
		{
			name: 'A heading that shows a field is more than a heading: it stays.',
			post: around(
				`<div><div><input name="q">聚焦新聞</div><div class='owl-carousel' style='display: none'>\n${related()}\n</div></div>`,
			),
			reports: `
				11 | <div><div><input name="q">聚焦新聞</div><div class='owl-carousel' style='display: none'>
				   |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`owl-carousel\` lead to other pages and are not part of the article.
			`,
			fixed: around('<div><div><input name="q">聚焦新聞</div></div>'),
		},
		{
			name: 'A no-break space stays, and with it the heading.',
			post: around(
				`<div><h3>Related</h3>&nbsp;<div class='owl-carousel' style='display: none'>\n${related()}\n</div></div>`,
			),
			reports: `
				11 | <div><h3>Related</h3>&nbsp;<div class='owl-carousel' style='display: none'>
				   |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`owl-carousel\` lead to other pages and are not part of the article.
			`,
			fixed: around('<div><h3>Related</h3>&nbsp;</div>'),
		},
		{
			name: 'Seen by the reader: removed only when asked to.',
			post: around(
				`<div class="swiper"><div class="swiper-wrapper">${related()}</div><div class="swiper-button-next"></div></div>`,
			),
			reports: `
				11 | <div class="swiper"><div class="swiper-wrapper">${related()}</div><div class="swiper-button-next"></div></div>
				   | ^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`swiper\` lead to other pages and are not part of the article.
			`,
			unsafelyFixed: around(''),
		},
		{
			name: 'Under a heading of the page, at the end of the article.',
			post: around(`<h3>Related:</h3>\n<ul class="bxslider" hidden>${related()}</ul>`),
			reports: `
				12 | <ul class="bxslider" hidden>${related()}</ul>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`bxslider\` lead to other pages and are not part of the article.
			`,
			fixed: around(''),
		},
		{
			name: 'A heading that has more under it stays; so does one of the article.',
			post: around(
				`<h3>Related</h3>\n<div class="glide" hidden>\n${related()}\n</div><p>Also: the ice rink.</p><section><h1>On the pier</h1>\n<div class="glide" hidden>\n${related()}\n</div></section>`,
			),
			reports: `
				12 | <div class="glide" hidden>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`glide\` lead to other pages and are not part of the article.
				15 | <div class="glide" hidden>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`glide\` lead to other pages and are not part of the article.
			`,
			fixed: around('<h3>Related</h3>\n<p>Also: the ice rink.</p><section><h1>On the pier</h1>\n</section>'),
		},
		{
			name: 'A container in a container is one carousel; arrows are no slides.',
			post: around(
				`<div class="carousel slide" data-ride="carousel" style="visibility:hidden"><ol><li></li></ol><div class="carousel-inner slick-slider">${related()}<a href="#next">›</a></div></div>`,
			),
			reports: `
				11 | <div class="carousel slide" data-ride="carousel" style="visibility:hidden"><ol><li></li></ol><div class="carousel-inner slick-slider">${related()}<a href="#next">›</a></div></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`carousel\` lead to other pages and are not part of the article.
			`,
			fixed: around(''),
		},
		{
			name: 'Four in five are enough, and pictures speak by their alt.',
			post: around(
				`<div class="glide" hidden>${related()}<p><a href="/9"><img src="/9.jpg" alt="Boats"></a></p><p>Advertisement</p></div>`,
			),
			reports: `
				11 | <div class="glide" hidden>${related()}<p><a href="/9"><img src="/9.jpg" alt="Boats"></a></p><p>Advertisement</p></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 5 slides of carousel \`glide\` lead to other pages and are not part of the article.
			`,
			fixed: around(''),
		},
		{
			name: 'The pictures of the article: every one stays, and its caption.',
			post: around(
				`<div class="swiper-container" style="display:none"><div class="swiper-wrapper">\n${photos}\n</div></div>`,
			),
			reports: `
				11 | <div class="swiper-container" style="display:none"><div class="swiper-wrapper">
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Gallery \`swiper-container\` shows its 3 slides one under the other, or only the first: it needs a script of the source site.
			`,
			unsafelyFixed: around(`\n${photos}\n`),
		},
		{
			name: 'At the top of the post an element keeps Markdown out; a list stays one; slides show themselves.',
			post: post(
				`<div class="flexslider">\n<ul class="slides">\n${[1, 2, 3].map((number) => `<li style="display: none"><a href="/${number}.jpg"><img src="/${number}s.jpg"></a></li>\n`).join('')}</ul>\n</div>\n\nThe end.\n`,
			),
			reports: `
				9 | <div class="flexslider">
				  | ^^^^^^^^^^^^^^^^^^^^^^^^ warning: Gallery \`flexslider\` shows its 3 slides one under the other, or only the first: it needs a script of the source site.
			`,
			unsafelyFixed: post(
				`<div>\n<ul>\n${[1, 2, 3].map((number) => `<li><a href="/${number}.jpg"><img src="/${number}s.jpg"></a></li>\n`).join('')}</ul>\n</div>\n\nThe end.\n`,
			),
		},
		{
			name: 'Other libraries and other headings.',
			post: around(`<div><b>Elsewhere</b><div class="my-slider" hidden>${related()}</div></div>`),
			options: {containers: ['...', 'my-slider'], headings: ['Elsewhere']},
			reports: `
				11 | <div><b>Elsewhere</b><div class="my-slider" hidden>${related()}</div></div>
				   |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`my-slider\` lead to other pages and are not part of the article.
			`,
			fixed: around(''),
		},
	],
});

const links: readonly (readonly [string, string, 'stray' | 'gallery'])[] = [
	['another page of the site', 'https://news.example/2023/another', 'stray'],
	['another page, written relative', '/2023/another', 'stray'],
	['a picture', 'https://news.example/files/photo.JPG?size=large', 'gallery'],
	['the picture that it shows', 'https://img.example/photo/public', 'gallery'],
	['the post itself', 'http://www.news.example/2024/a-post/#photo', 'gallery'],
	['a viewer below the post', 'https://news.example/2024/a-post/photo-2', 'gallery'],
	['a place on the page', '#photo', 'gallery'],
	['a script', 'javascript:void(0)', 'gallery'],
	['nothing', '', 'gallery'],
];
for (const [what, href, kind] of links) {
	test(`no-stray-carousel: slides that lead to ${what} are ${kind}`, (t) => {
		const slide = `<div><a href="${href}"><img src="https://img.example/photo/public">A photo</a></div>`;
		const findings = lint(rule, {post: around(`<div class="swiper">${slide.repeat(3)}</div>`)});
		t.deepEqual(
			findings.map(({messageId}) => messageId),
			[kind],
		);
	});
}

const viewers: readonly (readonly [string, (index: number) => string, 'stray' | 'gallery'])[] = [
	[
		'pictures without words',
		(index) => `<a href="/show.php?id=${index * 7}"><img src="${index}.jpg" alt="The ferry"></a>`,
		'gallery',
	],
	[
		'numbered pictures',
		(index) => `<a href="/ferry.html?img=${index}"><img src="${index}.jpg" alt="">View</a>`,
		'gallery',
	],
	[
		'articles',
		(index) => `<a href="/show.php?id=${index * 7}"><img src="${index}.jpg" alt="">The ferry ${index}</a>`,
		'stray',
	],
];
for (const [what, slide, kind] of viewers) {
	test(`no-stray-carousel: ${what} at one page are ${kind}`, (t) => {
		const slides = [4, 1, 2, 3, 4, 1].map((index) => `<div>${slide(index)}</div>`).join('');
		const findings = lint(rule, {post: around(`<div class="swiper">${slides}</div>`)});
		t.deepEqual(
			findings.map(({messageId}) => messageId),
			[kind],
		);
	});
}

test('no-stray-carousel: a hidden carousel is declared invisible, and its heading emptied', (t) => {
	const text = around(`<div><h2>Related</h2><div class="glide" hidden>${related()}</div></div>`);
	const [finding] = lint(rule, {post: text});
	t.deepEqual(
		finding?.fix?.removes?.map(({range, because}) => [text.slice(range.start, range.end).slice(0, 20), because]),
		[
			['<div class="glide" h', 'invisible'],
			['<h2>Related</h2>', 'emptied-heading'],
		],
	);
});
