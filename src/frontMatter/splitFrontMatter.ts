import type {FrontMatter} from '../model/post.ts';
import {byteOrderMarkLength, type Range} from '../model/text.ts';
import {findDelimiters, findOpeningEnd} from './delimiters.ts';
import {findEscaping} from './escaping.ts';
import {unclosed} from './problems.ts';
import {isUsable} from './reading.ts';
import type {SplitFile} from './splitFile.ts';
import {readTabbedFrontMatter, type TabManner} from './tabbedYaml.ts';

/**
 * Splits a file as Jekyll does, which knows no front matter but YAML, and reads that.
 * @param text the whole file
 * @param tabs what becomes of tabs that lines of the YAML begin with: for Jekyll, which takes none, undefined
 * @returns the front matter (undefined where the file has none) and the body's range; linear; never throws
 */
export function splitFrontMatter(text: string, tabs: () => TabManner | undefined = () => undefined): SplitFile {
	const start = byteOrderMarkLength(text);
	const delimiters = findDelimiters(text, start);
	if (delimiters === undefined) {
		return {frontMatter: findUnclosedFrontMatter(text, start), body: {start, end: text.length}};
	}
	const {openingEnd, closingStart, closingEnd, bodyStart} = delimiters;
	const yaml = text.slice(start, closingStart);
	const {entries, problems} = readTabbedFrontMatter(yaml, start, tabs);
	const frontMatter: FrontMatter = {
		form: 'yaml',
		range: {start, end: closingEnd},
		opening: openingMark(start),
		contentRange: {start: openingEnd, end: closingStart},
		entries,
		problems: problems.map((problem) => ({...problem, escaping: findEscaping(problem, yaml, start)})),
		usable: isUsable({problems}),
	};
	return {frontMatter, body: {start: bodyStart, end: text.length}};
}

function openingMark(start: number): Range {
	return {start, end: start + '---'.length};
}

/** Jekyll sees no front matter without its closing line and prints the whole file as the post. */
function findUnclosedFrontMatter(text: string, start: number): FrontMatter | undefined {
	const openingEnd = findOpeningEnd(text, start);
	if (openingEnd === undefined) return undefined;
	return {
		form: 'yaml',
		range: {start, end: openingEnd},
		opening: openingMark(start),
		contentRange: {start: openingEnd, end: openingEnd},
		entries: new Map(),
		problems: [
			unclosed(
				'The front matter has no closing line `---`, so the whole file is published as text.',
				openingMark(start),
			),
		],
		usable: false,
	};
}
