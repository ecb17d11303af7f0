import type {Event} from 'micromark-util-types';
import {type CommonmarkOptions, defaultCommonmarkOptions} from '../../model/commonmarkOptions.ts';
import {merge} from '../../model/ranges.ts';
import {GuardExceeded} from '../guard.ts';
import {depthFailure} from '../nesting.ts';
import type {Rendered, TemplatedBody} from '../rendering.ts';
import {SourceMap} from '../sourceMap.ts';
import {Page} from './markdownPage.ts';
import {findLooseLists, readEvents, splitDefinitions} from './readEvents.ts';
import {readMarkdown} from './readMarkdown.ts';
import type {Handlers, HandlersOf} from './tokenHandlers.ts';
import {blockHandlers} from './writeBlocks.ts';
import {codeHandlers} from './writeCode.ts';
import {footnoteHandlers, writeFootnotes} from './writeFootnotes.ts';
import {headingHandlers} from './writeHeadings.ts';
import {htmlHandlers} from './writeHtml.ts';
import {linkHandlers} from './writeLinks.ts';
import {spanHandlers} from './writeSpans.ts';
import {tableHandlers} from './writeTables.ts';

/**
 * Writes the HTML that a renderer of CommonMark with GitHub's extensions would print for a body of a post
 * (https://spec.commonmark.org/0.31.2/, https://github.github.com/gfm/).
 * @param text the whole file
 * @param body as its template language leaves it
 * @param given what the site sets; what is left out has its default
 * @returns the HTML with its source map; never throws
 */
export function renderCommonmark(
	text: string,
	body: TemplatedBody,
	given: Partial<CommonmarkOptions> = defaultCommonmarkOptions,
): Rendered {
	const options = {...defaultCommonmarkOptions, ...given};
	const input = readMarkdown(text, body);
	try {
		const events = readEvents(input, options);
		const looseLists = findLooseLists(events);
		return finish(writePage(new Page(text, input, {options, looseLists, opaque: [...body.opaque]}), events));
	} catch (error) {
		if (!(error instanceof GuardExceeded)) throw error;
		return {html: '', map: new SourceMap([], 0), notes: [], opaque: [], failure: error.failure};
	}
}

function writePage(page: Page, events: readonly Event[]): Page {
	const {definitions, rest} = splitDefinitions(events);
	for (const event of definitions) handle(page, event);
	page.contentEnd = 0;
	for (const event of rest) handle(page, event);
	writeFootnotes(page);
	return page;
}

function handle(page: Page, [kind, token, context]: Event): void {
	(kind === 'enter' ? enter : exit)[token.type]?.(page, token, context);
}

function finish({stretch, notes, opaque}: Page): Rendered {
	const {html, map} = stretch.writer.finish();
	const sorted = notes.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
	return {
		html,
		map,
		notes: sorted,
		opaque: merge(opaque.filter(({start, end}) => end > start)),
		failure: depthFailure(html, map),
	};
}

const parts: readonly HandlersOf[] = [
	blockHandlers,
	headingHandlers,
	codeHandlers,
	spanHandlers,
	linkHandlers,
	htmlHandlers,
	tableHandlers,
	footnoteHandlers,
];

const enter = joined(parts.map((part) => part.enter));
const exit = joined(parts.map((part) => part.exit));

function joined(handlers: readonly Handlers[]): Handlers {
	return Object.assign({}, ...handlers) as Handlers;
}
