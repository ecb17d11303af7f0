import test from 'ava';
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

const tables = `
Rule               Errors  Warnings
require-image-alt       3         0
no-tracking             0         2

Source        Errors  Warnings
news.example       3         1
no source          0         1

Author          Errors  Warnings
Ann Lee              2         1
\\u{1b}[31m陳默       1         0
no author            0         1

Month    Errors  Warnings
2024-02       1         0
2024-03       2         1
no date       0         1
`;

test('findings are summed up by rule, source, author and month', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const people = await runCommand(['--statistics'], {cwd});
	t.is(people.code, 1);
	t.true(people.stdout.endsWith(tables), people.stdout);
	t.is(people.stderr, '');
	for (const format of ['json', 'jsonl', 'junit']) {
		const {stdout, stderr} = await runCommand(['--statistics', '--format', format], {cwd});
		t.is(stderr, tables, format);
		t.notRegex(stdout, /Month/);
	}
	const toFile = await runCommand(['--statistics', '-o', 'report.txt'], {cwd});
	t.deepEqual([toFile.stdout, toFile.stderr], ['', tables]);
	await runCommand(['--format', 'parts', '-o', 'part.json'], {cwd});
	t.true((await runCommand(['merge', 'part.json', '--statistics'], {cwd})).stdout.endsWith(tables));
});

test('what is not reported is not counted', async (t) => {
	const cwd = temporaryFolder(t, archive);
	t.notRegex((await runCommand(['--statistics', '--quiet'], {cwd})).stdout, /no-tracking/);
	t.regex(
		(await runCommand(['--statistics', '--quiet', '--rule', 'require-image-alt: off'], {cwd})).stdout,
		/no problems\.\n$/,
	);
	t.regex((await runCommand(['--statistics', '--diff'], {cwd})).stderr, /takes no `--statistics`/);
	const stdin = await runCommand(['--statistics', '--stdin'], {cwd, stdin: archive['_posts/2024-03-01-a.md']});
	t.regex(stdin.stdout, /news\.example +2 +1\n/);
});

test('long lists are cut, the months at their beginning', async (t) => {
	const posts = Object.fromEntries(
		Array.from({length: 30}, (_, index) => {
			const month = `20${10 + index}-01`;
			return [
				`_posts/${month}-01-p.md`,
				post(`date: ${month}-01\nauthor: Author ${String(index).padStart(2, '0')}`, error),
			];
		}),
	);
	const cwd = temporaryFolder(t, {...posts, '.archivelintrc.json': archive['.archivelintrc.json']});
	const {stdout} = await runCommand(['--statistics'], {cwd});
	t.regex(stdout, /\nAuthor 14 .*\n… and 15 more authors\n/);
	t.regex(stdout, /\n2039-01 .*\n… and 6 earlier months\n$/);
	t.notRegex(stdout, /\n2015-01 /);
});
