import type {Argument, Option} from 'commander';
import {
	type CommandName,
	commandNames,
	defineCommand,
	formatsOf,
	isCommandName,
} from '../options/commandDefinitions.ts';

/** What stands behind an option, or in the place of an argument. */
export type ValueModel =
	| {readonly kind: 'words'; readonly words: readonly string[]}
	/** Files, folders, ids of rules, one or with commas between, commits, commands, or what nobody can foresee. */
	| {readonly kind: 'file' | 'folder' | 'rule' | 'rules' | 'rule or file' | 'commit' | 'text'};

/** An option as shells and people know it. */
export interface OptionModel {
	readonly short: string | undefined;
	readonly long: string;
	/** As help writes it, with its value. */
	readonly term: string;
	readonly description: string;
	/** What help heads it with. */
	readonly group: string;
	/** Undefined for one that stands alone. */
	readonly value: ValueModel | undefined;
	/** Whether the value may be left out; then it stands behind an equals sign only. */
	readonly isOptional: boolean;
}

/** A command as shells and people know it. */
export interface CommandModel {
	/** `run` for linting. */
	readonly name: 'run' | CommandName;
	readonly usage: string;
	readonly description: string;
	readonly options: readonly OptionModel[];
	/** What its arguments are; the last one stands for all that follow. */
	readonly arguments: readonly ArgumentModel[];
}

/** An argument as shells and people know it. */
export interface ArgumentModel {
	readonly value: ValueModel;
	readonly term: string;
	readonly description: string;
}

/** Linting and all commands, from what `--help` is made of. */
export function commandModels(version: string): readonly CommandModel[] {
	return ['run' as const, ...commandNames.filter(isCommandName)].map((name) => modelOf(name, version));
}

function modelOf(name: 'run' | CommandName, version: string): CommandModel {
	const command = defineCommand(name, version);
	const help = command.createHelp();
	return {
		name,
		usage: help.commandUsage(command),
		description: command.description(),
		options: help.visibleOptions(command).map((option) => {
			const term = help.optionTerm(option);
			return {
				short: option.short,
				long: option.long ?? '',
				term,
				description: help.optionDescription(option),
				group: option.helpGroupHeading ?? 'Options:',
				value: valueOf(option, name),
				isOptional: term.includes('[='),
			};
		}),
		arguments: help.visibleArguments(command).map((argument) => ({
			value: argumentValue(argument, name),
			term: help.argumentTerm(argument),
			description: help.argumentDescription(argument),
		})),
	};
}

function valueOf({flags, long, argChoices}: Option, name: 'run' | CommandName): ValueModel | undefined {
	const placeholder = /[<[]([^<>]*)[>\]]$/.exec(flags)?.[1];
	if (placeholder === undefined) return undefined;
	if (argChoices !== undefined) return {kind: 'words', words: argChoices};
	if (long === '--format') return {kind: 'words', words: formatsOf(name)};
	return {kind: kinds[placeholder] ?? 'text'};
}

/** What values are, by what help calls them. */
const kinds: Readonly<Record<string, 'file' | 'folder' | 'rule' | 'rules' | 'commit'>> = {
	file: 'file',
	path: 'file',
	folder: 'folder',
	rules: 'rules',
	spec: 'rule',
	ref: 'commit',
};

function argumentValue(argument: Argument, name: 'run' | CommandName): ValueModel {
	if (argument.argChoices !== undefined) return {kind: 'words', words: argument.argChoices};
	if (name === 'explain') return {kind: 'rule or file'};
	return {kind: argument.name() === 'folder' ? 'folder' : 'file'};
}
