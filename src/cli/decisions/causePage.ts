import type {CauseSummary} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import type {Rule} from '../../model/rule.ts';
import type {PostDiff} from '../../node/run/causeWalk.ts';
import {narrowDiff} from '../../terminal/narrowDiff.ts';
import {escapeForTerminal, wrapToColumns} from '../../texts/terminalText.ts';
import {harmInWords} from '../commands/harmInWords.ts';

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

/** Where a page is shown. */
interface PageLayout {
	/** Columns of the terminal. */
	readonly width: number;
	/** Rows of the terminal; undefined where it does not say it. */
	readonly height: number | undefined;
	readonly color: boolean;
}

/** Lays out what it takes to decide on a cause: no line is wider than the terminal, and diffs leave room for all else. */
export function renderCausePage({cause, place, rule, diffs}: CausePage, {width, height, color}: PageLayout): string {
	const {id, findings, posts, source, kind, harm, example, first} = cause;
	const paragraphs = [
		`${place.index} of ${place.of} · ${id} · ${countOf(findings, 'finding')} of ${cause.rule} in ${countOf(posts, 'post')} of ${source}${kind === '' ? '' : `, about ${kind}`}`,
		`${rule === undefined ? '' : `${rule.description} `}What a reader loses: ${harmInWords[harm]}.`,
		`Such as ${first.path}:${first.start.line}: ${example}`,
	];
	const texts = paragraphs.map((text) => wrapToColumns(escapeForTerminal(text), width));
	const headings = diffs.map(({title, path}) => wrapToColumns(escapeForTerminal(`${title}, in ${path}:`), width));
	const blocks = [...texts, ...headings];
	const most = diffLinesFor(blocks, diffs.length, height);
	const shown = diffs.map(({patch}, index) => [...(headings[index] ?? []), ...narrowDiff(patch, {width, most, color})]);
	const between = most > fewestDiffLines ? '\n\n' : '\n';
	return `\n${[...texts, ...shown].map((lines) => lines.join('\n')).join(between)}\n\n`;
}

/** More lines of a diff nobody needs to decide. */
const mostDiffLines = 14;

/** With fewer lines, a diff shows nothing; where there is no room for more, no blank lines stand between blocks. */
const fewestDiffLines = 2;

/** Rows of the question with its answers but those about fixes, what is said of the chosen one, and the keys. */
const questionRows = 7;

/** How many lines of each diff there is room for, so that what stands above them is still to be seen with the question. */
function diffLinesFor(blocks: readonly (readonly string[])[], diffs: number, height: number | undefined): number {
	if (height === undefined || diffs === 0) return mostDiffLines;
	// A blank line stands before and behind everything, and between blocks; each diff may end in how much more there is.
	const others = blocks.flat().length + blocks.length + 1;
	const room = Math.floor((height - questionRows - diffs - others) / diffs) - 1;
	return Math.max(fewestDiffLines, Math.min(mostDiffLines, room));
}
