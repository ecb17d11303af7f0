import type {Code, Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';
import {type MathSpan, mathSpansOf} from '../mathSpans.ts';

/**
 * Formulas as an extension of micromark. They come as code, whose tokens they have: nothing in them is Markdown. Where they
 * end is known before they are read, so that no sign is read twice.
 */
export function mathSyntax(text: string): Extension {
	const spans = mathSpansOf(text);
	if (spans.size === 0) return {};
	return {flow: {[dollar]: blockConstruct(spans)}, text: {[dollar]: textConstruct(spans)}};
}

const dollar = 36;

function textConstruct(spans: ReadonlyMap<number, MathSpan>): Construct {
	return {
		name: 'mathText',
		tokenize(effects, ok, nok) {
			const span = spans.get(this.now().offset);
			if (span?.isInText !== true) return nok;
			const close = span.end - span.marks;
			const between: State = (code) => {
				if (code === null) return nok(code);
				if (this.now().offset >= close) return sequence(effects, span.marks, leave)(code);
				if (isLineEnding(code)) return consumeLineEnding(effects, code, between);
				return part(effects, 'codeTextData', () => this.now().offset >= close, between)(code);
			};
			const leave: State = (code) => {
				effects.exit('codeText');
				return ok(code);
			};
			return (code) => {
				effects.enter('codeText');
				return sequence(effects, span.marks, between)(code);
			};
		},
	};
}

/** A block of lines ends where its container does, at the latest. */
function blockConstruct(spans: ReadonlyMap<number, MathSpan>): Construct {
	return {
		name: 'mathFlow',
		concrete: true,
		tokenize(effects, ok, nok) {
			const span = spans.get(this.now().offset);
			if (span?.isBlock !== true) return nok;
			const close = span.end - span.marks;
			const between: State = (code) => {
				if (code === null) return leave(code);
				if (this.now().offset >= close) return fence(effects, blanks(effects, leave))(code);
				if (isLineEnding(code)) return effects.check(nextLine, nextLineStart, leave)(code);
				return part(effects, 'codeFlowValue', () => this.now().offset >= close, between)(code);
			};
			const nextLineStart: State = (code) => consumeLineEnding(effects, code, between);
			const leave: State = (code) => {
				effects.exit('codeFenced');
				return ok(code);
			};
			const behindFence: State = (code) => (this.interrupt === true ? ok(code) : between(code));
			return (code) => {
				effects.enter('codeFenced');
				return fence(effects, behindFence)(code);
			};
		},
	};
}

/** Whether another line of the container follows. */
const nextLine: Construct = {
	partial: true,
	tokenize(this: TokenizeContext, effects, ok, nok) {
		return (code) =>
			consumeLineEnding(effects, code, (next) => (this.parser.lazy[this.now().line] === true ? nok(next) : ok(next)));
	},
};

function fence(effects: Effects, behind: State): State {
	return (code) => {
		effects.enter('codeFencedFence');
		effects.enter('codeFencedFenceSequence');
		return signs(effects, 2, (next) => {
			effects.exit('codeFencedFenceSequence');
			effects.exit('codeFencedFence');
			return behind(next);
		})(code);
	};
}

function sequence(effects: Effects, marks: number, behind: State): State {
	return (code) => {
		effects.enter('codeTextSequence');
		return signs(effects, marks, (next) => {
			effects.exit('codeTextSequence');
			return behind(next);
		})(code);
	};
}

function signs(effects: Effects, count: number, behind: State): State {
	return count === 0
		? behind
		: (code) => {
				effects.consume(code);
				return signs(effects, count - 1, behind);
			};
}

/** What a line holds of a formula. */
function part(effects: Effects, type: 'codeTextData' | 'codeFlowValue', isAtEnd: () => boolean, behind: State): State {
	const inside: State = (code) => {
		if (code === null || isLineEnding(code) || isAtEnd()) {
			effects.exit(type);
			return behind(code);
		}
		effects.consume(code);
		return inside;
	};
	return (code) => {
		effects.enter(type);
		return inside(code);
	};
}

/** Blanks behind a fence. */
function blanks(effects: Effects, behind: State): State {
	const inside: State = (code) => {
		if (!isBlank(code)) {
			effects.exit('whitespace');
			return behind(code);
		}
		effects.consume(code);
		return inside;
	};
	return (code) => {
		if (!isBlank(code)) return behind(code);
		effects.enter('whitespace');
		return inside(code);
	};
}

function consumeLineEnding(effects: Effects, code: Code, behind: State): State {
	effects.enter('lineEnding');
	effects.consume(code);
	effects.exit('lineEnding');
	return behind;
}

/** micromark has negative codes for line endings and tabs (https://github.com/micromark/micromark#preprocess). */
function isLineEnding(code: Code): boolean {
	return code !== null && code < -2;
}

function isBlank(code: Code): boolean {
	return code === 32 || code === -1 || code === -2;
}
