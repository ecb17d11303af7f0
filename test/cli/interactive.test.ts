import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import test, {type ExecutionContext} from 'ava';
import {Interruption} from '../../src/node/process/interruption.ts';
import {columnsOf} from '../../src/texts/terminalText.ts';
import {gitRepository, type TestRepository} from '../support/git-repository.ts';
import type {CommandResult} from '../support/run-command.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';
import {keys, Typist} from '../support/typist.ts';

const config = `{
	// Ours.
	"rules": {"no-broken-link": "error", "no-tracking": "warn", "no-site-furniture": "warn", "require-image-alt": "warn"}
}
`;

const link = '<p><a href="/tag/9">Harbour</a></p>';
const tracked = '<p><a href="https://b.example/?utm_source=x">A pier</a></p>';
const shareBar = '<div class="sharedaddy"><a href="https://www.facebook.com/sharer.php?u=1">Share</a></div>';
const image = '<p><img src="https://news.example/a.png"></p>';

function article(day: number, ...parts: readonly string[]): string {
	return post(`<div>\n<p>The ferry sails again on day ${day}.</p>\n${parts.join('\n')}\n</div>\n`, {
		title: `Day ${day}`,
		date: `2024-03-0${day}T08:00:00.000Z`,
		from: `https://news.example/2024/${day}`,
	});
}

const first = '_posts/2024-03-01-a.md';
const second = '_posts/2024-03-02-b.md';
const third = '_posts/2024-03-03-c.md';

function archive(t: ExecutionContext, files: Readonly<Record<string, string>> = {}): TestRepository {
	return gitRepository(t, {
		'.archivelintrc.json': config,
		[first]: article(1, link, tracked, shareBar, image),
		[second]: article(2, link, tracked, shareBar, image),
		[third]: article(3, tracked),
		...files,
	});
}

interface Walked extends CommandResult {
	readonly asked: number;
	/** All that a person sees. */
	readonly seen: string;
}

/** @param answers the keys that are pressed at each question: causes come as images, broken links, tracking, furniture */
async function walk(
	{lint}: TestRepository,
	answers: readonly (readonly string[])[],
	{argv = ['--interactive'], columns = 80}: {readonly argv?: readonly string[]; readonly columns?: number} = {},
): Promise<Walked> {
	const typist = new Typist(answers, columns);
	const {terminal} = typist;
	const result = await lint(argv, {isTerminal: true, columns, terminal});
	const stdout = stripVTControlCharacters(result.stdout);
	return {...result, stdout, asked: typist.asked, seen: `${stdout}${typist.shown}`};
}

const {enter, down, interrupt, end} = keys;

/** By its first letters. */
const quit = ['Q', enter];
const later = ['L', enter];
const accept = ['A', enter];
const unsafeFix = ['U', enter];
const fix = ['F', enter];

/** What a post has of the four mistakes. */
const left = (text: string): readonly string[] =>
	Object.entries({
		link: '"/tag/9"',
		tracked: 'utm_source',
		shareBar: 'sharedaddy',
		image: '<img src="https://news.example/a.png">',
	}).flatMap(([name, sign]) => (text.includes(sign) ? [name] : []));

const all = ['link', 'tracked', 'shareBar', 'image'];

test('each cause is shown, and fixed, accepted or left alone', async (t) => {
	const repository = archive(t);
	const {code, stdout, asked} = await walk(repository, [accept, ['The', ' ', 'bars.', enter], fix, fix, later]);
	t.is(asked, 5);
	t.is(code, 0);
	t.regex(stdout, /^2 of 4 · c-[\da-f]{8} · 2 findings of no-broken-link in 2 posts of news\.example,$/m);
	t.regex(stdout, /^-<p><a href="\/tag\/9">Harbour<\/a><\/p>\n\+<p><a href="https:\/\/news\.example\/tag\/9">/m);
	t.regex(stdout, /^2 findings fixed in 2 posts\.$/m);
	t.regex(stdout, /^2 findings accepted in \.archivelintrc\.json\.$/m);
	t.regex(stdout, /^Those were all causes\.$/m);
	const summary = stdout.slice(stdout.indexOf('3 causes decided on:'));
	t.is(
		summary.replaceAll(/c-[\da-f]{8}/g, 'c-…'),
		[
			'3 causes decided on:',
			'  accepted  c-…  2 findings of require-image-alt',
			'  fixed     c-…  2 findings of no-broken-link',
			'  fixed     c-…  3 findings of no-tracking',
			'1 cause is left: `archivelint causes` lists it.',
			'',
		].join('\n'),
	);
	t.deepEqual(left(repository.read(first)), ['shareBar', 'image']);
	const written = repository.read('.archivelintrc.json');
	t.true(written.includes('// Ours.'));
	t.regex(written, /"rule": "require-image-alt",[^}]*"reason": "The bars\."/);
	t.is(repository.git('log', '--oneline').trim().split('\n').length, 1, 'Nothing is committed.');
});

test('an unsafe fix is offered as such, with what it would do', async (t) => {
	const repository = archive(t);
	const {stdout, seen} = await walk(repository, [later, later, later, unsafeFix]);
	t.regex(stdout, /^The unsafe fix, in _posts\/2024-03-01-a\.md:$/m);
	t.regex(stdout, /^-<div class="sharedaddy">/m);
	t.regex(seen, /Unsafe fix of 2 of 2/);
	t.deepEqual(left(repository.read(second)), ['link', 'tracked', 'image']);
});

test('quitting ends it, and says what is left', async (t) => {
	const repository = archive(t);
	const {code, stdout, asked} = await walk(repository, [quit]);
	t.deepEqual([code, asked], [0, 1]);
	t.true(stdout.endsWith('\nNothing was decided.\n4 causes are left: `archivelint causes` lists them.\n'), stdout);
	t.deepEqual(left(repository.read(first)), all);
});

test('the end of the input quits', async (t) => {
	const {code, stdout} = await walk(archive(t), [later, fix, [end]]);
	t.is(code, 0);
	t.regex(stdout, /^1 cause decided on:\n {2}fixed/m);
});

test('who just goes on takes nothing away', async (t) => {
	const repository = archive(t);
	await walk(repository, [[enter], [enter], [enter], [enter]]);
	t.deepEqual(left(repository.read(first)), ['shareBar', 'image']);
});

test('arrows choose as well, and no reason is a way back', async (t) => {
	const repository = archive(t);
	const {asked, stdout} = await walk(repository, [later, [down, enter], [' ', enter], [down, down, enter], quit]);
	t.is(asked, 5);
	t.regex(stdout, /^3 of 4 · /m);
	t.is(repository.read('.archivelintrc.json'), config);
});

test('who interrupts a question gets 130, and what was decided stays', async (t) => {
	const repository = archive(t);
	const {code, stdout, stderr} = await walk(repository, [later, fix, [interrupt]]);
	t.is(code, 130);
	t.true(stderr.endsWith('Interrupted.\n'), stderr);
	t.true(/1 cause decided on:\n {2}fixed {5}c-[\da-f]{8} {2}2 findings of no-broken-link\n$/.test(stdout), stdout);
	t.deepEqual(left(repository.read(first)), ['tracked', 'shareBar', 'image']);
	const inReason = await walk(repository, [accept, ['x', interrupt]]);
	t.is(inReason.code, 130);
	t.is(repository.read('.archivelintrc.json'), config);
});

test('with --commit-by-cause, each decision is a commit', async (t) => {
	const repository = archive(t);
	const {stderr, code} = await walk(repository, [accept, ['The bars.', enter], fix, quit], {
		argv: ['causes', '--interactive', '--commit-by-cause'],
	});
	t.is(code, 0);
	t.deepEqual(repository.git('log', '--format=%s', '-2').trim().split('\n'), [
		'Fix 2 findings of no-broken-link in 2 posts of news.example',
		'Accept 2 findings of require-image-alt in 2 posts of news.example',
	]);
	t.regex(repository.git('log', '-1', '--format=%B', 'HEAD~1'), /^The bars\.$/m);
	t.is(repository.git('status', '--porcelain'), '');
	t.true(stderr.includes(' Fix 2 findings of no-broken-link in 2 posts of news.example\n'));
});

test('a commit that fails ends it, and what it was to hold is as it was', async (t) => {
	const repository = archive(t);
	repository.git('config', 'commit.gpgsign', 'true');
	repository.git('config', 'gpg.program', 'false');
	for (const answers of [
		[later, fix],
		[accept, ['The bars.', enter]],
	]) {
		const {code, stderr, stdout} = await walk(repository, answers, {argv: ['--interactive', '--commit-by-cause']});
		t.is(code, 2);
		t.regex(stderr, /gpg failed to sign the data/);
		t.regex(stdout, /Nothing was decided\.\n$/);
		t.is(repository.git('status', '--porcelain'), '');
	}
});

test('causes may be named, and those that stand alone are asked about then only', async (t) => {
	const repository = gitRepository(t, {'.archivelintrc.json': config, [first]: article(1, link)});
	const none = await walk(repository, []);
	t.is(none.asked, 0);
	t.regex(none.stdout, /^There is nothing to decide on: no mistake is made twice\.$/m);
	const {stdout} = await repository.lint(['causes', '--format', 'json']);
	const [{id}] = (JSON.parse(stdout) as {causes: [{id: string}]}).causes;
	for (const argv of [
		['--interactive', '--cause', id],
		['causes', '--interactive', id],
	])
		t.is((await walk(repository, [quit], {argv})).asked, 1);
});

test('what is left is told in the words of `archivelint causes`', async (t) => {
	const lone = (day: number): string => article(day, link).replace('news.example', `host${day}.example`);
	const repository = archive(t, {'_posts/2024-03-04-d.md': lone(4), '_posts/2024-03-05-e.md': lone(5)});
	const {stdout} = await walk(repository, [quit]);
	t.regex(stdout, /\n4 causes and 2 findings that stand alone are left: `archivelint causes` lists\nthem\.\n$/);
	t.regex((await repository.lint(['causes'])).stdout, /^2 findings of 1 rule stand alone:$/m);
});

test('lines that are pasted as a reason answer no other question', async (t) => {
	const pasted = 'The bars.\rThey\u001b[31m are\r\nwhite.\r';
	for (const [keysOfReason, reason] of [
		[[pasted], 'The bars. They are white.'],
		[['The bars.\r'], 'The bars.'],
		[['O', 'h: ', pasted], 'Oh: The bars. They are white.'],
	] as const) {
		const repository = archive(t);
		const {stdout, asked} = await walk(repository, [accept, keysOfReason, [enter], quit]);
		t.is(asked, 4);
		t.regex(stdout, /1 cause decided on:\n {2}accepted/);
		t.true(
			repository.read('.archivelintrc.json').includes(`"reason": "${reason}"`),
			repository.read('.archivelintrc.json'),
		);
		t.deepEqual(left(repository.read(first)), all, 'Nobody has said that anything is to be fixed.');
	}
});

for (const [signal, exitCode] of [
	['SIGHUP', 129],
	['SIGINT', 130],
	['SIGTERM', 143],
] as const) {
	test(`${signal} ends a question with ${exitCode}, and it is said what was decided`, async (t) => {
		const repository = archive(t);
		const controller = new AbortController();
		const typist = new Typist([later, fix, []]);
		typist.terminal.input.on('resume', () => {
			if (typist.asked === 3) setImmediate(() => controller.abort(new Interruption(signal)));
		});
		const {code, stdout} = await repository.lint(['--interactive'], {
			isTerminal: true,
			columns: 80,
			terminal: typist.terminal,
			end: controller.signal,
		});
		t.is(code, exitCode);
		t.regex(stdout, /1 cause decided on:\n {2}fixed/);
	});
}

/** What a person writes into the config meanwhile. */
const note = '// A note.';

const onlyPosix = process.platform === 'win32' ? test.skip : test;

function addHook({folder}: TestRepository, name: string, script: string): void {
	const hooks = path.join(folder, '.git', 'hooks');
	mkdirSync(hooks, {recursive: true});
	writeFileSync(path.join(hooks, name), `#!/bin/sh\n${script}\n`, {mode: 0o755});
}

onlyPosix('a config that somebody has changed is not written over when its commit fails', async (t) => {
	const repository = archive(t);
	addHook(repository, 'pre-commit', `echo '${note}' >> .archivelintrc.json; exit 1`);
	const {code, stderr} = await walk(repository, [accept, ['Why', enter]], {
		argv: ['--interactive', '--commit-by-cause'],
	});
	t.is(code, 2);
	t.true(repository.read('.archivelintrc.json').endsWith(`${note}\n`));
	t.regex(stderr, /^\.archivelintrc\.json changed in the meantime and is left as it is\.$/m);
	t.is(repository.git('status', '--porcelain'), ' M .archivelintrc.json\n');
});

onlyPosix('changes of the config that somebody else has made are in no commit', async (t) => {
	const repository = archive(t);
	addHook(repository, 'post-commit', `echo '${note}' >> .archivelintrc.json`);
	const answers = [later, fix, accept, ['Why', enter], quit];
	const {stdout} = await walk(repository, answers, {argv: ['--interactive', '--commit-by-cause']});
	t.regex(stdout, /^\.archivelintrc\.json has changes that are not committed, and a commit would hold\nthem as well:/m);
	t.is(repository.read('.archivelintrc.json'), `${config}${note}\n`);
	t.is(repository.git('log', '--oneline').trim().split('\n').length, 2);
});

test('what cannot be written into a config is not offered', async (t) => {
	const cwd = temporaryFolder(t, {[first]: article(1, link), [second]: article(2, link)});
	const typist = new Typist([['A', enter], quit]);
	const argv = ['--interactive', '--no-config', '--root', '.', '--only', 'no-broken-link'];
	await runCommand(argv, {cwd, isTerminal: true, columns: 80, terminal: typist.terminal});
	t.regex(typist.shown, /Accept \(there is no config to write it into\)/);
});

test('no line is wider than the terminal', async (t) => {
	const wide = `<p>${'港灣大橋明年春天通車 '.repeat(40)}<a href="/tag/9">${'x'.repeat(300)}</a></p>`;
	const repository = archive(t, {[first]: article(1, wide, tracked, shareBar), [second]: article(2, wide, shareBar)});
	for (const columns of [40, 80, 120]) {
		const {stdout} = await walk(repository, [later, later, later, quit], {columns});
		for (const line of stdout.split('\n')) t.true(columnsOf(line) <= columns, `${columns}: ${line}`);
		t.regex(stdout, /^-….*href="\/tag\/9"/m, 'What is different in a long line is seen.');
	}
});

test('without a terminal there is nobody to ask', async (t) => {
	const {lint} = archive(t);
	for (const surroundings of [{}, {isTerminal: true}, {terminal: new Typist([]).terminal}]) {
		const {code, stderr} = await lint(['--interactive'], surroundings);
		t.is(code, 2);
		t.regex(stderr, /^`--interactive` asks a person: run it in a terminal, with neither input nor output redirected\./);
	}
});

const contradictions: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
	[['--fix'], /asks of each cause what is to be fixed: it takes no `--fix`/],
	[['--diff'], /shows one cause after the other: it takes no `--diff`/],
	[['--quiet'], /takes no `--quiet`/],
	[['--format', 'json'], /takes no `--format`/],
	[['--output-file', 'x'], /takes no `--output-file`/],
	[['--statistics'], /takes no `--statistics`/],
	[['--stdin'], /asks in the terminal about posts of the work tree: it takes no `--stdin`/],
	[['--files-from', '-'], /takes no `--files-from -`/],
	[['--staged'], /takes no `--staged`/],
];
for (const [argv, message] of contradictions) {
	test(`archivelint --interactive ${argv.join(' ')} makes no sense`, async (t) => {
		const {code, stderr} = await archive(t).lint(['--interactive', ...argv]);
		t.is(code, 2);
		t.regex(stderr, message);
	});
}

test('an archive without posts says so, and asks nothing', async (t) => {
	const cwd = temporaryFolder(t, {'.archivelintrc.json': config});
	const {terminal} = new Typist([]);
	const {code, stderr} = await runCommand(['--interactive', '--allow-empty', path.join(cwd)], {
		cwd,
		isTerminal: true,
		terminal,
	});
	t.is(code, 0);
	t.not(stderr, '');
});
