import {type CommandModel, commandModels, type OptionModel} from '../src/cli/completion/commandModel.ts';
import {exitCodes} from '../src/cli/options/commandDefinitions.ts';

/** The manual page of the command, in the language of troff, from what `--help` is made of. */
export function renderManPage(version: string): string {
	const [run, ...others] = commandModels(version);
	if (run === undefined) throw new Error('There is no command.');
	return [
		`.\\" Written by \`npm run generate\`; edits are lost.`,
		`.TH ARCHIVELINT 1 "" "archivelint ${version}"`,
		'.SH NAME',
		'archivelint \\- a linter for archives of web articles',
		'.SH SYNOPSIS',
		[run, ...others].map(({usage}) => written(usage)).join('\n.br\n'),
		'.SH DESCRIPTION',
		written(run.description),
		...argumentLines(run),
		'.SH OPTIONS',
		...groupsOf(run).flatMap(([group, options]) => [`.SS ${quoted(group)}`].concat(options.flatMap(optionLines))),
		'.SH COMMANDS',
		...others.flatMap(commandLines),
		'.SH EXIT STATUS',
		written(exitCodes),
		'.SH FILES',
		'.TP',
		written('.archivelintrc.json, .archivelintrc.jsonc'),
		'The config of a folder and of those below it.',
		'.TP',
		written('archivelint-baseline.jsonl'),
		'The findings that are accepted, beside the config.',
		'.TP',
		written('.archivelintignore'),
		'What is not linted, in the syntax of .gitignore.',
		'',
	].join('\n');
}

function commandLines(command: CommandModel): readonly string[] {
	return [
		`.SS ${quoted(`archivelint ${command.name}`)}`,
		written(command.description),
		...argumentLines(command),
		...command.options.flatMap(optionLines),
	];
}

function groupsOf({options}: CommandModel): readonly (readonly [group: string, options: readonly OptionModel[]])[] {
	const groups = new Map<string, OptionModel[]>();
	for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
	return [...groups].map(([group, own]) => [group.replace(/:$/, ''), own]);
}

function argumentLines({arguments: parts}: CommandModel): readonly string[] {
	return parts.flatMap(({term, description}) => ['.TP', `.I ${written(term)}`, written(description)]);
}

function optionLines({term, description}: OptionModel): readonly string[] {
	return ['.TP', `.B ${written(term)}`, written(description)];
}

function quoted(text: string): string {
	return `"${written(text).replaceAll('"', '\\(dq')}"`;
}

/** A text as troff shows it: hyphens that can be copied, and nothing that begins a request. */
function written(text: string): string {
	const plain = text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replace(/[\u0080-\uffff]/g, named);
	return /^[.']/.test(plain) ? `\\&${plain}` : plain;
}

function named(character: string): string {
	return `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
