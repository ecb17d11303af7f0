import input from '@inquirer/input';
import select from '@inquirer/select';
import type {CauseSummary} from '../../archive/causeList.ts';
import {answerOf, KeysOfAnswer, type PromptSurroundings, themeFor} from './terminalPrompts.ts';

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
