import type {Range} from '../../model/text.ts';
import type {Region} from '../mappedText.ts';
import type {Writer} from '../writer.ts';
import {type Attributes, attributesOf, namedReferences, printAttributes} from './attributeLists.ts';
import type {
	Attributed,
	BlankBlock,
	Block,
	CellAlignment,
	CodeBlock,
	DefinitionEntry,
	HtmlBlock,
	ListBlock,
	ParagraphBlock,
	TableBlock,
	TableSection,
} from './blockTree.ts';
import {namedSpans} from './contents.ts';
import type {Document} from './document.ts';
import {emitNative} from './emitNative.ts';
import {emitFigure, emitSpans} from './emitSpans.ts';
import {copyLiteral, escapeAttribute} from './escape.ts';
import {headingId, termId} from './headingIds.ts';
import type {HtmlElement} from './htmlTree.ts';
import {emitMath} from './math.ts';
import {partsBehind, partsOfTag, writePart} from './printTag.ts';
import {reserveList} from './reservedLists.ts';
import {SpanParser} from './spanParser.ts';
import type {Span} from './spanTree.ts';
import {tagAttributes} from './tagAttributes.ts';
import {copyWithVisibleSpace} from './visibleSpace.ts';

/** Writes blocks as HTML. Spans are read here, when all link definitions are known. */
export function emitBlocks(writer: Writer, document: Document, blocks: readonly Block[]): void {
	for (const block of blocks) emitBlock(writer, document, block);
}

function emitBlock(writer: Writer, document: Document, block: Block): void {
	switch (block.kind) {
		case 'blank':
			return emitBlank(writer, block);
		case 'silent':
			return;
		case 'paragraph':
			return emitParagraph(writer, document, block);
		case 'heading': {
			const spans = new SpanParser(block.content, document).parse();
			const given = attributesOf(document, block.attributeLists, block.id === undefined ? {} : {id: block.id});
			const id = given.get('id') ?? headingId(document, block.content, spans);
			const attributes = id === undefined ? given : new Map([...given, ['id', id]]);
			const level = Math.min(6, Math.max(1, block.level + document.options.header_offset));
			writer.write(`<h${level}${printAttributes(attributes)}>`, startOf(block.source));
			emitSpans(writer, document, {region: block.content, spans});
			if (id !== undefined) {
				document.headings.push({
					level: block.level,
					id,
					length: block.content.end - block.content.start,
					isListed: !hasClass(attributes, 'no_toc'),
					writeTitle: (title, shown) => emitSpans(title, shown, {region: block.content, spans: namedSpans(spans)}),
				});
			}
			return writer.write(`</h${level}>\n`, {start: contentEnd(block.content), end: block.source.end});
		}
		case 'rule':
			return writer.write(`<hr${attributesIn(document, block)} />\n`, block.source);
		case 'quote': {
			const start = `blockquote${attributesIn(document, block)}`;
			return emitElement(writer, start, block.source, () => emitBlocks(writer, document, block.children));
		}
		case 'list':
			return emitList(writer, document, block);
		case 'definitions':
			return emitElement(writer, `dl${attributesIn(document, block)}`, block.source, () => {
				const idPrefix = idPrefixOf(document, block);
				for (const entry of block.entries) emitDefinition(writer, document, {entry, idPrefix});
			});
		case 'table':
			return emitTable(writer, document, block);
		case 'code':
			return emitCode(writer, document, block);
		case 'math':
			return emitMath(writer, document, {
				kind: 'block',
				content: block.content,
				opening: startOf(block.source),
				closing: endOf(block.source),
				attributes: attributesOf(document, block.attributeLists),
			});
		case 'html':
			return emitHtml(writer, document, block);
	}
}

/** Blank lines are copied, so that HTML with some between stays one piece. Of endless ones kramdown leaves one as well. */
function emitBlank(writer: Writer, {content: {text, start, end}}: BlankBlock): void {
	if (end - start <= longestCopiedBlank) writer.copy(text, start, end);
	else writer.write('\n', text.rangeOf(start, end));
}

const longestCopiedBlank = 1000;

/** Spans of a text that is no block of its own: a cell, a term, Markdown in an element. */
function emitContent(writer: Writer, document: Document, content: Region): void {
	emitSpans(writer, document, {region: content, spans: spansOf(document, content)});
}

function spansOf(document: Document, content: Region): readonly Span[] {
	return new SpanParser(content, document, {inside: document.openElements > 0 ? 'html' : 'root'}).parse();
}

/** The language of a code block may stand in its class as well as behind the fence. */
function emitCode(writer: Writer, document: Document, block: CodeBlock): void {
	const attributes = new Map(attributesOf(document, block.attributeLists));
	const classes = (attributes.get('class') ?? '').split(' ').filter((name) => name !== '');
	const language =
		block.language === undefined ? classes.find((name) => /^language-[^ ]/.test(name)) : `language-${block.language}`;
	const others = block.language === undefined ? classes.filter((name) => name !== language) : classes;
	if (others.length === 0) attributes.delete('class');
	else attributes.set('class', others.join(' '));
	const code = language === undefined ? '<code>' : `<code class="${escapeAttribute(language)}">`;
	writer.write(`<pre${printAttributes(attributes)}>${code}`, startOf(block.source));
	// HTML parsers drop the first line ending of a `pre`, but this one stands behind `code`.
	if (/\bshow-whitespaces\b/.test(others.join(' '))) copyWithVisibleSpace(writer, wholeOf(block.content));
	else copyLiteral(writer, wholeOf(block.content));
	writer.write('</code></pre>\n', endOf(block.source));
}

function emitParagraph(writer: Writer, document: Document, block: ParagraphBlock): void {
	const {content, isTight, task, backlinks = ''} = block;
	const start = {start: content.text.sourceOf(content.start), end: content.text.sourceOf(content.start)};
	const spans = spansOf(document, content);
	if (!isTight && task === 'none' && backlinks === '' && emitFigure(writer, document, {block, spans})) return;
	if (!isTight) writer.write(`<p${attributesIn(document, block)}>`, start);
	if (task !== 'none') writer.write(taskBox(task === 'done'), start);
	emitSpans(writer, document, {region: content, spans});
	const end = contentEnd(content);
	writer.write(isTight ? `${backlinks}\n` : `${backlinks}</p>\n`, {start: end, end});
}

function taskBox(isDone: boolean): string {
	const checked = isDone ? ' checked="checked"' : '';
	return `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"${checked} />`;
}

function emitList(writer: Writer, document: Document, list: ListBlock): void {
	const {isOrdered, items, source, firstTask} = list;
	const name = isOrdered ? 'ol' : 'ul';
	if (reserveList(writer, document, {name, attributeLists: list.attributeLists, source})) return;
	const start = `${name}${attributesIn(document, list, classOf('task-list', firstTask >= 0))}`;
	emitElement(writer, start, source, () => {
		for (const [index, item] of items.entries()) {
			const isTask = firstTask >= 0 && index >= firstTask && item.children[0]?.kind === 'paragraph';
			const given = classOf('task-list-item', isTask);
			writer.write(`<li${attributesIn(document, item, given)}>`, startOf(item.source));
			emitBlocks(writer, document, item.children);
			writer.write('</li>\n', endOf(item.source));
		}
	});
}

function hasClass(attributes: Attributes, name: string): boolean {
	return attributes.get('class')?.split(' ').includes(name) === true;
}

function classOf(name: string, hasIt: boolean): Readonly<Record<string, string>> {
	return hasIt ? {class: name} : {};
}

/** What the ids of a list's terms begin with; undefined if they get none. */
function idPrefixOf(document: Document, {attributeLists}: Attributed): string | undefined {
	for (const name of namedReferences(document, attributeLists)) {
		const match = /^auto_ids(?:-([\w-]+))?/.exec(name);
		if (match !== null) return match[1] ?? '';
	}
	return undefined;
}

function emitDefinition(
	writer: Writer,
	document: Document,
	{entry, idPrefix}: {readonly entry: DefinitionEntry; readonly idPrefix: string | undefined},
): void {
	if (entry.kind === 'definition') {
		const start = `dd${attributesIn(document, entry)}`;
		emitElement(writer, start, entry.source, () => emitBlocks(writer, document, entry.children));
	} else {
		const {text, start, end} = entry.content;
		const spans = spansOf(document, entry.content);
		const id = idPrefix === undefined ? undefined : idPrefix + termId(entry.content, spans);
		const given = attributesOf(document, entry.attributeLists);
		const attributes = id === undefined || given.has('id') ? given : new Map([...given, ['id', id.trimStart()]]);
		emitElement(writer, `dt${printAttributes(attributes)}`, text.rangeOf(start, end), () =>
			emitSpans(writer, document, {region: entry.content, spans}),
		);
	}
}

function emitTable(writer: Writer, document: Document, table: TableBlock): void {
	const {sections, alignments, source} = table;
	emitElement(writer, `table${attributesIn(document, table)}`, source, () => {
		for (const section of sections) emitSection(writer, document, {section, alignments, source});
	});
}

interface SectionParts {
	readonly section: TableSection;
	readonly alignments: readonly CellAlignment[];
	readonly source: Range;
}

function emitSection(writer: Writer, document: Document, {section, alignments, source}: SectionParts): void {
	const range = {
		start: section.rows[0]?.source.start ?? source.start,
		end: section.rows.at(-1)?.source.end ?? source.start,
	};
	const cellName = section.kind === 'thead' ? 'th' : 'td';
	emitElement(writer, section.kind, range, () => {
		for (const row of section.rows) {
			emitElement(writer, 'tr', row.source, () => {
				row.cells.forEach((cell, index) => {
					const {text, start, end} = cell;
					const alignment = alignments[index] ?? 'default';
					const style = alignment === 'default' ? '' : ` style="text-align: ${alignment}"`;
					writer.write(`<${cellName}${style}>`, startOf(text.rangeOf(start, end)));
					if (start === end) writer.write('\u00a0', startOf(text.rangeOf(start, end)));
					emitContent(writer, document, cell);
					writer.write(`</${cellName}>\n`, {start: contentEnd(cell), end: contentEnd(cell)});
				});
			});
		}
	});
}

function emitHtml(writer: Writer, document: Document, block: HtmlBlock): void {
	const {text, tag, parts, attributeLists, native} = block;
	if (native !== undefined) {
		if (attributeLists !== undefined) native.attributeLists = attributeLists;
		emitConverted(writer, document, native);
		return endHtmlLine(writer, block);
	}
	let printed = parts;
	if (tag !== undefined && attributeLists !== undefined) {
		// What is to be noted of the tag was noted when it was read.
		const context = {document: {...document, notes: []}, lists: attributeLists};
		printed = [...partsOfTag(text, tag, context), ...partsBehind(parts, tag.end)];
	}
	document.openElements++;
	for (const part of printed) {
		if (part.kind === 'blocks') emitBlocks(writer, document, part.children);
		else if (part.kind === 'spans') emitContent(writer, document, part.content);
		else writePart(writer, text, part);
	}
	document.openElements--;
	endHtmlLine(writer, block);
}

/** What nothing ends in the post ends with its line on the page. */
function endHtmlLine(writer: Writer, {text, tag, parts}: HtmlBlock): void {
	const last = parts.at(-1);
	if (tag === undefined || last === undefined || last.kind === 'blocks' || last.kind === 'spans') return;
	if (last.kind === 'copy' && text.text[last.end - 1] === '\n') return;
	const place = text.sourceBefore(last.end);
	writer.write('\n', {start: place, end: place});
}

function emitConverted(writer: Writer, document: Document, native: HtmlElement): void {
	const {text, tag, attributeLists} = native;
	const {name} = tag;
	const isReserved =
		(name === 'ul' || name === 'ol') &&
		reserveList(writer, document, {
			name,
			attributeLists,
			given: tagAttributes(text.text, tag),
			source: text.rangeOf(tag.start, tag.end),
		});
	if (!isReserved) emitNative(writer, document, native, emitBlocks);
}

/** Writes an element: `start` is its name, and its attributes if it has any. */
function emitElement(writer: Writer, start: string, source: Range, emitInside: () => void): void {
	writer.write(`<${start}>\n`, startOf(source));
	emitInside();
	writer.write(`</${start.replace(/ .*$/s, '')}>\n`, endOf(source));
}

/** What attribute lists set, as it stands in a start tag. */
function attributesIn(
	document: Document,
	{attributeLists}: Attributed,
	given: Readonly<Record<string, string>> = {},
): string {
	return printAttributes(attributesOf(document, attributeLists, given));
}

function startOf({start}: Range): Range {
	return {start, end: start};
}

function endOf({end}: Range): Range {
	return {start: end, end};
}

function contentEnd({text, end}: Region): number {
	return text.sourceBefore(end);
}

function wholeOf(text: Region['text']): Region {
	return {text, start: 0, end: text.text.length};
}
