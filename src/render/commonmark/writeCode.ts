import type {Token, TokenizeContext} from 'micromark-util-types';
import type {Page} from './markdownPage.ts';
import type {HandlersOf} from './tokenHandlers.ts';

/** Blocks and spans of code (https://spec.commonmark.org/0.31.2/#fenced-code-blocks). */
export const codeHandlers: HandlersOf = {
	enter: {
		codeFenced: (page, {start}) => {
			// Those behind the text of a tight item are dropped, but not those in code.
			page.dropsLineEndings = false;
			page.beginLine();
			page.tag(isMath(page, start.offset) ? '<pre><code class="language-math"' : '<pre><code', start.offset);
			page.fences = 0;
		},
		codeFencedFenceInfo: (page) => page.open('attribute'),
		codeFencedFenceMeta: (page) => page.open(),
		codeIndented: (page, {start}) => {
			page.beginLine();
			page.tag('<pre><code>', start.offset);
		},
		codeText: (page, token) => {
			page.isInCodeSpan = true;
			page.isBeforeCode = true;
			page.opaque.push(page.input.rangeOf(token.start.offset, token.end.offset));
		},
		codeTextSequence: (page, {start, end}) => {
			const startTag = isMath(page, start.offset) ? '<code class="language-math">' : '<code>';
			page.tag(page.isBeforeCode ? startTag : '</code>', start.offset, end.offset);
			page.isBeforeCode = false;
		},
	},
	exit: {
		codeFencedFenceInfo: (page, {end}) => {
			const info = page.close();
			page.tag(' class="language-', page.contentEnd);
			if (page.hasTags) page.adopt(info);
			page.tag('"', end.offset);
		},
		codeFencedFenceMeta: (page) => {
			page.close();
		},
		codeFencedFence: (page, {end}) => {
			if (page.fences === 0) {
				page.tag('>', end.offset);
				page.dropsNextLineEnding = true;
			}
			page.fences = (page.fences ?? 0) + 1;
		},
		codeFenced: exitCode,
		codeIndented: exitCode,
		codeFlowValue: (page, token, context) => {
			// Of a formula, it may begin in the line of the fence.
			page.dropsNextLineEnding = false;
			page.text(token, context);
			page.hasCode = true;
		},
		codeText: (page) => {
			page.isInCodeSpan = false;
		},
		codeTextData: exitCodeText,
	},
};

/** Whether code is a formula. */
function isMath({input}: Page, start: number): boolean {
	return input.text[start] === '$';
}

function exitCode(page: Page, token: Token): void {
	const {fences} = page;
	const isOpen = fences !== undefined && fences < 2;
	// The line ending behind code that its container ends belongs to the code, but is none of its tokens.
	if (isOpen && page.tightness.length > 0 && !page.wasTagLast) page.addLineEnding();
	if (page.hasCode) page.beginLine();
	page.tag('</code></pre>', Math.max(page.contentEnd, token.end.offset));
	if (isOpen) page.beginLine();
	page.hasCode = false;
	page.fences = undefined;
	page.dropsNextLineEnding = false;
	page.opaque.push(page.input.rangeOf(token.start.offset, token.end.offset));
}

/** In tables, a backslash keeps `|` from ending a cell in code as well, and is no part of it. */
function exitCodeText(page: Page, token: Token, context: TokenizeContext): void {
	const [start, end] = [token.start.offset, token.end.offset];
	const isInTable = page.alignments !== undefined && page.input.text.slice(start, end).includes('\\|');
	if (!isInTable) return page.text(token, context);
	page.wasTagLast = false;
	let copied = start;
	for (const {index} of page.input.text.slice(start, end).matchAll(/\\[\\|]/g)) {
		const at = start + index;
		if (page.input.text[at + 1] !== '|') continue;
		page.copy(copied, at);
		copied = at + 1;
	}
	page.copy(copied, end);
}
