import type {TemplateMark} from '../../model/post.ts';
import {merge} from '../../model/ranges.ts';
import type {Range} from '../../model/text.ts';
import {Finder} from '../../texts/finder.ts';
import {codeIn} from '../markdownCode.ts';
import {mathSpansOf} from '../mathSpans.ts';
import type {TemplatedBody} from '../rendering.ts';
import {byHtml, type Replacement, replacePieces, textRangesOf} from '../replacePieces.ts';
import {htmlOfNoteLink, readNoteLink} from './noteLinks.ts';

/**
 * Reads what Obsidian adds to Markdown (https://help.obsidian.md/obsidian-flavored-markdown): links to notes, embeds, callouts,
 * highlights, comments and ids of blocks; not in code, nor in formulas. What is not closed is text, and so are tags. Linear; never throws.
 */
export function readObsidian(file: string, body: TemplatedBody): TemplatedBody {
	const finder = new Finder(file);
	const replacements = textRangesOf(body).flatMap((range) => {
		const code = codeIn(file, range);
		const literal = merge([...code, ...formulasOutside(code, file, range)]);
		return new VaultReader(file, {range, finder, literal}).read();
	});
	return replacePieces(body, replacements);
}

/** What may begin a mark: brackets, equals signs, percent signs, the sign of an id, and a callout with the marks of its quotation. */
const opening = /!?\[\[|==|%%|\^(?=[\w-]+[ \t]*\r?$)|\[!(?<=^[ \t]{0,40}>[ \t>]{0,40}\[!)/gm;

/** Formulas that neither code holds, nor a formula before: of what overlaps, the first one stands. */
function formulasOutside(code: readonly Range[], file: string, {start, end}: Range): readonly Range[] {
	const formulas: Range[] = [];
	let nextCode = 0;
	let behind = start;
	const spans = [...mathSpansOf(file.slice(start, end)).values()].toSorted((a, b) => a.start - b.start);
	for (const span of spans) {
		const formula = {start: start + span.start, end: start + span.end};
		while ((code[nextCode]?.end ?? Number.POSITIVE_INFINITY) <= formula.start) nextCode++;
		const isInCode = (code[nextCode]?.start ?? Number.POSITIVE_INFINITY) <= formula.start;
		if (isInCode || formula.start < behind || liesBetweenLinks(file.slice(formula.start, formula.end))) continue;
		formulas.push(formula);
		behind = formula.end;
	}
	return formulas;
}

/** Whether the signs of a formula stand in the names of notes: `[[a $b]] c [[d$ e]]`. */
function liesBetweenLinks(formula: string): boolean {
	const [close, open] = [formula.indexOf(']]'), formula.lastIndexOf('[[')];
	return close !== -1 && close < open;
}

/** What a reader needs of a text. */
interface VaultText {
	readonly range: Range;
	readonly finder: Finder;
	/** Code and formulas: sorted, apart. */
	readonly literal: readonly Range[];
}

class VaultReader {
	readonly #file: string;
	readonly #range: Range;
	readonly #finder: Finder;
	readonly #literal: readonly Range[];
	readonly #found: Replacement[] = [];
	#nextLiteral = 0;
	/** Where a highlight has begun that is still open, and where its paragraph ends. */
	#highlight: {readonly at: number; readonly end: number} | undefined;

	constructor(file: string, {range, finder, literal}: VaultText) {
		this.#file = file;
		this.#range = range;
		this.#finder = finder;
		this.#literal = literal;
	}

	read(): readonly Replacement[] {
		opening.lastIndex = this.#range.start;
		for (let match = opening.exec(this.#file); match !== null; match = opening.exec(this.#file)) {
			const {index: at} = match;
			if (at >= this.#range.end) break;
			const literal = this.#literalAround(at);
			opening.lastIndex = literal?.end ?? this.#readMark(match[0], at);
		}
		opening.lastIndex = 0;
		return this.#found.toSorted((a, b) => a.source.start - b.source.start);
	}

	#literalAround(at: number): Range | undefined {
		while ((this.#literal[this.#nextLiteral]?.end ?? Number.POSITIVE_INFINITY) <= at) this.#nextLiteral++;
		const next = this.#literal[this.#nextLiteral];
		return next !== undefined && next.start <= at ? next : undefined;
	}

	/** @returns where to read on */
	#readMark(sign: string, at: number): number {
		switch (sign) {
			case '==':
				return this.#readHighlight(at);
			case '%%':
				return this.#readComment(at);
			case '^':
				return this.#readBlockId(at);
			case '[!':
				return this.#readCallout(at);
			default:
				return this.#readLink(at, sign.length);
		}
	}

	#readLink(start: number, length: number): number {
		// Of three brackets, the first is text.
		if (this.#file[start + length] === '[') return start + 1;
		const inner = {start: start + length, end: this.#finder.next(']]', start + length)};
		const isWhole =
			inner.end + 2 <= this.#range.end &&
			this.#finder.next('\n', inner.start) > inner.end &&
			this.#finder.next('[[', inner.start) > inner.end;
		const link = isWhole ? readNoteLink(this.#file, inner, length === '![['.length) : undefined;
		if (link === undefined) return inner.start;
		const {parts, isKnown} = htmlOfNoteLink(link);
		const range = {start, end: inner.end + 2};
		this.#found.push(byHtml(markOf(link.isEmbed ? 'embed' : 'link', range, isKnown), parts, 'word'));
		return range.end;
	}

	/** Nothing of a comment is shown. */
	#readComment(start: number): number {
		const close = this.#finder.next('%%', start + 2);
		if (close + 2 > this.#range.end) return start + 2;
		this.#found.push(byHtml(markOf('comment', {start, end: close + 2}), [], 'word'));
		return close + 2;
	}

	#readBlockId(start: number): number {
		const before = this.#file[start - 1];
		const [id = ''] = /^\^[\w-]+/.exec(this.#file.slice(start, start + longestId)) ?? [];
		if (before !== undefined && !/\s/.test(before)) return start + 1;
		this.#found.push(byHtml(markOf('id', {start, end: start + id.length}), [], 'word'));
		return start + id.length;
	}

	/** Its words are Markdown like others. */
	#readHighlight(at: number): number {
		const [before = ' ', after = ' '] = [this.#file[at - 1], this.#file[at + 2]];
		const end = at + 2;
		if (before === '=' || after === '=') return after === '=' ? this.#behindRun(end) : end;
		const open = this.#highlight;
		if (open !== undefined && at < open.end && !/\s/.test(before)) {
			for (const [start, tag] of [
				[open.at, '<mark>'],
				[at, '</mark>'],
			] as const)
				this.#found.push(byHtml(markOf('highlight', {start, end: start + 2}), [tag], 'word'));
			this.#highlight = undefined;
		} else if (!/\s/.test(after)) this.#highlight = {at, end: this.#paragraphEnd(end)};
		return end;
	}

	#behindRun(from: number): number {
		let end = from;
		while (this.#file[end] === '=') end++;
		return end;
	}

	#paragraphEnd(from: number): number {
		return Math.min(this.#finder.next('\n\n', from), this.#finder.next('\n\r\n', from), this.#range.end);
	}

	/** `> [!note]- Title`: the kind of a callout is shown where it has no title of its own. Its text is another paragraph. */
	#readCallout(start: number): number {
		const lineEnd = Math.min(this.#finder.next('\n', start), this.#range.end);
		const line = this.#file.slice(start, Math.min(lineEnd, start + longestId));
		const [mark = '', kind = ''] = /^\[!([\w-]+)(?:\|[^\]\n]*)?\][+-]?[ \t]*/.exec(line) ?? [];
		if (mark === '') return start + 2;
		const range = {start, end: start + mark.length};
		const hasTitle = this.#file.slice(range.end, lineEnd).trim() !== '';
		const title = (kind[0] ?? '').toUpperCase() + kind.slice(1).toLowerCase();
		this.#found.push({
			source: range,
			pieces: hasTitle ? [] : [{kind: 'output', source: range, text: title}],
			mark: markOf('callout', range),
		});
		const lineStart = this.#file.lastIndexOf('\n', start) + 1;
		const place = {start: lineEnd, end: lineEnd};
		const text = `\n${this.#file.slice(lineStart, start).trimEnd()}`;
		if (lineEnd < this.#range.end) this.#found.push({source: place, pieces: [{kind: 'output', source: place, text}]});
		return range.end;
	}
}

function markOf(name: string, range: Range, isKnown = true): TemplateMark {
	return {language: 'obsidian', name, range, isKnown};
}

/** How much of a line is looked at for the name of a block or a callout. */
const longestId = 200;
