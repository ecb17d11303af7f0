import {readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {cleanArchive, effectOf, type Files, movesMost, plantedFaults, withFault} from '../../scripts/scoreFaults.ts';
import type {ArchiveScore} from '../../src/score/archiveScore.ts';
import type {ScoreFall} from '../../src/score/compareScores.ts';
import {scoreDimensions} from '../../src/score/scoreDimensions.ts';
import {gitRepository} from '../support/git-repository.ts';
import {type CommandResult, runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

type Told = ArchiveScore & {
	readonly ratchet?: {readonly ref: string; readonly commit: string; readonly falls: readonly ScoreFall[]};
};

/** Behind the days of all posts. */
const command = ['score', '--no-config', '--now', '2026-01-01', '--root', '.'];

function run(cwd: string, ...words: readonly string[]): Promise<CommandResult> {
	return runCommand([...command, ...words], {cwd});
}

async function scoreOf(cwd: string, ...words: readonly string[]): Promise<Told> {
	return JSON.parse((await run(cwd, '--json', ...words)).stdout) as Told;
}

const clean = cleanArchive(18);

/** A post in which nearly everything hostile is written that shows in a score. */
const hostile = `---
title: "</text><script>alert(1)</script>"
date: 2024-03-01T08:00:00.000Z
author: "a|b ::error::c \u001b[31m"
from: "https://evil.example/<img src=x>"
---

![](data-src=x) <a href="/a|b\`<script>::error::x</script>">x</a> <img data-src="https://a.example/|x|.png">
`;

test('an archive in which nothing is wrong has 100', async (t) => {
	const {score, dimensions, posts, worst} = await scoreOf(temporaryFolder(t, clean));
	t.deepEqual([score, posts, worst], [100, 18, []]);
	for (const dimension of scoreDimensions) t.is(dimensions[dimension], 100, dimension);
});

for (const fault of plantedFaults) {
	test(`planted: ${fault.name}`, async (t) => {
		const effect = effectOf({score: 100, dimensions: full}, await scoreOf(temporaryFolder(t, withFault(clean, fault))));
		t.true(movesMost(fault, effect), JSON.stringify(effect));
		const others = scoreDimensions.filter((other) => other !== fault.dimension && effect.lost[other] > 0);
		t.is(others.length > 0, fault.why !== undefined, others.join(', '));
	});
}

// All keys are there, which `fromEntries` forgets.
const full = Object.fromEntries(scoreDimensions.map((dimension) => [dimension, 100])) as ArchiveScore['dimensions'];

/** A fault in each post. */
const ruined: Files = Object.fromEntries(
	Object.entries(clean).map(([file, text], index) => [file, plantedFaults[index]?.plant(text, index) ?? text]),
);

test('the JSON is the same for any number of threads, from the cache, and for a part of the archive its posts', async (t) => {
	const cwd = temporaryFolder(t, {...ruined, 'cache/.keep': ''});
	const alone = await run(cwd, '--json', '--no-cache', '--concurrency', 'off');
	t.is((await run(cwd, '--json', '--no-cache', '--concurrency', '2')).stdout, alone.stdout);
	for (let count = 0; count < 2; count++)
		t.is((await run(cwd, '--json', '--cache', '--cache-location', 'cache')).stdout, alone.stdout);
	const whole = await scoreOf(cwd, '--posts', 'all');
	const [worst] = whole.worst;
	const one = await scoreOf(cwd, '--posts', 'all', worst?.path ?? '');
	t.deepEqual(one.worst, whole.worst.slice(0, 1));
	t.is(one.score, worst?.score ?? -1);
	t.true(whole.worst.length > 10);
});

test('sources and months have scores of their own', async (t) => {
	const {sources, months} = await scoreOf(temporaryFolder(t, clean));
	t.deepEqual(
		sources.map(({name, posts, score}) => ({name, posts, score})),
		['coast.example', 'tides.example'].map((name) => ({name, posts: 9, score: 100})),
	);
	t.deepEqual(
		months.map(({month, posts}) => ({month, posts})),
		Array.from({length: 9}, (_, index) => ({month: `2024-0${index + 1}`, posts: 2})),
	);
});

test('for people, it says what costs most and what to do', async (t) => {
	const cwd = temporaryFolder(t, ruined);
	const {stdout, code} = await run(cwd);
	t.is(code, 0);
	t.regex(stdout, /^Score: \d+\.\d of 100, for 18 posts\n/);
	for (const dimension of scoreDimensions) t.regex(stdout, new RegExp(`^${dimension} +█*░* +\\d+\\.\\d( |$)`, 'm'));
	t.regex(stdout, /What would raise the score most:\n\npoints +cause/);
	t.regex(stdout, /see what raises it most +archivelint causes c-[\da-f]{8}\n/);
	t.regex(stdout, /fix what loses nothing +archivelint --cause c-[\da-f,c-]+ --fix\n/);
	const {stdout: narrow} = await runCommand(command, {
		cwd,
		isTerminal: true,
		columns: 60,
	});
	for (const line of narrow.split('\n')) t.true(line.length <= 60 || line.includes('archivelint '), line);
});

test('`--fail-under` ends in exit code 1 below so many points', async (t) => {
	const cwd = temporaryFolder(t, ruined);
	const {score} = await scoreOf(cwd);
	t.is((await run(cwd, '--fail-under', String(score))).code, 0);
	const failed = await run(cwd, '--fail-under', String(Math.ceil(score + 0.1)), '--json');
	t.is(failed.code, 1);
	t.is(failed.stderr, `The score is ${score.toFixed(1)}, less than ${Math.ceil(score + 0.1)}.\n`);
	for (const wrong of ['101', '-1', 'x', '1e1']) t.is((await run(cwd, `--fail-under=${wrong}`)).code, 2, wrong);
});

test('nothing of a post gets out of its place in any format', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a|b`<script>.md': hostile});
	for (const format of ['stylish', 'markdown', 'svg']) {
		const {stdout} = await run(cwd, '--format', format);
		t.notRegex(stdout, /\u001b|^::|<script>.*<\/script>$/m, format);
	}
	const {stdout: markdown} = await run(cwd, '--format', 'markdown');
	t.notRegex(markdown, /<(?!br)/);
	for (const line of markdown.split('\n').filter((row) => row.startsWith('|')))
		t.true([5, 6].includes(line.match(/(?<!\\)\|/g)?.length ?? 0), line);
	const {stdout: badge} = await run(cwd, '--format', 'svg');
	t.regex(badge, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^<>]*aria-label="archive score: \d+\.\d of 100">/);
});

const [first = '', second = '', third = ''] = Object.keys(clean);

test('`--ratchet` fails when a dimension has fallen since a commit, and names the causes', async (t) => {
	const {write, lint, git, folder} = gitRepository(t, clean);
	const score = (...words: readonly string[]): Promise<CommandResult> => lint([...command, ...words]);
	const same = await score('--ratchet', 'HEAD');
	t.is(same.code, 0);
	t.regex(same.stdout, /No dimension has fallen since HEAD\./);

	const broken = plantedFaults.find(({name}) => name === 'a link leads to the source site');
	write(first, broken?.plant(clean[first] ?? '', 0) ?? '');
	const fallen = await score('--ratchet', 'HEAD', '--json');
	const {ratchet} = JSON.parse(fallen.stdout) as Told;
	t.is(fallen.code, 1);
	t.is(fallen.stderr, 'Since `HEAD`, links has fallen.\n');
	t.is(ratchet?.commit ?? '', git('rev-parse', 'HEAD').trim());
	t.like(ratchet?.falls, [{dimension: 'links', before: 100, causes: [{rule: 'no-broken-link', posts: 1}]}]);
	t.is(ratchet?.falls.length, 1);

	// What was wrong already, and what gets better, is no fall; nothing is checked out, and nothing is written but the cache.
	git('commit', '-qam', 'second');
	t.is((await score('--ratchet', 'HEAD')).code, 0);
	t.is((await score('--ratchet', 'HEAD~1')).code, 1);
	write(first, clean[first] ?? '');
	t.is((await score('--ratchet', 'HEAD')).code, 0);
	t.is(git('status', '--porcelain').trim(), `M "${first}"`);
	t.is(readFileSync(path.join(folder, first), 'utf8'), clean[first] ?? '');
});

test('`--ratchet` knows posts that are gone, moved, and those of other folders', async (t) => {
	const bad = plantedFaults[0]?.plant(clean[second] ?? '', 0) ?? '';
	const {lint, git} = gitRepository(t, {...clean, [second]: bad, [`other/${second}`]: bad});
	const falls = async (...words: readonly string[]): Promise<readonly (readonly [string, readonly string[]])[]> => {
		const {stdout} = await lint([...command, '--json', '--ratchet', 'HEAD', ...words]);
		const {ratchet} = JSON.parse(stdout) as Told;
		return (ratchet?.falls ?? []).map(({dimension, causes}) => [dimension, causes.map(({rule}) => rule)] as const);
	};
	// One that was bad goes: what is left is better.
	git('rm', '-q', second);
	t.deepEqual(await falls(), []);
	// One that was good goes, and nothing has become worse but the mean.
	git('reset', '-q', '--hard');
	git('rm', '-q', third);
	t.deepEqual(await falls('_posts'), [['completeness', []]]);
	// One moves.
	git('reset', '-q', '--hard');
	git('mv', third, third.replace('.md', ' again.md'));
	t.deepEqual(await falls('_posts'), []);
});

test('`--ratchet` leaves out posts that are gone, and that were never linted', async (t) => {
	const bad = plantedFaults[0]?.plant(clean[first] ?? '', 0) ?? '';
	const attic = Object.fromEntries(Object.entries(clean).map(([file, text]) => [`attic/${file}`, text]));
	const config = {'.archivelintrc.json': '{"extends": "archivelint:recommended", "ignores": ["attic/"]}'};
	const {lint, git} = gitRepository(t, {...clean, ...attic, ...config, [first]: bad});
	git('rm', '-q', '-r', 'attic');
	const {code, stdout} = await lint(['score', '--now', '2026-01-01', '--ratchet', 'HEAD']);
	t.regex(stdout, /No dimension has fallen since HEAD\./);
	t.is(code, 0);
});

test('`--ratchet` takes a post that is worse than the others for a fall', async (t) => {
	const {write, lint} = gitRepository(t, clean);
	const waiting = plantedFaults.find(({name}) => name === 'a picture waits for a script');
	const [added = '', text = ''] = Object.entries(cleanArchive(19)).at(-1) ?? [];
	write(added, waiting?.plant(text, 18) ?? '');
	const {stdout, code} = await lint([...command, '--ratchet', 'HEAD']);
	t.is(code, 1);
	t.regex(stdout, /^completeness +100\.0 +98\.\d +-1\.\d\d +c-[\da-f]{8} +-1\.\d\d +no-unloaded-image/m);
});

test('`--ratchet` says what is wrong with a commit that is not there', async (t) => {
	const {lint} = gitRepository(t, clean);
	const {code, stderr} = await lint([...command, '--ratchet', 'no-such']);
	t.is(code, 2);
	t.regex(stderr, /`--ratchet`: there is no commit `no-such`/);
	const outside = await runCommand(['score', '--ratchet', 'HEAD'], {
		cwd: temporaryFolder(t, clean),
		env: {PATH: process.env['PATH'] ?? ''},
	});
	t.is(outside.code, 2);
});

/** What a run of the linter wrote into a file. */
function written(cwd: string, file: string): string {
	return readFileSync(path.join(cwd, file), 'utf8');
}

test('a run of the linter writes the same score, and so do parts that are merged', async (t) => {
	const cwd = temporaryFolder(t, ruined);
	const shared = ['--no-config', '--now', '2026-01-01', '--root', '.'];
	const asked = await runCommand([...command, '--json'], {cwd});
	const files = ['out/score.json', 'out/score.md', 'out/score.svg'].flatMap((file) => ['--score', file]);
	const {code} = await runCommand([...shared, '--fail-on', 'never', '--quiet', '--format', 'github', ...files], {cwd});
	t.is(code, 0);
	t.is(written(cwd, 'out/score.json'), asked.stdout);
	t.is(written(cwd, 'out/score.md'), (await run(cwd, '--format', 'markdown')).stdout);
	t.is(written(cwd, 'out/score.svg'), (await run(cwd, '--format', 'svg')).stdout);
	for (const shard of ['1/3', '2/3', '3/3'])
		await runCommand([...shared, '--shard', shard, '--format', 'parts', '-o', `out/${shard[0]}.part`], {cwd});
	const parts = ['1', '2', '3'].map((shard) => `out/${shard}.part`);
	await runCommand(['merge', '--fail-on', 'never', '--score', 'out/merged.json', ...parts], {cwd});
	t.is(written(cwd, 'out/merged.json'), asked.stdout);
});

test('a run of the linter fails under so many points, and says of what has no score that it has none', async (t) => {
	const cwd = temporaryFolder(t, ruined);
	const shared = ['--no-config', '--root', '.', '--fail-on', 'never'];
	const low = await runCommand([...shared, '--fail-under', '99'], {cwd});
	t.is(low.code, 1);
	t.regex(low.stderr, /^The score is \d\d\.\d, less than 99\.$/m);
	t.is((await runCommand([...shared, '--fail-under', '1'], {cwd})).code, 0);
	for (const words of [
		['--score', 'score.txt'],
		['--score', '.md'],
		['--fail-under', 'x'],
	])
		t.is((await runCommand([...shared, ...words], {cwd})).code, 2, words.join(' '));
	for (const [other, ...more] of [['--diff'], ['--cause', 'c-12345678'], ['--stdin']]) {
		const {code, stderr} = await runCommand([...shared, '--score', 'a.json', other ?? '', ...more], {cwd});
		t.deepEqual(
			[code, stderr],
			[2, `\`--score\` is about all that is wrong with an archive: it takes no \`${other}\`.\n`],
		);
	}
	const part = await runCommand([...shared.slice(0, 3), '--fail-under', '50', '--shard', '1/2', '--format', 'parts'], {
		cwd,
	});
	t.regex(part.stderr, /takes no `--fail-under`: give it to `archivelint merge`/);
});
