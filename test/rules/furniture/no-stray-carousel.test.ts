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

const offers = `<div class="swiper" style="display: none">${[0, 1, 2].map((index) => `<div><a href="https://shop${index}.example/" rel="sponsored">An offer of shop ${index}</a></div>`).join('')}</div>`;

/** Slides under an empty link, with a small one to the section. */
const overlaid = stories
	.map(
		(title, index) =>
			`<div class="card"><a href="/2024/${index}"></a><img src="/${index}.jpg" alt=""><a href="/town">Town</a><div>${title}</div></div>`,
	)
	.join('');

const titles = ['The wall', 'The rink', 'The fair'];

/** Slides that are neither of another page nor pictures of the article. */
const silent: readonly (readonly [string, (title: string, index: number) => string, string?])[] = [
	[
		'Testimonials, each with its face.',
		(title) => `<img src="/${title}.jpg" alt=""><blockquote>${title} is a joy.</blockquote>`,
	],
	[
		'Testimonials by class, with a link to who says it.',
		(title) =>
			`<div class="testimonial__text">“${title}?”</div><a href="/people/${title}">All of the family of ${title}</a>`,
	],
	[
		'A hero: what it says is more than its button.',
		(title) =>
			`<img src="/${title}.jpg" alt=""><h2>${title}</h2><p>We have been here for you since the harbour was built.</p><a class="button" href="/contact/${title}">Contact us</a>`,
		'hero-slider',
	],
	[
		'A hero without a link.',
		(title) => `<img src="/${title}.jpg" alt=""><h1>${title}</h1><p>Be welcome.</p>`,
		'slideshow',
	],
	[
		'Products of the article, with all that they can do.',
		(title) =>
			`<img src="/${title}.jpg" alt=""><h3>${title}</h3><p>${'Two years old, mended twice, and as good as new. '.repeat(9)}</p><span>€ 12.50</span><a href="https://shop.example/${title}">Shop</a>`,
	],
	[
		'What asks for something is no photograph.',
		(title) => `<img src="/${title}.jpg" alt=""><form><input name="${title}"></form>`,
	],
	['What costs something is none.', (title) => `<img src="/${title}.jpg" alt="${title}"><span>19,90 €</span>`],
	[
		'What has a button is none.',
		(title) => `<img src="/${title}.jpg" alt="${title}"><button>More about ${title}</button>`,
	],
	['What runs a script is none.', (title) => `<a href="javascript:;"><img src="/${title}.jpg" alt="${title}"></a>`],
	[
		'All lead to one page of another site.',
		(title, index) => `<a href="https://ads.example/click?banner=${index}"><img src="/${title}.jpg" alt=""></a>`,
	],
	[
		'All lead to one page of the site.',
		(title) => `<a href="/shop/prizes"><img src="/${title}.jpg" alt="${title}"></a>`,
	],
	['Demonstrations.', (_, index) => `Slide ${index}`],
	['Places on the page.', (title) => `<a href="#${title}">${title}</a>`, 'carousel-methods'],
];

testRule(rule, {
	good: [
		{name: 'A heading of that name.', post: around(`<h3 id="carousel">Carousel</h3>${related()}`)},
		{name: 'Grids are called so, too.', post: around(`<div class="gallery photo-gallery">${related()}</div>`)},
		{
			name: 'Classes of parts of a carousel.',
			post: around(`<div class="swiper-slide carousel-caption owl-nav slider-item glided">${related()}</div>`),
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
				'<div class="swiper"><a href="/p/bow"><img src="a.jpg" alt=""></a><a href="/p/deck"><img src="b.jpg" alt=""></a><a href="/p/dock"><img src="c.jpg" alt=""></a><a href="/p/hull"><img src="d.jpg" alt="IMG_0041.JPG"></a></div>',
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
		...silent.map(([name, slide, classes = 'swiper']) => ({
			name,
			post: around(
				`<div class="${classes}">${titles.map((title, index) => `<div>${slide(title, index)}</div>`).join('')}</div>`,
			),
		})),
		{
			name: 'One slide, with as many links as it likes.',
			post: around(
				'<div class="flexslider"><ul class="slides"><li><div class="thumb"><a href="/wall"><img src="/wall.jpg" alt=""></a></div><div class="meta"><a href="/town">Town</a></div><div class="by"><a href="/ada">Ada</a></div><div class="name"><a href="/wall">The wall</a></div></li></ul></div>',
			),
		},
		{
			name: 'The slides are in the middle of what somebody wrote.',
			post: around(
				`<div class="slider-page">${article}<p>${'All of it was true, and most of it was new. '.repeat(6)}</p>${related()}</div>`,
			),
		},
		{
			name: 'Browsers know nothing of an element of the library: what stands in it is seen.',
			post: around(`<swiper-container class="mySwiper">${photos}</swiper-container>`),
		},
		{
			name: 'Whoever writes of inns, and links to each, has written the slides.',
			post: around(
				`<div class="inn-carousel">${['bell', 'crown', 'swan'].map((inn) => `<div><a href="https://${inn}.example/"><img src="/${inn}.jpg" alt="The ${inn}"></a><h3><a href="https://${inn}.example/">The ${inn}</a></h3><p>From its rooms we saw the ferry come in twice a day.</p></div>`).join('')}</div>`,
			),
		},
		...[
			['Slides that browsers scroll.', `<div class="slider" style="overflow-x: auto">${photos}</div>`],
			['Slides that snap.', `<div class="carousel" style="scroll-snap-type:x mandatory">${photos}</div>`],
			[
				'Slides that a style of the post scrolls.',
				`<style>.reel, p { overflow-x: scroll }</style><div class="slider reel">${photos}</div>`,
			],
			[
				'Slides that a style of the post shows by a field.',
				`<style>#a:checked ~ div { left: 0 }</style><div class="slider"><input type="radio" id="a">${photos}</div>`,
			],
			['Pictures in a row.', `<div class="comic-slides">${photos.replaceAll('swiper-slide', 'strip')}</div>`],
		].map(([name = '', carousel = '']) => ({name, post: around(carousel)})),
		{
			name: 'Arrows beside pictures, of which nobody knows that they are not the slides.',
			post: around(
				`<div class="box">${photos.replaceAll('swiper-slide', 'x')}<ul class="slick-dots"><li>1</li></ul></div>`,
			),
		},
		{
			name: 'A carousel that the script of the post fills.',
			post: around('<div class="owl-carousel"></div><script>fill()</script>'),
		},
		{
			name: 'The tabs of a review, whose addresses are numbers.',
			post: around(
				`<div class="review__carousel"><ul class="review__nav">${['Loud', 'Quick', 'Cheap'].map((tab, index) => `<li><a href="${index}" data-goto="review">${tab}</a></li>`).join('')}</ul><div><p>It is loud.</p></div><div><p>It is quick.</p></div></div>`,
			),
		},
		{
			name: 'The pages of a carousel.',
			post: around(
				'<div class="jcarousel-panel"><span><a href="?tray=0">1</a></span><span><a href="?tray=1">2</a></span><span><a href="?tray=2">3</a></span></div>',
			),
		},
		{name: 'Code.', post: post('```html\n<div class="owl-carousel"><p><a href="/a">A</a></p></div>\n```\n')},
	],
	bad: [
		{
			name: 'What turned the slides is left, and they are gone.',
			post: around(
				'<div class="slick-slider"><button class="slick-prev">Previous</button><div class="slick-list"></div></div>',
			),
			reports: `
				11 | <div class="slick-slider"><button class="slick-prev">Previous</button><div class="slick-list"></div></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The slides of carousel \`slick-slider\` are gone, and only what turned them is left.
			`,
			unsafelyFixed: around(''),
		},
		{
			name: 'Nobody sees what is left.',
			post: around('<div><div class="owl-carousel owl-theme"></div></div>'),
			reports: `
				11 | <div><div class="owl-carousel owl-theme"></div></div>
				   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The slides of carousel \`owl-carousel\` are gone, and an empty box is left.
			`,
			fixed: around(''),
		},
		{
			name: 'Fields and their labels, which a style of the source site looked at, go together.',
			post: around(
				`<div class="csslider"><input type="radio" id="a"><input type="radio" id="b">${photos}<label for="a"></label></div><label for="b">2</label>`,
			),
			reports: `
				11 | <div class="csslider"><input type="radio" id="a"><input type="radio" id="b"><div class="swiper-slide"><img src="/photo1.jpg"><p>Photo 1</p></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^ warning: Gallery \`csslider\` needs a script of the source site to show its 3 slides as it did there.
			`,
			unsafelyFixed: around(photos),
		},
		{
			name: 'Labels with words stay, and so do the fields.',
			post: around(
				`<div class="csslider"><input type="radio" id="a">${photos}</div><label for="a">The bow of the ferry</label>`,
			),
			reports: `
				11 | <div class="csslider"><input type="radio" id="a"><div class="swiper-slide"><img src="/photo1.jpg"><p>Photo 1</p></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^ warning: Gallery \`csslider\` needs a script of the source site to show its 3 slides as it did there, and has no fix, because words of the post choose which slide is shown.
			`,
		},
		{
			name: 'What turns in other languages, and goes round: each article twice, with a link to its section.',
			post: around(`<section class="carrusel-noticias">\n${overlaid}${overlaid}\n</section>`),
			reports: `
				11 | <section class="carrusel-noticias">
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 6 slides of carousel \`carrusel-noticias\` lead to other pages and are not part of the article.
			`,
			unsafelyFixed: around(''),
		},
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
			name: 'Four in five are enough, and pictures speak by their alt; what a word beside them says, only a person knows.',
			post: around(
				`<div class="glide" hidden>${related()}<p><a href="/9"><img src="/9.jpg" alt="Boats"></a></p><p>Advertisement</p></div>`,
			),
			reports: `
				11 | <div class="glide" hidden>${related()}<p><a href="/9"><img src="/9.jpg" alt="Boats"></a></p><p>Advertisement</p></div>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 4 slides of carousel \`glide\` lead to other pages and are not part of the article.
			`,
			unsafelyFixed: around(''),
		},
		{
			name: 'The pictures of the article: every one stays, and its caption.',
			post: around(
				`<div class="swiper-container" style="display:none"><div class="swiper-wrapper">\n${photos}\n</div></div>`,
			),
			reports: `
				11 | <div class="swiper-container" style="display:none"><div class="swiper-wrapper">
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Gallery \`swiper-container\` needs a script of the source site to show its 3 slides as it did there.
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
				  | ^^^^^^^^^^^^^^^^^^^^^^^^ warning: Gallery \`flexslider\` needs a script of the source site to show its 3 slides as it did there.
			`,
			unsafelyFixed: post(
				`<div>\n<ul>\n${[1, 2, 3].map((number) => `<li><a href="/${number}.jpg"><img src="/${number}s.jpg"></a></li>\n`).join('')}</ul>\n</div>\n\nThe end.\n`,
			),
		},
		{
			name: 'A word in the class, borne out by slides.',
			post: around(`<div class="carousel">${related()}</div>`),
			reports: `
				11 | <div class="carousel">${related()}</div>
				   | ^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`carousel\` lead to other pages and are not part of the article.
			`,
			unsafelyFixed: around(''),
		},
		{
			name: 'What is sold elsewhere goes only when asked to, even where it is hidden.',
			post: around(`<div><h4>From our partners</h4>${offers}</div>`),
			reports: `
				11 | <div><h4>From our partners</h4>${offers}</div>
				   |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`swiper\` offer something elsewhere and are not part of the article.
			`,
			unsafelyFixed: around(''),
		},
		{
			name: 'With its box go a heading two boxes up, an empty slot, dots, arrows, a line and a link to more.',
			post: around(
				`<section><div class="strip"><div><h3><a href="#">Today</a></h3></div></div><div><ol class="slick-dots"><li>1</li><li>2</li></ol><div class="slick-slider">${related()}</div><div class="slot"></div><hr></div><div>&lt;</div><div>&gt;</div><p><a href="/all">All news</a></p></section>`,
			),
			reports: `
				11 | <section><div class="strip"><div><h3><a href="#">Today</a></h3></div></div><div><ol class="slick-dots"><li>1</li><li>2</li></ol><div class="slick-slider">${related()}</div><div class="slot"></div><hr></div><div>&lt;</div><div>&gt;</div><p><a href="/all">All news</a></p></section>
				   |                                                                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`slick-slider\` lead to other pages and are not part of the article.
			`,
			unsafelyFixed: around(''),
		},
		{
			name: 'With its box go pictures of arrows, by the names of their files; a picture of an archer stays.',
			post: around(
				`<section><div><nav class="slidernav"><div id="navbtns"><img src="/i/left_arrow.png"> <a href="#"><img src="/i/btn-next-white.svg?2" alt="Next"></a></div></nav><div class="glider">${related()}</div></div></section>\n<section><img src="/arrow-of-the-archer.jpg" alt=""><div class="glider">${related()}</div></section>`,
			),
			reports: `
				11 | <section><div><nav class="slidernav"><div id="navbtns"><img src="/i/left_arrow.png"> <a href="#"><img src="/i/btn-next-white.svg?2" alt="Next"></a></div></nav><div class="glider">${related()}</div></div></section>
				   |                                                                                                                                                                ^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`glider\` lead to other pages and are not part of the article.
				12 | <section><img src="/arrow-of-the-archer.jpg" alt=""><div class="glider">${related()}</div></section>
				   |                                                     ^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`glider\` lead to other pages and are not part of the article.
			`,
			unsafelyFixed: around('\n<section><img src="/arrow-of-the-archer.jpg" alt=""></section>'),
		},
		{
			name: 'A heading over several goes with them; one that says what it heads goes from the middle of the article, too.',
			post: around(
				`<h3>Latest</h3>\n<div class="glider">\n${related()}\n</div>\n<div class="rail"><div class="swiper-wrapper">\n${related()}\n</div></div>\n<h3>On the pier</h3>\n${article}\n<h3>Related</h3>\n<div class="glider">\n${related()}\n</div>\n${article}`,
			),
			reports: `
				12 | <div class="glider">
				   | ^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`glider\` lead to other pages and are not part of the article.
				15 | <div class="rail"><div class="swiper-wrapper">
				   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`swiper-wrapper\` lead to other pages and are not part of the article.
				21 | <div class="glider">
				   | ^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`glider\` lead to other pages and are not part of the article.
			`,
			unsafelyFixed: around(`\n<h3>On the pier</h3>\n${article}\n\n${article}`),
		},
		{
			name: 'Words and pictures of the article stay, whatever they stand beside.',
			post: around(
				`<div><p>The pier was full.</p><div class="glider">${related()}</div></div>\n<div><img src="/pier.jpg" alt="The pier"><div class="glider">${related()}</div></div>`,
			),
			reports: `
				11 | <div><p>The pier was full.</p><div class="glider">${related()}</div></div>
				   |                               ^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`glider\` lead to other pages and are not part of the article.
				12 | <div><img src="/pier.jpg" alt="The pier"><div class="glider">${related()}</div></div>
				   |                                          ^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`glider\` lead to other pages and are not part of the article.
			`,
			unsafelyFixed: around('<div><p>The pier was full.</p></div>\n<div><img src="/pier.jpg" alt="The pier"></div>'),
		},
		{
			name: 'An end tag is missing in it: it ends where it is written.',
			post: around(
				`<div class="carousel slide" data-ride="carousel">\n<ol class="carousel-indicators">\n<li data-slide-to="0">\n<li data-slide-to="1">\n</ol>\n<div class="carousel-inner">\n${related()}\n</div>\n</div>`,
			),
			reports: `
				11 | <div class="carousel slide" data-ride="carousel">
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`carousel\` lead to other pages and are not part of the article.
			`,
			unsafelyFixed: around(''),
		},
		{
			name: 'Its own end tag is missing: it has no fix.',
			post: post(`<p>${article}</p>\n<div class="glider">\n${related()}\n`),
			reports: `
				10 | <div class="glider">
				   | ^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`glider\` lead to other pages and are not part of the article, and has no fix, because one of its tags is not in the file.
			`,
		},
		{
			name: 'Liquid in its start tag: it has no fix.',
			post: around(`<div data-label="{{ page.title }}" class="modula-gallery">\n${photos}\n</div>`),
			reports: `
				11 | <div data-label="{{ page.title }}" class="modula-gallery">
				   |                                    ^^^^^^^^^^^^^^^^^^^^^^ warning: Gallery \`modula-gallery\` needs a script of the source site to show its 3 slides as it did there, and has no fix, because code or Liquid stands in it.
			`,
		},
		{
			name: 'What a library made once more counts once, and stays once; its arrows go.',
			post: around(
				'<div class="slick-slider slick-initialized"><button class="slick-prev">Previous</button><div class="slick-list"><div class="slick-track" style="width: 900px">\n<div class="slick-slide slick-cloned" aria-hidden="true"><img src="/c.jpg" alt="Dock"></div>\n<div class="slick-slide" style="position: absolute; left: 0; color: teal" aria-hidden="true"><img src="/a.jpg" alt="Bow"></div>\n<div class="slick-slide" style="opacity: 0"><img src="/b.jpg" alt="Deck"></div>\n<div class="slick-slide"><img src="/c.jpg" style="display: none" alt="Dock"></div>\n<div class="slick-slide slick-cloned"><img src="/a.jpg" alt="Bow"></div>\n</div></div></div>',
			),
			reports: `
				11 | <div class="slick-slider slick-initialized"><button class="slick-prev">Previous</button><div class="slick-list"><div class="slick-track" style="width: 900px">
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Gallery \`slick-slider\` needs a script of the source site to show its 3 slides as it did there.
			`,
			unsafelyFixed: around(
				'\n\n<div class="slick-slide" style="color: teal"><img src="/a.jpg" alt="Bow"></div>\n<div class="slick-slide"><img src="/b.jpg" alt="Deck"></div>\n<div class="slick-slide"><img src="/c.jpg" alt="Dock"></div>\n\n',
			),
		},
		{
			name: "AMP's carousel, at the top of the post.",
			post: post(
				`<amp-carousel type="slides">\n${['a', 'b', 'c'].map((name) => `<amp-img src="/${name}.jpg" alt="Step ${name}"></amp-img>\n`).join('')}</amp-carousel>\n`,
			),
			reports: `
				9 | <amp-carousel type="slides">
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Gallery \`amp-carousel\` needs a script of the source site to show its 3 slides as it did there.
			`,
			unsafelyFixed: post(
				`<div>\n${['a', 'b', 'c'].map((name) => `<amp-img src="/${name}.jpg" alt="Step ${name}"></amp-img>\n`).join('')}</div>\n`,
			),
		},
		{
			name: 'Other libraries and other headings.',
			post: around(`<div><b>Elsewhere</b><div class="my-slider" hidden>${related()}</div></div>`),
			options: {containers: ['...', 'my-slider']},
			settings: {relatedHeadings: ['Elsewhere']},
			reports: `
				11 | <div><b>Elsewhere</b><div class="my-slider" hidden>${related()}</div></div>
				   |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The 3 slides of carousel \`my-slider\` lead to other pages and are not part of the article.
			`,
			fixed: around(''),
		},
	],
});

const links: readonly (readonly [string, (index: number) => string, 'stray' | 'advert' | 'gallery' | undefined])[] = [
	['other pages of the site', (index) => `https://news.example/2023/another-${'abc'[index]}`, 'stray'],
	['other pages, written relative', (index) => `/2023/another-${'abc'[index]}`, 'stray'],
	['the site under another name', (index) => `https://m.news.example/x${index}`, 'stray'],
	['other sites', (index) => `https://shop${index}.example/`, 'advert'],
	['a page on a site for pictures', (index) => `https://www.flickr.com/photos/ada/${index * 7}`, 'gallery'],
	['a picture', () => 'https://news.example/files/photo.JPG?size=large', 'gallery'],
	['the picture that it shows', () => 'https://img.example/photo/public', 'gallery'],
	['the post itself', () => 'http://www.news.example/2024/a-post/#photo', 'gallery'],
	['a viewer below the post', (index) => `https://news.example/2024/a-post/photo-${'abc'[index]}`, 'gallery'],
	['a place on the page', () => '#photo', 'gallery'],
	['a script', () => 'javascript:void(0)', undefined],
	['nothing', () => '', 'gallery'],
];
for (const [what, href, kind] of links) {
	test(`no-stray-carousel: slides that lead to ${what} are ${kind ?? 'nothing'}`, (t) => {
		const slides = [0, 1, 2].map(
			(index) => `<div><a href="${href(index)}"><img src="https://img.example/photo/public">A photo</a></div>`,
		);
		const findings = lint(rule, {post: around(`<div class="swiper">${slides.join('')}</div>`)});
		t.deepEqual(
			findings.map(({messageId}) => messageId),
			kind === undefined ? [] : [kind],
		);
	});
}

const viewers: readonly (readonly [string, (index: number) => string, 'stray' | 'advert' | 'gallery' | undefined])[] = [
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
	['numbered pages', (index) => `<a href="/ferry/${index}.html"><img src="${index}.jpg" alt=""></a>`, 'gallery'],
	[
		'one page that says what it is asked for',
		(index) => `<a href="/show.php?id=${index * 7}"><img src="${index}.jpg" alt="">The ferry ${index}</a>`,
		undefined,
	],
	[
		'pages with captions beside the pictures',
		(index) =>
			`<figure><a href="/photos/${'abcde'[index]}"><img src="${index}.jpg" alt=""></a><figcaption>The ferry at the pier ${index}. Topic: <a href="/topics/${index}">Sea</a></figcaption></figure>`,
		'gallery',
	],
	[
		'those who took pictures',
		(index) =>
			`<img src="${index}.jpg" alt=""><p>Photo: <a href="https://people.example/${index}">Ada Brook, of the paper ${index}</a></p>`,
		'gallery',
	],
	[
		'other sites without a word',
		(index) => `<a href="https://shop-${index}.example/"><img src="${index}.jpg" alt=""></a>`,
		'advert',
	],
	[
		'nowhere, with words on them as Bootstrap has them',
		(index) =>
			`<img src="${index}.jpg" alt=""><div class="carousel-caption"><h5>Deck ${index}</h5><p>Seen from the pier.</p></div>`,
		'gallery',
	],
	[
		'nowhere, with a button on them',
		(index) =>
			`<img src="${index}.jpg" alt=""><div class="carousel-caption"><h5>Deck ${index}</h5><p><a class="btn" href="#">Sign up</a></p></div>`,
		undefined,
	],
	[
		'members whose pictures open themselves',
		(index) =>
			`<a><img src="${index}.jpg" alt=""></a> ${index} / 4 <a href="/members/${index}">A member with a long name</a>`,
		undefined,
	],
];
for (const [what, slide, kind] of viewers) {
	test(`no-stray-carousel: slides that lead to ${what} are ${kind ?? 'nothing'}`, (t) => {
		const slides = [4, 1, 2, 3, 4, 1].map((index) => `<div>${slide(index)}</div>`).join('');
		const findings = lint(rule, {post: around(`<div class="swiper">${slides}</div>`)});
		t.deepEqual(
			findings.map(({messageId}) => messageId),
			kind === undefined ? [] : [kind],
		);
	});
}

test('no-stray-carousel: where all articles are at one path, another value is another article', (t) => {
	const from = (url: string, slides: string): string =>
		around(`<div class="swiper">${slides}</div>`).replace(/^from: .*$/m, `from: ${url}`);
	const told = (text: string): readonly string[] => lint(rule, {post: text}).map(({messageId}) => messageId);
	const slide = (query: string): string => `<div><a href="/show.php?${query}">The ferry of ${query}</a></div>`;
	const others = [5, 9, 14].map((id) => slide(`id=${id}`)).join('');
	t.deepEqual(told(from('https://news.example/show.php?id=3', others)), ['stray']);
	const own = [5, 9, 14].map((place) => slide(`id=3&amp;photo=${place}`)).join('');
	t.deepEqual(told(from('https://news.example/show.php?id=3', own)), []);
});

const strays: readonly (readonly [string, string])[] = [
	[
		'with a label and a date outside their links',
		slidesOf(
			(title) =>
				`<a href="/${title}"><img src="/${title}.jpg" alt="${title}"></a><p><a href="/topics/town">Town</a> / 1 March</p><h4><a href="/${title}">${title} is new</a></h4>`,
		),
	],
	[
		'under an empty link',
		slidesOf(
			(title) =>
				`<a href="/${title}"><img src="/${title}.jpg" alt=""></a><h4>${title}</h4><p>What happened on 1 March, and what the council says of it.</p><a href="/${title}" class="anchor"></a>`,
		),
	],
	[
		'with a linked headline over more words than itself',
		slidesOf(
			(title) =>
				`<h3><a href="/${title}">${title}</a></h3><p>It has been on everybody's mind for weeks, and now it is here.</p><span>By Ada Brook</span>`,
		),
	],
	[
		'in rows, of which each is a slide',
		`<div class="item">${slidesOf((title) => `<a href="/${title}">${title}</a>`)}</div><div class="item">${slidesOf((title) => `<a href="/more/${title}">More of ${title}</a>`)}</div>`,
	],
	[
		'among which the post itself is',
		`<div><a href="https://news.example/2024/a-post"><img src="/own.jpg" alt=""> The post</a></div>${slidesOf((title) => `<a href="/${title}"><img src="/${title}.jpg" alt=""> ${title}</a>`)}`,
	],
	[
		'with arrows that have an address',
		`<div class="track">${slidesOf((title) => `<a href="/${title}">${title}</a>`)}</div><a class="slider-arrow" href="/list?page=0">Back</a><a class="slider-arrow" href="/list?page=2">Further</a>`,
	],
];

/** One slide for each title. */
function slidesOf(slide: (title: string) => string): string {
	return titles.map((title) => `<div>${slide(title.toLowerCase().replace(' ', '-'))}</div>`).join('\n');
}

const names = [
	'swiper-wrapper',
	'glider w-full',
	'rev_slider',
	'td-trending-now-wrapper',
	'sc-x1 carousel',
	'jcarousel-container',
	'glide__slides',
	'lightSlider',
	'keen-slider',
	'my-slideshow',
	'embla',
	'tns-inner',
];
for (const name of names) {
	for (const [what, slides] of strays) {
		test(`no-stray-carousel: in \`${name}\`, slides ${what} are stray`, (t) => {
			const findings = lint(rule, {post: around(`${article.repeat(9)}<div class="${name}">${slides}</div>`)});
			t.deepEqual(
				findings.map(({messageId}) => messageId),
				['stray'],
			);
		});
	}
}

const perhapsSeen: readonly (readonly [what: string, html: string])[] = [
	[
		'slides that show themselves again',
		`<div class="carousel" style="visibility:hidden"><div style="visibility:visible">${related()}</div></div>`,
	],
	['what the search of the browser finds', `<div class="carousel" hidden="until-found">${related()}</div>`],
	[
		'what a style of the post shows',
		`<style>#parts:target{display:block!important}</style><div class="carousel" id="parts" style="display:none">${related()}</div>`,
	],
	['words beside the slides', `<div class="carousel" hidden>${related()}<p>The ferry company is bankrupt.</p></div>`],
];
for (const [what, html] of perhapsSeen) {
	test(`no-stray-carousel: only a person removes ${what}`, (t) => {
		const findings = lint(rule, {post: around(html)});
		t.deepEqual(
			findings.map(({fix}) => fix?.safety),
			['unsafe'],
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

const plainPhotos = [1, 2, 3].map((number) => `<div><img src="/photo${number}.jpg"></div>`).join('');

for (const [name, carousel] of [
	['the role', `<section aria-roledescription="carousel">${plainPhotos}</section>`],
	['the role in another language', `<section aria-roledescription="Karussell">${plainPhotos}</section>`],
	['the settings of Slick', `<div data-slick='{"arrows": true}'>${plainPhotos}</div>`],
	['the settings of Flickity', `<div data-flickity="{}">${plainPhotos}</div>`],
	['Bootstrap', `<div data-bs-ride="carousel">${plainPhotos}</div>`],
	['a row that was moved', `<div style="transform: translate3d(-800px, 0, 0)">${plainPhotos}</div>`],
	['buttons', `<div class="css-1x2y"><div>${plainPhotos}</div><button aria-label="Next slide">›</button></div>`],
	[
		'one of three that is shown',
		`<p class="wrap">${[1, 2, 3].map((number) => `<span${number === 1 ? '' : ' style="display:none"'}><img src="/photo${number}.jpg"></span>`).join('')}</p>`,
	],
	...[
		'fotorama',
		'orbit-container',
		'bildstrecke',
		'diaporama',
		'karuzela',
		'slajder',
		'lunbo',
		'轮播图',
		'карусель',
		'slayt',
	].map((word) => [`the class \`${word}\``, `<div class="${word}">${plainPhotos}</div>`] as const),
] as const) {
	test(`no-stray-carousel: a gallery is known by ${name}`, (t) => {
		const findings = lint(rule, {post: around(carousel)});
		t.deepEqual(
			findings.map(({messageId}) => messageId),
			['gallery'],
		);
	});
}
