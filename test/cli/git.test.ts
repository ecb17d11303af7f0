import {chmodSync, chownSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {binary} from '../support/binary.ts';
import {gitRepository, repositoryIn, type TestRepository} from '../support/git-repository.ts';
import type {CommandResult} from '../support/run-command.ts';

const config = JSON.stringify({
	rules: {'require-image-alt': 'error', 'no-tracking': 'on', 'no-broken-link': 'on'},
});

/** Its paragraphs each on a line of its own. */
function post(title: string, ...paragraphs: readonly string[]): string {
	const head = [
		'---',
		`title: ${title}`,
		'date: 2024-03-01T00:00:00.000Z',
		'author: Ann Lee',
		`from: https://news.example/${title}/`,
		'tags: [ News ]',
		'---',
	];
	return [...head, '', ...paragraphs.flatMap((paragraph) => [`<p>${paragraph}</p>`, '']), ''].join('\n');
}

const clean = 'Nothing is wrong here.';
const faulty = (name = 'boat'): string => `<img src="https://img.example/${name}.jpg">`;
const tracked = '<a href="https://b.example/?utm_source=x">A pier</a>';
const untrackedLink = '<a href="https://b.example/">A pier</a>';

function archive(t: ExecutionContext, files: Readonly<Record<string, string>> = {}): TestRepository {
	return gitRepository(t, {
		'.archivelintrc.json': config,
		'_posts/2024-03-01-a.md': post('a', clean),
		'_posts/2024-03-02-b.md': post('b', clean),
		...files,
	});
}

/** The posts that are reported, each with its rules. */
function reported({stdout}: CommandResult, {folder}: TestRepository): Record<string, string[]> {
	const results = JSON.parse(stdout) as {filePath: string; messages: {ruleId: string}[]}[];
	return Object.fromEntries(
		results.map(({filePath, messages}) => [path.relative(folder, filePath), messages.map(({ruleId}) => ruleId)]),
	);
}

async function lint(
	repository: TestRepository,
	argv: readonly string[],
	options?: Parameters<TestRepository['lint']>[1],
): Promise<CommandResult & {readonly found: Record<string, string[]>}> {
	const result = await repository.lint(['--format', 'json', ...argv], options);
	return {...result, found: result.stdout.startsWith('[') ? reported(result, repository) : {}};
}

test('--staged lints what is staged, as it is staged', async (t) => {
	const repository = archive(t, {'_posts/2024-03-03-c.md': post('c', faulty())});
	const {git, write} = repository;
	const none = await lint(repository, ['--staged']);
	t.deepEqual([none.code, none.stdout, none.stderr], [0, '[]\n', 'No post is staged.\n']);

	write('_posts/2024-03-01-a.md', post('a', faulty()));
	write('_posts/2024-03-09-untracked.md', post('u', faulty()));
	t.is((await lint(repository, ['--staged'])).stderr, 'No post is staged.\n', 'What is not staged is no part of it.');

	git('add', '_posts/2024-03-01-a.md');
	write('_posts/2024-03-01-a.md', post('a', clean));
	const staged = await lint(repository, ['--staged']);
	t.is(staged.code, 1);
	t.deepEqual(staged.found, {'_posts/2024-03-01-a.md': ['require-image-alt']});

	git('add', '-A');
	git('rm', '-q', '--cached', '_posts/2024-03-02-b.md');
	git('mv', '_posts/2024-03-03-c.md', '_posts/2024-03-04-moved.md');
	t.deepEqual((await lint(repository, ['--staged'])).found, {
		'_posts/2024-03-04-moved.md': ['require-image-alt'],
		'_posts/2024-03-09-untracked.md': ['require-image-alt'],
	});
	t.deepEqual((await lint(repository, ['--staged', '_posts/2024-03-09-untracked.md'])).found, {
		'_posts/2024-03-09-untracked.md': ['require-image-alt'],
	});
});

test('--staged judges the archive as the commit will hold it', async (t) => {
	const repository = archive(t);
	const link = '<a href="/2024/03/01/new.html">next</a>';
	repository.write('_posts/2024-03-05-linking.md', post('linking', link));
	repository.write('_posts/2024-03-07-new.md', post('new', clean));
	repository.git('add', '_posts/2024-03-05-linking.md');
	t.deepEqual((await lint(repository, ['--staged'])).found, {'_posts/2024-03-05-linking.md': ['no-broken-link']});
	repository.git('add', '-A');
	rmSync(path.join(repository.folder, '_posts/2024-03-07-new.md'));
	t.deepEqual((await lint(repository, ['--staged'])).found, {
		'_posts/2024-03-05-linking.md': [],
		'_posts/2024-03-07-new.md': [],
	});
});

test('--staged in a repository without commits, with links and with what is only intended to be added', async (t) => {
	const repository = archive(t);
	repository.git('update-ref', '-d', 'HEAD');
	repository.write('_posts/2024-03-08-later.md', post('later', faulty()));
	repository.git('add', '-N', '_posts/2024-03-08-later.md');
	symlinkSync('2024-03-01-a.md', path.join(repository.folder, '_posts/2024-03-09-link.md'));
	repository.git('add', '_posts/2024-03-09-link.md');
	t.deepEqual((await lint(repository, ['--staged'])).found, {
		'_posts/2024-03-01-a.md': [],
		'_posts/2024-03-02-b.md': [],
	});
	t.deepEqual(Object.keys((await lint(repository, ['--changed'])).found).toSorted(), [
		'_posts/2024-03-01-a.md',
		'_posts/2024-03-02-b.md',
		'_posts/2024-03-08-later.md',
	]);
});

test('--staged refuses what has conflicts', async (t) => {
	const repository = archive(t);
	const {git, write} = repository;
	git('checkout', '-q', '-b', 'other');
	write('_posts/2024-03-01-a.md', post('a', 'One'));
	git('commit', '-qam', 'one');
	git('checkout', '-q', 'main');
	write('_posts/2024-03-01-a.md', post('a', 'Two'));
	git('commit', '-qam', 'two');
	t.throws(() => git('merge', 'other'));
	const {code, stdout, stderr} = await lint(repository, ['--staged']);
	t.deepEqual([code, stdout], [2, '']);
	t.regex(stderr, /`_posts\/2024-03-01-a\.md` has conflicts of a merge: resolve them/);
});

test('--fix --staged mends the index and the work tree, and leaves alone what is not staged', async (t) => {
	const repository = archive(t);
	const {git, write, read, staged} = repository;
	const name = '_posts/2024-03-01-a.md';
	write(name, post('a', 'First.', tracked, 'Last.'));
	git('add', '-A');
	write(name, post('a', 'First, and not staged yet.', tracked, 'Last.', faulty()));
	const {code, stderr} = await lint(repository, ['--fix', '--staged']);
	t.deepEqual([code, stderr], [0, '']);
	t.is(staged(name), post('a', 'First.', untrackedLink, 'Last.'));
	t.is(read(name), post('a', 'First, and not staged yet.', untrackedLink, 'Last.', faulty()));
	t.is((await lint(repository, ['--fix', '--staged'])).code, 0);
	t.is(staged(name), post('a', 'First.', untrackedLink, 'Last.'), 'The second run changes nothing.');
});

test('--fix --staged leaves the work tree as it is where its own changes are in the way', async (t) => {
	const repository = archive(t);
	const {git, write, read, staged} = repository;
	const name = '_posts/2024-03-01-a.md';
	write(name, post('a', tracked));
	git('add', '-A');
	const mine = post('a', `${tracked}, as I saw it`);
	write(name, mine);
	const {code, stderr} = await lint(repository, ['--fix', '--staged']);
	t.is(code, 0);
	t.regex(stderr, /^_posts\/2024-03-01-a\.md: It is fixed in the index, but not in the work tree/);
	t.is(staged(name), post('a', untrackedLink));
	t.is(read(name), mine);
	rmSync(path.join(repository.folder, name));
	git('reset', '-q');
	git('add', '-A');
});

test('--fix --staged writes through no link', async (t) => {
	const repository = archive(t, {'elsewhere.txt': 'Mine.\n'});
	const {folder, git, write, read, staged} = repository;
	const name = '_posts/2024-03-01-a.md';
	write(name, post('a', tracked));
	git('add', '-A');
	rmSync(path.join(folder, name));
	symlinkSync('../elsewhere.txt', path.join(folder, name));
	const {code, stderr} = await lint(repository, ['--fix', '--staged']);
	t.is(code, 0);
	t.regex(stderr, /not in the work tree, where a link stands in its place/);
	t.is(staged(name), post('a', untrackedLink));
	t.is(read('elsewhere.txt'), 'Mine.\n');
	t.true(lstatSync(path.join(folder, name)).isSymbolicLink());
});

test('--diff --staged shows what would be mended in the index, and --fix keeps modes', async (t) => {
	const repository = archive(t);
	const name = '_posts/2024-03-01-a.md';
	repository.write(name, post('a', tracked));
	chmodSync(path.join(repository.folder, name), 0o755);
	repository.git('add', '-A');
	repository.write(name, post('a', clean));
	const {code, stdout} = await repository.lint(['--diff', '--staged']);
	t.is(code, 1);
	t.regex(stdout, /^-<p><a href="https:\/\/b\.example\/\?utm_source=x">/m);
	await repository.lint(['--fix', '--staged']);
	t.regex(repository.git('ls-files', '--stage', name), /^100755 /);
});

test('the work tree keeps its line endings under core.autocrlf', async (t) => {
	const repository = archive(t);
	const name = '_posts/2024-03-01-a.md';
	repository.git('config', 'core.autocrlf', 'true');
	repository.write(name, post('a', 'First.', tracked).replaceAll('\n', '\r\n'));
	repository.git('add', '-A');
	t.is((await lint(repository, ['--fix', '--staged'])).code, 0);
	t.is(repository.staged(name), post('a', 'First.', untrackedLink));
	t.is(repository.read(name), post('a', 'First.', untrackedLink).replaceAll('\n', '\r\n'));
	t.is(repository.git('status', '--porcelain').trim(), `M  ${name}`);
});

const hook = (argv: string): string => `#!/bin/sh\nexec '${process.execPath}' '${binary}' ${argv} >&2\n`;

function withHook(repository: TestRepository, argv: string): void {
	repository.write('.git/hooks/pre-commit', hook(argv));
	chmodSync(path.join(repository.folder, '.git/hooks/pre-commit'), 0o755);
}

test('as a hook: a bad post blocks each kind of commit, and a good one passes', (t) => {
	const repository = archive(t);
	withHook(repository, '--staged');
	const {git, write} = repository;
	const name = '_posts/2024-03-01-a.md';
	write('_posts/2024-03-02-b.md', post('b', faulty('unrelated')));
	write(name, post('a', faulty()));
	t.throws(() => git('commit', '-qm', 'bad', name), {message: /require-image-alt/});
	t.throws(() => git('commit', '-qam', 'bad'), {message: /require-image-alt[^]*require-image-alt/});
	git('add', name);
	t.throws(() => git('commit', '-qm', 'bad'), {message: /require-image-alt/});
	write(name, post('a', 'Better.'));
	t.notThrows(() => git('commit', '-qm', 'good', name), 'Of a commit of some paths, only these are linted.');
	t.is(git('show', `HEAD:${name}`), post('a', 'Better.'));
});

test('as a hook that mends: what is committed is mended', (t) => {
	const repository = archive(t);
	withHook(repository, '--fix --staged');
	const {git, write, read} = repository;
	const name = '_posts/2024-03-01-a.md';
	write(name, post('a', tracked));
	git('add', '-A');
	git('commit', '-qm', 'plain');
	t.is(git('show', `HEAD:${name}`), post('a', untrackedLink));
	write('_posts/2024-03-02-b.md', post('b', tracked));
	git('commit', '-qam', 'all');
	t.is(git('show', 'HEAD:_posts/2024-03-02-b.md'), post('b', untrackedLink));
	t.is(read('_posts/2024-03-02-b.md'), post('b', untrackedLink));
	t.is(git('status', '--porcelain'), '');
	write(name, post('a', tracked));
	t.throws(() => git('commit', '-qm', 'some', name), {message: /`git commit -- <path>` commits from an index/});
	t.is(read(name), post('a', tracked));
});

test('--changed and --since', async (t) => {
	const repository = archive(t);
	const {git, write} = repository;
	git('checkout', '-q', '-b', 'topic');
	write('_posts/2024-03-03-committed.md', post('committed', faulty()));
	git('add', '-A');
	git('commit', '-qm', 'topic');
	git('checkout', '-q', 'main');
	write('_posts/2024-03-02-b.md', post('b', 'Changed on main.'));
	git('commit', '-qam', 'main');
	git('checkout', '-q', 'topic');
	write('_posts/2024-03-01-a.md', post('a', faulty()));
	write('archived/2024-03-04-untracked.md', post('untracked', faulty()));
	write('.gitignore', 'drafts\n');
	write('drafts/2024-03-05-draft.md', post('draft', faulty()));
	const found = async (...argv: string[]): Promise<string[]> => Object.keys((await lint(repository, argv)).found);
	t.deepEqual(await found('--changed'), ['_posts/2024-03-01-a.md', 'archived/2024-03-04-untracked.md']);
	t.deepEqual(await found('--changed', '_posts'), ['_posts/2024-03-01-a.md']);
	t.deepEqual(await found('--since', 'main'), [
		'_posts/2024-03-01-a.md',
		'_posts/2024-03-03-committed.md',
		'archived/2024-03-04-untracked.md',
	]);
	t.deepEqual(await found('--changed=main', '_posts'), [
		'_posts/2024-03-01-a.md',
		'_posts/2024-03-02-b.md',
		'_posts/2024-03-03-committed.md',
	]);
	rmSync(path.join(repository.folder, '_posts/2024-03-01-a.md'));
	t.deepEqual(await found('--changed', '_posts'), []);
	t.is((await lint(repository, ['--changed', '_posts'])).stderr, 'No post differs from `HEAD`.\n');
});

test('in a sub-folder, in an archive below the top, and in a linked work tree', async (t) => {
	const repository = gitRepository(t, {
		'site/.archivelintrc.json': config,
		'site/_posts/2024-03-01-a.md': post('a', clean),
		'other/2024-03-01-b.md': post('b', clean),
	});
	const {git, write, folder} = repository;
	write('site/_posts/2024-03-01-a.md', post('a', faulty()));
	write('site/_posts/2024-03-02-new.md', post('new', faulty()));
	write('other/2024-03-01-b.md', post('b', faulty()));
	const expected = {
		'site/_posts/2024-03-01-a.md': ['require-image-alt'],
		'site/_posts/2024-03-02-new.md': ['require-image-alt'],
	};
	t.deepEqual((await lint(repository, ['--changed'], {below: 'site/_posts'})).found, expected);
	git('add', '-A');
	t.deepEqual((await lint(repository, ['--staged'], {below: 'site'})).found, expected);
	t.deepEqual(
		(await lint(repository, ['--staged', '--root', '..', '-c', '.archivelintrc.json', '..'], {below: 'site'})).found,
		{
			...expected,
			'other/2024-03-01-b.md': ['require-image-alt'],
		},
	);

	git('stash', '-q');
	const linked = `${folder}-linked`;
	git('worktree', 'add', '-q', linked);
	t.teardown(() => rmSync(linked, {recursive: true, force: true}));
	const other = repositoryIn(linked);
	other.write('site/_posts/2024-03-01-a.md', post('a', tracked));
	other.git('add', '-A');
	t.is((await lint(other, ['--fix', '--staged'], {below: 'site'})).code, 0);
	t.is(other.staged('site/_posts/2024-03-01-a.md'), post('a', untrackedLink));
});

const oddNames = [
	'a b',
	'a"b',
	"a'b",
	'a\nb',
	'a\tb',
	'a\\b',
	'文章',
	'-dash',
	'a#b?c%20',
	'*',
	'[x]',
	'$(touch pwned)',
	' ',
];

test('paths with every odd character', async (t) => {
	const repository = archive(t);
	const names = oddNames.map((name) => `_posts/2024-04-01-${name}.md`);
	for (const name of names) repository.write(name, post('odd', tracked));
	repository.git('config', 'core.quotePath', 'true');
	t.deepEqual(Object.keys((await lint(repository, ['--changed'])).found).toSorted(), names.toSorted());
	repository.git('add', '-A');
	t.deepEqual(Object.keys((await lint(repository, ['--fix', '--staged'])).found).toSorted(), names.toSorted());
	for (const name of names) t.is(repository.staged(name), post('odd', untrackedLink), name);
	const list = names.map((name) => `${name}\0`).join('');
	t.is(Object.keys((await lint(repository, ['--files-from', '-', '-0'], {stdin: list})).found).length, names.length);
});

test("nobody's settings change what is found", async (t) => {
	const repository = archive(t);
	const settings = {
		'color.ui': 'always',
		'diff.renames': 'copies',
		'diff.noprefix': 'true',
		'diff.relative': 'true',
		'diff.external': 'false',
		'diff.mnemonicPrefix': 'true',
		'status.showUntrackedFiles': 'no',
		'core.pager': 'false',
		'core.ignoreCase': 'true',
	};
	for (const [name, value] of Object.entries(settings)) repository.git('config', name, value);
	repository.write('.gitattributes', '*.md diff=odd\n');
	repository.git('config', 'diff.odd.textconv', 'false');
	repository.git('mv', '_posts/2024-03-01-a.md', '_posts/2024-03-09-z.md');
	repository.write('_posts/2024-03-08-new.md', post('new', faulty()));
	t.deepEqual((await lint(repository, ['--changed'])).found, {
		'_posts/2024-03-08-new.md': ['require-image-alt'],
		'_posts/2024-03-09-z.md': [],
	});
	t.deepEqual((await lint(repository, ['--staged'])).found, {'_posts/2024-03-09-z.md': []});
});

test('--files-from', async (t) => {
	const repository = archive(t);
	repository.write('list.txt', '_posts/2024-03-01-a.md\r\n\r\n./_posts/2024-03-02-b.md\n');
	t.deepEqual(Object.keys((await lint(repository, ['--files-from', 'list.txt'])).found), [
		'_posts/2024-03-01-a.md',
		'_posts/2024-03-02-b.md',
	]);
	t.deepEqual((await lint(repository, ['--files-from', '-'], {stdin: ''})).code, 0);
	const missing = await lint(repository, ['--files-from', '-'], {stdin: '_posts/2024-03-01-x.md\n'});
	t.is(missing.code, 2);
	t.regex(missing.stderr, /does not exist; did you mean/);
	t.regex((await lint(repository, ['--files-from', 'nowhere'])).stderr, /The list `nowhere` cannot be read/);
});

test('--force-exclude leaves out what a run over the folder would not lint', async (t) => {
	const repository = archive(t, {
		'.archivelintrc.json': JSON.stringify({...(JSON.parse(config) as object), ignores: ['_posts/old-*']}),
		'_posts/old-1.md': post('old', faulty()),
		'README.md': '![](x.png)\n',
	});
	const named = ['_posts/old-1.md', 'README.md', '_posts/2024-03-01-a.md'];
	t.deepEqual(Object.keys((await lint(repository, named)).found), [
		'README.md',
		'_posts/2024-03-01-a.md',
		'_posts/old-1.md',
	]);
	t.deepEqual(Object.keys((await lint(repository, ['--force-exclude', ...named])).found), ['_posts/2024-03-01-a.md']);
	const silent = await lint(repository, ['--force-exclude', '_posts/old-1.md', 'README.md']);
	t.deepEqual([silent.code, silent.stdout, silent.stderr], [0, '[]\n', '']);
	t.is((await lint(repository, ['--force-exclude', 'missing.md'])).code, 2);
});

test('--new-only reports what a commit did not have', async (t) => {
	const repository = archive(t, {
		'_posts/2024-03-03-old.md': post('old', faulty('one'), '<a href="/2024/03/01/a.html">a</a>'),
		'_posts/2024-03-04-moving.md': post('moving', faulty('two')),
	});
	const {folder, write} = repository;
	t.deepEqual((await lint(repository, ['--new-only', 'HEAD'])).code, 0);
	write(
		'_posts/2024-03-03-old.md',
		post('old', 'New words.', faulty('one'), faulty('three'), '<a href="/2024/03/01/a.html">a</a>'),
	);
	mkdirSync(path.join(folder, 'archived'));
	renameSync(path.join(folder, '_posts/2024-03-04-moving.md'), path.join(folder, 'archived/2024-03-05-moved.md'));
	const found = async (...argv: string[]): Promise<Record<string, string[]>> => {
		const all = (await lint(repository, ['--new-only', 'HEAD', ...argv])).found;
		return Object.fromEntries(Object.entries(all).filter(([, rules]) => rules.length > 0));
	};
	const expected = {'_posts/2024-03-03-old.md': ['require-image-alt']};
	t.deepEqual(await found(), expected);
	t.deepEqual(await found('--changed'), expected);
	t.deepEqual(await found('_posts'), expected);
	repository.git('add', '-A');
	write('_posts/2024-03-03-old.md', post('old', clean));
	t.deepEqual(await found('--staged'), expected);
	repository.git('checkout', '-q', '-f', 'HEAD');
	repository.git('reset', '-q', '--hard');
	repository.git('rm', '-q', '_posts/2024-03-01-a.md');
	t.deepEqual(await found(), {'_posts/2024-03-03-old.md': ['no-broken-link']}, 'A link that broke elsewhere.');
});

test('--new-only with --fix mends what is new', async (t) => {
	const repository = archive(t, {'_posts/2024-03-03-old.md': post('old', tracked)});
	const more = '<a href="https://c.example/?utm_source=x">More</a>';
	repository.write('_posts/2024-03-03-old.md', post('old', tracked, more));
	t.is((await lint(repository, ['--new-only', 'HEAD', '--fix'])).code, 0);
	t.is(repository.read('_posts/2024-03-03-old.md'), post('old', tracked, '<a href="https://c.example/">More</a>'));
});

test('what git cannot tell ends in exit code 2, with the remedy', async (t) => {
	const repository = archive(t);
	const refused = async (argv: readonly string[], message: RegExp, where = repository): Promise<void> => {
		const {code, stdout, stderr} = await lint(where, argv);
		t.deepEqual([code, stdout], [2, ''], argv.join(' '));
		t.regex(stderr, message);
	};
	for (const option of ['--changed=nowhere', '--since=nowhere', '--new-only=nowhere', '--since=--all'])
		await refused([option], /there is no commit `(?:nowhere|--all)`\. Is it spelled right/);
	repository.git('checkout', '-q', '--orphan', 'alone');
	repository.git('commit', '-qm', 'alone');
	await refused(['--since', 'main'], /have no commit in common/);
	await refused(['--staged', '--changed'], /use one of them/);
	await refused(['--staged', '--stdin'], /takes no `--staged`/);
	await refused(['-0'], /use it with that/);
	await refused(['--files-from', 'x', '_posts'], /give no paths/);
	await refused(['--staged', '--format', 'parts'], /takes no `--staged`/);

	const outside = repositoryIn(archiveWithoutGit(t));
	for (const option of ['--staged', '--changed', '--since=main', '--new-only=main'])
		await refused([option], /is in no git repository/, outside);
	const withoutGit = {...repository, lint: (argv: readonly string[]) => outside.lint(argv)};
	await refused(['--staged'], /is in no git repository/, withoutGit);
});

function archiveWithoutGit(t: ExecutionContext): string {
	const {folder} = archive(t);
	rmSync(path.join(folder, '.git'), {recursive: true});
	return folder;
}

test('a shallow clone says how to fetch more', async (t) => {
	const origin = archive(t);
	for (const word of ['One', 'Two', 'Three']) {
		origin.write('_posts/2024-03-01-a.md', post('a', word));
		origin.git('commit', '-qam', word);
	}
	origin.git('checkout', '-q', '-b', 'topic', 'HEAD~2');
	origin.git('commit', '-q', '--allow-empty', '-m', 'topic');
	const folder = `${origin.folder}-shallow`;
	t.teardown(() => rmSync(folder, {recursive: true, force: true}));
	origin.git('clone', '-q', '--depth', '1', '--no-single-branch', `file://${origin.folder}`, folder);
	const shallow = repositoryIn(folder);
	for (const argv of [['--since', 'origin/main'], ['--changed=HEAD~2'], ['--new-only', 'HEAD~2']]) {
		const {code, stderr} = await lint(shallow, argv);
		t.is(code, 2);
		t.regex(stderr, /shallow clone.*git fetch --unshallow.*fetch-depth: 0.*GIT_DEPTH: 0/);
	}
});

const isRoot = process.getuid?.() === 0;

(isRoot ? test : test.skip)('a repository of somebody else is refused with the remedy', async (t) => {
	const repository = archive(t);
	chownSync(repository.folder, 4321, 4321);
	const {code, stderr} = await lint(repository, ['--staged']);
	t.is(code, 2);
	t.regex(stderr, /belongs to somebody else.*git config --global --add safe\.directory \//);
});

const selections: readonly (readonly string[])[] = [
	['--changed'],
	['--staged'],
	['--staged', '--fix'],
	['--since', 'main'],
	['--new-only=main'],
];

for (const argv of process.platform === 'win32' ? [] : selections) {
	test(`${argv.join(' ')} runs no command that the repository names`, async (t) => {
		const {folder, git, write, lint} = archive(t, {'.gitattributes': '*.md filter=a=b\n*.html filter=long\n'});
		write('_posts/2024-03-01-a.md', post('a', `${clean} Changed.`, tracked));
		git('add', '-A');
		const mark = path.join(folder, 'mark');
		const command = path.join(folder, 'command');
		write('command', `#!/bin/sh\necho "$0 $*" >> '${mark}'\ncat\n`);
		chmodSync(command, 0o755);
		write('.git/hooks/post-index-change', `#!/bin/sh\necho hook >> '${mark}'\n`);
		chmodSync(path.join(folder, '.git/hooks/post-index-change'), 0o755);
		const settings = {
			'core.fsmonitor': command,
			'filter.a=b.clean': command,
			'filter.a=b.required': 'true',
			'filter.long.process': command,
		};
		for (const [key, value] of Object.entries(settings)) git('config', key, value);
		// Its time alone says that it may have changed.
		write('_posts/2024-03-02-b.md', post('b', clean));
		const {code, stderr} = await lint(argv);
		t.false(existsSync(mark), stderr);
		t.not(code, 2, stderr);
	});
}
