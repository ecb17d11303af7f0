import test from 'ava';
import {addressOnSite, isHostOrBelow, siteOfHost} from '../../src/urls/hosts.ts';

const sites: Readonly<Record<string, string>> = {
	'news.example': 'news.example',
	'www.news.example': 'news.example',
	'm.news.example': 'news.example',
	'mobile.news.example:8080': 'news.example:8080',
	'www.m.news.example': 'news.example',
	'wap.news.example': 'wap.news.example',
	'wwwm.news.example': 'wwwm.news.example',
	// Nothing but the name of the site itself is left of these.
	'm.me': 'm.me',
	'www.example': 'www.example',
	'www.m.me': 'm.me',
	'': '',
};
for (const [host, site] of Object.entries(sites)) {
	test(`the site of ${JSON.stringify(host)}`, (t) => t.is(siteOfHost(host), site));
}

const pairs: readonly (readonly [string, string, boolean])[] = [
	['news.example', 'news.example', true],
	['www.news.example', 'news.example', true],
	['a.b.news.example', 'news.example', true],
	['mynews.example', 'news.example', false],
	['news.example', 'www.news.example', false],
	['news.example.org', 'news.example', false],
	['', 'news.example', false],
];
for (const [host, other, expected] of pairs) {
	test(`${JSON.stringify(host)} is ${expected ? '' : 'not '}at or below ${other}`, (t) => {
		t.is(isHostOrBelow(host, other), expected);
	});
}

const addresses: Readonly<Record<string, string>> = {
	' HTTPS://WWW.News.example/Share?u=A ': 'news.example/share?u=a',
	'//m.news.example/share': 'news.example/share',
	'news.example/share': 'news.example/share',
	'https://m.me/page.html': 'm.me/page.html',
	'https://m.me': 'm.me',
	'mailto:?subject=a': 'mailto:?subject=a',
};
for (const [url, address] of Object.entries(addresses)) {
	test(`the address of ${JSON.stringify(url)}`, (t) => t.is(addressOnSite(url), address));
}
