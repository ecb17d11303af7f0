import {skipSpace} from '../../texts/whiteSpace.ts';
import type {BlockParser} from './blockParser.ts';
import type {Block, ListItem, ParagraphBlock} from './blockTree.ts';
import type {HtmlElement} from './htmlTree.ts';
import {endOfBlockLine, endOfLine, isBlankRest, matchAt, matches, rule} from './lines.ts';
import {appendLine, countBlanks, endLine, type ItemText, isIndented, isLazy, startItem, trimEnd} from './listItems.ts';
import {nativeParagraph} from './nativeElements.ts';

const bulletStart = /( {0,3}[+*-])[\t| ]/y;
const numberStart = /( {0,3}\d+\.)[\t| ]/y;

/** A list of bullets or numbers with all that is indented under its items. */
export function readList(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	const isOrdered = matches(numberStart, source, position);
	if (!isOrdered && !matches(bulletStart, source, position)) return false;
	const {texts, isEnded} = collectItems(parser, isOrdered ? numberStart : bulletStart);
	const range = text.rangeOf(position + countBlanks(source, position), trimEnd(source, parser.position));
	const items = texts.map((item) => parseItem(parser, item));
	tightenParagraphs(items, isEnded);
	if (parser.document.options.input === 'GFM') for (const {children} of items) takeTaskBox(children);
	const trailing = dropTrailingBlanks(items);
	const firstTask = items.findIndex(({children}) => isTaskItem(children));
	parser.children.push({kind: 'list', isOrdered, items, firstTask, source: range});
	if (trailing !== undefined && !isEnded) parser.children.push(trailing);
	return true;
}

interface CollectedItems {
	readonly texts: readonly ItemText[];
	/** Whether an end mark ended the list. */
	readonly isEnded: boolean;
}

function collectItems(parser: BlockParser, markerPattern: RegExp): CollectedItems {
	const {source} = parser;
	const texts: ItemText[] = [];
	let markerIndent = 3;
	let isAfterBlank = false;
	while (parser.position < source.length) {
		const at = parser.position;
		const end = endOfLine(source, at);
		if (isAfterBlank && matches(rule, source, at)) break;
		if (matches(endOfBlockLine, source, at)) {
			parser.position = end;
			return {texts, isEnded: true};
		}
		const item = texts.at(-1);
		const marker = countBlanks(source, at) <= markerIndent ? matchAt(markerPattern, source, at) : undefined;
		const mayBeLazy = !isAfterBlank;
		isAfterBlank = marker === undefined && isBlankRest(source, at);
		if (marker !== undefined) {
			const next = startItem(parser, (marker[1] ?? '').length);
			markerIndent = Math.min(3, next.indentation - 1);
			texts.push(next);
		} else if (item === undefined) {
			break;
		} else if (isAfterBlank) {
			item.hasNestedList = true;
			item.parts.at(-1)?.append(parser.text, at, end);
		} else if (isIndented(item, source, at) || (mayBeLazy && isLazy(item, source, at))) {
			appendLine(parser, item, 'list');
		} else break;
		parser.position = end;
	}
	return {texts, isEnded: false};
}

function parseItem(parser: BlockParser, item: ItemText): ListItem {
	let children: Block[] = [];
	for (const part of item.parts) children = parser.nested(part.build(), 2).parseAfter(children);
	const start = item.start + countBlanks(parser.source, item.start);
	const source = parser.text.rangeOf(start, trimEnd(parser.source, item.end));
	return {children, source, ...(item.attributeLists && {attributeLists: item.attributeLists})};
}

/** GFM: `[ ]` and `[x]` at the start of an item become a box. */
function takeTaskBox(children: readonly Block[]): void {
	const first = children[0];
	if (first?.kind !== 'paragraph') return;
	const {text, start, end} = first.content;
	const match = /^[ \t\r\n\f\v]*\[([ xX])\][ \t\r\n\f\v]/.exec(text.text.slice(start, Math.min(end, start + 16)));
	if (match === null) return;
	first.task = match[1] === ' ' ? 'open' : 'done';
	first.content = {text, start: Math.min(end, skipSpace(text.text, start + match[0].length)), end};
}

function isTaskItem(children: readonly Block[]): boolean {
	const first = children[0];
	return first?.kind === 'paragraph' && first.task !== 'none';
}

/** An item's first paragraph has no tags of its own unless blank lines set it off. */
function tightenParagraphs(items: readonly ListItem[], isEnded: boolean): void {
	items.forEach(({children}, index) => {
		const first = children[0];
		const paragraph = paragraphOf(first);
		if (paragraph === undefined) return;
		const isLast = index === items.length - 1;
		const others = children.slice(1).filter((child) => child.kind !== 'silent' || child.defines !== first);
		const isSetOff = others[0]?.kind === 'blank' && !(isLast && others.length === 1 && !isEnded);
		// The last item cannot be set off by a blank line behind it: it follows the others.
		const followsLoose = isLast && items.length > 1 && items.slice(0, -1).every(isLoose);
		paragraph.isTight = !isSetOff && !followsLoose;
		if (paragraph.isTight && children.length > 1 && children[1]?.kind !== 'blank') endLine(first);
	});
}

function isLoose({children}: ListItem): boolean {
	return paragraphOf(children[0])?.isTight === false;
}

function paragraphOf(block: Block | undefined): ParagraphBlock | HtmlElement | undefined {
	return block?.kind === 'paragraph' ? block : nativeParagraph(block);
}

/** The blank lines behind the last item stand behind the list. */
function dropTrailingBlanks(items: readonly ListItem[]): Block | undefined {
	let trailing: Block | undefined;
	for (const {children} of items) trailing = children.at(-1)?.kind === 'blank' ? children.pop() : undefined;
	return trailing;
}
