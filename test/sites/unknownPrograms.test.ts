import {readFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import type {ExitCode} from '../../src/cli/report/outcome.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

type Files = Readonly<Record<string, string>>;

/** Three posts of one kind, whose texts differ in a number. */
function three(nameOf: (number: number) => string, textOf: (number: number) => string): Files {
	return Object.fromEntries([1, 2, 3].map((number) => [nameOf(number), textOf(number)]));
}

const dated = (folder = ''): ((number: number) => string) => {
	return (number) => `${folder}2024-01-0${number}-tide-${number}.md`;
};

const withTitle =
	(body: string, more = '') =>
	(number: number) =>
		`---\ntitle: Tide ${number}\n${more}---\n\n${body}`;

const rawMarkdown = '<div class="wide">\n\nA **bold** word.\n\n</div>\n';

/** Archives that no config tells of, and what is reported: the first rule of each file that has a finding. */
const archives: readonly (readonly [what: string, files: Files, reported: readonly string[]])[] = [
	['posts without front matter', three(dated(), (number) => `## The tide ${number}\n\nWords.\n`), []],
	['Markdown in HTML, with a title alone', three(dated(), withTitle(rawMarkdown)), []],
	[
		'Markdown in HTML, with layouts',
		three(dated(), withTitle(rawMarkdown, 'layout: post\n')),
		[
			'2024-01-01-tide-1.md no-raw-markdown',
			'2024-01-02-tide-2.md no-raw-markdown',
			'2024-01-03-tide-3.md no-raw-markdown',
		],
	],
	[
		'one post in a folder of such posts has no layout, and one no date in its name',
		{
			...three(dated('a/'), withTitle('Words.\n', 'layout: post\n')),
			'a/2024-01-04-tide-4.md': withTitle(rawMarkdown)(4),
			...three((number) => `a/quay-${number}.md`, withTitle('Words.\n')),
			'a/quay-2.md': withTitle(rawMarkdown)(5),
			...three(dated('b/'), withTitle(rawMarkdown)),
		},
		['a/2024-01-04-tide-4.md no-raw-markdown', 'a/quay-2.md no-raw-markdown'],
	],
	[
		'a folder of layouts',
		{...three(dated(), withTitle(rawMarkdown)), '_layouts/default.html': '{{ content }}\n'},
		[
			'2024-01-01-tide-1.md no-raw-markdown',
			'2024-01-02-tide-2.md no-raw-markdown',
			'2024-01-03-tide-3.md no-raw-markdown',
		],
	],
	[
		'addresses with underscores',
		three(
			dated(),
			(number) => `# Tide ${number}\n\nSee https://example.org/p/232_Creating_the_%27Right%27_Draft here.\n`,
		),
		[],
	],
	['names in angle brackets', three(dated(), (number) => `# Tide ${number}\n\nText with <呐喊> in it.\n`), []],
	[
		'links by slugs, from the root and from beside',
		three(
			dated(),
			(number) => `# Tide ${number}\n\n[the quay](/tide-2/) [b](../tide-1/) [c](/p/tide) [d](tide-3.html)\n`,
		),
		[],
	],
	[
		'links to files that there are not',
		three(dated('a/'), (number) =>
			number === 1
				? '# Tide\n\n[a](none.md) [b](/a/none.md) [c](/b/none.md) [d](none.html) ![A quay](none.png)\n'
				: '# Tide\n\nWords.\n',
		),
		[
			'a/2024-01-01-tide-1.md no-broken-link',
			'a/2024-01-01-tide-1.md no-broken-link',
			'a/2024-01-01-tide-1.md no-broken-link',
			'a/2024-01-01-tide-1.md no-broken-link',
		],
	],
	[
		'pictures beside the page that loads the posts',
		{
			...three(dated('essays/'), (number) => `# Tide ${number}\n\n![A quay](assets/quay${number}.svg)\n`),
			'index.html': '<script src="app.js"></script>\n',
			'assets/quay1.svg': '',
			'assets/quay2.svg': '',
		},
		['essays/2024-01-03-tide-3.md no-broken-link'],
	],
	[
		'pages from the web keep the links of where they were',
		three(
			dated(),
			(number) =>
				`---\ntitle: Tide ${number}\nfrom: https://news.example.org/tides/${number}\n---\n\n[the quay](/quay/${number})\n`,
		),
		[
			'2024-01-01-tide-1.md no-broken-link',
			'2024-01-02-tide-2.md no-broken-link',
			'2024-01-03-tide-3.md no-broken-link',
		],
	],
	[
		'notes of a vault',
		{
			...three(
				(number) => `notes/n${number}.md`,
				(number) => `# N${number}\n\nSee [[Note 2]]\n\n![[Bild\u00ADfoto 1.png]]\n`,
			),
			'media/Bild\u00ADfoto 1.png': '',
			'lone/Note.md': 'A note.\u00AD Alone.\n',
		},
		['lone/Note.md no-invisible-characters'],
	],
	[
		'a vault that Quartz makes a site of',
		{
			'quartz.config.ts': '',
			'content/lone.md': 'A note with ![[quay\u00AD.png]].\n',
			'content/quay\u00AD.png': '',
			'docs/a.md': 'A\u00AD.\n',
		},
		[],
	],
	[
		'brackets of code are no links of notes',
		{
			...three(
				(number) => `notes/n${number}.md`,
				(number) => `# N${number}\n\n\`[[n2]]\`\n\n\`\`\`sh\n[[ -f n1 ]]\n[[n1]]\n\`\`\`\n\n![[a\u00AD b]]\n`,
			),
			'lone/Note.md': 'A note.\u00AD Alone.\n',
		},
		[
			'notes/n1.md no-invisible-characters',
			'notes/n2.md no-invisible-characters',
			'notes/n3.md no-invisible-characters',
		],
	],
];

/** Sites of Pelican, and what is reported. */
const pelicans: typeof archives = [
	[
		'what is copied, and what no reader takes, is no post',
		{
			'pelicanconf.py':
				"PATH = 'content'\nREADERS = {\n    # none\n    'html': None,\n}\nSTATIC_PATHS = ['extra', \"images\"]\nARTICLE_EXCLUDES = ('drawer',)\n",
			'content/extra/google1.html': 'google-site-verification: google1.html\n',
			'content/other.html': 'No post\n',
			'content/drawer/a.md': 'No post\n',
			...three(
				(number) => `content/t${number}.md`,
				(number) => `Title: T${number}\nDate: 2024-01-01\n\n[below](#below)\n`,
			),
		},
		['content/t1.md no-broken-link', 'content/t2.md no-broken-link', 'content/t3.md no-broken-link'],
	],
	[
		'HTML is a post but in folders that are copied',
		{
			'pelicanconf.py': "PATH = 'content'\nSTATIC_PATHS = ['extra']\n",
			'content/extra/google1.html': 'google-site-verification: google1.html\n',
			'content/a.html': '<p>A</p>\n',
		},
		['content/a.html valid-front-matter'],
	],
	...[
		"PLUGINS = ['extract_headings']\n",
		"PLUGINS = [\n    #'gzip',\n    'toc',\n]\n",
		"MD_EXTENSIONS = (['toc'])\n",
		"MARKDOWN = {\n    'extension_configs': {'markdown.extensions.toc': {}},\n}\n",
	].map(
		(settings) =>
			[
				`places that code of the site may name: ${JSON.stringify(settings)}`,
				{
					'pelicanconf.py': `PATH = 'content'\n${settings}`,
					...three(
						(number) => `content/t${number}.md`,
						(number) => `Title: T${number}\nDate: 2024-01-01\n\n[below](#1a2b3c) [a]({filename}none.md)\n\n## Quay\n`,
					),
				},
				['content/t1.md no-broken-link', 'content/t2.md no-broken-link', 'content/t3.md no-broken-link'],
			] as const,
	),
];

for (const [what, files, reported] of pelicans)
	test(`a site of Pelican: ${what}`, async (t) => {
		t.deepEqual(await reportOn(t, files), reported);
	});

const article = 'The quay, and what was mended there. '.repeat(20);

for (const [name, config] of [
	['VuePress', 'blog/.vuepress/config.js'],
	['VitePress', '.vitepress/config.mts'],
] as const)
	test(`pages of folders that are articles are posts, and lists are none: ${name}`, async (t) => {
		const cwd = temporaryFolder(t, {
			'package.json': `{"devDependencies": {"${name.toLowerCase()}": "*"}}`,
			[config]: '',
			'README.md': article,
			'blog/README.md': article,
			'blog/index.md': `---\nlayout: home\n---\n${article}`,
			'blog/quay/index.md': `# The quay\n\n${article}`,
			'blog/nets/README.md': `---\r\ndate: 2024-01-01\r\n---\r\n${article}`,
			'blog/list/README.md': `# All\n\n${'- [The quay of the town](../quay/)\n'.repeat(40)}`,
			'blog/short/README.md': 'Of the quay.\n',
			'blog/home/README.md': `---\nhome: true\n---\n${article}`,
			...three((number) => `blog/tide/t${number}.md`, withTitle('Words.\n')),
		});
		const {stdout} = await runCommand(['info'], {cwd});
		t.regex(stdout, new RegExp(`^ {2}site +${name}$`, 'm'));
		t.regex(stdout, /README\.md|index\.md/);
		t.regex(stdout, /it is the page of a folder, and no article/);
		const {stdout: files} = await runCommand(['--show-files', '--format', 'json'], {cwd});
		// What `--show-files` prints as JSON.
		const {linted} = JSON.parse(files) as {readonly linted: readonly {readonly path: string}[]};
		t.deepEqual(
			linted.map(({path: file}) => file),
			['blog/nets/README.md', 'blog/quay/index.md', 'blog/tide/t1.md', 'blog/tide/t2.md', 'blog/tide/t3.md'],
		);
	});

const unread: readonly (readonly [what: string, files: Files, code: ExitCode, said: RegExp])[] = [
	[
		'beside others',
		{
			...three(
				(number) => `notes/n${number}.md`,
				(number) => `# N${number}\n\nWords.\n`,
			),
			'notes/o.rst': 'O\n=\n',
			'notes/p.rst': 'P\n=\n',
			'docs/a.rst': '',
		},
		0,
		/^ *2 posts end in `\.rst` and are not read: archivelint reads Markdown and HTML\.\n/m,
	],
	[
		'without others',
		{
			'publishconf.py': '',
			'content/a.rst': 'A\n=\n',
			...three(
				(number) => `2024/p${number}.html`,
				() => '<h1>A</h1>\n',
			),
		},
		2,
		/^There is nothing to lint\. .*\. One post ends in `\.rst` and is not read: archivelint reads Markdown and HTML\. With `--allow-empty`/,
	],
];

for (const [what, files, code, said] of unread)
	test(`posts in other languages are spoken of: ${what}`, async (t) => {
		const cwd = temporaryFolder(t, files);
		for (const argv of [[], ['info']]) {
			const run = await runCommand(argv, {cwd});
			t.is(run.code, code);
			t.regex(run.stdout + run.stderr, said);
		}
	});

interface FileResult {
	readonly filePath: string;
	readonly messages: readonly {readonly ruleId: string}[];
}

const judged = [
	'no-broken-link',
	'no-invisible-characters',
	'no-raw-markdown',
	'renderable-html',
	'valid-front-matter',
	'no-accidental-emphasis',
];

async function reportOn(t: ExecutionContext, files: Files): Promise<readonly string[]> {
	const cwd = temporaryFolder(t, files);
	const {stdout} = await runCommand(['--only', judged.join(), '--format', 'json', '--allow-empty'], {cwd});
	// The report is that of `--format json`.
	const found = JSON.parse(stdout) as readonly FileResult[];
	return found.flatMap(({filePath, messages}) =>
		messages.map(({ruleId}) => `${path.relative(cwd, filePath)} ${ruleId}`),
	);
}

for (const [what, files, reported] of archives)
	test(`an archive that no config tells of: ${what}`, async (t) => {
		t.deepEqual(await reportOn(t, files), reported);
	});

test('a listing of code keeps its lines where no program of Jekyll’s reads it', async (t) => {
	const body = `Words.\n\n<div id="a">\n\n<div id="b">\n<h3>Form\n<small>Encoded</h3>\n\n</div>\n\n</div>\n\nThe code:\n\n\`\`\`html\n<div id="map"></div>\n<script src="https://example.org/kit.js"></script>\n\`\`\`\n\nThe end.\n`;
	const cwd = temporaryFolder(t, three(dated(), withTitle(body)));
	await runCommand(['--fix'], {cwd});
	t.regex(
		readFileSync(path.join(cwd, dated()(1)), 'utf8'),
		/<div id="map"><\/div>\n<script src="https:\/\/example.org\/kit.js">/,
	);
});

test('what a text is comes to the same, however it is asked for', async (t) => {
	const cwd = temporaryFolder(t, {
		...three(dated('a/'), withTitle(rawMarkdown, 'layout: post\n')),
		...three(dated('b/'), withTitle(rawMarkdown)),
	});
	const post = withTitle(rawMarkdown)(9);
	for (const options of [[], ['--no-archive']])
		for (const [folder, isFound] of [
			['a', true],
			['b', false],
		] as const) {
			const argv = ['--only', 'no-raw-markdown', ...options];
			const named = await runCommand([...argv, `${folder}/2024-01-01-tide-1.md`], {cwd});
			t.is(named.stdout.includes('no-raw-markdown'), isFound);
			const given = await runCommand([...argv, '--stdin', '--stdin-filename', `${folder}/2024-02-09-new.md`], {
				cwd,
				stdin: post,
			});
			t.is(given.stdout.includes('no-raw-markdown'), isFound);
		}
});
