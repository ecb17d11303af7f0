import test from 'ava';
import {detourOf, photonOriginalOf} from '../../../rules/links/residue/detours.ts';

/** Each address, what stands between, and what it means; empty where nobody can read that. */
const links: readonly (readonly [string, string, string])[] = [
	['https://a-example.cdn.ampproject.org/c/s/www.a.example/b?c=1', 'amp', 'https://www.a.example/b?c=1'],
	['https://a-example.cdn.ampproject.org/c/a.example:8080/b#d', 'amp', 'http://a.example:8080/b#d'],
	[
		'https://cdn.ampproject.org/v/s/a.example/b?amp_js_v=0.1&usqp=mq331&c#aoh=1&amp_ct=2',
		'amp',
		'https://a.example/b?c',
	],
	['//www.google.co.uk/amp/s/www.a.example/amp/b', 'amp', 'https://www.a.example/amp/b'],
	['https://www-a-example.bing-amp.com/c/s/a.example/b', 'amp', 'https://a.example/b'],
	[
		'https://webcache.googleusercontent.com/search?q=cache:https://a.example/b%3Fc&strip=1',
		'cache',
		'https://a.example/b?c',
	],
	[
		'https://webcache.googleusercontent.com/search?q=cache%3AxY_z12345678%3Aa.example/b+words&cd=1',
		'cache',
		'http://a.example/b',
	],
	['https://www.google.de/search?q=cache:a.example', 'cache', 'http://a.example'],
	['https://cache.baiducontent.com/c?m=9d78', 'cache', ''],
	[
		'https://translate.google.de/translate?hl=de&sl=en&u=https%3A%2F%2Fa.example%2Fb',
		'translator',
		'https://a.example/b',
	],
	['https://translate.google.com/website?sl=en&u=a.example', 'translator', 'http://a.example'],
	[
		'https://my--old-blog-example.translate.goog/b?_x_tr_sl=de&c=1&_x_tr_sch=http',
		'translator',
		'http://my-old.blog.example/b?c=1',
	],
	['https://fanyi.baidu.com/transpage?query=https%3A%2F%2Fa.example%2F&from=en', 'translator', 'https://a.example/'],
	['https://href.li/?https://a.example/b', 'redirect', 'https://a.example/b'],
	['https://steamcommunity.com/linkfilter/?https%3A%2F%2Fa.example', 'redirect', 'https://a.example'],
	['https://urldefense.com/v3/__https://a.example/b?c=1__;!!X', 'redirect', 'https://a.example/b?c=1'],
];
for (const [url, kind, original] of links) {
	test(`a link through something: ${url}`, (t) => {
		const found = detourOf(url, false);
		t.deepEqual([found?.kind, found?.original ?? ''], [kind, original]);
	});
}

const hex = Buffer.from('https://a.example/b.png?c=ü').toString('hex');
const pictures: readonly (readonly [string, string])[] = [
	['https://images.weserv.nl/?url=ssl:a.example/b.jpg&w=600', 'https://a.example/b.jpg'],
	['//wsrv.nl/?w=600&url=a.example/b.jpg', 'http://a.example/b.jpg'],
	['https://proxy.duckduckgo.com/iu/?u=https%3A%2F%2Fa.example%2Fb.jpg', 'https://a.example/b.jpg'],
	[
		'https://images2-focus-opensocial.googleusercontent.com/gadgets/proxy?container=focus&url=http://a.example/b.jpg',
		'http://a.example/b.jpg',
	],
	[`https://camo.githubusercontent.com/${'0a'.repeat(32)}/${hex}`, 'https://a.example/b.png?c=ü'],
	['https://images-ext-2.discordapp.net/external/x-Y_z/https/a.example/b.jpg', 'https://a.example/b.jpg'],
	['https://ci3.googleusercontent.com/proxy/aBc=s0-d#https://a.example/b.jpg', 'https://a.example/b.jpg'],
	['https://gimg2.baidu.com/image_search/src=http%3A%2F%2Fa.example%2Fb.jpg&refer=x', 'http://a.example/b.jpg'],
];
for (const [url, original] of pictures) {
	test(`a picture through something: ${url}`, (t) => {
		t.is(detourOf(url, true)?.original, original);
		t.is(detourOf(url, false), undefined, 'Links to pictures are meant.');
	});
}

const others: readonly string[] = [
	'',
	'/amp/s/a.example/b',
	'https://a.example/amp/s/b.example/',
	'https://www.google.com/amp/',
	'https://cdn.ampproject.org/v0.js',
	'https://www.google.com/search?q=how+to+cache:+a.example',
	'https://cdn.ampproject.org/v0/amp-ad-0.1.js',
	'https://translate.google.com/?sl=de&tl=en&text=Fähre',
	'https://www.translate.example/?u=https://a.example/',
	'https://images.weserv.nl/docs/',
	'https://i0.wp.com/a.example/b.jpg',
	'https://camo.githubusercontent.com/',
	'https://href.li/about',
	'https://a.example/?https://b.example/',
	'https://translate.google.com/translate?u=%E0%A4%A',
	'https://camo.githubusercontent.com/0123456789abcdef0123456789abcdef01234567/6a6176617363726970743a616c65727428',
];
for (const url of others) {
	test(`nothing stands between: ${url}`, (t) => {
		for (const ofPicture of [true, false]) t.is(detourOf(url, ofPicture), undefined);
	});
}

test('the address that was given to a server of Jetpack', (t) => {
	t.is(photonOriginalOf('https://i0.wp.com/a.example/b.jpg?w=600&ssl=1'), 'https://a.example/b.jpg');
	t.is(photonOriginalOf('//i3.wp.com/a.example/b.jpg'), 'http://a.example/b.jpg');
	t.is(photonOriginalOf('https://s0.wp.com/latex.php?latex=a'), undefined);
});

test('long addresses take linear time', (t) => {
	const start = performance.now();
	const long = 200_000;
	for (const url of [
		`https://cdn.ampproject.org/c/s/${'a.'.repeat(long)}`,
		`https://webcache.googleusercontent.com/search?q=cache:${'a:'.repeat(long)}`,
		`https://translate.google.com/translate?${'u&'.repeat(long)}`,
		`https://urldefense.com/v3/${'__https://'.repeat(long)}`,
		`https://${'a-'.repeat(100)}.translate.goog/${'?_x_tr_sl'.repeat(long / 10)}`,
		`https://camo.githubusercontent.com/${'0a'.repeat(long)}/${'6'.repeat(long)}`,
		`https://ci3.googleusercontent.com/${'#https://'.repeat(long / 10)} `,
	]) {
		for (const ofPicture of [true, false]) detourOf(url, ofPicture);
	}
	t.true(performance.now() - start < 4000);
});
