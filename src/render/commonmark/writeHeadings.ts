import type {Token} from 'micromark-util-types';
import {headingId} from './githubIds.ts';
import type {Page, Stretch} from './markdownPage.ts';
import type {HandlersOf} from './tokenHandlers.ts';

/** Headings (https://spec.commonmark.org/0.31.2/#atx-headings). */
export const headingHandlers: HandlersOf = {
	enter: {
		setextHeading: (page) => {
			page.open();
			page.dropsLineEndings = false;
		},
	},
	exit: {
		atxHeadingSequence: (page, {start, end}) => {
			// There may be one behind the text as well.
			if (page.headingRank > 0) return;
			page.headingRank = end.offset - start.offset;
			page.beginLine();
			page.open();
		},
		atxHeading: (page, token) => {
			const text = page.close();
			writeHeading(page, token, text);
		},
		setextHeadingText: (page) => {
			page.dropsLineEndings = true;
		},
		setextHeadingLineSequence: (page, {start}) => {
			page.headingRank = page.input.text[start.offset] === '=' ? 1 : 2;
		},
		setextHeading: (page, token) => {
			const text = page.close();
			page.beginLine();
			writeHeading(page, token, text);
			page.dropsLineEndings = false;
		},
	},
};

function writeHeading(page: Page, {start, end}: Token, text: Stretch): void {
	const name = `h${page.headingRank}`;
	const id = headingId(page, text);
	page.tag(id === undefined ? `<${name}>` : `<${name} id="${id}">`, start.offset);
	page.adopt(text);
	page.tag(`</${name}>`, Math.max(page.contentEnd, end.offset));
	page.headingRank = 0;
}
