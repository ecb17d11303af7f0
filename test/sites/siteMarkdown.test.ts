import test from 'ava';
import type {CommonmarkOptions} from '../../src/model/commonmarkOptions.ts';
import {renderCommonmark} from '../../src/render/commonmark/index.ts';
import {withoutTemplate} from '../../src/render/rendering.ts';
import {recognizeSite} from '../../src/sites/siteModules.ts';

type Files = Readonly<Record<string, string>>;

function commonmarkOf(files: Files): Partial<CommonmarkOptions> {
	const below = (folder: string): readonly string[] =>
		Object.keys(files).flatMap((name) => (name.startsWith(folder) ? name.slice(folder.length).split('/', 1) : []));
	const folder = {
		names: below(''),
		read: (name: string) => files[name],
		list: (name: string) => below(`${name}/`),
	};
	return recognizeSite(folder).read(folder).settings.commonmark ?? {};
}

/** Each extension once. */
const body = `https://a.example/b

c[^1]

[^1]: d

$e$

~~f~~

| g |
| - |

- [ ] h

# Hé & i!

j
k
`;

/** What the page of an extension holds. */
const signs: readonly (readonly [name: string, sign: RegExp])[] = [
	['autolinks', /<a href="https:/],
	['footnotes', /class="footnotes"/],
	['math', /class="language-math"/],
	['strikethrough', /<del>/],
	['tables', /<table>/],
	['taskLists', /<input/],
	['breaks', /<br/],
];

const everything = 'autolinks footnotes math strikethrough tables taskLists';
const gfm = 'autolinks footnotes strikethrough tables taskLists';
const hugoOld = 'baseURL = "https://a.example"\n[params]\n';

/** What there is on the pages of a site, and the id that a heading gets; undefined where that is not known. */
const sites: readonly (readonly [files: Files, shown: string, id: string | undefined])[] = [
	[{'hugo.toml': ''}, gfm, 'hé--i'],
	[{'hugo.toml': '[markup.goldmark.extensions]\nlinkify = false\n'}, gfm.replace('autolinks ', ''), 'hé--i'],
	[
		{
			'hugo.yaml':
				'markup:\n  goldmark:\n    extensions:\n      passthrough:\n        enable: true\n        delimiters:\n          inline: [["$", "$"]]\n',
		},
		everything,
		'hé--i',
	],
	[{'pelicanconf.py': "AUTHOR = 'a'\n"}, 'footnotes tables', ''],
	[{'pelicanconf.py': "PLUGINS = ['render_math', 'toc']\n"}, 'footnotes math tables', undefined],
	[{'pelicanconf.py': "MD_EXTENSIONS = ['extra', 'pymdownx.magiclink']\n"}, 'autolinks footnotes tables', undefined],
	[{'pelicanconf.py': "MARKDOWN = {'extensions': ['tables']}\n"}, 'tables', undefined],
	[{'.eleventy.js': 'module.exports = () => {};\n'}, 'strikethrough tables', undefined],
	[
		{'eleventy.config.js': "import footnote from 'markdown-it-footnote';\nmarkdownIt({html: true, linkify: true})\n"},
		'autolinks footnotes strikethrough tables',
		undefined,
	],
	[
		{'.eleventy.js': '', 'package.json': '{"dependencies": {"markdown-it-katex": "1", "markdown-it-task-lists": "2"}}'},
		'math strikethrough tables taskLists',
		undefined,
	],
	[{'.vuepress/config.js': 'module.exports = {}\n'}, 'autolinks strikethrough tables', 'he-i'],
	[
		{'.vitepress/config.mts': 'export default {markdown: {math: true}}\n'},
		'autolinks math strikethrough tables',
		undefined,
	],
	[{'astro.config.mjs': ''}, gfm, 'hé--i'],
	[{'astro.config.mjs': "import remarkMath from 'remark-math';\n"}, everything, 'hé--i'],
	[{'.obsidian/app.json': '{}'}, `${everything} breaks`, 'hé & i!'],
	[{'.obsidian/app.json': '{"strictLineBreaks": true}'}, everything, 'hé & i!'],
	[{'source/_posts/a.md': ''}, 'autolinks strikethrough tables taskLists breaks', 'He-i'],
	[
		{'_config.yml': 'marked:\n  headerIds: false\n  breaks: false\n', 'source/_posts/a.md': ''},
		'autolinks strikethrough tables taskLists',
		'',
	],
	[{'package.json': '{"dependencies": {"hexo": "7", "hexo-renderer-markdown-it": "7"}}'}, `${gfm} breaks`, undefined],
	[{}, everything, 'hé--i'],
];

for (const [files, shown, id] of sites) {
	test(`Markdown is read as the program of the site does: ${JSON.stringify(files)}`, (t) => {
		const commonmark = commonmarkOf(files);
		const {html} = renderCommonmark(body, withoutTemplate({start: 0, end: body.length}), commonmark);
		t.deepEqual(
			signs.flatMap(([name, sign]) => (sign.test(html) ? [name] : [])),
			shown.split(' '),
		);
		t.is(commonmark.headingIds === 'unknown', id === undefined);
		t.is(/<h1(?: id="([^"]*)")?>/.exec(html)?.[1]?.replace('&amp;', '&') ?? '', id ?? '');
	});
}

/** Whether a site's renderer leaves HTML as it is. */
const rawHtml: readonly (readonly [config: string, kept: boolean])[] = [
	[hugoOld, false],
	['[markup.goldmark.renderer]\nunsafe = true\n', true],
	['pygmentsStyle = "a"\n', true],
	['PygmentsCodeFences = true\ntitle = "b"\n', true],
	['[blackfriday]\nfractions = false\n', true],
	['pygmentsStyle = "a"\n[markup]\n[markup.goldmark.renderer]\nunsafe = false\n', false],
	['[markup]\ndefaultMarkdownHandler = "blackfriday"\n', true],
	['[markup]\ndefaultMarkdownHandler = "Goldmark"\n', false],
	['[blackfriday]\nhrefTargetBlank = true\n[markup.highlight]\nstyle = "a"\n', false],
];

for (const [config, kept] of rawHtml) {
	test(`HTML is ${kept ? 'kept' : 'left out'} by Hugo with ${JSON.stringify(config)}`, (t) => {
		t.is(commonmarkOf({'config.toml': config, 'content/a.md': ''}).rawHtml, kept ? 'allow' : 'omit');
	});
}
