import {mkdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {cleanArchive, plantedFaults} from '../../scripts/scoreFaults.ts';
import type {ArchiveScore} from '../../src/score/archiveScore.ts';
import type {ArchiveTrend} from '../../src/score/archiveTrend.ts';
import type {ScoreFall} from '../../src/score/compareScores.ts';
import {gitRepository, repositoryIn, type TestRepository} from '../support/git-repository.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const options = ['--no-config', '--now', '2026-01-01', '--root', '.', '--json', '--no-cache'];

const clean = cleanArchive(6);
const [first = '', second = ''] = Object.keys(clean);
const [text = ''] = Object.values(clean);
const waiting =
	plantedFaults.find(({name}) => name === 'a picture waits for a script')?.plant(clean[second] ?? '', 1) ?? '';
const illustrated = text.replace(/\n\n/, '\n\n![The quay at night](/assets/quay.jpg)\n\n');

/** A state that a repository goes on to. */
type State = (repository: TestRepository) => void;

function link(target: string, place: string): State {
	return ({folder}) => {
		const file = path.join(folder, place);
		mkdirSync(path.dirname(file), {recursive: true});
		rmSync(file, {force: true, recursive: true});
		symlinkSync(target, file);
	};
}

function write(place: string, content: string): State {
	return (repository) => {
		rmSync(path.join(repository.folder, place), {force: true});
		repository.write(place, content);
	};
}

const remove =
	(place: string): State =>
	({folder}) =>
		rmSync(path.join(folder, place), {recursive: true});

const cases: readonly (readonly [name: string, states: readonly (readonly State[])[]])[] = [
	[
		'a picture that is a link: to nothing, to a file, to a folder, and a file again',
		[
			[write(first, illustrated), link('nowhere', 'assets/quay.jpg')],
			[write('pictures/1.jpg', 'x')],
			[link('../pictures/1.jpg', 'assets/quay.jpg')],
			[link('../pictures', 'assets/quay.jpg')],
			[write('assets/quay.jpg', 'x')],
			[remove('assets/quay.jpg')],
		],
	],
	[
		'a post that is a link: to a file that is none, that changes, and that goes',
		[
			[write('elsewhere/real.txt', waiting), link('../elsewhere/real.txt', '_posts/2024-05-01-linked.md')],
			[write('elsewhere/real.txt', clean[second] ?? '')],
			[write('elsewhere/real.txt', waiting)],
			[remove('elsewhere')],
			[write('_posts/2024-05-01-linked.md', waiting)],
		],
	],
	[
		'a post that is a link to another post, and to a link',
		[
			[write(second, waiting), link(path.basename(second), '_posts/2024-05-01-linked.md')],
			[link('2024-05-01-linked.md', '_posts/2024-05-02-linked.md')],
			[remove(second)],
			[write('notes/post.txt', waiting), link('../notes/post.txt', '_posts/2024-05-01-linked.md')],
			[link('../notes/post.txt', '_posts/2024-05-03-linked.md')],
			[remove('_posts/2024-05-01-linked.md')],
		],
	],
	[
		'a folder that is a link',
		[
			[write('elsewhere/a/2024-05-01-one.md', waiting), link('../elsewhere', '_posts/more')],
			[write('elsewhere/2024-05-02-two.md', waiting), link('a', 'elsewhere/again')],
			[link('../a/2024-05-01-one.md', 'elsewhere/b/2024-05-03-three.md')],
			[link('../elsewhere/a', '_posts/more')],
			[remove('elsewhere/a'), write('_posts/2024-05-04-four.md', waiting)],
			[remove('_posts/more')],
		],
	],
	[
		'links in a circle, out of the repository, to the top, and into folders that no archive enters',
		[
			[link('a', '_posts/2024-05-01-a.md'), link('..', '_posts/top'), link('.', '_posts/here')],
			[link('2024-05-01-b.md', '_posts/2024-05-01-a.md'), link('2024-05-01-a.md', '_posts/2024-05-01-b.md')],
			[link('/etc/hostname', '_posts/2024-05-01-a.md'), link('../../../../etc/hostname', 'assets/quay.jpg')],
			[write('vendor/x/2024-05-05-v.md', waiting), link('../vendor/x', '_posts/vendored')],
			[link('../vendor/x/2024-05-05-v.md', '_posts/2024-05-06-v.md')],
			[write(first, illustrated), link('../.git/HEAD', 'assets/quay.jpg')],
			[link(`nested/../../${second}`, '_posts/2024-05-07-nested.md'), write('_posts/nested/.keep', '')],
		],
	],
	[
		'an absolute link within the repository',
		[
			[
				write('elsewhere/real.txt', waiting),
				(repository) => link(path.join(repository.folder, 'elsewhere/real.txt'), '_posts/2024-05-01-a.md')(repository),
			],
			[remove('elsewhere')],
		],
	],
	[
		'ends of lines, another encoding, and the name of the commit',
		[
			[write('.gitattributes', '*.md text eol=crlf\n'), write(second, waiting)],
			[write('.gitattributes', `${second} text working-tree-encoding=UTF-16LE\n`)],
			[write('.gitattributes', '*.md ident\n'), write(first, `${text}\n$Id$\n`)],
		],
	],
];

/** What a command says of all posts. */
type Told = Pick<ArchiveScore, 'posts' | 'score' | 'dimensions'>;

const pointsOf = ({posts, score, dimensions}: Told): Told => ({posts, score, dimensions});

/** Checks out each commit, and compares what its work tree has with what is said of the commit from there, and from the last one. */
async function pointsAreThoseOfCheckouts(
	t: {readonly deepEqual: (actual: unknown, expected: unknown, message: string) => unknown},
	repository: TestRepository,
	checkOut: (commit: string) => void,
): Promise<readonly Told[]> {
	const commits = repository.git('rev-list', '--reverse', 'HEAD').trim().split('\n');
	const whole = await trendOf(repository);
	const found: Told[] = [];
	for (const [index, commit] of commits.entries()) {
		checkOut(commit);
		const scored = JSON.parse((await repository.lint(['score', ...options, '--ratchet', 'HEAD'])).stdout) as Told & {
			readonly ratchet: {readonly falls: readonly ScoreFall[]};
		};
		const last = (await trendOf(repository)).points.at(-1);
		t.deepEqual(last && pointsOf(last), pointsOf(scored), `commit ${index}, from it`);
		const then = whole.points[index];
		t.deepEqual(then && pointsOf(then), pointsOf(scored), `commit ${index}, from the last one`);
		t.deepEqual(scored.ratchet.falls, [], `commit ${index}, compared with itself`);
		found.push(pointsOf(scored));
	}
	return found;
}

async function trendOf({lint}: TestRepository): Promise<ArchiveTrend> {
	const {stdout, stderr} = await lint(['trend', ...options, '--every', '1']);
	if (stdout === '') throw new Error(stderr);
	return JSON.parse(stdout) as ArchiveTrend;
}

for (const [name, states] of cases) {
	test(`a commit has the score of its checkout: ${name}`, async (t) => {
		const repository = gitRepository(t, clean);
		const {git, folder} = repository;
		for (const [index, changes] of states.entries()) {
			for (const change of changes) change(repository);
			git('add', '-A');
			git('commit', '-q', '-m', `${index}`);
		}
		const found = await pointsAreThoseOfCheckouts(t, repository, (commit) => {
			git('checkout', '-q', commit);
			// What attributes say of files that are the same holds when they are written anew.
			for (const file of Object.keys(clean)) rmSync(path.join(folder, file), {force: true});
			git('checkout', '-q', '--', '.');
		});
		t.true(new Set(found.map((told) => JSON.stringify(told))).size > 1);
	});
}

test('names that are not UTF-8 are left out of commits, as nobody can read the files in a work tree', async (t) => {
	const {folder, git, lint} = gitRepository(t, clean);
	const inBytes = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
	const odd = ['_posts/2024-05-01-\u00ff.md', '_posts/\u00ff/2024-05-01-a.md'].map(inBytes);
	mkdirSync(inBytes('_posts/\u00ff'));
	for (const file of odd) writeFileSync(file, waiting);
	const commit = (message: string): void => {
		git('add', '-A');
		git('commit', '-q', '-m', message);
	};
	commit('odd names');
	for (const command of ['score', 'trend']) {
		const {code, stderr} = await lint([command, ...options]);
		t.is(code, 2, command);
		t.regex(stderr, /_posts\/2024-05-01-.\.md: It cannot be read: its name is not UTF-8\./, command);
	}
	for (const file of odd) unlinkSync(file);
	commit('gone');
	const {stdout, stderr} = await lint(['trend', ...options, '--every', '1']);
	t.deepEqual(
		(JSON.parse(stdout) as ArchiveTrend).points.map(({posts, score}) => [posts, score]),
		[
			[6, 100],
			[6, 100],
			[6, 100],
		],
	);
	t.regex(stderr, /^Left out of commits: `_posts\/2024-05-01-.\.md`, for names that are not UTF-8\.$/m);
	t.is((await lint(['score', ...options, '--ratchet', 'HEAD~1'])).code, 0);
});

test('posts of submodules count as those of the archive', async (t) => {
	const inner = gitRepository(t, {'2024-05-01-one.md': clean[first] ?? ''});
	const outer = gitRepository(t, clean);
	const update = (): void => {
		outer.git('-c', 'protocol.file.allow=always', 'submodule', 'update', '-q', '--init');
	};
	outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.folder, '_posts/inner');
	outer.git('commit', '-q', '-m', 'with a submodule');
	inner.write('2024-05-02-two.md', waiting);
	inner.git('add', '-A');
	inner.git('commit', '-q', '-m', 'second');
	outer.git('-c', 'protocol.file.allow=always', 'submodule', 'update', '-q', '--remote');
	outer.git('commit', '-qam', 'further');
	outer.git('rm', '-q', '_posts/inner');
	outer.git('commit', '-qam', 'without');
	outer.git('revert', '--no-edit', 'HEAD');
	update();
	const found = await pointsAreThoseOfCheckouts(t, outer, (commit) => {
		outer.git('checkout', '-q', '-f', commit);
		rmSync(path.join(outer.folder, '_posts/inner'), {recursive: true, force: true});
		outer.git('checkout', '-q', '-f', commit);
		update();
	});
	t.deepEqual(
		found.map(({posts}) => posts),
		[6, 7, 8, 6, 8],
	);
	// Where a submodule is not checked out, its folder is empty.
	outer.git('submodule', 'deinit', '-q', '-f', '_posts/inner');
	t.is((await trendOf(outer)).points.at(-1)?.posts, 6);
});

test('a submodule that lacks a commit stands in its place as it is, which is said', async (t) => {
	const inner = gitRepository(t, {'2024-05-01-one.md': clean[first] ?? ''});
	const outer = gitRepository(t, clean);
	outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.folder, '_posts/inner');
	outer.git('commit', '-q', '-m', 'with a submodule');
	outer.git('update-index', '--cacheinfo', `160000,${'1'.repeat(40)},_posts/inner`);
	outer.git('commit', '-q', '-m', 'with a state that nobody has');
	const {stdout, stderr} = await outer.lint(['trend', ...options]);
	t.is((JSON.parse(stdout) as ArchiveTrend).points.at(-1)?.posts, 7);
	t.regex(
		stderr,
		/^The submodule `_posts\/inner` lacks the commit 11111111: .+ `git -C _posts\/inner fetch --unshallow`\.$/m,
	);
});

test('what a repository lays down for an archive in a submodule, its own history says', async (t) => {
	const inner = gitRepository(t, clean);
	const outer = gitRepository(t, {'README.md': 'All of it.\n'});
	outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.folder, 'sub');
	outer.git('commit', '-q', '-m', 'with a submodule');
	const {folder} = outer;
	writeFileSync(path.join(folder, 'sub', second), waiting);
	const run = (...words: readonly string[]) =>
		outer.lint([...words, '--no-config', '--now', '2026-01-01', '--no-cache']);
	const ratchet = await run('score', 'sub', '--ratchet', 'HEAD');
	t.deepEqual([ratchet.code, ratchet.stderr], [1, 'Since `HEAD`, completeness has fallen.\n']);
	t.regex((await run('sub', '--changed')).stdout, new RegExp(path.basename(second)));
	t.regex((await run('sub', '--new-only', 'HEAD')).stdout, /no-unloaded-image/);
	t.is(readFileSync(path.join(folder, 'sub', second), 'utf8'), waiting);
});

test('with `--staged`, links are what they would be in a checkout of the next commit', async (t) => {
	const repository = gitRepository(t, {
		...clean,
		[first]: illustrated,
		'.archivelintrc.json': '{"rules": {"no-missing-asset": "error"}}',
	});
	const {git, lint} = repository;
	const found = async (): Promise<readonly string[]> => {
		repository.write(first, `${repository.read(first)}\n`);
		git('add', '-A');
		const {stdout} = await lint(['--staged', '--format', 'json', '--no-cache']);
		const [report] = JSON.parse(stdout) as readonly {readonly messages: readonly {readonly ruleId: string}[]}[];
		return report?.messages.map(({ruleId}) => ruleId) ?? [];
	};
	t.deepEqual(await found(), ['no-missing-asset']);
	link('nowhere', 'assets/quay.jpg')(repository);
	t.deepEqual(await found(), ['no-missing-asset']);
	write('pictures/quay.jpg', 'x')(repository);
	link('../pictures/quay.jpg', 'assets/quay.jpg')(repository);
	t.deepEqual(await found(), []);
	remove('assets')(repository);
	link('pictures', 'assets')(repository);
	t.deepEqual(await found(), []);
});

test('where the root of an archive lies above the repository, it is that of the current folder', async (t) => {
	const folder = temporaryFolder(t, {
		'.archivelintrc.json': '{"extends": "archivelint:recommended"}\n',
		'blog/.keep': '',
	});
	const repository = repositoryIn(path.join(folder, 'blog'), {isNew: true});
	for (const [file, post] of Object.entries(clean)) repository.write(file, post);
	repository.git('add', '-A');
	repository.git('commit', '-q', '-m', 'posts');
	write(second, waiting)(repository);
	const changed = await repository.lint(['--changed', '--no-cache']);
	t.regex(changed.stdout, /no-unloaded-image/);
	const ratchet = await repository.lint(['score', '--ratchet', 'HEAD', '--no-cache', '--now', '2026-01-01']);
	t.deepEqual([ratchet.code, ratchet.stderr], [1, 'Since `HEAD`, completeness has fallen.\n']);
});

test('an archive outside all repositories has none, whatever the current folder is', async (t) => {
	const elsewhere = temporaryFolder(t, clean);
	const repository = gitRepository(t, {'notes.txt': 'Nothing.\n'});
	const {code, stderr} = await repository.lint([
		'score',
		'--ratchet',
		'HEAD',
		'--no-cache',
		'--root',
		elsewhere,
		elsewhere,
	]);
	t.is(code, 2);
	t.regex(stderr, /git repository/);
});
