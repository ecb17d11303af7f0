import type {TemplateMark} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {unknownOutput} from '../../model/unknownOutput.ts';
import {Finder} from '../../texts/finder.ts';
import {pairMarks} from '../pairMarks.ts';
import type {BodyPiece, HtmlPart, TemplatedBody} from '../rendering.ts';
import {byHtml, type Replacement, replacePieces, textRangesOf} from '../replacePieces.ts';
import {escapeHtml} from '../writtenHtml.ts';
import {htmlOfShortcode, type ShortcodeHtml} from './knownShortcodes.ts';
import {findShortcodes, type ShortcodeMark} from './shortcodeMarks.ts';

/**
 * Reads the shortcodes of Hugo in a body (https://gohugo.io/content-management/shortcodes/): its own become what it writes for
 * them, those of the site and its theme a placeholder. What stands between `{{< name >}}` and its end is theirs, and stays as
 * text; between `{{% name %}}` and its end it is Markdown. A mark at which the build would stop stays as text. Linear; never throws.
 */
export function readHugo(file: string, body: TemplatedBody): TemplatedBody {
	const finder = new Finder(file);
	const marks = textRangesOf(body).flatMap((range) => findShortcodes(file, range, finder));
	return marks.length === 0 ? body : replacePieces(body, replacementsOf(file, withEnds(marks)));
}

interface PairedMark extends ShortcodeMark {
	/** The number of the mark that ends it. */
	readonly end: number | undefined;
	readonly html: ShortcodeHtml | undefined;
}

/** Finds for each shortcode its end, which it need not have. Ends of none stop the build. */
function withEnds(marks: readonly ShortcodeMark[]): readonly PairedMark[] {
	const ends = pairMarks(marks);
	const closing = new Set(ends.values());
	return marks.map((mark, number) => ({
		...mark,
		kind: mark.kind === 'end' && !closing.has(number) ? 'broken' : mark.kind,
		end: ends.get(number),
		html: htmlOfShortcode(mark.name, mark.args),
	}));
}

function replacementsOf(file: string, marks: readonly PairedMark[]): readonly Replacement[] {
	const replacements: Replacement[] = [];
	for (let number = 0; number < marks.length; number++) {
		const mark = marks[number];
		if (mark === undefined) continue;
		if (mark.kind === 'comment' || mark.kind === 'broken') replacements.push(shownMark(mark));
		else if (mark.isMarkdown) replacements.push(markdownMark(file, mark));
		else {
			const end = mark.end ?? number;
			replacements.push(block(file, marks.slice(number, end + 1)));
			number = end;
		}
	}
	return replacements;
}

/** A mark that is text: of a comment what is in it. */
function shownMark(mark: ShortcodeMark): Replacement {
	return {source: mark.range, pieces: shownRanges(mark).map((source) => ({kind: 'text', source}))};
}

function shownRanges({kind, range: {start, end}}: ShortcodeMark): readonly Range[] {
	if (kind !== 'comment') return [{start, end}];
	const [opening, closing] = ['{{<'.length, '>}}'.length];
	const inner = {start: start + opening + '/*'.length, end: end - closing - '*/'.length};
	return [{start, end: start + opening}, inner, {start: end - closing, end}];
}

/** A mark whose output Markdown reads. Of one with a text within, the line that it has for itself shows nothing. */
function markdownMark(file: string, mark: PairedMark): Replacement {
	const {range: source, html, kind, name} = mark;
	const isPart = kind === 'end' || mark.end !== undefined;
	const output = isPart ? '' : html === undefined ? unknownOutput : asText(file, html.before);
	const text = isPart && !isAloneInLine(file, source) ? unknownOutput : output;
	const pieces: readonly BodyPiece[] = text === '' ? [] : [{kind: 'output', source, text}];
	return {source, pieces, mark: {language: 'hugo', name, range: source, isKnown: !isPart && html !== undefined}};
}

function asText(file: string, parts: readonly HtmlPart[]): string {
	return parts.map((part) => (typeof part === 'string' ? part : file.slice(part.start, part.end))).join('');
}

function isAloneInLine(file: string, {start, end}: Range): boolean {
	return (
		/(?:^|\n)[ \t>]*$/.test(file.slice(Math.max(0, start - longestIndent), start)) &&
		/^[ \t]*(?:\r?\n|$)/.test(file.slice(end, end + longestIndent))
	);
}

const longestIndent = 40;

/** A shortcode with all that stands within: the first of the marks, to the last one. */
function block(file: string, marks: readonly PairedMark[]): Replacement {
	const [first] = marks;
	const last = marks.at(-1);
	if (first === undefined || last === undefined) throw new TypeError('A block begins with a mark.');
	const range = {start: first.range.start, end: last.range.end};
	const isKnown = marks.every(({html, kind}) => html !== undefined || kind === 'end');
	const mark: TemplateMark = {language: 'hugo', name: first.name, range, isKnown};
	const parts: HtmlPart[] = [];
	let position = first.range.start;
	let isInCode = false;
	for (const inner of marks) {
		const text = escapeHtml(file.slice(position, inner.range.start));
		const begun = isInCode ? text.trimStart() : text;
		parts.push(inner.kind === 'end' && inner.html?.isCode === true ? begun.trimEnd() : begun);
		position = inner.range.end;
		isInCode = inner.end !== undefined && inner.html?.isCode === true;
		for (const part of partsOf(file, inner)) parts.push(part);
	}
	return byHtml(
		mark,
		parts.filter((part) => part !== ''),
		'block',
	);
}

function partsOf(file: string, mark: PairedMark): readonly HtmlPart[] {
	if (mark.kind === 'comment' || mark.kind === 'broken')
		return shownRanges(mark).map(({start, end}) => escapeHtml(file.slice(start, end)));
	if (mark.kind === 'end') return mark.html?.after ?? [];
	return mark.html?.before ?? [unknownOutput];
}
