import {mkdirSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const yaml = '---\ntitle: A walk\ndate: 2020-01-02\n---\n\nA walk along the quay.\n';
const toml = '+++\ntitle = "A walk"\ndate = 2020-01-02\n+++\n\nA walk along the quay.\n';
const heading = '# A walk\n\nAlong the quay.\n';
const page = '<!doctype html>\n<html><head><title>A walk</title></head><body><h1>A walk</h1></body></html>\n';

/** The same text in several files. */
function many(text: string, ...names: readonly string[]): Readonly<Record<string, string>> {
	return Object.fromEntries(names.map((name) => [name, text]));
}

const posts = {
	hugo: many(toml, 'content/posts/ferry/index.md', 'content/posts/2020/lamp.md', 'content/about.md'),
	letters: many(heading, 'letters/a.md', 'letters/b.md', 'letters/c.md'),
	pages: many(page, 'site/2020/a.html', 'site/2020/b.html', 'site/2021/c.html'),
	exported: many(yaml, 'posts/2020-01-02-a/index.md', 'posts/2020-01-03-b/index.md', 'posts/2020-02-01-c/index.md'),
};

const sites: readonly (readonly [
	name: string,
	posts: Readonly<Record<string, string>>,
	others: Readonly<Record<string, string>>,
])[] = [
	[
		'Hugo',
		posts.hugo,
		{
			'hugo.toml': 'title = "Quay"\n',
			...many(toml, 'content/_index.md', 'content/posts/_index.fr.md', 'archetypes/default.md', 'notes/a.md'),
			...many(page, 'layouts/_default/single.html', 'public/posts/rope/index.html'),
		},
	],
	['Hugo with another folder', {'texts/a.md': toml}, {'config.yaml': 'contentDir: texts\n', 'content/a.md': toml}],
	[
		'Hugo with a folder for each language',
		many(toml, 'content/en/a.md', 'french/b.md'),
		{'config/_default/languages.toml': '[en]\nweight = 1\n[fr]\ncontentDir = "french"\n'},
	],
	['Hugo below the root', {'blog/content/a.md': toml}, {'blog/hugo.json': '{}', 'README.md': heading}],
	[
		'Hexo',
		many(yaml, 'source/_posts/a.md', 'source/_posts/topic/b.md'),
		{'_config.yml': 'theme: landscape\n', ...many(yaml, 'source/_drafts/c.md', 'source/about/index.md')},
	],
	[
		'Hexo with another folder',
		{'text/_posts/a.md': yaml},
		{'_config.yml': 'source_dir: text\n', 'package.json': '{"dependencies": {"hexo": "7"}}'},
	],
	[
		'Eleventy',
		many(yaml, 'src/posts/a.md', 'src/posts/b.md'),
		{'.eleventy.js': '', 'src/about.md': yaml, 'src/_includes/x.html': yaml},
	],
	['Eleventy with folders of its own', posts.letters, {'eleventy.config.js': '', 'README.md': heading}],
	['Astro', {'src/content/blog/a.md': yaml}, {'astro.config.mjs': '', 'README.md': heading}],
	['VitePress', {'docs/posts/a.md': yaml}, {'.vitepress/config.ts': '', 'docs/README.md': heading}],
	['Pelican', {'content/topic/a.md': 'Title: A\n\nText\n'}, {'pelicanconf.py': "AUTHOR = 'I'\n", 'a.md': heading}],
	['Pelican with another folder', {'texts/a.md': yaml}, {'pelicanconf.py': "PATH = 'texts'  # all\n", 'a.md': yaml}],
	[
		'Obsidian',
		many(heading, 'A walk.md', 'Walks/B walk.md'),
		{
			'.obsidian/templates.json': '{"folder": "Meta/Forms"}',
			...many(heading, 'Meta/Forms/walk.md', 'Templates/walk.md', '.obsidian/snippets/a.md'),
		},
	],
	['a folder for each post', posts.exported, {'posts/2020-01-02-a/quay.jpg': '', 'README.md': heading}],
	['folders for each post in the root', many(yaml, 'a/index.md', 'b/index.md', 'c/index.md'), {'about/me.md': yaml}],
	['pages of HTML', posts.pages, {'index.html': page, 'public/a.html': page}],
	[
		'Markdown with headings, beside what projects have',
		posts.letters,
		many(heading, 'README.md', 'README_zh.md', 'LICENSE-MIT.md', 'letters/readme.md', 'CHANGELOG.md', 'HISTORY.md'),
	],
	[
		'posts in the root',
		many(heading, 'a.md', 'b.md', 'c.md', '2019/d.md', 'history-of-the-quay.md', 'news-from-the-quay.md'),
		many(heading, 'README.md', 'CODE_OF_CONDUCT.md', 'index.md', 'ROADMAP.md', 'other/e.md'),
	],
	[
		'topics of few posts each',
		many(yaml, 'blog/a/x.md', 'blog/b/x.md', 'blog/c/x.md', 'blog/d/x.md'),
		many('No heading.\n', 'parts/a.md', 'parts/b.md', 'parts/c.md', 'parts/d.md'),
	],
	[
		'a project of code',
		many(yaml, 'blog/a.md', 'blog/b.md', 'blog/c.md'),
		{
			'package.json': '{}',
			...many(heading, 'docs/a.md', 'docs/b.md', 'docs/c.md', 'src/a/x.md', 'src/b/x.md', 'src/c/x.md'),
			...many(heading, 'setup.md', 'design.md', 'testing.md', 'packages/a/docs/a.md', 'packages/a/docs/b.md'),
		},
	],
	[
		'a blog among docs',
		many(yaml, 'docs/blog/a.md', 'docs/blog/b.md', 'docs/blog/c.md'),
		{'package.json': '{}', ...many(heading, 'docs/a.md', 'docs/b.md', 'docs/c.md')},
	],
	[
		'a site of docs beside posts',
		{...posts.letters, 'docs/content/a.md': toml},
		{'docs/hugo.toml': '', 'docs/archetypes/default.md': toml, 'README.md': heading},
	],
	[
		'what is ignored',
		many(heading, 'new/a.md', 'new/b.md', 'new/c.md'),
		{'.gitignore': 'old\n', ...many(heading, 'old/a.md', 'old/b.md', 'old/c.md')},
	],
];

/** The files that a run lints, by `--show-files`. */
async function linted(cwd: string, ...options: readonly string[]): Promise<readonly string[]> {
	const {stdout} = await runCommand([...options, '--show-files', '--allow-empty', '--format', 'json'], {cwd});
	// The list is that of `--show-files --format json`.
	const list = JSON.parse(stdout) as {readonly linted: readonly {readonly path: string}[]};
	return list.linted.map((file) => file.path).toSorted();
}

for (const [name, own, others] of sites) {
	test(`posts are found without a config: ${name}`, async (t) => {
		const cwd = temporaryFolder(t, {...own, ...others});
		t.deepEqual(await linted(cwd), Object.keys(own).toSorted());
	});
}

test('where posts are is the same whatever of them a run is about', async (t) => {
	const names = Array.from({length: 40}, (_, index) => `letters/${index % 4}/${index}.md`);
	const cwd = temporaryFolder(t, {...many(heading, ...names), 'notes/a.md': heading});
	mkdirSync(path.join(cwd, '.git'));
	t.is((await linted(cwd)).length, 40);
	t.deepEqual(await linted(cwd, '--no-archive', 'letters/1'), await linted(cwd, 'letters/1'));
	t.is((await linted(path.join(cwd, 'letters/2'))).length, 10);
	t.deepEqual(await linted(cwd, 'notes'), []);
	const parts = await Promise.all(['1/2', '2/2'].map((shard) => linted(cwd, '--shard', shard)));
	t.deepEqual(parts.flat().toSorted(), await linted(cwd));
});

test('a config names the program, and adds folders', async (t) => {
	const files = {'hugo.toml': '', ...many(toml, 'content/a.md', 'essays/b.md'), '2020-01-02-c.md': yaml};
	const withConfig = (settings: string): string =>
		temporaryFolder(t, {
			...files,
			'.archivelintrc.json': `{"extends": "archivelint:recommended", "settings": ${settings}}`,
		});
	t.deepEqual(await linted(withConfig('{"postFolders": ["essays"]}')), ['content/a.md', 'essays/b.md']);
	t.deepEqual(await linted(withConfig('{"site": "jekyll"}')), ['2020-01-02-c.md']);
	t.deepEqual(await linted(withConfig('{"site": "plain"}')), ['2020-01-02-c.md']);
	t.deepEqual(await linted(withConfig('{"site": "pelican"}')), ['content/a.md']);
});
