/** An attribute of a tag as HTML's tokenizer reads it, in UTF-16 offsets of the text. */
export interface TokenizedAttribute {
	/** Of its name. */
	readonly start: number;
	readonly nameEnd: number;
	/** Where its value begins, a quote included; undefined where it has none. */
	readonly valueStart: number | undefined;
	/** Behind its value, quotes included, or else behind its name. */
	readonly end: number;
}

/**
 * Reads a start or end tag as HTML's tokenizer does
 * (https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state and what follows).
 * @param offset of its `<`
 * @param met told of each attribute
 * @returns the offset behind its `>`; undefined where the text ends before it
 */
export function readHtmlTag(
	text: string,
	offset: number,
	met: (attribute: TokenizedAttribute) => void = () => {},
): number | undefined {
	let position = endOfMatch(tagName, text, offset + 1);
	for (;;) {
		const start = endOfMatch(betweenAttributes, text, position);
		if (start >= text.length) return undefined;
		if (text.charCodeAt(start) === greaterThan) return start + 1;
		const nameEnd = endOfMatch(attributeName, text, start);
		const signEnd = endOfMatch(equalsSign, text, nameEnd);
		const valueStart = signEnd > nameEnd ? signEnd : undefined;
		const end = valueStart === undefined ? nameEnd : endOfValue(text, valueStart);
		if (end === undefined) return undefined;
		met({start, nameEnd, valueStart, end});
		position = end;
	}
}

const greaterThan = 0x3e;

const tagName = /\/?[^ \t\n\f\r/>]*/y;
const betweenAttributes = /[ \t\n\f\r/]*/y;
const attributeName = /=?[^ \t\n\f\r/>=]*/y;
const equalsSign = /[ \t\n\f\r]*=[ \t\n\f\r]*/y;
const unquotedValue = /[^ \t\n\f\r>]*/y;

function endOfValue(text: string, start: number): number | undefined {
	const quote = text.charAt(start);
	if (quote !== '"' && quote !== "'") return endOfMatch(unquotedValue, text, start);
	const close = text.indexOf(quote, start + 1);
	return close === -1 ? undefined : close + 1;
}

function endOfMatch(pattern: RegExp, text: string, offset: number): number {
	pattern.lastIndex = offset;
	return pattern.test(text) ? pattern.lastIndex : offset;
}
