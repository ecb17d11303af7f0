import {readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {runCommand} from '../../support/run-command.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';
import {post} from '../../support/testRule.ts';

const name = '_posts/2024-03-01-a-post.md';
const older = '_posts/2023-05-06-older.md';

/** Sites of a post and what lies around it, and what is reported of its links. */
const cases: readonly {
	readonly what: string;
	readonly files: Readonly<Record<string, string>>;
	/** Each with its line and column. */
	readonly reported: readonly string[];
}[] = [
	{
		what: 'pages and documents that are not posts are looked at for their front matter',
		files: {
			[name]: post('[a](/who/) [b](/guides/tides/) [c](/guides/none/) [d](/about.html)\n'),
			'about.md': '---\npermalink: /who/\n---\n',
			'_guides/x.md': '---\npermalink: /guides/tides/\n---\n',
			'_config.yml': 'collections: {guides: {output: true}}\n',
		},
		reported: ['9:36 `/guides/none/`', '9:55 `/about.html`'],
	},
	{
		what: 'the site lies in a folder, and its config beside it',
		files: {
			[`docs/${name}`]: post('[a](/about/) [b](/docs/about/)\n'),
			'docs/about.md': '---\n---\n',
			'docs/_config.yml': 'permalink: pretty\n',
		},
		reported: ['9:18 `/docs/about/`'],
	},
	{
		what: '`source` names the folder',
		files: {
			[`site/${name}`]: post('[a](/about/) [b](/readme/)\n'),
			'site/about.md': '---\n---\n',
			'readme.md': '---\n---\n',
			'_config.yml': 'permalink: pretty\nsource: ./site/\n',
		},
		reported: ['9:18 `/readme/`'],
	},
	{
		what: 'the site lies in a folder of a folder',
		files: {
			[`web/docs/${name}`]: post('[a](/about/) [b](/none/)\n'),
			'web/docs/about.md': '---\n---\n',
			'web/docs/_config.yml': 'permalink: pretty\n',
		},
		reported: ['9:18 `/none/`'],
	},
	{
		what: 'defaults say where those are published that do not say it themselves',
		files: {
			[name]: post(
				'[a](/g/x/) [b](/g/deep/y/) [c](/own/) [d](/guides/x.html) [e](/p/about/) [f](/fixed/older.html) [g](/feed.xml) [h](/p/feed/index.xml)\n',
			),
			[older]: post('Older.\n'),
			'about.md': '---\n---\n',
			'_guides/x.md': '---\n---\n',
			'_guides/deep/y.md': '---\n---\n',
			'_guides/z.md': '---\npermalink: /own/\n---\n',
			'_config.yml':
				'plugins: [jekyll-feed]\npermalink: none\ncollections: {guides: {output: true}}\ndefaults:\n- {scope: {path: ""}, values: {permalink: "/p/:basename/"}}\n- {scope: {path: "", type: guides}, values: {permalink: "/g/:path/"}}\n- {scope: {path: _posts}, values: {permalink: "/:categories/:title.html", category: fixed}}\n',
		},
		reported: ['9:43 `/guides/x.html`', '9:101 `/feed.xml`'],
	},
	{
		what: 'collections lie in a folder',
		files: {
			[`all/${name}`]: post('[a](/guides/x.html) [b](/older.html) [c](/all/guides/x.html) [d](/all/note.html)\n'),
			[`all/${older}`]: post('Older.\n'),
			'all/_guides/x.md': '---\n---\n',
			'all/note.md': '---\n---\n',
			'_config.yml': 'permalink: none\ncollections_dir: all\ncollections: {guides: {output: true}}\n',
		},
		reported: ['9:42 `/all/guides/x.html`'],
	},
	{
		what: 'redirects are on where the Gemfile names their plugin',
		files: {
			[name]: post('[a](/article/7) [b](/article/8)\n'),
			[older]: post('Older.\n', {redirect_from: '/article/7'}),
			'_config.yml': 'title: Notes\n',
			Gemfile: 'gem "jekyll"\ngem "jekyll-redirect-from"\n',
		},
		reported: ['9:21 `/article/8`'],
	},
	{
		what: 'values of the site that Liquid writes are known',
		files: {
			[name]: post(
				'[a]({{ site.baseurl }}/none/)\n\n<a href="{{ site.url }}{{ site.baseurl }}/none/2">b</a>\n\n[c]({{ "/none/3" | relative_url }}) [d]({{ site.baseurl }}{{ page.home }}) [e]({{ site.other }}/none/4)\n\n{% assign old = "/older.html" | prepend: site.baseurl %}[f]({{ old }})\n',
				{home: '/none/5'},
			),
			[older]: post('Older.\n'),
			'_config.yml': 'permalink: /:title.html\nbaseurl: /notes\nurl: https://notes.example\n',
		},
		reported: [
			'10:1 `/notes/none/`',
			'12:10 `https://notes.example/notes/none/2`',
			'14:1 `/notes/none/3`',
			'14:37 `/notes/none/5`',
		],
	},
	{
		what: 'whole URLs on the host of the site are its own',
		files: {
			[name]: post(
				'[a](https://notes.example/none/) [b](http://old.example/older.html) [c](https://other.example/none/)\n',
			),
			[older]: post('Older.\n'),
			'_config.yml': 'permalink: /:title.html\nurl: https://notes.example\n',
			CNAME: 'old.example\n',
		},
		reported: ['9:5 `https://notes.example/none/`'],
	},
	...['https://notes.example/2011/', '//notes.example/2011', 'https://notes.example/2011'].map((url) => ({
		what: `the folder that \`url: ${url}\` names is one that the site is served in`,
		files: {
			[name]: post(
				'[a](/2011/older.html) [b](/older.html) [c](/2011/none.html) [d](https://notes.example/2011/none) [e](https://notes.example/2010/none) [f]({{ site.url }}/older.html) ![g](/2011/a.png) ![h](/2011/none.png)\n',
			),
			[older]: post('Older.\n'),
			'a.png': '',
			'_config.yml': `permalink: /:title.html\nurl: ${url}\n`,
		},
		reported: ['9:44 `/2011/none.html`', '9:65 `https://notes.example/2011/none`', '9:189 `/2011/none.png`'],
	})),
	{
		what: 'the folder that `url` names stands before `baseurl`',
		files: {
			[name]: post(
				'[a](/sub/blog/older.html) [b](/blog/older.html) [c](/sub/older.html) [d]({{ "/none" | absolute_url }})\n',
			),
			[older]: post('Older.\n'),
			'_config.yml': 'permalink: /:title.html\nurl: https://notes.example/sub\nbaseurl: /blog\n',
		},
		reported: ['9:53 `/sub/older.html`', '9:70 `https://notes.example/sub/blog/none`'],
	},
	{
		what: 'links of a site that another program makes are not judged',
		files: {[name]: post('[a](/none/) [b](b/)\n'), 'hugo.toml': 'baseURL = "https://notes.example/"\n'},
		reported: [],
	},
	{
		what: 'a definition is reported where it stands',
		files: {[name]: post('[a][far] and [b][far]\n\n[far]: /none/ "c"\n')},
		reported: ['11:8 `/none/`'],
	},
];

for (const {what, files, reported} of cases) {
	test(what, async (t) => {
		const cwd = temporaryFolder(t, files);
		const {stdout} = await runCommand(['--only', 'no-broken-link', '--format', 'compact', '.'], {cwd});
		const found = [...stdout.matchAll(/line (\d+), col (\d+),.*?(`[^`]*`)/g)].map(
			([, line = '', column = '', url = '']) => `${line}:${column} ${url}`,
		);
		t.deepEqual(found, reported);
	});
}

test('`--fix` leaves a link alone that the site answers', async (t) => {
	const text = post('<p><a href="/who/">a</a> <a href="/none/">b</a></p>\n');
	const cwd = temporaryFolder(t, {[name]: text, 'about.md': '---\npermalink: /who/\n---\n'});
	await runCommand(['--only', 'no-broken-link', '--fix', '.'], {cwd});
	const fixed = text.replace('"/none/"', '"https://news.example/none/"');
	t.is(readFileSync(path.join(cwd, name), 'utf8'), fixed);
});

/** Relative links to what lies beside the file of the post, and what `--fix` makes of them. */
const fromFile: readonly (readonly [written: string, fixed: string, from: string | undefined])[] = [
	['../2023/05/older/', '/blog/2023/05/older/', 'https://news.example/a/'],
	['../2023/05/older?x=1#top', '/blog/2023/05/older?x=1#top', 'https://news.example/a/'],
	['../about/', 'https://news.example/about/', 'https://news.example/a/b'],
	['../about/', '/blog/about/', undefined],
	['../none/', '../none/', undefined],
];

for (const [written, fixed, from] of fromFile) {
	test(`\`--fix\` of \`${written}\` in a post ${from === undefined ? 'without source' : 'that was taken from somewhere'}`, async (t) => {
		const text = post(`[a](${written})\n`, {from: from ?? ''});
		const site = {'_config.yml': 'permalink: /:year/:month/:title/\nbaseurl: /blog\n', 'about.md': '---\n---\n'};
		const cwd = temporaryFolder(t, {[name]: text, [older]: post('Older.\n', {date: '2023-05-06'}), ...site});
		await runCommand(['--only', 'no-broken-link', '--fix', '.'], {cwd});
		t.is(readFileSync(path.join(cwd, name), 'utf8'), text.replace(written, fixed));
	});
}

test('marks of templates are left alone where nothing says that Jekyll makes the site', async (t) => {
	const text = post('See {{< ref "a" >}} and {{ none }}, at https://news.example/?utm_source=a {{ x }}.\n');
	for (const file of ['hugo.toml', 'readme.md']) {
		const folder = 'content/2024-03-01-a.md';
		const cwd = temporaryFolder(t, {[folder]: text, [file]: ''});
		const {stdout} = await runCommand(['--only', 'no-liquid,no-tracking', '--fix', '.'], {cwd});
		t.notRegex(stdout, /no-liquid/);
		t.is(readFileSync(path.join(cwd, folder), 'utf8'), text);
	}
});

test('of several sites, each is judged as its own program publishes it, and what lies beside them as files', async (t) => {
	const links = '[a](/posts/b/) [b](/2024/03/01/a-post.html) [c](/about/) [d](b.md)';
	const cwd = temporaryFolder(t, {
		'blog/hugo.toml': '',
		'blog/content/posts/a.md': post(`${links} {{< ref "b" >}}\n`),
		'blog/content/posts/b.md': post('Text.\n'),
		'docs/_config.yml': 'title: A\n',
		[`docs/${name}`]: post(`${links}\n`),
		'docs/about.md': '---\npermalink: /about/\n---\n',
		'letters/a.md': post(`${links}\n`),
		'letters/b.md': post('Text.\n'),
		'letters/c.md': post('Text.\n'),
	});
	for (const concurrency of ['off', '2']) {
		const options = ['--only', 'no-broken-link,no-liquid', '--format', 'compact', '--concurrency', concurrency];
		const {stdout} = await runCommand([...options, '.'], {cwd});
		t.deepEqual(
			stdout.split('\n').flatMap((line) => /^(.*?): .*?`([^`]+)`/.exec(line)?.slice(1, 3).join(' ') ?? []),
			[
				'blog/content/posts/a.md /2024/03/01/a-post.html',
				'blog/content/posts/a.md /about/',
				'blog/content/posts/a.md b.md',
				`docs/${name} /posts/b/`,
				`docs/${name} b.md`,
				'letters/a.md /posts/b/',
				'letters/a.md /2024/03/01/a-post.html',
				'letters/a.md /about/',
			],
		);
	}
});

test('what lies beside the only site, which has a folder to itself, is no part of it', async (t) => {
	const links = '[a](/2024/03/01/a-post.html) [b](/about/) [c](b.md)';
	const cwd = temporaryFolder(t, {
		'.git/HEAD': '',
		'docs/_config.yml': 'title: A\n',
		[`docs/${name}`]: post(`${links}\n`),
		'docs/about.md': '---\npermalink: /about/\n---\n',
		'letters/a.md': post(`${links} ~b~ <mark>c</mark>\n`),
		'letters/b.md': post('Text.\n'),
		'letters/c.md': post('Text.\n'),
	});
	for (const paths of [['.'], [`docs/${name}`, 'letters/a.md']])
		for (const concurrency of ['off', '2']) {
			const options = ['--only', 'no-broken-link', '--format', 'compact', '--concurrency', concurrency];
			const {stdout} = await runCommand([...options, ...paths], {cwd});
			t.deepEqual(
				stdout.split('\n').flatMap((line) => /^(.*?): .*?`([^`]+)`/.exec(line)?.slice(1, 3).join(' ') ?? []),
				[`docs/${name} b.md`, 'letters/a.md /2024/03/01/a-post.html', 'letters/a.md /about/'],
			);
		}
	const folderOf = async (file: string): Promise<unknown> => {
		const {stdout} = await runCommand(['print-config', file], {cwd});
		return (JSON.parse(stdout) as {readonly settings: Readonly<Record<string, unknown>>}).settings['siteFolder'];
	};
	t.is(await folderOf(`docs/${name}`), 'docs');
	t.is(await folderOf('letters/a.md'), '');
});

test('what a config says of paths holds in each site, and in the site that it lies in', async (t) => {
	const link = '[a](/letters/b/)';
	const files = {
		'blog/_config.yml': 'permalink: /old/:title/\n',
		'blog/_posts/2024-03-01-a.md': post(`${link}\n`),
		'blog/_posts/2024-03-02-b.md': post('Text.\n'),
		'docs/_config.yml': 'permalink: /old/:title/\n',
		'docs/_posts/2024-03-01-a.md': post(`${link}\n`),
		'docs/_posts/2024-03-02-b.md': post('Text.\n'),
	};
	const config = '{"rules": {"no-broken-link": "on"}, "settings": {"permalink": "/letters/:title/"}}';
	const brokenIn = async (own: Readonly<Record<string, string>>): Promise<readonly string[]> => {
		const cwd = temporaryFolder(t, {...files, '.git/HEAD': '', ...own});
		const {stdout} = await runCommand(['--only', 'no-broken-link', '--format', 'compact', '.'], {cwd});
		return stdout.split('\n').flatMap((line) => /^(\w+)\/.*?: .*?`\/letters/.exec(line)?.[1] ?? []);
	};
	t.deepEqual(await brokenIn({}), ['blog', 'docs']);
	t.deepEqual(await brokenIn({'.archivelintrc.json': config}), []);
	t.deepEqual(await brokenIn({'docs/.archivelintrc.json': config}), ['blog']);
});

test('posts of several sites may have the same path', async (t) => {
	const cwd = temporaryFolder(t, {
		'blog/_config.yml': 'permalink: /:title/\n',
		'blog/_posts/2024-03-01-a.md': post('Text of one.\n'),
		'docs/_config.yml': 'permalink: /:title/\n',
		'docs/_posts/2024-03-01-a.md': post('Text of another.\n'),
		'docs/_posts/2024-03-02-a.md': post('Text of a third.\n'),
	});
	const {stdout} = await runCommand(['--only', 'no-output-collision', '--format', 'compact', '.'], {cwd});
	t.deepEqual(stdout.match(/(?<=^|\n)[^:\n]+(?=: line)/g), ['docs/_posts/2024-03-02-a.md']);
});

test('a part knows the pages of its share', async (t) => {
	const cwd = temporaryFolder(t, {
		[name]: post('[a](/who/) [b](/are/) [c](/none/)\n'),
		'about.md': '---\npermalink: /who/\n---\n',
		'us.md': '---\npermalink: /are/\n---\n',
	});
	const parts = ['1', '2'].map((index) => `part-${index}.json`);
	for (const [index, part] of parts.entries()) {
		const shard = ['--shard', `${index + 1}/2`, '--format', 'parts', '--output-file', part];
		await runCommand(['--only', 'no-broken-link', ...shard, '.'], {cwd});
	}
	const {stdout} = await runCommand(['merge', ...parts, '--format', 'compact'], {cwd});
	t.deepEqual(stdout.match(/`[^`]*`/g), ['`/none/`']);
});

const unpublished: readonly (readonly [what: string, site: Readonly<Record<string, string>>, isBroken: boolean])[] = [
	['a draft of Hugo', {'hugo.toml': 'title = "A"\n', 'content/b.md': '---\ntitle: B\ndraft: true\n---\n'}, true],
	['keys in capitals', {'hugo.toml': 'title = "A"\n', 'content/c.md': '---\nTitle: B\nURL: /b/\n---\n'}, false],
	['a draft with keys in capitals', {'hugo.toml': 'title = "A"\n', 'content/b.md': '---\nDraft: true\n---\n'}, true],
	['where drafts are built', {'hugo.toml': 'buildDrafts = true\n', 'content/b.md': '---\ndraft: true\n---\n'}, false],
	['a day to come', {'hugo.toml': 'title = "A"\n', 'content/b.md': '---\ndate: 2999-01-01\n---\n'}, false],
	['a day that has passed', {'hugo.toml': '', 'content/b.md': '---\nexpiryDate: 2001-01-01\n---\n'}, false],
	['no front matter', {'hugo.toml': 'title = "A"\n', 'content/b.md': 'Text.\n'}, false],
	['what Hugo does not know', {'hugo.toml': '', 'content/b.md': '---\npublished: false\n---\n'}, false],
	['a draft of Hexo', {'source/_drafts/b.md': '---\ntitle: B\n---\n'}, true],
	[
		'drafts that Hexo renders',
		{_config: 'render_drafts: true\n', 'source/_drafts/b.md': '---\ntitle: B\n---\n'},
		false,
	],
	['a post that is not published', {'source/_posts/b.md': '---\npublished: false\n---\n'}, true],
	['what Hexo does not know', {'source/_posts/b.md': '---\ndraft: true\n---\n'}, false],
	['a draft of Eleventy', {'.eleventy.js': '', 'content/b.md': '---\ndraft: true\n---\n'}, false],
];

for (const [what, {_config = '', ...site}, isBroken] of unpublished)
	test(`a link to what may not be published: ${what}`, async (t) => {
		const isHexo = Object.keys(site).some((file) => file.startsWith('source/'));
		const from = isHexo ? 'source/_posts/a.md' : 'content/a.md';
		const cwd = temporaryFolder(t, {
			[from]: post('[b](/b/)\n'),
			...(isHexo ? {'_config.yml': `new_post_name: :title.md\npermalink: :title/\n${_config}`} : {}),
			...site,
		});
		const {stdout} = await runCommand(['--only', 'no-broken-link', '--format', 'compact', from], {cwd});
		t.is(/`\/b\/`/.test(stdout), isBroken, stdout);
	});

test('drafts are linted where somebody names them', async (t) => {
	const draft = '_drafts/2024-03-02-draft.md';
	const cwd = temporaryFolder(t, {[name]: post('Text.\n'), [draft]: post('[a](/none/)\n')});
	const lint = async (target: string): Promise<boolean> =>
		(await runCommand(['--only', 'no-broken-link', target], {cwd})).stdout.includes('/none/');
	t.false(await lint('.'));
	t.true(await lint('_drafts'));
	t.true(await lint(draft));
});
