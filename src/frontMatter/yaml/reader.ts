/** Reads a text sign by sign, as libyaml divides it into lines and blanks. */
export class YamlReader {
	readonly text: string;
	/** Offset of the next sign. */
	offset = 0;
	/** Where its line begins. */
	lineStart = 0;

	constructor(text: string) {
		this.text = text;
	}

	/** How many signs stand before it on its line. */
	get column(): number {
		return this.offset - this.lineStart;
	}

	/** The sign so many places on; empty behind the end. */
	at(distance = 0): string {
		return this.text.charAt(this.offset + distance);
	}

	/** Whether a space or a tab stands so many places on. */
	isBlank(distance = 0): boolean {
		const sign = this.at(distance);
		return sign === ' ' || sign === '\t';
	}

	/** Whether a line ends so many places on. */
	isBreak(distance = 0): boolean {
		const sign = this.at(distance);
		return sign !== '' && lineBreaks.includes(sign);
	}

	/** Whether the text ends here. */
	isEnd(distance = 0): boolean {
		return this.offset + distance >= this.text.length;
	}

	/** Whether a word ends so many places on. */
	isGap(distance = 0): boolean {
		return this.isBlank(distance) || this.isBreak(distance) || this.isEnd(distance);
	}

	/** Whether a line `---` or `...` begins here. */
	isDocumentMark(): boolean {
		if (this.column !== 0) return false;
		const mark = this.text.slice(this.offset, this.offset + 3);
		return (mark === '---' || mark === '...') && this.isGap(3);
	}

	/** Goes on by so many signs of the same line. */
	skip(count = 1): void {
		this.offset += count;
	}

	/** Goes on to the next line, and returns what the end of this one stands for. Nothing at the end of the text. */
	readBreak(): string {
		if (!this.isBreak()) return '';
		const sign = this.at();
		this.offset += sign === '\r' && this.at(1) === '\n' ? 2 : 1;
		this.lineStart = this.offset;
		return sign === '\u2028' || sign === '\u2029' ? sign : '\n';
	}

	/** Goes on to the next place where a pattern that is sticky does not match, and returns what it passed. */
	take(pattern: RegExp): string {
		pattern.lastIndex = this.offset;
		const found = pattern.exec(this.text)?.[0] ?? '';
		this.offset += found.length;
		return found;
	}
}

const lineBreaks = '\r\n\u0085\u2028\u2029';
