import {setTimeout} from 'node:timers/promises';
import {ReadStream} from 'node:tty';
import {stripVTControlCharacters} from 'node:util';
import select from '@inquirer/select';
import type {Terminal} from '../../node/process/environment.ts';
import {Interruption} from '../../node/process/interruption.ts';

/** How a person is asked. */
export interface PromptSurroundings {
	readonly terminal: Terminal;
	/** Aborted when somebody wants the process to end. */
	readonly signal: AbortSignal | undefined;
	readonly color: boolean;
}

/** An answer that is offered, and what comes of it. */
interface OfferedAnswer {
	readonly name: string;
	readonly description: string;
}

/**
 * Asks a question that has two answers. Who ends the input has said no.
 * @throws Interruption when the person wants the process to end
 */
export function askWhether(
	message: string,
	{yes, no}: {readonly yes: OfferedAnswer; readonly no: OfferedAnswer},
	surroundings: PromptSurroundings,
): Promise<boolean> {
	const choices = [
		{value: true, ...yes},
		{value: false, ...no},
	];
	const config = {message, choices, loop: false, ...themeFor(surroundings)};
	return answerOf((context) => select<boolean>(config, context), false, surroundings);
}

/** What prompts get of the process. */
interface PromptContext extends Terminal {
	readonly signal?: AbortSignal;
}

/**
 * Asks a question of a prompt.
 * @param atEnd what is answered by who ends the input
 * @param keys told of all that is typed; nobody wants to know if left out
 */
export async function answerOf<T>(
	ask: (context: PromptContext) => Promise<T> & {readonly cancel: () => void},
	atEnd: T,
	{terminal, signal}: PromptSurroundings,
	keys?: KeysOfAnswer,
): Promise<T> {
	await dropTyped(terminal.input);
	signal?.throwIfAborted();
	const prompt = ask({...terminal, ...(signal === undefined ? {} : {signal})});
	// The end of the input pauses it, and so does an answer, which is known already then.
	const cancel = (): void => void setImmediate(() => prompt.cancel());
	const listen = (typed: Buffer): void => keys?.add(typed);
	terminal.input.once('pause', cancel).on('data', listen);
	try {
		const answer = await prompt;
		terminal.input.off('data', listen);
		if (keys !== undefined) await dropTyped(terminal.input, listen);
		return answer;
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		if (error.name === 'CancelPromptError') return atEnd;
		if (signal?.aborted === true) throw signal.reason;
		throw error.name === 'ExitPromptError' ? new Interruption('SIGINT') : error;
	} finally {
		terminal.input.off('pause', cancel).off('data', listen);
	}
}

/** What is typed as an answer, and at once after it. */
export class KeysOfAnswer {
	readonly #pieces: Buffer[] = [];

	/** @param piece what a terminal has handed over at once: a single key, unless it was pasted */
	add(piece: Buffer): void {
		this.#pieces.push(piece);
	}

	/** What was pasted behind the line break that has ended the answer, on one line; undefined where that was the key Enter. */
	get pastedBehind(): string | undefined {
		const [, ...lines] = Buffer.concat(this.#pieces)
			.toString('utf8')
			.split(/[\r\n]+/);
		const behind = stripVTControlCharacters(lines.join(' '))
			.replaceAll(/[\s\p{Cc}]+/gu, ' ')
			.trim();
		const isPasted = this.#pieces.some((piece) => /[^\r\n][\r\n]/.test(piece.toString('utf8')));
		return isPasted || behind !== '' ? behind : undefined;
	}
}

/** Milliseconds after which a terminal has handed over what was typed before. */
const handingOver = 20;

/** Ctrl-C, which such a terminal hands over like all else. */
const interruptKey = 3;

/**
 * What was typed while files were written is no answer to a question that nobody has seen yet.
 * @param tell called with what is dropped
 */
async function dropTyped(
	input: PromptSurroundings['terminal']['input'],
	tell?: (typed: Buffer) => void,
): Promise<void> {
	if (!(input instanceof ReadStream)) return;
	let isInterrupted = false;
	const drop = (typed: Buffer): void => {
		isInterrupted ||= typed.includes(interruptKey);
		tell?.(typed);
	};
	// Else a terminal hands over whole lines only.
	input.setRawMode(true).on('data', drop).resume();
	await setTimeout(handingOver);
	input.off('data', drop).pause();
	input.setRawMode(false);
	if (isInterrupted) throw new Interruption('SIGINT');
}

/** Prompts colour for themselves, unless they are told how everything looks. */
export function themeFor({color}: Pick<PromptSurroundings, 'color'>): {readonly theme?: object} {
	if (color) return {};
	const plain = (text: string): string => text;
	const style = {
		answer: plain,
		message: plain,
		highlight: plain,
		description: plain,
		disabled: (text: string) => `- ${text}`,
	};
	return {theme: {prefix: {idle: '?', done: '-'}, style: {...style, keysHelpTip: () => undefined}}};
}
