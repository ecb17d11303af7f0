import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {inflateRawSync} from 'node:zlib';
import test, {type ExecutionContext} from 'ava';
import type {PageBody, PageHead} from '../../src/report/pageData.ts';
import type {ArchiveTrend} from '../../src/score/archiveTrend.ts';
import {smallArchive} from '../support/example-archive.ts';
import {gitRepository, repositoryIn, type TestRepository} from '../support/git-repository.ts';
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
	t.is(body.posts.addresses.length, results.length);
	t.true(body.posts.addresses.some((address) => address.startsWith('https://')));
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

/** A repository in which a picture is lost, and found again. */
function repositoryWithHistory(t: ExecutionContext): TestRepository {
	const path = '_posts/2024-03-01-a.md';
	const picture = '<p>The lamp at the harbour.</p>\n<p><img src="https://pictures.example/1.jpg" alt="A lamp"></p>\n';
	const repository = gitRepository(t, {[path]: post(picture)});
	const {git, write} = repository;
	for (const [text, subject] of [
		[picture.replace('src=', 'data-src='), '</script><img src=x onerror=alert(1)>'],
		[picture, 'found \u202e again'],
	] as const) {
		write(path, post(text));
		git('commit', '-q', '-a', '-m', subject);
	}
	return repository;
}

test('`report --history` shows the points of `trend`', async (t) => {
	const {lint, folder} = repositoryWithHistory(t);
	const options = ['--now', '2024-06-02', '--no-cache'];
	const {code, stderr} = await lint(['report', '--history', ...options, '-o', 'r.html']);
	t.deepEqual([code, stderr], [0, '']);
	const {html, head, body} = pageAt(path.join(folder, 'r.html'));
	const trend = JSON.parse((await lint(['trend', '--json', ...options])).stdout) as ArchiveTrend;
	t.deepEqual(body.history, {every: 1, points: trend.points, isCut: false, pointsBefore: 0});
	t.is(trend.points.length, 3);
	t.deepEqual(
		trend.points.map(({came, went}) => [came.length, went.length]),
		[
			[0, 0],
			[1, 0],
			[0, 1],
		],
	);
	t.is(head.score?.score, trend.points.at(-1)?.score);
	t.is(html.match(/<\/script/gi)?.length, 3, 'A message of a commit ends no element.');
});

test('a history may be a part of it, and what is not committed is no part of it', async (t) => {
	const {lint, folder, write} = repositoryWithHistory(t);
	write('_posts/2024-03-02-b.md', post('<p>Not yet.</p>\n'));
	const {code} = await lint(['report', '--history', '--since', 'HEAD~1', '--every', 'month', '-o', 'r.html']);
	t.is(code, 0);
	const {head, body} = pageAt(path.join(folder, 'r.html'));
	const {history} = body;
	t.deepEqual(history && 'points' in history ? history.points.map(({posts}) => posts) : history, [1, 1]);
	t.is(head.posts, 2, 'The option chooses no posts.');
	t.is(head.commands.report, " --history --since 'HEAD~1' --every month");
	const plain = await lint(['report', '-o', 'plain.html']);
	t.is(plain.code, 0);
	t.is(pageAt(path.join(folder, 'plain.html')).body.history, undefined, 'Nobody has asked for it.');
});

test('where there is no history, the page is written, says so, and names no folder', async (t) => {
	const files = {'_posts/2024-03-01-a.md': post('<p>A lamp at the harbour.</p>\n')};
	const alone = temporaryFolder(t, files);
	const env = {PATH: process.env['PATH'] ?? '', GIT_CEILING_DIRECTORIES: path.dirname(alone)};
	const outside = await runCommand(['report', '--history', '-o', 'r.html'], {cwd: alone, env});
	t.is(outside.code, 0);
	t.regex(outside.stderr, /^`archivelint report --history` needs git, and `.*` is in no git repository/);
	const page = pageAt(path.join(alone, 'r.html'));
	t.deepEqual(page.body.history, {missing: 'repository'});
	t.false(JSON.stringify([page.head, page.body]).includes(path.dirname(alone)));

	const unborn = repositoryIn(temporaryFolder(t, files));
	unborn.git('init', '-q');
	t.is((await unborn.lint(['report', '--history', '-o', 'r.html'])).code, 0);
	t.deepEqual(pageAt(path.join(unborn.folder, 'r.html')).body.history, {missing: 'commit'});

	const empty = gitRepository(t, {'README.md': 'Nothing.\n'});
	empty.write('_posts/2024-03-01-a.md', files['_posts/2024-03-01-a.md']);
	t.is((await empty.lint(['report', '--history', '-o', 'r.html'])).code, 0);
	t.deepEqual(pageAt(path.join(empty.folder, 'r.html')).body.history, {missing: 'posts'});

	const {folder, env: own} = repositoryWithHistory(t);
	const place = path.join(temporaryFolder(t, {}), 'clone');
	execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, place], {env: own});
	const cut = await repositoryIn(place).lint(['report', '--history', '-o', 'r.html']);
	t.is(cut.code, 0);
	t.regex(cut.stderr, /this shallow clone begins with the commit of .+`git fetch --unshallow`/);
	t.deepEqual(pageAt(path.join(place, 'r.html')).body.history, {missing: 'cut'});
});

const refusedHistories: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
	[['--every', 'week'], /^`--every` is about the history: use it with `--history`\./],
	[['--since', '2024'], /^`--since` is about the history: use it with `--history`\./],
	[['--history', '--every', 'fortnight'], /neither a number of commits from 1 on, nor day/],
	[['--history', '--since', 'nowhere'], /^`--since`: there is no commit `nowhere`\./],
	[['--history', '--since', '2024-02-30'], /^`--since`: there is no date `2024-02-30`\./],
	[['--history', '--quiet'], /^`--history` is about the score.+ it takes no `--quiet`\./],
	[['--history', '--cause', 'c-12345678'], /it takes no `--cause`\./],
];

test('a history that makes no sense is refused, and nothing is written', async (t) => {
	const {lint, folder} = repositoryWithHistory(t);
	for (const [argv, message] of refusedHistories) {
		const {code, stderr} = await lint(['report', '-o', 'r.html', ...argv]);
		t.is(code, 2, argv.join(' '));
		t.regex(stderr, message, argv.join(' '));
		t.false(existsSync(path.join(folder, 'r.html')), argv.join(' '));
	}
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
