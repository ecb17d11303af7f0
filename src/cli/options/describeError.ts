import type {Argument, Command, CommanderError} from 'commander';
import {didYouMean} from '../../texts/nearest.ts';

/** Says what is wrong with a command line, and what may be meant. */
export function describeError({code, message}: CommanderError, command: Command): string {
	// What commander names in its messages, it quotes.
	const [, name = '', value = ''] = /'(.*?)'(?:.*'(.*)')?/s.exec(message) ?? [];
	switch (code) {
		case 'commander.unknownOption':
			return describeUnknown(name, command);
		case 'commander.optionMissingArgument':
			return `\`${name}\` is given without its value.`;
		case 'commander.missingMandatoryOptionValue':
			return `\`${name}\` is missing.`;
		case 'commander.missingArgument':
			return describeMissing(
				command.registeredArguments.find((argument) => argument.name() === name),
				command,
			);
		case 'commander.excessArguments':
			return describeExcess(command);
		case 'commander.invalidArgument':
			return describeInvalid(name, value, message);
		default:
			return message.replace(/^error: /, '');
	}
}

function describeUnknown(name: string, command: Command): string {
	const known = command.options.flatMap(({short, long}) => [short, long]).filter((option) => option !== undefined);
	const otherCase = known.find((option) => option.toLowerCase() === name.toLowerCase());
	const hint = otherCase === undefined ? didYouMean(name, known) : ` Did you mean \`${otherCase}\`?`;
	return `There is no option \`${name}\`.${hint}`;
}

function describeMissing(argument: Argument | undefined, command: Command): string {
	if (argument === undefined) return `\`${command.name()}\` lacks an argument.`;
	const {argChoices, description} = argument;
	const wanted = argChoices === undefined ? description : `one of ${listOf(argChoices)}`;
	return `\`${command.name()}\` lacks its <${argument.name()}>: ${wanted}.`;
}

function describeExcess(command: Command): string {
	const {args, registeredArguments} = command;
	const most = registeredArguments.length;
	const excess = args.slice(most).map((word) => `\`${word}\``);
	const takes = most === 0 ? 'no argument' : most === 1 ? 'one argument' : `${most} arguments`;
	return `\`${command.name()}\` takes ${takes}: ${new Intl.ListFormat('en-GB').format(excess)} ${excess.length === 1 ? 'is' : 'are'} too much.`;
}

/**
 * @param written what an option or an argument is called, or what was written, as commander has them
 * @param value what was written for an option
 */
function describeInvalid(written: string, value: string, message: string): string {
	const [, list] = /Allowed choices are (.*)\.$/s.exec(message) ?? [];
	const choices = list?.split(', ') ?? [];
	const isOption = written.startsWith('-');
	const [, reason = ''] = /(?:' is invalid\.|for argument '.*?'\.) (.*)$/s.exec(message) ?? [];
	const given = isOption ? value : written;
	const why = list === undefined ? reason : `It takes ${listOf(choices)}.${didYouMean(given, choices)}`;
	return isOption ? `\`${written}\` does not take \`${given}\`. ${why}` : `\`${given}\` is none of its words. ${why}`;
}

/** Says what is wrong with the value of an option, from what reading it has to say. */
export function describeWrongValue(flags: string, value: string, reason: string): string {
	return describeInvalid(flags, value, `' is invalid. ${reason}`);
}

function listOf(words: readonly string[]): string {
	return new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(words.map((word) => `\`${word}\``));
}
