import type {Range} from '../../model/text.ts';
import type {Finder} from '../../texts/finder.ts';
import {isSpace} from '../../texts/whiteSpace.ts';
import type {MarkValue} from '../writtenHtml.ts';

/** What a shortcode is given, by name or by place. */
export interface ShortcodeArgument extends MarkValue {
	readonly name: string | undefined;
}

/** A mark of Hugo in a text. */
export interface ShortcodeMark {
	/** `comment`: a shortcode that is shown as it is written, but for the signs that say so; `broken`: one that stops the build. */
	readonly kind: 'start' | 'alone' | 'end' | 'comment' | 'broken';
	/** Whether Markdown reads what it writes: `{{% %}}`. */
	readonly isMarkdown: boolean;
	readonly name: string;
	readonly args: readonly ShortcodeArgument[];
	readonly range: Range;
}

/**
 * Finds the shortcodes of Hugo in a text (https://gohugo.io/content-management/shortcodes/), in code as well. Linear.
 * @param finder of the whole file
 */
export function findShortcodes(file: string, {start, end}: Range, finder: Finder): readonly ShortcodeMark[] {
	const marks: ShortcodeMark[] = [];
	for (let at = nextOpening(finder, start); at < end; ) {
		const mark = new MarkReader(file, finder, {start: at, end}).read();
		marks.push(mark);
		at = nextOpening(finder, mark.range.end);
	}
	return marks;
}

function nextOpening(finder: Finder, from: number): number {
	return Math.min(finder.next('{{<', from), finder.next('{{%', from));
}

const openingLength = '{{<'.length;

/** Reads one mark. It ends before the next one, so that none is read twice. */
class MarkReader {
	readonly #file: string;
	readonly #finder: Finder;
	readonly #start: number;
	readonly #textEnd: number;
	readonly #isMarkdown: boolean;
	/** What ends the mark. */
	readonly #close: string;
	#limit: number;
	#at: number;

	constructor(file: string, finder: Finder, {start, end}: Range) {
		this.#file = file;
		this.#finder = finder;
		this.#start = start;
		this.#textEnd = end;
		this.#at = start + openingLength;
		this.#isMarkdown = file[start + 2] === '%';
		this.#close = this.#isMarkdown ? '%}}' : '>}}';
		this.#limit = end;
	}

	read(): ShortcodeMark {
		if (this.#file.startsWith('/*', this.#at)) return this.#readComment();
		this.#limit = Math.min(this.#textEnd, nextOpening(this.#finder, this.#at));
		this.#skipSpace();
		const isEnd = this.#file[this.#at] === '/';
		if (isEnd) {
			this.#at++;
			this.#skipSpace();
		}
		const name = this.#read(nameForm);
		if (name === '') return this.#broken();
		const args = this.#readArguments();
		if (args === undefined) return this.#broken();
		const isAlone = this.#file[this.#at] === '/';
		const end = this.#at + this.#close.length + (isAlone ? 1 : 0);
		return this.#mark(isEnd ? 'end' : isAlone ? 'alone' : 'start', end, {name, args});
	}

	/** `{{</* … *\/>}}` */
	#readComment(): ShortcodeMark {
		const close = `*/${this.#close}`;
		const end = this.#finder.next(close, this.#at + '/*'.length) + close.length;
		return end <= this.#textEnd ? this.#mark('comment', end) : this.#broken();
	}

	/** @returns undefined where the mark is not closed */
	#readArguments(): readonly ShortcodeArgument[] | undefined {
		const args: ShortcodeArgument[] = [];
		for (;;) {
			this.#skipSpace();
			if (this.#isAtClose()) return args;
			const before = this.#at;
			const name = this.#read(argumentName).slice(0, -'='.length);
			const value = this.#readValue();
			if (value === undefined || this.#at === before) return undefined;
			args.push({name: name === '' ? undefined : name, ...value});
		}
	}

	#readValue(): MarkValue | undefined {
		const quote = this.#file[this.#at];
		if (quote === '"' || quote === '`') return this.#readQuoted(quote);
		const start = this.#at;
		while (this.#at < this.#limit && !isSpace(this.#file.charCodeAt(this.#at)) && !this.#isAtClose()) this.#at++;
		return {text: this.#file.slice(start, this.#at), range: {start, end: this.#at}};
	}

	#readQuoted(quote: string): MarkValue | undefined {
		const start = this.#at + 1;
		let end = start;
		let isEscaped = false;
		while (end < this.#limit && this.#file[end] !== quote) {
			if (quote === '"' && this.#file[end] === '\\') {
				isEscaped = true;
				end++;
			}
			end++;
		}
		if (end >= this.#limit) return undefined;
		this.#at = end + 1;
		const written = this.#file.slice(start, end);
		return isEscaped
			? {text: written.replace(/\\(.)/gs, '$1'), range: undefined}
			: {text: written, range: {start, end}};
	}

	#isAtClose(): boolean {
		const at = this.#file[this.#at] === '/' ? this.#at + 1 : this.#at;
		return this.#file.startsWith(this.#close, at) && at + this.#close.length <= this.#limit;
	}

	#read(form: RegExp): string {
		form.lastIndex = this.#at;
		const found = form.exec(this.#file)?.[0] ?? '';
		if (this.#at + found.length > this.#limit) return '';
		this.#at += found.length;
		return found;
	}

	#skipSpace(): void {
		while (this.#at < this.#limit && isSpace(this.#file.charCodeAt(this.#at))) this.#at++;
	}

	#broken(): ShortcodeMark {
		return this.#mark('broken', this.#start + openingLength);
	}

	#mark(
		kind: ShortcodeMark['kind'],
		end: number,
		{name = '', args = []}: Partial<Pick<ShortcodeMark, 'name' | 'args'>> = {},
	): ShortcodeMark {
		return {kind, isMarkdown: this.#isMarkdown, name, args, range: {start: this.#start, end}};
	}
}

const nameForm = /[\w./-]*[\w.-]/y;
const argumentName = /[\w-]+=/y;
