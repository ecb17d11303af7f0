import type {Range} from '../../model/text.ts';
import {GuardExceeded} from '../guard.ts';
import type {Region} from '../mappedText.ts';
import type {Writer} from '../writer.ts';
import {type Attributes, printAttributes} from './attributeLists.ts';
import {type Document, limits} from './document.ts';
import {copyLiteral} from './escape.ts';

/** A formula: its content, and the marks around it. */
export interface Formula {
	readonly kind: 'block' | 'span';
	readonly content: Region;
	readonly opening: Range;
	readonly closing: Range;
	/** What attribute lists set: with any, MathJax finds the formula in an element. */
	readonly attributes: Attributes;
}

/** Writes a formula: for MathJax as text, without an engine just as it stands, tags and all. */
export function emitMath(writer: Writer, document: Document, formula: Formula): void {
	const {content, opening, closing} = formula;
	const {math_engine: engine} = document.options;
	const [before, after] = engine === 'mathjax' ? mathjaxMarks(formula) : bareMarks(formula);
	writer.write(before, opening);
	if (engine === 'mathjax') copyLiteral(writer, content);
	else copyTags(writer, document, content);
	writer.write(after, closing);
}

type Marks = readonly [before: string, after: string];

function mathjaxMarks({kind, attributes}: Formula): Marks {
	if (attributes.size === 0) return kind === 'block' ? ['\\[', '\\]\n'] : ['\\(', '\\)'];
	const printed = printAttributes(attributes);
	return kind === 'block' ? [`<div${printed}>\\[`, '\\]</div>\n'] : [`<span${printed}>$`, '$</span>'];
}

function bareMarks({kind, attributes}: Formula): Marks {
	const classes = `${attributes.get('class') ?? ''} kdmath`.trimStart();
	const printed = printAttributes(new Map([...attributes, ['class', classes]]));
	return kind === 'block' ? [`<div${printed}>$$`, '$$</div>\n'] : [`<span${printed}>$`, '$</span>'];
}

/** Copies text that is printed as it stands. Nothing closes the tags in it: they count as elements that are left open. */
export function copyTags(writer: Writer, document: Document, {text, start, end}: Region): void {
	document.elementsLeftOpen += text.text.slice(start, end).match(/<[A-Za-z]/g)?.length ?? 0;
	if (document.elementsLeftOpen > limits.elementDepth) {
		const message = `Elements are nested more than ${limits.elementDepth} deep.`;
		throw new GuardExceeded({guard: 'element-depth', message, offset: text.sourceOf(start)});
	}
	writer.copy(text, start, end);
}
