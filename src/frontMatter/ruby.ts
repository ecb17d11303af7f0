import type {CST} from 'yaml';
import type {FrontMatterProblem} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import {codePointName} from '../texts/wording.ts';
import {quote, syntaxProblem} from './problems.ts';
import {visitTokens} from './tokens.ts';

// What YAML 1.2 takes and libyaml, the YAML 1.1 parser under Jekyll, does not: found by giving both parsers the same
// generated texts.

/**
 * The first character that libyaml, the parser under Jekyll, refuses wherever it stands: controls and half surrogates.
 * @param offset where `text` begins in the file
 */
export function findForeignCharacter(text: string, offset: number): FrontMatterProblem | undefined {
	const index = text.search(foreignCharacter);
	if (index === -1) return undefined;
	const message = `The front matter holds the character ${codePointName(text.charAt(index))}, which YAML does not allow.`;
	return syntaxProblem(message, {start: offset + index, end: offset + index + 1}, '1.1');
}

/** The first U+0085, U+2028 or U+2029 of a front matter that they tear apart. */
export function findForeignLineBreak(text: string, offset: number): FrontMatterProblem | undefined {
	const index = text.search(foreignLineBreak);
	if (index === -1) return undefined;
	const message = `The front matter holds the character ${codePointName(text.charAt(index))}, which ends a line in YAML 1.1.`;
	return syntaxProblem(message, {start: offset + index, end: offset + index + 1}, '1.1');
}

/** The text as YAML 1.1 divides it into lines, offsets kept; in quotation marks and brackets a line may end anywhere. */
export function replaceForeignLineBreaks(text: string, tokens: readonly CST.Token[]): string {
	if (!foreignLineBreak.test(text)) return text;
	const enclosed = rangesOf(tokens, ['single-quoted-scalar', 'double-quoted-scalar', 'flow-collection'], text.length);
	const breaks = [...text.matchAll(new RegExp(foreignLineBreak, 'g'))].map(({index}) => index);
	const units = text.split('');
	for (const index of breaks) units[index] = ' ';
	for (const index of outside(breaks, enclosed)) units[index] = '\n';
	return units.join('');
}

/**
 * The first `\u` or `\U` escape of a double-quoted scalar that names half a surrogate pair, which libyaml refuses.
 * @param source the scalar with its quotes
 * @returns its place within `source`
 */
export function findSurrogateEscape(source: string): {readonly index: number; readonly escape: string} | undefined {
	if (!source.includes('\\u') && !source.includes('\\U')) return undefined;
	// Each match is one whole escape, so that a backslash that is itself escaped begins none.
	for (const {0: escape, index} of source.matchAll(/\\(?:u|U0000)[dD][89A-Fa-f][0-9A-Fa-f]{2}|\\[^]/g)) {
		if (escape.length > 2) return {index, escape};
	}
	return undefined;
}

/**
 * The first token that libyaml refuses or takes for something else: an anchor, alias or tag with a foreign name, and in
 * brackets `?` or `:` in places where only YAML 1.2 takes them as part of a value.
 */
export function findForeignToken(
	tokens: readonly CST.Token[],
	text: string,
	offset: number,
): FrontMatterProblem | undefined {
	let first: Foreign | undefined;
	const note = (foreign: Foreign | undefined): void => {
		if (foreign !== undefined && (first === undefined || foreign.start < first.start)) first = foreign;
	};
	visitTokens(tokens, (token) => {
		if (token.type === 'alias') note(foreignName(token));
		else if (token.type === 'document') token.start.forEach((property) => note(foreignName(property)));
		else if ('items' in token) noteForeignItems(token, text, note);
	});
	if (first === undefined) return undefined;
	return syntaxProblem(first.message, {start: offset + first.start, end: offset + first.end}, '1.1');
}

interface Foreign extends Range {
	readonly message: string;
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

function noteForeignItems(collection: Collection, text: string, note: (foreign: Foreign | undefined) => void): void {
	for (const item of collection.items) {
		for (const property of item.start) note(foreignName(property));
		for (const property of item.sep ?? []) note(foreignName(property));
		if (collection.type === 'block-map') note(colonOfAnotherLine(item));
		if (collection.type !== 'flow-collection') continue;
		note(foreignScalarInBrackets(item.key));
		note(foreignScalarInBrackets(item.value));
		note(foreignSignInBrackets(item, {text, isList: collection.start.type === 'flow-seq-start'}));
	}
}

/** A key and its colon stand on one line, unless a `?` stands before them. */
function colonOfAnotherLine({start, key, sep = []}: CST.CollectionItem): Foreign | undefined {
	if (start.some(({type}) => type === 'explicit-key-ind')) return undefined;
	const index = sep.findIndex(({type}) => type === 'map-value-ind');
	const colon = sep[index];
	if (colon === undefined || !sep.slice(0, index).some(({type}) => type === 'newline')) return undefined;
	const name = key?.type === 'scalar' ? ` of the key ${quote(key.source)}` : '';
	return {message: `The colon${name} stands on another line.`, start: colon.offset, end: colon.offset + 1};
}

function foreignName({type, source, offset}: CST.SourceToken | CST.FlowScalar): Foreign | undefined {
	if (type !== 'anchor' && type !== 'alias' && type !== 'tag') return undefined;
	const isKnown = type === 'tag' ? !source.includes('#') : /^[&*][0-9A-Za-z_-]+$/.test(source);
	if (isKnown) return undefined;
	return {message: `${quote(source)} is not a valid ${type} in YAML 1.1.`, start: offset, end: offset + source.length};
}

function foreignScalarInBrackets(token: CST.Token | null | undefined): Foreign | undefined {
	if (token?.type !== 'scalar') return undefined;
	const {source, offset} = token;
	const index = source.search(/^[:?]|:\?/);
	return index === -1 ? undefined : foreignSign(source.charAt(index), offset + index);
}

/** `[a:, b]`, `[a :]`, `[: a]`, `[?]`. */
function foreignSignInBrackets(
	{key, start, sep}: CST.CollectionItem,
	{text, isList}: {readonly text: string; readonly isList: boolean},
): Foreign | undefined {
	const colon = sep?.find(({type}) => type === 'map-value-ind');
	const hasKey = key !== undefined && key !== null && !(key.type === 'scalar' && key.source === '');
	const sign = isList && !hasKey ? (start.find(({type}) => type === 'explicit-key-ind') ?? colon) : undefined;
	if (sign !== undefined) return foreignSign(sign.source, sign.offset);
	return colon !== undefined && key?.type === 'scalar' && /[,?[\]{}]/.test(text.charAt(colon.offset + 1))
		? foreignSign(colon.source, colon.offset)
		: undefined;
}

function foreignSign(sign: string, start: number): Foreign {
	return {message: `A \`${sign}\` stands in brackets where YAML 1.1 does not take it as text.`, start, end: start + 1};
}

/**
 * The first tab or byte order mark that begins a line outside quotation marks, brackets and block scalars: blank for YAML 1.2,
 * or part of a key, refused by libyaml.
 */
export function findForeignLineStart(
	tokens: readonly CST.Token[],
	text: string,
	offset: number,
): FrontMatterProblem | undefined {
	if (!/\n[\t\ufeff]/.test(text)) return undefined;
	const enclosed = rangesOf(
		tokens,
		['single-quoted-scalar', 'double-quoted-scalar', 'block-scalar', 'flow-collection'],
		text.length,
	);
	const signs = [...text.matchAll(/\n[\t\ufeff]/g)].map(({index}) => index + 1);
	const [sign] = outside(signs, enclosed);
	if (sign === undefined) return undefined;
	const name = text.charAt(sign) === '\t' ? 'tab' : 'byte order mark';
	const range = {start: offset + sign, end: offset + sign + 1};
	return syntaxProblem(`A ${name} stands at the beginning of a line.`, range, '1.1');
}

/** Where tokens of some types stand, sorted by their beginnings; what is never closed reaches to the end of the text. */
function rangesOf(
	tokens: readonly CST.Token[],
	types: readonly CST.Token['type'][],
	textLength: number,
): readonly Range[] {
	const ranges: Range[] = [];
	visitTokens(tokens, (token) => {
		if (!types.includes(token.type)) return;
		const end = 'source' in token ? token.offset + token.source.length : undefined;
		const closing = token.type === 'flow-collection' ? token.end[0]?.offset : undefined;
		ranges.push({start: token.offset, end: end ?? closing ?? textLength});
	});
	return ranges.toSorted((a, b) => a.start - b.start);
}

/** Those of the sorted offsets that lie in none of the sorted ranges. */
function outside(offsets: readonly number[], ranges: readonly Range[]): readonly number[] {
	let next = 0;
	let reach = 0;
	return offsets.filter((offset) => {
		for (let range = ranges[next]; range !== undefined && range.start <= offset; range = ranges[++next]) {
			reach = Math.max(reach, range.end);
		}
		return offset >= reach;
	});
}

const foreignCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]/u;
const foreignLineBreak = /[\x85\u2028\u2029]/;
