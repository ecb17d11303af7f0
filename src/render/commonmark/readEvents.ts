import {parse, postprocess, preprocess} from 'micromark';
import {gfmFootnote} from 'micromark-extension-gfm-footnote';
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough';
import {gfmTable} from 'micromark-extension-gfm-table';
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item';
import type {Event, Extension, Token} from 'micromark-util-types';
import type {CommonmarkOptions} from '../../model/commonmarkOptions.ts';
import type {MappedText} from '../mappedText.ts';
import {autolinkSyntax} from './autolinkSyntax.ts';
import {keepLinear, setAsideParsed} from './linearParsing.ts';
import {mathSyntax} from './mathSyntax.ts';
import {countSteps} from './parsingSteps.ts';

/** Reads a Markdown text into the events of micromark: what begins and what ends, in the order of the text. */
export function readEvents(input: MappedText, {extensions, dialect}: CommonmarkOptions): readonly Event[] {
	const parser = parse({extensions: extensions.map((name) => syntaxOf[name](dialect, input.text))});
	const document = parser.document();
	keepLinear(parser);
	const parsed = setAsideParsed(parser, document);
	countSteps(parser, document, input);
	const chunksOf = preprocess();
	// It would drop a byte order mark at the beginning, and count on without it.
	chunksOf('', undefined, false);
	const last = document.write(chunksOf(input.text, undefined, true));
	return postprocess([...parsed, ...last]);
}

const syntaxOf: Readonly<
	Record<CommonmarkOptions['extensions'][number], (dialect: CommonmarkOptions['dialect'], text: string) => Extension>
> = {
	autolinks: (_, text) => autolinkSyntax(text),
	footnotes: gfmFootnote,
	math: (_, text) => mathSyntax(text),
	strikethrough: (dialect) => gfmStrikethrough({singleTilde: dialect !== 'hugo'}),
	tables: gfmTable,
	taskLists: gfmTaskListItem,
};

/** Splits off the definitions of links, which count for all of the text wherever they stand. */
export function splitDefinitions(events: readonly Event[]): {
	readonly definitions: readonly Event[];
	readonly rest: readonly Event[];
} {
	const definitions: Event[] = [];
	const rest: Event[] = [];
	let isInside = false;
	for (const event of events) {
		const [kind, {type}] = event;
		if (type === 'definition' && kind === 'enter') isInside = true;
		(isInside ? definitions : rest).push(event);
		if (type === 'definition' && kind === 'exit') isInside = false;
	}
	return {definitions, rest};
}

/** A block that holds others, while its events are gone through. */
interface OpenContainer {
	readonly token: Token;
	isLoose: boolean;
	/** Whether nothing but blanks stood behind the marker of an item so far. */
	isAtMarker: boolean;
}

/** The lists with a blank line between two of their items or blocks (https://spec.commonmark.org/0.31.2/#loose). */
export function findLooseLists(events: readonly Event[]): ReadonlySet<Token> {
	const loose = new Set<Token>();
	const open: OpenContainer[] = [];
	for (const [kind, token] of events) {
		const around = open.at(-1);
		if (isContainer(token)) {
			if (around !== undefined) around.isAtMarker = false;
			if (kind === 'enter') open.push({token, isLoose: false, isAtMarker: false});
			else if (open.pop()?.isLoose === true) loose.add(token);
			const outer = open.at(-1);
			if (kind === 'exit' && outer !== undefined) outer.isAtMarker = false;
		} else if (around !== undefined) noteBlank(around, kind, token);
	}
	return loose;
}

function noteBlank(around: OpenContainer, kind: Event[0], {type}: Token): void {
	if (type === 'linePrefix') return;
	if (type === 'listItemPrefix') {
		if (kind === 'exit') around.isAtMarker = true;
	} else if (type !== 'lineEndingBlank') around.isAtMarker = false;
	else if (kind === 'enter') {
		if (!around.isAtMarker) around.isLoose = true;
		around.isAtMarker = false;
	}
}

function isContainer({_container}: Token): boolean {
	return _container === true;
}
