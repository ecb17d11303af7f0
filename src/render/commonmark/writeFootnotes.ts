import {normalizeIdentifier} from 'micromark-util-normalize-identifier';
import {sanitizeUri} from 'micromark-util-sanitize-uri';
import type {Token, TokenizeContext} from 'micromark-util-types';
import type {FootnoteCalls, Page} from './markdownPage.ts';
import type {HandlersOf} from './tokenHandlers.ts';

/** Footnotes, as GitHub prints them at the end of the page. */
export const footnoteHandlers: HandlersOf = {
	enter: {
		gfmFootnoteDefinition: (page) => void page.tightness.push(false),
		gfmFootnoteDefinitionLabelString: (page) => page.open(),
		gfmFootnoteCallString: (page) => page.open(),
	},
	exit: {
		gfmFootnoteDefinitionLabelString: (page, token, context) => {
			page.close();
			page.openFootnotes.push(normalizeIdentifier(context.sliceSerialize(token)));
			page.open();
		},
		gfmFootnoteDefinition: (page) => {
			const id = page.openFootnotes.pop() ?? '';
			const content = page.close();
			if (!page.footnotes.has(id)) page.footnotes.set(id, content);
			page.tightness.pop();
			page.dropsNextLineEnding = true;
			page.wasTagLast = false;
		},
		gfmFootnoteCallString: exitCall,
	},
};

function exitCall(page: Page, token: Token, context: TokenizeContext): void {
	page.close();
	const id = normalizeIdentifier(context.sliceSerialize(token));
	const calls = page.footnoteCalls.get(id) ?? {number: page.footnoteCalls.size + 1, count: 0};
	page.footnoteCalls.set(id, calls);
	const count = ++calls.count;
	const name = nameOf(id);
	page.tag(
		`<sup><a href="#user-content-fn-${name}" id="user-content-fnref-${name}${count > 1 ? `-${count}` : ''}" data-footnote-ref="" aria-describedby="footnote-label">${calls.number}</a></sup>`,
		token.start.offset - '[^'.length,
		token.end.offset + ']'.length,
	);
}

/** Writes the footnotes that the text refers to, in that order. */
export function writeFootnotes(page: Page): void {
	if (page.footnoteCalls.size === 0) return;
	const end = page.input.text.length;
	page.beginLine();
	page.tag('<section data-footnotes="" class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2>', end);
	page.beginLine();
	page.tag('<ol>', end);
	for (const [id, calls] of page.footnoteCalls) writeFootnote(page, id, calls);
	page.beginLine();
	page.tag('</ol>', end);
	page.beginLine();
	page.tag('</section>', end);
}

function writeFootnote(page: Page, id: string, calls: FootnoteCalls): void {
	const content = page.footnotes.get(id);
	if (content === undefined) return;
	const end = page.input.text.length;
	const {html} = content.writer.finish();
	page.beginLine();
	page.tag(`<li id="user-content-fn-${nameOf(id)}">`, end);
	page.beginLine();
	const lastEndTag = /<\/p>\n?$/.exec(html)?.[0];
	if (lastEndTag === undefined) {
		page.adopt(content);
		page.beginLine();
		page.tag(backlinks(id, calls), end);
	} else {
		content.writer.dropEnd(lastEndTag.length);
		page.adopt(content);
		page.tag(` ${backlinks(id, calls)}${lastEndTag}`, end);
	}
	page.beginLine();
	page.tag('</li>', end);
}

function backlinks(id: string, {count, number}: FootnoteCalls): string {
	return Array.from({length: count}, (_, index) => {
		const suffix = index > 0 ? `-${index + 1}` : '';
		const sign = index > 0 ? `<sup>${index + 1}</sup>` : '';
		return `<a href="#user-content-fnref-${nameOf(id)}${suffix}" data-footnote-backref="" aria-label="Back to reference ${number}${suffix}" class="data-footnote-backref">↩${sign}</a>`;
	}).join(' ');
}

/** The name of a footnote as ids hold it. */
function nameOf(id: string): string {
	return sanitizeUri(id.toLowerCase());
}
