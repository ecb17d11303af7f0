import type {Range} from '../../model/text.ts';
import type {Region} from '../mappedText.ts';
import {type AttributeList, attributeListAt} from './attributeLists.ts';
import type {BlockParser} from './blockParser.ts';
import type {Attributed, Block, DefinitionEntry} from './blockTree.ts';
import {endOfBlockLine, endOfLine, isBlankRest, matchAt, matches} from './lines.ts';
import {appendLine, countBlanks, endLine, type ItemText, isIndented, isLazy, startItem, trimEnd} from './listItems.ts';
import {nativeParagraph} from './nativeElements.ts';
import {firstTextOf} from './nativeText.ts';

const marker = /( {0,3}:)[\t| ]/y;

/** A paragraph whose lines are terms, and what follows a colon under it. */
export function readDefinitionList(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	if (!matches(marker, source, position)) return false;
	const found = findTerms(parser);
	if (found === undefined) return false;
	parser.children.length -= found.isSetOff ? 2 : 1;
	const texts = collectDefinitions(parser, found.isSetOff);
	const definitions = texts.map((item) => parseDefinition(parser, item));
	const entries = [...termsOf(found.terms.content), ...definitions.map(({entry}) => entry)];
	const {content} = found.terms;
	const start = content.text.sourceOf(content.start);
	const range = {start, end: text.rangeOf(position, trimEnd(source, parser.position)).end};
	pushEntries(parser, {entries, source: range, attributeLists: found.terms.attributeLists});
	const trailing = definitions.at(-1)?.trailing;
	if (trailing !== undefined) parser.children.push(trailing);
	return true;
}

/** The paragraph directly above, or above one blank line, which makes paragraphs of the definitions. */
function findTerms({children}: BlockParser): {readonly terms: Terms; readonly isSetOff: boolean} | undefined {
	const last = children.at(-1);
	const above = last?.kind === 'paragraph' && last.isTight ? undefined : termsIn(last);
	if (above !== undefined) return {terms: above, isSetOff: false};
	const terms = termsIn(children.at(-2));
	if (last?.kind !== 'blank' || terms === undefined) return undefined;
	const {text, start, end} = last.content;
	return text.text.slice(start, end) === '\n' ? {terms, isSetOff: true} : undefined;
}

interface Terms extends Attributed {
	readonly content: Region;
}

function termsIn(block: Block | undefined): Terms | undefined {
	if (block?.kind === 'paragraph') return block;
	const paragraph = nativeParagraph(block);
	const [first] = paragraph?.children ?? [];
	if (first?.kind === 'spans') return {...block, content: first.content};
	return first?.kind === 'text' ? {...block, content: firstTextOf(first.content)} : undefined;
}

function termsOf({text, start, end}: Region): DefinitionEntry[] {
	const entries: DefinitionEntry[] = [];
	for (let at = start; at < end; at = endOfLine(text.text, at)) {
		const lineEnd = Math.min(end, endOfLine(text.text, at));
		const content = {text, start: at, end: text.text[lineEnd - 1] === '\n' ? lineEnd - 1 : lineEnd};
		const found = attributeListAt(text.text, at);
		if (found === undefined || at + found.length > content.end) entries.push({kind: 'term', content});
		else {
			const start = at + found.length;
			entries.push({kind: 'term', content: {...content, start}, attributeLists: [found.list]});
		}
	}
	return entries;
}

interface DefinitionText extends ItemText {
	readonly isSetOff: boolean;
}

function collectDefinitions(parser: BlockParser, isFirstSetOff: boolean): readonly DefinitionText[] {
	const {source} = parser;
	const texts: DefinitionText[] = [];
	let markerIndent = 3;
	let isAfterBlank = false;
	let isSetOff = isFirstSetOff;
	while (parser.position < source.length) {
		const at = parser.position;
		const end = endOfLine(source, at);
		const item = texts.at(-1);
		const opening = countBlanks(source, at) <= markerIndent ? matchAt(marker, source, at) : undefined;
		if (opening !== undefined) {
			const next = startItem(parser, (opening[1] ?? '').length);
			markerIndent = Math.min(3, next.indentation - 1);
			texts.push({...next, isSetOff});
			isAfterBlank = false;
		} else if (item === undefined || matches(endOfBlockLine, source, at)) {
			break;
		} else if (isBlankRest(source, at)) {
			item.parts.at(-1)?.append(parser.text, at, end);
			isAfterBlank = true;
		} else if (isIndented(item, source, at) || (!isAfterBlank && isLazy(item, source, at))) {
			appendLine(parser, item, 'definition');
			isAfterBlank = false;
		} else break;
		isSetOff = isAfterBlank;
		parser.position = end;
	}
	return texts;
}

interface ParsedDefinition {
	readonly entry: DefinitionEntry;
	readonly trailing: Block | undefined;
}

function parseDefinition(parser: BlockParser, item: DefinitionText): ParsedDefinition {
	const children = item.parts.flatMap((part) => parser.nested(part.build(), 2).parse().children);
	const trailing = children.at(-1)?.kind === 'blank' ? children.pop() : undefined;
	const first = children[0];
	const paragraph = first?.kind === 'paragraph' ? first : nativeParagraph(first);
	if (paragraph !== undefined) {
		paragraph.isTight = !item.isSetOff;
		if (paragraph.isTight && children.length > 1) endLine(first);
	}
	const start = item.start + countBlanks(parser.source, item.start);
	const source = parser.text.rangeOf(start, trimEnd(parser.source, item.end));
	const {attributeLists} = item;
	return {entry: {kind: 'definition', children, source, ...(attributeLists && {attributeLists})}, trailing};
}

interface NewEntries {
	readonly entries: readonly DefinitionEntry[];
	readonly source: Range;
	/** Of the paragraph that holds the terms. */
	readonly attributeLists: AttributeList[] | undefined;
}

/** A definition list goes on with the one before it. */
function pushEntries({children}: BlockParser, {entries, source, attributeLists}: NewEntries): void {
	const last = children.at(-1);
	const index = last?.kind === 'blank' ? children.length - 2 : children.length - 1;
	const before = children[index];
	if (before?.kind !== 'definitions') {
		children.push({kind: 'definitions', entries: [...entries], source, ...(attributeLists && {attributeLists})});
		return;
	}
	children.length = index + 1;
	for (const entry of entries) before.entries.push(entry);
	before.source = {start: before.source.start, end: source.end};
}
