import test from 'ava';
import {defaultSettings, type Settings} from '../../src/model/settings.ts';
import {hexoSite} from '../../src/sites/hexoPaths.ts';
import type {PublishedPage} from '../../src/sites/servedPaths.ts';

function page(path: string, day: string): PublishedPage {
	const published = {value: {epoch: Date.parse(day), source: day}, range: {start: 0, end: 0}};
	const none = {permalink: undefined, slug: undefined, categories: [], redirectFrom: [], title: undefined};
	return {path, published, hasFrontMatter: true, isPublished: true, ...none};
}

const pages = [
	page('source/_posts/tide.md', '2021-03-04'),
	page('source/_posts/walks/Søby & Lantern.md', '2021-05-06'),
	page('source/_posts/2021-06-07-quay.md', '2021-06-07'),
];
const files = [...pages.map(({path}) => path), 'source/_posts/tide/plan.png'];

const dated = ':year-:month-:day-:title.md';

/** Each is where real Hexo 8 publishes it. */
const cases: readonly (readonly [publication: Partial<Settings['publication']>, url: string, serves: boolean])[] = [
	[{permalinks: {'': ':title/'}}, '/walks/S%C3%B8by%20&%20Lantern/', true],
	[{permalinks: {'': ':name/'}}, '/S%C3%B8by%20&%20Lantern/', true],
	[{permalinks: {'': ':title/'}, fileNames: dated}, '/walks-Soby-Lantern/', true],
	[{permalinks: {'': ':name/'}, fileNames: dated}, '/walks-Soby-Lantern/', true],
	[{permalinks: {'': ':title/'}, fileNames: dated}, '/walks/S%C3%B8by%20&%20Lantern/', false],
	[{permalinks: {'': ':title/'}, fileNames: dated}, '/quay/', true],
	[{permalinks: {'': 'a/:title/'}, assetsBeside: true}, '/a/tide/plan.png', true],
	[{permalinks: {'': 'a/:title.html'}, assetsBeside: true}, '/a/tide/plan.png', true],
	[{permalinks: {'': 'a/:title.html'}, assetsBeside: true}, '/a/plan.png', false],
	[{permalinks: {'': 'a/:title.html'}, assetsBeside: true}, 'plan.png', false],
	[{permalinks: {'': 'a/:title.html'}, assetsBeside: true}, 'tide/plan.png', true],
	[{permalinks: {'': ':title/'}}, '/archives/2021/03/', true],
	[{permalinks: {'': ':title/'}}, '/archives/page/2/', true],
	[{permalinks: {'': ':title/'}}, '/archives/124.html', false],
	[{permalinks: {'': 'archives/:abbrlink.html'}}, '/archives/124.html', true],
];

for (const [publication, url, serves] of cases)
	test(`with ${JSON.stringify(publication)}, \`${url}\` is ${serves ? '' : 'not '}served`, (t) => {
		const site = hexoSite({files, pages}, {...defaultSettings, publication});
		t.is(site.serves(url, 'source/_posts/tide.md'), serves);
	});
