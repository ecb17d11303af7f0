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

test('drafts are linted where somebody names them', async (t) => {
	const draft = '_drafts/2024-03-02-draft.md';
	const cwd = temporaryFolder(t, {[name]: post('Text.\n'), [draft]: post('[a](/none/)\n')});
	const lint = async (target: string): Promise<boolean> =>
		(await runCommand(['--only', 'no-broken-link', target], {cwd})).stdout.includes('/none/');
	t.false(await lint('.'));
	t.true(await lint('_drafts'));
	t.true(await lint(draft));
});
