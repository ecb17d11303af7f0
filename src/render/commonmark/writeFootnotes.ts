import {normalizeIdentifier} from 'micromark-util-normalize-identifier';
import {sanitizeUri} from 'micromark-util-sanitize-uri';
import type {Token, TokenizeContext} from 'micromark-util-types';
import type {CommonmarkOptions} from '../../model/commonmarkOptions.ts';
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
	page.tag(
		markupOf(page).call(id, calls.number, count),
		token.start.offset - '[^'.length,
		token.end.offset + ']'.length,
	);
}

/** Writes the footnotes that the text refers to, in that order. */
export function writeFootnotes(page: Page): void {
	if (page.footnoteCalls.size === 0) return;
	const end = page.input.text.length;
	const {head, foot} = markupOf(page);
	page.beginLine();
	page.tag(head, end);
	page.beginLine();
	page.tag('<ol>', end);
	for (const [id, calls] of page.footnoteCalls) writeFootnote(page, id, calls);
	page.beginLine();
	page.tag('</ol>', end);
	page.beginLine();
	page.tag(foot, end);
}

function writeFootnote(page: Page, id: string, calls: FootnoteCalls): void {
	const content = page.footnotes.get(id);
	if (content === undefined) return;
	const end = page.input.text.length;
	const {html} = content.writer.finish();
	page.beginLine();
	const markup = markupOf(page);
	page.tag(markup.itemTag(id, calls.number), end);
	page.beginLine();
	const lastEndTag = /<\/p>\n?$/.exec(html)?.[0];
	if (lastEndTag === undefined) {
		page.adopt(content);
		page.beginLine();
		page.tag(markup.backlinks(id, calls), end);
	} else {
		content.writer.dropEnd(lastEndTag.length);
		page.adopt(content);
		page.tag(`${markup.blank}${markup.backlinks(id, calls)}${lastEndTag}`, end);
	}
	page.beginLine();
	page.tag('</li>', end);
}

/** How footnotes are printed. */
interface FootnoteMarkup {
	/** The sign in the text that leads to a note, `count` of those that do. */
	readonly call: (id: string, number: number, count: number) => string;
	/** What stands around the list of all notes. */
	readonly head: string;
	readonly foot: string;
	readonly itemTag: (id: string, number: number) => string;
	/** What stands before the links that lead back. */
	readonly blank: string;
	readonly backlinks: (id: string, calls: FootnoteCalls) => string;
}

function markupOf({options}: Page): FootnoteMarkup {
	return markups[options.dialect];
}

const markups: Readonly<Record<CommonmarkOptions['dialect'], FootnoteMarkup>> = {
	github: {
		call: (id, number, count) =>
			`<sup><a href="#user-content-fn-${nameOf(id)}" id="user-content-fnref-${nameOf(id)}${count > 1 ? `-${count}` : ''}" data-footnote-ref="" aria-describedby="footnote-label">${number}</a></sup>`,
		head: '<section data-footnotes="" class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2>',
		foot: '</section>',
		itemTag: (id) => `<li id="user-content-fn-${nameOf(id)}">`,
		blank: ' ',
		backlinks: (id, {count, number}) =>
			Array.from({length: count}, (_, index) => {
				const suffix = index > 0 ? `-${index + 1}` : '';
				const sign = index > 0 ? `<sup>${index + 1}</sup>` : '';
				return `<a href="#user-content-fnref-${nameOf(id)}${suffix}" data-footnote-backref="" aria-label="Back to reference ${number}${suffix}" class="data-footnote-backref">↩${sign}</a>`;
			}).join(' '),
	},
	hugo: {
		call: (_, number, count) =>
			`<sup id="fnref${count > 1 ? count - 1 : ''}:${number}"><a href="#fn:${number}" class="footnote-ref" role="doc-noteref">${number}</a></sup>`,
		head: '<div class="footnotes" role="doc-endnotes">\n<hr>',
		foot: '</div>',
		itemTag: (_, number) => `<li id="fn:${number}">`,
		blank: '\u00a0',
		backlinks: (_, {count, number}) =>
			Array.from(
				{length: count},
				(_, index) =>
					`<a href="#fnref${index > 0 ? index : ''}:${number}" class="footnote-backref" role="doc-backlink">↩︎</a>`,
			).join('\u00a0'),
	},
};

/** The name of a footnote as ids hold it. */
function nameOf(id: string): string {
	return sanitizeUri(id.toLowerCase());
}
