import type {Range} from '../model/text.ts';

/**
 * The code of a Markdown text (https://spec.commonmark.org/0.31.2/#code-spans, #fenced-code-blocks, #indented-code-blocks), for
 * what must find its marks before the renderer reads it: blocks in fences, in lists and quotations as well, lines that are
 * indented, spans. Sorted, apart. Linear.
 */
export function codeIn(file: string, {start, end}: Range): readonly Range[] {
	const scan = new CodeScan(file);
	for (let at = start; at < end; ) {
		const found = file.indexOf('\n', at);
		const lineEnd = found === -1 || found >= end ? end : found + 1;
		scan.read({start: at, end: lineEnd});
		at = lineEnd;
	}
	return scan.finish(end);
}

interface Fence {
	readonly sign: string;
	readonly length: number;
	readonly start: number;
	/** The marks of quotations before it: where they end, it ends as well. */
	readonly quotes: number;
}

class CodeScan {
	readonly #file: string;
	readonly #code: Range[] = [];
	#fence: Fence | undefined;
	/** Runs of backticks in the paragraph that is being read. */
	#runs: Range[] = [];
	#isAfterBlank = true;
	#isInIndented = false;
	#isInList = false;

	constructor(file: string) {
		this.#file = file;
	}

	read(range: Range): void {
		const line = this.#file.slice(range.start, range.end);
		const [prefix = ''] = /^(?: {0,3}>(?: {0,4}>)*)?/.exec(line) ?? [];
		const quotes = prefix.replace(/[^>]/g, '').length;
		const rest = line.slice(prefix.length);
		if (this.#fence !== undefined && quotes < this.#fence.quotes) this.#closeFence(range.start);
		if (this.#fence !== undefined) return this.#readInFence(this.#fence, rest, range);
		const isBlank = rest.trim() === '';
		const isIndented = /^(?: {4}| {0,3}\t)/.test(rest) && !isBlank;
		if (isIndented && !this.#isInList && (this.#isAfterBlank || this.#isInIndented)) {
			this.#endParagraph();
			this.#code.push(range);
			this.#isInIndented = true;
			return;
		}
		if (!isBlank) this.#isInIndented = false;
		const isItem = /^\s*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/.test(rest);
		if (isItem) this.#isInList = true;
		else if (this.#isAfterBlank && !isBlank && !/^[ \t]/.test(rest)) this.#isInList = false;
		const [, items = '', signs = ''] = fenceForm.exec(rest) ?? [];
		if (isBlank || isItem || signs !== '' || /^ {0,3}#{1,6}[ \t]/.test(rest)) this.#endParagraph();
		if (signs !== '') this.#openFence(signs, range.start + prefix.length + items.length, quotes);
		else this.#collectRuns(range);
		this.#isAfterBlank = isBlank;
	}

	finish(end: number): readonly Range[] {
		this.#endParagraph();
		if (this.#fence !== undefined) this.#closeFence(end);
		return this.#code;
	}

	#readInFence({sign, length}: Fence, rest: string, {end}: Range): void {
		const closing = rest.trim();
		if (closing.length < length || closing !== sign.repeat(closing.length)) return;
		this.#closeFence(end);
	}

	#openFence(signs: string, start: number, quotes: number): void {
		this.#fence = {sign: signs[0] ?? '', length: signs.length, start, quotes};
	}

	#closeFence(end: number): void {
		if (this.#fence !== undefined) this.#code.push({start: this.#fence.start, end});
		this.#fence = undefined;
		this.#isAfterBlank = true;
	}

	#collectRuns({start, end}: Range): void {
		for (const {0: run, index} of this.#file.slice(start, end).matchAll(/`+/g))
			this.#runs.push({start: start + index, end: start + index + run.length});
	}

	/** A run of backticks begins code up to the next one of the same length in the paragraph. */
	#endParagraph(): void {
		const runs = this.#runs;
		if (runs.length === 0) return;
		const nextOf = new Map<number, number>();
		const closing = runs.map(() => -1);
		for (let index = runs.length - 1; index >= 0; index--) {
			const {start = 0, end = 0} = runs[index] ?? {};
			const opens = end - start - (this.#isEscaped(start) ? 1 : 0);
			closing[index] = nextOf.get(opens) ?? -1;
			nextOf.set(end - start, index);
		}
		for (let index = 0; index < runs.length; index++) {
			const close = runs[closing[index] ?? -1];
			const open = runs[index];
			if (open === undefined || close === undefined) continue;
			this.#code.push({start: open.start, end: close.end});
			index = closing[index] ?? index;
		}
		this.#runs = [];
	}

	#isEscaped(at: number): boolean {
		let slashes = 0;
		while (this.#file[at - 1 - slashes] === '\\') slashes++;
		return slashes % 2 === 1;
	}
}

/** What opens a fence, behind marks of list items: info after backticks holds none. */
const fenceForm = /^([ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})/;
