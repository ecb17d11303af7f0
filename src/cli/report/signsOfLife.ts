import type {CommandEnvironment, OutputStream} from '../../node/process/environment.ts';
import type {Phase, Step} from '../../node/process/watch.ts';
import {clipToColumns} from '../../texts/terminalText.ts';
import type {CommandOptions} from '../options/commandOptions.ts';

/** An environment in which somebody is told how far long work has come. */
export interface WatchedEnvironment {
	readonly environment: CommandEnvironment;
	/** Takes the last sign away. */
	readonly end: () => void;
}

/** A sign of life, and when it is given. Milliseconds. */
interface Manner {
	readonly firstAfter: number;
	readonly every: number;
	/** Whether a sign takes the place of the one before it; else each is a line. */
	readonly isFleeting: boolean;
}

const onTerminal: Manner = {firstAfter: 1000, every: 100, isFleeting: true};
const inLog: Manner = {firstAfter: 30_000, every: 30_000, isFleeting: false};

/**
 * Lets standard error show how far work has come: a line that is written over on a terminal, and a line each half minute where
 * `CI` is set. What else is written comes after the line is gone. Without a terminal, or with `--quiet`, there is nothing to see.
 */
export function withSignsOfLife(
	environment: CommandEnvironment,
	{quiet}: Pick<CommandOptions, 'quiet'>,
): WatchedEnvironment {
	const manner = quiet ? undefined : mannerFor(environment);
	if (manner === undefined) return {environment, end: () => {}};
	const signs = new SignsOfLife(environment, manner);
	const behindSigns = (stream: OutputStream): OutputStream => ({
		...stream,
		write: (content) => {
			if (stream.isTerminal) signs.clear();
			stream.write(content);
		},
	});
	const {stdout, stderr} = environment;
	return {
		environment: {
			...environment,
			stdout: behindSigns(stdout),
			stderr: behindSigns(stderr),
			watch: (step) => signs.show(step),
		},
		end: () => signs.clear(),
	};
}

function mannerFor({stderr, env}: CommandEnvironment): Manner | undefined {
	if (stderr.isTerminal) return env['TERM'] === 'dumb' ? undefined : onTerminal;
	const value = env['CI'];
	return value === undefined || value === '' || value === 'false' || value === '0' ? undefined : inLog;
}

/** To the beginning of the line, and nothing on it any more. */
const emptyLine = '\r\u001b[2K';

class SignsOfLife {
	readonly #stream: OutputStream;
	readonly #stopwatch: () => number;
	readonly #manner: Manner;
	#next: number;
	#phase: {readonly name: Phase; readonly since: number; readonly doneBefore: number} | undefined;
	#isShown = false;
	#hasBegun = false;

	constructor({stderr, stopwatch}: CommandEnvironment, manner: Manner) {
		this.#stream = stderr;
		this.#stopwatch = stopwatch;
		this.#manner = manner;
		this.#next = stopwatch() + manner.firstAfter;
	}

	/** Shows how far work has come, if it is time for it. */
	show(step: Step): void {
		const now = this.#stopwatch();
		const isNew = this.#phase?.name !== step.phase;
		if (isNew || this.#phase === undefined) this.#phase = {name: step.phase, since: now, doneBefore: step.done};
		// On a terminal, what is on the screen is to be what is done.
		const isDue = now >= this.#next || (isNew && this.#hasBegun && this.#manner.isFleeting);
		if (!isDue) return;
		this.#hasBegun = true;
		this.#next = now + this.#manner.every;
		const {since, doneBefore} = this.#phase;
		const text = describeStep(step, now > since ? (1000 * (step.done - doneBefore)) / (now - since) : 0);
		if (!this.#manner.isFleeting) {
			this.#stream.write(`${text}\n`);
			return;
		}
		// A line as wide as the terminal would move on to the next one.
		this.#stream.write(emptyLine + clipToColumns(text, (this.#stream.columns ?? usualColumns) - 1));
		this.#isShown = true;
	}

	/** Takes away what is shown. */
	clear(): void {
		if (!this.#isShown) return;
		this.#isShown = false;
		this.#stream.write(emptyLine);
	}
}

const usualColumns = 80;

const doing: Readonly<Record<Exclude<Phase, 'judging'>, string>> = {
	linting: 'Linting',
	reading: 'Reading',
	fixing: 'Fixing',
	reporting: 'Reporting',
	following: 'Scoring',
};

/** What is counted, where that is not posts alone. */
const nouns: Readonly<Partial<Record<Phase, string>>> = {reading: 'other posts', following: 'commits'};

/** @param rate posts in a second; 0 where that is not known yet */
function describeStep({phase, done, all, findings}: Step, rate: number): string {
	if (phase === 'judging') return 'Judging the archive as a whole …';
	const things = nouns[phase] ?? 'posts';
	const parts = [
		`${doing[phase]} ${inWords(done)} of ${inWords(all)} ${things}`,
		...(rate > 0
			? [`${rate < 10 ? rate.toFixed(1) : inWords(rate)}/s`, `${timeInWords((all - done) / rate)} left`]
			: []),
		...(findings === undefined ? [] : [`${inWords(findings)} findings`]),
	];
	return parts.join(' · ');
}

function inWords(count: number): string {
	return Math.round(count).toLocaleString('en-GB');
}

function timeInWords(seconds: number): string {
	const whole = Math.ceil(seconds);
	if (whole < 60) return `${whole} s`;
	const minutes = Math.floor(whole / 60);
	return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
