import {Composer, type CST, type Document, Parser, Schema} from 'yaml';
import type {FrontMatterEntry, FrontMatterProblem} from '../model/post.ts';
import {MappingReader} from './mapping.ts';
import {duplicateKey, notMapping, secondDocument, tooDeep, tooLong} from './problems.ts';
import {
	findForeignCharacter,
	findForeignLineBreak,
	findForeignLineStart,
	findForeignToken,
	replaceForeignLineBreaks,
} from './ruby.ts';
import {describeSyntaxError, isAcceptedByRuby} from './syntaxErrors.ts';
import {findTooDeep} from './tokens.ts';

/** What the YAML of a front matter says, and what is wrong with it. */
export interface YamlReading {
	/** Top-level keys in the order of the file; empty when Jekyll cannot read them. */
	readonly entries: ReadonlyMap<string, FrontMatterEntry>;
	/** In the order of the file; of syntax errors only the first, since the others mostly follow from it. */
	readonly problems: readonly FrontMatterProblem[];
}

/** In UTF-16 units. Real front matter has some hundreds; full of errors, this much takes about a second to read. */
const maxLength = 65_536;

/** The composer calls itself once per level, and running out of stack there can end the whole process. */
const maxNesting = 100;

/**
 * Reads front matter as Jekyll's SafeYAML does, and notes where that or YAML 1.2 fails.
 * @param source the YAML with its opening line `---`, without the closing one
 * @param offset where `source` begins in the file
 * @param longest in UTF-16 units; what is longer is not read
 */
export function readYaml(source: string, offset: number, longest = maxLength): YamlReading {
	if (source.length > longest) return unreadable(tooLong(offset, longest));
	// A lone carriage return ends a line in every YAML, but not for this parser.
	const text = source.includes('\r') ? source.replace(/\r(?!\n)/g, '\n') : source;
	const tokens = [...new Parser().parse(text)];
	const deep = findTooDeep(tokens, maxNesting);
	if (deep !== undefined) return unreadable(tooDeep(offset + deep.offset, maxNesting));
	const [document, second] = compose(tokens, text.length);
	if (document === undefined) return unreadable(undefined);
	const yaml = {text, tokens, offset};
	const problem = findFatalError(document, yaml) ?? findForeign(yaml);
	return problem === undefined ? readDocument(document, second, yaml) : unreadable(problem);
}

interface Yaml {
	readonly text: string;
	readonly tokens: readonly CST.Token[];
	readonly offset: number;
}

function findFatalError(document: Document.Parsed, yaml: Yaml): FrontMatterProblem | undefined {
	const error = document.errors.filter((found) => !isAcceptedByRuby(found)).toSorted((a, b) => a.pos[0] - b.pos[0])[0];
	return error === undefined ? undefined : describeSyntaxError(error, yaml);
}

/** What only Jekyll's parser fails on. */
function findForeign(yaml: Yaml): FrontMatterProblem | undefined {
	const {text, tokens, offset} = yaml;
	return (
		findForeignCharacter(text, offset) ??
		findForeignToken(tokens, text, offset) ??
		findForeignLineStart(tokens, text, offset) ??
		findBrokenLine(yaml)
	);
}

/** Characters that end a line in YAML 1.1 alone: parsed once more as line feeds, the front matter may fall apart. */
function findBrokenLine({text, tokens, offset}: Yaml): FrontMatterProblem | undefined {
	const lines = replaceForeignLineBreaks(text, tokens);
	if (lines === text) return undefined;
	const lineTokens = [...new Parser().parse(lines)];
	const isWhole =
		findTooDeep(lineTokens, maxNesting) === undefined && compose(lineTokens, lines.length)[0]?.errors.length === 0;
	return isWhole ? undefined : findForeignLineBreak(text, offset);
}

function readDocument(document: Document.Parsed, second: Document.Parsed | undefined, yaml: Yaml): YamlReading {
	const {text, offset} = yaml;
	const {entries, problem, duplicates} = new MappingReader(text, offset).read(document.contents);
	if (problem !== undefined) return unreadable(problem);
	if (entries === undefined) return unreadable(notMapping(text, offset, document.contents));
	const [accepted] = document.errors;
	const problems = [
		...duplicates.map(duplicateKey),
		...(accepted === undefined ? [] : [describeSyntaxError(accepted, yaml)]),
		...(second === undefined ? [] : [secondDocument(offset + second.range[0])]),
	];
	return {entries, problems: problems.toSorted((a, b) => a.range.start - b.range.start)};
}

function unreadable(problem: FrontMatterProblem | undefined): YamlReading {
	return {entries: new Map(), problems: problem === undefined ? [] : [problem]};
}

/** Every scalar stays its text: what Jekyll makes of it is decided in `scalars.ts`. Made once, since making it is dear. */
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
