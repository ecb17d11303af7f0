import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {type CommandResult, runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const file = 'archivelint-baseline.jsonl';
const config = JSON.stringify({extends: 'archivelint:recommended', rules: {'require-image-alt': 'error'}});

/** A post with faults: images without alt text, each of its own source, and as many dead related links. */
function post(number: number, faults: number): string {
	const images = Array.from(
		{length: faults},
		(_, index) => `<p><img src="https://img.example/${number}-${index}.jpg"></p>`,
	);
	return [
		'---',
		'layout: post',
		`title: "The harbour in week ${number}"`,
		`date: 2024-01-${String((number % 28) + 1).padStart(2, '0')}T02:00:00.000Z`,
		'author: Ann Lee',
		`from: https://news.example/harbour/${number}/`,
		'tags: [ News ]',
		'---',
		'',
		`<p>In week ${number} the ferries were late again, and nobody at the pier could say why.</p>`,
		...images,
		'',
	].join('\n');
}

function archive(posts: number, faults: number): Record<string, string> {
	const files: Record<string, string> = {'.archivelintrc.json': config};
	for (let number = 0; number < posts; number++) files[nameOf(number)] = post(number, faults);
	return files;
}

function nameOf(number: number): string {
	return `_posts/2024-01-${String((number % 28) + 1).padStart(2, '0')}-The harbour in week ${number}.md`;
}

function edit(cwd: string, name: string, change: (text: string) => string): void {
	const place = path.join(cwd, name);
	const text = readFileSync(place, 'utf8');
	const changed = change(text);
	if (changed === text) throw new Error(`Nothing to change in ${name}.`);
	writeFileSync(place, changed);
}

/** What is reported, as `path: rule`. */
function reported({stdout}: CommandResult, cwd: string): readonly string[] {
	const results = JSON.parse(stdout) as {filePath: string; messages: {ruleId: string; line: number}[]}[];
	return results.flatMap(({filePath, messages}) =>
		messages.map(({ruleId}) => `${path.relative(cwd, filePath)}: ${ruleId}`),
	);
}

async function lint(
	cwd: string,
	...argv: readonly string[]
): Promise<CommandResult & {readonly found: readonly string[]}> {
	const result = await runCommand(['--format', 'json', ...argv], {cwd});
	return {...result, found: result.stdout.startsWith('[') ? reported(result, cwd) : []};
}

async function adopted(t: ExecutionContext, posts = 3, faults = 2): Promise<string> {
	const cwd = temporaryFolder(t, archive(posts, faults));
	const {code, stdout} = await runCommand(['baseline', 'create'], {cwd});
	t.is(code, 0, stdout);
	return cwd;
}

test('an archive with 5,000 findings is adopted with one command', async (t) => {
	const cwd = temporaryFolder(t, archive(500, 10));
	const before = await lint(cwd);
	t.is(before.found.length, 5000);
	const created = await runCommand(['baseline', 'create'], {cwd});
	t.is(
		created.stdout,
		`${file}: 5000 findings in 500 posts listed. Commit it: from now on only new findings are reported.\n`,
	);
	t.is(created.code, 0);
	const clean = await lint(cwd);
	t.deepEqual([clean.code, clean.found, clean.stderr], [0, [], '']);

	// One new fault is reported alone.
	edit(cwd, nameOf(7), (text) => `${text}<p><img src="https://img.example/new.jpg"></p>\n`);
	t.deepEqual((await lint(cwd)).found, [`${nameOf(7)}: require-image-alt`]);
	t.is((await runCommand(['baseline', 'update'], {cwd})).code, 1);
	t.deepEqual((await lint(cwd)).found, [`${nameOf(7)}: require-image-alt`], '`update` accepts nothing new.');
	edit(cwd, nameOf(7), (text) => text.replace('<p><img src="https://img.example/new.jpg"></p>\n', ''));

	// A mended one is pruned.
	edit(cwd, nameOf(8), (text) => text.replace('8-3.jpg"', '8-3.jpg" alt="A ferry"'));
	const stale = await lint(cwd);
	t.is(stale.code, 0);
	t.regex(stale.stderr, /^1 entry of the baseline is stale/);
	t.is((await lint(cwd, '--strict-baseline')).code, 1);
	const pruned = await runCommand(['baseline', 'prune'], {cwd});
	t.regex(pruned.stdout, /1 stale entry taken out; it lists 4999 findings in 500 posts/);
	t.deepEqual((await lint(cwd, '--strict-baseline')).code, 0);

	// A moved one stays hidden, whether its lines or its post move.
	edit(cwd, nameOf(9), (text) => text.replace('<p>In week', '<p>Seen today.</p>\n\n<p>In week'));
	mkdirSync(path.join(cwd, 'archived'));
	renameSync(path.join(cwd, nameOf(9)), path.join(cwd, 'archived/2024-01-10-The harbour in week 9.md'));
	const moved = await lint(cwd, '--strict-baseline');
	t.deepEqual([moved.code, moved.found], [0, []]);
	t.regex((await runCommand(['baseline', 'check'], {cwd})).stdout, /entries to move/);
	t.is((await runCommand(['baseline', 'update'], {cwd})).code, 0);
	t.is((await runCommand(['baseline', 'check'], {cwd})).code, 0);
	t.notRegex(readFileSync(path.join(cwd, file), 'utf8'), /_posts\/[^"]*week 9\.md/);
});

test('a swapped finding is new', async (t) => {
	const cwd = await adopted(t);
	edit(cwd, nameOf(1), (text) => text.replace('1-0.jpg', 'other.jpg'));
	const {found, stderr} = await lint(cwd);
	t.deepEqual(found, [`${nameOf(1)}: require-image-alt`]);
	t.regex(stderr, /^1 entry of the baseline is stale/);
});

test('a post is followed by its words where it has another address, and by nothing where two have them', async (t) => {
	const cwd = await adopted(t);
	renameSync(path.join(cwd, nameOf(1)), path.join(cwd, '_posts/2024-01-02-other.md'));
	edit(cwd, '_posts/2024-01-02-other.md', (text) => text.replace('/harbour/1/', '/piers/'));
	const followed = (await lint(cwd)).found.filter((line) => line.includes('require-image-alt'));
	t.deepEqual(followed, []);
	writeFileSync(
		path.join(cwd, '_posts/2024-01-02-twin.md'),
		readFileSync(path.join(cwd, '_posts/2024-01-02-other.md')),
	);
	const ambiguous = (await lint(cwd)).found.filter((line) => line.includes('require-image-alt'));
	t.is(ambiguous.length, 4);
});

test('--fix leaves alone what the baseline lists', async (t) => {
	const files = archive(2, 1);
	const tracked = '<p><a href="https://a.example/?utm_source=x">A pier</a></p>\n';
	const cwd = temporaryFolder(t, {...files, [nameOf(0)]: post(0, 1) + tracked});
	await runCommand(['baseline', 'create'], {cwd});
	const before = readFileSync(path.join(cwd, nameOf(0)), 'utf8');
	t.is((await runCommand(['--fix', '--unsafe'], {cwd})).code, 0);
	t.is(readFileSync(path.join(cwd, nameOf(0)), 'utf8'), before);
	t.is((await runCommand(['--diff'], {cwd})).stdout, '');

	edit(cwd, nameOf(0), (text) => `${text}<p><a href="https://b.example/?utm_source=x">Another</a></p>\n`);
	t.is((await runCommand(['--fix'], {cwd})).code, 0);
	const mended = readFileSync(path.join(cwd, nameOf(0)), 'utf8');
	t.regex(mended, /"https:\/\/b\.example\/"/, 'What is new is mended.');
	t.regex(mended, /a\.example\/\?utm_source=x/);
	t.regex((await runCommand(['--diff', '--fix-baselined'], {cwd})).stdout, /^-.*a\.example\/\?utm_source=x/m);
	await runCommand(['--fix', '--fix-baselined'], {cwd});
	t.notRegex(readFileSync(path.join(cwd, nameOf(0)), 'utf8'), /utm_source/);
});

test('standard input has the baseline of the post that it is', async (t) => {
	const cwd = await adopted(t, 2, 1);
	const text = `${post(0, 1)}<p><a href="https://b.example/?utm_source=x">A</a></p>\n`;
	const stdin = async (...argv: readonly string[]): Promise<readonly string[]> => {
		const {stdout} = await runCommand(['--stdin', '--format', 'json', ...argv], {cwd, stdin: text});
		return reported({code: 0, stdout, stderr: ''}, cwd).map((line) => line.replace(/^.*: /, ''));
	};
	t.deepEqual(await stdin('--stdin-filename', nameOf(0)), ['no-tracking']);
	t.deepEqual(await stdin('--stdin-filename', nameOf(0), '--show-baselined'), ['require-image-alt', 'no-tracking']);
	t.deepEqual(await stdin('--stdin-filename', nameOf(0), '--no-baseline'), ['require-image-alt', 'no-tracking']);
	t.deepEqual(await stdin('--stdin-filename', 'archived/The harbour in week 0.md'), [
		'require-image-alt',
		'no-tracking',
	]);
});

test('what the baseline hides can be shown', async (t) => {
	const cwd = await adopted(t, 2, 3);
	t.regex((await runCommand([], {cwd})).stdout, /2 posts, no problems\.\n {2}6 findings hidden by the baseline\n$/);
	for (const option of ['--show-baselined', '--no-baseline']) {
		const {code, found} = await lint(cwd, option);
		t.deepEqual([code, found.length], [1, 6]);
	}
});

test('only what was looked at can be stale', async (t) => {
	const cwd = await adopted(t);
	edit(cwd, nameOf(1), (text) => text.replaceAll('.jpg"', '.jpg" alt="A ferry"'));
	const silent: readonly (readonly string[])[] = [
		[nameOf(0)],
		['--only', 'no-broken-link'],
		['--rule', 'require-image-alt: off'],
		['--no-archive'],
	];
	for (const argv of silent) t.notRegex((await lint(cwd, ...argv)).stderr, /stale/, argv.join(' '));
	t.regex((await lint(cwd, nameOf(1))).stderr, /^2 entries of the baseline are stale/);
	await runCommand(['baseline', 'update', '--only', 'no-broken-link'], {cwd});
	await runCommand(['baseline', 'update', nameOf(0)], {cwd});
	t.is(entriesIn(cwd), 6);
	await runCommand(['baseline', 'update', nameOf(1)], {cwd});
	t.is(entriesIn(cwd), 4);
	rmSync(path.join(cwd, nameOf(0)));
	t.regex((await lint(cwd)).stderr, /^2 entries of the baseline are stale/);
	await runCommand(['baseline', 'prune'], {cwd});
	t.is(entriesIn(cwd), 2);
});

function entriesIn(cwd: string): number {
	return readFileSync(path.join(cwd, file), 'utf8').match(/"rule":/g)?.length ?? 0;
}

test('reasons are given, and stay', async (t) => {
	const cwd = await adopted(t);
	edit(cwd, nameOf(1), (text) => `${text}<p><img src="https://img.example/map.png"></p>\n`);
	const {code, stdout} = await runCommand(['baseline', 'update', '--accept-new', '--reason', 'a map of 1890'], {cwd});
	t.is(code, 0);
	t.regex(stdout, /1 new finding listed; it lists 7 findings in 3 posts/);
	edit(cwd, nameOf(1), (text) => text.replace('<p>In week', '<p>Again.</p><p>In week'));
	await runCommand(['baseline', 'update'], {cwd});
	t.is(readFileSync(path.join(cwd, file), 'utf8').match(/"reason":"a map of 1890"/g)?.length, 1);
	const shown = await runCommand(['--format', 'json'], {cwd});
	t.regex(shown.stdout, /"justification":"a map of 1890"/);
});

test('parts and their merge honour the baseline', async (t) => {
	const cwd = await adopted(t);
	edit(cwd, nameOf(2), (text) => `${text}<p><img src="https://img.example/new.jpg"></p>\n`);
	for (const part of ['1', '2'])
		await runCommand(['--shard', `${part}/2`, '--format', 'parts', '-o', `parts/${part}.json`], {cwd});
	const merged = await runCommand(['merge', 'parts/1.json', 'parts/2.json', '--format', 'json'], {cwd});
	t.deepEqual(reported(merged, cwd), [`${nameOf(2)}: require-image-alt`]);
});

const damaged: readonly (readonly [text: string, message: RegExp])[] = [
	['', /Line 1: The first line is not/],
	['{"archivelintBaseline":9}\n', /newer archivelint.*update archivelint/],
	['{"archivelintBaseline":1}\n<<<<<<< ours\n', /Line 2: A merge left a conflict/],
];

for (const [text, message] of damaged) {
	test(`a baseline that cannot be used stops every command: ${JSON.stringify(text)}`, async (t) => {
		const cwd = temporaryFolder(t, {...archive(1, 1), [file]: text});
		for (const argv of [
			[],
			['--fix'],
			['--diff'],
			['baseline', 'update'],
			['baseline', 'create'],
			['baseline', 'stats'],
		]) {
			const {code, stdout, stderr} = await runCommand(argv, {cwd});
			t.deepEqual([code, stdout], [2, ''], argv.join(' '));
			t.regex(stderr, message);
		}
		t.is((await runCommand(['--no-baseline'], {cwd})).code, 1);
		t.is(readFileSync(path.join(cwd, file), 'utf8'), text);
	});
}

const refused: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
	[['baseline'], /`archivelint baseline` lacks its <action>: one of `create`, `update`, /],
	[
		['baseline', 'remove'],
		/`remove` is none of its words\. It takes `create`, `update`, `prune`, `check` or `stats`\./,
	],
	[['baseline', 'create'], /There is a baseline already: `archivelint-baseline\.jsonl`.*update --accept-new/],
	[['baseline', 'prune', '--accept-new'], /`--accept-new` belongs to `archivelint baseline update`/],
	[['baseline', 'update', '--reason', 'x'], /use it with `create` or `update --accept-new`/],
	[['baseline', 'check', '--format', 'json'], /`--format` belongs to/],
	[['baseline', 'update', 'nowhere'], /`nowhere` does not exist/],
	[['--fix-baselined'], /use it with `--fix` or `--diff`/],
	[['--no-baseline', '--strict-baseline'], /`--no-baseline`/],
];

for (const [argv, message] of refused) {
	test(`refused: ${argv.join(' ')}`, async (t) => {
		const cwd = await adopted(t, 1, 1);
		const before = readFileSync(path.join(cwd, file), 'utf8');
		const {code, stderr} = await runCommand(argv, {cwd});
		t.is(code, 2);
		t.regex(stderr, message);
		t.is(readFileSync(path.join(cwd, file), 'utf8'), before);
	});
}

test('without a baseline there is nothing to update', async (t) => {
	const cwd = temporaryFolder(t, archive(1, 1));
	for (const action of ['update', 'prune', 'check', 'stats']) {
		const {code, stderr} = await runCommand(['baseline', action], {cwd});
		t.is(code, 2);
		t.regex(stderr, /There is no baseline `archivelint-baseline\.jsonl`: make one with `archivelint baseline create`/);
	}
});

test('a run that could not do its work leaves the baseline as it was', async (t) => {
	const cwd = await adopted(t);
	const before = readFileSync(path.join(cwd, file), 'utf8');
	edit(cwd, nameOf(1), (text) => text.replaceAll('.jpg"', '.jpg" alt="A ferry"'));
	writeFileSync(path.join(cwd, '_config.yml'), 'permalink: [\n');
	const {code} = await runCommand(['baseline', 'update'], {cwd});
	t.is(code, 2);
	t.is(readFileSync(path.join(cwd, file), 'utf8'), before);
});

test('statistics of a baseline', async (t) => {
	const cwd = await adopted(t, 2, 3);
	const {stdout} = await runCommand(['baseline', 'stats', '--format', 'json'], {cwd});
	t.deepEqual(JSON.parse(stdout), {findings: 6, posts: 2, rules: {'require-image-alt': 6}, years: {2024: 6}});
	t.regex((await runCommand(['baseline', 'stats'], {cwd})).stdout, /require-image-alt +6\n/);
});

test('git merges what two branches did to different posts', async (t) => {
	const cwd = await adopted(t, 6, 2);
	const git = (...argv: readonly string[]): string =>
		execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@a.example', ...argv], {
			cwd,
			encoding: 'utf8',
			env: {PATH: process.env['PATH'], HOME: cwd, GIT_CONFIG_NOSYSTEM: '1'},
		});
	git('init', '-q', '-b', 'main');
	git('add', '-A');
	git('commit', '-qm', 'adopt');
	for (const [branch, number] of [
		['one', 1],
		['two', 4],
	] as const) {
		git('checkout', '-q', '-b', branch, 'main');
		edit(cwd, nameOf(number), (text) => text.replaceAll('.jpg"', '.jpg" alt="A ferry"'));
		await runCommand(['baseline', 'prune'], {cwd});
		git('commit', '-qam', branch);
	}
	git('merge', '-q', '--no-edit', 'one');
	t.is(entriesIn(cwd), 8);
	t.is((await runCommand(['baseline', 'check'], {cwd})).code, 0);
	t.deepEqual(
		readdirSync(cwd).filter((name) => name.includes('archivelint')),
		['.archivelintrc.json', file],
	);
});
