import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import type {Times} from './comparison.ts';
import {inScratchFolder} from './scratchFolder.ts';

/** Runs the published command. */
export const archivelint: readonly string[] = [
	process.execPath,
	fileURLToPath(new URL('../command/archivelint.cjs', import.meta.url)),
];

/** Starts and ends Node: what no command in JavaScript can be faster than. */
export const emptyRun: ProcessSubject = {command: [process.execPath, '-e', '0'], codes: [0]};

/** A bare pass of `rehype-parse` over the posts of a folder. */
export function bareRun(folder: string): ProcessSubject {
	return {command: [process.execPath, fileURLToPath(new URL('bare.js', import.meta.url)), folder], codes: [0]};
}

/** A process to measure: a program with its words, and what has to be done before each run of it. */
export interface ProcessSubject {
	readonly command: readonly string[];
	/** Not measured. */
	readonly prepare?: () => void;
	/** The exit codes that say that it has done its work. */
	readonly codes: readonly number[];
}

/** What a process took, in milliseconds. */
export interface ProcessTime {
	/** User and system. */
	readonly processor: number;
	/** By the clock on the wall. */
	readonly wall: number;
}

/** Measures the processor time of processes, see `timeProcesses`. */
export function measureProcesses(
	rounds: number,
	cwd: string,
	subjects: Readonly<Record<string, ProcessSubject>>,
): Times {
	const times = timeProcesses(rounds, cwd, subjects);
	return new Map([...times].map(([name, all]) => [name, all.map(({processor}) => processor)]));
}

/** Runs processes in turn, round by round, after one round that is not counted: what disturbs one disturbs all alike. */
export function timeProcesses(
	rounds: number,
	cwd: string,
	subjects: Readonly<Record<string, ProcessSubject>>,
): ReadonlyMap<string, readonly ProcessTime[]> {
	const times = new Map(Object.keys(subjects).map((name): [string, ProcessTime[]] => [name, []]));
	for (let round = -1; round < rounds; round++) {
		for (const [name, subject] of Object.entries(subjects)) {
			subject.prepare?.();
			const time = timeOf(name, subject, cwd);
			if (round >= 0) times.get(name)?.push(time);
		}
	}
	return times;
}

/** As in a terminal: with a cache, although this may run where changes are checked by a program. */
const environment: NodeJS.ProcessEnv = {...process.env, CI: ''};

/** What the shell says that its children took, user and system. No child can tell what it takes to begin and to end. */
function timeOf(name: string, {command, codes}: ProcessSubject, cwd: string): ProcessTime {
	const begin = performance.now();
	const script = '"$@" >/dev/null 2>&1; echo $?; times';
	const {stdout} = spawnSync('bash', ['-c', script, 'bash', ...command], {cwd, encoding: 'utf8', env: environment});
	const wall = performance.now() - begin;
	const [code = '', , children = ''] = stdout.split('\n');
	const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
		([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
	);
	if (parts.length !== 2) throw new Error(`The shell tells no times: ${stdout}`);
	if (!codes.includes(Number(code))) throw new Error(`\`${name}\` ends with ${code}: ${command.join(' ')}`);
	return {processor: 1000 * parts.reduce((sum, part) => sum + part, 0), wall};
}

/** What one run of the published command used. */
export interface Usage {
	/** Seconds on the clock. */
	readonly wall: number;
	/** Seconds of the processor, without those that it takes to end. */
	readonly processor: number;
	/** Bytes at most. */
	readonly memory: number;
	/** What it wrote to its standard error. */
	readonly notes: string;
}

/** Runs the published command once, and lets it write down what it used when it ends. */
export function usageOf(words: readonly string[], cwd: string): Usage {
	return inScratchFolder((folder) => {
		const file = path.join(folder, 'usage.json');
		const printer = `import fs from 'node:fs'; process.on('exit', () => fs.writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.resourceUsage())))`;
		const [node = process.execPath, ...command] = archivelint;
		const start = performance.now();
		const {status, stderr} = spawnSync(
			node,
			[`--import=data:text/javascript,${encodeURIComponent(printer)}`, ...command, ...words],
			{cwd, env: environment, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 26},
		);
		const wall = (performance.now() - start) / 1000;
		if (status !== 0 && status !== 1) throw new Error(`The command ended with ${status}: ${stderr}`);
		const {maxRSS, userCPUTime, systemCPUTime} = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage;
		return {wall, processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024, notes: stderr};
	});
}
