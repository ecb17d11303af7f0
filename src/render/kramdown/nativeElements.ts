import {isSpace} from '../../texts/whiteSpace.ts';
import type {Block, CellAlignment} from './blockTree.ts';
import {isBlockElement, isTextless} from './elements.ts';
import type {HtmlElement, HtmlNode, NativeForm} from './htmlTree.ts';
import {tagAttribute} from './tagAttributes.ts';

/**
 * Decides, as kramdown does where a site sets `html_to_native`, what becomes of an element that begins a block and of
 * those in it, and takes away what it drops.
 */
export function convertToNative(root: HtmlElement): void {
	convert(root, true);
}

/** The element that a block is, if kramdown takes it for a paragraph: what follows may go on with it. */
export function nativeParagraph(block: Block | undefined): HtmlElement | undefined {
	const native = block?.kind === 'html' ? block.native : undefined;
	return native?.form === 'plain' && native.tag.name === 'p' ? native : undefined;
}

/** What `b`, `em`, `i` and `strong` are for kramdown. */
export const emphasisForms: ReadonlyMap<string, 'em' | 'strong'> = new Map([
	['em', 'em'],
	['i', 'em'],
	['strong', 'strong'],
	['b', 'strong'],
]);

/** Whether a script holds a formula for MathJax. */
export function isFormula(type: string | undefined): boolean {
	return type !== undefined && /(?<![\p{L}\p{M}\p{N}\p{Pc}])math\/tex(?![\p{L}\p{M}\p{N}\p{Pc}])/u.test(type);
}

const plain: ReadonlySet<string> = new Set(
	'blockquote hr img p thead tbody tfoot tr td th ul ol dl li dt dd'.split(' '),
);
const headings = /^h[1-6]$/;

/** Parents decide before their children. */
function convert(element: HtmlElement, isConverted: boolean): void {
	element.form = isConverted ? formOf(element) : 'literal';
	if (element.form === 'table') convertTable(element);
	else if (element.form !== 'literal' && isTextless(element.tag.name))
		element.children = element.children.filter(isNoText);
	// Of these only the text is kept.
	if (element.form === 'code' || element.form === 'code block') return;
	for (const child of element.children) {
		if (child.kind === 'element') convert(child, element.form !== 'literal');
	}
}

function formOf(element: HtmlElement): NativeForm {
	const {tag, text} = element;
	const {name} = tag;
	const emphasis = emphasisForms.get(name);
	if (emphasis !== undefined) return hasSpaceAtEdge(element) ? 'literal' : emphasis;
	if (headings.test(name)) return 'heading';
	if (plain.has(name)) return 'plain';
	switch (name) {
		case 'a':
			return tagAttribute(text.text, tag, 'href') === undefined ? 'literal' : 'link';
		case 'br':
			return 'break';
		case 'code':
			return 'code';
		case 'pre':
			return 'code block';
		case 'table':
			return isSimpleTable(element) ? 'table' : 'literal';
		case 'script':
			return isFormula(tagAttribute(text.text, tag, 'type')) ? 'formula' : 'html';
		default:
			return 'html';
	}
}

/** Whether the text in an element begins or ends with white space: no Markdown emphasis does. */
function hasSpaceAtEdge(element: HtmlElement): boolean {
	return isSpace(edgeOf(element, 'first')) || isSpace(edgeOf(element, 'last'));
}

/** The first or last unit of the text in an element; NaN where there is none. */
function edgeOf({children}: HtmlElement, side: 'first' | 'last'): number {
	for (let index = 0; index < children.length; index++) {
		const child = children.at(side === 'first' ? index : -1 - index);
		if (child?.kind === 'element') {
			const edge = edgeOf(child, side);
			if (!Number.isNaN(edge)) return edge;
		} else if (child?.kind === 'blocks') {
			const edges = child.children.map((block) =>
				block.kind === 'html' && block.native ? edgeOf(block.native, side) : Number.NaN,
			);
			const edge = (side === 'first' ? edges : edges.toReversed()).find((unit) => !Number.isNaN(unit));
			if (edge !== undefined) return edge;
		} else if (child?.kind === 'text') {
			const {text, start, end} = child.content;
			return text.text.charCodeAt(side === 'first' ? start : end - 1);
		}
	}
	return Number.NaN;
}

function isNoText({kind}: HtmlNode): boolean {
	return kind !== 'text';
}

/** All rows have as many cells, and those of a column one alignment; the cells hold no blocks. */
function isSimpleTable(table: HtmlElement): boolean {
	const rows = rowsIn(table);
	const cells = rows.map(cellsOf);
	const counts = cells.map(({length}) => length);
	const first = Math.max(
		0,
		counts.findIndex((count) => count > 0),
	);
	if (counts.slice(first).some((count) => count !== counts[first])) return false;
	const alignments = cells.map((row) => row.map(alignmentOf));
	const expected = (alignments[0] ?? []).join();
	if (alignments.some((row) => row.join() !== expected || row.includes('other'))) return false;
	return cellsIn(table).every(holdsNoBlocks) && hasSimpleSections(table);
}

function hasSimpleSections(table: HtmlElement): boolean {
	const parts = table.children.filter(isNoText);
	if (parts.every((part) => isRowOf(part, 'td'))) return parts.length > 0;
	const isSimple = parts.every((part) => {
		if (part.kind !== 'element') return false;
		const {name} = part.tag;
		const cell = name === 'thead' ? 'th' : name === 'tbody' || name === 'tfoot' ? 'td' : undefined;
		return cell !== undefined && part.children.filter(isNoText).every((row) => isRowOf(row, cell));
	});
	return isSimple && parts.some((part) => isNamed(part, 'tbody'));
}

function isRowOf(node: HtmlNode, cell: 'td' | 'th'): boolean {
	return (
		node.kind === 'element' &&
		node.tag.name === 'tr' &&
		node.children.filter(isNoText).every((part) => isNamed(part, cell))
	);
}

function isNamed(node: HtmlNode, ...names: readonly string[]): node is HtmlElement {
	return node.kind === 'element' && names.includes(node.tag.name);
}

function elementsOf({children}: HtmlElement): readonly HtmlElement[] {
	return children.filter((child) => child.kind === 'element');
}

/** The outermost rows in an element. */
function rowsIn(element: HtmlElement): readonly HtmlElement[] {
	return elementsOf(element).flatMap((child) => (isNamed(child, 'tr') ? [child] : rowsIn(child)));
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
	return elementsOf(row).filter((child) => isNamed(child, 'td', 'th'));
}

/** The outermost cells in an element. */
function cellsIn(element: HtmlElement): readonly HtmlElement[] {
	return elementsOf(element).flatMap((child) => (isNamed(child, 'td', 'th') ? [child] : cellsIn(child)));
}

function holdsNoBlocks(element: HtmlElement): boolean {
	return element.children.every((child) => {
		if (child.kind === 'blocks') return child.children.every(isNoBlockElement);
		return child.kind !== 'element' || (!isBlockElement(child.tag.name) && holdsNoBlocks(child));
	});
}

/** Blocks of Markdown are no elements of HTML. */
function isNoBlockElement(block: Block): boolean {
	if (block.kind !== 'html' || block.native === undefined) return true;
	const {native} = block;
	const isHtml = native.form === 'html' || native.form === 'literal';
	return !(isHtml && isBlockElement(native.tag.name)) && holdsNoBlocks(native);
}

const alignment = /text-align:[ \t\r\n\f\v]+(center|left|right|justify|inherit)/;
const isAlignment = (word: string | undefined): word is CellAlignment =>
	word === 'center' || word === 'left' || word === 'right';

/** `other`: kramdown has no such alignment. */
function alignmentOf({text, tag}: HtmlElement): CellAlignment | 'other' {
	const match = alignment.exec(tagAttribute(text.text, tag, 'style') ?? '');
	if (match === null) return 'default';
	return isAlignment(match[1]) ? match[1] : 'other';
}

function convertTable(table: HtmlElement): void {
	table.children = table.children.filter(isNoText);
	for (const row of rowsIn(table)) {
		for (const cell of cellsOf(row)) {
			const found = alignmentOf(cell);
			if (found !== 'other') cell.alignment = found;
		}
	}
}
