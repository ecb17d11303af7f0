import {readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

/** So many posts by an author in the feed that `post` names, from the first of a month on. */
function postsBy(author: string, count: number, month: string): Record<string, string> {
	const days = Array.from({length: count}, (_, index) => `2024-${month}-0${index + 1}`);
	return Object.fromEntries(
		days.map((day) => [`_posts/${day}-${month}.md`, post('Text\n', {author, date: `${day}T08:00:00.000Z`})]),
	);
}

const archive = {
	'.archivelintrc.json': '{"settings": {"authors": {"Mara Quill": ["M. Quill"]}}}',
	...postsBy('Ann Lee', 6, '01'),
	...postsBy('Ann-Lee', 2, '02'),
	...postsBy('渡輪小報', 1, '03'),
	...postsBy('渡轮小报', 1, '04'),
	...postsBy('M. Quill', 1, '05'),
};

test('authors with several spellings are listed, with a map to paste', async (t) => {
	const {code, stdout, stderr} = await runCommand(['authors'], {cwd: temporaryFolder(t, archive)});
	t.is(
		stdout,
		`account, feed or site  author    posts  first       last
News                   Ann Lee       6  2024-01-01  2024-01-06  prevails
                       Ann-Lee       2  2024-02-01  2024-02-02
News                   渡輪小報      1  2024-03-01  2024-03-01
                       渡轮小报      1  2024-04-01  2024-04-01

In .archivelintrc.json this lets \`archivelint --fix\` write the name before the colon.
For 1 of 2 authors no spelling prevails: the most frequent comes first. Look before you paste.

{
	"settings": {
		"authors": {
			"Mara Quill": [
				"M. Quill"
			],
			"Ann Lee": [
				"Ann-Lee"
			],
			"渡輪小報": [
				"渡轮小报"
			]
		}
	}
}
`,
	);
	t.is(stderr, '');
	t.is(code, 0);
});

test('spellings are compared and proposed decoded', async (t) => {
	const cwd = temporaryFolder(t, {
		...postsBy("'A &#38; More'", 6, '01'),
		...postsBy("'A &amp; More'", 2, '02'),
		...postsBy("'A & more'", 1, '03'),
	});
	const {stdout} = await runCommand(['authors', '--format', 'json'], {cwd});
	const {settings} = JSON.parse(stdout) as {settings: {authors: unknown}};
	t.deepEqual(settings.authors, {'A & More': ['A & more']});
});

test('as JSON, in a file', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {code, stdout} = await runCommand(['authors', '--format', 'json', '-o', 'out/authors.json', '.'], {cwd});
	t.is(code, 0);
	t.is(stdout, '');
	const list = JSON.parse(readFileSync(path.join(cwd, 'out/authors.json'), 'utf8')) as {
		clusters: {standard?: string; spellings: {author: string; first: string; posts: string[]}[]}[];
		settings: {authors: unknown};
		leftOut: unknown[];
	};
	t.deepEqual(
		list.clusters.map(({standard}) => standard),
		['Ann Lee', undefined],
	);
	t.deepEqual(list.clusters[1]?.spellings, [
		{author: '渡輪小報', first: '2024-03-01', last: '2024-03-01', posts: ['_posts/2024-03-01-03.md']},
		{author: '渡轮小报', first: '2024-04-01', last: '2024-04-01', posts: ['_posts/2024-04-01-04.md']},
	]);
	t.deepEqual(list.settings.authors, {
		'Mara Quill': ['M. Quill'],
		'Ann Lee': ['Ann-Lee'],
		渡輪小報: ['渡轮小报'],
	});
	t.deepEqual(list.leftOut, []);
});

test('what is printed can be pasted: then all is decided, and --fix mends it', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {stdout} = await runCommand(['authors'], {cwd});
	const pasted = temporaryFolder(t, {...archive, '.archivelintrc.json': stdout.slice(stdout.indexOf('{'))});
	t.is(
		(await runCommand(['authors'], {cwd: pasted})).stdout,
		'Every author is spelled in one way within each account, feed and site.\n',
	);
	const only = ['--only', 'consistent-author', '--rule', 'consistent-author: on'];
	t.is((await runCommand(['--fix', ...only], {cwd: pasted})).code, 0);
	t.regex(readFileSync(path.join(pasted, '_posts/2024-02-01-02.md'), 'utf8'), /^author: Ann Lee$/m);
});

test('a name that would mean two things is left out of the map', async (t) => {
	const other = Object.fromEntries(
		Object.entries(postsBy('Ann-Lee', 6, '06')).map(([name, text]) => [
			name,
			text.replace('[ News ]', '[ Radio ]').replace('news.example', 'radio.example'),
		]),
	);
	const radio = post('Text\n', {author: 'Ann Lee', tags: '[ Radio ]', from: 'https://radio.example/a'});
	const cwd = temporaryFolder(t, {...archive, ...other, '_posts/2024-07-01-r.md': radio});
	const {stdout} = await runCommand(['authors'], {cwd});
	t.regex(stdout, /\nLeft out, for a name in it is spelled another way elsewhere: `Ann-Lee`, `Ann Lee` of Radio\.\n$/);
	t.notRegex(stdout, /"Ann-Lee": \[/);
});

test('a folder with the name of a command is linted by its path', async (t) => {
	const cwd = temporaryFolder(t, {'authors/2024-03-01-a.md': post('![](a.png)\n')});
	const listed = await runCommand(['authors'], {cwd});
	t.is(listed.code, 0);
	t.is(listed.stderr, '`authors` is a command; the folder of this name is linted with `archivelint ./authors`.\n');
	t.regex((await runCommand(['./authors'], {cwd})).stdout, /authors\/2024-03-01-a\.md/);
	t.regex((await runCommand(['.', 'authors'], {cwd})).stdout, /authors\/2024-03-01-a\.md/);
	t.is((await runCommand(['authors', 'authors'], {cwd})).stderr, '', 'The folder of an archive.');
});

const mistakes: readonly (readonly [argv: string[], message: RegExp])[] = [
	[['authors', '--fix'], /There is no option `--fix`\.[^]*archivelint authors --help/],
	[['authors', '--format', 'parts'], /Formats are stylish, json/],
	[['authors', 'missing'], /`missing` does not exist/],
	[['authors', '.', '.'], /takes one argument: `\.` is too much/],
	[['authors', 'empty'], /no posts in .*--allow-empty/],
];
for (const [argv, message] of mistakes) {
	test(`a mistake ends in 2: ${argv.join(' ')}`, async (t) => {
		const cwd = temporaryFolder(t, {...postsBy('Ann Lee', 1, '01'), 'empty/a.txt': ''});
		const {code, stdout, stderr} = await runCommand(argv, {cwd});
		t.is(code, 2);
		t.is(stdout, '');
		t.regex(stderr, message);
	});
}

test('each command has a help of its own', async (t) => {
	const cwd = temporaryFolder(t, {});
	t.regex((await runCommand(['--help'], {cwd})).stdout, /archivelint authors .*\n +archivelint duplicates /);
	for (const name of ['authors', 'duplicates']) {
		const {stdout} = await runCommand([name, '--help'], {cwd});
		t.regex(stdout, new RegExp(`^Usage: archivelint ${name} \\[options\\] \\[folder\\][^]*--root[^]*\\./${name}`));
	}
});
