import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {gitRepository} from '../support/git-repository.ts';
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

test('another finding of the same cause in the place of an old one is not new, one of another cause is', async (t) => {
	const cwd = await adopted(t);
	edit(cwd, nameOf(1), (text) => text.replace('1-0.jpg', 'other.jpg'));
	t.deepEqual((await lint(cwd, '--strict-baseline')).found, []);
	edit(cwd, nameOf(1), (text) =>
		text.replace(
			'<img src="https://img.example/other.jpg">',
			'<img class="avatar" src="https://img.example/other.jpg">',
		),
	);
	const {found, stderr} = await lint(cwd);
	t.deepEqual(found, [`${nameOf(1)}: require-image-alt`]);
	t.regex(stderr, /^1 entry of the baseline is stale/);
});

test('of a cause that grows, that is reported which was not there; all of it where nothing marks what was', async (t) => {
	const cwd = await adopted(t, 2, 3);
	const added = '<p><img src="https://img.example/new.jpg"></p>\n';
	edit(cwd, nameOf(1), (text) => text.replace('<p>In week', `${added}<p>In week`));
	const lines = async (): Promise<readonly number[]> => {
		const {stdout} = await runCommand(['--format', 'jsonl'], {cwd});
		return [...stdout.matchAll(/"line":(\d+)/g)].map(([, line]) => Number(line));
	};
	t.deepEqual(await lines(), [10], 'It stands before the others.');
	edit(cwd, file, (text) => text.replaceAll(/,"marks":"\w+"/g, ''));
	t.deepEqual(await lines(), [10, 12, 13, 14]);
	t.is((await runCommand(['baseline', 'update', '--accept-new'], {cwd})).code, 0);
	t.deepEqual(await lines(), []);
	t.regex(readFileSync(path.join(cwd, file), 'utf8'), /:4\},"marks":"\w{12}"/);
});

test('a post may get another address, another folder, or a cause another id', async (t) => {
	const cwd = await adopted(t);
	const unsourced = '_posts/2024-02-01-unsourced.md';
	writeFileSync(path.join(cwd, unsourced), post(40, 1).replace(/^(?:from|tags): .*\n/gm, ''));
	await runCommand(['baseline', 'update', '--accept-new'], {cwd});
	const before = (await lint(cwd)).found;
	edit(cwd, nameOf(1), (text) => text.replace('from: https://news.example/', 'from: https://gazette.example/'));
	mkdirSync(path.join(cwd, 'archived'));
	renameSync(path.join(cwd, unsourced), path.join(cwd, 'archived/2024-02-01-unsourced.md'));
	edit(cwd, file, (text) =>
		text.replaceAll(/c-[\da-f]{8}/g, (id) => `c-${id.slice(2).split('').toReversed().join('')}`),
	);
	t.deepEqual((await lint(cwd, '--strict-baseline')).found, before);
	t.is((await runCommand(['baseline', 'check'], {cwd})).code, 1);
	t.is((await runCommand(['baseline', 'update'], {cwd})).code, 0);
	const {stdout} = await runCommand(['baseline', 'stats', '--format', 'json'], {cwd});
	const {causes} = JSON.parse(stdout) as {causes: {id: string; rule: string; source: string}[]};
	const pictures = causes.filter(({rule}) => rule === 'require-image-alt');
	t.deepEqual(pictures.map(({source}) => source).toSorted(), ['archived/', 'gazette.example', 'news.example']);
	const text = readFileSync(path.join(cwd, file), 'utf8');
	for (const {id} of causes) t.true(text.includes(`{"cause":"${id}"`));
});

/** Writes the baseline as the first form of the file has it. */
async function writeEarlierForm(cwd: string, reason?: string): Promise<void> {
	const {stdout} = await runCommand(['--no-baseline', '--format', 'jsonl'], {cwd});
	const lines = stdout
		.trimEnd()
		.split('\n')
		.map((line) => {
			const {path: name, rule, id} = JSON.parse(line) as Record<string, string>;
			return JSON.stringify({path: name, rule, id, reason});
		});
	writeFileSync(path.join(cwd, file), `{"archivelintBaseline":1}\n${lines.join('\n')}\n`);
}

test('a baseline of single findings holds, and becomes one of causes', async (t) => {
	const cwd = temporaryFolder(t, archive(3, 2));
	await writeEarlierForm(cwd, 'as found');
	t.deepEqual((await lint(cwd, '--strict-baseline')).found, []);
	edit(cwd, nameOf(1), (text) => text.replace('1-0.jpg', 'other.jpg'));
	t.deepEqual((await lint(cwd)).found, [`${nameOf(1)}: require-image-alt`], 'It knows each of them.');
	edit(cwd, nameOf(1), (text) => text.replace('other.jpg', '1-0.jpg'));

	// What was not looked at stays as it is written.
	await runCommand(['baseline', 'update', '--only', 'no-broken-link'], {cwd});
	t.is(readFileSync(path.join(cwd, file), 'utf8').match(/"id":/g)?.length, 6);
	await runCommand(['baseline', 'update', nameOf(0)], {cwd});
	t.is(readFileSync(path.join(cwd, file), 'utf8').match(/"id":/g)?.length, 4);
	t.deepEqual((await lint(cwd, '--strict-baseline')).found, []);
	t.is(await acceptedIn(cwd), 6);

	const {stdout, code} = await runCommand(['baseline', 'update'], {cwd});
	t.is(code, 0);
	t.regex(stdout, /entries counted by their causes; it lists 6 findings in 3 posts/);
	const text = readFileSync(path.join(cwd, file), 'utf8');
	t.notRegex(text, /"id":/);
	t.regex(text, /"reason":"as found"/);
	t.deepEqual((await lint(cwd, '--strict-baseline')).found, []);
	edit(cwd, nameOf(1), (body) =>
		body.replace('<p>In week', '<p><img src="https://img.example/new.jpg"></p>\n<p>In week'),
	);
	t.regex(
		(await runCommand(['--format', 'jsonl'], {cwd})).stdout,
		/^.*"line":10[^\n]*\n$/,
		'The old ones are still known.',
	);
});

test('one cause after the other is listed', async (t) => {
	const tracked = '<p><a href="https://a.example/?utm_source=x">A pier</a></p>\n';
	const cwd = temporaryFolder(t, {...archive(2, 2), [nameOf(0)]: post(0, 2) + tracked});
	const {stdout} = await runCommand(['causes', '--format', 'json'], {cwd});
	const {causes} = JSON.parse(stdout) as {causes: {id: string; rule: string}[]};
	const idOf = (rule: string): string => causes.find((cause) => cause.rule === rule)?.id ?? '';
	const alt = idOf('require-image-alt');
	const tracking = idOf('no-tracking');
	t.regex(
		(await runCommand(['baseline', 'create', '--cause', 'c-0000'], {cwd})).stderr,
		/No finding has the cause `c-0000`/,
	);
	t.false(existsSync(path.join(cwd, file)));
	const created = await runCommand(['baseline', 'create', '--cause', alt, '--reason', 'old pictures'], {cwd});
	t.regex(created.stdout, /4 findings in 2 posts listed/);
	t.deepEqual((await lint(cwd)).found, [`${nameOf(0)}: no-tracking`]);

	// What is new of another cause is not of interest, nor is what is gone of it.
	edit(cwd, nameOf(1), (text) => `${text}${tracked}<p><img src="https://img.example/new.jpg"></p>\n`);
	const updated = await runCommand(['baseline', 'update', '--cause', tracking], {cwd});
	t.deepEqual([updated.code, /2 new findings not listed/.test(updated.stdout)], [1, true], updated.stdout);
	const added = await runCommand(['baseline', 'create', '--cause', tracking.slice(0, 6)], {cwd});
	t.regex(added.stdout, /2 new findings listed; it lists 6 findings in 2 posts/);
	t.deepEqual((await lint(cwd)).found, [`${nameOf(1)}: require-image-alt`]);
	edit(cwd, nameOf(0), (text) => text.replaceAll('.jpg"', '.jpg" alt="A ferry"').replace('?utm_source=x', ''));
	const pruned = await runCommand(['baseline', 'prune', '--cause', tracking], {cwd});
	t.regex(pruned.stdout, /1 stale entry taken out; it lists 5 findings in 2 posts/);
	rmSync(path.join(cwd, nameOf(0)));
	t.regex((await runCommand(['baseline', 'prune', '--cause', tracking], {cwd})).stdout, /up to date; it lists 5/);
	t.regex(
		(await runCommand(['baseline', 'prune', '--cause', alt], {cwd})).stdout,
		/2 stale entries taken out; it lists 3/,
	);
	t.regex(readFileSync(path.join(cwd, file), 'utf8'), /"reason":"old pictures"/);
});

test('what the config ignores is not listed', async (t) => {
	const tracked = '<p><a href="https://a.example/?utm_source=x">A pier</a></p>\n';
	const cwd = temporaryFolder(t, {...archive(2, 2), [nameOf(0)]: post(0, 2) + tracked});
	const {stdout} = await runCommand(['causes', '--format', 'json', '--only', 'no-tracking'], {cwd});
	const {causes} = JSON.parse(stdout) as {causes: {id: string}[]};
	t.is((await runCommand(['ignore', causes[0]?.id ?? '', '--reason', 'their links'], {cwd})).code, 0);
	t.regex((await runCommand(['baseline', 'create'], {cwd})).stdout, /4 findings in 2 posts listed/);
	const {code, found, stderr} = await lint(cwd, '--strict-baseline');
	t.deepEqual([code, found, stderr], [0, [], '']);
	await runCommand(['--shard', '1/1', '--format', 'parts', '-o', 'part.json'], {cwd});
	const whole = await runCommand(['merge', 'part.json', '--format', 'json'], {cwd});
	t.deepEqual([whole.code, reported(whole, cwd), whole.stderr], [0, [], '']);
	const stdin = readFileSync(path.join(cwd, nameOf(0)), 'utf8');
	const alone = await runCommand(['--stdin', '--stdin-filename', nameOf(0), '--format', 'json'], {cwd, stdin});
	t.deepEqual(reported(alone, cwd), []);
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
	t.is(await acceptedIn(cwd), 6);
	await runCommand(['baseline', 'update', nameOf(1)], {cwd});
	t.is(await acceptedIn(cwd), 4);
	rmSync(path.join(cwd, nameOf(0)));
	t.regex((await lint(cwd)).stderr, /^2 entries of the baseline are stale/);
	await runCommand(['baseline', 'prune'], {cwd});
	t.is(await acceptedIn(cwd), 2);
});

/** How many findings the baseline lists. */
async function acceptedIn(cwd: string): Promise<number> {
	const {stdout} = await runCommand(['baseline', 'stats', '--format', 'json'], {cwd});
	return (JSON.parse(stdout) as {findings: number}).findings;
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
	['{"archivelintBaseline":9}\n', /newer archivelint.*\nUpdate archivelint/],
	['{"archivelintBaseline":1}\n<<<<<<< ours\n', /Line 2: A merge left a conflict here\.\nKeep the lines of both sides/],
	[
		'{"archivelintBaseline":2}\n{"post":"a.md","causes":{"c-7f3a90b1":0}}\n',
		/Line 2: .*\nTake an older version of the file from git/,
	],
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
	[['baseline', 'stats', '--cause', 'c-1234'], /takes no `--cause`/],
	[['baseline', 'update', '--cause', 'x'], /`x` is no cause/],
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
	const {causes, ...sums} = JSON.parse(stdout) as {causes: Record<string, unknown>[]};
	t.deepEqual(sums as unknown, {findings: 6, posts: 2, rules: {'require-image-alt': 6}, years: {2024: 6}});
	const [{id, ...cause} = {}, ...others] = causes;
	t.deepEqual(others, []);
	t.deepEqual(cause, {
		rule: 'require-image-alt',
		message: 'missing',
		source: 'news.example',
		kind: '<img>',
		findings: 6,
		posts: 2,
	});
	const table = await runCommand(['baseline', 'stats'], {cwd});
	t.regex(table.stdout, /require-image-alt +6\n/);
	t.regex(table.stdout, new RegExp(`^${String(id)} +6 +2  require-image-alt  news\\.example <img>$`, 'm'));
});

/** What two branches do that start from the same archive. */
interface Branch {
	readonly name: string;
	readonly work: (cwd: string) => Promise<unknown>;
}

/** Lets two branches work, and merges them as git does of itself. */
async function merged(
	t: ExecutionContext,
	files: Readonly<Record<string, string>>,
	branches: readonly Branch[],
): Promise<string> {
	const {folder: cwd, git} = gitRepository(t, files);
	await runCommand(['baseline', 'create'], {cwd});
	git('add', '-A');
	git('commit', '-qm', 'adopt');
	for (const {name, work} of branches) {
		git('checkout', '-q', '-b', name, 'main');
		await work(cwd);
		git('add', '-A');
		git('commit', '-qm', name);
	}
	git('checkout', '-q', 'main');
	for (const {name} of branches) git('merge', '-q', '--no-edit', name);
	return cwd;
}

/** An archive in which images of many sources have no alt text. */
function manyCauses(posts: number): Record<string, string> {
	const files = archive(posts, 1);
	for (let number = 0; number < posts; number++)
		files[nameOf(number)] = takenFrom(hostOf(number % 20), post(number, 1));
	return files;
}

/** A post of the day that branches add. */
function lately(text: string): string {
	return text.replace(/^date: 2024-01-\d\d/m, 'date: 2026-03-01');
}

function takenFrom(host: string, text: string): string {
	return text.replace(/^from: https:\/\/[^/]+/m, `from: https://${host}`);
}

function hostOf(number: number): string {
	return `${['tall', 'wide', 'round', 'grey', 'old'][number % 5]}-${['map', 'chart', 'seal', 'logo'][Math.floor(number / 5) % 4]}.example`;
}

test('git merges what two branches did to different posts', async (t) => {
	const mend = (number: number) => async (cwd: string) => {
		edit(cwd, nameOf(number), (text) => text.replaceAll('.jpg"', '.jpg" alt="A ferry"'));
		await runCommand(['baseline', 'prune'], {cwd});
	};
	const cwd = await merged(t, archive(12, 2), [
		{name: 'one', work: mend(1)},
		{name: 'two', work: mend(4)},
	]);
	t.is(await acceptedIn(cwd), 20);
	t.is((await runCommand(['baseline', 'check'], {cwd})).code, 0);
	t.deepEqual(
		readdirSync(cwd).filter((name) => name.includes('archivelint')),
		['.archivelintrc.json', file],
	);
});

test('git merges posts and causes that two branches add, all of the same days', async (t) => {
	const add = (branch: string, first: number) => async (cwd: string) => {
		for (const number of [first, first + 1]) {
			const text = takenFrom(`${branch}.example`, lately(post(number, 2)));
			writeFileSync(path.join(cwd, `_posts/2026-03-01-The harbour in week ${number}.md`), text);
		}
		await runCommand(['baseline', 'update', '--accept-new', '--reason', `from ${branch}`], {cwd});
	};
	const cwd = await merged(t, manyCauses(60), [
		{name: 'harbour', work: add('harbour', 100)},
		{name: 'tide', work: add('tide', 200)},
	]);
	const {code, found, stderr} = await lint(cwd, '--strict-baseline');
	t.deepEqual([code, found, stderr], [0, [], '']);
	t.is(await acceptedIn(cwd), (await lint(cwd, '--no-baseline')).found.length);
	t.is((await runCommand(['baseline', 'check'], {cwd})).code, 0, 'It is what an update would have written.');
});

test('a cause that one branch mends, while the other adds a post of it, is known after the merge', async (t) => {
	const cwd = await merged(t, manyCauses(20), [
		{
			name: 'mend',
			work: async (folder) => {
				edit(folder, nameOf(7), (text) => text.replace('.jpg"', '.jpg" alt="A ferry"'));
				await runCommand(['baseline', 'prune'], {cwd: folder});
			},
		},
		{
			name: 'add',
			work: async (folder) => {
				writeFileSync(
					path.join(folder, '_posts/2026-03-01-The harbour in week 90.md'),
					takenFrom(hostOf(7), lately(post(90, 1))),
				);
				await runCommand(['baseline', 'update', '--accept-new'], {cwd: folder});
			},
		},
	]);
	const {code, found} = await lint(cwd, '--strict-baseline');
	t.deepEqual([code, found], [0, []]);
	t.is((await runCommand(['baseline', 'check'], {cwd})).code, 1);
	t.regex((await runCommand(['baseline', 'update'], {cwd})).stdout, /it lists \d+ findings in 20 posts/);
	t.regex(readFileSync(path.join(cwd, file), 'utf8'), new RegExp(`"source":"${hostOf(7)}"`));
	t.deepEqual((await lint(cwd, '--strict-baseline')).found, []);
});

test('what git stages is compared with the baseline', async (t) => {
	const {folder: cwd, git} = gitRepository(t, archive(3, 2));
	await runCommand(['baseline', 'create'], {cwd});
	edit(cwd, nameOf(1), (text) => text.replace('<p>In week', '<p>Seen again.</p>\n<p>In week'));
	git('add', '-A');
	t.deepEqual((await lint(cwd, '--staged')).found, []);
	edit(cwd, nameOf(1), (text) => `${text}<p><img src="https://img.example/new.jpg"></p>\n`);
	t.deepEqual((await lint(cwd, '--staged')).found, [], 'The index does not hold it.');
	git('add', '-A');
	t.deepEqual((await lint(cwd, '--staged')).found, [`${nameOf(1)}: require-image-alt`]);
});
