import {readFileSync} from 'node:fs';
import path from 'node:path';
import {inflateRawSync} from 'node:zlib';
import test from 'ava';
import type {PageBody, PageHead} from '../../src/report/pageData.ts';
import {smallArchive} from '../support/example-archive.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

/** What a page holds, read as a program would read it. */
function pageAt(file: string): {readonly html: string; readonly head: PageHead; readonly body: PageBody} {
	const html = readFileSync(file, 'utf8');
	const block = (id: string): string =>
		new RegExp(`<script type="[^"]*" id="${id}">([^<]*)</script>`).exec(html)?.[1] ?? '';
	const body = inflateRawSync(Buffer.from(block('body'), 'base64')).toString();
	return {html, head: JSON.parse(block('head')) as PageHead, body: JSON.parse(body) as PageBody};
}

test('`report` writes a page that holds what the JSON report does', async (t) => {
	const cwd = smallArchive(t);
	const {code, stdout, stderr} = await runCommand(['report', '-o', 'out/report.html'], {cwd});
	t.is(stderr, '');
	t.is(stdout, 'The report is in out/report.html: open it in a browser.\n');
	t.is(code, 0, 'What is wrong with posts is no reason to fail.');
	const {head, body} = pageAt(path.join(cwd, 'out/report.html'));
	const json = await runCommand(['--format', 'json'], {cwd});
	const results = JSON.parse(json.stdout) as {filePath: string; messages: {cause: {id: string}; line: number}[]}[];
	const findings = results.flatMap(({messages}) => messages);
	t.is(head.findings, findings.length);
	t.is(head.posts, results.length);
	t.is(body.posts.paths.length, results.length);
	t.is(
		body.causes.reduce((sum, cause) => sum + cause.findings, 0),
		findings.length,
	);
	t.true(body.causes.every(({examples}) => examples.length > 0 && examples.every(({frame}) => frame !== undefined)));
	t.true((head.score?.score ?? 0) > 0);
	t.true((body.groups?.authors.length ?? 0) > 0);
	t.deepEqual(body.groups?.templates, [], 'They were looked for.');
});

test('`--format html:report.html` writes it beside another report, with its exit code', async (t) => {
	const cwd = smallArchive(t);
	const {code, stdout} = await runCommand(['-f', 'html:report.html', '-f', 'compact', '--max-warnings', '0'], {cwd});
	t.is(code, 1);
	t.regex(stdout, /\d+ problems\n$/);
	const {body, head} = pageAt(path.join(cwd, 'report.html'));
	t.true(body.causes.length > 0);
	t.is(body.groups?.templates, undefined, 'A run that does not need it has not looked for it.');
	t.is(head.commands.lint, '');
});

test('commands of the page are about the same posts', async (t) => {
	const cwd = smallArchive(t);
	await runCommand(['report', '-o', 'r.html', '--now', '2024-06-02', '--only', 'require-image-alt', '--quiet', 'old'], {
		cwd,
	});
	const {head, body} = pageAt(path.join(cwd, 'r.html'));
	t.deepEqual(head.commands, {
		lint: ' --only require-image-alt --now 2024-06-02T00:00:00.000Z -- old',
		report: ' --quiet --only require-image-alt --now 2024-06-02T00:00:00.000Z -- old',
		ignore: ' --now 2024-06-02T00:00:00.000Z -- old',
		explain: ' --now 2024-06-02T00:00:00.000Z',
		list: ' -- old',
		folder: head.commands.folder,
	});
	t.is(head.score, undefined, 'A part of what is wrong has no score.');
	t.is(body.posts.paths.length, 1);
});

const hostile = `</script><!--<script><img src=x onerror=alert(1)>`;

test('titles, authors, bodies and names of files end no element of the page', async (t) => {
	const cwd = temporaryFolder(t, {
		'_posts/2024-03-01-<img src=x onerror=alert(1)>.md': post(`<p>${hostile}<img src="/no/where"></p>\n`, {
			title: JSON.stringify(hostile),
			author: JSON.stringify(hostile),
			tags: JSON.stringify([hostile]),
		}),
	});
	await runCommand(['report', '-o', 'r.html', '--rule', 'require-image-alt: error'], {cwd});
	const {html, body} = pageAt(path.join(cwd, 'r.html'));
	t.is(html.match(/<\/script/gi)?.length, 3, 'Two blocks of data, and the script.');
	t.notRegex(html, /<img|<!--/);
	t.is(body.posts.titles[0], hostile, 'It is shown as it is.');
});

const refused: readonly (readonly [argv: readonly string[], message: RegExp, options?: {isTerminal: boolean}])[] = [
	[['report'], /name a file for it, such as `archivelint report -o report\.html`/, {isTerminal: true}],
	[['--stdin', '--format', 'html'], /The format `html` shows an archive, and not a single post: lint its folder\./],
	[['report', '-o', 'r.html', 'nowhere'], /nowhere/],
	[['report', '--fix'], /--fix/],
];

for (const [argv, message, options] of refused)
	test(`what cannot be is told: ${argv.join(' ')}`, async (t) => {
		const {code, stdout, stderr} = await runCommand(argv, {cwd: smallArchive(t), ...options});
		t.is(code, 2);
		t.is(stdout, '');
		t.regex(stderr, message);
	});

test('an empty archive has a page', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': post('<p>A lamp at the harbour.</p>\n')});
	const {code} = await runCommand(['report', '-o', 'r.html', '--only', 'no-mojibake'], {cwd});
	t.is(code, 0);
	const {head, body} = pageAt(path.join(cwd, 'r.html'));
	t.is(head.findings, 0);
	t.deepEqual(body.causes, []);
	t.is(body.posts.paths.length, 1);
});
