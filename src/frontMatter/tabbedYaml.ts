import type {FrontMatterEntry, FrontMatterProblem} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import {firstIndexWhere} from '../texts/binarySearch.ts';
import type {FrontMatterReading} from './reading.ts';
import {readFrontMatter} from './readYaml.ts';

/** What a program makes of tabs at the beginning of a line, where YAML takes spaces only. */
export type TabManner =
	/** It writes two spaces for each before it reads the YAML, as Hexo's `hexo-front-matter` does. */
	| 'two-spaces'
	/** It passes over them, and the spaces behind, as js-yaml 3 does, the parser of `gray-matter`. */
	| 'passed-over';

/**
 * Reads YAML as `readFrontMatter` does. Where that fails, and lines are indented by tabs, it reads what a program makes of it that takes them.
 * @param manner undefined where no tabs are taken
 */
export function readTabbedFrontMatter(
	source: string,
	offset: number,
	manner: () => TabManner | undefined,
): FrontMatterReading {
	const reading = readFrontMatter(source, offset);
	if (reading.problems.length === 0 || !indentedByTab.test(source)) return reading;
	const taken = manner();
	if (taken === undefined || (taken === 'passed-over' && severalItems.test(source))) return reading;
	const {text, originalOf} = withoutTabs(source, taken);
	const read = readFrontMatter(text, 0);
	const within = (range: Range): Range => ({
		start: offset + originalOf(range.start),
		end: offset + originalOf(range.end),
	});
	if (read.problems.some(({kind}) => kind !== 'duplicate-key')) return reading;
	return {
		entries: movedEntries(read.entries, within),
		problems: read.problems.map((problem) => movedProblem(problem, within)),
	};
}

const indentedByTab = /\n *\t/;

/** Of a list that is indented by tabs js-yaml 3 takes the first item for the whole, and fails on the second. */
const severalItems = /\n *\t[\t ]*-[ \t][^\n]*\n *\t[\t ]*-[ \t]/;

const indentations: Readonly<Record<TabManner, RegExp>> = {
	'two-spaces': /(?<=\n)\t+/g,
	'passed-over': /(?<=\n *)\t[\t ]*/g,
};

/** The YAML as a program reads it, and where each of its offsets is in what was written. */
function withoutTabs(
	source: string,
	manner: TabManner,
): {readonly text: string; readonly originalOf: (offset: number) => number} {
	const ends: {readonly read: number; readonly written: number}[] = [];
	let text = '';
	let taken = 0;
	for (const {index, 0: tabs} of source.matchAll(indentations[manner])) {
		text += source.slice(taken, index) + (manner === 'two-spaces' ? '  '.repeat(tabs.length) : '');
		taken = index + tabs.length;
		ends.push({read: text.length, written: taken});
	}
	text += source.slice(taken);
	const originalOf = (offset: number): number => {
		const last = ends[firstIndexWhere(ends, ({read}) => read > offset) - 1];
		return last === undefined ? offset : offset - last.read + last.written;
	};
	return {text, originalOf};
}

function movedProblem(problem: FrontMatterProblem, within: (range: Range) => Range): FrontMatterProblem {
	return {...problem, range: within(problem.range)};
}

function movedEntries(
	entries: ReadonlyMap<string, FrontMatterEntry>,
	within: (range: Range) => Range,
): ReadonlyMap<string, FrontMatterEntry> {
	return new Map(
		[...entries].map(([name, entry]) => [
			name,
			{
				...entry,
				keyRange: within(entry.keyRange),
				valueRange: within(entry.valueRange),
				itemRanges: entry.itemRanges.map(within),
				entries: movedEntries(entry.entries, within),
			},
		]),
	);
}
