/** A part of a page. Its texts have no marks of Markdown but those of code. */
export type Block =
	| {readonly kind: 'heading' | 'paragraph'; readonly text: string}
	| {readonly kind: 'item'; readonly depth: number; readonly mark: string; readonly text: string}
	/** `path`: what the file is called that the code is an example of. */
	| {readonly kind: 'code'; readonly path: string | undefined; readonly lines: readonly string[]}
	/** The first row is the head. */
	| {readonly kind: 'table'; readonly rows: readonly (readonly string[])[]};

/**
 * Reads the Markdown that pages of rules are written in: headings, paragraphs, lists, tables and fenced code. What it does
 * not know is a paragraph.
 */
export function readBlocks(markdown: string): readonly Block[] {
	const lines = markdown.replace(/^\u{feff}/u, '').split(/\r?\n/);
	const blocks: Block[] = [];
	let next = 0;
	while (next < lines.length) {
		const line = lines[next] ?? '';
		const end = endOfBlock(lines, next);
		if (line.trim() !== '') blocks.push(...blocksOf(lines.slice(next, end)));
		next = end;
	}
	return blocks;
}

const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const item = /^( *)([-*+]|\d{1,3}[.)]) +(.*)$/;
const heading = /^#{1,6} +(.*?)(?: +#+)?$/;

/** Where the block ends that begins on a line. */
function endOfBlock(lines: readonly string[], start: number): number {
	const first = lines[start] ?? '';
	const mark = fence.exec(first)?.[1];
	let end = start + 1;
	if (mark !== undefined) {
		while (end < lines.length && !isFenceEnd(lines[end] ?? '', mark)) end++;
		return Math.min(end + 1, lines.length);
	}
	if (first.trim() === '' || heading.test(first)) return end;
	const isTable = first.startsWith('|');
	while (end < lines.length && continues(lines[end] ?? '', isTable)) end++;
	return end;
}

function isFenceEnd(line: string, mark: string): boolean {
	const closing = line.trim();
	return closing.length >= mark.length && closing === mark.charAt(0).repeat(closing.length);
}

function continues(line: string, isTable: boolean): boolean {
	if (isTable) return line.startsWith('|');
	return !(line.trim() === '' || heading.test(line) || item.test(line) || fence.test(line) || line.startsWith('|'));
}

function blocksOf(lines: readonly string[]): readonly Block[] {
	const [first = '', ...others] = lines;
	const [, mark, info = ''] = fence.exec(first) ?? [];
	if (mark !== undefined) {
		const isClosed = isFenceEnd(others.at(-1) ?? '', mark);
		const path = /\bpath="([^"]*)"/.exec(info)?.[1];
		return [{kind: 'code', path, lines: isClosed ? others.slice(0, -1) : others}];
	}
	if (first.startsWith('|'))
		return [{kind: 'table', rows: lines.filter((line) => !/^[|:\s-]+$/.test(line)).map(cellsOf)}];
	const title = heading.exec(first)?.[1];
	if (title !== undefined) return [{kind: 'heading', text: plain(title)}];
	const [, depth = '', bullet, begin = ''] = item.exec(first) ?? [];
	if (bullet !== undefined)
		return [{kind: 'item', depth: depth.length, mark: bullet, text: joined([begin, ...others])}];
	// Comments say something to whoever writes the page.
	const text = joined(lines.map((line) => line.replace(/^> ?/, ''))).replace(/<!--.*?-->/g, '');
	return text.trim() === '' ? [] : [{kind: 'paragraph', text}];
}

function joined(lines: readonly string[]): string {
	return plain(lines.map((line) => line.trim()).join(' '));
}

function cellsOf(line: string): readonly string[] {
	const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '');
	return inner.split(/(?<!\\)\|/).map((cell) => plain(cell.trim().replaceAll('\\|', '|')));
}

/** A text without the marks of links and emphasis; what stands in code stays as it is. */
function plain(text: string): string {
	return text
		.split(/(`+[^`]*`+)/)
		.map((part, index) => (index % 2 === 1 ? part : part.replace(/\*\*?([^*]+)\*\*?/g, '$1')))
		.join('')
		.replace(/\[([^\]]*)\]\(([^()\s]*)\)/g, (_, label: string, target: string) =>
			/^https?:/.test(target) && label !== target ? `${label} (${target})` : label,
		);
}
