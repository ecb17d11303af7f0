import process from 'node:process';
import type {Rule} from '../model/rule.ts';

/**
 * Gets something ready that grows with a text.
 * @param size of the text in UTF-16 units
 * @returns what is measured; undefined where a text of that size says nothing
 */
export type GrowingWork = (size: number) => (() => void) | undefined;

/** UTF-16 units of the longest text: of eight times a part of it. */
const longestText = 32_000;
const parts = 8;

/** Milliseconds; of less, nobody can tell what they mean. */
const tooShortToTell = 8;

/** Linear work takes eight times as long as for a part, quadratic work 64 times. */
const mostGrowth = 32;

/** What else the machine does, and code that is not compiled yet, can only make a run slower: the fastest of so many counts. */
const fewestTries = 3;
const mostTries = 8;

/**
 * Finds out whether the work of a rule grows faster than the text that it is done for: eight times as much may take a
 * good deal more than eight times as long, but nothing like 64 times. Work that is done in no time is believed at once.
 * @returns a sentence on what is wrong; undefined where all is well
 */
export function findGrowth({id}: Rule, work: GrowingWork): string | undefined {
	const whole = work(longestText);
	if (whole === undefined) return undefined;
	let long = millisecondsOf(whole);
	if (long < tooShortToTell) return undefined;
	const part = work(longestText / parts);
	if (part === undefined) return undefined;
	let short = Number.POSITIVE_INFINITY;
	for (let tries = 1; tries <= mostTries; tries++) {
		short = Math.min(short, millisecondsOf(part));
		long = Math.min(long, millisecondsOf(whole));
		if (long < tooShortToTell) return undefined;
		if (tries >= fewestTries && long < mostGrowth * short) return undefined;
	}
	return `The rule \`${id}\` takes more than linear time: ${short.toFixed(1)} ms where the case is repeated to ${longestText / parts} characters, and ${long.toFixed(1)} ms for ${longestText}.`;
}

/** Processor time, which does not count what other processes take. */
function millisecondsOf(run: () => void): number {
	const start = process.cpuUsage();
	run();
	const {user, system} = process.cpuUsage(start);
	return (user + system) / 1000;
}
