import type {Construct, Create, Event, ParseContext, TokenizeContext} from 'micromark-util-types';
import {GuardExceeded} from '../guard.ts';
import type {MappedText} from '../mappedText.ts';
import {limits} from './renderLimits.ts';

/**
 * Counts what a parser of micromark does, whose time grows with the square of the length on some texts that nobody writes:
 * `]` without `[`, headings with a line under them by thousands, signs of emphasis that close nothing, thousands of quotations
 * or nested lists that end, or that go on in lines without their marks. What it makes is counted as well, for a text of nothing
 * but short lines or definitions costs a hundred times what prose does. A text that takes too many steps, or nests blocks too deep
 * in one line, is given up.
 * @param parser to be watched; its constructs are replaced
 * @param input what it reads
 * @throws GuardExceeded from within the parser
 */
export function countSteps(parser: ParseContext, input: MappedText): void {
	const steps = new Steps(input);
	const {constructs} = parser;
	for (const field of tokenizers) parser[field] = countingEvents(parser[field], steps);
	countLazyLines(parser, steps);
	const counted = new Map<Construct, Construct>();
	for (const field of fields) {
		const record: Record<string, unknown> = constructs[field];
		for (const [code, list] of Object.entries(record)) {
			if (!isList(list)) continue;
			record[code] = list.map((construct) => {
				const known =
					counted.get(construct) ?? watched(construct, {steps, field, code, isLast: construct === list.at(-1)});
				counted.set(construct, known);
				return known;
			});
		}
	}
}

/** All but the document, which hands each of its lines to one of these. */
const tokenizers = ['flow', 'content', 'text', 'string'] as const;

/** Counts the tokenizers that are made, the lines that each is given, and the events that it makes of them. */
function countingEvents(create: Create, steps: Steps): Create {
	return (from) => {
		const tokenizer = create(from);
		const write = tokenizer.write.bind(tokenizer);
		steps.spend(tokenizerCost, tokenizer);
		tokenizer.write = (line) => {
			const before = tokenizer.events.length;
			const events = write(line);
			steps.spend(lineCost + eventCost * Math.max(0, tokenizer.events.length - before), tokenizer);
			return events;
		};
		return tokenizer;
	};
}

/** Of a line that a quotation or an item may hold without having its marks, the parser looks back for what it goes on with. */
function countLazyLines(parser: ParseContext, steps: Steps): void {
	const {flow} = parser;
	let blocks: TokenizeContext | undefined;
	parser.flow = (from) => {
		blocks = flow(from);
		return blocks;
	};
	parser.lazy = new Proxy(parser.lazy, {
		set: (lines, line, isLazy) => {
			if (isLazy === true && blocks !== undefined) steps.spend(lazyCost * blocks.events.length, blocks);
			return Reflect.set(lines, line, isLazy);
		},
	});
}

const fields = ['document', 'flow', 'contentInitial', 'text', 'string', 'insideSpan'] as const;

function isList(value: unknown): value is readonly Construct[] {
	return Array.isArray(value);
}

/** How many steps may still be taken. */
class Steps {
	#left: number;
	#line = 0;
	#column = 0;
	#containers = 0;

	readonly #input: MappedText;

	constructor(input: MappedText) {
		this.#input = input;
		this.#left = limits.parsingSteps(input.text.length);
	}

	spend(count: number, context: TokenizeContext): void {
		this.#left -= count;
		if (this.#left >= 0) return;
		throw new GuardExceeded({
			guard: 'inline-steps',
			message: 'The post takes more steps to parse than one that somebody has written.',
			offset: this.#input.sourceOf(context.now().offset),
		});
	}

	/** Notes that a quotation, an item of a list or a footnote may begin here. */
	enterContainer(context: TokenizeContext): void {
		const {line, column, offset} = context.now();
		if (line !== this.#line) [this.#line, this.#column, this.#containers] = [line, 0, 0];
		// Each is looked at more than once.
		if (column <= this.#column) return;
		this.#column = column;
		if (++this.#containers <= limits.blockNesting) return;
		throw new GuardExceeded({
			guard: 'block-nesting',
			message: `More than ${limits.blockNesting} blocks are nested in each other.`,
			offset: this.#input.sourceOf(offset),
		});
	}
}

interface Watching {
	readonly steps: Steps;
	readonly field: (typeof fields)[number];
	/** The code of the character that the construct begins with. */
	readonly code: string;
	/** Whether no other construct is tried behind it: without it, the character is text. */
	readonly isLast: boolean;
}

function watched(construct: Construct, {steps, field, code, isLast}: Watching): Construct {
	const {tokenize, exit, resolveTo, resolveAll} = construct;
	// What begins with `]` looks for its `[` among all events.
	const looksBack = code === rightBracket;
	const result: Construct = {
		...construct,
		tokenize(effects, ok, nok) {
			if (field === 'document') steps.enterContainer(this);
			if (looksBack) steps.spend(this.events.length, this);
			const start = this.now().offset;
			return tokenize.call(this, effects, ok, (character) => {
				steps.spend(characterCost * (this.now().offset - start), this);
				// Signs that begin nothing part the text around them, which is put together again among all events.
				if (field === 'text' && isLast) steps.spend(partingCost * this.events.length, this);
				return nok(character);
			});
		},
	};
	if (exit !== undefined) {
		result.exit = function (effects) {
			steps.spend(endCost * this.events.length, this);
			exit.call(this, effects);
		};
	}
	if (resolveTo !== undefined && construct.name === 'setextUnderline') {
		result.resolveTo = (events, context) => {
			steps.spend(copyCost * events.length, context);
			return resolveTo(events, context);
		};
	}
	if (resolveAll !== undefined && (construct.name === 'attention' || construct.name === 'strikethrough')) {
		result.resolveAll = (events, context) => {
			steps.spend(closingCount(events) * events.length * pairCost, context);
			return resolveAll(events, context);
		};
	}
	return result;
}

const rightBracket = String(']'.charCodeAt(0));

/**
 * How many looks at an event something takes: reading a character in vain, copying an event, moving it, comparing two signs, moving the end
 * of a container, looking for what a line without marks goes on with.
 */
const characterCost = 6;
const copyCost = 8;
const partingCost = 1 / 3;
const pairCost = 2;
const endCost = 5;
const lazyCost = 6;

/** The same of making a tokenizer, of giving it a line, and of an event that it makes: of its token, and of its place in the list. */
const tokenizerCost = 2000;
const lineCost = 500;
const eventCost = 200;

/** How many signs may end a span: each looks for the one that begins it among all before. */
function closingCount(events: readonly Event[]): number {
	let count = 0;
	for (const [kind, {_close}] of events) if (kind === 'enter' && _close === true) count++;
	return count;
}
