import {execFileSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import stringWidth from 'string-width';
import {madeHistory} from '../../scripts/madeHistory.ts';
import {cleanArchive, type Files, plantedFaults} from '../../scripts/scoreFaults.ts';
import type {ArchiveScore} from '../../src/score/archiveScore.ts';
import type {ArchiveTrend} from '../../src/score/archiveTrend.ts';
import {gitRepository, repositoryIn, type TestRepository} from '../support/git-repository.ts';
import {type CommandResult, runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

/** Behind the days of all posts. */
const options = ['--no-config', '--now', '2026-01-01', '--root', '.'];

/** A commit that a test makes: all that it holds, or what it changes (undefined: deletes). */
interface MadeCommit {
	readonly day: string;
	readonly subject?: string;
	readonly files: Readonly<Record<string, string | undefined>>;
}

/** A repository of commits, one after the other, each of noon of its day. */
function repositoryOf(t: ExecutionContext, commits: readonly MadeCommit[]): TestRepository {
	const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
	const stream = commits.map(({day, subject = day, files}, index) =>
		[
			`commit refs/heads/main\nmark :${index + 1}\ncommitter Ann <ann@example.org> ${Date.parse(`${day}T12:00Z`) / 1000} +0000\n`,
			data(subject),
			index === 0 ? '' : `from :${index}\n`,
			...Object.entries(files).map(([file, text]) =>
				text === undefined ? `D "${file}"\n` : `M 100644 inline "${file}"\n${data(text)}`,
			),
			'\n',
		].join(''),
	);
	return imported(t, `${stream.join('')}done\n`);
}

function imported(t: ExecutionContext, stream: string): TestRepository {
	const repository = repositoryIn(temporaryFolder(t, {}));
	const {folder, env, git} = repository;
	git('init', '-q', '-b', 'main');
	execFileSync('git', ['fast-import', '--quiet', '--done'], {cwd: folder, env, input: stream});
	git('reset', '-q', '--hard', 'main');
	return repository;
}

function trend({lint}: TestRepository, ...words: readonly string[]): Promise<CommandResult> {
	return lint(['trend', ...options, ...words]);
}

async function trendOf(repository: TestRepository, ...words: readonly string[]): Promise<ArchiveTrend> {
	const {stdout, stderr} = await trend(repository, '--json', ...words);
	if (stdout === '') throw new Error(stderr);
	return JSON.parse(stdout) as ArchiveTrend;
}

const clean = cleanArchive(18);
const [first = '', second = ''] = Object.keys(clean);

function planted(name: string, file: string): Files {
	const fault = plantedFaults.find((one) => one.name === name);
	return {[file]: fault?.plant(clean[file] ?? '', 0) ?? ''};
}

const scriptLink = planted('a link needs a script', first);
const waiting = planted('a picture waits for a script', second);

/** A month in which faults come and go. */
const faulty: readonly MadeCommit[] = [
	{day: '2024-01-10', subject: 'start', files: clean},
	{day: '2024-01-20', subject: 'a link breaks', files: scriptLink},
	{day: '2024-02-01', subject: 'a picture is lost, too', files: waiting},
	{day: '2024-02-14', subject: 'the link is mended', files: {[first]: clean[first]}},
	{day: '2024-03-05', subject: 'the picture is mended', files: {[second]: clean[second]}},
];

test('each point is what a checkout of the commit has', async (t) => {
	const repository = imported(t, madeHistory({posts: 20, commits: 36, seed: 5}));
	const {git, folder, env} = repository;
	const {points} = JSON.parse(
		(await repository.lint(['trend', '--now', '2026-01-01', '--every', '1', '--json'])).stdout,
	) as ArchiveTrend;
	t.is(points.length, 36);
	t.deepEqual(
		points.map(({commit}) => commit),
		git('rev-list', '--first-parent', '--reverse', 'HEAD').trim().split('\n'),
	);
	t.true(new Set(points.map(({score}) => score)).size > 8);
	for (const index of [0, 17, 18, 30, 35]) {
		const {commit = '', posts, score, dimensions} = points[index] ?? {};
		const checkout = path.join(folder, '.git', 'checkout');
		git('worktree', 'add', '-q', '--detach', checkout, commit);
		const {stdout} = await runCommand(['score', '--now', '2026-01-01', '--json', '--no-cache'], {cwd: checkout, env});
		const full = JSON.parse(stdout) as ArchiveScore;
		t.deepEqual(
			{posts, score, dimensions},
			{posts: full.posts, score: full.score, dimensions: full.dimensions},
			commit,
		);
		git('worktree', 'remove', '--force', checkout);
	}
});

test('the causes that came and went are named', async (t) => {
	const {every, points} = await trendOf(repositoryOf(t, faulty));
	t.is(every, 1);
	const told = points.map(({subject, came, went}) => [
		subject,
		came.map(({rule, dimension, findings, posts}) => [rule, dimension, findings, posts]),
		went.map(({rule, dimension, findings, posts}) => [rule, dimension, findings, posts]),
	]);
	const [grows, falls] = [
		{before: 0, now: 1},
		{before: 1, now: 0},
	];
	t.deepEqual(told, [
		['start', [], []],
		['a link breaks', [['no-active-content', 'links', grows, grows]], []],
		['a picture is lost, too', [['no-unloaded-image', 'completeness', grows, grows]], []],
		['the link is mended', [], [['no-active-content', 'links', falls, falls]]],
		['the picture is mended', [], [['no-unloaded-image', 'completeness', falls, falls]]],
	]);
	t.deepEqual([points[0]?.score, points[4]?.score], [100, 100]);
	for (const {score, came, went} of points.slice(1, 4)) {
		t.true(score < 100);
		for (const {points: own} of [...came, ...went]) t.true(own > 0 && own < 5);
	}
});

test('posts that are added to an archive bring no causes of others', async (t) => {
	const more = Object.fromEntries(Object.entries(cleanArchive(30)).slice(18));
	const {points} = await trendOf(
		repositoryOf(t, [
			{day: '2024-01-01', files: {...clean, ...scriptLink}},
			{day: '2024-01-02', files: more},
			{day: '2024-01-03', files: Object.fromEntries(Object.keys(more).map((file) => [file, undefined]))},
		]),
	);
	t.deepEqual(
		points.map(({posts}) => posts),
		[18, 30, 18],
	);
	t.deepEqual(
		points.flatMap(({came, went}) => [...came, ...went]),
		[],
	);
	t.is(points[0]?.score, points[2]?.score);
	t.true((points[1]?.score ?? 0) > (points[0]?.score ?? 0));
});

const choices: readonly (readonly [name: string, words: readonly string[], subjects: readonly string[]])[] = [
	['all', [], ['01-10', '01-20', '02-01', '02-14', '03-05']],
	['each second one, counted from the last', ['--every', '2'], ['01-10', '02-01', '03-05']],
	['more than there are', ['--every', '100'], ['01-10', '03-05']],
	['the last one of each month', ['--every', 'month'], ['01-10', '01-20', '02-14', '03-05']],
	['of each year', ['--every', 'year'], ['01-10', '03-05']],
	['since a day', ['--since', '2024-02-01'], ['01-20', '02-01', '02-14', '03-05']],
	['since a month', ['--since', '2024-03'], ['02-14', '03-05']],
	['since a year', ['--since', '2024'], ['01-10', '01-20', '02-01', '02-14', '03-05']],
	['since an instant', ['--since', '2024-02-14T12:00:01Z'], ['02-14', '03-05']],
	['since an instant elsewhere', ['--since', '2024-02-14T13:00+01:00'], ['02-01', '02-14', '03-05']],
	['since a commit', ['--since', 'HEAD~2'], ['02-01', '02-14', '03-05']],
	['since a tag, each second one', ['--since', 'v1', '--every', '2'], ['01-20', '02-01', '03-05']],
];

test('which commits are points', async (t) => {
	const repository = repositoryOf(t, faulty);
	repository.git('tag', 'v1', 'HEAD~3');
	for (const [name, words, days] of choices) {
		const {points} = await trendOf(repository, ...words);
		t.deepEqual(
			points.map(({date}) => date),
			days.map((day) => `2024-${day}T12:00:00.000Z`),
			name,
		);
	}
});

test('without `--every`, a long history has about fifty points', async (t) => {
	const long = Array.from({length: 150}, (_, index) => ({day: '2024-01-01', subject: `${index}`, files: {}}));
	const {points, every} = await trendOf(repositoryOf(t, [{day: '2024-01-01', files: clean}, ...long]));
	t.is(every, 4);
	t.true(points.length > 35 && points.length <= 51);
	t.is(points.at(-1)?.subject, '149');
});

test('what came before the first post is left out', async (t) => {
	const {points} = await trendOf(
		repositoryOf(t, [
			{day: '2024-01-01', files: {'README.md': 'Nothing yet.\n'}},
			{day: '2024-01-02', files: {...clean, ...scriptLink}},
		]),
	);
	t.deepEqual(
		points.map(({posts, came}) => [posts, came]),
		[[18, []]],
	);
});

test('an archive that was gone for a while is compared with what it was before', async (t) => {
	const gone = Object.fromEntries(Object.keys(clean).map((file) => [file, undefined]));
	const {points} = await trendOf(
		repositoryOf(t, [
			{day: '2024-01-01', files: {...clean, ...scriptLink}},
			{day: '2024-01-02', files: gone},
			{day: '2024-01-03', files: {...clean, ...scriptLink, ...waiting}},
		]),
	);
	t.deepEqual(
		points.map(({came, went}) => [came.map(({rule}) => rule), went]),
		[
			[[], []],
			[['no-unloaded-image'], []],
		],
	);
});

test('folders that no archive looks into, and posts of other folders, do not count', async (t) => {
	const [lost = ''] = Object.values(planted('the body is lost', first));
	const repository = repositoryOf(t, [
		{day: '2024-01-01', files: {...clean, [`vendor/gem/${first}`]: lost, [`_drafts/${path.basename(first)}`]: lost}},
		{day: '2024-01-02', files: {[`blog/${first}`]: lost}},
		{day: '2024-01-03', files: {[`blog/${first}`]: undefined}},
	]);
	const counts = async (...words: readonly string[]): Promise<readonly (readonly number[])[]> =>
		(await trendOf(repository, ...words)).points.map(({posts, dimensions}) => [posts, dimensions.completeness]);
	const whole = await counts();
	t.deepEqual(
		[whole[0], whole[2]],
		[
			[18, 100],
			[18, 100],
		],
	);
	t.is(whole[1]?.[0], 19);
	t.deepEqual(await counts('_posts'), [
		[18, 100],
		[18, 100],
		[18, 100],
	]);
});

test('nothing is checked out, and a cache changes nothing', async (t) => {
	const repository = repositoryOf(t, faulty);
	const {git, write, lint} = repository;
	write(first, 'Something else.\n');
	write('new.md', 'New.\n');
	const before = [git('status', '--porcelain'), git('stash', 'list'), git('reflog')];
	const alone = await trend(repository, '--json', '--no-cache');
	await lint([...options, '--cache', '--cache-location', '.git/kept']);
	for (let count = 0; count < 2; count++)
		t.is((await trend(repository, '--json', '--cache', '--cache-location', '.git/kept')).stdout, alone.stdout);
	t.deepEqual([git('status', '--porcelain'), git('stash', 'list'), git('reflog')], before);
});

const refused: readonly (readonly [words: readonly string[], message: RegExp])[] = [
	[
		['--since', 'nowhere'],
		/^`--since`: there is no commit `nowhere`\. .+ A date is written as 2024, 2024-03 or 2024-03-01\.\n$/,
	],
	[['--since', '01.02.2024'], /^`--since`: there is no commit `01\.02\.2024`\. .+ A date is written as/],
	[['--since', '2024-02-30'], /^`--since`: there is no date `2024-02-30`\. Write it as 2024, /],
	[['--since', '2024-13'], /^`--since`: there is no date `2024-13`\./],
	[['--since', '2024-03-01T25:00Z'], /^`--since`: there is no date `2024-03-01T25:00Z`\./],
	[['--since', '--output=x'], /no commit `--output=x`/],
	[
		['--since', '2025'],
		/^`--since`: `HEAD` has no commit since `2025`: its last one is of 2024-03-05\. Name an earlier date/,
	],
	[['--since', 'HEAD'], /^`--since`: `HEAD` has no commit since `HEAD`/],
	[['--every', '0'], /neither a number of commits from 1 on, nor day, week, month, year/],
	[['--every', '-1'], /neither a number/],
	[['--every', 'fortnight'], /neither a number/],
	[['--format', 'svg'], /Formats are stylish, json, markdown/],
	[['nowhere'], /nowhere/],
];

test('what is asked for in vain ends in one message and exit code 2', async (t) => {
	const repository = repositoryOf(t, faulty);
	for (const [words, message] of refused) {
		const {code, stdout, stderr} = await trend(repository, ...words);
		t.deepEqual([code, stdout], [2, ''], words.join(' '));
		t.regex(stderr, message, words.join(' '));
	}
});

test('where there is no history, that is said', async (t) => {
	const outside = await runCommand(['trend', ...options], {
		cwd: temporaryFolder(t, clean),
		env: {PATH: process.env['PATH'] ?? '', GIT_CEILING_DIRECTORIES: '/'},
	});
	t.is(outside.code, 2);
	t.regex(outside.stderr, /^`archivelint trend` needs git, and `.*` is in no git repository/);
	const empty = repositoryIn(temporaryFolder(t, clean));
	empty.git('init', '-q');
	const unborn = await trend(empty);
	t.deepEqual([unborn.code, unborn.stdout], [2, '']);
	t.regex(unborn.stderr, /the repository has no commit yet/);
	const noPosts = await trend(gitRepository(t, {'README.md': 'Nothing.\n'}));
	t.is(noPosts.code, 2);
	t.regex(noPosts.stderr, /no commit in this part of the history holds a post of the archive at/);
});

test('of a shallow clone it is said what is missing', async (t) => {
	const {folder, env} = repositoryOf(t, faulty);
	const clone = (depth: number): TestRepository => {
		const place = path.join(temporaryFolder(t, {}), 'clone');
		execFileSync('git', ['clone', '-q', '--depth', String(depth), `file://${folder}`, place], {env});
		return repositoryIn(place);
	};
	const three = await trend(clone(3), '--json');
	t.is(three.code, 0);
	t.is((JSON.parse(three.stdout) as ArchiveTrend).points.length, 3);
	t.regex(three.stderr, /This clone is shallow: its history begins on 2024-02-01, .+ `git fetch --unshallow`/);
	// What it does hold is enough.
	const enough = await trend(clone(3), '--since', '2024-03');
	t.deepEqual([enough.code, enough.stderr], [0, '']);
	for (const words of [
		['--since', '2024-01'],
		['--since', 'HEAD~4'],
	]) {
		const {code, stderr} = await trend(clone(3), ...words);
		t.is(code, 2);
		t.regex(stderr, /shallow clone.+`git fetch --unshallow`, or in CI `fetch-depth: 0`/, words.join(' '));
	}
	const single = await trend(clone(1));
	t.is(single.code, 2);
	t.regex(single.stderr, /this shallow clone begins with the commit of 2024-03-05\. Fetch/);
});

test('what commits and posts say gets out of its place in no format', async (t) => {
	const evil = '::error::x | <img src=x onerror=alert(1)> \u001b[31m \u202e @all `a`';
	const files = {
		...clean,
		'_posts/2024-03-01-a|b`<script>.md': '---\ntitle: "</td>|::error::x"\n---\n<img data-src="|">\n',
	};
	const repository = repositoryOf(t, [
		{day: '2024-01-01', subject: evil, files: clean},
		{day: '2024-01-02', subject: evil, files},
		{day: '2024-01-03', subject: '', files: {[first]: 'x'}},
	]);
	for (const format of ['stylish', 'json', 'markdown']) {
		const {stdout} = await trend(repository, '--format', format);
		// oxlint-disable-next-line no-control-regex
		t.notRegex(stdout, /\u001b|\u202e|^\s*::/m, format);
	}
	const {stdout: markdown} = await trend(repository, '--format', 'markdown');
	t.notRegex(markdown, /<(?!br>)|@/);
	for (const line of markdown.split('\n').filter((row) => row.startsWith('|')))
		t.true([8, 12].includes(line.match(/(?<!\\)\|/g)?.length ?? 0), line);
	for (const columns of [80, 100]) {
		const {stdout} = await repository.lint(['trend', ...options], {isTerminal: true, columns});
		for (const line of stdout.split('\n')) t.true(stringWidth(line) <= columns, line);
	}
});

test('for people, it shows the course of each dimension, and what came and went', async (t) => {
	const {stdout, code} = await trend(repositoryOf(t, faulty));
	t.is(code, 0);
	t.regex(stdout, /^Score: 100\.0 on 2024-01-10, 100\.0 on 2024-03-05, at 5 commits\n\n/);
	t.regex(stdout, /^links +█▁▁██ +100\.0 +\d\d\.\d +100\.0 +100\.0 +0\.0$/m);
	t.regex(stdout, /^[\da-f]{8} +2024-01-20 +18 .* a link breaks +-0\.\d\d +c-[\da-f]{8} +no-active-content /m);
	t.regex(stdout, /^[\da-f]{8} +2024-02-14 +18 .* the link is mended +\+0\.\d\d +c-[\da-f]{8} +no-active-content /m);
});

test('a repository of another folder, and an archive below the top', async (t) => {
	const below = Object.fromEntries(Object.entries({...clean}).map(([file, text]) => [`site/${file}`, text]));
	const repository = repositoryOf(t, [
		{day: '2024-01-01', files: below},
		{day: '2024-01-02', files: {[`site/${first}`]: scriptLink[first], 'other.txt': 'x'}},
	]);
	const shared = ['--no-config', '--now', '2026-01-01', '--json'];
	const elsewhere = await runCommand(['trend', ...shared, path.join(repository.folder, 'site')], {
		cwd: temporaryFolder(t, {}),
		env: repository.env,
	});
	const {points} = JSON.parse(elsewhere.stdout) as ArchiveTrend;
	t.deepEqual(
		points.map(({posts, score}) => [posts, score === 100]),
		[
			[18, true],
			[18, false],
		],
	);
	t.is((await repository.lint(['trend', ...shared], {below: 'site'})).stdout, elsewhere.stdout);
	rmSync(path.join(repository.folder, 'site'), {recursive: true});
	t.is((await repository.lint(['trend', ...shared, '--root', '.'])).code, 0);
});
