import rule from '../../../rules/images/no-unloaded-image.ts';
import {post, testRule} from '../../support/testRule.ts';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** As large as a picture that somebody wrote into the page. */
const writtenOut = `data:image/jpeg;base64,${'Q29sb3Vy'.repeat(300)}`;

testRule(rule, {
	good: [
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
