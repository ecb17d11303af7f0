import test from 'ava';
import rule from '../../../rules/images/no-placeholder-alt.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		post('<p><img src="/a.jpg"><img src="/b.jpg" alt=""><img src="/c.jpg" alt=" "></p>'),
		{
			name: 'Descriptions that hold such words, names and numbers.',
			post: post(
				'<p><img src="/a.jpg" alt="Photo 51"><img src="/b.jpg" alt="A picture of the ferry"><img src="/c.jpg" alt="图片来源：港湾日报"><img src="/d.jpg" alt="The dialog that asks for photo.png"><img src="/e.jpg" alt="1951"><img src="/f.jpg" alt="Node.js"></p>',
			),
		},
		{
			name: 'One word, and words with numbers, that say what there is to see.',
			post: post(
				`<p>${[
					'BILD',
					'Logo',
					'Obraz',
					'Fotografin',
					'Fig. 1',
					'图1',
					'Photo 51',
					'Pixel 9',
					'Alt',
					'P-51',
					'Line 3',
					'SAM 7',
					'合影',
					'写真集',
					'Photo 2024-03-01 of the ferry',
				]
					.map((alt) => `<img src="/a.jpg" alt="${alt}">`)
					.join('')}</p>`,
			),
		},
		{
			name: 'A break of a line and an empty space that are pictures, and a thin picture that says something.',
			post: post(
				'<p><img src="/a.jpg" alt="line break" width="600" height="400"><img src="/a.jpg" alt="White space"><img src="/b.png" alt="The tide of 2023" width="600" height="1"><img src="/line-3.jpg" alt="A train of line 3"></p>',
			),
		},
		{
			name: 'A telephone, a messenger, a colour: photographs and names that words for spaces are, too.',
			post: post(
				`<p>${[
					['pixel.jpg', 'Pixel'],
					['pixel.png', 'Pixel'],
					['pixel-600x400.webp', 'pixel'],
					['line.png', 'LINE'],
					['line.svg', 'Line'],
					['blank.jpeg', 'Blank'],
					['transparent.jpg', 'Transparent'],
					['empty.webp', 'Empty'],
					['divider.jpg', 'Divider'],
					['spacer.jpg', 'Spacer'],
				]
					.map(([file, alt]) => `<img src="https://img.example/${file}" alt="${alt}">`)
					.join('')}</p>`,
			),
		},
		{
			name: 'Tags that the image may show.',
			post: post(
				'<p><img src="/a.jpg" alt="The <div> element in the inspector"><img src="/b.jpg" alt="1 < 2 and 3 > 2"><img src="/c.jpg" alt="&lt;The Ferry&gt;"><img src="/d.jpg" alt="A missing </p>"></p>',
			),
		},
		{
			name: 'Words in hexadecimal letters, and a name in a sentence.',
			post: post('<p><img src="/a.jpg" alt="effacedfacade"><img src="/b.jpg" alt="把照片存成a.png，再上传"></p>'),
		},
		{
			name: 'Nobody is told of it.',
			post: post(
				'<p><noscript><img src="/a.jpg" alt="image"></noscript><img src="/b.jpg" alt="image" role="presentation"><span aria-hidden="true"><img src="/c.jpg" alt="image"></span></p>',
			),
		},
		{name: 'Code.', post: post('`<img src="/a.jpg" alt="image">`\n')},
		{name: 'Liquid.', post: post('<p><img src="/a.jpg" alt="{{ page.slug }}.png"></p>\n')},
		{
			name: 'What is called after its file, and says what there is to see.',
			post: post(
				`<p>${['Ferry', 'wi-fi', 'F-16', 'GPT-4', 'jack-in-the-box', 'Boeing-737-800', 'deadbeef']
					.map((alt) => `<img src="/img/${alt.toLowerCase()}.jpg" alt="${alt}">`)
					.join('')}</p>`,
			),
		},
		{
			name: 'Names, sentences and signs that look like what programs write.',
			post: post(
				`<p>${[
					'Cover',
					'Untitled (1970) by Ida Holm',
					'Foto: the sign over the shop',
					'Reuters',
					'Getty Images',
					'© sign on a door',
					'Screenshot of the map',
					'Imagen 3',
					'Abbildung 3',
					'404',
					'→',
					'+',
					'?',
					'Image Comics',
					'Hero of Alexandria',
					'1024x768',
					'Image may be copied',
				]
					.map((alt) => `<img src="/a.jpg" alt="${alt}">`)
					.join('')}</p>`,
			),
		},
		{
			name: 'A label is told instead.',
			post: post('<p><img src="/a.jpg" alt="image" aria-label="The ferry"></p>'),
		},
		{
			name: 'Another list.',
			post: post('<p><img src="/a.jpg" alt="image"></p>'),
			options: {words: ['bild']},
		},
	],
	bad: [
		...[
			'file',
			'filev',
			'.',
			'image1',
			'IMG_02',
			'图片3',
			'photo(2)',
			'画像',
			'写真',
			'사진',
			'foto',
			'zdjęcie',
			'изображение',
			'enter image description here',
			'在这里插入图片描述',
			'Image placeholder',
			'Featured image',
			'blog-post-image',
			'[Image]',
			'Loading...',
			'Click to enlarge',
			'No photo description available.',
			'This image has an empty alt attribute; its file name is ferry.jpg',
			'Dieses Bild hat ein leeres Alt-Attribut. Der Dateiname ist ferry.jpg',
			'Beitragsbild',
			'Imagen destacada',
			'アイキャッチ画像',
			'点击放大',
			'Ohne Titel',
			'görsel',
			'عکس',
			'εικόνα',
			'…',
			'{alt}',
			'%ALT%',
			'$alt',
			'Image 3',
			'Bild 1/7',
			'Photo 3 of 12',
			'Bild1',
			'Folie12',
			'download (1)',
			'image0 (1)',
			'スクリーンショット（12）',
		].map((alt) => ({
			name: `What an editor writes where nobody describes: ${alt}`,
			post: post(`<p><img src="/a.jpg" alt="${alt}"></p>\n`),
			reports: `
				9 | <p><img src="/a.jpg" alt="${alt}"></p>
				  |                      ${'^'.repeat(alt.length + 6)} warning: The \`alt\` text \`${alt}\` of an image describes nothing.
			`,
		})),
		...[
			['02_harbour_web', '/img/02_harbour_web.jpg'],
			['harbour-at-night-2021', '/img/harbour-at-night-2021-1024x683.jpg?v=2'],
			['ferry-scaled', 'ferry-scaled.jpg'],
			['a-ferry-in-the-dock', 'https://img.example/a-ferry-in-the-dock.png'],
			['/img/ferry.jpg', '/a.jpg'],
			['img.example/ferry.jpeg?w=640', '/a.jpg'],
		].map(([alt = '', source = '']) => ({
			name: `The name of a file: ${alt}`,
			post: post(`<p><img alt="${alt}" src="${source}"></p>\n`),
			reports: `
				9 | <p><img alt="${alt}" src="${source}"></p>
				  |         ${'^'.repeat(alt.length + 6)} warning: The \`alt\` text \`${alt}\` of an image is the name of a file.
			`,
		})),
		...[
			['Image may contain: outdoor', 'of an image is what a program guessed.'],
			['May be an image of 2 people', 'of an image is what a program guessed.'],
			['© Reuters', 'of an image says who made it, not what it shows.'],
			['Foto: dpa', 'of an image says who made it, not what it shows.'],
			['Photo by AFP/Getty Images', 'of an image says who made it, not what it shows.'],
			['© 2021 Ida Holm', 'of an image says who made it, not what it shows.'],
		].map(([alt = '', end = '']) => ({
			name: `Neither a description nor nothing: ${alt}`,
			post: post(`<p><img src="/a.jpg" alt="${alt}"></p>\n`),
			reports: `
				9 | <p><img src="/a.jpg" alt="${alt}"></p>
				  |                      ${'^'.repeat(alt.length + 6)} warning: The \`alt\` text \`${alt}\` ${end}
			`,
		})),
		{
			name: 'In a shortcode, which no fix changes.',
			post: post('{{< figure src="/a.jpg" alt="IMG_1234.jpg" >}}\n'),
			settings: {renderer: 'commonmark', templates: ['hugo'] as const},
			reports: `
				9 | {{< figure src="/a.jpg" alt="IMG_1234.jpg" >}}
				  |                              ^^^^^^^^^^^^ warning: The \`alt\` text \`IMG_1234.jpg\` of an image is the name of a file.
			`,
		},
		...(
			[
				['P1010123', 'a code'],
				['_MG_4711', 'a code'],
				['IMG-20240301-WA0004', 'a code'],
				['WhatsApp Image 2024-03-01 at 10.20.30', 'the name that a program gave a file'],
				['微信图片_20240301102030', 'the name that a program gave a file'],
				['screen shot 2017-08-08 at 12 53 25 pm', 'the name that a program gave a file'],
				['Capture d’écran 2021-03-04 à 10.20.11', 'the name that a program gave a file'],
				['Captura de pantalla 2021-03-04 a las 10.20.11', 'the name that a program gave a file'],
				['截屏2021-03-04 上午10.20.11', 'the name that a program gave a file'],
				['Снимок экрана 2021-03-04 в 10.20.11', 'the name that a program gave a file'],
				['Zrzut ekranu 2021-03-04 o 10.20.11', 'the name that a program gave a file'],
				['Screenshot_20210304-101112_Chrome', 'the name that a program gave a file'],
				['스크린샷 2021-03-04 오전 10.20.11', 'the name that a program gave a file'],
				['20210304_101112', 'a code'],
				['shutterstock_123456789', 'a code'],
				['pexels-ida-holm-1234567', 'a code'],
				['ferry-1024x683', 'a code'],
				['clip_image002[4]', 'a code'],
				['f:id:ida:20210304101112j:plain', 'a code'],
				['1_xK9aQwErTyUiOp', 'a code'],
			] as const
		).map(([alt, what]) => ({
			name: `What cameras and telephones call it: ${alt}`,
			post: post(`<p><img alt="${alt}" src="/a.jpg"></p>\n`),
			reports: `
				9 | <p><img alt="${alt}" src="/a.jpg"></p>
				  |         ${'^'.repeat(alt.length + 6)} warning: The \`alt\` text \`${alt}\` of an image is ${what}.
			`,
		})),
		{
			name: 'What only keeps a space free needs no words, but for the name of its link.',
			post: post(
				'<p><img src="/a.png" alt="Transparent line (white space)" width="624" height="1">\n<img src="/theme/spacer.gif" alt="spacer">\n<img src="/line.png" alt="分割线">\n<a href="/b"><img src="/c.png" alt="line break" height="1"></a></p>\n',
			),
			reports: `
				9 | <p><img src="/a.png" alt="Transparent line (white space)" width="624" height="1">
				  |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The \`alt\` text \`Transparent line (white space)\` is read out for an image that only keeps a space free.
				10 | <img src="/theme/spacer.gif" alt="spacer">
				   |                              ^^^^^^^^^^^^ warning: The \`alt\` text \`spacer\` is read out for an image that only keeps a space free.
				11 | <img src="/line.png" alt="分割线">
				   |                      ^^^^^^^^^ warning: The \`alt\` text \`分割线\` is read out for an image that only keeps a space free.
				12 | <a href="/b"><img src="/c.png" alt="line break" height="1"></a></p>
				   |                                ^^^^^^^^^^^^^^^^ warning: The \`alt\` text \`line break\` is read out for an image that only keeps a space free.
			`,
			fixed: post(
				'<p><img src="/a.png" alt="" width="624" height="1">\n<img src="/theme/spacer.gif" alt="">\n<img src="/line.png" alt="">\n<a href="/b"><img src="/c.png" alt="line break" height="1"></a></p>\n',
			),
		},
		{
			name: 'Tags go, words stay.',
			post: post(
				`<p><img src="/a.jpg" alt='The <em>Lee</em> <a href="/b">&amp; the &quot;pier&quot;</a>'>\n<img src="/b.jpg" alt="The ferry<br/>The <div> pier &lt;b&gt;new&lt;/b&gt;">\n<img src="/c.jpg" alt="<img src=/d.jpg>"></p>\n`,
			),
			reports: `
				9 | <p><img src="/a.jpg" alt='The <em>Lee</em> <a href="/b">&amp; the &quot;pier&quot;</a>'>
				  |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The \`alt\` text \`The <em>Lee</em> <a href="/b">& the "pier"</a>\` of an image contains HTML tags.
				10 | <img src="/b.jpg" alt="The ferry<br/>The <div> pier &lt;b&gt;new&lt;/b&gt;">
				   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The \`alt\` text \`The ferry<br/>The <div> pier <b>new</b>\` of an image contains HTML tags.
				11 | <img src="/c.jpg" alt="<img src=/d.jpg>"></p>
				   |                   ^^^^^^^^^^^^^^^^^^^^^^ warning: The \`alt\` text \`<img src=/d.jpg>\` of an image contains HTML tags.
			`,
			fixed: post(
				`<p><img src="/a.jpg" alt="The Lee &amp; the &quot;pier&quot;">\n<img src="/b.jpg" alt="The ferry The &lt;div> pier new">\n<img src="/c.jpg" alt="<img src=/d.jpg>"></p>\n`,
			),
		},
		{
			name: 'Names, URLs, codes and words.',
			post: post(
				'<p><img src="/a.jpg" alt="ferry-at-pier.jpg">\n<img src="/b.jpg" alt="Screen Shot 2024-03-01 at 10.20.png">\n<img src="/c.jpg" alt="https://img.example/c.jpg">\n<img src="/d.jpg" alt="0a1b2c3d4e5f_1200x800">\n<img src="/e.jpg" alt="IMG_1234">\n<img src="/f.jpg" alt=Photo>\n<img src="/g.jpg" alt="圖片"></p>\n',
			),
			reports: `
				9 | <p><img src="/a.jpg" alt="ferry-at-pier.jpg">
				  |                      ^^^^^^^^^^^^^^^^^^^^^^^ warning: The \`alt\` text \`ferry-at-pier.jpg\` of an image is the name of a file.
				10 | <img src="/b.jpg" alt="Screen Shot 2024-03-01 at 10.20.png">
				   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The \`alt\` text \`Screen Shot 2024-03-01 at 10.20.png\` of an image is the name of a file.
				11 | <img src="/c.jpg" alt="https://img.example/c.jpg">
				   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The \`alt\` text \`https://img.example/c.jpg\` of an image is a URL.
				12 | <img src="/d.jpg" alt="0a1b2c3d4e5f_1200x800">
				   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The \`alt\` text \`0a1b2c3d4e5f_1200x800\` of an image is a code.
				13 | <img src="/e.jpg" alt="IMG_1234">
				   |                   ^^^^^^^^^^^^^^ warning: The \`alt\` text \`IMG_1234\` of an image is a code.
				14 | <img src="/f.jpg" alt=Photo>
				   |                   ^^^^^^^^^ warning: The \`alt\` text \`Photo\` of an image describes nothing.
				15 | <img src="/g.jpg" alt="圖片"></p>
				   |                   ^^^^^^^^ warning: The \`alt\` text \`圖片\` of an image describes nothing.
			`,
		},
		{
			name: 'Other words.',
			post: post('<p><img src="/a.jpg" alt="Bild"></p>\n'),
			options: {words: ['...', 'bild']},
			reports: `
				9 | <p><img src="/a.jpg" alt="Bild"></p>
				  |                      ^^^^^^^^^^ warning: The \`alt\` text \`Bild\` of an image describes nothing.
			`,
		},
		{
			name: 'Markdown, whose text is not for this fix.',
			post: post('![a.jpg](/a.jpg) ![<b>b</b>](/b.jpg)\n'),
			reports: `
				9 | ![a.jpg](/a.jpg) ![<b>b</b>](/b.jpg)
				  |   ^^^^^ warning: The \`alt\` text \`a.jpg\` of an image is the name of a file.
				9 | ![a.jpg](/a.jpg) ![<b>b</b>](/b.jpg)
				  |                    ^^^^^^^^ warning: The \`alt\` text \`<b>b</b>\` of an image contains HTML tags.
			`,
		},
	],
});

test('no-placeholder-alt: what the page says of the image is offered', (t) => {
	const [finding] = lint(rule, {
		post: post(
			'<figure><img src="/a.jpg" alt="image" title="The Lee"><figcaption>The ferry leaves.</figcaption></figure>',
		),
	});
	t.deepEqual(
		finding?.suggestions.map(({description, edits}) => [description, edits.map(({text}) => text)]),
		[
			['Describe the image as “The ferry leaves.”.', ['alt="The ferry leaves."']],
			['Describe the image as “The Lee”.', ['alt="The Lee"']],
		],
	);
});

const spacers: readonly (readonly [string, string])[] = [
	['<img src="/theme/pixel.gif" alt="pixel">', 'pixel'],
	['<img src="/theme/blank.gif" alt="Blank">', 'Blank'],
	['<img src="/theme/line.gif" alt="line">', 'line'],
	['<img src="/theme/divider.png" alt="Divider">', 'Divider'],
	['<img src="/theme/1x1.png" alt="pixel">', 'pixel'],
	['<img src="/theme/pixel.jpg" alt="pixel" width="600" height="1">', 'pixel'],
];
for (const [image, alt] of spacers) {
	test(`no-placeholder-alt: ${image} keeps a space free`, (t) => {
		const [finding] = lint(rule, {post: post(`<p>The ferry ${image} sails</p>\n`)});
		t.true(finding?.message.startsWith(`The \`alt\` text \`${alt}\` is read out`), finding?.message);
	});
}
