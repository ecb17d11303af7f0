import rule from '../../../rules/images/no-unloaded-image.ts';
import {post, testRule} from '../../support/testRule.ts';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** As large as a picture that somebody wrote into the page. */
const writtenOut = `data:image/jpeg;base64,${'Q29sb3Vy'.repeat(300)}`;

/** An image that waits: what is written, where it waits, for what, and what it is once it is mended. */
type Waiting = readonly [name: string, written: string, attribute: string, url: string, fixed: string];

const waiting: readonly Waiting[] = [
	...[
		'/lazy/placeholder-1024x682.png',
		'/img/lazy.svg',
		'/img/lazy_placeholder.gif',
		'/img/ajax-loader.gif',
		'/img/empty-src.png',
		'/img/1x1-transparent.png',
		'/img/trans_30x13.png',
		'/img/grey.gif?v=3',
		'/img/zero.gif',
		'/share/placeholder_3.jpg',
		'/img/image-placeholder.8f14e45f.svg',
	].map(
		(file): Waiting => [
			`A stand-in is known by its name: ${file}`,
			`<img src="${file}" data-src="/a.jpg">`,
			'data-src',
			'/a.jpg',
			'<img src="/a.jpg" data-src="/a.jpg">',
		],
	),
	...(
		[
			['<img src="/i/grey.png" data-src="/a.jpg">', 'data-src'],
			['<img src="/i/loading.jpg" alt="Loading" data-original="/a.jpg">', 'data-original'],
			['<img src="/i/clear.webp" data-load-src="/a.jpg">', 'data-load-src'],
			['<img class="js-lazy" src="/i/transparent.png" data-picture="/a.jpg">', 'data-picture'],
			['<img width="1" height="1" src="/i/clear.gif" data-picture="/a.jpg">', 'data-picture'],
			['<img src="/i/blank.gif" data-picture="/a.jpg">', 'data-picture'],
		] as const
	).map(
		([written, attribute]): Waiting => [
			`A vague name, and a sign that another picture is to come: ${written}`,
			written,
			attribute,
			'/a.jpg',
			written.replace(/ src="[^"]*"/, ' src="/a.jpg"'),
		],
	),
	[
		'An attribute that no list names, and a stand-in as data.',
		`<img src="${pixel}" data-paper-pic="https://img.example/a.jpg?w=9&amp;h=6">`,
		'data-paper-pic',
		'https://img.example/a.jpg?w=9&h=6',
		'<img src="https://img.example/a.jpg?w=9&amp;h=6" data-paper-pic="https://img.example/a.jpg?w=9&amp;h=6">',
	],
	[
		'Without an ending, where name and host say that it is a picture.',
		'<img data-load-src="https://images.paper.example/v1/ab12cd?w=900">',
		'data-load-src',
		'https://images.paper.example/v1/ab12cd?w=900',
		'<img src="https://images.paper.example/v1/ab12cd?w=900" data-load-src="https://images.paper.example/v1/ab12cd?w=900">',
	],
	[
		'Several sizes of one picture, and what comes when it fails.',
		'<img data-pic-small="/i/a-300x200.jpg" data-pic-large="/i/a-900x600.jpg" data-error="/i/missing.png">',
		'data-pic-large',
		'/i/a-900x600.jpg',
		'<img src="/i/a-900x600.jpg" data-pic-small="/i/a-300x200.jpg" data-pic-large="/i/a-900x600.jpg" data-error="/i/missing.png">',
	],
	[
		'A set alone, under a name of its own.',
		'<img data-paper-set="/a.jpg 300w, /b.jpg 900w">',
		'data-paper-set',
		'/a.jpg',
		'<img srcset="/a.jpg 300w, /b.jpg 900w" data-paper-set="/a.jpg 300w, /b.jpg 900w">',
	],
	[
		'Settings in JSON, references in it.',
		'<img data-settings="{&quot;src&quot;:&quot;/a.jpg?a=1&amp;b=2&quot;,&quot;lazy&quot;:true}">',
		'data-settings',
		'/a.jpg?a=1&b=2',
		'<img src="/a.jpg?a=1&amp;b=2" data-settings="{&quot;src&quot;:&quot;/a.jpg?a=1&amp;b=2&quot;,&quot;lazy&quot;:true}">',
	],
	[
		'Of the sizes in JSON the widest, and no preview.',
		'<img data-image=\'{"preview":"/p.jpg","files":[{"url":"/i/a-300.jpg","width":300},{"url":"/i/a-900.jpg","width":"900"}]}\'>',
		'data-image',
		'/i/a-900.jpg',
		'<img src="/i/a-900.jpg" data-image=\'{"preview":"/p.jpg","files":[{"url":"/i/a-300.jpg","width":300},{"url":"/i/a-900.jpg","width":"900"}]}\'>',
	],
	[
		'A set in JSON.',
		'<img data-srcset-json=\'{"srcset":"/i/a-300.jpg 300w, /i/a-900.jpg 900w"}\'>',
		'data-srcset-json',
		'/i/a-900.jpg',
		'<img src="/i/a-900.jpg" data-srcset-json=\'{"srcset":"/i/a-300.jpg 300w, /i/a-900.jpg 900w"}\'>',
	],
	[
		'Lists of a URL and its use.',
		'<img src="/blank.gif" data-swap="[/i/a.jpg, (default)], [/i/a-large.jpg, (large)]">',
		'data-swap',
		'/i/a.jpg',
		'<img src="/i/a.jpg" data-swap="[/i/a.jpg, (default)], [/i/a-large.jpg, (large)]">',
	],
	[
		'A pair for two kinds of screens.',
		'<img data-src="/a.jpg|/a@2x.jpg">',
		'data-src',
		'/a.jpg',
		'<img src="/a.jpg" data-src="/a.jpg|/a@2x.jpg">',
	],
	[
		'Its loader made it transparent.',
		'<img style="object-fit:cover;opacity:0" data-src="/a.jpg">',
		'data-src',
		'/a.jpg',
		'<img src="/a.jpg" style="object-fit:cover" data-src="/a.jpg">',
	],
	[
		'It is transparent, and nothing else.',
		'<img data-src="/a.jpg" style="opacity: 0;">',
		'data-src',
		'/a.jpg',
		'<img src="/a.jpg" data-src="/a.jpg">',
	],
	[
		'An element of the site for its pictures.',
		'<lazyload-img lsrc="/i/a.jpg" alt="The &quot;Lee&quot;"></lazyload-img>',
		'lsrc',
		'/i/a.jpg',
		'<lazyload-img lsrc="/i/a.jpg" alt="The &quot;Lee&quot;"><img src="/i/a.jpg" alt="The &quot;Lee&quot;"></lazyload-img>',
	],
	[
		'A box that is filled; nobody said what with.',
		'<div class="js-delayed-image-load" data-src="/i/a.jpg"></div>',
		'data-src',
		'/i/a.jpg',
		'<div class="js-delayed-image-load" data-src="/i/a.jpg"><img src="/i/a.jpg"></div>',
	],
];

testRule(rule, {
	good: [
		...[
			'An ornament: <img src="" alt=""><img alt="" width="600" height="400">',
			'A pixel: <img src="" alt="The ferry" width="1" height="1">',
			'A place too small for a picture: <img width="20" height="20">',
			'Hidden: <span hidden><img src="" alt="The ferry"></span>',
			'Another browser’s: <noscript><img src="" alt="The ferry"></noscript>',
			'An address that nobody knows: <img alt="The ferry" data-pic="ferry/{size}">',
			'A source beside it: <picture><source srcset="/a.jpg"><img alt="The ferry"></picture>',
			'A painted one: <img alt="The ferry" style="background-image: url(/a.jpg)">',
			'Frames of tools: <iframe width="500" height="300" name="main"></iframe><iframe width="500" height="300" class="ad-slot"></iframe><iframe id="share-frame" width="500" height="300"></iframe>',
			'Small and hidden frames: <iframe width="1" height="1"></iframe><iframe></iframe><iframe width="500" height="300" style="display:none"></iframe>',
			'A page of its own: <iframe srcdoc="Hello" width="500" height="300"></iframe>',
			'What never was a player for readers: <video></video><audio></audio>',
			'What a video names: <video controls><a href="https://news.example/a.mp4">Watch</a></video><video controls data-file="https://cdn.example/a.m3u8"></video>',
		].map((text) => ({name: `No address is missing. ${text}`, post: post(`<div>${text}</div>`)})),
		{
			name: 'In works of one’s own a script of the layout may fill what HTML leaves open.',
			post: '---\ntitle: Ferries\n---\n<img id="preview" alt="Preview"><iframe width="500" height="300"></iframe>\n',
		},
		{
			name: 'What is shown may wait in another size, for a zoom, a print or a board of pins.',
			post: post(`<div>
<img src="/i/a-600x400.jpg" data-src="/i/a-1200x800.jpg"><img src="/i/a-600x400.jpg" data-src="/i/a-300x200.jpg">
<img src="/i/b.jpg" data-zoom="/i/b-large.jpg" data-pin-media="/pins/c.jpg"><img src="/i/d.jpg" data-full="/i/d-full.jpg">
</div>`),
		},
		{
			name: 'A bird, a dock and a telephone are no stand-ins.',
			post: post(
				'<p><img src="/i/grey-heron.jpg" data-src="/x/1.jpg"><img src="/i/loading-dock.jpg" data-src="/x/2.jpg"><img src="/i/pixel-9.png" data-src="/x/3.jpg"></p>',
			),
		},
		...[
			'<img src="/swatch/grey.png" alt="Grey" data-image="/i/kettle-grey.jpg"> <img src="/swatch/clear.png" alt="Clear" data-image="/i/kettle-clear.jpg">',
			'<img src="/swatch/grey.png" alt="Grey" data-src="/i/kettle.jpg">',
			'<img src="/swatch/gray.gif" alt="" data-variant-src="/i/kettle-gray.jpg">',
			'<img src="/i/lazy.jpg" alt="Lazy cat" data-full="/i/cat.jpg">',
			'<img src="/i/lazy.jpg" alt="Lazy cat" data-src="/i/lazy-1200x800.jpg">',
			...[
				'empty',
				'clear',
				'transparent',
				'loading',
				'blank',
				'grey',
				'pixel',
				'fallback',
				'loader',
				'dummy',
				'spinner',
			].map(
				(word) =>
					`<img class="wp-image-5 lazyloaded" src="/i/${word}.jpg" data-orig-file="/i/${word}-orig.jpg" data-large-file="/i/${word}-1024x600.jpg" data-zoom-src="/i/z.jpg">`,
			),
			'<img class="lazy" src="/i/empty.jpg" data-orig-file="/i/empty-orig.jpg">',
			'<picture><source data-srcset="/i/lazy-2.webp"><img src="/i/lazy.webp" alt="Lazy cat"></picture>',
		].map((written) => ({
			name: `A name that may be that of a picture proves nothing: ${written}`,
			post: post(`<p>${written}</p>`),
		})),
		{
			name: 'A mark that stands at several links to larger pictures.',
			post: post(
				'<p><img src="/mark.png" data-full="/i/a.jpg" alt="Larger"><img src="/mark.png" data-full="/i/b.jpg" alt="Larger"></p>',
			),
		},
		{
			name: 'Which of two pictures is meant, nobody can tell.',
			post: post('<p><img data-day="/day/quay.jpg" data-night="/night/weir.jpg"></p>'),
		},
		{
			name: 'No picture: pages, words, icons, previews, and what comes when the picture fails or is pointed at.',
			post: post(
				'<p><img data-permalink="https://blog.example/a.jpg/" data-link="/a.jpg" data-title="a.jpg" data-credit="/by/a.jpg" data-preview="/p.jpg" data-hover-src="/h.jpg" onerror="this.src=\'/e.jpg\'" data-page="https://blog.example/photos/5"></p>',
			),
		},
		{
			name: 'Broken and foreign data.',
			post: post('<p><img data-settings=\'{"src": "/a.jpg\'><img data-a="[1,2]"></p>'),
		},
		{
			name: 'Nothing there is ever shown, whatever loads.',
			post: post(`<div style="display:none"><img data-src="/a.jpg"><amp-img src="/b.jpg"></amp-img></div>
<div hidden><picture><source data-srcset="/a.webp"><img alt="A"></picture><div data-bg="/c.jpg"></div></div>
<p><img style="display:none" data-src="/d.jpg"></p>`),
		},
		{
			name: 'Behind words, links and menus a picture is part of the look.',
			post: post(
				'<div data-bg="/a.jpg"><h2>The ferry</h2></div><a href="/b"><div data-bg="/b.jpg"></div></a><nav><div data-bg="/c.jpg"></div></nav><div data-bg="/d.jpg" style="background:url(/d.jpg)"></div><div data-bg="dark"></div><div data-bg="/e.jpg"><img src="/e.jpg" alt=""></div>',
			),
		},
		{
			name: 'Elements of the site that hold their picture, or something else.',
			post: post(
				'<p><lazy-img src="/a.jpg"><img src="/a.jpg" alt=""></lazy-img><x-player data-file="/b.jpg"></x-player></p>',
			),
		},
		post('<p><img src="https://img.example/a.jpg" loading="lazy"></p>'),
		{
			name: 'The same URL twice is noise.',
			post: post('<p><img data-src="https://img.example/a.jpg" src="https://img.example/a.jpg"></p>'),
		},
		{
			name: 'A placeholder in `data-src`, the picture in `src`.',
			post: post('<p><img data-src="/img/placeholder.gif" src="https://img.example/a.jpg"></p>'),
		},
		{name: 'Only a placeholder.', post: post('<p><img data-src="/img/placeholder.gif"></p>')},
		{name: 'A placeholder that is written out.', post: post(`<p><img data-src="${pixel}"></p>`)},
		{name: 'The value of a widget.', post: post('<p><img data-src="gallery-12"><img data-src=\'{"id": 5}\'></p>')},
		{name: 'A widget that is no image.', post: post('<div data-src="https://widget.example/list/5">…</div>')},
		{name: 'A number.', post: post('<p><img data-original-height="600" data-original-width="900"></p>')},
		{
			name: 'A URL that its loader has spoilt.',
			post: post('<p><img data-lazy-src="https://img.example/a.jpg?w=900&amp;is-pending-load=1#038;ssl=1"></p>'),
		},
		{
			name: 'Readers with scripts never meet it.',
			post: post('<p><noscript><img data-src="https://img.example/a.jpg"></noscript></p>'),
		},
		post(
			'<p><img srcset="https://img.example/a.jpg 1x, https://img.example/b.jpg 2x" data-src="https://img.example/c.jpg"></p>',
		),
		{
			name: 'One real candidate is enough.',
			post: post(`<p><img src="https://img.example/a.jpg" srcset="${pixel} 1x, https://img.example/b.jpg 2x"></p>`),
		},
		{
			name: 'A picture that is written out is a picture.',
			post: post(`<p><img src="${writtenOut}" data-src="https://img.example/a.jpg"></p>`),
		},
		{
			name: 'The source of the picture loads.',
			post: post(
				'<picture><source srcset="https://img.example/a.webp"><img data-src="https://img.example/a.jpg"></picture>',
			),
		},
		{
			name: 'The image loads, though its source waits.',
			post: post(
				'<picture><source data-srcset="https://img.example/a.webp"><img src="https://img.example/a.jpg"></picture>',
			),
		},
		{
			name: 'Narrow screens are spared the picture.',
			post: post(
				`<picture><source media="(max-width: 600px)" srcset="${pixel}"><img src="https://img.example/a.jpg"></picture>`,
			),
		},
		post('<div><iframe src="https://video.example/embed/1" data-src="https://video.example/embed/2"></iframe></div>'),
		post('<div><iframe srcdoc="Hello" data-src="https://video.example/embed/2"></iframe></div>'),
		post('<div><video data-src="https://img.example/a.mp4"><source src="https://img.example/a.webm"></video></div>'),
		{name: 'Nothing that could be shown.', post: post('<p><img src=""><iframe src=""></iframe></p>')},
		{name: 'Code.', post: post('Write `<img data-src="https://img.example/a.jpg">`.\n')},
	],
	bad: [
		{
			name: 'Nothing is left of them but their place.',
			post: post(
				'<p><img alt="The ferry"><img src="#" alt="船"><img width="640" height="360"></p>\n' +
					'<figure><img src="" alt=""><figcaption>The quay at dawn</figcaption></figure>\n' +
					'<figure><iframe src="" width="0" height="0"></iframe></figure>\n' +
					'<iframe width="560" height="315" src="about:blank"></iframe>\n' +
					'<div><video controls></video><audio controls><source src=""></audio></div>\n',
			),
			reports: `
				9 | <p><img alt="The ferry"><img src="#" alt="船"><img width="640" height="360"></p>
				  |    ^^^^^^^^^^^^^^^^^^^^^ error: Image \`The ferry\` is never shown: nothing says where it lies.
				9 | <p><img alt="The ferry"><img src="#" alt="船"><img width="640" height="360"></p>
				  |                         ^^^^^^^^^^^^^^^^^^^^^ error: Image \`船\` is never shown: nothing says where it lies.
				9 | <p><img alt="The ferry"><img src="#" alt="船"><img width="640" height="360"></p>
				  |                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: This image is never shown: nothing says where it lies.
				10 | <figure><img src="" alt=""><figcaption>The quay at dawn</figcaption></figure>
				   |         ^^^^^^^^^^^^^^^^^^^ error: This image is never shown: nothing says where it lies.
				11 | <figure><iframe src="" width="0" height="0"></iframe></figure>
				   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: This frame is never shown: nothing says where it lies.
				12 | <iframe width="560" height="315" src="about:blank"></iframe>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: This frame is never shown: nothing says where it lies.
				13 | <div><video controls></video><audio controls><source src=""></audio></div>
				   |      ^^^^^^^^^^^^^^^^ error: This video is never shown: nothing says where it lies.
				13 | <div><video controls></video><audio controls><source src=""></audio></div>
				   |                              ^^^^^^^^^^^^^^^^ error: This sound is never shown: nothing says where it lies.
			`,
		},
		{
			name: 'Markdown writes images for nothing else, whoever’s work it is.',
			post: '---\ntitle: Ferries\n---\n![The ferry]() and ![](#)\n',
			reports: `
				4 | ![The ferry]() and ![](#)
				  | ^^^^^^^^^^^^^^ error: Image \`The ferry\` is never shown: nothing says where it lies.
				4 | ![The ferry]() and ![](#)
				  |                    ^^^^^^ error: This image is never shown: nothing says where it lies.
			`,
		},
		...waiting.map(([name, written, attribute, url, fixed]) => {
			const kind = 'Image';
			const start = written.indexOf(` ${attribute}=`) + 1;
			const quote = written.charAt(start + attribute.length + 1);
			const end = written.indexOf(quote, start + attribute.length + 2) + 1;
			return {
				name,
				post: post(`<div>${written}</div>`),
				reports: `
				9 | <div>${written}</div>
				  | ${' '.repeat('<div>'.length + start)}${'^'.repeat(end - start)} error: ${kind} \`${url}\` is never shown: it waits in \`${attribute}\` for a script of the source site.
			`,
				fixed: post(`<div>${fixed}</div>`),
			};
		}),
		...(
			[
				['the archive holds it', {files: ['assets/key.png']}, 'fixed', '/assets/key.png'],
				['the archive does not', {files: ['assets/quay.png']}, 'unsafelyFixed', 'https://news.example/assets/key.png'],
				['no archive is known', 'unknown', 'unsafelyFixed', 'https://news.example/assets/key.png'],
			] as const
		).map(([name, archive, level, shown]) => ({
			name: `A picture at the path of a file of the archive's own: ${name}`,
			post: post('<p><img data-delay="/assets/key.png" src="" alt="Key"></p>'),
			archive,
			reports: `
				9 | <p><img data-delay="/assets/key.png" src="" alt="Key"></p>
				  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/assets/key.png\` is never shown: it waits in \`data-delay\` for a script of the source site.
			`,
			[level]: post(`<p><img data-delay="/assets/key.png" src="${shown}" alt="Key"></p>`),
		})),
		...(
			[
				['<img data-before="/i/old-quay.jpg" data-after="/i/new-quay.jpg">', 'data-before', '/i/old-quay.jpg'],
				[
					'<img src="/blank.gif" data-pictures=\'[{"src":"/one.jpg"},{"src":"/two.jpg"}]\'>',
					'data-pictures',
					'/one.jpg',
				],
			] as const
		).map(([written, attribute, url]) => ({
			name: `Of two pictures in one folder, neither is shown alone: ${written}`,
			post: post(`<p>${written}</p>`),
			reports: `
				9 | <p>${written}</p>
				  | ${' '.repeat(`<p>${written}`.indexOf(attribute))}${'^'.repeat((/data-[^ >]+?=(?:"[^"]*"|'[^']*')/.exec(written)?.[0] ?? '').length)} error: Image \`${url}\` is never shown: it waits in \`${attribute}\` for a script of the source site.
			`,
		})),
		{
			name: 'Sets, elements and boxes at such paths: the archive holds some of them.',
			post: post(
				'<div>\n<img data-srcset="/assets/key.png 1x, /assets/key-2.png 2x">\n<amp-img src="/images/a.jpg" alt="A"></amp-img>\n<lazy-img data-src="/uploads/b.jpg" alt="B"></lazy-img>\n</div>',
			),
			archive: {files: ['assets/key.png']},
			reports: `
				10 | <img data-srcset="/assets/key.png 1x, /assets/key-2.png 2x">
				   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/assets/key.png\` is never shown: it waits in \`data-srcset\` for a script of the source site.
				11 | <amp-img src="/images/a.jpg" alt="A"></amp-img>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/images/a.jpg\` is never shown: \`<amp-img>\` waits for the script of AMP.
				12 | <lazy-img data-src="/uploads/b.jpg" alt="B"></lazy-img>
				   |           ^^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/uploads/b.jpg\` is never shown: it waits in \`data-src\` for a script of the source site.
			`,
			unsafelyFixed: post(
				'<div>\n<img srcset="/assets/key.png 1x, /assets/key-2.png 2x" data-srcset="/assets/key.png 1x, /assets/key-2.png 2x">\n<img src="/images/a.jpg" alt="A">\n<lazy-img data-src="/uploads/b.jpg" alt="B"><img src="https://news.example/uploads/b.jpg" alt="B"></lazy-img>\n</div>',
			),
		},
		{
			name: 'One file before different pictures stands in for them, whatever it is called.',
			post: post(
				'<p><img src="/res/161-water.svg" data-src="/i/bow.jpg"> <img src="/res/161-water.svg" data-site-src="/i/deck.jpg"> <img src="/res/161-water.svg" alt="Water"></p>',
			),
			reports: `
				9 | <p><img src="/res/161-water.svg" data-src="/i/bow.jpg"> <img src="/res/161-water.svg" data-site-src="/i/deck.jpg"> <img src="/res/161-water.svg" alt="Water"></p>
				  |                                  ^^^^^^^^^^^^^^^^^^^^^ error: Image \`/i/bow.jpg\` is never shown: it waits in \`data-src\` for a script of the source site.
				9 | <p><img src="/res/161-water.svg" data-src="/i/bow.jpg"> <img src="/res/161-water.svg" data-site-src="/i/deck.jpg"> <img src="/res/161-water.svg" alt="Water"></p>
				  |                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/i/deck.jpg\` is never shown: it waits in \`data-site-src\` for a script of the source site.
			`,
			fixed: post(
				'<p><img src="/i/bow.jpg" data-src="/i/bow.jpg"> <img src="/i/deck.jpg" data-site-src="/i/deck.jpg"> <img src="/res/161-water.svg" alt="Water"></p>',
			),
		},
		{
			name: 'What would be painted behind an empty box may be decoration.',
			post: post(
				'<div data-bg="url(\'/a.jpg\')"></div>\n<div class="lozad" data-background-image="/b.jpg" title="The quay"></div>',
			),
			reports: `
				9 | <div data-bg="url('/a.jpg')"></div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^ error: Background \`/a.jpg\` is never shown: it waits in \`data-bg\` for a script of the source site.
				10 | <div class="lozad" data-background-image="/b.jpg" title="The quay"></div>
				   |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Background \`/b.jpg\` is never shown: it waits in \`data-background-image\` for a script of the source site.
			`,
			unsafelyFixed: post(
				'<div data-bg="url(\'/a.jpg\')"><img src="/a.jpg" alt=""></div>\n<div class="lozad" data-background-image="/b.jpg" title="The quay"><img src="/b.jpg" alt="The quay"></div>',
			),
		},
		...[
			'Inline <amp-img src="/a.jpg"><div fallback>No picture</div></amp-img> and more.',
			'Inline <amp-img src="/a.jpg">No picture</amp-img> and more.',
			'<div><amp-img src="/a.jpg"><noscript><img src="/a.jpg"></noscript> No picture</amp-img></div>',
			'<div><amp-img media="(max-width: 500px)" src="/a.jpg"></amp-img></div>',
		].map((written) => {
			const start = written.indexOf('<amp-img');
			return {
				name: `An element of AMP that is more than an image is left to a person: ${written}`,
				post: post(`${written}\n`),
				reports: `
				9 | ${written}
				  | ${' '.repeat(start)}${'^'.repeat(written.indexOf('>', start) + 1 - start)} error: Image \`/a.jpg\` is never shown: \`<amp-img>\` waits for the script of AMP.
			`,
			};
		}),
		{
			name: 'Elements of AMP: what stands in one shows itself or stands in for it; a `<noscript>` stays.',
			post: post(
				'<div>\n<amp-img src="/a.jpg" alt="Bow" width="4" height="3"></amp-img>\n<amp-anim data-src=\'/b.gif\' alt=""><noscript><img src="/b.gif" alt=""></noscript></amp-anim>\n<amp-img src="/c.webp"><amp-img fallback src="/c.jpg"></amp-img></amp-img>\n<amp-img src="/d.jpg"><img src="/d.jpg" alt=""></amp-img>\n<amp-img src=""></amp-img>\n</div>\n',
			),
			reports: `
				10 | <amp-img src="/a.jpg" alt="Bow" width="4" height="3"></amp-img>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/a.jpg\` is never shown: \`<amp-img>\` waits for the script of AMP.
				11 | <amp-anim data-src='/b.gif' alt=""><noscript><img src="/b.gif" alt=""></noscript></amp-anim>
				   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/b.gif\` is never shown: \`<amp-anim>\` waits for the script of AMP.
				12 | <amp-img src="/c.webp"><amp-img fallback src="/c.jpg"></amp-img></amp-img>
				   | ^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/c.webp\` is never shown: \`<amp-img>\` waits for the script of AMP.
			`,
			fixed: post(
				'<div>\n<img src="/a.jpg" alt="Bow" width="4" height="3">\n<img src=\'/b.gif\' data-src=\'/b.gif\' alt=""><noscript><img src="/b.gif" alt=""></noscript>\n<amp-img src="/c.webp"><amp-img fallback src="/c.jpg"></amp-img></amp-img>\n<amp-img src="/d.jpg"><img src="/d.jpg" alt=""></amp-img>\n<amp-img src=""></amp-img>\n</div>\n',
			),
		},
		{
			name: 'PageSpeed keeps a picture behind one pixel of its own.',
			post: post(
				'<p><img pagespeed_lazy_src="https://img.example/quay.gif" alt="The quay" src="https://1-ps.example/psa/static/1.gif"><img data-pagespeed-lazy-src="https://img.example/b.jpg" alt="b" src="/pagespeed_static/1.JiBnMqyl6S.gif"></p>\n',
			),
			reports: `
				9 | <p><img pagespeed_lazy_src="https://img.example/quay.gif" alt="The quay" src="https://1-ps.example/psa/static/1.gif"><img data-pagespeed-lazy-src="https://img.example/b.jpg" alt="b" src="/pagespeed_static/1.JiBnMqyl6S.gif"></p>
				  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`https://img.example/quay.gif\` is never shown: it waits in \`pagespeed_lazy_src\` for a script of the source site.
				9 | <p><img pagespeed_lazy_src="https://img.example/quay.gif" alt="The quay" src="https://1-ps.example/psa/static/1.gif"><img data-pagespeed-lazy-src="https://img.example/b.jpg" alt="b" src="/pagespeed_static/1.JiBnMqyl6S.gif"></p>
				  |                                                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`https://img.example/b.jpg\` is never shown: it waits in \`data-pagespeed-lazy-src\` for a script of the source site.
			`,
			fixed: post(
				'<p><img pagespeed_lazy_src="https://img.example/quay.gif" alt="The quay" src="https://img.example/quay.gif"><img data-pagespeed-lazy-src="https://img.example/b.jpg" alt="b" src="https://img.example/b.jpg"></p>\n',
			),
		},
		{
			name: 'The URL is written as it stands, in its quotes.',
			post: post('<p>圖 <img data-src=\'https://img.example/a.jpg?a=1&amp;b="2"\' alt=""></p>'),
			reports: `
				9 | <p>圖 <img data-src='https://img.example/a.jpg?a=1&amp;b="2"' alt=""></p>
				  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`https://img.example/a.jpg?a=1&b="2"\` is never shown: it waits in \`data-src\` for a script of the source site.
			`,
			fixed: post(
				'<p>圖 <img src=\'https://img.example/a.jpg?a=1&amp;b="2"\' data-src=\'https://img.example/a.jpg?a=1&amp;b="2"\' alt=""></p>',
			),
		},
		{
			name: 'The attributes have an order of trust.',
			post: post(`<div>
<img data-lazy-src="/l.jpg" data-src="/s.jpg" data-original="/o.jpg" data-cfsrc="/c.jpg">
<img data-lazy-src="/l.jpg" data-src="/s.jpg" data-original="/o.jpg">
<img data-lazy-src="/l.jpg" data-src="/s.jpg">
<img data-lazy-src="/l.jpg">
</div>`),
			reports: `
				10 | <img data-lazy-src="/l.jpg" data-src="/s.jpg" data-original="/o.jpg" data-cfsrc="/c.jpg">
				   |                                                                      ^^^^^^^^^^^^^^^^^^^ error: Image \`/c.jpg\` is never shown: it waits in \`data-cfsrc\` for a script of the source site.
				11 | <img data-lazy-src="/l.jpg" data-src="/s.jpg" data-original="/o.jpg">
				   |                                               ^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/o.jpg\` is never shown: it waits in \`data-original\` for a script of the source site.
				12 | <img data-lazy-src="/l.jpg" data-src="/s.jpg">
				   |                             ^^^^^^^^^^^^^^^^^ error: Image \`/s.jpg\` is never shown: it waits in \`data-src\` for a script of the source site.
				13 | <img data-lazy-src="/l.jpg">
				   |      ^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/l.jpg\` is never shown: it waits in \`data-lazy-src\` for a script of the source site.
			`,
			fixed: post(`<div>
<img src="/c.jpg" data-lazy-src="/l.jpg" data-src="/s.jpg" data-original="/o.jpg" data-cfsrc="/c.jpg">
<img src="/o.jpg" data-lazy-src="/l.jpg" data-src="/s.jpg" data-original="/o.jpg">
<img src="/s.jpg" data-lazy-src="/l.jpg" data-src="/s.jpg">
<img src="/l.jpg" data-lazy-src="/l.jpg">
</div>`),
		},
		{
			name: 'A blank, an empty and a placeholder `src` are replaced.',
			post: post(`<div>
<img data-src="/a.jpg" src="${pixel}">
<img src data-src="/b.jpg">
<img src='/static/blank.gif' data-src="/c.jpg">
<img src="about:blank" data-src="/d.jpg">
<img src="data:image/gif;base64,R0lGODlhCgAKAIAAAB8fHwAAACH5BAEAAAAALAAAAAAKAAoAAAIIhI+py+0PYysAOw==" data-src="/e.jpg">
</div>`),
			reports: `
				10 | <img data-src="/a.jpg" src="${pixel}">
				   |      ^^^^^^^^^^^^^^^^^ error: Image \`/a.jpg\` is never shown: it waits in \`data-src\` for a script of the source site.
				11 | <img src data-src="/b.jpg">
				   |          ^^^^^^^^^^^^^^^^^ error: Image \`/b.jpg\` is never shown: it waits in \`data-src\` for a script of the source site.
				12 | <img src='/static/blank.gif' data-src="/c.jpg">
				   |                              ^^^^^^^^^^^^^^^^^ error: Image \`/c.jpg\` is never shown: it waits in \`data-src\` for a script of the source site.
				13 | <img src="about:blank" data-src="/d.jpg">
				   |                        ^^^^^^^^^^^^^^^^^ error: Image \`/d.jpg\` is never shown: it waits in \`data-src\` for a script of the source site.
				14 | <img src="data:image/gif;base64,R0lGODlhCgAKAIAAAB8fHwAAACH5BAEAAAAALAAAAAAKAAoAAAIIhI+py+0PYysAOw==" data-src="/e.jpg">
				   |                                                                                                       ^^^^^^^^^^^^^^^^^ error: Image \`/e.jpg\` is never shown: it waits in \`data-src\` for a script of the source site.
			`,
			fixed: post(`<div>
<img data-src="/a.jpg" src="/a.jpg">
<img src="/b.jpg" data-src="/b.jpg">
<img src="/c.jpg" data-src="/c.jpg">
<img src="/d.jpg" data-src="/d.jpg">
<img src="/e.jpg" data-src="/e.jpg">
</div>`),
		},
		{
			name: 'A blank `srcset` hides the real `src`.',
			post: post(`<p><img src="https://img.example/a.jpg" srcset="${pixel}"/></p>`),
			reports: `
				9 | <p><img src="https://img.example/a.jpg" srcset="${pixel}"/></p>
				  |                                         ${'^'.repeat(pixel.length + 9)} error: Image \`https://img.example/a.jpg\` is never shown: browsers take what its \`srcset\` names, which is no picture.
			`,
			fixed: post('<p><img src="https://img.example/a.jpg"/></p>'),
		},
		{
			name: 'The real `srcset` takes the place of the blank one, with its `sizes`.',
			post: post(
				`<p><img src="/a.jpg" srcset="${pixel}" data-lazy-srcset="/a.jpg 900w, /b.jpg 300w" data-lazy-sizes="(max-width: 900px) 100vw, 900px"></p>`,
			),
			reports: `
				9 | <p><img src="/a.jpg" srcset="${pixel}" data-lazy-srcset="/a.jpg 900w, /b.jpg 300w" data-lazy-sizes="(max-width: 900px) 100vw, 900px"></p>
				  |                      ${'^'.repeat(pixel.length + 9)} error: Image \`/a.jpg\` is never shown: browsers take what its \`srcset\` names, which is no picture.
			`,
			fixed: post(
				'<p><img sizes="(max-width: 900px) 100vw, 900px" src="/a.jpg" srcset="/a.jpg 900w, /b.jpg 300w" data-lazy-srcset="/a.jpg 900w, /b.jpg 300w" data-lazy-sizes="(max-width: 900px) 100vw, 900px"></p>',
			),
		},
		{
			name: 'Cloudflare hides its images until they are loaded.',
			post: post(
				`<p><img data-cfsrc="/a.jpg" data-lazy-src="/a.jpg?is-pending-load=1" srcset="${pixel}" style="display:none;visibility:hidden;" width="80"/></p>`,
			),
			reports: `
				9 | <p><img data-cfsrc="/a.jpg" data-lazy-src="/a.jpg?is-pending-load=1" srcset="${pixel}" style="display:none;visibility:hidden;" width="80"/></p>
				  |         ^^^^^^^^^^^^^^^^^^^ error: Image \`/a.jpg\` is never shown: it waits in \`data-cfsrc\` for a script of the source site.
			`,
			fixed: post('<p><img src="/a.jpg" data-cfsrc="/a.jpg" data-lazy-src="/a.jpg?is-pending-load=1" width="80"/></p>'),
		},
		{
			name: 'Only a `srcset` waits.',
			post: post('<p><img data-srcset="/a.jpg 1x, /b.jpg 2x"></p>'),
			reports: `
				9 | <p><img data-srcset="/a.jpg 1x, /b.jpg 2x"></p>
				  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/a.jpg\` is never shown: it waits in \`data-srcset\` for a script of the source site.
			`,
			fixed: post('<p><img srcset="/a.jpg 1x, /b.jpg 2x" data-srcset="/a.jpg 1x, /b.jpg 2x"></p>'),
		},
		{
			name: 'The twin in `noscript` is for others.',
			post: post('<p><img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript></p>'),
			reports: `
				9 | <p><img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript></p>
				  |         ^^^^^^^^^^^^^^^^^ error: Image \`/a.jpg\` is never shown: it waits in \`data-src\` for a script of the source site.
			`,
			fixed: post('<p><img src="/a.jpg" data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript></p>'),
		},
		{
			name: 'The source of a picture.',
			post: post('<div><picture><source data-srcset="/a.webp"><img alt="A"></picture></div>'),
			reports: `
				9 | <div><picture><source data-srcset="/a.webp"><img alt="A"></picture></div>
				  |                       ^^^^^^^^^^^^^^^^^^^^^ error: Image \`/a.webp\` is never shown: it waits in \`data-srcset\` for a script of the source site.
			`,
			fixed: post('<div><picture><source srcset="/a.webp" data-srcset="/a.webp"><img alt="A"></picture></div>'),
		},
		{
			name: 'The blank source of a picture.',
			post: post(
				`<div><picture><source srcset="${pixel}" data-srcset="/a.webp"><img src="/a.jpg"></picture><picture><source srcset="${pixel}"><img src="/b.jpg"></picture></div>`,
			),
			reports: `
				9 | <div><picture><source srcset="${pixel}" data-srcset="/a.webp"><img src="/a.jpg"></picture><picture><source srcset="${pixel}"><img src="/b.jpg"></picture></div>
				  |                       ${'^'.repeat(pixel.length + 9)} error: Image \`/a.webp\` is never shown: browsers take what its \`srcset\` names, which is no picture.
				9 | <div><picture><source srcset="${pixel}" data-srcset="/a.webp"><img src="/a.jpg"></picture><picture><source srcset="${pixel}"><img src="/b.jpg"></picture></div>
				  |                       ${' '.repeat(pixel.length + 77)}${'^'.repeat(pixel.length + 9)} error: Image \`/b.jpg\` is never shown: browsers take what its \`srcset\` names, which is no picture.
			`,
			fixed: post(
				'<div><picture><source srcset="/a.webp" data-srcset="/a.webp"><img src="/a.jpg"></picture><picture><source><img src="/b.jpg"></picture></div>',
			),
		},
		{
			name: 'Frames and players.',
			post: post(
				'<div><iframe data-src="https://vid.vimeo.com/embed/1"></iframe><iframe src="about:blank" data-src="//vid.vimeo.com/embed/2"></iframe><video data-src="/a.mp4"></video><audio><source data-src="/a.mp3"></audio></div>',
			),
			reports: `
				9 | <div><iframe data-src="https://vid.vimeo.com/embed/1"></iframe><iframe src="about:blank" data-src="//vid.vimeo.com/embed/2"></iframe><video data-src="/a.mp4"></video><audio><source data-src="/a.mp3"></audio></div>
				  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Frame \`https://vid.vimeo.com/embed/1\` is never shown: it waits in \`data-src\` for a script of the source site.
				9 | <div><iframe data-src="https://vid.vimeo.com/embed/1"></iframe><iframe src="about:blank" data-src="//vid.vimeo.com/embed/2"></iframe><video data-src="/a.mp4"></video><audio><source data-src="/a.mp3"></audio></div>
				  |                                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Frame \`//vid.vimeo.com/embed/2\` is never shown: it waits in \`data-src\` for a script of the source site.
				9 | <div><iframe data-src="https://vid.vimeo.com/embed/1"></iframe><iframe src="about:blank" data-src="//vid.vimeo.com/embed/2"></iframe><video data-src="/a.mp4"></video><audio><source data-src="/a.mp3"></audio></div>
				  |                                                                                                                                             ^^^^^^^^^^^^^^^^^ error: Video \`/a.mp4\` is never shown: it waits in \`data-src\` for a script of the source site.
				9 | <div><iframe data-src="https://vid.vimeo.com/embed/1"></iframe><iframe src="about:blank" data-src="//vid.vimeo.com/embed/2"></iframe><video data-src="/a.mp4"></video><audio><source data-src="/a.mp3"></audio></div>
				  |                                                                                                                                                                                      ^^^^^^^^^^^^^^^^^ error: Audio \`/a.mp3\` is never shown: it waits in \`data-src\` for a script of the source site.
			`,
			fixed: post(
				'<div><iframe src="https://vid.vimeo.com/embed/1" data-src="https://vid.vimeo.com/embed/1"></iframe><iframe src="//vid.vimeo.com/embed/2" data-src="//vid.vimeo.com/embed/2"></iframe><video src="/a.mp4" data-src="/a.mp4"></video><audio><source src="/a.mp3" data-src="/a.mp3"></audio></div>',
			),
		},
		{
			name: 'A page of any other site runs its code once it is loaded.',
			post: post(
				'<div><iframe data-src="https://evil.example/"></iframe><iframe data-src="/map.html"></iframe><iframe data-src="https://notvimeo.com/1"></iframe></div>',
			),
			reports: `
				9 | <div><iframe data-src="https://evil.example/"></iframe><iframe data-src="/map.html"></iframe><iframe data-src="https://notvimeo.com/1"></iframe></div>
				  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Frame \`https://evil.example/\` is never shown: it waits in \`data-src\` for a script of the source site.
				9 | <div><iframe data-src="https://evil.example/"></iframe><iframe data-src="/map.html"></iframe><iframe data-src="https://notvimeo.com/1"></iframe></div>
				  |                                                                ^^^^^^^^^^^^^^^^^^^^ error: Frame \`/map.html\` is never shown: it waits in \`data-src\` for a script of the source site.
				9 | <div><iframe data-src="https://evil.example/"></iframe><iframe data-src="/map.html"></iframe><iframe data-src="https://notvimeo.com/1"></iframe></div>
				  |                                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Frame \`https://notvimeo.com/1\` is never shown: it waits in \`data-src\` for a script of the source site.
			`,
			fixed: post(
				'<div><iframe data-src="https://evil.example/"></iframe><iframe src="/map.html" data-src="/map.html"></iframe><iframe data-src="https://notvimeo.com/1"></iframe></div>',
			),
			unsafelyFixed: post(
				'<div><iframe src="https://evil.example/" data-src="https://evil.example/"></iframe><iframe src="/map.html" data-src="/map.html"></iframe><iframe src="https://notvimeo.com/1" data-src="https://notvimeo.com/1"></iframe></div>',
			),
		},
		{
			name: 'A player that the config leaves out stays off.',
			settings: {frameHosts: ['youtube.com']},
			post: post(
				'<div><iframe data-src="https://player.vimeo.com/video/5"></iframe><iframe data-src="https://www.youtube.com/embed/a1"></iframe></div>',
			),
			reports: `
				9 | <div><iframe data-src="https://player.vimeo.com/video/5"></iframe><iframe data-src="https://www.youtube.com/embed/a1"></iframe></div>
				  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Frame \`https://player.vimeo.com/video/5\` is never shown: it waits in \`data-src\` for a script of the source site.
				9 | <div><iframe data-src="https://player.vimeo.com/video/5"></iframe><iframe data-src="https://www.youtube.com/embed/a1"></iframe></div>
				  |                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Frame \`https://www.youtube.com/embed/a1\` is never shown: it waits in \`data-src\` for a script of the source site.
			`,
			fixed: post(
				'<div><iframe data-src="https://player.vimeo.com/video/5"></iframe><iframe src="https://www.youtube.com/embed/a1" data-src="https://www.youtube.com/embed/a1"></iframe></div>',
			),
			unsafelyFixed: post(
				'<div><iframe src="https://player.vimeo.com/video/5" data-src="https://player.vimeo.com/video/5"></iframe><iframe src="https://www.youtube.com/embed/a1" data-src="https://www.youtube.com/embed/a1"></iframe></div>',
			),
		},
		{
			name: 'A page of a host that the config allows is switched on.',
			settings: {frameHosts: ['...', 'maps.example']},
			post: post('<div><iframe data-src="https://eu.maps.example/bay"></iframe></div>'),
			reports: `
				9 | <div><iframe data-src="https://eu.maps.example/bay"></iframe></div>
				  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Frame \`https://eu.maps.example/bay\` is never shown: it waits in \`data-src\` for a script of the source site.
			`,
			fixed: post(
				'<div><iframe src="https://eu.maps.example/bay" data-src="https://eu.maps.example/bay"></iframe></div>',
			),
		},
		{
			name: 'Other loaders.',
			post: post('<p><img src="/blank.gif" data-echo="/a.jpg"><img data-sources="/b.jpg 2x"></p>'),
			options: {attributes: ['...', 'data-echo'], setAttributes: ['data-sources']},
			reports: `
				9 | <p><img src="/blank.gif" data-echo="/a.jpg"><img data-sources="/b.jpg 2x"></p>
				  |                          ^^^^^^^^^^^^^^^^^^ error: Image \`/a.jpg\` is never shown: it waits in \`data-echo\` for a script of the source site.
				9 | <p><img src="/blank.gif" data-echo="/a.jpg"><img data-sources="/b.jpg 2x"></p>
				  |                                                  ^^^^^^^^^^^^^^^^^^^^^^^^ error: Image \`/b.jpg\` is never shown: it waits in \`data-sources\` for a script of the source site.
			`,
			fixed: post('<p><img src="/a.jpg" data-echo="/a.jpg"><img srcset="/b.jpg 2x" data-sources="/b.jpg 2x"></p>'),
		},
	],
});
