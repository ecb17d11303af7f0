import {
	type BylineReader,
	bylineDateIn,
	type DateLine,
	isPersonName,
	isSourceLine,
	type Post,
	readDateLine,
	roleText,
	type WrittenDate,
} from '../../../src/authoring.ts';
import {closingLineOf, type Line, openingOf} from '../reading/articleEdges.ts';
import {saysWhere} from '../reading/events.ts';
import {dayIn, daysOf, isNearDay, isNearInstant, type Moment, namesSecond} from '../reading/moments.ts';
import type {Witness, WitnessKind} from './witness.ts';

/** How a post's lines are read. */
interface LineReading {
	/** The year that the post is of. */
	readonly about: number;
	readonly bylines: BylineReader;
}

/** The dates that a page prints on a line of their own, above and below its article. */
export function dateLineWitnesses(post: Post, reading: LineReading): readonly Witness[] {
	const {lines, paragraph} = openingOf(post);
	// The card of an article that was taken from elsewhere says when that was published.
	const opening = lines.some(({text}) => isSourceLine(text)) ? [] : lines;
	const isEvent = lines.some(({text}) => saysWhere(text));
	const above = opening.flatMap((line) => witnessOf('firstLine', line, readLine(post, line, reading, isEvent)) ?? []);
	if (paragraph === undefined) return above;
	const end = paragraph.locate(0, paragraph.text.length).end;
	const last = closingLineOf(post);
	if (last === undefined || last.locate(0, 1).start < end) return above;
	const below = witnessOf('lastLine', last, readLine(post, last, reading, false));
	return below === undefined ? above : [...above, below];
}

/** What a line says: a date, and how many days later the article may have been published. */
interface DatedLine {
	readonly date: WrittenDate;
	readonly delay: number;
}

/** The two places where a line may stand have different manners: below an article stands its author's own date. */
interface DatedBy {
	readonly above: DatedLine | undefined;
	readonly below: DatedLine | undefined;
}

const nothing: DatedBy = {above: undefined, below: undefined};

/** @param isEvent whether the lines around it say where something is held */
function readLine(post: Post, {text}: Line, {about, bylines}: LineReading, isEvent: boolean): DatedBy {
	const line = readDateLine(text, about);
	const byline = line?.standing === 'named' || line === undefined ? bylineDateIn(text, about, bylines) : undefined;
	if (byline !== undefined)
		return {above: {date: byline, delay: 0}, below: {date: byline, delay: Number.POSITIVE_INFINITY}};
	if (line === undefined || (isEvent && line.standing !== 'published')) return nothing;
	const {standing} = line;
	const certain = {date: line, delay: 0};
	const written = {date: line, delay: longestDelay};
	if (standing === 'published' || standing === 'bylined') return {above: certain, below: certain};
	if (standing === 'alone') return {above: certain, below: written};
	// With the time of day, it says when something is held.
	if (standing === 'dated') return line.hasTime && !line.isOfProgram ? nothing : {above: written, below: written};
	const signed = {date: line, delay: Number.POSITIVE_INFINITY};
	if (isAuthor(post, line)) return {above: certain, below: signed};
	return isSignature(line) ? {above: signed, below: signed} : nothing;
}

/** Days between what a text says of itself, as letters, minutes and essays do, and its publication. */
const longestDelay = 180;

function isAuthor(post: Post, {name}: DateLine): boolean {
	return name !== undefined && roleText(post, 'author')?.value.trim() === name;
}

/**
 * Whether a line is one with which letters and reports begin or end: `Ann Quay, 1 May 2023`, `PARIS — May 1, 2023`. With one word, or with
 * the time of day, it may announce what is held there: `Lecture, 1 May 2023`.
 */
function isSignature({name = '', hasTime}: DateLine): boolean {
	return !hasTime && (isPersonName(name) || /^\p{Lu}[\p{Lu} .]+$/u.test(name));
}

function witnessOf(
	kind: WitnessKind & ('firstLine' | 'lastLine'),
	line: Line,
	{above, below}: DatedBy,
): Witness | undefined {
	const dated = kind === 'firstLine' ? above : below;
	return dated === undefined ? undefined : printedWitness(kind, line, dated);
}

/** A witness that a line prints. */
function printedWitness(kind: WitnessKind, line: Line, {date: {start, end, days, instant}, delay}: DatedLine): Witness {
	const printed =
		instant === undefined
			? undefined
			: {precision: 'instant' as const, isExact: namesSecond(instant.epoch), ...instant};
	const isLater = (date: Moment): boolean => days.some((one) => dayIn(date, 0) > one && dayIn(date, 0) - one <= delay);
	return {
		kind,
		locate: () => line.locate(start, end),
		says: line.text.slice(start, end),
		days,
		agreesWith: (date) =>
			isLater(date) ||
			(printed === undefined ? days.some((one) => isNearDay(date, one)) : isNearInstant(date, printed)),
		names: (date) => daysOf(date).some((one) => days.includes(one)),
	};
}
