import {Composer, type CST, type Document, Parser, Schema} from 'yaml';
import type {FrontMatterProblem} from '../model/post.ts';
import {deepestNesting, longestFrontMatter} from './limits.ts';
import {MappingReader} from './mapping.ts';
import {duplicateKey, notMapping, secondDocument, syntaxProblem, tightComment, tooDeep, tooLong} from './problems.ts';
import {type FrontMatterReading, unreadable} from './reading.ts';
import {findForeignCharacter, findForeignLineBreak} from './ruby.ts';
import {describeSyntaxError, isAcceptedByRuby} from './syntaxErrors.ts';
import {findTooDeep} from './tokens.ts';
import {YamlFault} from './yaml/nodes.ts';
import {parseYaml, TooDeep, type YamlDocument} from './yaml/parser.ts';
import {YamlReader} from './yaml/reader.ts';
import {scanQuoted} from './yaml/scalarScanner.ts';

/**
 * Reads front matter as Jekyll's SafeYAML does, and notes where that fails, or where today's tools would read it in another way.
 * @param source the YAML with its opening line `---`, without the closing one
 * @param offset where `source` begins in the file
 * @param longest in UTF-16 units; what is longer is not read
 */
export function readYaml(source: string, offset: number, longest = longestFrontMatter): FrontMatterReading {
	if (source.length > longest) return unreadable(tooLong(offset, longest));
	try {
		const character = findForeignCharacter(source, offset);
		if (character !== undefined) return unreadable(findSyntaxError(source, offset) ?? character);
		return readDocument(parseYaml(source, deepestNesting), {text: source, offset});
	} catch (error) {
		if (!(error instanceof YamlFault)) throw error;
		if (error instanceof TooDeep) return unreadable(tooDeep(offset + error.offset, deepestNesting));
		const problem = findSyntaxError(source, offset);
		const isSame = problem !== undefined && isToBlame(problem.range.start - offset, error, source);
		return unreadable(isSame ? problem : foreignFault(error, source, offset));
	}
}

/**
 * Whether what today's tools find is the fault that Jekyll's parser finds, which may read on over lines that they refuse: a
 * value in quotation marks may go on in any line.
 */
function isToBlame(start: number, fault: YamlFault, text: string): boolean {
	const line = text.lastIndexOf('\n', fault.offset - 1) + 1;
	if (start >= line || start === fault.bracket) return true;
	const sign = text.charAt(start);
	if ('[]{}'.includes(sign)) return false;
	if (sign === '"' || sign === "'") return endOfQuoted(text, start) >= line;
	// Where whole lines stand between them, they are two faults.
	return !/\n[^\s:#-][^\n:]*:[ \n][^]*\n/.test(text.slice(start, line));
}

function endOfQuoted(text: string, start: number): number {
	const reader = new YamlReader(text);
	reader.offset = start;
	try {
		return scanQuoted(reader).end;
	} catch (error) {
		if (error instanceof YamlFault) return text.length;
		throw error;
	}
}

/** What Jekyll's parser fails on, and today's tools do not. */
function foreignFault(fault: YamlFault, text: string, offset: number): FrontMatterProblem {
	const line = text.lastIndexOf('\n', fault.offset - 1) + 1;
	const isMarked = text.charAt(line) === '\ufeff';
	const [at, length] = isMarked ? [line, 1] : [fault.offset, fault.length];
	const message = isMarked ? 'A byte order mark stands at the beginning of a line.' : fault.message;
	const range = {start: offset + at, end: offset + at + length};
	return findForeignLineBreak(text, offset) ?? syntaxProblem(message, range, '1.1');
}

interface Yaml {
	readonly text: string;
	readonly offset: number;
}

function readDocument({root, next, tightComment: comment}: YamlDocument, {text, offset}: Yaml): FrontMatterReading {
	const {entries, problem, duplicates} = new MappingReader(text, offset).read(root);
	if (problem !== undefined) return unreadable(problem);
	if (entries === undefined) return unreadable(notMapping(text, offset, root));
	const problems = [
		...duplicates.map(duplicateKey),
		...(comment === undefined ? [] : [tightComment(text, offset, comment)]),
		...(next === undefined ? [] : [secondDocument(offset + next)]),
	];
	return {entries, problems: problems.toSorted((a, b) => a.range.start - b.range.start)};
}

/** What today's tools fail on, too, in better words than Jekyll's parser has. */
function findSyntaxError(source: string, offset: number): FrontMatterProblem | undefined {
	// A lone carriage return ends a line in every YAML, but not for this parser.
	const text = source.includes('\r') ? source.replace(/\r(?!\n)/g, '\n') : source;
	const tokens = [...new Parser().parse(text)];
	const deep = findTooDeep(tokens, deepestNesting);
	if (deep !== undefined) return tooDeep(offset + deep.offset, deepestNesting);
	const [document] = compose(tokens, text.length);
	const [error] = (document?.errors ?? [])
		.filter((found) => !isAcceptedByRuby(found))
		.toSorted((a, b) => a.pos[0] - b.pos[0]);
	return error === undefined ? undefined : describeSyntaxError(error, {text, tokens, offset});
}

/** Values are of no interest here. Made once, since making it is dear. */
const schema = new Schema({schema: 'failsafe', resolveKnownTags: false});

function compose(tokens: readonly CST.Token[], length: number): readonly Document.Parsed[] {
	const composer = new Composer({
		version: '1.1',
		schema,
		uniqueKeys: false,
		keepSourceTokens: true,
		logLevel: 'silent',
	});
	return [...composer.compose(tokens, true, length)];
}
