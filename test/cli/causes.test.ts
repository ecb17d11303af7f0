import {readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const share = '<div class="sharedaddy"><a href="https://www.facebook.com/sharer.php?u=1">Share</a></div>';
const body = (number: number): string =>
	`<div>\n<p>The ferry sails again on day ${number}.</p>\n<p><a href="/tag/${number}">Harbour</a></p>\n${share}\n</div>\n`;

const archive = Object.fromEntries(
	[1, 2, 3, 4].map((number) => [
		`_posts/2024-03-0${number}-a.md`,
		post(body(number), {
			title: `Day ${number}`,
			date: `2024-03-0${number}T08:00:00.000Z`,
			from: `https://${number === 4 ? 'other.example' : 'www.news.example'}/2024/${number}`,
		}),
	]),
);

interface Listed {
	readonly causes: readonly {
		readonly id: string;
		readonly rule: string;
		readonly source: string;
		readonly findings: number;
		readonly posts: number;
		readonly fixes: {readonly safe: number; readonly unsafe: number};
	}[];
}

async function listed(cwd: string, ...words: readonly string[]): Promise<Listed['causes']> {
	const {stdout} = await runCommand(['causes', '--no-config', '--root', '.', '--format', 'json', ...words], {cwd});
	return (JSON.parse(stdout) as Listed).causes;
}

test('findings of one rule, of one source, about the same kind of thing have one cause', async (t) => {
	const causes = await listed(temporaryFolder(t, archive));
	t.deepEqual(
		causes.map(({rule, source, findings, posts, fixes}) => ({rule, source, findings, posts, fixes})),
		[
			{rule: 'no-broken-link', source: 'news.example', findings: 3, posts: 3, fixes: {safe: 3, unsafe: 0}},
			{rule: 'no-broken-link', source: 'other.example', findings: 1, posts: 1, fixes: {safe: 1, unsafe: 0}},
			{rule: 'no-site-furniture', source: 'news.example', findings: 3, posts: 3, fixes: {safe: 0, unsafe: 3}},
			{rule: 'no-site-furniture', source: 'other.example', findings: 1, posts: 1, fixes: {safe: 0, unsafe: 1}},
		],
	);
	for (const {id} of causes) t.regex(id, /^c-[\da-f]{8}$/);
});

test('a cause is the same for a part of the archive, and when posts come or move', async (t) => {
	const ids = new Set((await listed(temporaryFolder(t, archive))).map(({id}) => id));
	const others = Object.entries(archive).map(([file, text]) => [file.replace('-a.md', '-moved.md'), text]);
	const more = {...Object.fromEntries(others), '_posts/2024-04-01-b.md': archive['_posts/2024-03-01-a.md'] ?? ''};
	const later = new Set((await listed(temporaryFolder(t, more))).map(({id}) => id));
	for (const id of ids) t.true(later.has(id));
	for (const {id} of await listed(temporaryFolder(t, archive), '_posts/2024-03-04-a.md')) t.true(ids.has(id));
});

test('for people, a table says what to decide on', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const [links, , furniture] = await listed(cwd);
	const {stdout, code} = await runCommand(['causes', '--no-config', '--root', '.'], {cwd});
	t.is(
		stdout,
		`#  cause       findings  posts  so far  fix     rule               source        such as
1  ${links?.id}         3      3    37 %  safe    no-broken-link     news.example  \`/tag/1\` is an address of the source site, and leads nowhere in the archive.
2  ${furniture?.id}         3      3    75 %  unsafe  no-site-furniture  news.example  Share bar \`.sharedaddy\` is not part of the article.

2 findings of 2 rules stand alone.

what a reader loses        causes  findings  --fix mends  --unsafe, too
what does not work              2         4            4              0
nothing: it is in the way       2         4            0              4
`,
	);
	t.is(code, 0);
});

test('a cause that is named is shown with its places, its fix and what to do next', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const [links] = await listed(cwd);
	const id = links?.id ?? '';
	const {stdout} = await runCommand(['causes', id.slice(0, 6), '--no-config', '--root', '.'], {cwd});
	t.regex(stdout, new RegExp(`^${id}: 3 findings of no-broken-link in 3 posts of news\\.example\\n`));
	for (const number of [1, 2, 3]) t.true(stdout.includes(`_posts/2024-03-0${number}-a.md:`), stdout);
	t.regex(stdout, /^\+<p><a href="https:\/\/www\.news\.example\/tag\/1">Harbour<\/a><\/p>$/m);
	t.true(stdout.endsWith(`archivelint --cause ${id} --fix\n`), stdout);
});

test('a run can be about one cause alone, and fix nothing else', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const [links] = await listed(cwd);
	const chosen = ['--no-config', '--root', '.', '--cause', links?.id ?? ''];
	t.regex((await runCommand(chosen, {cwd})).stdout, /3 problems \(3 errors, 0 warnings\)/);
	await runCommand([...chosen, '--fix', '--unsafe'], {cwd});
	const texts = Object.keys(archive).map((file) => readFileSync(path.join(cwd, file), 'utf8'));
	t.deepEqual(
		texts.map((text) => [/href="https:\/\/www\.news\.example\/tag/.test(text), text.includes('sharedaddy')]),
		[
			[true, true],
			[true, true],
			[true, true],
			[false, true],
		],
	);
});

test('what is no cause, or none of this archive, is said', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const wrong = await runCommand(['--cause', 'c-xyz'], {cwd});
	t.is(wrong.code, 2);
	t.regex(wrong.stderr, /`c-xyz` is no cause: they look like `c-7f3a90b1`/);
	const strange = await runCommand(['causes', 'c-00000000', '--no-config', '--root', '.'], {cwd});
	t.is(strange.code, 2);
	t.is(strange.stderr, 'No finding has the cause `c-00000000`.\n');
});

test('an archive in which nothing is wrong', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': post('Text\n')});
	const {stdout} = await runCommand(['causes', '--no-config', '--root', '.'], {cwd});
	t.is(stdout, 'There is nothing to decide on: no findings.\n');
});
