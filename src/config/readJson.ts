import {type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser';
import {byteOrderMarkLength, type Range, Source, sliceOf} from '../model/text.ts';
import type {ConfigFile, ConfigMistake} from './mistake.ts';

/** Keys and list indices that lead from the outermost value to one inside it. */
export type JsonPath = readonly (string | number)[];

/** A value whose parts can be found in the text it was read from. */
export interface LocatedJson {
	readonly value: unknown;
	/** Where a key or value stands; for one that is missing, the value it is missing in. */
	rangeOf(path: JsonPath, part: 'key' | 'value'): Range;
}

/** JSON as far as it could be read, and what is wrong with it. */
export interface ParsedJson {
	/** Undefined when the text is broken in a way that leaves its meaning open. */
	readonly json: LocatedJson | undefined;
	readonly mistakes: readonly ConfigMistake[];
}

/**
 * Parses JSON (RFC 8259) with positions; comments and commas behind the last item are let pass, as editors do in such files.
 * Repeated keys are mistakes, but do not hide the rest.
 */
export function parseJson(file: ConfigFile): ParsedJson {
	const text = byteOrderMarkLength(file.text) === 1 ? ` ${file.text.slice(1)}` : file.text;
	const deep = findTooDeep(text);
	if (deep !== undefined)
		return {json: undefined, mistakes: [{file, range: deep, message: 'The config is nested too deeply.'}]};
	const errors: ParseError[] = [];
	const root = parseTree(text, errors, {allowTrailingComma: true});
	const slips = slipsOf(text, errors);
	const isReadable = root !== undefined && slips.length === 0;
	// What is no JSON is perhaps no config either, and its words are none to tell.
	if (!isReadable && file.isElsewhere === true)
		return {json: undefined, mistakes: [{file, range: {start: 0, end: 0}, message: 'This is not JSON.'}]};
	const mistakes = slips.map(({range, message}) => ({file, range, message}));
	if (!isReadable) return {json: undefined, mistakes};
	return {json: locate(root), mistakes: [...mistakes, ...keyMistakes(file, root)]};
}

/** The deepest config that means something has eight levels; far more would exhaust the parser's stack. */
const deepestNesting = 100;

function findTooDeep(text: string): Range | undefined {
	let depth = 0;
	for (const {0: token, index} of text.matchAll(/\/\/.*|\/\*[^]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"?|[[{\]}]/g)) {
		if (token === '[' || token === '{') depth++;
		if (token === ']' || token === '}') depth--;
		if (depth > deepestNesting) return {start: index, end: index + 1};
	}
	return undefined;
}

function locate(root: Node): LocatedJson {
	return {
		value: valueOf(root),
		rangeOf(path, part) {
			const node = findNode(root, path);
			const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
			return rangeOfNode(part === 'key' && key !== undefined ? key : node);
		},
	};
}

/** The node that a path leads to, or as far as it leads. Of a key that is given twice, the last one counts, as in `valueOf`. */
function findNode(root: Node, path: JsonPath): Node {
	let node = root;
	for (const key of path) {
		const {children = []} = node;
		const next =
			typeof key === 'number' && node.type === 'array'
				? children[key]
				: children.findLast(({children: [name] = []}) => name?.value === key)?.children?.[1];
		if (next === undefined) return node;
		node = next;
	}
	return node;
}

function valueOf(node: Node): unknown {
	const children = node.children ?? [];
	if (node.type === 'array') return children.map(valueOf);
	if (node.type !== 'object') return node.value;
	return Object.fromEntries(children.map(({children: [key, value] = []}) => [key?.value, value && valueOf(value)]));
}

function rangeOfNode({offset, length}: Node): Range {
	return {start: offset, end: offset + length};
}

/** Names that JavaScript gives to every object; valibot passes over them unseen. */
const unusableKeys: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

function keyMistakes(file: ConfigFile, node: Node): ConfigMistake[] {
	const seen = new Set<unknown>();
	const own = (node.children ?? []).flatMap(({type, children: [key] = []}) => {
		if (type !== 'property' || key === undefined) return [];
		const problem = problemOfKey(key, seen);
		seen.add(key.value);
		return problem === undefined
			? []
			: [{file, range: rangeOfNode(key), message: `The key \`${key.value}\` ${problem}.`}];
	});
	return own.concat((node.children ?? []).flatMap((child) => keyMistakes(file, child)));
}

function problemOfKey({value}: Node, seen: ReadonlySet<unknown>): string | undefined {
	if (seen.has(value)) return 'is given twice';
	return unusableKeys.has(value) ? 'cannot be used' : undefined;
}

interface Slip {
	readonly range: Range;
	readonly message: string;
}

/** Of a line only what stands before its first real error is sure: the parser stumbles over what follows. */
function slipsOf(text: string, errors: readonly ParseError[]): Slip[] {
	const source = new Source(text);
	const brokenLines = new Set<number>();
	return errors
		.map((error) => slipOf(text, error))
		.slice(0, countBeforeEnd(errors))
		.filter(({range: {start}}) => {
			const {line} = source.positionAt(start);
			if (brokenLines.has(line)) return false;
			brokenLines.add(line);
			return true;
		});
}

/** Behind a comment that does not end nothing stands: what the parser misses there is in the comment. */
function countBeforeEnd(errors: readonly ParseError[]): number {
	const index = errors.findIndex(({error}) => printParseErrorCode(error) === 'UnexpectedEndOfComment');
	return index === -1 ? errors.length : index + 1;
}

function slipOf(text: string, {error, offset, length}: ParseError): Slip {
	const range = {start: offset, end: offset + length};
	return {range, message: sentences[printParseErrorCode(error)]?.(sliceOf(text, range)) ?? 'This is not JSON.'};
}

const sentences: Readonly<Record<string, (written: string) => string>> = {
	InvalidSymbol: (written) =>
		/^['\p{L}_$]/u.test(written)
			? `\`${written}\` is not JSON: texts and keys stand in double quotes.`
			: `\`${written}\` is not JSON.`,
	InvalidNumberFormat: (written) => `\`${written}\` is not a number.`,
	PropertyNameExpected: () => 'A key in double quotes is missing before this.',
	ValueExpected: (written) =>
		written === '' ? 'A value is missing; the smallest config is `{}`.' : 'A value is missing before this.',
	ColonExpected: () => 'A colon is missing before this.',
	CommaExpected: () => 'A comma is missing before this.',
	CloseBraceExpected: () => 'A closing `}` is missing.',
	CloseBracketExpected: () => 'A closing `]` is missing.',
	EndOfFileExpected: () => 'The config ends before this.',
	UnexpectedEndOfComment: () => 'The comment does not end: a closing `*/` is missing.',
	UnexpectedEndOfString: () => 'The text does not end on its line: a closing double quote is missing.',
	UnexpectedEndOfNumber: (written) => `\`${written}\` is not a number.`,
	InvalidUnicode: () => 'After `\\u` stand four hexadecimal digits.',
	InvalidEscapeCharacter: () => 'After `\\` stands one of `" \\ / b f n r t u`; a backslash itself is written `\\\\`.',
	InvalidCharacter: () =>
		'A control character stands in a text; it is written `\\n`, `\\t` or `\\u` and four hexadecimal digits.',
};
