import {setTimeout} from 'node:timers/promises';
import {ReadStream} from 'node:tty';
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
 * Asks why nobody needs to see a cause.
 * @returns undefined where the person would rather not accept it
 * @throws Interruption when the person wants the process to end
 */
export async function askForReason(surroundings: PromptSurroundings): Promise<string | undefined> {
	const config = {message: 'Why need nobody see it? (Nothing: back)', ...themeFor(surroundings)};
	const reason = await answerOf((context) => input(config, context), '', surroundings);
	return reason.trim() === '' ? undefined : reason.trim();
}

/** What prompts get of the process. */
interface PromptContext extends Terminal {
	readonly signal?: AbortSignal;
}

/** @param atEnd what is answered by who ends the input */
async function answerOf<T>(
	ask: (context: PromptContext) => Promise<T> & {readonly cancel: () => void},
	atEnd: T,
	{terminal, signal}: PromptSurroundings,
): Promise<T> {
	await dropTyped(terminal.input);
	const prompt = ask({...terminal, ...(signal === undefined ? {} : {signal})});
	// The end of the input pauses it, and so does an answer, which is known already then.
	const cancel = (): void => void setImmediate(() => prompt.cancel());
	terminal.input.once('pause', cancel);
	try {
		return await prompt;
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		if (error.name === 'CancelPromptError') return atEnd;
		if (signal?.aborted === true) throw signal.reason;
		throw error.name === 'ExitPromptError' ? new Interruption('SIGINT') : error;
	} finally {
		terminal.input.off('pause', cancel);
	}
}

/** Milliseconds after which a terminal has handed over what was typed before. */
const handingOver = 20;

/** Ctrl-C, which such a terminal hands over like all else. */
const interruptKey = 3;

/** What was typed while files were written is no answer to a question that nobody has seen yet. */
async function dropTyped(input: PromptSurroundings['terminal']['input']): Promise<void> {
	if (!(input instanceof ReadStream)) return;
	let isInterrupted = false;
	const drop = (typed: Buffer): void => {
		isInterrupted ||= typed.includes(interruptKey);
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
