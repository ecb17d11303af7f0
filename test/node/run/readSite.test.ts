import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {type CommandResult, runCommand} from '../../support/run-command.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';
import {post} from '../../support/testRule.ts';

const name = '_posts/2024-03-01-a-post.md';
const other = '_posts/2024-03-02-another.md';
const clean = post('<p>Text</p>\n');
/** A link only where block elements hold Markdown. */
const hidden = post('<div>\n[The harbour](/harbour.html)\n</div>\n');
const links = ['--only', 'no-broken-link'];

function lint(
	t: ExecutionContext,
	files: Readonly<Record<string, string>>,
	argv: readonly string[] = links,
): Promise<CommandResult> {
	return runCommand(argv, {cwd: temporaryFolder(t, files)});
}

test("kramdown's options in _config.yml are followed", async (t) => {
	t.is((await lint(t, {[name]: hidden})).code, 0);
	for (const config of ['_config.yml', '_config.yaml']) {
		const {code, stdout, stderr} = await lint(t, {[name]: hidden, [config]: 'kramdown: {parse_block_html: yes}\n'});
		t.is(code, 1);
		t.regex(stdout, /`\/harbour\.html` is an address of the source site/);
		t.is(stderr, '');
	}
});

test('the config of archivelint wins, and replaces the options as a whole', async (t) => {
	const site = {[name]: hidden, '_config.yml': 'kramdown: {parse_block_html: true}\n'};
	const kept = '{"extends": "archivelint:recommended"}';
	t.is((await lint(t, {...site, '.archivelintrc.json': kept})).code, 1);
	const own = '{"extends": "archivelint:recommended", "settings": {"kramdown": {"auto_ids": false}}}';
	t.is((await lint(t, {...site, '.archivelintrc.json': own})).code, 0);
	t.is((await lint(t, site, ['--no-config', ...links])).code, 1, 'It is no config of archivelint.');
});

test('permalink and baseurl of the site say what links lead to', async (t) => {
	const link = post('<p><a href="/archive/another.html">Another</a></p>\n');
	const files = {[name]: link, [other]: clean};
	t.is((await lint(t, files)).code, 1);
	const site = {...files, '_config.yml': 'permalink: /:title.html\nbaseurl: archive/\n'};
	t.is((await lint(t, site)).code, 0);
	const own = '{"extends": "archivelint:recommended", "settings": {"permalink": "date"}}';
	t.is((await lint(t, {...site, '.archivelintrc.json': own})).code, 1);
});

test('what is not followed is named once, and changes nothing', async (t) => {
	const files = {
		[name]: clean,
		'_config.yml':
			'markdown: CommonMark\ntimezone: Atlantis\nkramdown: {footnote_backlink_inline: true, show_warnings: true}\n',
	};
	const sentence =
		'`_config.yml` sets `markdown: CommonMark`, `kramdown.footnote_backlink_inline` and `timezone: Atlantis`, which archivelint does not follow';
	const {code, stdout, stderr} = await lint(t, files);
	t.is(code, 0);
	t.is(stdout.split(sentence).length, 2);
	t.is(stderr, '');
	const json = await lint(t, files, ['--format', 'json']);
	t.true(json.stderr.includes(sentence));
	t.notThrows(() => JSON.parse(json.stdout));
	t.true((await lint(t, files, ['--diff'])).stderr.includes(sentence));
});

test('a config in TOML is not read, and said so', async (t) => {
	const {code, stdout} = await lint(t, {[name]: clean, '_config.toml': '[kramdown]\nhard_wrap = true\n'});
	t.is(code, 0);
	t.regex(stdout, /`_config\.toml` is not read/);
	const both = await lint(t, {[name]: clean, '_config.toml': '', '_config.yml': ''});
	t.notRegex(both.stdout, /toml/);
});

test('a broken _config.yml is shown with its place', async (t) => {
	const {code, stdout, stderr} = await lint(t, {[name]: clean, '_config.yml': 'title: News: all of them\n'});
	t.is(code, 2);
	t.is(stdout, '');
	t.is(
		stderr,
		[
			'_config.yml:1:8: Without quotation marks around the value YAML takes `News:` in it for a second key.',
			'',
			'  1 | title: News: all of them',
			'    |        ^^^^^',
			'',
			'Fix this first: it says what the pages of the site are made with.',
			'',
		].join('\n'),
	);
});

test('all options that stop kramdown are shown', async (t) => {
	const config = 'kramdown:\n  input: gfm\n  header_offset: two\n';
	const {code, stderr} = await lint(t, {[name]: clean, '_config.yml': config});
	t.is(code, 2);
	t.regex(stderr, /_config\.yml:2:3: .*`gfm`[^]*_config\.yml:3:3: .*`header_offset`/);
});

test('standard input is linted as a post of its site', async (t) => {
	const cwd = temporaryFolder(t, {
		'.archivelintrc.json': '{"extends": "archivelint:recommended"}',
		'_config.yml': 'kramdown: {parse_block_html: true}\nmarkdown: CommonMark\n',
	});
	const argv = ['--only', 'require-image-alt', '--stdin', '--stdin-filename', path.join(cwd, name)];
	const stdin = post('<ul>\n<li markdown="1"><img src="/a.png"></li>\n</ul>\n');
	const {code, stdout} = await runCommand([...argv, '--max-warnings', '0'], {cwd, stdin});
	t.is(code, 1);
	t.regex(stdout, /CommonMark/);
});

test('names of files that hold several titles are not taken apart', async (t) => {
	const title = `${'a-'.repeat(100)}1`;
	const {code} = await lint(t, {
		'_config.yml': `new_post_name: "${':title-'.repeat(8)}x.md"\n`,
		[`source/_posts/${title}.md`]: clean,
		'source/about.md': '# About\n',
	});
	t.not(code, 2);
});

test('the renderer can be set, for some posts as well', async (t) => {
	const text = post('[The harbour](/harbour.html)\n');
	const html = '_posts/2024-03-02-another.html';
	const files = {[name]: text, [html]: text};
	const reportedIn = async (config: object): Promise<readonly boolean[]> => {
		const {stdout} = await lint(t, {...files, '.archivelintrc.json': JSON.stringify(config)});
		return [name, html].map((file) => stdout.includes(file));
	};
	const base = {rules: {'no-broken-link': 'on'}};
	t.deepEqual(await reportedIn(base), [true, false]);
	t.deepEqual(await reportedIn({...base, settings: {renderer: 'html'}}), [false, false]);
	t.deepEqual(await reportedIn({...base, settings: {renderer: 'kramdown'}}), [true, true]);
	const overrides = [{files: '*.html', settings: {renderer: 'kramdown'}}];
	t.deepEqual(await reportedIn({...base, overrides}), [true, true]);
});

test('marks are read as the program reads them that makes the site', async (t) => {
	const config = '{"extends": "archivelint:recommended", "settings": {"renderer": "commonmark"}}';
	const asked = async (mark: string, site: readonly [folder: string, config: string]): Promise<number | null> => {
		const [folder, file] = site;
		const files = {[`${folder}/2024-03-02-a.md`]: post(`${mark}\n`), '.archivelintrc.json': config, [file]: ''};
		return (await lint(t, files, ['--only', 'no-missing-asset'])).code;
	};
	const [hugo, hexo] = ['{{< figure src="/assets/none.png" >}}', '{% img /assets/none.png %}'];
	const hugoSite = ['content', 'hugo.toml'] as const;
	const hexoSite = ['source/_posts', 'source/assets/a.png'] as const;
	t.is(await asked(hugo, hugoSite), 1);
	t.is(await asked(hugo, hexoSite), 0);
	t.is(await asked(hexo, hexoSite), 1);
	t.is(await asked(hexo, hugoSite), 0);
	t.is(await asked(hexo, ['posts', '.eleventy.js']), 0);
});

for (const [folder, config, place, data] of [
	['_posts', '_config.yml', '_data/authors.yml', 'admin: {name: Ida Moss}\nIda: {name: Ida Reed}\nida: {}\n'],
	['content/posts', 'hugo.toml', 'data/authors.toml', '[admin]\nname = "Ida Moss"\n[Ida]\n[ida]\n'],
	['posts', '.eleventy.js', '_data/authors.json', '{"admin": {"name": "Ida Moss"}, "Ida": {}, "ida": {}}'],
] as const) {
	test(`a key of ${place} is an author as it stands`, async (t) => {
		const authors = ['admin', 'Ida', ...Array.from({length: 7}, () => 'ida')];
		const posts = authors.map((author, index) => [`${folder}/2024-03-0${index + 1}-a.md`, post('Text\n', {author})]);
		const files = {[config]: '', ...Object.fromEntries(posts)};
		const argv = ['--only', 'no-empty-author', '--only', 'consistent-author'];
		const {stdout} = await lint(t, files, argv);
		t.regex(stdout, /Author `admin` is nobody/);
		t.regex(stdout, /Author `Ida` \(1 post\) is otherwise spelled `ida`/);
		t.is((await lint(t, {...files, [place]: data}, argv)).code, 0);
	});
}

test('a link is not judged by addresses that may be those of the posts themselves', async (t) => {
	const names = ['walk', 'tide', 'quay', 'rope'];
	const articles = (url: (name: string) => string): Readonly<Record<string, string>> =>
		Object.fromEntries(
			names.map((name) => [
				`_posts/2024-03-01-${name}.md`,
				`---\ntitle: ${name}\nurl: ${url(name)}\n---\n[The harbour](/harbour.html)\n`,
			]),
		);
	const own = articles((name) => `https://a.example/${name}/`);
	const taken = articles((name) => `https://a.example/p/${name.length}${name.charCodeAt(0)}`);
	const isOfSource = /`\/harbour\.html` is an address of the source site/;
	t.regex((await lint(t, taken)).stdout, isOfSource);
	t.notRegex((await lint(t, own)).stdout, isOfSource);
	t.notRegex((await lint(t, {...taken, CNAME: 'a.example\n'})).stdout, isOfSource);
});
