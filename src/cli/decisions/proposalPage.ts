import type {Tally} from '../../archive/statistics.ts';
import type {ProposedConfig} from '../../config/index.ts';
import {countOf} from '../../formatters/countOf.ts';
import {groupedNumber, understoodInOneLine} from '../../formatters/understood.ts';
import type {ArchiveUnderstanding} from '../../model/understanding.ts';
import {indentedLines} from '../../terminal/indentedLines.ts';
import {labelledRows} from '../../terminal/labelledRows.ts';

/** A config that is proposed for an archive, and what a run with it would report. */
export interface Proposal {
	readonly archive: ArchiveUnderstanding;
	/** The file that it would be, from the current folder. */
	readonly file: string;
	readonly proposed: ProposedConfig;
	/** By rule. */
	readonly tallies: readonly Tally[];
}

/** The text of a config file. */
export function textOfConfig({config}: ProposedConfig): string {
	return `${JSON.stringify(config, undefined, '\t')}\n`;
}

/**
 * Lays out what somebody decides on who is to get a config.
 * @param width of the terminal in columns; undefined for a file or a pipe
 */
export function renderProposal({archive, file, proposed, tallies}: Proposal, width: number | undefined): string {
	const blocks = [
		indentedLines(understoodInOneLine(archive), width, ''),
		[`${file}:`, ...textOfConfig(proposed).trimEnd().replaceAll('\t', '  ').split('\n').map(indented)],
		labelledRows(proposed.reasons, width),
		tallies.length === 0
			? ['With it, nothing would be reported.']
			: ['With it, these rules would report something:', ...labelledRows(tallies.map(rowOf(archive.posts)), width)],
	];
	return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n\n`;
}

function indented(line: string): string {
	return `  ${line}`;
}

/** @param all posts of the archive */
function rowOf(all: number) {
	return ({names: [rule = ''], errors, warnings, posts, fixable}: Tally): readonly [string, string] => {
		const counts = [
			...(errors > 0 ? [countOf(errors, 'error')] : []),
			...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
			...(fixable > 0 ? [`${groupedNumber(fixable)} fixable with --fix`] : []),
		];
		return [`${rule}:`, `${groupedNumber(posts)} of ${groupedNumber(all)} posts (${counts.join(', ')})`];
	};
}
