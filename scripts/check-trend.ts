/**
 * `npm run check:trend -- [posts] [commits] [checked] [seed]`: makes a repository in which posts come, change, move and go, follows its
 * score along all commits with the built command, and scores a checkout of some of them. Exit code 1 where a point is another one than
 * that of the checkout, or following takes three times as long as linting the archive anew, or longer.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type {ArchiveScore} from '../src/score/archiveScore.ts';
import type {ArchiveTrend} from '../src/score/archiveTrend.ts';
import {scoreDimensions} from '../src/score/scoreDimensions.ts';
import {runCommand} from './builtCommand.ts';
import {git, makeRepository} from './madeRepository.ts';

/** Behind the days of all posts. */
const shared = ['--no-cache', '--now', '2026-01-01'];

/** Following may take so many times what linting takes. */
const mostTimes = 3;

function main([posts = 150, commits = 200, checked = 10, seed = 1]: readonly number[]): number {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-trend-'));
	try {
		const archive = path.join(folder, 'archive');
		makeRepository(archive, {posts, commits, seed});
		const cold = timed(() => runCommand(['--root', archive, '--concurrency', 'off', ...shared, archive]));
		const followed = timed(() =>
			runCommand(['trend', '--every', '1', '--json', '--root', archive, '--concurrency', 'off', ...shared, archive]),
		);
		// The command has written it.
		const {points} = JSON.parse(followed.text) as ArchiveTrend;
		const wrong = Array.from({length: checked}, (_, index) =>
			points.at(Math.round((index * (points.length - 1)) / Math.max(1, checked - 1))),
		).filter((point) => point === undefined || !isRight(point, folder));
		const times = followed.seconds / cold.seconds;
		console.log(
			`${points.length} points of ${commits} commits, ${checked} of them scored from a checkout: ${wrong.length} differ.`,
		);
		console.log(
			`Linting the last one takes ${cold.seconds.toFixed(1)} s of a processor, following all ${followed.seconds.toFixed(1)} s: ${times.toFixed(2)} times as much.`,
		);
		const last = points.at(-1);
		const words = new Set(points.map(({score}) => score)).size;
		console.log(`The last one has ${last?.score} with ${last?.posts} posts; there are ${words} different scores.`);
		return wrong.length === 0 && points.length === commits && times < mostTimes ? 0 : 1;
	} finally {
		rmSync(folder, {recursive: true});
	}
}

function isRight({commit, posts, score, dimensions}: ArchiveTrend['points'][number], folder: string): boolean {
	const checkout = path.join(folder, commit);
	git(path.join(folder, 'archive'), ['worktree', 'add', '-q', '--detach', checkout, commit]);
	// The command has written it.
	const full = JSON.parse(runCommand(['score', '--json', '--root', checkout, ...shared, checkout])) as ArchiveScore;
	rmSync(checkout, {recursive: true});
	const pairs: readonly (readonly [string, number, number])[] = [
		['posts', posts, full.posts],
		['score', score, full.score],
		...scoreDimensions.map((name) => [name, dimensions[name], full.dimensions[name]] as const),
	];
	const others = pairs.filter(([, followed, own]) => followed !== own);
	for (const [name, followed, own] of others)
		console.log(`${commit}: ${name} is ${followed}, and ${own} in a checkout`);
	return others.length === 0;
}

/** Runs something, and says how many seconds of the processor its processes took. */
function timed(run: () => string): {readonly text: string; readonly seconds: number} {
	const before = childSeconds();
	const text = run();
	return {text, seconds: childSeconds() - before};
}

/** Seconds of the processor that ended children of this process took, theirs included. Node does not tell; the system does. */
function childSeconds(): number {
	const {stdout} = spawnSync('cat', [`/proc/${process.pid}/stat`], {encoding: 'utf8'});
	// Behind the name of the program, which may hold anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
	const fields = stdout.slice(stdout.lastIndexOf(')') + 2).split(' ');
	const ticks = Number(fields[13]) + Number(fields[14]);
	return ticks / 100;
}

process.exitCode = main(process.argv.slice(2).map(Number));
