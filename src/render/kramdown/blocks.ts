import {isSpace, skipSpace} from '../../texts/whiteSpace.ts';
import {MappedTextBuilder, type Region} from '../mappedText.ts';
import {readAbbreviationDefinition} from './abbreviations.ts';
import {readAttributeLine} from './attributeLists.ts';
import type {BlockParser} from './blockParser.ts';
import type {Block, ParagraphBlock} from './blockTree.ts';
import {readFencedCode, readIndentedCode} from './codeBlocks.ts';
import {readDefinitionList} from './definitionLists.ts';
import {hasQuirk} from './dialect.ts';
import {spendExpansion} from './document.ts';
import {isSpanElement} from './elements.ts';
import {readExtension} from './extensions.ts';
import {readFootnoteDefinition} from './footnotes.ts';
import {HtmlParts} from './htmlParts.ts';
import {
	endOfBlockLine,
	endOfLine,
	isBlankRest,
	isBlockBoundary,
	isLazyEnd,
	isParagraphEnd,
	matchAt,
	quoteStart,
	rule,
	skipIndent,
} from './lines.ts';
import {readLinkDefinition} from './linkDefinitions.ts';
import {trimEnd} from './listItems.ts';
import {readList} from './lists.ts';
import {nativeParagraph} from './nativeElements.ts';
import {endOfVerbatim, parseElement} from './rawHtml.ts';
import {readTable} from './tables.ts';
import {isTagOpening, readTag} from './tags.ts';

/** Reads one block at the parser's position, if its own kind begins there, and says whether it did. */
export type BlockReader = (parser: BlockParser) => boolean;

/** In the order in which kramdown asks them. The last one takes whatever is left. */
export const blockReaders: readonly BlockReader[] = [
	readBlankLines,
	readIndentedCode,
	readFencedCode,
	readQuote,
	readAtxHeading,
	readRule,
	readList,
	readDefinitionList,
	readHtml,
	readSetextHeading,
	readMath,
	readTable,
	readFootnoteDefinition,
	readLinkDefinition,
	readAbbreviationDefinition,
	readAttributeLine,
	readExtension,
	readEndMark,
	readParagraph,
];

const atxHeading = /(#{1,6})[\t ]+([^ \t\n][^\n]*)\n/y;
/** For kramdown's own parser no blank need stand behind the marks, and the text may stand on the next line. */
const looseAtxHeading = /(#{1,6})[\t ]*([^ \t][^\n]*)\n/y;
const setextHeading = / {0,3}([^ \t\n][^\n]*)\n([-=])[-=]*[ \t\r\f\v]*\n/y;
const headingId = /(?:^|[ \t])\{#([A-Za-z][\w:-]*)\}[ \t]*$/;
const tabbedLine = / {1,3}\t/y;
const mathBlock = / {0,3}(\\)?\$\$/y;

function readBlankLines(parser: BlockParser): boolean {
	const {source, position} = parser;
	if (!isSpace(source.charCodeAt(position))) return false;
	let end = skipSpace(source, position);
	// Not by `lastIndexOf`, which looks through all of a long line that stands before a blank.
	while (end > position && source.charCodeAt(end - 1) !== 0x0a) end--;
	if (end === position) return false;
	const last = parser.children.at(-1);
	const content = {text: parser.text, start: position, end};
	if (last?.kind !== 'blank') parser.children.push({kind: 'blank', content});
	parser.position = end;
	return true;
}

function readQuote(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	if (matchAt(quoteStart, source, position) === undefined) return false;
	const content = new MappedTextBuilder();
	let at = position;
	while (at < source.length) {
		const mark = matchAt(quoteStart, source, at);
		if (mark === undefined && isLazyEnd(source, at)) break;
		const end = endOfLine(source, at);
		const start = mark === undefined ? at : at + mark[0].length;
		content.append(text, mark !== undefined && source.charCodeAt(start) === 0x20 ? start + 1 : start, end);
		at = end;
	}
	const children = parser.parseNested(content.build(), 1);
	parser.children.push({
		kind: 'quote',
		children,
		source: text.rangeOf(skipIndent(source, position), trimEnd(source, at)),
	});
	parser.position = at;
	return true;
}

function readAtxHeading(parser: BlockParser): boolean {
	if (parser.source.charCodeAt(parser.position) !== 0x23) return false;
	const {options} = parser.document;
	// The quirk makes GFM read headings in its own way; without it they are kramdown's, but for the blank.
	const isGfm = hasQuirk(options, 'paragraph_end');
	if (!isGfm && !parser.isAfterBoundary()) return false;
	const match = matchAt(options.input === 'GFM' ? atxHeading : looseAtxHeading, parser.source, parser.position);
	if (match === undefined) return false;
	const [whole, marks = '', written = ''] = match;
	const start = parser.position + whole.length - 1 - written.length;
	const heading = withoutHeadingId(written.trimEnd());
	const content = isGfm ? heading.text.replace(closingMarksOfGfm, '') : heading.text.replace(closingMarks, '$1');
	if (!isGfm && content.trim() === '') return false;
	pushHeading(parser, {level: marks.length, start, length: content.length, id: heading.id, end: whole.length});
	return true;
}

/** Number signs behind blanks; each run of blanks is looked at once. */
const closingMarksOfGfm = /(?<![ \t])[ \t]+#+$/;

/** The last run of number signs, each looked at once, but for one that is escaped. */
const closingMarks = /(?<!#)((?<=\\)#)?#*$/;

function readSetextHeading(parser: BlockParser): boolean {
	if (!parser.isAfterBoundary()) return false;
	const match = matchAt(setextHeading, parser.source, parser.position);
	if (match === undefined) return false;
	const [whole, written = '', mark] = match;
	const heading = withoutHeadingId(written.trimEnd());
	const start = skipIndent(parser.source, parser.position);
	pushHeading(parser, {
		level: mark === '=' ? 1 : 2,
		start,
		length: heading.text.length,
		id: heading.id,
		end: whole.length,
	});
	return true;
}

interface HeadingParts {
	readonly level: number;
	readonly start: number;
	readonly length: number;
	readonly id: string | undefined;
	readonly end: number;
}

function pushHeading(parser: BlockParser, {level, start, length, id, end}: HeadingParts): void {
	const {text, source, position} = parser;
	const contentStart = skipSpace(source, start);
	const trimmed = trimEnd(source, start + length);
	parser.children.push({
		kind: 'heading',
		level,
		content: {text, start: contentStart, end: Math.max(contentStart, trimmed)},
		id,
		source: text.rangeOf(skipIndent(source, position), trimEnd(source, position + end)),
	});
	parser.position += end;
}

function withoutHeadingId(written: string): {readonly text: string; readonly id: string | undefined} {
	const match = headingId.exec(written);
	return match === null || match.index === 0
		? {text: written, id: match?.[1]}
		: {text: written.slice(0, match.index).trimEnd(), id: match[1]};
}

function readRule(parser: BlockParser): boolean {
	const match = matchAt(rule, parser.source, parser.position);
	if (match === undefined) return false;
	const end = parser.position + match[0].length;
	const start = skipIndent(parser.source, parser.position);
	parser.children.push({kind: 'rule', source: parser.text.rangeOf(start, trimEnd(parser.source, end))});
	parser.position = end;
	return true;
}

function readHtml(parser: BlockParser): boolean {
	const {source, position} = parser;
	const start = skipIndent(source, position);
	if (source.charCodeAt(start) !== 0x3c) return false;
	return start === position && source.startsWith('<!--', position) ? readComment(parser) : readElement(parser, start);
}

function readComment(parser: BlockParser): boolean {
	const end = endOfVerbatim(parser, parser.position);
	if (end === undefined) return false;
	const parts = new HtmlParts(parser.text, parser.position);
	parser.position = end;
	parser.skipBlankRest();
	parts.copyTo(parser.position);
	parser.children.push({kind: 'html', tag: undefined, text: parser.text, parts: parts.parts, native: undefined});
	return true;
}

function readElement(parser: BlockParser, start: number): boolean {
	if (!isTagOpening(parser.source, start)) return false;
	const tag = readTag(parser.source, start);
	if (tag === undefined || isSpanElement(tag.name)) return false;
	parser.children.push(parseElement(parser, tag));
	return true;
}

function readMath(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	const opening = matchAt(mathBlock, source, position);
	if (opening === undefined || !parser.isAfterBoundary()) return false;
	const start = position + opening[0].length;
	const close = text.next('$$', start);
	if (!Number.isFinite(close)) return false;
	const end = close + 2;
	if (opening[1] !== undefined) {
		// The backslash makes a formula within a paragraph of one on its own; elsewhere it protects the first mark.
		if (isBlankRest(source, end)) parser.position = start - 2;
		return false;
	}
	// On the same line, too, an attribute list or an end mark may follow.
	const next = isBlankRest(source, end) ? endOfLine(source, end) : end;
	if (!isBlockBoundary(source, next)) return false;
	parser.children.push({kind: 'math', content: {text, start, end: close}, source: text.rangeOf(position, end)});
	parser.position = next;
	return true;
}

function readEndMark(parser: BlockParser): boolean {
	const match = matchAt(endOfBlockLine, parser.source, parser.position);
	if (match === undefined) return false;
	parser.children.push({kind: 'silent', isBoundary: true, defines: undefined});
	parser.position += match[0].length;
	return true;
}

function readParagraph(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	if (matchAt(tabbedLine, source, position) !== undefined) return readTabbedLine(parser);
	let end = endOfLine(source, position);
	while (!isParagraphEnd(source, end, parser.document.options)) end = endOfLine(source, end);
	const content = {text, start: position, end: trimEnd(source, end)};
	const last = parser.children.at(-1);
	if (last?.kind === 'paragraph' && last.task === 'none' && !last.isTight)
		last.content = joinLines(parser, last.content, content);
	else if (!joinsNative(parser, last, content)) parser.children.push(paragraphOf(content));
	parser.position = end;
	return true;
}

/** Text right behind a paragraph that was HTML goes on with it. */
function joinsNative(parser: BlockParser, last: Block | undefined, content: Region): boolean {
	const children = nativeParagraph(last)?.children;
	const before = children?.at(-1);
	if (before?.kind === 'spans')
		children?.splice(-1, 1, {kind: 'spans', content: joinLines(parser, before.content, content)});
	else children?.push({kind: 'spans', content});
	return children !== undefined;
}

/** A line that a tab indents behind blanks is neither code nor a paragraph: kramdown prints its text without tags. */
function readTabbedLine(parser: BlockParser): boolean {
	const {source, text, position} = parser;
	const end = endOfLine(source, position);
	// Blanks at its end break the line, as they do within a paragraph.
	const content = {text, start: skipSpace(source, position), end};
	parser.children.push({kind: 'paragraph', content, isTight: true, task: 'none'});
	parser.position = end;
	return true;
}

function paragraphOf(content: Region): ParagraphBlock {
	const start = Math.min(skipSpace(content.text.text, content.start), content.end);
	return {kind: 'paragraph', content: {text: content.text, start, end: content.end}, isTight: false, task: 'none'};
}

/** A paragraph goes on where something looked like the start of another block and was none. */
function joinLines({document}: BlockParser, first: Region, second: Region): Region {
	const {text} = first;
	const isBreak = text.text[first.end - 1] === '\\' && text.text[first.end] !== '\n';
	if (text === second.text && !isBreak && isSpaceBetween(text.text, first.end, second.start))
		return {text, start: first.start, end: second.end};
	// All lines so far are copied, which must not be done too often.
	spendExpansion(document, first.end - first.start);
	const joined = new MappedTextBuilder().append(text, first.start, first.end);
	const ending = second.text.text.startsWith('  \n', second.start - 3) ? '  \n' : '\n';
	joined.write(ending, {start: text.sourceBefore(first.end), end: second.text.sourceOf(second.start)});
	const built = joined.append(second.text, second.start, second.end).build();
	return {text: built, start: 0, end: built.text.length};
}

function isSpaceBetween(source: string, start: number, end: number): boolean {
	return start <= end && skipSpace(source, start) >= end;
}
