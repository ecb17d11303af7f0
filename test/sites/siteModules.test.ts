import test from 'ava';
import type {SiteGenerator} from '../../src/model/settings.ts';
import {recognizeSite, siteModuleOf} from '../../src/sites/siteModules.ts';

/** Files of a folder, with their texts where they matter. */
const folders: readonly (readonly [generator: SiteGenerator, files: Readonly<Record<string, string>>])[] = [
	['jekyll', {'_config.yml': 'title: Notes\n'}],
	['jekyll', {'_posts/a.md': ''}],
	['jekyll', {Gemfile: "source 'x'\ngem 'github-pages', group: :jekyll_plugins\n"}],
	['jekyll', {Gemfile: 'gem "jekyll"\n', '_posts/a.md': '', 'hugo.toml': ''}],
	['jekyll', {'_config.yml': 'source: source\n', 'source/_posts/a.md': ''}],
	['hexo', {'package.json': '{"dependencies": {"hexo": "^7"}}', '_config.yml': ''}],
	['hexo', {'_config.yml': 'theme: landscape\n', 'source/_posts/a.md': ''}],
	['hexo', {'source/_posts/a.md': ''}],
	['hugo', {'hugo.yaml': '', '_posts/a.md': ''}],
	['hugo', {'config.toml': '', 'content/a.md': ''}],
	['hugo', {'config/_default/hugo.toml': ''}],
	['obsidian', {'.obsidian/app.json': '', 'a.md': ''}],
	['obsidian', {'quartz.config.ts': '', 'content/a.md': '', 'package.json': '{"name": "garden"}'}],
	['jekyll', {'.obsidian/app.json': '', '_config.yml': ''}],
	['plain', {'config.toml': ''}],
	['eleventy', {'eleventy.config.mjs': '', '_posts/a.md': ''}],
	['eleventy', {'package.json': '{"devDependencies": {"@11ty/eleventy": "3"}}'}],
	['astro', {'astro.config.mjs': ''}],
	['vitepress', {'.vitepress/config.ts': ''}],
	['vitepress', {'package.json': '{"devDependencies": {"vitepress": "1"}}'}],
	['vuepress', {'.vuepress/config.ts': ''}],
	['vuepress', {'package.json': '{"devDependencies": {"vuepress": "2"}}'}],
	['pelican', {'pelicanconf.py': '', 'content/a.md': ''}],
	['plain', {'readme.md': '', 'package.json': '{"name": "hexo-notes"}', Gemfile: 'gem "rake"\n'}],
	['plain', {}],
];

for (const [generator, files] of folders) {
	test(`a folder is made by ${generator} that holds ${JSON.stringify(files)}`, (t) => {
		const below = (folder: string): readonly string[] =>
			Object.keys(files).flatMap((name) => (name.startsWith(folder) ? name.slice(folder.length).split('/', 1) : []));
		const found = recognizeSite({
			names: below(''),
			read: (name) => files[name],
			list: (folder) => below(`${folder}/`),
		});
		t.is(found.generator, generator);
	});
}

test('pages of Hugo’s site itself are no posts where a folder of posts stands beside them', (t) => {
	const reading = (files: readonly string[]) => {
		const below = (folder: string): readonly string[] =>
			files.flatMap((name) => (name.startsWith(folder) ? name.slice(folder.length).split('/', 1) : []));
		const {otherFolders, otherFiles} = siteModuleOf('hugo').read({
			names: ['hugo.toml', 'content'],
			read: () => undefined,
			list: (folder) => [...new Set(below(`${folder}/`))],
		});
		return [otherFolders, otherFiles];
	};
	const pages = ['content/sitemap/index.md', 'content/404.md', 'content/about.md', 'content/search/engines.md'];
	t.deepEqual(reading(['content/posts/a.md', ...pages]), [['content/sitemap'], ['content/404.md']]);
	t.deepEqual(reading(pages), [[], []]);
});
