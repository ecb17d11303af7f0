import {isSpace} from '../../texts/whiteSpace.ts';
import {MappedTextBuilder} from '../mappedText.ts';
import {type AttributeList, attributeListAt} from './attributeLists.ts';
import type {BlockParser} from './blockParser.ts';
import type {Block} from './blockTree.ts';
import {attributeListLine, endOfLine, isHtmlBlockLine, listStart, matches} from './lines.ts';

/** The text of a list item or definition, without indentation. */
export interface ItemText {
	/** A list's item goes on in a new part where the first list inside it begins. */
	readonly parts: MappedTextBuilder[];
	readonly start: number;
	end: number;
	/** The column at which the item's text begins. */
	readonly indentation: number;
	hasNestedList: boolean;
	/** With which its first line begins. */
	readonly attributeLists?: AttributeList[];
}

/** Begins an item with the line at the parser's position, whose marker (with the blanks before it) is so long. */
export function startItem({source, text, position}: BlockParser, markerLength: number): ItemText {
	const end = endOfLine(source, position);
	let start = position + markerLength;
	let column = markerLength;
	for (; start < end - 1 && (source[start] === ' ' || source[start] === '\t'); start++) {
		column += source[start] === '\t' ? 4 - (column % 4) : 1;
	}
	while (start < end && isSpace(source.charCodeAt(start))) start++;
	const line = source.slice(start, end);
	const found = attributeListAt(line, 0);
	const length = found?.length ?? 0;
	const content = new MappedTextBuilder().append(text, start + length, end);
	const hasNestedList = matches(listStart, line.slice(length), 0);
	// Under a bare marker the text begins four blanks in.
	const indentation = content.length === 0 ? 4 : column;
	return {
		parts: [content],
		start: position,
		end,
		indentation,
		hasNestedList,
		...(found && {attributeLists: [found.list]}),
	};
}

/** Whether a line is indented as far as the item's text; a tab counts for four blanks. */
export function isIndented({indentation}: ItemText, source: string, at: number): boolean {
	let position = at;
	for (let step = Math.floor(indentation / 4); step > 0; step--) {
		const width = indentStep(source, position);
		if (width === 0) return false;
		position += width;
	}
	return countBlanks(source, position) >= indentation % 4 || indentStep(source, position) > 0;
}

/** Whether a line that is not indented may go on with the item's paragraph. */
export function isLazy({indentation}: ItemText, source: string, at: number): boolean {
	if (countBlanks(source, at) > Math.min(indentation, 3)) return true;
	return !isHtmlBlockLine(source, at) && !matches(attributeListLine, source, at);
}

/** Adds the line at the parser's position to an item, without the item's indentation. */
export function appendLine({source, text, position}: BlockParser, item: ItemText, kind: 'list' | 'definition'): void {
	let start = position;
	while (source[start] === '\t') start++;
	const tabs = start - position;
	const blanks = tabs * 4 + countBlanks(source, start);
	start += countBlanks(source, start);
	const isDeepEnough = blanks >= item.indentation;
	let indent = isDeepEnough ? blanks - item.indentation : blanks;
	if (kind === 'list' && indent <= 3 && matches(listStart, source, start)) {
		if (!item.hasNestedList && isDeepEnough) {
			item.parts.push(new MappedTextBuilder());
			item.hasNestedList = true;
		} else if (item.hasNestedList && !isDeepEnough) {
			indent += item.indentation + 4;
		}
	}
	const builder = item.parts.at(-1);
	if (indent > start - position || tabs > 0) builder?.write(' '.repeat(indent), text.rangeOf(position, start));
	else builder?.append(text, start - indent, start);
	item.end = endOfLine(source, position);
	builder?.append(text, start, item.end);
}

/** Above other blocks of its item or definition, a text without tags of its own ends with a line ending. */
export function endLine(block: Block | undefined): void {
	if (block?.kind !== 'paragraph') return;
	const {text, start, end} = block.content;
	if (text.text[end] === '\n') block.content = {text, start, end: end + 1};
	else {
		const place = text.sourceBefore(end);
		const ended = new MappedTextBuilder().append(text, start, end).write('\n', {start: place, end: place}).build();
		block.content = {text: ended, start: 0, end: ended.text.length};
	}
}

/** How many blanks stand at an offset. */
export function countBlanks(source: string, at: number): number {
	let position = at;
	while (source.charCodeAt(position) === 0x20) position++;
	return position - at;
}

/** The offset behind the last character before `end` that is no white space. */
export function trimEnd(source: string, end: number): number {
	let position = end;
	while (position > 0 && isSpace(source.charCodeAt(position - 1))) position--;
	return position;
}

function indentStep(source: string, at: number): number {
	if (source[at] === '\t') return 1;
	return source.startsWith('    ', at) ? 4 : 0;
}
