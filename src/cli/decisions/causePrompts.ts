import {setTimeout} from 'node:timers/promises';
import {ReadStream} from 'node:tty';
import {stripVTControlCharacters} from 'node:util';
import input from '@inquirer/input';
import select from '@inquirer/select';
import type {CauseSummary} from '../../archive/causeList.ts';
import type {Terminal} from '../../node/process/environment.ts';
import {Interruption} from '../../node/process/interruption.ts';

/** What a person says about a cause. */
export type Choice = 'fix' | 'unsafe' | 'accept' | 'later' | 'quit';

/** A choice as it is offered. */
interface OfferedChoice {
	readonly value: Choice;
	readonly name: string;
	readonly description: string;
	/** Why it cannot be chosen; `false` where it can. */
	readonly disabled?: string | false;
}

/** How a person is asked. */
export interface PromptSurroundings {
	readonly terminal: Terminal;
	/** Aborted when somebody wants the process to end. */
	readonly signal: AbortSignal | undefined;
	readonly color: boolean;
}

/**
 * Asks what is to be done about a cause.
 * @param canAccept whether there is a config that can say so
 * @throws Interruption when the person wants the process to end
 */
export function askForChoice(
	{findings, fixes: {safe, unsafe}}: CauseSummary,
	canAccept: boolean,
	surroundings: PromptSurroundings,
): Promise<Choice> {
	const fix = {value: 'fix', name: `Fix ${safe} of ${findings}`, description: 'A reader loses nothing by it.'} as const;
	const unsafeFix = {
		value: 'unsafe',
		name: `Unsafe fix of ${safe + unsafe} of ${findings}`,
		description: 'It removes, changes or guesses something.',
	} as const;
	const choices: readonly OfferedChoice[] = [
		...(safe > 0 ? [fix] : []),
		...(unsafe > 0 ? [unsafeFix] : []),
		{
			value: 'accept',
			name: 'Accept',
			description: 'It is written into the config, with a reason, and reported no more.',
			disabled: canAccept ? false : '(there is no config to write it into)',
		},
		{value: 'later', name: 'Later', description: 'Nothing is done about it now.'},
		{value: 'quit', name: 'Quit', description: 'What was decided so far stays.'},
	];
	// What takes something away is never done by somebody who just goes on.
	const start = {default: safe > 0 ? 'fix' : 'later'};
	const config = {message: 'What is to be done about it?', choices, ...start, loop: false, ...themeFor(surroundings)};
	return answerOf<Choice>((context) => select<Choice>(config, context), 'quit', surroundings);
}

/**
 * Asks why nobody needs to see a cause. Lines that are pasted become one, and are asked about again, so that who ends a paste by
 * Enter does not answer the next question.
 * @returns undefined where the person would rather not accept it
 * @throws Interruption when the person wants the process to end
 */
export async function askForReason(surroundings: PromptSurroundings): Promise<string | undefined> {
	const theme = themeFor(surroundings);
	let config: Parameters<typeof input>[0] = {message: 'Why need nobody see it? (Nothing: back)', ...theme};
	for (;;) {
		const keys = new KeysOfAnswer();
		const reason = await answerOf((context) => input(config, context), '', surroundings, keys);
		if (keys.pastedBehind === undefined) return reason.trim() === '' ? undefined : reason.trim();
		const whole = `${reason} ${keys.pastedBehind}`.trim();
		config = {message: 'Is this the reason, on one line?', default: whole, prefill: 'editable', ...theme};
	}
}

/** What prompts get of the process. */
interface PromptContext extends Terminal {
	readonly signal?: AbortSignal;
}

/**
 * @param atEnd what is answered by who ends the input
 * @param keys told of all that is typed; nobody wants to know if left out
 */
async function answerOf<T>(
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
class KeysOfAnswer {
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
function themeFor({color}: Pick<PromptSurroundings, 'color'>): {readonly theme?: object} {
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
