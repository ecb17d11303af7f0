import type {FrontMatter} from '../model/post.ts';
import {byteOrderMarkLength, type Range} from '../model/text.ts';
import {findDelimiters, findOpeningEnd} from './delimiters.ts';
import {findEscaping} from './escaping.ts';
import {readFrontMatter} from './readYaml.ts';

/** A file split into front matter and body. */
export interface SplitFile {
	readonly frontMatter: FrontMatter | undefined;
	/** What Jekyll renders: it begins behind the front matter and the blank lines after it, or behind a byte order mark. */
	readonly body: Range;
}

/**
 * Splits a file as Jekyll does and reads its front matter.
 * @param text the whole file
 * @returns the front matter (undefined where the file has none) and the body's range; linear; never throws
 */
export function splitFrontMatter(text: string): SplitFile {
	const start = byteOrderMarkLength(text);
	const delimiters = findDelimiters(text, start);
	if (delimiters === undefined) {
		return {frontMatter: findUnclosedFrontMatter(text, start), body: {start, end: text.length}};
	}
	const {openingEnd, closingStart, closingEnd, bodyStart} = delimiters;
	const yaml = text.slice(start, closingStart);
	const {entries, problems} = readFrontMatter(yaml, start);
	const frontMatter: FrontMatter = {
		range: {start, end: closingEnd},
		yamlRange: {start: openingEnd, end: closingStart},
		entries,
		problems: problems.map((problem) => ({...problem, escaping: findEscaping(problem, yaml, start)})),
		usable: problems.every(({kind, breaks}) => kind !== 'not-a-mapping' && breaks === '1.2'),
	};
	return {frontMatter, body: {start: bodyStart, end: text.length}};
}

/** Jekyll sees no front matter without its closing line and prints the whole file as the post. */
function findUnclosedFrontMatter(text: string, start: number): FrontMatter | undefined {
	const openingEnd = findOpeningEnd(text, start);
	if (openingEnd === undefined) return undefined;
	return {
		range: {start, end: openingEnd},
		yamlRange: {start: openingEnd, end: openingEnd},
		entries: new Map(),
		problems: [
			{
				kind: 'unclosed',
				message: 'The front matter has no closing line `---`, so the whole file is published as text.',
				range: {start, end: start + '---'.length},
				breaks: 'both',
			},
		],
		usable: false,
	};
}
