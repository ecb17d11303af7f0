import {arch, availableParallelism, loadavg, platform} from 'node:os';
import process from 'node:process';
import type {Verdict} from './comparison.ts';

/** Prints what figures depend on beside what is measured: the machine, and what else it does. */
export function announceMachine(): void {
	console.log(`Node ${process.version}, ${platform()} ${arch()}, ${availableParallelism()} cores, load ${load()}`);
}

/** Prints what the machine was busy with in the end. The load is the mean of a minute, what is measured included. */
export function announceEnd(): void {
	console.log(`\nload ${load()} in the end`);
}

/** Prints which limits hold; if one does not, this process will end with exit code 1. */
export function announceVerdicts(verdicts: readonly Verdict[]): void {
	for (const {line, isKept} of verdicts) {
		console.log(line);
		if (!isKept) process.exitCode = 1;
	}
}

function load(): string {
	return (loadavg()[0] ?? Number.NaN).toFixed(1);
}
