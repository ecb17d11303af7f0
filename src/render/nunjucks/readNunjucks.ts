import type {TemplateMark} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {unknownOutput} from '../../model/unknownOutput.ts';
import {Finder} from '../../texts/finder.ts';
import {codeIn} from '../markdownCode.ts';
import {pairMarks} from '../pairMarks.ts';
import type {BodyPiece, HtmlPart, StandIn, TemplatedBody} from '../rendering.ts';
import {byHtml, type Replacement, replacePieces, textRangesOf} from '../replacePieces.ts';
import {escapeHtml, type MarkValue} from '../writtenHtml.ts';
import {findNunjucks, type NunjucksMark} from './nunjucksMarks.ts';

/** What a tag writes: HTML in its place, or around what stands between it and its end. */
export interface TagHtml {
	readonly before: readonly HtmlPart[];
	readonly after: readonly HtmlPart[];
	/** What the text within is; left out for a tag that has no end. */
	readonly within?: 'code' | 'markdown';
	/** Whether all of it follows from the post; left out: it does. */
	readonly isPartlyUnknown?: boolean;
}

/** How a program uses Nunjucks. */
export interface NunjucksDialect {
	/** Whether marks in code of Markdown are text. */
	readonly sparesCode: boolean;
	/** What stands for the HTML of tags while Markdown is read: Hexo puts comments in their places. */
	readonly standIn: StandIn;
	/** What a tag of its own writes; undefined for others. */
	readonly htmlOf: (name: string, args: readonly MarkValue[]) => TagHtml | undefined;
}

/** Nunjucks with tags that nobody knows, run over all of a text. */
export const plainNunjucks: NunjucksDialect = {sparesCode: false, standIn: 'word', htmlOf: () => undefined};

/**
 * Runs over a body as Nunjucks would (https://mozilla.github.io/nunjucks/templating.html): values and tags that only the site knows
 * become a placeholder, with what stands between them and their ends; those that steer vanish, and all branches stay. Linear; never
 * throws.
 */
export function readNunjucks(file: string, body: TemplatedBody, dialect: NunjucksDialect): TemplatedBody {
	const finder = new Finder(file);
	const marks = textRangesOf(body).flatMap((range) =>
		findNunjucks(file, range, {finder, code: dialect.sparesCode ? codeIn(file, range) : []}),
	);
	return marks.length === 0 ? body : replacePieces(body, new Replacing(file, marks, dialect).replacements());
}

/** Tags of Nunjucks that decide what is shown, and show nothing themselves. */
const steering: ReadonlySet<string> = new Set(
	'if elif elseif else for asyncEach asyncAll set block extends import from switch case default call filter macro'.split(
		' ',
	),
);

class Replacing {
	readonly #file: string;
	readonly #marks: readonly NunjucksMark[];
	readonly #dialect: NunjucksDialect;
	readonly #ends: ReadonlyMap<number, number>;
	/** By the number of the end. */
	readonly #starts: ReadonlyMap<number, number>;

	constructor(file: string, marks: readonly NunjucksMark[], dialect: NunjucksDialect) {
		this.#file = file;
		this.#marks = marks;
		this.#dialect = dialect;
		this.#ends = pairMarks(marks);
		this.#starts = new Map([...this.#ends].map(([start, end]) => [end, start]));
	}

	replacements(): readonly Replacement[] {
		const replacements: Replacement[] = [];
		for (let number = 0; number < this.#marks.length; number++) {
			const end = this.#blockEnd(number);
			replacements.push(end === undefined ? this.#single(number) : this.#block(number, end));
			number = end ?? number;
		}
		return replacements;
	}

	/** The end of a tag to which all belongs that stands before it. */
	#blockEnd(number: number): number | undefined {
		const mark = this.#marks[number];
		if (mark?.kind !== 'start' || steering.has(mark.name)) return undefined;
		return this.#htmlOf(mark)?.within === 'markdown' ? undefined : this.#ends.get(number);
	}

	#single(number: number): Replacement {
		const mark = this.#marks[number];
		if (mark === undefined) throw new TypeError('A mark is replaced.');
		const {kind, name, range: source, content} = mark;
		const note = (isKnown: boolean): TemplateMark => ({language: 'nunjucks', name, range: source, isKnown});
		if (kind === 'verbatim') return {source, pieces: [{kind: 'text', source: content}]};
		if (kind === 'comment') return {source, pieces: [], mark: note(true)};
		if (kind === 'output') return {source, pieces: [{kind: 'output', source, text: unknownOutput}], mark: note(false)};
		if (steering.has(name)) return {source, pieces: [], mark: note(false)};
		const start = this.#marks[this.#starts.get(number) ?? number];
		const html = start && this.#htmlOf(start);
		if (html?.within === 'markdown') {
			const isPair = this.#ends.has(number) || kind === 'end';
			return {source, pieces: isPair ? markdownAround(source, html, kind) : [], mark: note(true)};
		}
		return byHtml(
			note(html !== undefined && html.isPartlyUnknown !== true),
			html?.before ?? [unknownOutput],
			this.#standInAt(source),
		);
	}

	/** A tag with all that stands between it and its end. */
	#block(start: number, end: number): Replacement {
		const [first, last] = [this.#marks[start], this.#marks[end]];
		if (first === undefined || last === undefined) throw new TypeError('A block begins and ends with a mark.');
		const html = this.#htmlOf(first);
		const range = {start: first.range.start, end: last.range.end};
		const mark: TemplateMark = {language: 'nunjucks', name: first.name, range, isKnown: html !== undefined};
		const text = this.#file.slice(first.range.end, last.range.start);
		const within = html?.within === 'code' ? text.trimEnd().replace(/^\s*\n/, '') : text;
		const {before, after} = html ?? {before: [unknownOutput], after: []};
		return byHtml(mark, [...before, escapeHtml(within), ...after], this.#standInAt(range));
	}

	/** In the address of a link or in an attribute, there is no place for a comment. */
	#standInAt({start}: Range): StandIn {
		return /[("'=/]/.test(this.#file[start - 1] ?? '') ? 'word' : this.#dialect.standIn;
	}

	#htmlOf({name, content}: NunjucksMark): TagHtml | undefined {
		return this.#dialect.htmlOf(name, argumentsIn(this.#file, content));
	}
}

/** HTML before a text of Markdown, or behind it: blocks of their own. */
function markdownAround(source: Range, {before, after}: TagHtml, kind: NunjucksMark['kind']): readonly BodyPiece[] {
	const parting: BodyPiece = {kind: 'output', source, text: '\n\n'};
	const html = (parts: readonly HtmlPart[]): BodyPiece => ({kind: 'html', source, parts, standIn: 'comment'});
	return kind === 'end' ? [parting, html(after), parting] : [parting, html(before), parting];
}

/** What stands behind the name of a tag: words, and texts in quotes. */
function argumentsIn(file: string, {start, end}: Range): readonly MarkValue[] {
	return [...file.slice(start, end).matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g)].map((match) => {
		const [written, double, single] = match;
		const text = double ?? single ?? written;
		const at = start + match.index + (text === written ? 0 : 1);
		return {text, range: {start: at, end: at + text.length}};
	});
}
