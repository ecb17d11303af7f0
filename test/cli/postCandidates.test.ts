import {writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const yaml = '---\ntitle: A walk\ndate: 2020-01-02\n---\n\nA walk along the quay.\n';
const plain = '# A walk\n\nAlong the quay.\n';

const sites: readonly (readonly [
	name: string,
	files: Readonly<Record<string, string>>,
	said: string,
	postFolders: readonly string[],
	linted: readonly string[],
])[] = [
	[
		'Hexo, with another folder than its own',
		{'_config.yml': 'title: Quay\n', 'source/blog/a.md': yaml, 'source/blog/b.md': yaml, 'scaffolds/post.md': yaml},
		'2 in `source/blog`',
		['source/blog'],
		['source/blog/a.md', 'source/blog/b.md'],
	],
	[
		'folders of plain Markdown',
		{'README.md': plain, 'LICENSE.md': plain, 'notes/README.md': plain, 'notes/a.md': plain, 'letters/b.md': plain},
		'1 in `letters` and 1 in `notes`',
		['letters', 'notes'],
		['letters/b.md', 'notes/a.md', 'notes/README.md'],
	],
	[
		'what is ignored',
		{'.archivelintignore': 'old\n', 'old/a.md': yaml, 'old/b.md': yaml, 'new/a.md': yaml},
		'1 in `new`',
		['new'],
		['new/a.md'],
	],
];

for (const [name, files, said, postFolders, linted] of sites) {
	test(`who has posts in folders of other names is told how to lint them, and it works: ${name}`, async (t) => {
		const cwd = temporaryFolder(t, files);
		const {code, stderr} = await runCommand([], {cwd});
		t.is(code, 2);
		t.true(stderr.includes(`Files that look like posts: ${said}.`), stderr);
		const [, config = ''] = /write `\.archivelintrc\.json` with `(\{.*\})` in it\./.exec(stderr) ?? [];
		t.deepEqual(JSON.parse(config), {extends: 'archivelint:recommended', settings: {postFolders}});
		writeFileSync(path.join(cwd, '.archivelintrc.json'), config);
		const list = await runCommand(['--show-files', '--format', 'json'], {cwd});
		// The list is that of `--show-files --format json`.
		const {linted: found} = JSON.parse(list.stdout) as {readonly linted: readonly {readonly path: string}[]};
		t.deepEqual(found.map((file) => file.path).toSorted(), linted.toSorted());
	});
}

test('a config that is there keeps its post folders that hold posts', async (t) => {
	const cwd = temporaryFolder(t, {
		'.archivelintrc.json': '{"extends": "archivelint:recommended"}',
		'_posts/2020-01-02-a.md': yaml,
		'notes/a.md': yaml,
	});
	const {stderr} = await runCommand(['notes'], {cwd});
	t.true(stderr.includes('put `"postFolders": ["_posts", "notes"]` into `settings` of `.archivelintrc.json`'), stderr);
});

test('what lies in the root itself is to be named', async (t) => {
	const cwd = temporaryFolder(t, {'a.md': plain, 'b.md': plain, 'README.md': plain});
	const {stderr} = await runCommand([], {cwd});
	t.regex(stderr, /2 in the root of the archive\. .*`archivelint \*\.md`/);
});

test('what every repository has looks like no post', async (t) => {
	const cwd = temporaryFolder(t, {
		'README.md': plain,
		'CHANGELOG.md': plain,
		'about.md': plain,
		'.github/PULL_REQUEST_TEMPLATE.md': plain,
		'_layouts/post.html': '<h1>{{ page.title }}</h1>\n',
		'src/words.md': 'No heading here.\n',
	});
	const {stderr} = await runCommand([], {cwd});
	t.notRegex(stderr, /look like posts/);
});
