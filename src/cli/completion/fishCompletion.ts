import type {CommandModel, OptionModel, ValueModel} from './commandModel.ts';

/** What completes the command line in fish. Where it says nothing, fish completes names of files. */
export function fishCompletion(commands: readonly CommandModel[], rules: readonly string[]): string {
	const names = commands.flatMap(({name}) => (name === 'run' ? [] : [name]));
	const isFirst = quote('test (count (commandline -opc)) -eq 1');
	return `# Completes archivelint in fish: archivelint completion fish | source
function __archivelint_command
	set -l words (commandline -opc)
	if test (count $words) -gt 1; and contains -- $words[2] ${names.join(' ')}
		echo $words[2]
	else
		echo run
	end
end
set -g __archivelint_rules ${rules.join(' ')}
function __archivelint_rule_names
	string join \\n $__archivelint_rules
end
${commands
	.flatMap(({name, description}) =>
		name === 'run' ? [] : [`complete -c archivelint -n ${isFirst} -a ${name} -d ${quote(description)}\n`],
	)
	.join('')}${commands.flatMap(linesFor).join('')}`;
}

function linesFor({name, options, arguments: parts}: CommandModel): readonly string[] {
	const condition = `-n ${quote(`test (__archivelint_command) = ${name}`)}`;
	const words = parts.flatMap(({value}) => {
		const list = wordsFor(value);
		return list === undefined ? [] : [`complete -c archivelint ${condition} -a ${list}\n`];
	});
	return [...options.map((option) => optionLine(option, condition)), ...words];
}

function optionLine({short, long, description, value, isOptional}: OptionModel, condition: string): string {
	const names = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
	const needs = value === undefined || isOptional ? '' : value.kind === 'file' ? ' -r -F' : ' -x';
	const words = value === undefined ? undefined : wordsFor(value);
	return `complete -c archivelint ${condition} ${names}${needs}${words === undefined ? '' : ` -a ${words}`} -d ${quote(description)}\n`;
}

function wordsFor(value: ValueModel): string | undefined {
	switch (value.kind) {
		case 'words':
			return quote(value.words.join(' '));
		case 'rules':
			return quote('(__fish_complete_list , __archivelint_rule_names)');
		case 'rule':
		case 'rule or file':
			return quote('$__archivelint_rules');
		case 'commit':
			return quote("(git for-each-ref --format='%(refname:short)' 2>/dev/null)");
		case 'folder':
			return quote('(__fish_complete_directories)');
		case 'file':
		case 'text':
			return undefined;
	}
}

function quote(text: string): string {
	return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
