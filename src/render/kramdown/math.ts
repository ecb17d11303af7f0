import type {Range} from '../../model/text.ts';
import {type Document, GuardExceeded, limits, type Region} from './document.ts';
import {copyLiteral} from './escape.ts';
import type {Writer} from './writer.ts';

/** A formula: its content, and the marks around it. */
export interface Formula {
	readonly kind: 'block' | 'span';
	readonly content: Region;
	readonly opening: Range;
	readonly closing: Range;
	/** What attribute lists set, as it stands in a start tag: with any, MathJax finds the formula in an element. */
	readonly attributes: string;
}

const marks = {
	mathjax: {block: ['\\[', '\\]\n'], span: ['\\(', '\\)']},
	none: {block: ['<div class="kdmath">$$', '$$</div>\n'], span: ['<span class="kdmath">$', '$</span>']},
} as const;

/** Writes a formula: for MathJax as text, without an engine just as it stands, tags and all. */
export function emitMath(writer: Writer, document: Document, formula: Formula): void {
	const {kind, content, opening, closing, attributes} = formula;
	const {math_engine: engine} = document.options;
	const [before, after] = attributes === '' || engine === 'none' ? marks[engine][kind] : markedElement(formula);
	writer.write(before, opening);
	if (engine === 'mathjax') copyLiteral(writer, content);
	else copyTags(writer, document, content);
	writer.write(after, closing);
}

function markedElement({kind, attributes}: Formula): readonly [before: string, after: string] {
	return kind === 'block' ? [`<div${attributes}>\\[`, '\\]</div>\n'] : [`<span${attributes}>$`, '$</span>'];
}

/** Nothing closes the tags in a formula: they count as elements that are left open. */
function copyTags(writer: Writer, document: Document, {text, start, end}: Region): void {
	document.elementsLeftOpen += text.text.slice(start, end).match(/<[A-Za-z]/g)?.length ?? 0;
	if (document.elementsLeftOpen > limits.elementDepth) {
		const message = `Elements are nested more than ${limits.elementDepth} deep.`;
		throw new GuardExceeded({guard: 'element-depth', message, offset: text.sourceOf(start)});
	}
	writer.copy(text, start, end);
}
