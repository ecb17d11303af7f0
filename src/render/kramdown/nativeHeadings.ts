import {isWhiteSpace} from '../../texts/whiteSpace.ts';
import type {Region} from '../mappedText.ts';
import type {Block, DefinitionEntry} from './blockTree.ts';
import type {Document} from './document.ts';
import {contentModelOf, dropsSpaceInside, isStripped} from './elements.ts';
import {characterOf, rangesBetweenReferences, withoutReferences} from './entities.ts';
import {takesMarkup, textOf} from './headingIds.ts';
import type {HtmlElement, HtmlNode} from './htmlTree.ts';
import {isBlock} from './nativeElements.ts';
import {formulaIn} from './nativeForms.ts';
import {withFoldedSpace} from './nativeText.ts';
import {SpanParser} from './spanParser.ts';

/** The text of a heading that was HTML, of which its id is made. */
export function headingText(heading: HtmlElement, document: Document): string {
	if (takesMarkup(document)) return textsOf(heading).map(sliceOfRegion).join('');
	return shownText(heading, document);
}

/** The texts in an element and in those in it. */
export function textsOf({children}: HtmlElement): readonly Region[] {
	return children.flatMap((child): readonly Region[] => {
		if (child.kind === 'text') return [child.content];
		if (child.kind === 'blocks') return child.children.flatMap(textsOfBlock);
		return child.kind === 'element' ? textsOf(child) : [];
	});
}

/** Of Markdown in code only the text in HTML is left, which is converted already: references in it are no text. */
function textsOfBlock(block: Block): readonly Region[] {
	return block.kind === 'html' && block.native !== undefined ? convertedTexts(block.native) : [];
}

function convertedTexts({form, tag, children}: HtmlElement): readonly Region[] {
	if (form === 'code' || form === 'code block') return [];
	const isFolded = form !== 'literal' && tag.name !== 'textarea';
	return children.flatMap((child): readonly Region[] => {
		if (child.kind === 'element') return convertedTexts(child);
		if (child.kind === 'blocks') return child.children.flatMap(textsOfBlock);
		if (child.kind !== 'text') return [];
		const texts = rangesBetweenReferences(sliceOfRegion(child.content)).map(({start, end}) => ({
			text: child.content.text,
			start: child.content.start + start,
			end: child.content.start + end,
		}));
		return isFolded ? texts.map(withFoldedSpace) : texts;
	});
}

/** What an element consists of when it is converted: white space between such parts may go. */
interface Part {
	readonly kind: 'text' | 'block' | 'span';
	readonly text: string;
}

function shownText(element: HtmlElement, document: Document): string {
	const {form, tag} = element;
	const parts = element.children.flatMap((child) => partsOf(child, element, document));
	if (form === 'literal' || (form !== 'html' && form !== 'plain')) return parts.map(({text}) => text).join('');
	const stripped = isStripped(tag.name) ? withoutSpaceAtEnds(parts) : parts;
	return (dropsSpaceInside(tag.name) ? withoutSpaceBetween(stripped) : stripped).map(({text}) => text).join('');
}

function partsOf(node: HtmlNode, parent: HtmlElement, document: Document): readonly Part[] {
	switch (node.kind) {
		case 'text':
			return partsOfText(sliceOfRegion(node.content), parent);
		case 'element':
			return [{kind: isBlock(node) ? 'block' : 'span', text: shownTextOfElement(node, document)}];
		case 'spans':
			return [{kind: 'span', text: shownTextOfRegion(node.content, document)}];
		case 'blocks':
			return node.children.map((block) => ({kind: 'block', text: shownTextOfBlock(block, document)}));
		case 'script':
			return [{kind: 'span', text: parent.form === 'formula' ? sliceOfRegion(formulaIn(node.content)) : ''}];
		case 'comment':
			return [{kind: isCommentBlock(parent) ? 'block' : 'span', text: ''}];
	}
}

/** Each reference stands for itself between two texts. */
function partsOfText(written: string, {form, tag}: HtmlElement): readonly Part[] {
	const isFolded = form !== 'literal' && tag.name !== 'textarea';
	const text = isFolded ? written.replace(/[ \t\r\n\f\v]+/g, ' ') : written;
	const texts = rangesBetweenReferences(text);
	return texts.flatMap(({start, end}, index): readonly Part[] => {
		const next = texts[index + 1]?.start;
		const part: Part = {kind: 'text', text: text.slice(start, end)};
		if (next === undefined) return end > start ? [part] : [];
		return [part, {kind: 'span', text: next === end + 1 ? '&' : characterOf(text.slice(end, next))}];
	});
}

function isCommentBlock({form, tag}: HtmlElement): boolean {
	if (form === 'heading') return false;
	return contentModelOf(form === 'strong' || form === 'em' ? form : tag.name) !== 'span';
}

function withoutSpaceAtEnds(parts: readonly Part[]): readonly Part[] {
	return parts.map(({kind, text}, index) => {
		if (kind !== 'text') return {kind, text};
		const start = index === 0 ? text.replace(/^[ \t\r\n\f\v]+/, '') : text;
		return {kind, text: index === parts.length - 1 ? start.replace(/[ \t\r\n\f\v]+$/, '') : start};
	});
}

function withoutSpaceBetween(parts: readonly Part[]): readonly Part[] {
	return parts.filter(({kind, text}, index) => {
		if (kind !== 'text' || !isWhiteSpace(text)) return true;
		const isAtEnd = index === 0 || index === parts.length - 1;
		return !isAtEnd && !(parts[index - 1]?.kind === 'block' && parts[index + 1]?.kind === 'block');
	});
}

function shownTextOfElement(element: HtmlElement, document: Document): string {
	if (element.form === 'code') return withoutReferences(textsOf(element).map(sliceOfRegion).join(''));
	return element.form === 'code block' ? '' : shownText(element, document);
}

function shownTextOfBlock(block: Block, document: Document): string {
	const shown = (blocks: readonly Block[]): string => blocks.map((child) => shownTextOfBlock(child, document)).join('');
	const ofEntry = (entry: DefinitionEntry): string =>
		entry.kind === 'term' ? shownTextOfRegion(entry.content, document) : shown(entry.children);
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return shownTextOfRegion(block.content, document);
		case 'math':
			return sliceOfRegion(block.content).trim();
		case 'quote':
			return shown(block.children);
		case 'list':
			return block.items.map(({children}) => shown(children)).join('');
		case 'definitions':
			return block.entries.map(ofEntry).join('');
		case 'table': {
			const cells = block.sections.flatMap(({rows}) => rows.flatMap((row) => row.cells));
			return cells.map((cell) => shownTextOfRegion(cell, document)).join('');
		}
		case 'html':
			return block.native === undefined ? '' : shownTextOfElement(block.native, document);
		default:
			return '';
	}
}

function shownTextOfRegion(region: Region, document: Document): string {
	return textOf(region, new SpanParser(region, document).parse());
}

function sliceOfRegion({text, start, end}: Region): string {
	return text.text.slice(start, end);
}
