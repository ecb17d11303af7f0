import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const text = post('{% film a1 %} {% note %}b{% endnote %}\n');
const command = ['--no-config', '--only', 'no-liquid', '--format', 'compact'];

const stops = (name: string): string => `The build of the site stops at the Liquid tag \`${name}\``;
const unknown = ['film', 'note', 'endnote'].map((name) => `Error - ${stops(name)}, which is unknown.`);
const doubted = ['film', 'note'].map((name) => `Warning - ${stops(name)}, unless one of its plugins knows it.`);

const sites: readonly (readonly [
	name: string,
	files: Readonly<Record<string, string>>,
	expected: readonly string[],
])[] = [
	['no plugins', {'_config.yml': 'title: A\n'}, unknown],
	['known plugins', {'_config.yml': 'plugins: [jekyll-feed, jekyll-seo-tag]\n'}, unknown],
	['known gems', {Gemfile: 'gem "github-pages", group: :jekyll_plugins\n'}, unknown],
	['an unknown plugin', {'_config.yml': 'plugins: [jekyll-films]\n'}, doubted],
	['an unknown plugin, as it was called', {'_config.yml': 'gems: [jekyll-films]\n'}, doubted],
	['an unknown gem', {Gemfile: "gem 'jekyll'\ngem 'films'\n"}, doubted],
	[
		'code that registers one of the tags',
		{'_plugins/film.rb': "Liquid::Template.register_tag('film', Film)\n"},
		doubted.slice(1),
	],
	[
		'code in a folder that registers all of them',
		{'_plugins/tags/all.rb': "Liquid::Template.register_tag('film', A)\nLiquid::Template.register_tag('note', B)\n"},
		[],
	],
	['another file in the folder of plugins', {'_plugins/README.md': "register_tag('film', Film)\n"}, unknown],
];
for (const [name, files, expected] of sites) {
	test(`tags of a site with ${name}`, async (t) => {
		const cwd = temporaryFolder(t, {'_posts/2024-03-01-a-post.md': text, ...files});
		const {stdout} = await runCommand(command, {cwd});
		t.deepEqual([...stdout.matchAll(/(?:Error|Warning) - .*?\.(?= )/g)].flat(), expected, stdout);
	});
}
