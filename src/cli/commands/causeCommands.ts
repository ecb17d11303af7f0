import type {CauseSummary} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import {shellWord} from '../../texts/shellWord.ts';
import {escapeForTerminal} from '../../texts/terminalText.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {type RepeatedOptions, repeatedWords} from '../options/repeatedWords.ts';

/** The commands that fix causes, ready for a shell: one for each of which something can be fixed, in their order. */
export function fixingCommands(
	causes: readonly CauseSummary[],
	options: RepeatedOptions & Pick<CommandOptions, 'unsafe'>,
): string {
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
