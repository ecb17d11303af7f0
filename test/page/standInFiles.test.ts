import test from 'ava';
import {isStandInFile, isVagueStandInFile} from '../../src/page/standInFiles.ts';

const standIns = [
	'/blank.gif',
	'https://cdn.example/a/Placeholder.svg?v=2',
	'placeholder-1024x682.png',
	'/i/placeholder-news-1585315136700_v2_960x540.png',
	'/i/article-placeholder.webp',
	'/i/place-holder.jpg',
	'/i/lazy-load.gif#x',
	'/i/lazyload_bg.png',
	'/i/LazyLoading.gif',
	'/i/lazy_placeholder.gif',
	'/i/loading-s.gif',
	'/i/ajax-loader.gif',
	'/i/spinner.svg',
	'/i/1x1.png',
	'/i/1px.png',
	'/i/trans_1x1.gif',
	'/i/transparent-16x9.png',
	'/i/pixel.gif',
	'/i/pixel-1x1.gif',
	'/i/empty-src.png',
	'/i/grey.gif',
	'/i/gray-1200x800.jpg',
	'/i/blank.0a1b2c3d.png',
	'/i/spacer2.gif',
	'/i/zero.gif',
	'/i/t.gif',
	'/i/dummy%20image.png',
	'/psa/static/1.gif',
	'/pagespeed_static/1.JiBnMqyl6S.gif',
];

const pictures = [
	'',
	'/i/',
	'/i/a.jpg',
	'/i/grey-heron.jpg',
	'/i/loading-dock.jpg',
	'/i/pixel-9.png',
	'/i/grey-2.jpg',
	'/i/spinner-dolphin.jpg',
	'/i/blank-cheque.jpg',
	'/i/empty-street.webp',
	'/i/clear-sky.jpg',
	'/i/zero.jpg',
	'/i/white.png',
	'/i/1.gif',
	'/placeholder/a.jpg',
	'/show.php?file=blank.gif',
	'/i/placeholder.html',
	`/i/${'grey-'.repeat(50)}.gif`,
];

for (const url of standIns) test(`${url} stands in for a picture`, (t) => t.true(isStandInFile(url)));
for (const url of pictures) test(`“${url}” is a picture`, (t) => t.false(isStandInFile(url)));

for (const url of ['/i/grey.png', '/i/clear.gif', '/i/lazy.jpg', '/i/empty-1200x800.webp', '/i/loader.jpg']) {
	test(`${url} stands in for a picture, or is one`, (t) => t.true(isStandInFile(url) && isVagueStandInFile(url)));
}
for (const url of ['/i/loader.gif', '/i/blank.gif', '/i/lazy-placeholder.jpg', '/i/grey-heron.jpg']) {
	test(`${url} can be taken for one thing only`, (t) => t.false(isVagueStandInFile(url)));
}
