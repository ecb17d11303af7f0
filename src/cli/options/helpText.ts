import type {Command} from 'commander';
import {labelledRows} from '../../terminal/labelledRows.ts';
import {wrapToColumns} from '../../texts/terminalText.ts';
import {widestHelp} from '../start/readyAnswers.ts';

/** What follows the options in a help text: a heading with rows of what to type and what that does, or sentences. */
export type HelpSection =
	| {readonly heading: string; readonly rows: readonly (readonly [typed: string, does: string])[]}
	| string;

/**
 * Finishes the definition of a command: its help is laid out for the terminal, and nothing ends the process.
 * @param width of the terminal in columns
 * @param sections what stands behind the options
 */
export function withHelp(command: Command, width: number | undefined, ...sections: readonly HelpSection[]): Command {
	const helpWidth = Math.min(width ?? widestHelp, widestHelp);
	const behind = sections.map((section) => layOut(section, helpWidth)).join('\n\n');
	if (behind !== '') command.addHelpText('after', `\n${behind}`);
	return (
		command
			.helpOption('-h, --help', 'print this help')
			// The value of `--changed` stands behind an equals sign only: in `--changed _posts` that is a path.
			.configureHelp({helpWidth, optionTerm: ({flags}) => flags.replace('--changed <ref>', '--changed[=<ref>]')})
			.exitOverride()
	);
}

function layOut(section: HelpSection, width: number): string {
	if (typeof section === 'string') return wrapToColumns(section, width).join('\n');
	return [section.heading, ...labelledRows(section.rows, width)].join('\n');
}
