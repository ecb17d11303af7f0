import type {Construct, Event, ParseContext, TokenizeContext} from 'micromark-util-types';
import {replaceConstructs} from './replaceConstructs.ts';

/**
 * Keeps a parser of micromark from going through all that it has made so far where a look at the last of it will do: with each
 * sign in a text that begins nothing, and with each heading that has a line under it. What it makes stays the same.
 * @param parser whose constructs are replaced
 */
export function keepLinear(parser: ParseContext): void {
	replaceConstructs(parser, (construct, field) => {
		if (field === 'text' || field === 'string') return joiningText(construct);
		return construct.name === 'setextUnderline' ? resolvingLastContent(construct) : construct;
	});
}

/**
 * Signs that begin nothing part the text around them, which the parser puts together at the end of the block, each time moving
 * all that follows. This does so before a construct is tried.
 */
function joiningText(construct: Construct): Construct {
	const {previous} = construct;
	return {
		...construct,
		previous(code) {
			joinLastText(this.events);
			return previous === undefined || previous.call(this, code);
		},
	};
}

/** The text that is open is made to begin where the text before it does. */
function joinLastText(events: Event[]): void {
	const open = events.at(-1);
	const closed = events.at(-2);
	if (open?.[0] !== 'enter' || open[1].type !== 'data') return;
	if (closed?.[0] !== 'exit' || closed[1].type !== 'data') return;
	open[1].start = closed[1].start;
	events.splice(-3, 2);
}

/** A line under a heading changes nothing before the paragraph that it makes a heading of; all before is not copied. */
function resolvingLastContent(construct: Construct): Construct {
	const {resolveTo} = construct;
	if (resolveTo === undefined) return construct;
	return {
		...construct,
		resolveTo(events, context) {
			const from = events.findLastIndex(([kind, {type}]) => kind === 'enter' && type === 'content');
			const content = resolveTo(events.splice(from), context);
			for (const event of content) events.push(event);
			return events;
		},
	};
}

/**
 * Sets aside what a document has been parsed to, but for the last lines: where a quotation or a list ends, the parser copies all
 * that is there.
 * @param parser by which the blocks of the document are parsed
 * @param document that is going to be parsed
 * @returns what was set aside, in the order of the text; it grows while the document is parsed
 */
export function setAsideParsed(parser: ParseContext, document: TokenizeContext): readonly Event[] {
	const parsed: Event[] = [];
	const {flow} = parser;
	parser.flow = (from) => {
		const blocks = flow(from);
		const write = blocks.write.bind(blocks);
		// No construct of the document is being tried while its blocks are given a line.
		blocks.write = (line) => {
			const {events} = document;
			if (events.length > longestCopied) for (const event of events.splice(0, lastLines(events))) parsed.push(event);
			return write(line);
		};
		return blocks;
	};
	return parsed;
}

const longestCopied = 500;

/** Where the last lines begin. The parser goes back to the last but one at most. */
function lastLines(events: readonly Event[]): number {
	let lines = 0;
	return Math.max(
		0,
		events.findLastIndex(([kind, {type}]) => kind === 'enter' && type === 'chunkFlow' && ++lines === keptLines),
	);
}

const keptLines = 3;
