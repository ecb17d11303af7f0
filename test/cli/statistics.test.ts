import {readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import stringWidth from 'string-width';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const error = '<p><img src="https://img.example/a.jpg"></p>';
const warning = '<p><a href="https://b.example/?utm_source=x">A</a></p>';

function post(fields: string, ...body: readonly string[]): string {
	return `---\ntitle: A\n${fields}\n---\n\n${body.join('\n\n')}\n`;
}

const archive = {
	'_posts/2024-03-01-a.md': post(
		'date: 2024-03-01\nauthor: Ann Lee\nfrom: https://www.news.example/a/',
		error,
		error,
		warning,
	),
	'_posts/2024-02-01-b.md': post('date: 2024-02-01\nauthor: "\\e[31m陳默"\nfrom: https://m.news.example/b/', error),
	'_posts/2024-02-02-c.md': post('layout: post', warning),
	'.archivelintrc.json': JSON.stringify({rules: {'require-image-alt': 'error', 'no-tracking': 'warn'}}),
};

const tables = `Rule               Errors  Warnings  Posts  Fixable
require-image-alt       3         0      2        0
no-tracking             0         2      2        1

Source        Errors  Warnings  Posts  Fixable
news.example       3         1      2        1
no source          0         1      1        0

Source        Rule               Errors  Warnings  Posts  Fixable
news.example  require-image-alt       3         0      2        0
news.example  no-tracking             0         1      1        1
no source     no-tracking             0         1      1        0

Author          Errors  Warnings  Posts  Fixable
Ann Lee              2         1      1        1
\\u{1b}[31m陳默       1         0      1        0
no author            0         1      1        0

Year     Errors  Warnings  Posts  Fixable
2024          3         1      2        1
no date       0         1      1        0
`;

test('findings are summed up by rule, source, author and year, and nothing else is printed', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const people = await runCommand(['--statistics'], {cwd});
	t.deepEqual(people, {code: 1, stdout: tables, stderr: ''});
	const toFile = await runCommand(['--statistics', '-o', 'sums.txt'], {cwd});
	t.deepEqual([toFile.stdout, toFile.stderr], ['', '']);
	t.is(readFileSync(path.join(cwd, 'sums.txt'), 'utf8'), tables);
	await runCommand(['--format', 'parts', '-o', 'part.json'], {cwd});
	t.is((await runCommand(['merge', 'part.json', '--statistics'], {cwd})).stdout, tables);
});

test('with a format beside it, the report is printed, too', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const people = await runCommand(['--statistics', '--format', 'stylish'], {cwd});
	t.regex(people.stdout, /^_posts\/2024-02-01-b\.md\n/);
	t.true(people.stdout.endsWith(`\n\n${tables}`), people.stdout);
	for (const format of ['json', 'jsonl', 'junit']) {
		const {stdout, stderr} = await runCommand(['--statistics', '--format', format], {cwd});
		t.is(stderr, `\n${tables}`, format);
		t.notRegex(stdout, /Fixable/);
	}
	const toFile = await runCommand(['--statistics', '--format', 'stylish', '-o', 'report.txt'], {cwd});
	t.deepEqual([toFile.stdout, toFile.stderr], ['', `\n${tables}`]);
});

test('what a run could not do is told beside the sums', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {code, stdout, stderr} = await runCommand(['--statistics', 'none.md', '_posts'], {cwd});
	t.is(code, 2);
	t.regex(stderr, /none\.md/);
	t.is(stdout, tables);
});

test('in a terminal, no row is wider', async (t) => {
	const long = 'Bartholomew Longfellow-Fotheringay of the Outer Lighthouse and the Seven Piers';
	const cwd = temporaryFolder(t, {
		...archive,
		'_posts/2024-03-02-d.md': post(`author: ${long}\nfrom: https://${'very.'.repeat(9)}example/a`, error),
	});
	const {stdout} = await runCommand(['--statistics'], {cwd, isTerminal: true, columns: 80});
	const widths = stdout.split('\n').map((line) => stringWidth(line));
	t.true(Math.max(...widths) <= 80, stdout);
	t.true(stdout.includes('Bartholomew Longfellow'));
});

test('what is not reported is not counted', async (t) => {
	const cwd = temporaryFolder(t, archive);
	t.notRegex((await runCommand(['--statistics', '--quiet'], {cwd})).stdout, /no-tracking/);
	t.regex((await runCommand(['--statistics', '--quiet', '--rule', 'require-image-alt: off'], {cwd})).stdout, /^$/);
	t.regex((await runCommand(['--statistics', '--diff'], {cwd})).stderr, /takes no `--statistics`/);
	const stdin = await runCommand(['--statistics', '--stdin'], {cwd, stdin: archive['_posts/2024-03-01-a.md']});
	t.regex(stdin.stdout, /news\.example +2 +1 +1 +1\n/);
});

test('long lists are cut, the years at their beginning', async (t) => {
	const posts = Object.fromEntries(
		Array.from({length: 70}, (_, index) => {
			const day = `${1960 + index}-01-01`;
			return [`_posts/${day}-p.md`, post(`date: ${day}\nauthor: Author ${String(index).padStart(2, '0')}`, error)];
		}),
	);
	const cwd = temporaryFolder(t, {...posts, '.archivelintrc.json': archive['.archivelintrc.json']});
	const {stdout} = await runCommand(['--statistics'], {cwd});
	t.regex(stdout, /\nAuthor 14 .*\n… and 55 more authors\n/);
	t.regex(stdout, /\n2029 .*\n… and 10 earlier years\n$/);
	t.notRegex(stdout, /\n1969 /);
});
