import {firstLine} from '../../texts/wording.ts';
import {YamlFault} from './nodes.ts';
import {YamlReader} from './reader.ts';
import {type ScannedScalar, scanBlock, scanPlain, scanQuoted, tabFault} from './scalarScanner.ts';

/** What a piece of YAML is to its parser. */
export type TokenType =
	| 'directive'
	| 'document-start'
	| 'document-end'
	| 'list-start'
	| 'mapping-start'
	| 'block-end'
	| '['
	| ']'
	| '{'
	| '}'
	| ','
	| 'item'
	| 'key'
	| 'value'
	| 'alias'
	| 'anchor'
	| 'tag'
	| 'scalar'
	| 'end';

/** A piece of YAML, or a place where a block begins or ends. */
export interface Token {
	readonly type: TokenType;
	readonly start: number;
	readonly end: number;
	/** Of an alias or anchor its name, of a tag and a directive all of it. */
	readonly name?: string;
	readonly scalar?: ScannedScalar;
}

/** What may turn out to be a key once a colon follows. */
interface PossibleKey {
	/** Tokens before it, from the first of all. */
	readonly index: number;
	readonly offset: number;
	readonly column: number;
	readonly lineStart: number;
	/** Whether nothing else can stand there. */
	readonly isRequired: boolean;
}

/**
 * Cuts YAML into tokens as libyaml does, no further than it is asked to: behind the first document there may be anything.
 */
export class YamlScanner {
	readonly #reader: YamlReader;
	readonly #waiting: Token[] = [];
	/** How many tokens were taken. */
	#taken = 0;
	/** How far blocks are indented, the innermost last; without those in brackets. */
	readonly #indents: number[] = [];
	#indent = -1;
	/** For each level of brackets, and the blocks around them. */
	readonly #keys: (PossibleKey | undefined)[] = [undefined];
	#mayBeKey = true;
	#isAtEnd = false;
	#tightComment: number | undefined;

	constructor(text: string) {
		this.#reader = new YamlReader(text);
	}

	/** The offset of the first comment without a blank before it: there is none for YAML 1.2. */
	get tightComment(): number | undefined {
		return this.#tightComment;
	}

	/**
	 * The next token.
	 * @throws YamlFault where libyaml refuses the text
	 */
	peek(): Token {
		while (this.#needsMore()) this.#scan();
		const [first] = this.#waiting;
		if (first === undefined) throw new YamlFault('The text ends too early.', this.#reader.offset);
		return first;
	}

	/** Takes the next token. */
	take(): Token {
		const token = this.peek();
		if (token.type !== 'end') {
			this.#waiting.shift();
			this.#taken++;
		}
		return token;
	}

	/** Whether a token must be seen first that may make a key of the one that waits. */
	#needsMore(): boolean {
		if (this.#isAtEnd) return false;
		if (this.#waiting.length === 0) return true;
		return this.#keys.some((key, level) => key?.index === this.#taken && this.#validKey(level) !== undefined);
	}

	get #isInBrackets(): boolean {
		return this.#keys.length > 1;
	}

	#scan(): void {
		const reader = this.#reader;
		this.#skipToToken();
		this.#endBlocks(reader.column);
		if (reader.isEnd()) return this.#scanEnd();
		const sign = reader.at();
		if (reader.column === 0 && sign === '%') return this.#scanDirective();
		if (reader.isDocumentMark()) return this.#scanDocumentMark(sign);
		const isAlone = reader.isGap(1);
		const isSign = this.#isInBrackets || isAlone;
		if (sign === '[' || sign === '{') return this.#openBracket(sign);
		if (sign === ']' || sign === '}') return this.#closeBracket(sign);
		if (sign === ',') return this.#scanComma();
		if (sign === '-' && isAlone) return this.#scanItem();
		if (sign === '?' && isSign) return this.#scanKey();
		if (sign === ':' && isSign) return this.#scanColon();
		if (sign === '*') return this.#scanName('alias');
		if (sign === '&') return this.#scanName('anchor');
		if (sign === '!') return this.#scanTag();
		if ((sign === '|' || sign === '>') && !this.#isInBrackets) return this.#scanBlock();
		if (sign === '"' || sign === "'") return this.#scanScalar(scanQuoted);
		if (isPlainStart(reader, this.#isInBrackets)) return this.#scanPlain();
		if (sign === '\t') throw tabFault(reader);
		throw new YamlFault(`A value without quotation marks begins with \`${sign}\`.`, reader.offset);
	}

	#skipToToken(): void {
		const reader = this.#reader;
		for (;;) {
			if (reader.column === 0 && reader.at() === '\ufeff') reader.skip();
			reader.take(this.#isInBrackets || !this.#mayBeKey ? spacesAndTabs : spaces);
			if (reader.at() === '#') {
				if (reader.column > 0 && !reader.isGap(-1)) this.#tightComment ??= reader.offset;
				reader.take(restOfLine);
			}
			if (!reader.isBreak()) return;
			reader.readBreak();
			if (!this.#isInBrackets) this.#mayBeKey = true;
		}
	}

	#add(type: TokenType, start: number, details?: Pick<Token, 'name' | 'scalar'>): void {
		this.#waiting.push({type, start, end: this.#reader.offset, ...details});
	}

	/** A token of so many signs that stand here. */
	#addSigns(type: TokenType, count = 1): void {
		const {offset} = this.#reader;
		this.#reader.skip(count);
		this.#add(type, offset);
	}

	#scanEnd(): void {
		this.#endBlocks(-1);
		this.#dropKey();
		this.#mayBeKey = false;
		this.#isAtEnd = true;
		this.#add('end', this.#reader.offset);
	}

	#scanDirective(): void {
		const {offset} = this.#reader;
		this.#endBlocks(-1);
		this.#dropKey();
		this.#mayBeKey = false;
		const line = this.#reader.take(restOfLine);
		if (!directive.test(line)) throw new YamlFault('A line begins with `%`, but is no directive.', offset);
		this.#add('directive', offset, {name: line});
	}

	#scanDocumentMark(sign: string): void {
		this.#endBlocks(-1);
		this.#dropKey();
		this.#mayBeKey = false;
		this.#addSigns(sign === '-' ? 'document-start' : 'document-end', 3);
	}

	#openBracket(sign: '[' | '{'): void {
		this.#notePossibleKey();
		this.#keys.push(undefined);
		this.#mayBeKey = true;
		this.#addSigns(sign);
	}

	#closeBracket(sign: ']' | '}'): void {
		this.#dropKey();
		if (this.#isInBrackets) this.#keys.pop();
		this.#mayBeKey = false;
		this.#addSigns(sign);
	}

	#scanComma(): void {
		this.#dropKey();
		this.#mayBeKey = true;
		this.#addSigns(',');
	}

	#scanItem(): void {
		const {offset, column} = this.#reader;
		if (!this.#isInBrackets) {
			if (!this.#mayBeKey) throw new YamlFault('A list item begins where none can stand.', offset);
			this.#beginBlock('list-start', column, offset);
		}
		this.#dropKey();
		this.#mayBeKey = true;
		this.#addSigns('item');
	}

	#scanKey(): void {
		const {offset, column} = this.#reader;
		if (!this.#isInBrackets) {
			if (!this.#mayBeKey) throw new YamlFault('A `?` stands where no key can begin.', offset);
			this.#beginBlock('mapping-start', column, offset);
		}
		this.#dropKey();
		this.#mayBeKey = !this.#isInBrackets;
		this.#addSigns('key');
	}

	#scanColon(): void {
		const {offset, column} = this.#reader;
		const level = this.#keys.length - 1;
		const key = this.#validKey(level);
		if (key !== undefined) {
			const place = key.index - this.#taken;
			this.#waiting.splice(place, 0, {type: 'key', start: key.offset, end: key.offset});
			this.#beginBlock('mapping-start', key.column, key.offset, place);
			this.#keys[level] = undefined;
			this.#mayBeKey = false;
		} else {
			if (!this.#isInBrackets) {
				if (!this.#mayBeKey) throw new YamlFault('A second colon stands where no key can be.', offset);
				this.#beginBlock('mapping-start', column, offset);
			}
			this.#mayBeKey = !this.#isInBrackets;
		}
		this.#addSigns('value');
	}

	#scanName(type: 'alias' | 'anchor'): void {
		const reader = this.#reader;
		const {offset} = reader;
		this.#notePossibleKey();
		this.#mayBeKey = false;
		reader.skip();
		const name = reader.take(/[0-9A-Za-z_-]+/y);
		if (name === '' || !(reader.isGap() || '?:,]}%@`'.includes(reader.at()))) {
			const written = reader.text.slice(offset, reader.offset) + reader.take(/[^\s,[\]{}]+/y);
			throw new YamlFault(`\`${written}\` is not a valid ${type} in YAML 1.1.`, offset, written.length);
		}
		this.#add(type, offset, {name});
	}

	#scanTag(): void {
		const reader = this.#reader;
		const {offset} = reader;
		this.#notePossibleKey();
		this.#mayBeKey = false;
		const name = reader.take(tag);
		const isEnded = reader.isGap() || (this.#isInBrackets && reader.at() === ',');
		if (name === '' || !isEnded) {
			const written = `${name}${reader.take(/[^\s,[\]{}]+/y)}`;
			throw new YamlFault(`\`${written}\` is not a valid tag in YAML 1.1.`, offset, written.length);
		}
		this.#add('tag', offset, {name});
	}

	#scanBlock(): void {
		this.#dropKey();
		this.#mayBeKey = true;
		const scalar = scanBlock(this.#reader, this.#indent);
		this.#add('scalar', scalar.start, {scalar});
	}

	#scanScalar(scan: (reader: YamlReader) => ScannedScalar): void {
		this.#notePossibleKey();
		this.#mayBeKey = false;
		const scalar = scan(this.#reader);
		this.#add('scalar', scalar.start, {scalar});
		if (scalar.isAtLineStart) this.#mayBeKey = true;
	}

	#scanPlain(): void {
		const context = {indent: this.#indent, isInBrackets: this.#isInBrackets};
		this.#scanScalar((reader) => scanPlain(reader, context));
	}

	/** Begins a block where it is indented more than that around it. */
	#beginBlock(type: 'list-start' | 'mapping-start', column: number, start: number, place = this.#waiting.length): void {
		if (this.#isInBrackets || this.#indent >= column) return;
		this.#indents.push(this.#indent);
		this.#indent = column;
		this.#waiting.splice(place, 0, {type, start, end: start});
	}

	/** Ends the blocks that are indented more than a column. */
	#endBlocks(column: number): void {
		if (this.#isInBrackets) return;
		while (this.#indent > column) {
			this.#add('block-end', this.#reader.offset);
			this.#indent = this.#indents.pop() ?? -1;
		}
	}

	#notePossibleKey(): void {
		if (!this.#mayBeKey) return;
		const {offset, column, lineStart} = this.#reader;
		this.#dropKey();
		this.#keys[this.#keys.length - 1] = {
			index: this.#taken + this.#waiting.length,
			offset,
			column,
			lineStart,
			isRequired: !this.#isInBrackets && this.#indent === column,
		};
	}

	/** What may still be a key at a level of brackets: it has to stand on the line of its colon, and near it. */
	#validKey(level: number): PossibleKey | undefined {
		const key = this.#keys[level];
		if (key === undefined) return undefined;
		const {text, offset, lineStart} = this.#reader;
		const isNear = charactersIn(text.slice(key.offset, offset)) <= longestKey;
		if (key.lineStart === lineStart && isNear) return key;
		if (key.isRequired) throw missingColon(key, text);
		this.#keys[level] = undefined;
		return undefined;
	}

	/** Gives up what might have been a key at this level. */
	#dropKey(): void {
		const level = this.#keys.length - 1;
		const key = this.#keys[level];
		if (key?.isRequired === true) throw missingColon(key, this.#reader.text);
		this.#keys[level] = undefined;
	}
}

function missingColon({offset}: PossibleKey, text: string): YamlFault {
	const {length} = firstLine(text.slice(offset));
	return new YamlFault('The line has no colon that makes it a key with a value.', offset, length);
}

/** Half a surrogate pair is no character. Of what is much too long, the length is not wanted. */
function charactersIn(text: string): number {
	if (text.length <= longestKey || text.length > 2 * longestKey) return text.length;
	return text.length - (text.match(/[\udc00-\udfff]/g)?.length ?? 0);
}

/** In characters. */
const longestKey = 1024;

function isPlainStart(reader: YamlReader, isInBrackets: boolean): boolean {
	const sign = reader.at();
	if (sign === '-') return !reader.isBlank(1);
	if ((sign === '?' || sign === ':') && !isInBrackets) return !reader.isGap(1);
	return !reader.isGap() && !'-?:,[]{}#&*!|>\'"%@`'.includes(sign);
}

const spaces = / +/y;
const spacesAndTabs = /[ \t]+/y;
const restOfLine = /[^\r\n\u0085\u2028\u2029]+/y;

/** `%YAML 1.1` and `%TAG !a! tag:b`. */
const directive =
	/^%(?:YAML[ \t]+[0-9]{1,9}\.[0-9]{1,9}|TAG[ \t]+![0-9A-Za-z_-]*!?[ \t]+(?:[0-9A-Za-z_\-;/?:@&=+$.,%!~*'()[\]])+)[ \t]*(?:#.*)?$/u;

/** `!<uri>`, `!name!suffix`, `!suffix`, `!`. */
const tag =
	/!(?:<(?:[0-9A-Za-z_\-;/?:@&=+$.,!~*'()[\]]|%[0-9A-Fa-f]{2})+>|[0-9A-Za-z_-]*!(?:[0-9A-Za-z_\-;/?:@&=+$.!~*'()]|%[0-9A-Fa-f]{2})+|(?![0-9A-Za-z_-]*!)(?:[0-9A-Za-z_\-;/?:@&=+$.!~*'()]|%[0-9A-Fa-f]{2})+|)/y;
