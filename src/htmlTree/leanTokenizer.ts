import {InsertionMode, Token, type TokenHandler, Tokenizer, TokenizerMode} from 'parse5';
import {isBlank, isLetter, scanEndTag, scanStartTag} from './tagScanner.ts';

/** What the tokenizer asks of the parser that takes its tokens. */
interface Handler extends TokenHandler {
	readonly skipNextNewLine: boolean;
	readonly insertionMode: InsertionMode;
}

/**
 * parse5's tokenizer, which takes a whole run of text and a whole ordinary tag in one step, and leaves everything else to
 * parse5's own states: references, comments, what stands in `<script>` and its like, tags that are not closed.
 */
export class LeanTokenizer extends Tokenizer {
	readonly #parser: Handler;
	readonly #isFast: boolean;
	/** The next `&` behind the text that was taken last; `Infinity` if there is none. */
	#nextReference = -1;
	#nextTag = -1;
	/** Whether a token was taken that parse5's own states know nothing of. */
	#isMoved = false;

	constructor(parser: Handler, page: string) {
		super({sourceCodeLocationInfo: true}, parser);
		this.#parser = parser;
		// What the standard reads as something else is left to parse5.
		this.#isFast = !/[\r\0]/.test(page) && page.isWellFormed();
		// Nothing of the page is let go before its end.
		this.preprocessor.bufferWaterline = Number.POSITIVE_INFINITY;
	}

	override getCurrentLocation(offset: number): Token.Location {
		return new Place(this.preprocessor.offset - offset, -1);
	}

	override _runParsingLoop(): void {
		if (this.inLoop) return;
		this.inLoop = true;
		while (this.active && !this.paused) {
			if (this.state === TokenizerMode.DATA && this.#isFast && this.#takeWhole()) continue;
			if (this.#isMoved) {
				this.#isMoved = false;
				this.currentLocation = new Place(this.preprocessor.pos + 1, -1);
			}
			this.consumedAfterSnapshot = 0;
			const character = this._consume();
			if (!this._ensureHibernation()) this._callState(character);
		}
		this.inLoop = false;
	}

	/** Takes the text or the tag that begins at the next character, if it is an ordinary one. */
	#takeWhole(): boolean {
		const page = this.preprocessor.html;
		const start = this.preprocessor.pos + 1;
		if (start >= page.length) return false;
		const first = page.charCodeAt(start);
		if (first === ampersand) return false;
		if (first !== lessThan) return this.#takeText(page, start);
		const second = page.charCodeAt(start + 1);
		if (second === solidus) return this.#takeEndTag(page, start);
		return isLetter(second) && this.#takeStartTag(page, start);
	}

	#takeText(page: string, start: number): boolean {
		const end = this.#endOfText(page, start);
		// `</>` is nothing, but belongs to the text before it; so does a section of drawings and formulas that is not closed.
		if (page.startsWith('</>', end) || (this.inForeignNode && page.startsWith('<!', end))) return false;
		const blanksEnd = skipBlanks(page, start, end);
		// Blanks before a reference end where that ends.
		if (blanksEnd === end && page.charCodeAt(end) === ampersand) return false;
		const isPending = this.currentCharacterToken !== null;
		this.#finishText(start);
		// What the parser dropped before a text counts as its beginning.
		const from = this.#isMoved || isPending ? start : Math.min(start, this.currentLocation?.startOffset ?? start);
		const mergesBlanks = mergingModes.has(this.#parser.insertionMode);
		if (blanksEnd === end || (blanksEnd > start && (this.#parser.skipNextNewLine || !mergesBlanks))) {
			this.#moveTo(blanksEnd);
			const chars = page.slice(start, blanksEnd);
			const location = new Place(from, blanksEnd);
			this.#parser.onWhitespaceCharacter({type: Token.TokenType.WHITESPACE_CHARACTER, chars, location});
			return true;
		}
		const taken = mergesBlanks ? end : skipWord(page, blanksEnd, end);
		this.#moveTo(taken);
		const location = new Place(from, taken);
		this.#parser.onCharacter({type: Token.TokenType.CHARACTER, chars: page.slice(start, taken), location});
		return true;
	}

	/** Where the next tag or reference begins. */
	#endOfText(page: string, start: number): number {
		// Texts with many references have tags far behind them, and the other way round: each is looked for once.
		if (this.#nextTag < start) this.#nextTag = placeOf(page, '<', start);
		if (this.#nextReference < start) this.#nextReference = placeOf(page, '&', start);
		return Math.min(this.#nextTag, this.#nextReference, page.length);
	}

	#takeEndTag(page: string, start: number): boolean {
		const tag = scanEndTag(page, start);
		if (tag === undefined) return false;
		this.#finishText(start);
		this.#moveTo(tag.end);
		this.#parser.onEndTag({
			type: Token.TokenType.END_TAG,
			tagName: tag.name,
			tagID: tag.id,
			selfClosing: false,
			ackSelfClosing: false,
			attrs: [],
			location: new Place(start, tag.end),
		});
		return true;
	}

	#takeStartTag(page: string, start: number): boolean {
		const tag = scanStartTag(page, start);
		if (tag === undefined) return false;
		this.#finishText(start);
		this.#moveTo(tag.end);
		this.lastStartTagName = tag.name;
		this.#parser.onStartTag({
			type: Token.TokenType.START_TAG,
			tagName: tag.name,
			tagID: tag.id,
			selfClosing: tag.isSelfClosing,
			ackSelfClosing: false,
			attrs: tag.attributes,
			location: new Place(start, tag.end),
		});
		return true;
	}

	/** Hands over the text that parse5's own states have gathered. */
	#finishText(end: number): void {
		if (this.currentCharacterToken !== null) this._emitCurrentCharacterToken(new Place(end, -1));
	}

	#moveTo(offset: number): void {
		this.preprocessor.pos = offset - 1;
		this.#isMoved = true;
	}
}

const ampersand = 0x26;
const lessThan = 0x3c;
const solidus = 0x2f;

/** Where the standard treats white space in a text as the rest of it. */
const mergingModes: ReadonlySet<InsertionMode> = new Set([
	InsertionMode.IN_BODY,
	InsertionMode.IN_CAPTION,
	InsertionMode.IN_CELL,
	InsertionMode.IN_TEMPLATE,
]);

function skipBlanks(page: string, start: number, end: number): number {
	let at = start;
	while (at < end && isBlank(page.charCodeAt(at))) at++;
	return at;
}

function skipWord(page: string, start: number, end: number): number {
	let at = start;
	while (at < end && !isBlank(page.charCodeAt(at))) at++;
	return at;
}

/** A place as parse5 wants it, of which we need the offsets alone. */
class Place implements Token.Location {
	startOffset: number;
	endOffset: number;
	startLine = 0;
	startCol = 0;
	endLine = 0;
	endCol = 0;

	constructor(startOffset: number, endOffset: number) {
		this.startOffset = startOffset;
		this.endOffset = endOffset;
	}
}

/** Where a sign stands next; infinity where it does not. */
function placeOf(page: string, sign: string, start: number): number {
	const found = page.indexOf(sign, start);
	return found < 0 ? Number.POSITIVE_INFINITY : found;
}
