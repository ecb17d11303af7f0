import type {CST, YAMLParseError} from 'yaml';
import type {FrontMatterProblem} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import {firstLine} from '../texts/wording.ts';
import {quote, syntaxProblem} from './problems.ts';
import {findUnclosed} from './tokens.ts';

/**
 * Puts an error of the YAML parser into plain words and onto the span that shows it.
 * @param error with offsets into `text`
 * @param yaml what was parsed, its tokens, and where it begins in the file
 */
export function describeSyntaxError(
	error: YAMLParseError,
	{text, tokens, offset}: {readonly text: string; readonly tokens: readonly CST.Token[]; readonly offset: number},
): FrontMatterProblem {
	const {message, start, end} = explainUnclosed(error, text, tokens) ?? explain(error, text);
	return syntaxProblem(message, {start: offset + start, end: offset + end}, 'both');
}

/** `"a"#b`: an error of YAML 1.2, a comment for the parser under Jekyll. */
export function isAcceptedByRuby({code, message}: YAMLParseError): boolean {
	return code === 'MISSING_CHAR' && message.startsWith('Comments must be separated');
}

interface Explanation extends Range {
	readonly message: string;
}

/** The parser notices at the very end that something was never closed; the fault shows where it was opened. */
function explainUnclosed(error: YAMLParseError, text: string, tokens: readonly CST.Token[]): Explanation | undefined {
	const token = findUnclosed(tokens);
	if (token === undefined || token.offset > error.pos[0]) return undefined;
	const opening = text.charAt(token.offset);
	const at = {start: token.offset, end: token.offset + firstLine(text.slice(token.offset)).length};
	if (token.type === 'flow-collection') return {message: `The bracket \`${opening}\` is never closed.`, ...at};
	return {message: `The quotation mark \`${opening}\` is never closed.`, ...at};
}

function explain({code, message, pos: [from, to]}: YAMLParseError, text: string): Explanation {
	const start = Math.min(from, text.trimEnd().length);
	const shown = firstLine(text.slice(start, Math.max(to, start)));
	const at = {start, end: start + Math.max(shown.length, 1)};
	switch (code) {
		case 'BLOCK_AS_IMPLICIT_KEY':
			return explainNested(text, start);
		case 'BAD_DQ_ESCAPE':
			return explainEscape(text, start);
		case 'BAD_SCALAR_START':
			return {message: `A value without quotation marks begins with ${quote(shown.charAt(0))}.`, start, end: start + 1};
		case 'BAD_INDENT':
			if (text.charAt(start) === '\t') return {message: holdsTab, ...at};
			return {message: 'The indentation does not fit the lines before it.', ...at};
		case 'TAB_AS_INDENT':
			return {message: holdsTab, ...at};
		case 'MULTILINE_IMPLICIT_KEY':
			return {message: 'The line has no colon and so runs on into the next one.', ...at};
		case 'KEY_OVER_1024_CHARS':
			return {message: 'A key is longer than 1024 characters.', ...at};
		case 'MISSING_CHAR':
			return {message: missing.find(([pattern]) => pattern.test(message))?.[1] ?? unexpected(shown), ...at};
		default:
			return {message: explainQuote(text.slice(0, start), shown) ?? unexpected(shown), ...at};
	}
}

const holdsTab = 'The indentation holds a tab.';

/** What the parser misses, by its own words, and ours. */
const missing: readonly (readonly [RegExp, string])[] = [
	[/^Comments/, 'A comment begins without a space before its `#`.'],
	[/^Implicit map keys/, 'The line has no colon that makes it a key with a value.'],
	[/^Missing space after :/, 'A colon has no space after it.'],
	[/^Missing , /, 'Two items in brackets have no comma between them.'],
	[/^Sequence item/, 'A list item has no `-` before it.'],
	[/^Tags and anchors/, 'A tag or an anchor has no space after it.'],
];

/** `"a "b" c"`: a quotation mark within the value ends it. */
function explainQuote(before: string, shown: string): string | undefined {
	const mark = /(["'])[ \t]*$/.exec(before.slice(-longestGap))?.[1];
	if (mark === undefined || shown === '') return undefined;
	const written = mark === '"' ? '\\"' : "''";
	return `The value ends at the \`${mark}\` before ${quote(shown)}, as one within it is written \`${written}\`.`;
}

const longestGap = 100;

function unexpected(shown: string): string {
	return shown === '' ? 'YAML expects something else here.' : `YAML expects something else than ${quote(shown)} here.`;
}

/** `title: a: b`: the second colon makes the value a mapping, which cannot begin on the line of its key. */
function explainNested(text: string, start: number): Explanation {
	const line = firstLine(text.slice(start));
	const colon = line.search(/:(?:[ \t]|$)/);
	if (colon === -1) {
		const message = 'The lines after this value are indented as if they were part of it.';
		return {message, start, end: start + line.length};
	}
	const end = start + colon + 1;
	const key = quote(text.slice(start, end));
	return {message: `Without quotation marks around the value YAML takes ${key} in it for a second key.`, start, end};
}

function explainEscape(text: string, start: number): Explanation {
	const escape =
		/^\\(?:x[0-9A-Fa-f]{0,2}|u[0-9A-Fa-f]{0,4}|U[0-9A-Fa-f]{0,8}|.)?/u.exec(text.slice(start, start + 10))?.[0] ?? '\\';
	return {message: `${quote(escape)} is not an escape sequence.`, start, end: start + escape.length};
}
