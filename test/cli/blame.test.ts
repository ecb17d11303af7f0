import test, {type ExecutionContext} from 'ava';
import {gitRepository, repositoryIn, type TestRepository} from '../support/git-repository.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const broken = (day: number): string =>
	post(`The ferry sailed on day ${day}. <a href="/tag/${day}">Harbour</a>\n`, {
		title: `Day ${day}`,
		date: `2024-03-0${day}T08:00:00.000Z`,
		from: `https://news.example/2024/${day}`,
	});

/** An archive whose second commit, by Bo, brought the first of two broken posts. */
function history(t: ExecutionContext): TestRepository {
	const repository = gitRepository(t, {'_posts/2024-03-05-good.md': post('The ferry sailed.\n')});
	commit(
		repository,
		{'_posts/2024-03-02-b.md': broken(2), '_posts/2024-03-03-c.md': broken(3)},
		'Bo',
		'Import \u001b[31mof March',
	);
	commit(repository, {'_posts/2024-03-01-a.md': broken(1)}, 'Cy', 'One more');
	return repository;
}

function commit(
	{git, write}: TestRepository,
	files: Readonly<Record<string, string>>,
	author: string,
	message: string,
): void {
	for (const [name, text] of Object.entries(files)) write(name, text);
	git('add', '-A');
	git(
		'-c',
		`user.name=${author}`,
		'commit',
		'-q',
		`--author=${author} <x@example.org>`,
		'--date=2024-04-01T23:30:00-0500',
		'-m',
		message,
	);
}

const whole = ['--no-config', '--root', '.', '--only', 'no-broken-link'];

async function causeIn({lint}: TestRepository): Promise<string> {
	const {stdout} = await lint(['causes', ...whole, '--format', 'json']);
	return (JSON.parse(stdout) as {causes: readonly {id: string}[]}).causes[0]?.id ?? '';
}

test('names the commit that brought the first post of a cause', async (t) => {
	const repository = history(t);
	const id = await causeIn(repository);
	const commitId = repository.git('rev-parse', 'HEAD~1').trim();
	const {code, stdout, stderr} = await repository.lint(['blame', id, ...whole]);
	t.is(code, 0);
	t.is(stderr, '');
	t.is(
		stdout,
		[
			`${id}: 3 findings of no-broken-link in 3 posts of news.example`,
			'  first post  _posts/2024-03-02-b.md',
			`  commit      ${commitId}`,
			'  message     Import \\u{1b}[31mof March',
			'  author      Bo',
			'  day         2024-04-01',
			'',
		].join('\n'),
	);
});

test('tells programs the same as JSON', async (t) => {
	const repository = history(t);
	const id = await causeIn(repository);
	const {stdout} = await repository.lint(['blame', id.slice(0, 6), ...whole, '--format', 'json']);
	const {causes} = JSON.parse(stdout) as {causes: readonly unknown[]};
	t.deepEqual(causes, [
		{
			id,
			rule: 'no-broken-link',
			source: 'news.example',
			kind: '<a>',
			findings: 3,
			posts: 3,
			firstPost: '_posts/2024-03-02-b.md',
			commit: {
				id: repository.git('rev-parse', 'HEAD~1').trim(),
				author: 'Bo',
				day: '2024-04-01',
				subject: 'Import \u001b[31mof March',
			},
		},
	]);
});

test('what was moved as it was came with its first commit, and nothing is written', async (t) => {
	const repository = history(t);
	const id = await causeIn(repository);
	repository.git('mv', '_posts', 'archived');
	repository.git('commit', '-q', '-m', 'moved');
	const before = repository.git('status', '--porcelain') + repository.git('rev-parse', 'HEAD');
	const {stdout} = await repository.lint(['blame', id, ...whole]);
	t.regex(stdout, /first post {2}archived\/2024-03-02-b\.md/);
	t.regex(stdout, /author {6}Bo/);
	t.is(repository.git('status', '--porcelain') + repository.git('rev-parse', 'HEAD'), before);
});

test('what was deleted and came back came with the later commit', async (t) => {
	const repository = history(t);
	const id = await causeIn(repository);
	repository.git('rm', '-q', '_posts/2024-03-02-b.md', '_posts/2024-03-03-c.md');
	repository.git('commit', '-q', '-m', 'gone');
	commit(repository, {'_posts/2024-03-02-b.md': broken(2)}, 'Di', 'back');
	t.regex((await repository.lint(['blame', id, ...whole])).stdout, /author {6}Cy/);
});

test('settings of the user change nothing, and no program of theirs runs', async (t) => {
	const repository = history(t);
	const id = await causeIn(repository);
	const plain = (await repository.lint(['blame', id, ...whole])).stdout;
	for (const [key, value] of [
		['log.showSignature', 'true'],
		['gpg.program', '/nowhere/gpg'],
		['log.showRoot', 'false'],
		['diff.renames', 'copies'],
		['log.date', 'relative'],
		['color.ui', 'always'],
		['format.pretty', 'oneline'],
	] as const)
		repository.git('config', key, value);
	t.is((await repository.lint(['blame', id, ...whole])).stdout, plain);
});

test('posts that were never committed', async (t) => {
	const repository = gitRepository(t, {'README.md': 'a\n'});
	repository.write('_posts/2024-03-01-a.md', broken(1));
	const {code, stdout} = await repository.lint(['blame', await causeIn(repository), ...whole]);
	t.is(code, 0);
	t.regex(stdout, / {2}git knows none of these posts: they were never committed\n$/);
});

test('a shallow clone is told of', async (t) => {
	const {folder, git} = history(t);
	const clone = temporaryFolder(t, {});
	git('clone', '-q', '--depth', '1', `file://${folder}`, `${clone}/clone`);
	const repository = repositoryIn(`${clone}/clone`);
	const {stderr} = await repository.lint(['blame', await causeIn(repository), ...whole]);
	t.regex(stderr, /This clone is shallow/);
});

test('an archive without git gets one clear message', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': broken(1)});
	const env = {PATH: process.env['PATH'] ?? '', GIT_CEILING_DIRECTORIES: cwd.slice(0, cwd.lastIndexOf('/'))};
	const {stdout} = await runCommand(['causes', ...whole, '--format', 'json'], {cwd, env});
	const id = (JSON.parse(stdout) as {causes: readonly {id: string}[]}).causes[0]?.id ?? '';
	const {code, stderr} = await runCommand(['blame', id, ...whole], {cwd, env});
	t.is(code, 2);
	t.regex(
		stderr,
		/^`archivelint blame` needs git, and `.*` is in no git repository: run archivelint in the one that holds the archive\.\n$/,
	);
});

test('a repository without commits', async (t) => {
	const repository = gitRepository(t, {});
	repository.git('update-ref', '-d', 'HEAD');
	repository.write('_posts/2024-03-01-a.md', broken(1));
	const {code, stderr} = await repository.lint(['blame', await causeIn(repository), ...whole]);
	t.is(code, 2);
	t.is(stderr, 'The repository has no commit yet.\n');
});

test('without a cause, and with one that nothing has', async (t) => {
	const repository = history(t);
	t.deepEqual(
		[await repository.lint(['blame', '_posts', ...whole])].map(({code, stderr}) => [code, stderr]),
		[[2, '`blame` needs causes: `archivelint causes` lists them.\n']],
	);
	t.is((await repository.lint(['blame', 'c-00000000', ...whole])).code, 2);
});
