import test from 'ava';
import rule from '../../../rules/images/no-dead-embed.ts';
import {fixText} from '../../../src/index.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		{
			name: 'Frames that show something, that name several pages, or none.',
			post: post(
				'<iframe src="https://maps.example/1"><a href="https://notes.example/7">x</a></iframe><iframe srcdoc="Hello"><a href="https://notes.example/7">x</a></iframe>\n' +
					'<iframe><a href="https://notes.example/7">x</a><a href="https://notes.example/8">y</a></iframe><iframe><a href="/7">x</a></iframe><iframe><a href="javascript:alert(1)">x</a></iframe>\n' +
					'<div style="display: none"><iframe><a href="https://notes.example/7">x</a></iframe></div>\n',
			),
		},
		{
			name: 'Quotations that read without their script.',
			post: post(
				'<blockquote class="twitter-tweet" data-tweet-id="123456789"><p>It sails!</p>Ann <a href="https://twitter.com/ann/status/1">March 1</a></blockquote>\n' +
					'<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ann/video/1"><section>It sails!</section></blockquote>\n',
			),
		},
		{
			name: 'A box with a link to its video, and boxes that were filled.',
			post: post(
				'<lite-youtube videoid="dQw4w9WgXcQ"><a href="https://youtube.com/watch?v=dQw4w9WgXcQ">The ferry</a></lite-youtube>\n' +
					'<div data-youtube-id="dQw4w9WgXcQ"><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe></div>\n' +
					'<video class="video-js" data-account="734546185001" data-video-id="6125240406001" src="/ferry.mp4"></video>\n',
			),
		},
		{
			name: 'A box whose script is in the post.',
			post: post(
				'<div class="flourish-embed" data-src="visualisation/14690575"></div><script src="https://public.flourish.studio/resources/embed.js"></script>\n',
			),
		},
		{
			name: 'Boxes and attributes of other kinds.',
			post: post(
				'<div class="flourish-embed" data-src="pier"></div><li class="youtube" data-id="7"></li><div class="fb-page" data-href="https://www.facebook.com/pier"></div>\n',
			),
		},
		{
			name: 'What a player that works would say if it did not.',
			post: post(
				'<video src="/a.mp4">Your browser does not support the video tag.</video>\n' +
					'<div><audio src="/a.mp3"></audio><p>Your browser does not support the audio element.</p></div>\n' +
					'<noscript><p>To play this video you need to enable JavaScript.</p></noscript>\n',
			),
		},
		{
			name: 'Sentences of articles.',
			post: post(
				'<p>Your device does not support media playback, she read aloud, and everybody on the pier laughed, because there was no device on the pier but the old loudspeaker, and no media but the list of the departures that she had read from it each hour for twenty years of her life.</p>\n' +
					'<p>This video cannot be played by anyone under 18.</p>\n<p>This device does not support video over cable.</p>\n' +
					'<pre>Your browser does not support the video tag.</pre>\n',
			),
		},
		...[
			'<p>This video is no longer available on YouTube, but I remember every second of it: the boats and the quay.</p>',
			'<p>This video is not available in Germany, says the service; so I went to the cinema.</p>',
			'<p>Your browser does not support the video element? Then read what Bob typed.</p>',
			'<p>Playback is not supported by your device: that is what the machine said.</p>',
			'<p>This video is unavailable — she had heard it a hundred times.</p>',
			'<p>“This video is unavailable.”</p>',
			'<p>This video is unavailable. It was the last thing that he read.</p>',
			'<p>Tu navegador no soporta, dijo Ana, el vídeo de la boda.</p>',
			'<p>此视频无法播放，她说，然后我们都笑了起来，因为谁也没有想到。</p>',
			'<p>他的视频无法播放</p>',
			'<p>Sorry, <b>this video is unavailable</b> now.</p>',
			'<div>It said <i>this video is unavailable</i> and stopped.</div>',
			'<p><code>Your browser does not support the video tag.</code></p>',
			'<ul><li>Your browser may not support video of this kind, as caniuse says.</li><li>This video is unavailable</li></ul>',
			'<h2>This video is unavailable</h2><p>So began the strangest week of my life.</p>',
			'<div><h3><span>This video is unavailable</span></h3></div>',
			'<table><tr><td>150</td><td>This video is unavailable</td></tr></table>',
			`<p>The ferry sails.</p><p>This video is not available on the ferry. Please ${'wait for the quay and '.repeat(4)}wave.</p>`,
		].map((written) => ({name: `What an article says: ${written.slice(0, 80)}`, post: post(`${written}\n`)})),
		{
			name: 'A post of one’s own.',
			post: '---\ntitle: A post\n---\n<lite-youtube videoid="dQw4w9WgXcQ"></lite-youtube>\n<p>This video can not be played</p>\n',
		},
	],
	bad: [
		{
			name: 'A frame that names its page only to browsers without frames.',
			post: post(
				'<p>Code:</p><iframe src="" width="0" height="0"><a href="https://notes.example/media/7?a=1&amp;b=2">x</a></iframe>\n' +
					'<figure><iframe src="about:blank"><a class="x" href=\'https://notes.example/media/8\'>y</a></iframe><figcaption>The bay</figcaption></figure>\n',
			),
			reports: `
				9 | <p>Code:</p><iframe src="" width="0" height="0"><a href="https://notes.example/media/7?a=1&amp;b=2">x</a></iframe>
				  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://notes.example/media/7?a=1&b=2\` is never shown: the frame that was to show it has no address of its own.
				10 | <figure><iframe src="about:blank"><a class="x" href='https://notes.example/media/8'>y</a></iframe><figcaption>The bay</figcaption></figure>
				   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://notes.example/media/8\` is never shown: the frame that was to show it has no address of its own.
			`,
			unsafelyFixed: post(
				'<p>Code:</p><p><a href="https://notes.example/media/7?a=1&amp;b=2">https://notes.example/media/7?a=1&amp;b=2</a></p>\n' +
					'<figure><p><a href="https://notes.example/media/8">https://notes.example/media/8</a></p><figcaption>The bay</figcaption></figure>\n',
			),
		},
		{
			name: 'A chart, with what it says to those without its script.',
			post: post(
				'<div><style>.a{color:red}</style><div><div><p>Your device may not support this visualisation</p></div><div><div class="flourish-embed" data-src="story/14690575?1"></div></div></div></div>\n',
			),
			reports: `
				9 | <div><style>.a{color:red}</style><div><div><p>Your device may not support this visualisation</p></div><div><div class="flourish-embed" data-src="story/14690575?1"></div></div></div></div>
				  |                                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://flo.uri.sh/story/14690575/embed\` is never shown: its box waits for a script that the archive does not have.
			`,
			unsafelyFixed: post(
				'<div><style>.a{color:red}</style><p><a href="https://flo.uri.sh/story/14690575/embed">https://flo.uri.sh/story/14690575/embed</a></p></div>\n',
			),
		},
		{
			name: 'Videos whose host may stand in frames.',
			post: post(
				'<div data-youtube-id="dQw4w9WgXcQ"><img src="/poster.jpg" alt="The ferry"><button>Play</button></div>\n<div><lite-vimeo videoid="76979871"></lite-vimeo></div>\n',
			),
			reports: `
				9 | <div data-youtube-id="dQw4w9WgXcQ"><img src="/poster.jpg" alt="The ferry"><button>Play</button></div>
				  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ\` is never shown: its box waits for a script that the archive does not have.
				10 | <div><lite-vimeo videoid="76979871"></lite-vimeo></div>
				   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`https://player.vimeo.com/video/76979871\` is never shown: its box waits for a script that the archive does not have.
			`,
			unsafelyFixed: post(
				'<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" title="The ferry" width="640" height="360" loading="lazy" allowfullscreen></iframe>\n<div><iframe src="https://player.vimeo.com/video/76979871" width="640" height="360" loading="lazy" allowfullscreen></iframe></div>\n',
			),
		},
		{
			name: 'The poster of a player stays, and the caption.',
			post: post(
				'<figure><div><img src="/poster.jpg" alt="The ferry"><div><strong>你的器材不支持播放多媒体材料</strong></div></div><figcaption>The ferry turns</figcaption></figure>\n',
			),
			reports: `
				9 | <figure><div><img src="/poster.jpg" alt="The ferry"><div><strong>你的器材不支持播放多媒体材料</strong></div></div><figcaption>The ferry turns</figcaption></figure>
				  |                                                     ^^^^^ warning: What was to be played here is missing: its player says \`你的器材不支持播放多媒体材料\`.
			`,
			unsafelyFixed: post(
				'<figure><div><img src="/poster.jpg" alt="The ferry"></div><figcaption>The ferry turns</figcaption></figure>\n',
			),
		},
	],
});

const boxes: readonly (readonly [string, string])[] = [
	['<div class="infogram-embed" data-id="1hnp27em1k1ky4g"></div>', 'https://e.infogram.com/1hnp27em1k1ky4g?src=embed'],
	[
		'<div id="datawrapper-vis-AbC12"><noscript><img src="/a.png"></noscript></div>',
		'https://datawrapper.dwcdn.net/AbC12/',
	],
	[
		'<div class="rll-youtube-player" data-id="dQw4w9WgXcQ"></div>',
		'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
	],
	['<amp-youtube data-videoid="dQw4w9WgXcQ"></amp-youtube>', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
	['<div data-plyr-provider="vimeo" data-plyr-embed-id="76979871"></div>', 'https://player.vimeo.com/video/76979871'],
	['<amp-dailymotion data-videoid="x8xpat6"></amp-dailymotion>', 'https://www.dailymotion.com/embed/video/x8xpat6'],
	[
		'<video class="video-js" data-account="734546185001" data-video-id="6125240406001"></video>',
		'https://players.brightcove.net/734546185001/default_default/index.html?videoId=6125240406001',
	],
	['<div data-tweet-id="2007489108059533390"></div>', 'https://twitter.com/i/status/2007489108059533390'],
	[
		'<div class="fb-post" data-href="https://www.facebook.com/ann/posts/1"></div>',
		'https://www.facebook.com/ann/posts/1',
	],
	[
		'<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/CFp/?utm_source=a"></blockquote>',
		'https://www.instagram.com/p/CFp/',
	],
	['<amp-instagram data-shortcode="CFp"></amp-instagram>', 'https://www.instagram.com/p/CFp/'],
	[
		'<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/1"></blockquote>',
		'https://www.tiktok.com/@a/video/1',
	],
	['<amp-iframe src="https://maps.example/1"></amp-iframe>', 'https://maps.example/1'],
	['<div data-oembed-url="https://maps.example/2"></div>', 'https://maps.example/2'],
];
for (const [box, url] of boxes) {
	test(`no-dead-embed: ${box} waits for ${url}`, (t) => {
		const [finding, ...others] = lint(rule, {post: post(`<div>${box}</div>\n`)});
		t.true(finding?.message.startsWith(`\`${url}\``), finding?.message);
		t.is(others.length, 0);
	});
}

const sayings: readonly string[] = [
	'Media playback is unsupported on your device',
	'⚠ Your browser does not support the video tag.',
	'This video is not available in your country',
	'Sorry, this video is unavailable. Please try again later, or check your connection.',
	'抱歉，您的浏览器不支持播放视频，请升级浏览器',
	'This video can not be played',
	'To play this video you need to enable JavaScript in your browser.',
	'To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video',
	'No compatible source was found for this media.',
	'您的瀏覽器不支援播放影片',
	'此视频无法播放',
	'お使いの端末ではメディアを再生することはできません',
	'사용하시는 기기에서는 미디어 재생이 지원되지 않습니다',
	'Tu dispositivo no soporta la reproducción de este contenido',
	'Seu aparelho não suporta reprodução de mídia',
	'Votre appareil ne prend pas en charge la lecture de ce média',
	'Ihr Browser unterstützt keine Videos.',
	'Il tuo browser non supporta il video',
	'Uw browser ondersteunt geen video',
	'Ваше устройство не поддерживает воспроизведение мультимедиа',
	'Twoja przeglądarka nie obsługuje wideo',
	'Cihazınız medya oynatımını desteklemiyor',
	'جهازك لا يدعم تشغيل الفيديو',
	'دستگاه شما از پخش ویدیو پشتیبانی نمی‌کند',
	'Perangkat Anda tidak mendukung pemutaran media',
	'Thiết bị của bạn không hỗ trợ nghe nhìn media',
	'आपके डिवाइस पर मीडिया प्लेबैक सपोर्ट नहीं है',
];
for (const saying of sayings) {
	test(`no-dead-embed: a player says ${saying}`, (t) => {
		t.is(lint(rule, {post: post(`<div><span>${saying}</span></div>\n`)}).length, 1);
	});
}

test('no-dead-embed: a box that a link leads to stays, with its id', (t) => {
	const [finding] = lint(rule, {
		post: post('<p><a href="#v">Video</a></p><lite-youtube id="v" videoid="dQw4w9WgXcQ"></lite-youtube>\n'),
	});
	t.true(finding?.message.includes('is never shown'), finding?.message);
	t.is(finding?.fix, undefined);
});

const chart = '<div class="flourish-embed" data-src="visualisation/123456"></div>';
const chartUrl = 'https://flo.uri.sh/visualisation/123456/embed';
const chartLink = `<a href="${chartUrl}">${chartUrl}</a>`;
const chartInLine = chart.replaceAll('div', 'span');
const video = 'src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"';
const size = 'width="640" height="360" loading="lazy" allowfullscreen';

/** What `--fix --unsafe` puts in place of a box. */
const mended: readonly (readonly [name: string, written: string, fixed: string])[] = [
	['Two charts side by side', chart + chart, `<p>${chartLink}</p>`.repeat(2)],
	[
		'Thirty videos side by side',
		'<lite-youtube videoid="dQw4w9WgXcQ"></lite-youtube>'.repeat(30),
		`<iframe ${video} ${size}></iframe>`.repeat(30),
	],
	['Fifty charts side by side', chart.repeat(50), `<p>${chartLink}</p>`.repeat(50)],
	[
		'Tweets side by side',
		'<amp-twitter data-tweetid="123456"></amp-twitter>'.repeat(2),
		'<p><a href="https://twitter.com/i/status/123456">https://twitter.com/i/status/123456</a></p>'.repeat(2),
	],
	['In a line', `<div>Look: ${chartInLine}here.</div>`, `<div>Look: ${chartLink} here.</div>`],
	['In a paragraph', `<div><p>Look:${chartInLine}.</p></div>`, `<div><p>Look: ${chartLink}.</p></div>`],
	[
		'Two in a paragraph',
		`<div><p>${chartInLine}${chartInLine}</p></div>`,
		`<div><p> ${chartLink} ${chartLink} </p></div>`,
	],
	[
		'The caption of a chart',
		'<figure class="flourish-embed" data-src="visualisation/123456"><figcaption>Passengers &amp; goats</figcaption></figure>',
		`<p><a href="${chartUrl}">Passengers &amp; goats</a></p>`,
	],
	[
		'The caption of a video',
		'<figure class="youtube-player" data-id="dQw4w9WgXcQ"><figcaption>The <em>launch</em></figcaption></figure>',
		`<figure><iframe ${video} ${size}></iframe><figcaption>The <em>launch</em></figcaption></figure>`,
	],
	[
		'Words in a box, without those of its player',
		'<div class="youtube-player" data-id="dQw4w9WgXcQ"><button>Play it</button><i>▶</i><b>Play video</b><i>0:45</i><span>Launch of the ferry, 2024</span></div>',
		`<iframe ${video} ${size}></iframe><p>Launch of the ferry, 2024</p>`,
	],
	[
		'The title of a video',
		'<lite-youtube videoid="dQw4w9WgXcQ" id="v" title="The &quot;launch&quot;"></lite-youtube>',
		`<iframe id="v" ${video} title="The &quot;launch&quot;" ${size}></iframe>`,
	],
	[
		'The label of a player',
		'<lite-youtube videoid="dQw4w9WgXcQ" playlabel="Play: The launch"></lite-youtube>',
		`<iframe ${video} title="The launch" ${size}></iframe>`,
	],
	[
		'What the picture of a video says',
		'<div class="youtube-player" data-id="dQw4w9WgXcQ"><img src="/still.jpg" alt="The launch, seen from the quay"></div>',
		`<iframe ${video} title="The launch, seen from the quay" ${size}></iframe>`,
	],
	[
		'The picture of a chart',
		'<div class="flourish-embed" data-src="visualisation/123456"><img src="/chart.png" alt="Passengers by month"></div>',
		`<p><img src="/chart.png" alt="Passengers by month"> <a href="${chartUrl}">Passengers by month</a></p>`,
	],
	['Markdown behind a box', `${chart}\nThe ferry *sails*.`, `<p>${chartLink}</p>\nThe ferry *sails*.`],
];
for (const [name, written, fixed] of mended) {
	test(`no-dead-embed: ${name}`, (t) => {
		const options = {path: '_posts/2024-03-01-ferry.md', config: {rules: {[rule.id]: 'error'}}, fix: 'unsafe'} as const;
		const {text, dropped} = fixText(post(`${written}\n`), options);
		t.deepEqual({text, dropped}, {text: post(`${fixed}\n`), dropped: []});
	});
}
