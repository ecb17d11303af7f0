import rule from '../../../rules/identity/valid-source-url.ts';
import {post, testRule} from '../../support/testRule.ts';

const rain = 'https://news.example/@ann/%25E9%259B%25A8-1';
const feed = 'https://blog.news.example/rain?source=rss-0a1b2c------2';

testRule(rule, {
	good: [
		post('Text\n'),
		{name: 'no front matter', post: 'Text\n'},
		{name: 'none: another rule’s matter', post: '---\nlayout: post\ntitle: A\n---\nText\n'},
		{name: 'nothing: another rule’s matter', post: post('Text\n', {from: ''})},
		{name: 'blanks: another rule’s matter', post: post('Text\n', {from: '"  "'})},
		{name: 'in quotes, with a query', post: post('Text\n', {from: '"https://api.news.example/posts?days="'})},
		{
			name: 'another key',
			post: post('Text\n', {link: 'https://news.example/', from: 'Ann'}),
			settings: {source: 'link'},
		},
		{name: 'Chinese that is not encoded', post: post('Text\n', {from: 'https://news.example/春天来了》'})},
		{name: 'Chinese that is encoded once', post: post('Text\n', {from: 'https://news.example/%E9%9B%A8'})},
		{name: 'an address in an address', post: post('Text\n', {from: 'https://web.archive.example/web/2024/http://a'})},
		{name: 'a port, an address in numbers', post: post('Text\n', {from: 'http://192.0.2.7:8080/'})},
		{name: 'percent signs', post: post('Text\n', {from: 'https://news.example/100%25?of=%2520%2520%2520'})},
		{name: 'two bytes twice encoded', post: post('Text\n', {from: 'https://news.example/caf%25C3%25A9'})},
		{
			name: 'an encoded address in an address',
			post: post('Text\n', {from: 'https://news.example/?u=http%3A%2F%2Fa.example%2F%25E9%259B%25A8'}),
		},
		{name: 'twice encoded, but no UTF-8', post: post('Text\n', {from: 'https://news.example/%25E9%25E9%25E9'})},
		{
			name: 'parameters that name the page',
			post: post('Text\n', {from: 'https://news.example/?source=rss&si=7&sk=a&ref=b'}),
		},
		{
			name: 'a parameter in a fragment',
			post: post('Text\n', {from: '"https://news.example/#?utm_source=feed"'}),
		},
		{
			name: 'parameters of the config',
			post: post('Text\n', {from: feed}),
			settings: {trackingParameters: ['utm_*']},
		},
	],
	bad: [
		...[
			'/2024/rain',
			'news.example/rain',
			'//news.example/rain',
			'ftp://news.example/rain',
			'https:/news.example/rain',
			'https://news .example/',
			'https://',
			'Ann Lee',
			'2024',
			'[ https://news.example/ ]',
		].map((from) => ({
			name: `no absolute URL: ${from}`,
			post: post('Text\n', {from}),
			reports: `
				6 | from: ${from}
				  |       ${'^'.repeat(from.length)} warning: \`from\` is \`${from}\`, which is not an absolute http(s) URL.
			`,
		})),
		...[
			['http://https//news.example/rain', 'https'],
			['http://localhost:4000/rain', 'localhost'],
			['https://news./rain', 'news.'],
		].map(([from = '', host = '']) => ({
			name: `a host without dot: ${from}`,
			post: post('Text\n', {from: `"${from}"`}),
			reports: `
				6 | from: "${from}"
				  |        ${'^'.repeat(from.length)} warning: \`from\` is \`${from}\`, whose host \`${host}\` has no dot.
			`,
		})),
		{
			name: 'another key, written with an escape',
			post: post('Text\n', {link: '"rain\\x20song"'}),
			settings: {source: 'link'},
			reports: `
				8 | link: "rain\\x20song"
				  |       ^^^^^^^^^^^^^^ warning: \`link\` is \`rain song\`, which is not an absolute http(s) URL.
			`,
		},
		{
			name: 'encoded twice, in the heading link too',
			post: post(`<!--1709280000000-->\n[雨](${rain})\n------\n\n<p><a href="${rain}">雨</a></p>\n`, {from: rain}),
			reports: `
				6 | from: https://news.example/@ann/%25E9%259B%25A8-1
				  |                                 ^^^^^^^^^^^^^^^ warning: The characters of the URL in \`from\` are encoded twice: they stand for \`雨\`.
			`,
			unsafelyFixed: post(
				`<!--1709280000000-->\n[雨](https://news.example/@ann/%E9%9B%A8-1)\n------\n\n<p><a href="${rain}">雨</a></p>\n`,
				{from: 'https://news.example/@ann/%E9%9B%A8-1'},
			),
		},
		{
			name: 'encoded twice in several places, with a tracking parameter; the heading link leads elsewhere',
			post: post('[雨](https://news.example/a)\n------\n\nText\n', {from: `"${rain}-%25E6%259B%25A8-c?utm_source=a"`}),
			reports: `
				6 | from: "https://news.example/@ann/%25E9%259B%25A8-1-%25E6%259B%25A8-c?utm_source=a"
				  |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The characters of the URL in \`from\` are encoded twice: they stand for \`雨-1-曨\`.
				6 | from: "https://news.example/@ann/%25E9%259B%25A8-1-%25E6%259B%25A8-c?utm_source=a"
				  |                                                                      ^^^^^^^^^^^^ warning: The URL in \`from\` has a tracking parameter: \`utm_source=a\`.
			`,
			unsafelyFixed: post('[雨](https://news.example/a)\n------\n\nText\n', {
				from: '"https://news.example/@ann/%E9%9B%A8-1-%E6%9B%A8-c"',
			}),
		},
		{
			name: 'tracking, in the heading link too',
			post: post(`[A post](${feed})\n------\n\nText\n`, {from: feed}),
			reports: `
				6 | from: https://blog.news.example/rain?source=rss-0a1b2c------2
				  |                                      ^^^^^^^^^^^^^^^^^^^^^^^^ warning: The URL in \`from\` has a tracking parameter: \`source=rss-0a1b2c------2\`.
			`,
			unsafelyFixed: post('[A post](https://blog.news.example/rain)\n------\n\nText\n', {
				from: 'https://blog.news.example/rain',
			}),
		},
		{
			name: 'tracking among other parameters',
			post: post('Text\n', {from: "'https://news.example/?utm_source=a&page=2&utm_medium=b&ref=c#d'"}),
			settings: {trackingParameters: ['...', 'ref']},
			reports: `
				6 | from: 'https://news.example/?utm_source=a&page=2&utm_medium=b&ref=c#d'
				  |                              ^^^^^^^^^^^^ warning: The URL in \`from\` has a tracking parameter: \`utm_source=a\`.
				6 | from: 'https://news.example/?utm_source=a&page=2&utm_medium=b&ref=c#d'
				  |                                                  ^^^^^^^^^^^^ warning: The URL in \`from\` has a tracking parameter: \`utm_medium=b\`.
				6 | from: 'https://news.example/?utm_source=a&page=2&utm_medium=b&ref=c#d'
				  |                                                               ^^^^^ warning: The URL in \`from\` has a tracking parameter: \`ref=c\`.
			`,
			unsafelyFixed: post('Text\n', {from: "'https://news.example/?page=2#d'"}),
		},
	],
});
