import {spawn} from 'node:child_process';
import {chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {Committer} from '../../src/node/git/committer.ts';
import {columnsOf} from '../../src/texts/terminalText.ts';
import {binary} from '../support/binary.ts';
import {exampleArchive} from '../support/example-archive.ts';
import {gitRepository, repositoryIn, type TestRepository} from '../support/git-repository.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const config = JSON.stringify({
	rules: {'no-broken-link': 'error', 'no-tracking': 'warn', 'require-image-alt': 'error', 'no-site-furniture': 'warn'},
});

const link = '<p><a href="/tag/9">Harbour</a></p>';
const tracked = '<p><a href="https://b.example/?utm_source=x">A pier</a></p>';
const shareBar = '<div class="sharedaddy"><a href="https://www.facebook.com/sharer.php?u=1">Share</a></div>';

function article(host: string, day: number, ...parts: readonly string[]): string {
	return post(`<div>\n<p>The ferry sails again on day ${day}.</p>\n${parts.join('\n')}\n</div>\n`, {
		title: `Day ${day}`,
		date: `2024-03-0${day}T08:00:00.000Z`,
		from: `https://${host}/2024/${day}`,
	});
}

/** Names that shells and git give a meaning to. */
const posts = {
	'_posts/2024-03-01-a.md': article('news.example', 1, link, tracked, shareBar),
	'_posts/2024-03-02-b [1]*.md': article('news.example', 2, link, tracked),
	'_posts/2024-03-03-港灣 c.md': article('news.example', 3, tracked, shareBar),
	'_posts/2024-03-04-d.md': article('other.example', 4, tracked),
	'_posts/2024-03-05-e.md': article('other.example', 5),
};

const names = Object.keys(posts);

function archive(t: ExecutionContext, files: Readonly<Record<string, string>> = {}): TestRepository {
	return gitRepository(t, {'.archivelintrc.json': config, ...posts, ...files});
}

function subjects({git}: TestRepository): readonly string[] {
	return git('log', '--format=%s', '--reverse').trim().split('\n').slice(1);
}

/** The posts that still have a broken link. */
function left({folder, read}: TestRepository): readonly string[] {
	const files = readdirSync(path.join(folder, '_posts')).map((name) => `_posts/${name}`);
	return files.filter((name) => read(name).includes('"/tag/9"'));
}

/** What is neither committed nor ignored. */
const status = ({git}: TestRepository): string => git('status', '--porcelain');

function addHook(repository: TestRepository, name: string, script: string): void {
	const file = path.join(repository.folder, '.git', 'hooks', name);
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, `#!/bin/sh\n${script}\n`);
	chmodSync(file, 0o755);
}

const onlyPosix = process.platform === 'win32' ? test.skip : test;

test('each cause is a commit, in the order of causes, and all together are one --fix', async (t) => {
	const repository = archive(t);
	const {code, stderr, stdout} = await repository.lint(['--fix', '--commit-by-cause', '--unsafe']);
	const expected = [
		'Fix 2 findings of no-broken-link in 2 posts of news.example',
		'Fix 2 findings of no-site-furniture in 2 posts of news.example',
		'Fix 3 findings of no-tracking in 3 posts of news.example',
		'Fix 1 finding of no-tracking in 1 post of other.example',
	];
	t.deepEqual([...subjects(repository)].toSorted(), [...expected].toSorted());
	t.is(subjects(repository)[0], expected[0], 'What does not work goes before what is in the way.');
	t.is(code, 0);
	t.is(stderr.trim().split('\n').length, 4);
	t.true(stdout.includes('4 commits were made, one for each cause.'), stdout);
	t.is(status(repository), '');

	const atOnce = temporaryFolder(t, {'.archivelintrc.json': config, ...posts});
	await repository.lint(['--fix', '--unsafe', '--root', atOnce, atOnce]);
	for (const name of names) t.is(repository.read(name), readFileSync(path.join(atOnce, name), 'utf8'), name);
	t.not(repository.read(names[0] ?? ''), posts['_posts/2024-03-01-a.md']);

	const again = await repository.lint(['--fix', '--commit-by-cause', '--unsafe']);
	t.deepEqual([again.code, again.stderr], [0, '']);
	t.is(subjects(repository).length, 4, 'A second run makes no commit.');
});

test('on an archive with every defect, commits by cause come to what one --fix comes to', async (t) => {
	const repository = repositoryIn(exampleArchive(t), {isNew: true});
	const atOnce = exampleArchive(t);
	const {stderr} = await repository.lint(['--fix', '--unsafe', '--commit-by-cause', '--format', 'json']);
	await repository.lint(['--fix', '--unsafe', '--root', atOnce, atOnce]);
	const files = readdirSync(atOnce, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.md'));
	for (const name of files) t.is(repository.read(name), readFileSync(path.join(atOnce, name), 'utf8'), name);
	const alone = subjects(repository).filter((subject) => subject.endsWith('alone')).length;
	const all = subjects(repository).length;
	t.true(
		stderr.endsWith(
			`\n${all} commits were made: ${all - alone} for causes, one for each, and ${alone} for findings that stand alone, one for each rule.\n`,
		),
		stderr,
	);
	t.true(subjects(repository).length > 30);
	for (const subject of subjects(repository)) t.true(columnsOf(subject) <= 72, subject);
	t.is(status(repository), '');
});

test('a commit holds the fixes of its cause alone, and says what they are', async (t) => {
	const repository = archive(t);
	await repository.lint(['--fix', '--commit-by-cause', '--only', 'no-broken-link,no-tracking']);
	const {git} = repository;
	t.is(
		git('log', '-1', '--format=%B', ':/^Fix 2 findings of no-broken')
			.replace(/c-[\da-f]{8}/, 'c-…')
			.trim(),
		[
			'Fix 2 findings of no-broken-link in 2 posts of news.example',
			'',
			'Disallow links and media that cannot work in the archive.',
			'',
			'Rule: no-broken-link',
			'Cause: c-…',
			'Source: news.example',
			'Findings: 2',
			'Posts: 2',
			'Command: archivelint --fix --commit-by-cause --only no-broken-link,no-tracking',
		].join('\n'),
	);
	const changed = git('show', '-z', '--format=', '--name-only', ':/^Fix 2 findings of no-broken')
		.split('\0')
		.filter(Boolean);
	t.deepEqual(changed, names.slice(0, 2));
	const lines = git('show', '--format=', '--unified=0', ':/^Fix 2 findings of no-broken').match(/^[-+](?![-+]).*/gm);
	t.deepEqual([...new Set(lines)], [`-${link}`, `+${link.replace('/tag', 'https://news.example/tag')}`]);
});

test('causes that are named are all that is committed', async (t) => {
	const repository = archive(t);
	const {stdout} = await repository.lint(['causes', '--format', 'json']);
	const {causes} = JSON.parse(stdout) as {causes: {id: string; rule: string; source: string}[]};
	const ids = causes.filter(({rule}) => rule === 'no-tracking').map(({id}) => id);
	await repository.lint(['--fix', '--commit-by-cause', '--cause', ids.join(',')]);
	t.deepEqual(subjects(repository), [
		'Fix 3 findings of no-tracking in 3 posts of news.example',
		'Fix 1 finding of no-tracking in 1 post of other.example',
	]);
});

const refused: readonly (readonly [
	name: string,
	prepare: (repository: TestRepository, t: ExecutionContext) => void,
	message: RegExp,
])[] = [
	['changes that are not committed', ({write}) => write(names[4] ?? '', 'x'), /`_posts\/2024-03-05-e\.md` has changes/],
	[
		'what is staged',
		({write, git}) => {
			write('notes.txt', 'x');
			git('add', '-A');
		},
		/`notes\.txt` has changes that are not committed: commit them, or put them aside with `git stash`/,
	],
	['a repository without commits', ({git}) => void git('update-ref', '-d', 'HEAD'), /needs a commit to begin from/],
	[
		'a post that git does not know',
		({write}) => write('_posts/2024-03-06-new.md', article('news.example', 6, tracked)),
		/`_posts\/2024-03-06-new\.md` is not in the index/,
	],
	[
		'a post from which git looks away',
		({git}) => void git('update-index', '--assume-unchanged', names[0] ?? ''),
		/`_posts\/2024-03-01-a\.md`, from which git was told to look away: `git update-index --no-assume-unchanged/,
	],
	[
		'a merge',
		({git}) => {
			git('checkout', '-q', '-b', 'other');
			git('commit', '-q', '--allow-empty', '-m', 'one');
			git('checkout', '-q', 'main');
			git('merge', '-q', '--no-commit', '--no-ff', 'other');
		},
		/in the middle of a merge: end it with `git merge --continue` or `git merge --abort`\./,
	],
	[
		'a rebase',
		({git}, t) => {
			git('commit', '-q', '--allow-empty', '-m', 'one');
			t.throws(() => git('rebase', '-q', '--exec', 'false', 'HEAD~1', '--keep-empty'));
		},
		/in the middle of a rebase/,
	],
	[
		'a cherry-pick',
		({git, folder}) => writeFileSync(path.join(folder, '.git', 'CHERRY_PICK_HEAD'), git('rev-parse', 'HEAD')),
		/in the middle of a cherry-pick/,
	],
	[
		'a revert',
		({git, folder}) => writeFileSync(path.join(folder, '.git', 'REVERT_HEAD'), git('rev-parse', 'HEAD')),
		/in the middle of a revert/,
	],
	[
		'a bisection',
		({git}) => void git('bisect', 'start'),
		/in the middle of a bisection: end it with `git bisect reset`/,
	],
	[
		'what is no repository',
		({folder}) => rmSync(path.join(folder, '.git'), {recursive: true}),
		/`--commit-by-cause` needs git, and `.*` is in no git repository/,
	],
];

for (const [name, prepare, message] of refused) {
	test(`--commit-by-cause refuses ${name}`, async (t) => {
		const repository = archive(t);
		prepare(repository, t);
		const before = names.map((file) => repository.read(file));
		const {code, stderr} = await repository.lint(['--fix', '--commit-by-cause', '--no-cache']);
		t.regex(stderr, message);
		t.is(stderr.trim().split('\n').length, 1);
		t.is(code, 2);
		t.deepEqual(
			names.map((file) => repository.read(file)),
			before,
		);
	});
}

test('files that git does not know and that are not fixed are in nobody’s way', async (t) => {
	const repository = archive(t);
	repository.write('notes.txt', 'x');
	repository.write('_posts/2024-03-06-new.md', article('news.example', 6));
	t.is((await repository.lint(['--fix', '--commit-by-cause', '--only', 'no-tracking'])).code, 0);
	t.is(subjects(repository).length, 2);
	t.is(status(repository), '?? _posts/2024-03-06-new.md\n?? notes.txt\n');
});

/** Reasons for which git makes no commit: how it comes to that, and what is said. */
const failures: readonly (readonly [name: string, prepare: (repository: TestRepository) => void, words: RegExp])[] = [
	[
		'a hook refuses it',
		(repository) =>
			addHook(
				repository,
				'commit-msg',
				'if grep -q no-tracking "$1"; then echo "No \\033[1mtracking\\033[0m today."; exit 1; fi',
			),
		/No \\u\{1b\}\[1mtracking\\u\{1b\}\[0m today\./,
	],
	[
		'a hook refuses it that has put more into the index',
		(repository) => {
			addHook(
				repository,
				'pre-commit',
				'git diff --cached --name-only -z | grep -qz -- -d.md || exit 0; date > index.json; git add index.json; git rm -q --cached notes.txt; echo No.; exit 1',
			);
		},
		/No\./,
	],
	[
		'it cannot be signed',
		(repository) => addHook(repository, 'post-commit', 'git config commit.gpgsign true; git config gpg.program false'),
		/gpg failed to sign/,
	],
];

for (const [name, prepare, words] of failures) {
	onlyPosix(`a commit fails because ${name}: its posts are as they were, and what was committed stays`, async (t) => {
		const repository = archive(t, {'notes.txt': 'x'});
		prepare(repository);
		const {code, stderr, stdout} = await repository.lint(['--fix', '--commit-by-cause']);
		repository.git('clean', '-qf', 'index.json');
		t.is(code, 2);
		t.is(stdout, '');
		t.regex(stderr, words);
		t.regex(stderr, /^The commit for c-[\da-f]{8} failed, and what it was to hold is as it was before\. Git says:$/m);
		const made = subjects(repository).length;
		t.true(made >= 1 && made < 3);
		const id = repository.git('rev-parse', '--short', 'HEAD').trim();
		t.regex(
			stderr,
			new RegExp(`^${made} commits? made so far: .*${id}\\. .* stays?, and the same command goes on`, 'm'),
		);
		t.is(status(repository), '');
		t.is(repository.git('diff', 'HEAD'), '');
		t.is(repository.read('_posts/2024-03-04-d.md'), posts['_posts/2024-03-04-d.md']);
	});
}

onlyPosix('a repository in which nobody has a name says so in the words of git', async (t) => {
	const repository = archive(t);
	const env = Object.fromEntries(
		Object.entries(repository.env).filter(([name]) => !/^GIT_(?:AUTHOR|COMMITTER)/.test(name)),
	);
	repository.git('config', 'user.useConfigOnly', 'true');
	const {code, stderr} = await runBinary(repository, ['--fix', '--commit-by-cause'], env);
	t.is(code, 2);
	t.regex(stderr, /user\.email|identity/);
	t.is(status(repository), '');
	t.is(subjects(repository).length, 0);
});

onlyPosix('what a hook makes of a post is what later commits build upon', async (t) => {
	const repository = archive(t);
	const script = [
		'git diff --cached --name-only -z --diff-filter=M | while IFS= read -r -d "" file; do',
		'  grep -q "<!-- seen -->" "$file" || echo "<!-- seen -->" >> "$file"',
		'  git add -- ":(literal)$file"',
		'done',
	].join('\n');
	addHook(repository, 'pre-commit', `bash -c '${script}'`);
	const {code, stderr} = await repository.lint(['--fix', '--commit-by-cause', '--unsafe']);
	t.is(code, 0, stderr);
	t.is(subjects(repository).length, 4);
	t.is(status(repository), '');
	const first = repository.read(names[0] ?? '');
	t.true(first.endsWith('<!-- seen -->\n'));
	t.false(/utm_source|sharedaddy|href="\/tag/.test(first));
});

onlyPosix('a hook that leaves changes behind ends the run', async (t) => {
	const repository = archive(t);
	addHook(repository, 'post-commit', 'echo more >> _posts/2024-03-01-a.md');
	const {code, stderr} = await repository.lint(['--fix', '--commit-by-cause']);
	t.is(code, 2);
	t.regex(stderr, /is made, and a hook has left changes in `_posts\/2024-03-01-a\.md` that are not committed/);
	t.regex(stderr, /^1 commit made so far: /m);
	t.is(subjects(repository).length, 1);
});

onlyPosix('hooks of a repository run where its config says they are', async (t) => {
	const repository = archive(t);
	const hooks = path.join(repository.folder, '.git', 'own');
	mkdirSync(hooks);
	writeFileSync(path.join(hooks, 'commit-msg'), '#!/bin/sh\necho "Reviewed-by: Bo" >> "$1"\n', {mode: 0o755});
	repository.git('config', 'core.hooksPath', hooks);
	await repository.lint(['--fix', '--commit-by-cause']);
	t.regex(repository.git('log', '-1', '--format=%B'), /^Reviewed-by: Bo$/m);
});

onlyPosix('commits on no branch are made, and it is said how to keep them', async (t) => {
	const repository = archive(t);
	repository.git('checkout', '-q', '--detach');
	const {stdout} = await repository.lint(['--fix', '--commit-by-cause']);
	t.regex(stdout, /They are on no branch, for HEAD is detached: `git switch -c <name>` keeps them\./);
});

onlyPosix('the archive may lie below the top of the repository, and the command run elsewhere', async (t) => {
	const below = Object.fromEntries(Object.entries(posts).map(([name, text]) => [`site/${name}`, text]));
	const repository = gitRepository(t, {'site/.archivelintrc.json': config, ...below, 'other/x.txt': 'x'});
	const {code} = await repository.lint(['--fix', '--commit-by-cause', '../site'], {below: 'other'});
	t.is(code, 0);
	t.is(subjects(repository).length, 3);
	t.is(status(repository), '');
});

onlyPosix('line endings that git converts are no changes', async (t) => {
	const repository = archive(t);
	repository.git('config', 'core.autocrlf', 'true');
	for (const name of names) repository.write(name, repository.read(name).replaceAll('\n', '\r\n'));
	repository.git('add', '-A');
	t.is(status(repository), '');
	await repository.lint(['--fix', '--commit-by-cause']);
	t.is(status(repository), '');
	t.is(
		repository.git('show', '--format=', '--shortstat', ':/^Fix 2 findings of no-broken').trim(),
		'2 files changed, 2 insertions(+), 2 deletions(-)',
	);
	t.regex(repository.read(names[0] ?? ''), /\r\n/);
});

/** Hooks that make a commit fail in which a post is changed by somebody else. */
const meddling: readonly (readonly [name: string, script: string, code: number])[] = [
	['fails', 'exit 1', 2],
	['is interrupted', 'kill -INT "$(ps -o ppid= -p $PPID | tr -d " ")"; exit 1', 130],
];

for (const [name, script, expected] of meddling) {
	onlyPosix(`what somebody writes into a post while its commit ${name} is not written over`, async (t) => {
		const repository = archive(t);
		addHook(repository, 'pre-commit', `echo "A note." >> _posts/2024-03-01-a.md; git add -A; ${script}`);
		const {code, stderr} = await runBinary(repository, ['--fix', '--commit-by-cause'], repository.env);
		t.is(code, expected);
		t.regex(stderr, /^_posts\/2024-03-01-a\.md: It changed after it was fixed, so it is left as it is/m);
		t.true(repository.read(names[0] ?? '').endsWith('A note.\n'));
		t.is(repository.read(names[1] ?? ''), posts['_posts/2024-03-02-b [1]*.md']);
		t.is(status(repository), ' M _posts/2024-03-01-a.md\n');
		t.false(/as it was before\. Git|goes on from there/.test(stderr), stderr);
	});
}

/** Hooks that take fixes out of what is committed. */
const undoing: readonly (readonly [name: string, script: string])[] = [
	['writes what was there', 'git checkout -q HEAD -- _posts'],
	['takes it out of the index', 'git reset -q'],
	['takes it out of the index, and puts in something else', 'git reset -q; date > log.txt; git add log.txt'],
];

for (const [name, script] of undoing) {
	onlyPosix(`a hook that undoes a fix and ${name} is told of once: no commit says what is not so`, async (t) => {
		const repository = archive(t);
		addHook(repository, 'pre-commit', script);
		for (const _ of [1, 2]) {
			const {code, stdout} = await repository.lint(['--fix', '--commit-by-cause']);
			t.is(code, 2);
			t.regex(
				stdout,
				/A hook of git undoes what is fixed in `_posts\/2024-03-01-a\.md` and 3 more posts: no commit holds it/m,
			);
			t.is(stdout.match(/A hook of git/g)?.length, 1);
			t.regex(stdout, /There was nothing to commit\./);
			t.regex(stdout, /Nothing was fixed\./);
			t.deepEqual(subjects(repository), []);
			t.is(status(repository).replace('?? log.txt\n', ''), '');
			t.is(repository.read(names[0] ?? ''), posts['_posts/2024-03-01-a.md']);
			rmSync(path.join(repository.folder, 'log.txt'), {force: true});
		}
	});
}

onlyPosix('a hook that undoes a fix in one post is told of, and the others are committed', async (t) => {
	const repository = archive(t);
	addHook(repository, 'pre-commit', 'git checkout -q HEAD -- _posts/2024-03-01-a.md');
	const {code, stdout} = await repository.lint(['--fix', '--commit-by-cause']);
	t.is(code, 2);
	t.regex(stdout, /A hook of git undoes what is fixed in `_posts\/2024-03-01-a\.md`: no commit holds it/m);
	t.is(subjects(repository).length, 3);
	t.is(status(repository), '');
	t.is(repository.read(names[0] ?? ''), posts['_posts/2024-03-01-a.md']);
	t.regex(stdout, /4 problems fixed in 3 posts/);
});

onlyPosix(
	'a hook that undoes a fix and writes something else is told of, and the post is not tried again',
	async (t) => {
		const repository = archive(t);
		const formatted = 's|https://news.example/tag/|/tag/|; s|A pier|A  pier|';
		addHook(
			repository,
			'pre-commit',
			`sed -i -e '${formatted}' _posts/2024-03-01-a.md; git add _posts/2024-03-01-a.md`,
		);
		const {code, stdout} = await repository.lint(['--fix', '--commit-by-cause']);
		t.is(code, 2);
		t.regex(stdout, /A hook of git undoes what is fixed in `_posts\/2024-03-01-a\.md`/m);
		t.deepEqual(left(repository), ['_posts/2024-03-01-a.md']);
		t.is(status(repository), '');
	},
);

onlyPosix('what git sees no change in is not committed, and it is said why', async (t) => {
	const repository = archive(t, {'.gitattributes': '*-a.md filter=old\n'});
	repository.git(
		'config',
		'filter.old.clean',
		`sed -e 's|https://news.example/tag/|/tag/|; s|b.example/"|b.example/?utm_source=x"|'`,
	);
	const {code, stdout} = await repository.lint(['--fix', '--commit-by-cause']);
	t.is(code, 2);
	t.regex(
		stdout,
		/git sees no change in `_posts\/2024-03-01-a\.md` where something is fixed, since a filter or a setting hides it/m,
	);
	t.is(subjects(repository).length, 3);
	t.is(repository.read(names[0] ?? ''), posts['_posts/2024-03-01-a.md']);
	t.is(status(repository), '');
});

onlyPosix('git does not look away from posts that it has committed', async (t) => {
	const repository = archive(t);
	repository.git('config', 'core.ignoreStat', 'true');
	const {code} = await repository.lint(['--fix', '--commit-by-cause']);
	t.is(code, 0);
	t.is(subjects(repository).length, 3);
	t.notRegex(repository.git('ls-files', '-v'), /^h/m);
});

onlyPosix('what is staged while commits are made is in none of them', (t) => {
	const repository = archive(t);
	const committer = new Committer(repository.folder, {cwd: repository.folder, env: repository.env}, '--x');
	repository.write('notes.txt', 'x');
	repository.git('add', 'notes.txt');
	repository.write(names[0] ?? '', 'x');
	const result = committer.commit([path.join(committer.top, names[0] ?? '')], 'x');
	t.deepEqual(result, {
		kind: 'failed',
		words: '`notes.txt` was staged in the meantime: commit it, or unstage it.',
	});
	t.is(status(repository), ' M _posts/2024-03-01-a.md\nA  notes.txt\n');
});

onlyPosix('a repository may be named by the environment, from where the command runs', async (t) => {
	const below = Object.fromEntries(Object.entries(posts).map(([name, text]) => [`site/${name}`, text]));
	const repository = gitRepository(t, {'site/.archivelintrc.json': config, ...below});
	const folders = [
		{GIT_DIR: '.git', GIT_WORK_TREE: '.'},
		{GIT_DIR: '.git'},
		{GIT_DIR: '../x/.git', GIT_WORK_TREE: '../x'},
	];
	const name = path.basename(repository.folder);
	for (const [index, places] of folders.entries()) {
		const env = Object.fromEntries(
			Object.entries(places).map(([key, place]) => [key, place.replace('../x', `../${name}`)]),
		);
		const {code, stderr} = await runBinary(repository, ['--fix', '--commit-by-cause', 'site'], {
			...repository.env,
			...env,
		});
		t.is(code, 0, stderr);
		t.is(subjects(repository).length, 3, String(index));
		repository.git('reset', '-q', '--hard', 'HEAD~3');
	}
});

/** Posts whose links are broken on a host of their own each: nothing of that is repeated. */
const lonely = Object.fromEntries(
	[1, 2, 3].map((day) => [`_posts/2024-04-0${day}-z.md`, article(`host${day}.example`, day, link)]),
);

test('findings that stand alone share a commit for each rule, behind the others', async (t) => {
	const repository = archive(t, lonely);
	const {code, stderr, stdout} = await repository.lint(['--fix', '--commit-by-cause'], {
		isTerminal: true,
		columns: 200,
	});
	t.is(code, 0);
	t.is(
		stderr.split('\n')[0],
		'Up to 4 commits will be made: 3 for causes, one for each, and 1 for findings that stand alone, one for each rule.',
	);
	t.deepEqual(subjects(repository), [
		'Fix 2 findings of no-broken-link in 2 posts of news.example',
		'Fix 3 findings of no-tracking in 3 posts of news.example',
		'Fix 3 findings of no-broken-link that stand alone',
		'Fix 1 finding of no-tracking in 1 post of other.example',
	]);
	const message = repository.git('log', '-1', '--format=%B', 'HEAD~1');
	t.regex(message, /\n\nRule: no-broken-link\nFindings: 3\nPosts: 3\nCommand: /);
	t.regex(stdout, /4 commits were made: 3 for causes, one for each, and 1 for findings that stand alone/);
	t.is(status(repository), '');
});

onlyPosix('a commit that git was interrupted behind is made', async (t) => {
	const repository = archive(t);
	addHook(repository, 'post-commit', 'kill -INT "$(ps -o ppid= -p $PPID | tr -d " ")"; kill -INT $PPID; sleep 0.2');
	const {code, stderr} = await runBinary(repository, ['--fix', '--commit-by-cause'], repository.env);
	t.is(code, 130);
	t.regex(stderr, /1 commit was made/);
	t.is(subjects(repository).length, 1);
	t.is(status(repository), '');
});

onlyPosix('who closes the terminal ends it like Ctrl-C', async (t) => {
	const repository = archive(t);
	addHook(
		repository,
		'commit-msg',
		'grep -q no-tracking "$1" || exit 0; kill -HUP "$(ps -o ppid= -p $PPID | tr -d " ")"; exit 1',
	);
	const {code} = await runBinary(repository, ['--fix', '--commit-by-cause'], repository.env);
	t.is(code, 129);
	t.is(subjects(repository).length, 1);
	t.is(status(repository), '');
});

onlyPosix('who interrupts a commit gets 130, and nothing is half done', async (t) => {
	const repository = archive(t);
	// The hook runs for git, and git for archivelint.
	addHook(
		repository,
		'commit-msg',
		'grep -q no-tracking "$1" || exit 0; kill -INT "$(ps -o ppid= -p $PPID | tr -d " ")"; exit 1',
	);
	const {code, stderr} = await runBinary(repository, ['--fix', '--commit-by-cause'], repository.env);
	t.is(code, 130);
	t.regex(
		stderr,
		/^Interrupted: 5 of 5 posts were linted, 1 commit was made, what was not committed is as it was before/m,
	);
	t.deepEqual(subjects(repository), ['Fix 2 findings of no-broken-link in 2 posts of news.example']);
	t.is(status(repository), '');
	t.deepEqual(
		readdirSync(path.join(repository.folder, '_posts')).toSorted(),
		names.map((name) => path.basename(name)).toSorted(),
	);
});

function runBinary(
	{folder}: TestRepository,
	argv: readonly string[],
	env: Readonly<Record<string, string>>,
): Promise<{readonly code: number | null; readonly stderr: string}> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [binary, ...argv], {cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe']});
		let stderr = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			stderr += text;
		});
		child.on('close', (code) => resolve({code, stderr}));
	});
}

const contradictions: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
	[['--commit-by-cause'], /use it with `--fix` or `--interactive`/],
	[['--commit-by-cause', '--diff'], /`--diff` only shows, and `--commit-by-cause` commits/],
	[['--commit-by-cause', '--fix', '--staged'], /takes no `--staged`/],
	[['--commit-by-cause', '--fix', '--stdin'], /takes no `--commit-by-cause`/],
];
for (const [argv, message] of contradictions) {
	test(`archivelint ${argv.join(' ')} makes no sense`, async (t) => {
		const {code, stderr} = await archive(t).lint(argv);
		t.is(code, 2);
		t.regex(stderr, message);
	});
}
