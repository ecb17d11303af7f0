import type {CommandModel, OptionModel, ValueModel} from './commandModel.ts';

/** What completes the command line in bash. Where it says nothing, bash completes names of files. */
export function bashCompletion(commands: readonly CommandModel[], rules: readonly string[]): string {
	const names = commands.flatMap(({name}) => (name === 'run' ? [] : [name]));
	const valued = commands.flatMap((command) =>
		command.options.flatMap((option) => (option.value === undefined ? [] : valueCase(command, option, option.value))),
	);
	return `# Completes archivelint in bash: eval "$(archivelint completion bash)"
_archivelint() {
	local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=run index=$COMP_CWORD
	local rules='${rules.join(' ')}' equals=
	COMPREPLY=()
	# Bash parts words at equals signs, unless somebody has told it otherwise.
	if [[ $current == --*=* ]]; then previous=\${current%%=*} equals=$previous=; current=\${current#*=}
	elif [[ $current == = ]]; then current=
	elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
	# Of a list, the last item is completed.
	local list=
	if [[ $current == *,* ]]; then list=\${current%,*},; fi
	if ((COMP_CWORD > 1)); then
		case \${COMP_WORDS[1]} in ${names.join('|')}) command=\${COMP_WORDS[1]}; index=$((COMP_CWORD - 1)) ;; esac
	fi
	case $command:$previous in
${valued.join('')}	esac
	if [[ $current == -* ]]; then
		case $command in
${commands.map(optionsCase).join('')}		esac
		return
	fi
	case $command:$index in
	run:1) COMPREPLY=($(compgen -W '${names.join(' ')}' -- "$current")) ;;
${commands.flatMap(argumentCases).join('')}	esac
}
_archivelint_words() {
	COMPREPLY=($(compgen -W "$1" -- "$current"))
	if [[ $equals != '' ]]; then COMPREPLY=("\${COMPREPLY[@]/#/$equals}"); fi
}
_archivelint_list() {
	COMPREPLY=($(compgen -P "$equals$list" -W "$1" -- "\${current##*,}"))
}
complete -o bashdefault -o default -F _archivelint archivelint
`;
}

function optionsCase({name, options}: CommandModel): string {
	const words = options.flatMap(({short, long}) => (short === undefined ? [long] : [short, long]));
	return `\t\t${name}) COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$current")) ;;\n`;
}

function valueCase({name}: CommandModel, {short, long, isOptional}: OptionModel, value: ValueModel): readonly string[] {
	const options = [short, long].flatMap((option) => (option === undefined ? [] : [`${name}:${option}`]));
	// Without an equals sign, the next word is something else.
	const condition = isOptional
		? '[[ $equals != "" || ${COMP_WORDS[COMP_CWORD]} == = || ${COMP_WORDS[COMP_CWORD-1]} == = ]] && '
		: '';
	const end = isOptional ? '' : ' return';
	return [`\t${options.join('|')}) ${condition}${wordsFor(value)};${end} ;;\n`];
}

function argumentCases({name, arguments: parts}: CommandModel): readonly string[] {
	return parts.flatMap(({value}, index) => {
		if (value.kind === 'file' || value.kind === 'text' || name === 'run') return [];
		return [`\t${name}:${index + 1}) ${wordsFor(value)} ;;\n`];
	});
}

function wordsFor(value: ValueModel): string {
	switch (value.kind) {
		case 'words':
			return `_archivelint_words '${value.words.join(' ')}'`;
		case 'rules':
			return '_archivelint_list "$rules"';
		case 'rule':
		case 'rule or file':
			return '_archivelint_words "$rules"';
		case 'commit':
			return '_archivelint_words "$(git for-each-ref --format="%(refname:short)" 2>/dev/null)"';
		case 'folder':
			return 'compopt -o dirnames +o default';
		case 'text':
			return 'compopt +o default +o bashdefault';
		case 'file':
			return ':';
	}
}
