import type {CauseSummary} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import type {Rule} from '../../model/rule.ts';
import type {PostDiff} from '../../node/run/causeWalk.ts';
import {narrowDiff} from '../../terminal/narrowDiff.ts';
import {escapeForTerminal, wrapToColumns} from '../../texts/terminalText.ts';
import {harmInWords} from '../commands/listCauses.ts';

/** What is shown of a cause that somebody is asked about. */
export interface CausePage {
	readonly cause: CauseSummary;
	/** Which one it is of how many, from 1. */
	readonly place: {readonly index: number; readonly of: number};
	readonly rule: Rule | undefined;
	readonly diffs: readonly TitledDiff[];
}

/** What a fix would do to one post. */
export interface TitledDiff extends PostDiff {
	/** What kind of fix it is. */
	readonly title: string;
}

/** So many lines of a diff leave room for the question. */
const mostDiffLines = 14;

/** Lays out what it takes to decide on a cause; no line is wider than the terminal. */
export function renderCausePage(
	{cause, place, rule, diffs}: CausePage,
	{width, color}: {readonly width: number; readonly color: boolean},
): string {
	const {id, findings, posts, source, harm, example, first} = cause;
	const paragraphs = [
		`${place.index} of ${place.of} · ${id} · ${countOf(findings, 'finding')} of ${cause.rule} in ${countOf(posts, 'post')} of ${source}`,
		`${rule === undefined ? '' : `${rule.description} `}What a reader loses: ${harmInWords[harm]}.`,
		`Such as ${first.path}:${first.start.line}: ${example}`,
	];
	const texts = paragraphs.map((text) => wrapToColumns(escapeForTerminal(text), width).join('\n'));
	const shown = diffs.map(({title, path, patch}) => {
		const heading = wrapToColumns(escapeForTerminal(`${title}, in ${path}:`), width);
		return [...heading, ...narrowDiff(patch, {width, most: mostDiffLines, color})].join('\n');
	});
	return `\n${[...texts, ...shown].join('\n\n')}\n\n`;
}
