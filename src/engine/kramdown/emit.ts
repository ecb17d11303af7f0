import type {Range} from '../../text.ts';
import type {
	Block,
	CellAlignment,
	DefinitionEntry,
	HtmlBlock,
	ListBlock,
	ParagraphBlock,
	TableBlock,
	TableSection,
} from './blockTree.ts';
import type {Document, Region} from './document.ts';
import {emitSpans} from './emitSpans.ts';
import {copyLiteral, escapeAttribute} from './escape.ts';
import {headingId} from './headingIds.ts';
import {emitMath} from './math.ts';
import {SpanParser} from './spanParser.ts';
import type {Writer} from './writer.ts';

/** Writes blocks as HTML. Spans are read here, when all link definitions are known. */
export function emitBlocks(writer: Writer, document: Document, blocks: readonly Block[]): void {
	for (const block of blocks) emitBlock(writer, document, block);
}

function emitBlock(writer: Writer, document: Document, block: Block): void {
	switch (block.kind) {
		case 'blank':
			return writer.copy(block.content.text, block.content.start, block.content.end);
		case 'silent':
			return;
		case 'paragraph':
			return emitParagraph(writer, document, block);
		case 'heading': {
			const spans = new SpanParser(block.content, document).parse();
			const id = block.id ?? headingId(document, block.content, spans);
			const level = Math.min(6, Math.max(1, block.level + document.options.header_offset));
			writer.write(`<h${level}${id === '' ? '' : ` id="${escapeAttribute(id)}"`}>`, startOf(block.source));
			emitSpans(writer, document, {region: block.content, spans});
			return writer.write(`</h${level}>\n`, {start: contentEnd(block.content), end: block.source.end});
		}
		case 'rule':
			return writer.write('<hr />\n', block.source);
		case 'quote':
			return emitElement(writer, 'blockquote', block.source, () => emitBlocks(writer, document, block.children));
		case 'list':
			return emitList(writer, document, block);
		case 'definitions':
			return emitElement(writer, 'dl', block.source, () => {
				for (const entry of block.entries) emitDefinition(writer, document, entry);
			});
		case 'table':
			return emitTable(writer, document, block);
		case 'code': {
			const classes = block.language === undefined ? '' : ` class="language-${escapeAttribute(block.language)}"`;
			writer.write(`<pre><code${classes}>`, startOf(block.source));
			// HTML parsers drop the first line ending of a `pre`, but this one stands behind `code`.
			copyLiteral(writer, wholeOf(block.content));
			return writer.write('</code></pre>\n', endOf(block.source));
		}
		case 'math':
			return emitMath(writer, document, {
				kind: 'block',
				content: block.content,
				opening: startOf(block.source),
				closing: endOf(block.source),
			});
		case 'html':
			return emitHtml(writer, document, block);
	}
}

/** Spans of a text that is no block of its own: a cell, a term, Markdown in an element. */
function emitContent(writer: Writer, document: Document, content: Region): void {
	const inside = document.openElements > 0 ? 'html' : 'root';
	emitSpans(writer, document, {region: content, spans: new SpanParser(content, document, {inside}).parse()});
}

function emitParagraph(writer: Writer, document: Document, {content, isTight, task}: ParagraphBlock): void {
	const start = {start: content.text.sourceOf(content.start), end: content.text.sourceOf(content.start)};
	if (!isTight) writer.write('<p>', start);
	if (task !== 'none') writer.write(taskBox(task === 'done'), start);
	emitContent(writer, document, content);
	const end = contentEnd(content);
	writer.write(isTight ? '\n' : '</p>\n', {start: end, end});
}

function taskBox(isDone: boolean): string {
	const checked = isDone ? ' checked="checked"' : '';
	return `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"${checked} />`;
}

function emitList(writer: Writer, document: Document, {isOrdered, items, source, firstTask}: ListBlock): void {
	const name = isOrdered ? 'ol' : 'ul';
	writer.write(firstTask >= 0 ? `<${name} class="task-list">\n` : `<${name}>\n`, startOf(source));
	items.forEach((item, index) => {
		const isTask = firstTask >= 0 && index >= firstTask;
		writer.write(isTask ? '<li class="task-list-item">' : '<li>', startOf(item.source));
		emitBlocks(writer, document, item.children);
		writer.write('</li>\n', endOf(item.source));
	});
	writer.write(`</${name}>\n`, endOf(source));
}

function emitDefinition(writer: Writer, document: Document, entry: DefinitionEntry): void {
	if (entry.kind === 'definition') {
		emitElement(writer, 'dd', entry.source, () => emitBlocks(writer, document, entry.children));
	} else {
		const {text, start, end} = entry.content;
		emitElement(writer, 'dt', text.rangeOf(start, end), () => emitContent(writer, document, entry.content));
	}
}

function emitTable(writer: Writer, document: Document, {sections, alignments, source}: TableBlock): void {
	emitElement(writer, 'table', source, () => {
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

function emitHtml(writer: Writer, document: Document, {text, parts}: HtmlBlock): void {
	document.openElements++;
	for (const part of parts) {
		if (part.kind === 'copy') writer.copy(text, part.start, part.end);
		else if (part.kind === 'write') writer.write(part.html, text.rangeOf(part.start, part.end));
		else if (part.kind === 'blocks') emitBlocks(writer, document, part.children);
		else emitContent(writer, document, part.content);
	}
	document.openElements--;
}

function emitElement(writer: Writer, name: string, source: Range, emitInside: () => void): void {
	writer.write(`<${name}>\n`, startOf(source));
	emitInside();
	writer.write(`</${name}>\n`, endOf(source));
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
