import type {CommandModel, OptionModel, ValueModel} from './commandModel.ts';

/** What completes the command line in zsh, in a file `_archivelint` of `fpath` or by `eval`. */
export function zshCompletion(commands: readonly CommandModel[], rules: readonly string[]): string {
	const others = commands.filter(({name}) => name !== 'run');
	return `#compdef archivelint
# Completes archivelint in zsh: eval "$(archivelint completion zsh)", or written to a file _archivelint of $fpath.
_archivelint_commands() {
	local -a commands=(
${others.map(({name, description}) => `\t\t${quote(`${name}:${firstSentence(description)}`)}\n`).join('')}\t)
	_describe -t commands command commands
}
_archivelint_paths() {
	(( CURRENT == 2 )) && _archivelint_commands
	_files
}
_archivelint_rules() {
	local -a rules=(${rules.join(' ')})
	_describe -t rules rule rules
}
_archivelint_rule_list() {
	_sequence _archivelint_rules
}
_archivelint_commits() {
	local -a commits=(\${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"})
	_describe -t commits commit commits
}
_archivelint_rules_and_files() {
	_archivelint_rules
	_files
}
_archivelint() {
	local command=run
	if (( CURRENT > 2 )); then
		case $words[2] in
		(${others.map(({name}) => name).join('|')}) command=$words[2]; shift words; (( CURRENT-- )) ;;
		esac
	fi
	case $command in
${commands.map(commandCase).join('')}	esac
}
if [ "$funcstack[1]" = _archivelint ]; then _archivelint "$@"; else compdef _archivelint archivelint; fi
`;
}

function commandCase({name, options, arguments: parts}: CommandModel): string {
	const specs = [
		...options.map(optionSpec),
		...parts.map(({term, value}, index) => {
			const place = index === parts.length - 1 ? '*' : String(index + 1);
			return quote(`${place}:${label(term)}:${name === 'run' ? '_archivelint_paths' : actionFor(value)}`);
		}),
	];
	return `\t(${name}) _arguments -s -S \\\n${specs.map((spec) => `\t\t${spec}`).join(' \\\n')} ;;\n`;
}

function optionSpec({short, long, term, description, value, isOptional}: OptionModel): string {
	const told = `[${description.replace(/[\\[\]:]/g, '\\$&')}]`;
	const equals = value === undefined ? '' : isOptional ? '=-' : '=';
	const behind = value === undefined ? '' : `${isOptional ? '::' : ':'}${label(term)}:${actionFor(value)}`;
	// Each may be given again: many add to a list.
	if (short === undefined) return quote(`*${long}${equals}${told}${behind}`);
	return `${quote(`*${short}${value === undefined ? '' : '+'}${told}${behind}`)} ${quote(`*${long}${equals}${told}${behind}`)}`;
}

/** What a value is called, as a word that means nothing to zsh. */
function label(term: string): string {
	return /<([\w ]+)/.exec(term)?.[1] ?? term.replace(/[^\w ]/g, '');
}

function actionFor(value: ValueModel): string {
	switch (value.kind) {
		case 'words':
			return `(${value.words.join(' ')})`;
		case 'rules':
			return '_archivelint_rule_list';
		case 'rule':
			return '_archivelint_rules';
		case 'rule or file':
			return '_archivelint_rules_and_files';
		case 'commit':
			return '_archivelint_commits';
		case 'folder':
			return '_files -/';
		case 'file':
			return '_files';
		case 'text':
			return ' ';
	}
}

function firstSentence(description: string): string {
	return description.split(/(?<=[.:]) /)[0] ?? '';
}

function quote(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
