import test from 'ava';
import {captureAskedFor, snapshotBeginningsIn, snapshotOf} from '../../src/urls/snapshots.ts';

/** Each address, and the origin, beginning, time and original that are read from it. */
const snapshots: readonly (readonly [string, string, string, string, string])[] = [
	['/web/20120216182711/http://a.example/', '', '/web/', '20120216182711', 'http://a.example/'],
	['/web/20120216182711im_/http:/a.example/b.jpg', '', '/web/', '20120216182711', 'http://a.example/b.jpg'],
	['web/2012/https://a.example/', '', '/web/', '2012', 'https://a.example/'],
	['../../web/2012id_/https://a.example/', '', '/web/', '2012', 'https://a.example/'],
	['/web/*/https://a.example/', '', '/web/', '', 'https://a.example/'],
	['/web/2016*/https://a.example/', '', '/web/', '2016', 'https://a.example/'],
	['/web/20120216182711/http%3A%2F%2Fa.example%2Fb', '', '/web/', '20120216182711', 'http://a.example/b'],
	['/web/20120216182711/www.a.example/', '', '/web/', '20120216182711', 'http://www.a.example/'],
	['/web/20120216182711/mailto:ann@a.example', '', '/web/', '20120216182711', 'mailto:ann@a.example'],
	['/wayback/archive/20120216182711/http://a.example/', '', '/wayback/archive/', '20120216182711', 'http://a.example/'],
	['/o/AbC12/https://a.example/', '', '/o/', '', 'https://a.example/'],
	[
		'//web.archive.org/web/2012js_/https://a.example/',
		'https://web.archive.org',
		'/web/',
		'2012',
		'https://a.example/',
	],
	[
		'http://WEB.archive.org:80/web/2012/https://a.example:80/?b#c',
		'https://web.archive.org',
		'/web/',
		'2012',
		'https://a.example:80/?b#c',
	],
	[
		'https://arquivo.pt/wayback/20120216182711/http://a.example/',
		'https://arquivo.pt',
		'/wayback/',
		'20120216182711',
		'http://a.example/',
	],
	[
		'https://wayback.archive-it.org/123/20120216182711/http://a.example/',
		'https://wayback.archive-it.org',
		'/123/',
		'20120216182711',
		'http://a.example/',
	],
	[
		'https://archive.ph/2012.02.16-182711/https://a.example/',
		'https://archive.ph',
		'/',
		'20120216182711',
		'https://a.example/',
	],
	['https://archive.today/newest/https://a.example/', 'https://archive.today', '/', '', 'https://a.example/'],
	[
		'https://mirror.example/web/20120216182711/https://a.example/',
		'https://mirror.example',
		'/web/',
		'20120216182711',
		'https://a.example/',
	],
];
for (const [url, origin, beginning, stamp, original] of snapshots) {
	test(`a snapshot: ${url}`, (t) => {
		const found = snapshotOf(url);
		t.deepEqual(
			[found?.origin ?? '', found?.beginning, found?.stamp, found?.original],
			[origin, beginning, stamp, original],
		);
	});
}

const others: readonly string[] = [
	'',
	'/web/',
	'/web/20120216182711/',
	'/web/20120216182711/javascript:void(0)',
	'/web/20120216182711/ferry.html',
	'/2012/https://a.example/',
	'/web/design/https://a.example/',
	'https://a.example/2012/03/04/notes.com/',
	'https://a.example/web/2012/https://b.example/',
	'https://web.archive.org/web/https://a.example/',
	'https://archive.ph/AbC12',
	'https://a.example/o/AbC12/https://b.example/',
	'data:image/png;base64,/http:/20120216182711',
];
for (const url of others) test(`no snapshot: ${url}`, (t) => t.is(snapshotOf(url), undefined));

test('an address that asks for a capture', (t) => {
	for (const url of ['https://web.archive.org/save/https://a.example/', '/save/_embed/https://a.example/'])
		t.is(captureAskedFor(url)?.original, 'https://a.example/');
	for (const url of ['https://a.example/save/https://b.example/', '/save/ferry', '/saved/https://a.example/'])
		t.is(captureAskedFor(url), undefined);
});

/** What texts name archives of the web, and which. */
const texts: readonly (readonly [string, readonly string[]])[] = [
	['Nothing of the kind: /web/2012/http://a.example and https://a.example/http/', []],
	['<a href="https://web.archive.org/web/2012/http://a.example/">', ['https://web.archive.org/web/']],
	['[a](http://wayback.archive.org/web/2012id_/http://a.example/)', ['https://web.archive.org/web/']],
	['from: https://arquivo.pt/wayback/20120216182711/http://a.example/', ['https://arquivo.pt/wayback/']],
	[
		'https://archive.is/o/AbC12/https://a.example/ https://archive.md/o/XyZ34/https://b.example/',
		['https://archive.ph/o/'],
	],
	['<!-- BEGIN WAYBACK TOOLBAR INSERT -->', ['https://web.archive.org/web/']],
	['<div id="wm-ipp-base"></div>', ['https://web.archive.org/web/']],
	[
		'//mirror.example/web/20120216182711/http://a.example/ //web.archive.org/web/2012*/http://a.example/',
		['https://mirror.example/web/', 'https://web.archive.org/web/'],
	],
];
for (const [text, beginnings] of texts)
	test(`archives that are named: ${text}`, (t) => t.deepEqual(snapshotBeginningsIn(text), beginnings));

test('addresses in one another, a thousand deep, take linear time', (t) => {
	const nested = '/web/20120216182711/https://web.archive.org'.repeat(1000);
	t.is(snapshotOf(nested)?.original.length, nested.length - '/web/20120216182711/'.length);
	const start = performance.now();
	for (const url of [
		nested.repeat(20),
		'/web/2012'.repeat(100_000),
		`/${'a/'.repeat(100_000)}2012/http:/`,
		`/save/${'a.'.repeat(100_000)}`,
	]) {
		snapshotOf(url);
		captureAskedFor(url);
		snapshotBeginningsIn(url);
	}
	t.true(performance.now() - start < 2000);
});
