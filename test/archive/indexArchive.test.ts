import test from 'ava';
import {indexArchive} from '../../src/archive/indexArchive.ts';
import {sharedKeys, sharedMarkOf, withSharedMark} from '../../src/archive/sharedKeys.ts';
import {findStandInPages} from '../../src/archive/standInPages.ts';
import {findSuddenBatches} from '../../src/archive/suddenBatches.ts';
import {lintPost, surveyPage} from '../../src/engine/lint.ts';
import type {ArchiveIndex} from '../../src/model/archiveIndex.ts';
import {defaultSettings, type Settings} from '../../src/model/settings.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';

function archiveOf(
	posts: Readonly<Record<string, string>>,
	files: readonly string[] = [],
	settings: Partial<Settings> = {},
): ArchiveIndex {
	const facts = Object.entries(posts).map(
		([path, frontMatter]) =>
			lintPost({path, text: `---\n${frontMatter}---\nText.\n`}, configWith([], {}, settings)).facts,
	);
	return indexArchive({posts: facts, files: [...Object.keys(posts), ...files]}, {...defaultSettings, ...settings});
}

const spring = '_posts/2024-03-01-春 a.md';
const summer = '_posts/2024-06-01-summer.md';
const archive = archiveOf({[spring]: 'categories: [ News ]\n', [summer]: ''}, [
	'about.md',
	'help/index.md',
	'assets/a b.png',
	'pictures/cafe\u0301.jpg',
	'index.html',
	'tools/list.html',
	'_config.yml',
]);

const served: readonly string[] = [
	'/assets/a%20b.png',
	'/assets/a b.png?v=2#top',
	'/pictures/caf%C3%A9.jpg',
	'/pictures/café.jpg',
	'/news/2024/03/01/春-a.html',
	'/news/2024/03/01/%E6%98%A5-a',
	'/about',
	'/about.html',
	'/help',
	'/help/',
	'/help/index.html',
	'/tools/list',
	'/',
	'../../../../about.html',
	'春-a.html',
	'?page=2',
	'../../../../2024/06/01/summer.html',
	'2024-06-01-summer.md',
];
for (const url of served) {
	test(`the archive serves ${url}`, (t) => {
		t.true(archive.serves(url, spring));
	});
}

const notServed: readonly string[] = [
	'/news/2024/03/01/%E6%98%A5-a/',
	'/about/',
	'/about/index.html',
	'2024/../../../06/../about.html#x',
	'/article/25',
	'/news/2024/03/01/春-b.html',
	'/2024/03/01/春-a.html',
	'/ABOUT',
	'/abouts',
	'about.html',
	'//about',
	'https://archive.example/about',
	'/%E6%98',
	'/help/index/index/',
	'\ud83d',
	'mailto:a@b.example',
];
for (const url of notServed) {
	test(`the archive does not serve ${JSON.stringify(url)}`, (t) => {
		t.false(archive.serves(url, spring));
	});
}

test('relative URLs start from where the post is published', (t) => {
	const pretty = archiveOf({[spring]: '', [summer]: ''}, [], {permalink: '/posts/:title/'});
	t.true(pretty.serves('../summer/', spring));
	t.true(pretty.serves('../summer', spring));
	t.false(pretty.serves('summer/', spring));
});

/** What stands in the archive beside one post, whose links are followed, and what of it the built site answers. */
const sites: readonly {
	readonly what: string;
	readonly settings?: Partial<Settings>;
	/** Front matter of pages. */
	readonly pages?: Readonly<Record<string, string>>;
	readonly files?: readonly string[];
	readonly served: readonly string[];
	readonly missing: readonly string[];
}[] = [
	{
		what: 'a page stays where it is, or is where its front matter says',
		pages: {
			'about.md': '',
			'help/index.md': '',
			'who.md': 'permalink: /people/\n',
			'feed.xml': '',
			'v1.md': 'permalink: /v/1.2\n',
		},
		served: [
			'/about.html',
			'/about',
			'/help/',
			'/help',
			'/help/index.html',
			'/people/',
			'/people',
			'/feed.xml',
			'/v/1.2',
		],
		missing: ['/about/', '/about.md', '/who.html', '/people.html', '/feed.html', '/v/1.2.html', '/help.html'],
	},
	{
		what: 'pages follow a pretty style',
		settings: {permalink: 'pretty'},
		pages: {'about.md': ''},
		served: ['/about/', '/about', '../../../../about/'],
		missing: ['/about.html', '../../../about/'],
	},
	{
		what: 'documents of a collection follow its permalink, and their own before it',
		settings: {
			collections: {
				posts: {output: true},
				docs: {output: true, permalink: '/:collection/:path/'},
				notes: {output: false},
			},
		},
		pages: {'_docs/a/b.md': '', '_docs/log.md': 'permalink: /docs/history/\n', '_notes/n.md': ''},
		files: ['_docs/plan.png', '_notes/plan.png'],
		served: ['/docs/a/b/', '/docs/history/', '/docs/plan.png'],
		missing: ['/docs/a/b.html', '/docs/log/', '/notes/n.html', '/notes/plan.png'],
	},
	{
		what: 'a folder that `include` names holds pages, and stays where it is',
		settings: {include: ['_pages', '.well-known']},
		pages: {'_pages/contact.md': '', '_pages/a/index.md': '', '_pages/who.md': 'permalink: /people/\n'},
		files: ['_pages/map.png', '.well-known/security.txt'],
		served: [
			'/_pages/contact.html',
			'/_pages/contact',
			'/_pages/a/',
			'/people/',
			'/_pages/map.png',
			'/.well-known/security.txt',
		],
		missing: ['/pages/contact.html', '/pages/map.png', '/_pages/who.html'],
	},
	{
		what: 'pages in a folder that `include` names follow a pretty style',
		settings: {
			include: ['_pa*/'],
			permalink: 'pretty',
			baseurl: '/repo',
			siteFolder: 'docs',
			collectionsFolder: 'kept',
		},
		pages: {'docs/_pages/a.md': ''},
		served: ['/repo/_pages/a/', '/repo/_pages/a', '/repo/_pages/a/index.html'],
		missing: ['/repo/_pages/a.html', '/repo/pages/a/'],
	},
	{
		what: 'a collection that `include` names stays one',
		settings: {include: ['_docs', '_notes'], collections: {docs: {output: true}, notes: {output: false}}},
		pages: {'_docs/a.md': '', '_notes/n.md': ''},
		served: ['/docs/a.html', '/_notes/n.html'],
		missing: ['/notes/n.html'],
	},
	{
		what: 'redirects are published where their plugin is on',
		settings: {plugins: ['jekyll-redirect-from']},
		pages: {'about.md': 'redirect_from: [/who, /team/, old.html]\n'},
		served: ['/who', '/team/', '/old.html'],
		missing: ['/who/', '/team.html'],
	},
	{
		what: 'redirects are not published where it is off',
		pages: {'about.md': 'redirect_from: /who\n'},
		served: ['/about'],
		missing: ['/who'],
	},
	{
		what: 'a site may lie in a folder',
		settings: {siteFolder: 'docs', permalink: '/:title/'},
		pages: {'docs/about.md': '', 'README.md': ''},
		files: ['docs/tide.png', 'tide2.png'],
		served: ['/about/', '/tide.png'],
		missing: ['/docs/about/', '/README.html', '/tide2.png'],
	},
	{
		what: 'a page that is not published is no file either',
		pages: {'about.md': 'published: false\n'},
		served: [],
		missing: ['/about', '/about.md'],
	},
	{
		what: 'without front matter Markdown is a page where a plugin makes one of it, and a file everywhere',
		settings: {plugins: ['jekyll-optional-front-matter']},
		files: ['about.md', 'LICENSE.md'],
		served: ['/about.html', '/about.md', '/LICENSE.md'],
		missing: ['/LICENSE.html'],
	},
	{
		what: 'without the plugin it is a file alone',
		settings: {plugins: []},
		files: ['about.md', '_posts/2024-06-01-summer.jpg'],
		served: ['/about.md'],
		missing: ['/about.html', '2024-06-01-summer.jpg', '/_posts/2024-06-01-summer.jpg'],
	},
	{
		what: 'a folder shows its README where it has no page',
		settings: {plugins: ['jekyll-readme-index']},
		files: ['tides/README.md'],
		served: ['/tides/', '/tides'],
		missing: ['/'],
	},
	{
		what: 'plugins write files of their own',
		settings: {plugins: ['jekyll-feed', 'jekyll-sitemap']},
		served: ['/feed.xml', '/sitemap.xml'],
		missing: ['/atom.xml'],
	},
	{
		what: '`baseurl` stands before all paths',
		settings: {baseurl: '/notes'},
		pages: {'about.md': ''},
		served: ['/notes/about', '/notes/2024/06/01/summer.html', '../../../about.html'],
		missing: ['/about', '/2024/06/01/summer.html'],
	},
];
for (const {what, settings = {}, pages = {}, files = [], served = [], missing} of sites) {
	test(`on the built site ${what}`, (t) => {
		const from = settings.siteFolder === undefined ? summer : `${settings.siteFolder}/${summer}`;
		const facts = Object.entries(pages).map(([path, frontMatter]) =>
			surveyPage({path, text: `---\n${frontMatter}---\n`}),
		);
		const index = indexArchive(
			{
				posts: [lintPost({path: from, text: '---\ntitle: Summer\n---\n'}, configWith([], {}, settings)).facts],
				pages: facts.filter((page) => page !== undefined),
				files: [from, ...Object.keys(pages), ...files],
			},
			{...defaultSettings, ...settings},
		);
		t.deepEqual(
			served.filter((url) => !index.serves(url, from)),
			[],
		);
		t.deepEqual(
			missing.filter((url) => index.serves(url, from)),
			[],
		);
	});
}

test('`baseurl` is taken off', (t) => {
	const below = archiveOf({[summer]: ''}, ['about.md'], {baseurl: '/archive'});
	t.true(below.serves('/archive/about', summer));
	t.true(below.serves('/archive/2024/06/01/summer.html', summer));
	t.false(below.serves('/archives/about', summer));
	t.false(below.serves('/archive', summer));
});

test('a post says itself where it is published', (t) => {
	const moved = archiveOf({[summer]: 'permalink: /sommer/\n'});
	t.true(moved.serves('/sommer/', summer));
	t.false(moved.serves('/2024/06/01/summer.html', summer));
});

test('a name that was cut within an emoji harms nothing', (t) => {
	const cut = '_posts/2024-01-01-x\ud83d.md';
	t.false(archiveOf({[cut]: ''}).serves('y.html', cut));
});

test('files are found whatever their normalization', (t) => {
	t.true(archive.hasFile('pictures/café.jpg'));
	t.true(archive.hasFile('pictures/cafe\u0301.jpg'));
	t.false(archive.hasFile('/about.md'));
});

test('a file is found whose path differs, the most alike first', (t) => {
	const archive = indexArchive({posts: [], files: ['a/É.png', 'a/E\u0301.PNG', 'A/E\u0301.png']}, defaultSettings);
	t.deepEqual(archive.findFile('/a/É.png', spring), {path: 'a/É.png', differsIn: 'nothing'});
	t.deepEqual(archive.findFile('/A/É.png', spring), {path: 'A/E\u0301.png', differsIn: 'normalization'});
	t.deepEqual(archive.findFile('/a/é.png?x#y', spring), {path: 'a/É.png', differsIn: 'case'});
	t.is(archive.findFile('/a/e.png', spring), undefined);
});

/** What the tags of Jekyll find, and at what they stop the build. */
const tagged: readonly (readonly [tag: 'link' | 'post_url', found: readonly string[], missing: readonly string[]])[] = [
	[
		'link',
		['about.md', 'a.png', '/a.png', '_posts/2024-03-01-spring.md', '_notes/b.png', 'docs/_posts/2024-05-06-v1.2.md'],
		['/about.md', 'about', 'secret.md', '/_posts/2024-03-01-spring.md', '/_notes/b.png', '"about.md"', 'none.md'],
	],
	[
		'post_url',
		[
			'2024-03-01-spring',
			'/2024-03-01-spring',
			'2024-3-1-spring',
			'else/2024-03-01-spring',
			'docs/2024-05-06-v1.2',
			'docs/2024-05-06-v1',
			'2024-07-08-moved',
			'2024-07-08-called',
		],
		[
			'2024-03-02-spring',
			'spring',
			'2024-03-01-spring.md',
			'_posts/2024-03-01-none',
			'2024-03-01-Spring',
			'{{ page.next }}',
		],
	],
];

for (const [tag, found, missing] of tagged) {
	test(`\`${tag}\` finds what Jekyll finds`, (t) => {
		const index = archiveOf(
			{
				'_posts/2024-03-01-spring.md': '',
				'docs/_posts/2024-05-06-v1.2.md': '',
				'_posts/2024-07-01-moved.md': 'date: 2024-07-08\n',
				'_posts/2024-07-08-named.md': 'slug: called\n',
				'secret.md': 'published: false\n',
				'about.md': 'title: About\n',
			},
			['a.png', '_notes/b.png'],
		);
		t.deepEqual(
			found.filter((argument) => !index.hasTarget(tag, argument)),
			[],
		);
		t.deepEqual(
			missing.filter((argument) => index.hasTarget(tag, argument)),
			[],
		);
	});
}

test('posts are sorted by path', (t) => {
	t.deepEqual(
		archiveOf({'b.md': '', 'a.md': '', 'B.md': ''}).posts.map(({path}) => path),
		['B.md', 'a.md', 'b.md'],
	);
});

test('a post is found by the URL that it was taken from', (t) => {
	const taken = archiveOf({
		[spring]: 'from: https://www.news.example/%E6%98%A5/?id=1\n',
		[summer]: 'from: http://news.example/summer#top\n',
		'_posts/2024-07-01-a.md': 'from: https://news.example/twice\n',
		'_posts/2024-07-02-a.md': 'from: http://news.example/twice/\n',
		'_posts/2024-07-03-a.md': 'from: nowhere\n',
	});
	t.is(taken.findBySource('http://news.example/春?id=1')?.path, spring);
	t.is(taken.findBySource('https://www.news.example/summer/')?.path, summer);
	t.is(taken.findBySource('https://news.example/春'), undefined);
	t.is(taken.findBySource('https://news.example/twice'), undefined);
	t.is(taken.findBySource('nowhere'), undefined);
});

test('100,000 posts are looked up', (t) => {
	const {facts} = lintPost({path: summer, text: '---\nfrom: https://news.example/0\n---\n'}, configWith([]));
	const posts = Array.from({length: 100_000}, (_, number) => ({
		...facts,
		path: `_posts/2024-06-01-${number}.md`,
		source: {value: `https://news.example/${number}`, range: {start: 0, end: 0}},
	}));
	const large = indexArchive(
		{posts, files: posts.map(({path}) => path)},
		{...defaultSettings, timezone: 'Asia/Taipei'},
	);
	for (let number = 0; number < 100_000; number++) {
		if (!large.serves(`/2024/06/01/${number}.html`, summer)) t.fail(String(number));
	}
	t.is(large.findBySource('https://news.example/99999')?.path, '_posts/2024-06-01-99999.md');
});

test('posts are found by what they have in common', (t) => {
	const index = archiveOf({
		'_posts/2024-03-02-b.md': 'author: Ann\ntags: [ News ]\nfrom: https://news.example/a\ndate: 2024-03-01T23:00:00Z\n',
		'_posts/2024-03-01-a.md': 'author: Ann\ntags: [ Sea ]\nfrom: http://www.news.example/a/\ndate: 2024-03-01\n',
		'_posts/2024-03-03-c.md': 'published: false\n',
	});
	const found = (['source', 'author', 'feed', 'day', 'output'] as const).map((key) =>
		[...index.postsBy(key)].map(([value, posts]) => [value].concat(posts.map(({path}) => path.slice(7, -3)))),
	);
	t.deepEqual(found, [
		[['news.example/a', '2024-03-01-a', '2024-03-02-b']],
		[['Ann', '2024-03-01-a', '2024-03-02-b']],
		[
			['Sea', '2024-03-01-a'],
			['News', '2024-03-02-b'],
		],
		[['2024-03-01', '2024-03-01-a', '2024-03-02-b']],
		[
			['/2024/03/01/a.html', '2024-03-01-a'],
			['/2024/03/01/b.html', '2024-03-02-b'],
		],
	]);
	t.is(index.postsBy('day'), index.postsBy('day'));
	t.is(index.findBySource('https://news.example/a'), undefined);
});

const twins: Readonly<Record<string, string>> = {
	'_posts/2024-03-01-a.md': 'title: The Quay!\nauthor: Ann  Lee\nfrom: https://news.example/a?utm_source=feed\n',
	'_posts/2024-03-02-b.md': 'title: the quay\nauthor: Ann Lee\nfrom: http://www.news.example/a/\n',
	'_posts/2024-03-03-c.md': 'title: The Quay!\nauthor: Ann Lee\nfrom: https://other.example/a\n',
	'_posts/2024-03-04-d.md': 'title: Alone\n',
	'_posts/2024-03-05-e.md': '',
	'_posts/2024-03-06-f.md': '',
};

/** By each key the posts that share it, by the last letters of their names. */
function sharedIn(index: ArchiveIndex): readonly (readonly [key: string, groups: readonly string[]])[] {
	return sharedKeys.map((key) => {
		const groups = [...index.sharedBy(key)];
		// Who asks for a post gets the others.
		const named = groups.every(([name, posts]) => posts.every((post) => index.sharedKeyOf(post, key) === name));
		return [key, named ? groups.map(([, posts]) => posts.map(({path}) => path.slice(-4, -3)).join('')) : ['wrong']];
	});
}

const sharedByTwins = [
	['source', ['ab']],
	['title', ['abc']],
	['authorAndTitle', ['ac']],
	['file', ['ef']],
	['words', ['abcdef']],
	['gist', []],
];

test('posts are found that share something with another one', (t) => {
	t.deepEqual(sharedIn(archiveOf(twins)), sharedByTwins);
});

test('posts that share nothing are told by their marks alone', (t) => {
	const facts = archiveOf(twins).posts;
	const marks = facts.map((post) =>
		Object.fromEntries(sharedKeys.map((key) => [key, sharedMarkOf(post, key, defaultSettings)])),
	);
	const asked = new Map<string, string>();
	const index = indexArchive(
		{
			get posts(): never {
				throw new Error('The facts of all posts are asked for.');
			},
			mayShare: (key) => {
				const found = withSharedMark([...facts.keys()], (row) => marks[row]?.[key] ?? 0).flatMap(
					(row) => facts[row] ?? [],
				);
				asked.set(key, found.map(({path}) => path.slice(-4, -3)).join(''));
				return found;
			},
			files: [],
		},
		defaultSettings,
	);
	t.deepEqual(sharedIn(index), sharedByTwins);
	t.deepEqual(
		[...asked],
		sharedByTwins.map(([key, groups]) => [key, [groups].flat().join('')]),
	);
});

test('what the site leaves out is not served', (t) => {
	const index = archiveOf(
		{[spring]: '', '_posts/2024-03-02-hidden.md': 'published: false\n', 'old/2024-03-03-c.md': ''},
		['old/about.md', 'about.md'],
		{exclude: ['old']},
	);
	t.true(index.serves('/about', spring));
	t.false(index.serves('/2024/03/02/hidden.html', spring));
	t.false(index.serves('/old/2024-03-03-c.html', spring));
	t.false(index.serves('/old/about', spring));
});

test('files are found by name, as Obsidian finds them', (t) => {
	const index = archiveOf({}, ['vault/Notes/Pier.md', 'vault/img/Quay 1.JPG', 'vault/Pier.md/x.txt']);
	for (const target of [
		'Pier',
		'pier#Ropes',
		'Pier.md',
		'Notes/Pier',
		'./Notes/Pier',
		'../img/quay 1.jpg',
		'Quay 1.JPG',
		'#Here',
	])
		t.true(index.hasNamed(target), target);
	for (const target of ['ier', 'tes/Pier', 'Quay 1', 'img', 'x', 'Other/Pier', 'Pier.txt'])
		t.false(index.hasNamed(target), target);
});

test('captures of one page are found by its gist, wherever they are from', (t) => {
	const posts = archiveOf(twins).posts.map((post) => Object.assign(post, {gist: {digest: 'page', isExcuse: true}}));
	const index = indexArchive({posts, files: []}, defaultSettings);
	// The others name no source.
	t.deepEqual([...index.sharedBy('gist')], [['page', posts.slice(0, 3)]]);
	t.is(index.outlines[0]?.facts, posts[0]);
	t.deepEqual(
		index.outlines.map(({outline: {site, hasTitle, hasPicture, gist}}) => [site, hasTitle, hasPicture, gist]),
		[
			['news.example', true, false, 'excuse'],
			['news.example', true, false, 'excuse'],
			['other.example', true, false, 'excuse'],
			[undefined, true, false, 'excuse'],
			[undefined, false, false, 'excuse'],
			[undefined, false, false, 'excuse'],
		],
	);
});

test('captures and failed batches are looked for without the facts of posts that have nothing in common', (t) => {
	const day = 24 * 60 * 60 * 1000;
	const outlines = Array.from({length: 60}, (_, index) => ({
		path: `_posts/${index}.md`,
		outline: {
			site: 'news.example',
			epoch: index * day,
			length: 2000,
			hasTitle: true,
			hasPicture: index % 7 > 0,
			gist: 'words' as const,
		},
		get facts(): never {
			throw new Error('The facts of a post are asked for.');
		},
	}));
	const archive = {outlines, sharedBy: () => new Map(), sharedKeyOf: () => undefined};
	t.deepEqual(findStandInPages(archive, defaultSettings), []);
	t.deepEqual(findSuddenBatches(archive, defaultSettings, new Set()), []);
});
