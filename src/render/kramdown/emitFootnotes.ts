import type {Writer} from '../writer.ts';
import type {Block} from './blockTree.ts';
import type {Document, Footnote} from './document.ts';
import {emitBlocks} from './emit.ts';
import {referenceId} from './footnotes.ts';

/** Writes all footnotes that the page refers to. They may refer to more. */
export function emitFootnotes(writer: Writer, document: Document): void {
	if (document.footnotes.size === 0) return;
	const end = [...document.footnotes.values()].reduce((last, {source}) => Math.max(last, source.end), 0);
	const first = document.options.footnote_nr;
	const list = first === 1 ? '<ol>' : `<ol start="${first}">`;
	writer.write(`<div class="footnotes" role="doc-endnotes">\n${list}\n`, {start: end, end});
	// A map goes on to the entries that are added on the way.
	for (const footnote of document.footnotes.values()) emitFootnote(writer, document, footnote);
	writer.write('</ol>\n</div>\n', {start: end, end});
}

function emitFootnote(writer: Writer, document: Document, footnote: Footnote): void {
	const {name, children, source} = footnote;
	const links = backlinks(footnote);
	writer.write(`<li id="fn:${name}" role="doc-endnote">\n`, {start: source.start, end: source.start});
	// GFM's parser does not look into footnotes for headings and line endings.
	document.openElements++;
	const last = children.findLastIndex(({kind}) => kind !== 'blank');
	const paragraph = children[last];
	if (paragraph?.kind === 'paragraph') {
		const blocks: readonly Block[] = children.with(last, {...paragraph, backlinks: `\u00a0${links}`});
		emitBlocks(writer, document, blocks);
	} else if (paragraph?.kind === 'html' && paragraph.native?.tag.name === 'p') {
		const native = {...paragraph.native, backlinks: `\u00a0${links}`};
		emitBlocks(writer, document, children.with(last, {...paragraph, native}));
	} else {
		emitBlocks(writer, document, children);
		writer.write(`<p>${links}</p>\n`, {start: source.end, end: source.end});
	}
	document.openElements--;
	writer.write('</li>\n', {start: source.end, end: source.end});
}

function backlinks(footnote: Footnote): string {
	const links = Array.from({length: footnote.references}, (_, index) => {
		const count = index === 0 ? '' : `<sup>${index + 1}</sup>`;
		const href = referenceId(footnote, index + 1);
		return `<a href="#${href}" class="reversefootnote" role="doc-backlink">&#8617;${count}</a>`;
	});
	return links.join('\u00a0');
}
