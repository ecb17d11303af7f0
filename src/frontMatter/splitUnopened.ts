import type {FrontMatter, FrontMatterProblem} from '../model/post.ts';
import {findEscaping} from './escaping.ts';
import {longestFrontMatter} from './limits.ts';
import {isUsable} from './reading.ts';
import {type SplitFile, skipBlankLines} from './splitFile.ts';
import {readTabbedFrontMatter} from './tabbedYaml.ts';

/** What the parser wants before the keys, and nobody wrote. */
const missingLine = '---\n';

/**
 * Splits a file that begins with YAML which only a closing line `---` marks, as Hexo takes it and long wrote it, and reads
 * that. Only keys are taken for it, a title among them: a line over such a line may also be a heading of Markdown.
 * @param start where its text begins, behind a byte order mark
 * @returns undefined where it does not; linear; never throws
 */
export function splitUnopened(text: string, start: number): SplitFile | undefined {
	const closing = findClosingLine(text, start);
	if (closing === undefined) return undefined;
	const yaml = text.slice(start, closing.start);
	const [title] = /^title[ \t]*:/m.exec(yaml) ?? [];
	if (title === undefined) return undefined;
	const source = missingLine + yaml;
	const offset = start - missingLine.length;
	const {entries, problems} = readTabbedFrontMatter(source, offset, () => 'two-spaces');
	const frontMatter: FrontMatter = {
		form: 'yaml',
		range: {start, end: closing.end},
		opening: {start, end: text.indexOf(':', start)},
		contentRange: {start, end: closing.start},
		entries,
		problems: problems.map((problem) => within(start, {...problem, escaping: findEscaping(problem, source, offset)})),
		usable: isUsable({problems}),
	};
	return {frontMatter, body: {start: skipBlankLines(text, closing.end), end: text.length}};
}

/** A problem of the front matter as a whole stands on the line that nobody wrote: then on the first character. */
function within(start: number, problem: FrontMatterProblem): FrontMatterProblem {
	const {range} = problem;
	return range.start >= start ? problem : {...problem, range: {start, end: start + 1}};
}

const keyLine = /[A-Za-z_][\w-]*[ \t]*:(?:[ \t][^\n]*|\r?)(?:\n|$)/y;
/** What is indented, an item of a list, or a comment belongs to the key above. */
const furtherLine = /(?:[ \t]+[^\s]|- |#)[^\n]*(?:\n|$)/y;
const closingLine = /-{3,}[ \t\r]*(?:\n|$)/y;

/** The line `---` behind nothing but keys and their values. */
function findClosingLine(text: string, start: number) {
	let isFirst = true;
	for (let at = start; at < text.length && at - start <= longestFrontMatter; isFirst = false) {
		const end = isFirst ? undefined : endOf(closingLine, text, at);
		if (end !== undefined) return {start: at, end};
		const next = endOf(keyLine, text, at) ?? (isFirst ? undefined : endOf(furtherLine, text, at));
		if (next === undefined) return undefined;
		at = next;
	}
	return undefined;
}

function endOf(pattern: RegExp, text: string, start: number): number | undefined {
	pattern.lastIndex = start;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}
