/**
 * Lints archives of 1,000, 10,000 and 100,000 posts with the real command, each in a process of its own, and says whether
 * time grows no faster than the archive, judging is a small part of it, and memory has a limit. Run as
 * `npm run bench:archive -- [--posts 1000,10000] [--largest <bytes>] [folder …]`: the posts are varied from those of the
 * folders (default `examples/archive`) that are no larger. The archives are written to the system's temporary folder,
 * about 1 GB for 100,000 posts of 10 KB, and removed.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {rules} from '../rules/index.ts';
import {defaultFolders, readPosts, sizeOf} from './corpus.ts';
import {writeArchive} from './growingArchive.ts';
import {quantile} from './measure.ts';

/** What we promise. */
const limits = {growth: 1.3, judging: 0.1, memory: 1.5e9};

const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {posts: {type: 'string', default: '1000,10000,100000'}, largest: {type: 'string', default: '1000000'}},
});
const posts = readPosts(positionals.length > 0 ? positionals : defaultFolders).filter(
	(post) => sizeOf([post.text]) <= Number(values.largest),
);
const median = quantile(
	posts.map((post) => sizeOf([post.text])),
	0.5,
);
console.log(`Archives varied from ${posts.length} posts (median ${(median / 1000).toFixed(1)} KB).`);

const runs: Run[] = [];
for (const count of values.posts.split(',').map(Number)) {
	const run = lintArchive(count);
	print(run);
	runs.push(run);
}
process.exitCode = verdicts().every((isKept) => isKept) ? 0 : 1;

/** What one archive cost. */
interface Run {
	readonly count: number;
	/** Seconds on the clock, and of the processor. */
	readonly wall: number;
	readonly processor: number;
	/** Of what linting takes: reading, parsing, walking and the rules. */
	readonly judging: number;
	/** Bytes. */
	readonly memory: number;
	/** The last line of the report. */
	readonly found: string;
}

function lintArchive(count: number): Run {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-bench-'));
	try {
		writeArchive(folder, posts, count);
		return {count, ...lint(folder)};
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

function lint(folder: string): Omit<Run, 'count'> {
	const report = path.join(folder, 'report.txt');
	const usageFile = path.join(folder, 'usage.json');
	// The child writes down what it used when it ends.
	const printer = `import fs from 'node:fs'; process.on('exit', () => fs.writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify(process.resourceUsage())))`;
	const command = fileURLToPath(new URL('../src/cli/bin.js', import.meta.url));
	const start = performance.now();
	const {status, stderr} = spawnSync(
		process.execPath,
		[
			`--import=data:text/javascript,${encodeURIComponent(printer)}`,
			command,
			'--no-cache',
			'--timing',
			'--output-file',
			report,
			'--now',
			'2024-06-01',
		],
		{cwd: folder, encoding: 'utf8'},
	);
	const wall = (performance.now() - start) / 1000;
	if (status !== 0 && status !== 1) throw new Error(`The command ended with ${status}: ${stderr}`);
	const {maxRSS, userCPUTime, systemCPUTime} = JSON.parse(readFileSync(usageFile, 'utf8')) as NodeJS.ResourceUsage;
	return {
		wall,
		processor: (userCPUTime + systemCPUTime) / 1e6,
		judging: shareOfJudging(stderr),
		memory: maxRSS * 1024,
		found:
			readFileSync(report, 'utf8')
				.match(/^[✖✔].*/gmu)
				?.join(' ') ?? '',
	};
}

/** What judging is of linting, by the table that `--timing` prints; a rule that does both counts as judging. */
function shareOfJudging(table: string): number {
	const judges = new Set(['(judging)', ...rules.filter(({judge}) => judge !== undefined).map(({id}) => id)]);
	const others = new Set(['(fixing)', '(reporting)', '(everything else)']);
	let judging = 0;
	let linting = 0;
	for (const [, name = '', time] of table.matchAll(/^(\S.*?) +\| +([\d.]+) \|/gm)) {
		if (judges.has(name)) judging += Number(time);
		else if (!others.has(name)) linting += Number(time);
	}
	return judging / linting;
}

function print({count, wall, processor, judging, memory, found}: Run): void {
	const perPost = (seconds: number): string => `${((1000 * seconds) / count).toFixed(2)} ms`;
	console.log(
		`${count} posts: ${wall.toFixed(1)} s (${perPost(wall)} a post), processor ${processor.toFixed(1)} s (${perPost(processor)} a post), ` +
			`judging ${(100 * judging).toFixed(1)} % of linting, peak memory ${(memory / 1e6).toFixed(0)} MB. ${found}`,
	);
}

/** Time is that of the processor: the clock on the wall counts what else the machine does. */
function verdicts(): readonly boolean[] {
	const growths = runs.slice(1).map((run, index) => {
		const before = runs[index] ?? run;
		return run.processor / run.count / (before.processor / before.count);
	});
	const growth = Math.max(1, ...growths);
	const judging = Math.max(...runs.map((run) => run.judging));
	const memory = Math.max(...runs.map((run) => run.memory));
	const kept = [growth <= limits.growth, judging <= limits.judging, memory <= limits.memory];
	const word = (isKept: boolean | undefined): string => (isKept === true ? 'holds' : 'BROKEN');
	console.log(`Linear growth: a post costs ${growth.toFixed(2)} times as much in a larger archive  ${word(kept[0])}`);
	console.log(
		`Judging is at most ${100 * limits.judging} % of linting: ${(100 * judging).toFixed(1)} %  ${word(kept[1])}`,
	);
	console.log(`Peak memory is at most ${limits.memory / 1e6} MB: ${(memory / 1e6).toFixed(0)} MB  ${word(kept[2])}`);
	return kept;
}
