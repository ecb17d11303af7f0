import type {FrontMatterProblem} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import {firstLine, shorten} from '../texts/wording.ts';

/** A syntax error, with the YAML that it breaks. */
export function syntaxProblem(message: string, range: Range, breaks: FrontMatterProblem['breaks']): FrontMatterProblem {
	return {kind: 'syntax', message, range, breaks};
}

/**
 * Front matter that is too long to be read in good time.
 * @param offset where the mark stands that it begins with
 */
export function tooLong(offset: number, limit: number, mark = '---'): FrontMatterProblem {
	const message = `The front matter is longer than ${limit} characters and was not read.`;
	return syntaxProblem(message, {start: offset, end: offset + mark.length}, 'both');
}

/** Lists and mappings that are nested too deep to be read safely. */
export function tooDeep(offset: number, limit: number): FrontMatterProblem {
	const message = `The front matter is nested more than ${limit} levels deep and was not read.`;
	return syntaxProblem(message, {start: offset, end: offset + 1}, 'both');
}

/** Aliases of aliases, which a few lines can multiply without bounds. */
export function tooManyAliases(range: Range, limit: number): FrontMatterProblem {
	return syntaxProblem(`The aliases up to here stand for more than ${limit} values.`, range, 'both');
}

/** An alias without an anchor before it, or within its own anchor. */
export function unknownAlias(name: string, range: Range): FrontMatterProblem {
	return syntaxProblem(`The alias ${quote(`*${name}`)} stands for nothing that was named before it.`, range, 'both');
}

/** A key that YAML 1.2 forbids to stand again and of which Jekyll takes the last value. */
export function duplicateKey({key, range}: {readonly key: string; readonly range: Range}): FrontMatterProblem {
	const message = `The key ${quote(key)} stands more than once in the same mapping.`;
	return {kind: 'duplicate-key', message, range, breaks: '1.2'};
}

/** A line `---` with something behind it: no closing line for Jekyll, the next document for YAML. */
export function secondDocument(start: number): FrontMatterProblem {
	const message = 'A second YAML document begins here, which Jekyll ignores.';
	return syntaxProblem(message, {start, end: start + '---'.length}, '1.2');
}

/** A mark without the one that ends the front matter. */
export function unclosed(message: string, opening: Range): FrontMatterProblem {
	return {kind: 'unclosed', message, range: opening, breaks: 'both'};
}

/** `"a"#b`: an error of YAML 1.2, a comment for the parser under Jekyll. */
export function tightComment(text: string, offset: number, start: number): FrontMatterProblem {
	const end = start + firstLine(text.slice(start)).length;
	return syntaxProblem(
		'A comment begins without a space before its `#`.',
		{start: offset + start, end: offset + end},
		'1.2',
	);
}

/** The front matter is a list or a single value. */
export function notMapping(text: string, offset: number, node: Range | undefined): FrontMatterProblem {
	const {start, end} = node ?? {start: 0, end: '---'.length};
	const range = {start: offset + start, end: offset + start + (firstLine(text.slice(start, end)).length || 1)};
	return {
		kind: 'not-a-mapping',
		message: 'The front matter is not a mapping of keys to values.',
		range,
		breaks: 'both',
	};
}

/** A piece of the file as messages show it: as code (with more backticks around one that it holds), and not too long. */
export function quote(text: string): string {
	const shown = shorten(text);
	return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}
