import type {Document} from './document.ts';
import type {MappedText} from './mappedText.ts';

/**
 * Where HTML's tokenizer ends the tag at an offset (https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state):
 * behind its `>`. Without one the tag goes to the end of the text.
 */
export function htmlTagEnd(
	{text, document}: {readonly text: MappedText; readonly document: Document},
	offset: number,
): number {
	if (!Number.isFinite(text.next('>', offset))) return text.text.length;
	const end = document.tokenizerSteps > 0 ? scanTag(text.text, offset + 1) : text.next('>', offset) + 1;
	// Tags that swallow one another would else be read again and again.
	document.tokenizerSteps -= end - offset;
	return end;
}

const tagName = /\/?[^ \t\n\f\r/>]*/y;
const betweenAttributes = /[ \t\n\f\r/]*/y;
const attributeName = /=?[^ \t\n\f\r/>=]*[ \t\n\f\r]*/y;
const equalsSign = /=[ \t\n\f\r]*/y;
const unquotedValue = /[^ \t\n\f\r>]*/y;

function scanTag(source: string, start: number): number {
	let position = skip(tagName, source, start);
	for (;;) {
		position = skip(betweenAttributes, source, position);
		if (position >= source.length) return source.length;
		if (source.charCodeAt(position) === 0x3e) return position + 1;
		position = skip(attributeName, source, position);
		if (source.charCodeAt(position) === 0x3d) position = skipValue(source, skip(equalsSign, source, position));
	}
}

function skipValue(source: string, start: number): number {
	const quote = source.charAt(start);
	if (quote !== '"' && quote !== "'") return skip(unquotedValue, source, start);
	const close = source.indexOf(quote, start + 1);
	return close === -1 ? source.length : close + 1;
}

function skip(pattern: RegExp, source: string, offset: number): number {
	pattern.lastIndex = offset;
	pattern.test(source);
	return Math.max(offset, pattern.lastIndex);
}
