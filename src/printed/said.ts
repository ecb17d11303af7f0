import type {BylineReader} from '../archive/authors/byline.ts';
import {startOfDay} from '../dates/days.ts';
import type {DateFact, Located} from '../model/facts.ts';
import type {Role} from '../model/roles.ts';
import type {Range} from '../model/text.ts';
import {authorNamedIn, dateNamedIn, withoutDate} from './bylineIn.ts';
import {type LinePart, partsOf} from './lineParts.ts';
import type {PrintedLine} from './printedLine.ts';
import {sourceNamedIn} from './sourceLine.ts';

/** A role that a text may say. */
export type PrintedRole = Exclude<Role, 'tags'>;

/** What it takes to read a line. */
export interface SaidTools {
	readonly reader: BylineReader;
	/** The year that the post is of. */
	readonly about: number;
}

/** What a line says in a role. */
export type Said = {readonly range: Range; readonly isLabelled: boolean} & (
	| {readonly role: 'title' | 'author'; readonly value: string}
	| {readonly role: 'source'; readonly value: string; readonly rank: number}
	| {readonly role: 'date'; readonly value: DateFact}
);

/** Lines that are looked at above an article, and below it. */
export const mostAbove = 40;
const mostBelow = 8;

/** What is said above an article, and between its standfirst and the next paragraph. */
export function saidAbove(lines: readonly PrintedLine[], tools: SaidTools): readonly Said[] {
	const said: Said[] = [];
	let paragraphs = 0;
	let headings = 0;
	let isBelowPicture = false;
	for (const [index, line] of lines.slice(0, mostAbove).entries()) {
		if (line.kind === 'comments') break;
		if (line.kind === 'heading') {
			// With another one, a part of the article begins.
			if (headings > 0 && (paragraphs > 0 || said.length > 1 || lines[index - 1]?.kind !== 'heading')) break;
			if (headings++ === 0) said.push(titleIn(line));
		} else if (line.kind === 'picture' || line.kind === 'other') isBelowPicture = true;
		else if (line.kind === 'quotation') {
			if (paragraphs === 0) said.push(...saidInQuotation(lines, index, tools));
		} else {
			const inLine = saidIn(line, tools).filter(({role}) => paragraphs === 0 || role !== 'source');
			// What stands alone below a picture is said of that.
			if (!isBelowPicture || inLine.length > 1) said.push(...inLine);
			if (inLine.length === 0 && isParagraph(line) && ++paragraphs === 2) break;
			isBelowPicture = false;
		}
	}
	return said;
}

/** What the last lines of an article say with a label. */
export function saidBelow(lines: readonly PrintedLine[], tools: SaidTools): readonly Said[] {
	const comments = lines.findIndex((line) => line.kind === 'comments' || isHeadingOfComments(line));
	const all = comments === -1 ? lines : lines.slice(0, comments);
	const said: (readonly Said[])[] = [];
	for (const [fromEnd, line] of all.slice(-mostBelow).toReversed().entries()) {
		if (line.kind === 'heading') break;
		// What stands right below a picture is said of that.
		if (line.kind === 'picture' || line.kind === 'other') return said.slice(0, -1).flat();
		const isQuotation = line.kind === 'quotation';
		const inLine = isQuotation ? saidInQuotation(all, all.length - 1 - fromEnd, tools) : saidIn(line, tools);
		const labelled = inLine.filter(({isLabelled}) => isLabelled);
		if (labelled.length === 0 && (isQuotation || isParagraph(line))) break;
		said.push(labelled);
	}
	return said.flat();
}

function isHeadingOfComments({kind, text}: PrintedLine): boolean {
	return (
		kind === 'heading' &&
		/^(?:\d+ )?(?:comments?|responses|replies|kommentare?|commentaires|comentarios|[評评][論论]|留言|コメント|댓글)\b/iu.test(
			text,
		)
	);
}

/** UTF-16 units: a line that is as long belongs to the article. */
const shortestParagraph = 60;

/** Whether a line is as long as one of the article, or a sentence. */
export function isParagraph({text}: PrintedLine): boolean {
	if (text.length >= shortestParagraph || text.endsWith('。')) return true;
	return text.length >= shortestSentence && /[.!！?？…]["”」』)）]?$/u.test(text);
}

const shortestSentence = 26;

/** What a quotation says, if each of its lines says something with a label: else it is one of the article’s. */
function saidInQuotation(lines: readonly PrintedLine[], index: number, tools: SaidTools): readonly Said[] {
	const isIn = (line: PrintedLine | undefined): boolean => line?.kind === 'quotation';
	let start = index;
	while (isIn(lines[start - 1])) start--;
	let end = index + 1;
	while (isIn(lines[end]) && end - start <= mostBelow) end++;
	const inLines = lines
		.slice(start, end)
		.map((line) => ({line, said: saidIn(line, tools).filter(({isLabelled}) => isLabelled)}));
	if (inLines.some(({said}) => said.length === 0)) return [];
	return inLines.find(({line}) => line === lines[index])?.said ?? [];
}

function titleIn(line: PrintedLine): Said {
	return {role: 'title', value: line.text, range: line.locate(0, line.text.length), isLabelled: true};
}

/** All that the parts of a line say. */
function saidIn(line: PrintedLine, tools: SaidTools): readonly Said[] {
	const said: Said[] = [];
	for (const part of partsOf(line)) {
		const source = sourceNamedIn(part.text, part.links);
		if (source === undefined) said.push(...bylineIn(part, line, tools));
		else {
			const {link, rank} = source;
			said.push({role: 'source', value: link.url, range: link.urlRange, rank, isLabelled: true});
		}
	}
	return said;
}

function bylineIn({text, start}: LinePart, line: PrintedLine, {reader, about}: SaidTools): readonly Said[] {
	const locate = (from: number, to: number): Range => line.locate(start + from, start + to);
	const author = authorNamedIn(withoutDate(text, about), reader);
	const dates = dateIn(text, author !== undefined, about, locate);
	if (author === undefined) return dates;
	const {name, start: first, isLabelled} = author;
	return [{role: 'author', value: name, range: locate(first, first + name.length), isLabelled}, ...dates];
}

function dateIn(
	text: string,
	hasAuthor: boolean,
	about: number,
	locate: (from: number, to: number) => Range,
): readonly Said[] {
	const date = dateNamedIn(text, about, hasAuthor);
	const [day, another] = date?.days ?? [];
	if (date === undefined || day === undefined || another !== undefined) return [];
	const {start, instant} = date;
	const written = text.slice(start, date.end);
	// A time without a zone, or without seconds, is left to its reader: the day is what is certain.
	const source = instant === undefined ? written.replace(/[Tt\s,，·|@–-]*(?<!\d)\d{1,2}[:：h]\d\d.*$/s, '') : written;
	return [
		{
			role: 'date',
			value: {epoch: instant?.epoch ?? startOfDay(day), source},
			range: locate(start, start + source.length),
			isLabelled: /[:：]/.test(text.slice(0, start)),
		},
	];
}

/** What a text says in each role. */
export interface Printed {
	readonly title: Located<string> | undefined;
	readonly date: Located<DateFact> | undefined;
	readonly author: Located<string> | undefined;
	readonly source: Located<string> | undefined;
}

/** Of all that is said, what holds: what stands above goes before what stands below, and of sources the surest. */
export function chooseSaid(above: readonly Said[], below: readonly Said[]): Printed {
	const titles = above.flatMap((said) => (said.role === 'title' ? [said] : []));
	const authors = [above, below].map((all) => all.flatMap((said) => (said.role === 'author' ? [said] : [])));
	const dates = [above, below].map((all) => all.flatMap((said) => (said.role === 'date' ? [said] : [])));
	const sources = [...above, ...below].flatMap((said) => (said.role === 'source' ? [said] : []));
	const best = Math.min(...sources.map(({rank}) => rank));
	const surest = sources.filter(({rank}) => rank === best);
	return {
		title: located(titles[0]),
		date: located(dates[0]?.[0] ?? only(dates[1])),
		author: located(authors[0]?.[0] ?? only(authors[1])),
		source: located(only(surest)),
	};
}

/** The first of some that say the same; undefined where they do not: below an article, others may be named as well. */
function only<T extends Located<unknown>>(all: readonly T[] = []): T | undefined {
	const [first, ...others] = all;
	return others.every(({value}) => JSON.stringify(value) === JSON.stringify(first?.value)) ? first : undefined;
}

function located<T>(said: Located<T> | undefined): Located<T> | undefined {
	return said && {value: said.value, range: said.range};
}
