import type {Token, TokenizeContext} from 'micromark-util-types';
import type {Page} from './markdownPage.ts';
import type {HandlersOf} from './tokenHandlers.ts';

/** HTML in Markdown (https://spec.commonmark.org/0.31.2/#html-blocks). */
export const htmlHandlers: HandlersOf = {
	enter: {
		htmlFlow: (page, token) => {
			page.dropsLineEndings = false;
			page.beginLine();
			enterHtml(page, token);
		},
		htmlText: enterHtml,
	},
	exit: {
		htmlFlow: exitHtml,
		htmlText: exitHtml,
		htmlFlowData: (page, token, context) => copyHtml(page, token, {context, filtered: filteredAnywhere}),
		htmlTextData: (page, token, context) => copyHtml(page, token, {context, filtered: filteredTag}),
	},
};

function enterHtml(page: Page, _token: Token): void {
	page.isInHtml = true;
	page.isBroken = false;
	if (page.options.rawHtml === 'omit') page.open();
}

function exitHtml(page: Page, token: Token): void {
	page.isInHtml = false;
	if (page.options.rawHtml !== 'omit') return;
	page.close();
	const [start, end] = [token.start.offset, token.end.offset];
	const written = page.input.text.slice(start, end);
	page.tag(omitted, start, end);
	if (token.type === 'htmlFlow' && endsWithOwnLine(written)) {
		page.beginLine();
		page.tag(omitted, end);
	}
	const name = /<([A-Za-z][A-Za-z0-9-]*)/.exec(written.slice(0, longestLook))?.[1];
	if (name !== undefined) page.notes.push({type: 'omitted-html', range: page.input.rangeOf(start, end), name});
}

const omitted = '<!-- raw HTML omitted -->';

/** Of comments, scripts and the like, Hugo's renderer takes the last of several lines for a part of its own. */
function endsWithOwnLine(written: string): boolean {
	const lastLine = written.lastIndexOf('\n') + 1;
	if (lastLine === 0) return false;
	const end = closedBlocks.find(([begin]) => begin.test(written.slice(0, longestLook)))?.[1];
	return end?.test(written.slice(lastLine)) === true;
}

/** How blocks of HTML begin that a line of their own ends (https://spec.commonmark.org/0.31.2/#html-blocks, kinds 1 to 5). */
const closedBlocks: readonly (readonly [begin: RegExp, end: RegExp])[] = [
	[/^\s*<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^\s*<!--/, /-->/],
	[/^\s*<\?/, /\?>/],
	[/^\s*<!\[CDATA\[/, /\]\]>/],
	[/^\s*<![A-Za-z]/, />/],
];

/** How much is looked at for the name of a tag: it stands at the beginning. */
const longestLook = 1000;

interface Filtering {
	readonly context: TokenizeContext;
	/** Finds tags that are printed as text. */
	readonly filtered: RegExp;
}

function copyHtml(page: Page, token: Token, {context, filtered}: Filtering): void {
	const {rawHtml} = page.options;
	if (rawHtml === 'escape') return page.text(token, context);
	const end = token.end.offset;
	let copied = token.start.offset;
	page.wasTagLast = false;
	page.blanksOf(token, context);
	// What stands in the text of an image is no HTML any more.
	const mode = page.hasTags ? 'html' : 'attribute';
	if (rawHtml === 'filter') {
		for (const {index} of page.input.text.slice(copied, end).matchAll(filtered)) {
			const at = token.start.offset + index;
			page.copy(copied, at, mode);
			page.write('&lt;', at, at + 1);
			copied = at + 1;
		}
	}
	page.copy(copied, end, mode);
}

/** Tags that GitHub prints as text (https://github.github.com/gfm/#disallowed-raw-html-extension-). */
const filteredAnywhere = /<(?=\/?(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)[\t\n\f\r />])/gi;
const filteredTag = new RegExp(`^${filteredAnywhere.source}`, 'gi');
