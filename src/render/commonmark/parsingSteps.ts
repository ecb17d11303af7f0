import type {Construct, Create, Event, ParseContext, TokenizeContext} from 'micromark-util-types';
import {GuardExceeded} from '../guard.ts';
import type {MappedText} from '../mappedText.ts';
import {limits} from './renderLimits.ts';
import {type ConstructField, replaceConstructs} from './replaceConstructs.ts';

/**
 * Counts what a parser of micromark does, whose time grows with the square of the length on some texts that nobody writes:
 * `]` without `[`, signs of emphasis that close nothing, thousands of lines that a quotation holds without its marks. What it makes is
 * counted as well, for a text of nothing but short lines or definitions costs a hundred times what prose does. A text that takes too
 * many steps, or nests blocks too deep in one line, is given up.
 * @param parser to be watched; its constructs are replaced
 * @param document that is going to be parsed by it
 * @param input what it reads
 * @throws GuardExceeded from within the parser
 */
export function countSteps(parser: ParseContext, document: TokenizeContext, input: MappedText): void {
	const steps = new Steps(input);
	for (const field of tokenizers) parser[field] = countingEvents(parser[field], steps);
	countContainers(parser, document, steps);
	countLazyLines(parser, steps);
	replaceConstructs(parser, (construct, field) => watched(construct, steps, field));
}

/** All but the document, which hands each of its lines to one of these. */
const tokenizers = ['flow', 'content', 'text', 'string'] as const;

/** Counts the tokenizers that are made, the lines that each is given, and the events that it makes of them. */
function countingEvents(create: Create, steps: Steps): Create {
	return (from) => {
		const tokenizer = create(from);
		const write = tokenizer.write.bind(tokenizer);
		steps.spend(tokenizerCost, tokenizer);
		steps.openBrackets = 0;
		tokenizer.write = (line) => {
			const before = tokenizer.events.length;
			const paidBefore = steps.paidEvents;
			const events = write(line);
			const made = tokenizer.events.length - before;
			const paid = steps.paidEvents - paidBefore;
			// A line that turns out to be no head of a table has its events taken back.
			steps.spend(lineCost + (made < 0 ? takenBack * made : eventCost * Math.max(0, made - paid)), tokenizer);
			return events;
		};
		return tokenizer;
	};
}

/** Counts what the document makes of the marks of quotations and lists before it gives the rest of a line to its blocks. */
function countContainers(parser: ParseContext, document: TokenizeContext, steps: Steps): void {
	const {flow} = parser;
	let counted = 0;
	parser.flow = (from) => {
		const blocks = flow(from);
		const write = blocks.write.bind(blocks);
		blocks.write = (line) => {
			steps.spend(eventCost * Math.max(0, document.events.length - counted), document);
			const events = write(line);
			counted = document.events.length;
			return events;
		};
		return blocks;
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

/** How many steps may still be taken. */
class Steps {
	#left: number;
	#line = 0;
	#column = 0;
	#containers = 0;

	/** How many `[` of the text have no `]` so far. */
	openBrackets = 0;
	/** How many events of texts were paid for while it was not known what becomes of them. */
	paidEvents = 0;

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

	/** Many of them may be text in the end. */
	spendEvents(count: number, context: TokenizeContext): void {
		this.paidEvents += count;
		this.spend(eventCost * count, context);
	}

	/** A `]` looks for its `[` among all events: more than once, where there is none. */
	endBracket(context: TokenizeContext): void {
		if (this.openBrackets === 0) this.spend(bracketCost * context.events.length, context);
		else this.openBrackets--;
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

function watched(construct: Construct, steps: Steps, field: ConstructField): Construct {
	const {tokenize, resolveAll} = construct;
	const beginsBracket = construct.name === 'labelStartLink' || construct.name === 'labelStartImage';
	const result: Construct = {
		...construct,
		tokenize(effects, ok, nok) {
			if (field === 'document') steps.enterContainer(this);
			if (field === 'text') steps.spend(trialCost, this);
			if (construct.name === 'labelEnd') steps.endBracket(this);
			const start = this.now().offset;
			const before = this.events.length;
			return tokenize.call(
				this,
				effects,
				(character) => {
					// It ends the text before it.
					const first = this.events[before - 1]?.[1].type === 'data' ? before - 2 : before;
					if (field === 'text') steps.spendEvents(this.events.length - first, this);
					if (beginsBracket) steps.openBrackets++;
					return ok(character);
				},
				(character) => {
					steps.spend(characterCost * (this.now().offset - start), this);
					return nok(character);
				},
			);
		},
	};
	if (resolveAll !== undefined && (construct.name === 'attention' || construct.name === 'strikethrough')) {
		result.resolveAll = (events, context) => {
			steps.spend(closingCount(events) * events.length * pairCost, context);
			return resolveAll(events, context);
		};
	}
	return result;
}

/**
 * How many looks at an event something takes: reading a character in vain, looking for a bracket, comparing two signs, looking
 * for what a line without marks goes on with.
 */
const characterCost = 6;
const bracketCost = 2;
const pairCost = 2;
const lazyCost = 6;

/** The same of making a tokenizer, of giving it a line, and of an event that it makes: of its token, and of its place in the list. */
const tokenizerCost = 2000;
const lineCost = 500;
const eventCost = 200;

/** The same of looking whether something begins at a sign in a text. */
const trialCost = 200;

/** How much of it is given back for an event that is taken back at once. */
const takenBack = 150;

/** How many signs may end a span: each looks for the one that begins it among all before. */
function closingCount(events: readonly Event[]): number {
	let count = 0;
	for (const [kind, {_close}] of events) if (kind === 'enter' && _close === true) count++;
	return count;
}
