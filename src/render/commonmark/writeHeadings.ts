import type {Token} from 'micromark-util-types';
import {escapeHtml} from '../writtenHtml.ts';
import {type HeadingAttributes, readHeadingAttributes} from './headingAttributes.ts';
import {headingId} from './headingId.ts';
import type {Page, Stretch} from './markdownPage.ts';
import type {HandlersOf} from './tokenHandlers.ts';

/** Headings (https://spec.commonmark.org/0.31.2/#atx-headings). */
export const headingHandlers: HandlersOf = {
	enter: {
		atxHeadingText: enterText,
		setextHeading: (page) => {
			page.open();
			page.dropsLineEndings = false;
		},
		setextHeadingText: enterText,
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

/** The heading that is being written. */
export interface OpenHeading {
	/** What is written of it in the file, of several lines the last one, without attributes. */
	readonly written: string;
	readonly attributes: HeadingAttributes | undefined;
	/** Where its text ends in the input, and attributes begin. */
	readonly textEnd: number;
}

function enterText(page: Page, {start, end}: Token): void {
	const {text} = page.input;
	page.beginText(end);
	const lineStart = Math.max(start.offset, text.lastIndexOf('\n', end.offset - 1) + 1);
	const line = text.slice(lineStart, end.offset);
	const found = page.options.headingAttributes ? readHeadingAttributes(line) : undefined;
	const written = line.slice(0, found?.start).trim();
	page.heading = {written, attributes: found?.attributes, textEnd: lineStart + (found?.start ?? line.length)};
}

function writeHeading(page: Page, {start, end}: Token, text: Stretch): void {
	const name = `h${page.headingRank}`;
	const {heading} = page;
	const given = heading?.attributes ?? {id: undefined, html: ''};
	const id = given.id === undefined ? headingId(page, heading?.written ?? '', text) : escapeHtml(given.id);
	if (given.id !== undefined) page.headingIds.set(given.id, 0);
	page.tag(`<${name}${id === undefined ? '' : ` id="${id}"`}${given.html}>`, start.offset);
	page.adopt(text);
	page.tag(`</${name}>`, Math.max(page.contentEnd, end.offset));
	page.headingRank = 0;
	page.heading = undefined;
}
