import {type ParseError, printParseErrorCode} from 'jsonc-parser';

/** Where brackets of JSON stand deeper than a limit, comments and strings left out; undefined where none do. */
export function findDeepJson(text: string, limit: number): number | undefined {
	let depth = 0;
	for (const {0: token, index} of text.matchAll(/\/\/.*|\/\*[^]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"?|[[{\]}]/g)) {
		if (token === '[' || token === '{') depth++;
		if (token === ']' || token === '}') depth--;
		if (depth > limit) return index;
	}
	return undefined;
}

/** What an error of the JSON parser says, in a sentence. */
export function describeJsonError({error, offset, length}: ParseError, text: string): string {
	const written = text.slice(offset, offset + length);
	return sentences[printParseErrorCode(error)]?.(written) ?? 'This is not JSON.';
}

const sentences: Readonly<Record<string, (written: string) => string>> = {
	InvalidSymbol: (written) =>
		/^['\p{L}_$]/u.test(written)
			? `\`${written}\` is not JSON: texts and keys stand in double quotes.`
			: `\`${written}\` is not JSON.`,
	InvalidNumberFormat: (written) => `\`${written}\` is not a number.`,
	PropertyNameExpected: () => 'A key in double quotes is missing before this.',
	ValueExpected: () => 'A value is missing before this.',
	ColonExpected: () => 'A colon is missing before this.',
	CommaExpected: () => 'A comma is missing before this.',
	CloseBraceExpected: () => 'A closing `}` is missing.',
	CloseBracketExpected: () => 'A closing `]` is missing.',
	EndOfFileExpected: () => 'The JSON ends before this.',
	InvalidCommentToken: () => 'JSON has no comments.',
	UnexpectedEndOfComment: () => 'The comment does not end: a closing `*/` is missing.',
	UnexpectedEndOfString: () => 'The text does not end on its line: a closing double quote is missing.',
	UnexpectedEndOfNumber: (written) => `\`${written}\` is not a number.`,
	InvalidUnicode: () => 'After `\\u` stand four hexadecimal digits.',
	InvalidEscapeCharacter: () => 'After `\\` stands one of `" \\ / b f n r t u`; a backslash itself is written `\\\\`.',
	InvalidCharacter: () =>
		'A control character stands in a text; it is written `\\n`, `\\t` or `\\u` and four hexadecimal digits.',
};
