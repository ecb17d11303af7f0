import test from 'ava';
import {defaultSettings} from '../../src/model/settings.ts';
import {hexoSite} from '../../src/sites/hexoPaths.ts';
import {hugoSite} from '../../src/sites/hugoPaths.ts';
import type {OtherSite, PublishedPage} from '../../src/sites/servedPaths.ts';

function page(path: string, day?: string): PublishedPage {
	const published =
		day === undefined ? undefined : {value: {epoch: Date.parse(day), source: day}, range: {start: 0, end: 0}};
	const none = {permalink: undefined, slug: undefined, categories: [], redirectFrom: [], title: undefined};
	return {path, published, hasFrontMatter: true, isPublished: true, ...none};
}

function hexo(permalink: string): OtherSite {
	const pages = [
		page('source/_posts/tide.md', '2024-03-01'),
		page('source/_posts/quay.md'),
		page('source/_posts/Rope Walk.md'),
	];
	const pictures = ['source/_posts/tide/map.png', 'source/_posts/quay/stone.png', 'source/images/pier.png'];
	const publication = {permalinks: {'': permalink}, assetsBeside: true};
	return hexoSite({files: [...pages.map(({path}) => path), ...pictures], pages}, {...defaultSettings, publication});
}

function hugo(template: string): OtherSite {
	const pages = [
		page('content/posts/tide/index.md', '2024-03-01'),
		page('content/posts/quay/index.md'),
		page('content/posts/rope.md'),
		page('content/notes/pier.md'),
	];
	const pictures = ['content/posts/tide/map.png', 'content/posts/quay/stone.png', 'static/images/pier.png'];
	const publication = {permalinks: {posts: template}, content: ['content'], copied: ['static']};
	return hugoSite({files: [...pages.map(({path}) => path), ...pictures], pages}, {...defaultSettings, publication});
}

const [dated, undated] = ['source/_posts/tide.md', 'source/_posts/quay.md'];
const [bundle, other] = ['content/posts/tide/index.md', 'content/posts/quay/index.md'];

const cases: readonly (readonly [site: OtherSite, from: string, url: string, serves: boolean])[] = [
	[hexo(':year/:month/:day/:title/'), dated, '/2024/03/01/tide/', true],
	[hexo(':year/:month/:day/:title/'), dated, '/2024/03/01/gone/', false],
	[hexo(':year/:month/:day/:title/'), dated, '/2020/01/02/quay/', true],
	[hexo(':year/:month/:day/:title.html'), dated, '/2020/01/02/rope-walk.html#part', true],
	[hexo(':year/:month/:day/:title/'), dated, '/images/pier.png', true],
	[hexo(':year/:month/:day/:title/'), dated, '/images/gone.png', false],
	[hexo(':year/:month/:day/:title/'), dated, 'map.png', true],
	[hexo(':year/:month/:day/:title/'), dated, 'gone.png', false],
	[hexo(':year/:month/:day/:title/'), undated, 'stone.png', true],
	[hexo(':year/:month/:day/:title/'), undated, './Stone.png?w=3', true],
	[hexo(':year/:month/:day/:title/'), undated, 'gone.png', false],
	[hexo(':year/:month/:day/:title/'), undated, '../gone.png', true],
	[hexo(':year/:month/:day/:title/'), undated, '/2024/03/01/gone/', false],
	[hexo(':category/:title/'), dated, '/walks/quay/', true],
	[hexo(':category/:title/'), dated, '/walks/gone/', false],
	[hexo(':id/'), dated, '/42/', true],
	[hexo(':id/'), dated, '/images/gone.png', false],
	[hugo('/:year/:slug/'), bundle, '/2019/quay/', true],
	[hugo('/:year/:slug/'), bundle, '/2019/rope/', true],
	[hugo('/:year/:slug/'), bundle, '/2019/gone/', false],
	[hugo('/:year/:slug/'), bundle, '/images/gone.png', false],
	[hugo('/:year/:filename/'), bundle, 'gone.png', false],
	[hugo('/:year/:filename/'), bundle, 'map.png', true],
	[hugo('/:year/:filename/'), other, 'stone.png', true],
	[hugo('/:year/:filename/'), other, 'gone.png', false],
	[hugo('/:unknown/'), bundle, '/42/', true],
	[hugo('/:unknown/'), bundle, '/images/gone.png', false],
];

for (const [index, [site, from, url, serves]] of cases.entries()) {
	test(`a site with pages of which nobody knows the place, ${index}: ${url} ${serves ? 'may lead somewhere' : 'leads nowhere'}`, (t) => {
		t.is(site.serves(url, from), serves);
	});
}
