import {existsSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {columnsOf} from '../../src/texts/terminalText.ts';
import {manyPosts} from '../support/manyPosts.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const files = {
	'_config.yml': 'title: Walks\n',
	'README.md': 'Read me.\n',
	'.archivelintrc.json': '{"extends": ["archivelint:strict"], "ignores": ["_posts/*-ignored.md"]}\n',
	'_posts/2024-03-01-ignored.md': post('Text\n'),
	'_posts/2024-03-02-slip.md': '---\nlayput: post\ntitle: A\nfrom: https://news.example/\n---\nText\n',
	...manyPosts(20, () => post('Text\n')),
};

test('info says what was understood', async (t) => {
	const cwd = temporaryFolder(t, files);
	const {code, stdout, stderr} = await runCommand(['info'], {cwd});
	t.is(stderr, '');
	t.is(code, 0);
	t.is(
		stdout.replace(/^ {2}cache .*$/m, '  cache …'),
		`Jekyll · _posts · 21 posts · dates date, authors author, sources from

  root      .
  site      Jekyll
  renderer  kramdown
  posts     21: _posts (21)
  config    .archivelintrc.json, which extends archivelint:strict
  cache …

Role    Key     Posts  Share
title   title      21  100 %
date    date       20   95 %
author  author     20   95 %
source  from       21  100 %
tags    tags       20   95 %

Dates                          Posts
YYYY-MM-DDTHH:MM:SS.sssZ          20
in the name of the file alone      1

Keys    Posts
from       21
title      21
author     20
date       20
layout     20
tags       20
layput      1  most likely layout (20)

Left out
  1 file  \`_posts/*-ignored.md\` in the config ignores it, such as _posts/2024-03-01-ignored.md
  1 file  it is no post: it is not in \`_posts\` or \`archived\`, and its name does not begin with a date, such as README.md
`,
	);
});

const manners: readonly (readonly [what: string, files: Readonly<Record<string, string>>, lines: readonly RegExp[]])[] =
	[
		[
			'files of several kinds',
			{
				'a/1.md': '# A\n',
				'a/2.md': '# B\n',
				'a/3.md': '# C\n',
				'a/2024-03-01-d.html': '<h1>D</h1>\n',
				'b/lone.md': '# E\n',
				'README.md': '# F\n',
			},
			[
				/^ {2}renderer +CommonMark \(3\), none: pages of HTML as they are \(1\)$/m,
				/^ {2}1 file +it is no post: files of its name, or in folders of such names, are none, such as README\.md$/m,
				/^ {2}1 file +it is no post: too few pages of its folder begin as posts do, and its name does not begin with a date, such as b\/lone\.md$/m,
			],
		],
		[
			'a site of Hugo',
			{'hugo.toml': '', 'content/a.md': '---\ntitle: A\n---\n', 'notes/2024-03-01-b.md': 'B\n', 'hidden/c.md': ''},
			[/^ {2}renderer +CommonMark$/m, /^ {2}2 files +it is no post: it is not in `content`, such as hidden\/c\.md$/m],
		],
		[
			'a site that knows its folders, in a folder of an archive that does not',
			{
				'blog/_config.yml': 'title: A\n',
				'blog/package.json': '{"hexo": {"version": "7.0.0"}, "dependencies": {"hexo": "7"}}',
				'blog/source/_posts/a.md': '---\ntitle: A\ndate: 2024-03-01\n---\nText\n',
				'blog/scaffolds/draft.md': '---\ntitle: A\n---\n',
			},
			[/^ {2}1 file +it is no post: it is not in `blog\/source\/_posts`, such as blog\/scaffolds\/draft\.md$/m],
		],
		[
			'many folders',
			{
				'hugo.toml': '',
				...Object.fromEntries(
					[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [`content/s${number}/a.md`, '---\ntitle: A\n---\n']),
				),
			},
			[/^ {2}posts +9: (?:content\/s\d \(1\), ){6}and 3 more$/m],
		],
		[
			'many folders of posts',
			{
				...Object.fromEntries(
					[1, 2, 3, 4, 5, 6, 7].flatMap((folder) =>
						[1, 2, 3].map((number) => [`s${folder}/${number}.html`, '<h1>A</h1>\n'] as const),
					),
				),
				'.archivelintrc.json':
					'{"extends": "archivelint:recommended", "settings": {"site": "jekyll", "postFolders": ["s1", "s2", "s3", "s4", "s5", "s6", "s7"]}}',
				'about.md': 'About\n',
			},
			[
				/it is not in `s1`, `s2`, `s3`, `s4`, `s5` or 2 other folders, and its name does not begin with a date, such as about\.md$/m,
			],
		],
	];

for (const [what, given, lines] of manners)
	test(`what renders posts, and why files are left out: ${what}`, async (t) => {
		const {stdout} = await runCommand(['info'], {cwd: temporaryFolder(t, given)});
		for (const line of lines) t.regex(stdout, line);
	});

test('options may stand before the name of a command, which a folder of that name is not', async (t) => {
	const cwd = temporaryFolder(t, {...files, 'causes/2024-03-01-a.md': post('Text\n')});
	for (const argv of [
		['--no-cache', 'info'],
		['--root', '.', '--no-cache', 'info'],
		['--root=.', 'info', '--no-cache'],
	])
		t.regex((await runCommand(argv, {cwd, env: {XDG_CACHE_HOME: cwd}})).stdout, /^ {2}cache +off/m);
	t.regex((await runCommand(['--fix', 'info'], {cwd})).stderr, /There is no option `--fix`/);
	t.regex((await runCommand(['--show-files', 'causes'], {cwd})).stdout, /^causes\/2024-03-01-a\.md/);
});

test('info is as wide as the terminal', async (t) => {
	const cwd = temporaryFolder(t, files);
	const {stdout} = await runCommand(['info'], {cwd, isTerminal: true, columns: 80});
	t.deepEqual(
		stdout.split('\n').filter((line) => columnsOf(line) > 80),
		[],
	);
});

test('info --json has the same for programs, and in a file', async (t) => {
	const cwd = temporaryFolder(t, files);
	const {stdout} = await runCommand(['info', '--json'], {cwd});
	const {archive, config, leftOut} = JSON.parse(stdout) as Record<string, unknown>;
	t.like(archive, {
		site: 'jekyll',
		posts: 21,
		postFolders: [{folder: '_posts', posts: 21}],
		misspelledKeys: [{key: 'layput', posts: 1, meant: 'layout', meantPosts: 20}],
	});
	t.deepEqual(config, {file: '.archivelintrc.json', extends: ['archivelint:strict']});
	t.like(leftOut, [
		{files: 1, first: '_posts/2024-03-01-ignored.md'},
		{files: 1, first: 'README.md'},
	]);
	t.is((await runCommand(['info', '--json', '-o', 'info.json'], {cwd})).stdout, '');
	t.true(existsSync(path.join(cwd, 'info.json')));
});

test('all posts speak for the archive, whichever are named, and info writes nothing', async (t) => {
	const cwd = temporaryFolder(t, files);
	const {stdout} = await runCommand(['info', '_posts/2024-03-02-slip.md'], {cwd, env: {CI: ''}});
	t.true(stdout.startsWith('Jekyll · _posts · 21 posts · '));
	t.false(existsSync(path.join(cwd, 'node_modules')));
});

test('where there are no posts, info says what takes them', async (t) => {
	const cwd = temporaryFolder(t, {'notes/a.md': '---\ntitle: A\n---\n'});
	const {code, stderr} = await runCommand(['info'], {cwd});
	t.is(code, 2);
	t.regex(stderr, /"postFolders": \["notes"\]/);
	t.is((await runCommand(['info', '--allow-empty'], {cwd})).code, 0);
});

test('a report in a terminal begins with what was understood, and no other does', async (t) => {
	const cwd = temporaryFolder(t, files);
	const line = 'Jekyll · _posts · 21 posts · dates date, authors author, sources from\n\n';
	const terminal = {cwd, isTerminal: true, columns: 80};
	t.true((await runCommand(['--no-color'], terminal)).stdout.startsWith(line));
	t.true((await runCommand(['--no-color', '_posts/2024-03-02-slip.md'], terminal)).stdout.startsWith(line));
	const others = [['--quiet'], ['--no-archive'], ['--format', 'compact'], ['--format', 'json'], ['--statistics']];
	for (const argv of others) {
		const {stdout, stderr} = await runCommand(['--no-color', ...argv], terminal);
		t.false(`${stdout}${stderr}`.includes('21 posts ·'), argv.join(' '));
	}
	t.false((await runCommand([], {cwd})).stdout.includes('21 posts ·'), 'In a pipe.');
});

test('own formatters get what was understood', async (t) => {
	const cwd = temporaryFolder(t, {
		...files,
		'site.mjs': 'export default ({archive, files}) => `${archive.site} ${archive.posts} ${[...files].length}\\n`;\n',
	});
	t.is((await runCommand(['--format', './site.mjs'], {cwd})).stdout, 'jekyll 21 21\n');
});

test('what posts say cannot act in a terminal', async (t) => {
	const key = '"a\\e[31mb"';
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': `---\n${key}: A\n---\n`});
	const {stdout} = await runCommand(['info'], {cwd});
	t.false(stdout.includes('\u001b'));
	t.true(stdout.includes('a\\u{1b}[31mb'));
});
