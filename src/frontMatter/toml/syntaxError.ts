import type {FrontMatterProblem} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {codePointName, firstLine} from '../../texts/wording.ts';
import {quote, syntaxProblem} from '../problems.ts';
import {findLoneQuote, findOpenBracket} from './signs.ts';

/** An error of the TOML parser: what it says, and where it noticed the fault. */
export interface TomlFault {
	readonly message: string;
	/** Offset into what was parsed. */
	readonly index: number;
}

/**
 * Puts an error of the TOML parser into plain words and onto the span that shows it.
 * @param source what was parsed
 * @param offset where it begins in the file
 */
export function describeFault(fault: TomlFault, source: string, offset: number): FrontMatterProblem {
	const {message, start, end} = explain(fault, source);
	const range = {start: offset + start, end: offset + Math.max(end, start + 1)};
	if (fault.message.startsWith('Defining a key')) return {kind: 'duplicate-key', message, range, breaks: 'both'};
	return syntaxProblem(message, range, 'both');
}

interface Explanation extends Range {
	readonly message: string;
}

function explain({message, index}: TomlFault, source: string): Explanation {
	const at = Math.min(index, source.trimEnd().length);
	const [, explainSo] = explanations.find(([pattern]) => pattern.test(message)) ?? [];
	return explainSo?.(source, at) ?? unexpected(source, at);
}

const key = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w-]+/y;
const word = /[^\s,\]}#]+/y;

type Explain = (source: string, at: number) => Explanation | undefined;

/** What the parser says, and how it is explained. */
const explanations: readonly (readonly [RegExp, Explain])[] = [
	[/^Unterminated string/, neverClosedQuote],
	[/^Unterminated/, neverClosedBracket],
	[/^Defining a key/, onPart(key, (shown) => `The key ${shown} stands more than once in the same table.`)],
	[/^Unspecified values/, either(neverClosedBracket, onLine('The key has no value.'))],
	[/^Unexpected (?:character|token)/, either(foreignCharacter, colon, neverClosedBracket, missingValue, bareText)],
	[/^Control characters|within comments/, foreignCharacter],
	[/^Expected equal/, either(colon, onLine('The line has no `=` that makes it a key with a value.'))],
	[/^The key, equals sign/, either(neverClosedBracket, onLine('A key and its value do not stand on one line.'))],
	[/^Expected comma/, either(neverClosedBracket, onRest('Two items in brackets have no comma between them.'))],
	[/^Must be a newline/, textBehindValue],
	[/^Unexpected invalid/, invalidTime],
	[/^Leading zeros/, onPart(word, (shown) => `The number ${shown} begins with a zero.`)],
	[/escape sequence|^Invalid code point/, invalidEscape],
	[/^Trailing comma/, trailingComma],
	[/^No newlines/, either(neverClosedBracket, onLine('Braces are not closed on the line where they are opened.'))],
	[/dots? /, onLine('A dot in a key has no name before or behind it.')],
];

/** The first explanation that fits. */
function either(...all: readonly Explain[]): Explain {
	return (source, at) => {
		for (const explainSo of all) {
			const found = explainSo(source, at);
			if (found !== undefined) return found;
		}
		return undefined;
	};
}

function onPart(part: RegExp, sentence: (shown: string) => string): Explain {
	return (source, at) => {
		part.lastIndex = at;
		const found = part.exec(source)?.[0] ?? '';
		return {message: sentence(quote(found)), start: at, end: at + found.length};
	};
}

/** What stands on a line from an offset on. */
function onRest(message: string): Explain {
	return (source, at) => ({message, start: at, end: at + firstLine(source.slice(at)).length});
}

/** The line that holds an offset, or ends there. */
function onLine(message: string): Explain {
	return (source, at) => {
		const lineStart = source.lastIndexOf('\n', at - 1) + 1;
		const line = firstLine(source.slice(lineStart));
		const start = lineStart + (line.length - line.trimStart().length);
		return {message, start, end: lineStart + line.length};
	};
}

function neverClosedQuote(source: string, at: number): Explanation | undefined {
	const opening = findLoneQuote(source, at);
	if (opening === undefined) return undefined;
	const mark = source.slice(opening.start, opening.end);
	return onRest(`The quotation mark \`${mark}\` is never closed.`)(source, opening.start);
}

/** The parser notices at the very end that something was never closed, or at the next key, which cannot stand in it. */
function neverClosedBracket(source: string, at: number): Explanation | undefined {
	const isAtEnd = at >= source.trimEnd().length || /^\s*[\w"'.-]+[ \t]*=/.test(source.slice(at, at + longestWord));
	const bracket = isAtEnd ? findOpenBracket(source, at) : undefined;
	if (bracket === undefined) return undefined;
	return onRest(`The bracket \`${source.charAt(bracket)}\` is never closed.`)(source, bracket);
}

/** Of a key, a date or a time, with room for mistakes. */
const longestWord = 100;

function foreignCharacter(source: string, at: number): Explanation | undefined {
	const character = source.charAt(at);
	if (!/[\0-\x08\x0b-\x1f\x7f\ufeff]/.test(character) || source.startsWith('\r\n', at)) return undefined;
	const message = `The front matter holds the character ${codePointName(character)}, which TOML does not allow.`;
	return {message, start: at, end: at + 1};
}

/** `title: x`: a key as YAML would have it. */
function colon(source: string, at: number): Explanation | undefined {
	return source.charAt(at) === ':' ? onLine('A colon stands where TOML has a `=`.')(source, at) : undefined;
}

/** A key whose line ends with the `=`. */
function missingValue(source: string, at: number): Explanation | undefined {
	const before = source.slice(0, at).trimEnd();
	if (!before.endsWith('=') || !source.slice(before.length, at).includes('\n')) return undefined;
	return onLine('The key has no value.')(source, before.length);
}

/** `title = Lantern walk`: a text as YAML would have it. */
function bareText(source: string, at: number): Explanation | undefined {
	if (!/[=,[][ \t]*$/.test(source.slice(Math.max(0, at - longestWord), at))) return undefined;
	return onRest('The text has no quotation marks around it.')(source, at);
}

/** `"a "b" c"`: a quotation mark within the value ends it. */
function textBehindValue(source: string, at: number): Explanation {
	const shown = quote(firstLine(source.slice(at)));
	const mark = /(["'])[ \t]*$/.exec(source.slice(Math.max(0, at - longestWord), at))?.[1];
	if (mark === undefined) return explained(`${shown} stands behind the value, where the line ends.`, source, at);
	const remedy = mark === '"' ? 'one within it is written `\\"`' : 'one can stand in a text between `"` only';
	return explained(`The value ends at the \`${mark}\` before ${shown}, as ${remedy}.`, source, at);
}

function invalidTime(source: string, at: number): Explanation {
	const before = /[^\s=,[{]*$/.exec(source.slice(Math.max(0, at - longestWord), at))?.[0] ?? '';
	const start = at - before.length;
	const shown = /^[^\s,\]}#]*/.exec(source.slice(start))?.[0] ?? '';
	return {message: `${quote(shown)} is on no calendar and no clock.`, start, end: start + shown.length};
}

function trailingComma(source: string, at: number): Explanation {
	const start = Math.max(0, source.lastIndexOf(',', at));
	return {message: 'A comma stands behind the last value in braces.', start, end: start + 1};
}

function invalidEscape(source: string, at: number): Explanation {
	const start = Math.max(0, source.lastIndexOf('\\', at));
	const shown = /^\\(?:u[0-9A-Fa-f]{0,4}|U[0-9A-Fa-f]{0,8}|.)?/u.exec(source.slice(start, start + 10))?.[0] ?? '\\';
	return {message: `${quote(shown)} is not an escape sequence.`, start, end: start + shown.length};
}

function unexpected(source: string, at: number): Explanation {
	const shown = firstLine(source.slice(at));
	const message = `TOML expects something else${shown === '' ? '' : ` than ${quote(shown)}`} here.`;
	return explained(message, source, at);
}

/** On what follows on the line; at its end, on the line. */
function explained(message: string, source: string, at: number): Explanation {
	const {length} = firstLine(source.slice(at));
	return length > 0
		? {message, start: at, end: at + length}
		: (onLine(message)(source, at) ?? {message, start: at, end: at});
}
