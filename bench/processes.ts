import {spawnSync} from 'node:child_process';
import process from 'node:process';

/** A process to measure: a program with its words, and what has to be done before each run of it. */
export interface ProcessSubject {
	readonly command: readonly string[];
	/** Not measured. */
	readonly prepare?: () => void;
	/** The exit codes that say that it has done its work; any if left out. */
	readonly codes?: readonly number[];
}

/** What a process took, in milliseconds. */
export interface ProcessTime {
	/** User and system. */
	readonly processor: number;
	/** By the clock on the wall. */
	readonly wall: number;
}

/**
 * Runs processes in turn, round by round, after one round that is not counted: what disturbs one disturbs all alike.
 * @returns milliseconds of processor time of each round, user and system, by the name of what was run
 */
export function measureProcesses(
	rounds: number,
	cwd: string,
	subjects: Readonly<Record<string, ProcessSubject>>,
): ReadonlyMap<string, readonly number[]> {
	const times = timeProcesses(rounds, cwd, subjects);
	return new Map([...times].map(([name, all]) => [name, all.map(({processor}) => processor)]));
}

/** Runs processes as `measureProcesses` does, and looks at the clock as well. */
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

/** What the shell says that its children took. No child can tell what it takes to begin and to end. */
function timeOf(name: string, {command, codes}: ProcessSubject, cwd: string): ProcessTime {
	const begin = performance.now();
	const script = '"$@" >/dev/null 2>&1; echo $?; times';
	const {stdout} = spawnSync('bash', ['-c', script, 'bash', ...command], {
		cwd,
		encoding: 'utf8',
		env: {...process.env, CI: ''},
	});
	const wall = performance.now() - begin;
	const [code = '', , children = ''] = stdout.split('\n');
	const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
		([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
	);
	if (parts.length !== 2) throw new Error(`The shell tells no times: ${stdout}`);
	if (codes !== undefined && !codes.includes(Number(code))) throw new Error(`\`${name}\` ends with ${code}.`);
	return {processor: 1000 * parts.reduce((sum, part) => sum + part, 0), wall};
}
