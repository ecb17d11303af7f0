import type {Token} from 'micromark-util-types';
import {isBlockAlone} from '../readBody.ts';
import type {Page} from './markdownPage.ts';
import type {HandlersOf} from './tokenHandlers.ts';

/** Quotations, lists, paragraphs and rules (https://spec.commonmark.org/0.31.2/#container-blocks). */
export const blockHandlers: HandlersOf = {
	enter: {
		blockQuote: (page, {start}) => {
			page.tightness.push(false);
			page.beginLine();
			page.tag('<blockquote>', start.offset);
		},
		listOrdered: (page, token) => enterList(page, token, '<ol'),
		listUnordered: (page, token) => enterList(page, token, '<ul'),
		listItemValue: (page, token, context) => {
			if (!page.isBeforeFirstItem) return;
			const value = Number.parseInt(context.sliceSerialize(token), 10);
			if (value !== 1) page.tag(` start="${value}"`, token.start.offset);
		},
		listItemMarker: enterItem,
		paragraph: (page, token) => {
			if (hasTags(page, token)) {
				page.beginLine();
				page.tag('<p>', token.start.offset);
			}
			page.dropsLineEndings = false;
			page.beginText(token.end);
			page.breaksLines = page.options.breaks;
		},
		content: (page) => {
			page.dropsLineEndings = true;
		},
	},
	exit: {
		blockQuote: (page) => {
			page.tightness.pop();
			page.beginLine();
			page.tag('</blockquote>', page.contentEnd);
			page.dropsLineEndings = false;
		},
		listOrdered: (page) => exitList(page, '</ol>'),
		listUnordered: (page) => exitList(page, '</ul>'),
		paragraph: (page, token) => {
			page.breaksLines = false;
			if (page.isTight) page.dropsLineEndings = true;
			else if (hasTags(page, token)) page.tag('</p>', page.contentEnd);
		},
		thematicBreak: (page, {start, end}) => {
			page.beginLine();
			page.tag('<hr />', start.offset, end.offset);
		},
		lineEnding: exitLineEnding,
	},
};

function hasTags({isTight, input}: Page, {start, end}: Token): boolean {
	return !isTight && !isBlockAlone(input, start.offset, end.offset);
}

function enterList(page: Page, token: Token, startTag: string): void {
	page.tightness.push(!page.looseLists.has(token));
	page.beginLine();
	page.tag(startTag, token.start.offset);
	page.isBeforeFirstItem = true;
}

function exitList(page: Page, endTag: string): void {
	exitItem(page);
	page.tightness.pop();
	page.addLineEnding();
	page.tag(endTag, page.contentEnd);
}

function enterItem(page: Page, {start}: Token): void {
	if (page.isBeforeFirstItem) page.tag('>', start.offset);
	else exitItem(page);
	page.beginLine();
	page.tag('<li>', start.offset);
	page.isBeforeFirstItem = false;
	// An empty item has no line ending in it.
	page.wasTagLast = false;
}

function exitItem(page: Page): void {
	if (page.wasTagLast && !page.dropsLineEndings) page.beginLine();
	page.tag('</li>', page.contentEnd);
	page.dropsLineEndings = false;
}

function exitLineEnding(page: Page, token: Token): void {
	if (page.dropsLineEndings) return;
	if (page.dropsNextLineEnding) {
		page.dropsNextLineEnding = false;
	} else if (page.isInCodeSpan) {
		page.wasTagLast = false;
		page.write(' ', token.start.offset, token.end.offset);
	} else if (page.hasTags || page.options.dialect !== 'hugo') {
		if (page.breaksLines && !page.isBroken) page.tag('<br />', token.start.offset);
		page.lineEnding(token);
	}
	page.isBroken = false;
}
