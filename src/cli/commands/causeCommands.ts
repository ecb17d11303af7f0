import type {CauseSummary} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import {shellWord} from '../../texts/shellWord.ts';
import {escapeForTerminal} from '../../texts/terminalText.ts';
import type {CommandOptions} from '../options/commandOptions.ts';

/** What decides which findings there are: a command that is about the same ones says the same. */
type RepeatedOptions = Pick<
	CommandOptions,
	'paths' | 'root' | 'config' | 'plugins' | 'only' | 'rule' | 'baseline' | 'now' | 'unsafe'
>;

/** The commands that fix causes, ready for a shell: one for each of which something can be fixed, in their order. */
export function fixingCommands(causes: readonly CauseSummary[], options: RepeatedOptions): string {
	const {unsafe} = options;
	const lines = causes.flatMap(({id, rule, source, findings, posts, fixes}) => {
		const count = fixes.safe + (unsafe ? fixes.unsafe : 0);
		if (count === 0) return [];
		const words = ['archivelint', '--cause', id, '--fix', ...(unsafe && fixes.unsafe > 0 ? ['--unsafe'] : [])];
		const what = `${count} of ${countOf(findings, 'finding')} of ${rule} in ${countOf(posts, 'post')} of ${source}`;
		return [`# ${escapeForTerminal(what)}`, [...words, ...repeatedWords(options)].map(shellWord).join(' ')];
	});
	if (lines.length > 0) return `${lines.join('\n')}\n`;
	return unsafe
		? '# No cause has a fix.\n'
		: '# No cause has a fix that loses nothing; `--unsafe` prints the others.\n';
}

function repeatedWords({paths, root, config, plugins, only, rule, baseline, now}: RepeatedOptions): readonly string[] {
	return [
		...(root === undefined ? [] : ['--root', root]),
		...(config === undefined || config === false ? [] : ['--config', config]),
		...(config === false ? ['--no-config'] : []),
		...(plugins ? [] : ['--no-plugins']),
		...only.flatMap((list) => ['--only', list]),
		...rule.flatMap((spec) => ['--rule', spec]),
		...(baseline === false ? ['--no-baseline'] : []),
		...(now === undefined ? [] : ['--now', new Date(now).toISOString()]),
		...(paths.length === 0 ? [] : ['--', ...paths]),
	];
}
