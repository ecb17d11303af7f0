import {isSourceLine, type Post, readDateLine, type WrittenDate} from '../../../src/authoring.ts';
import {closingLineOf, type Line, openingOf} from '../reading/articleEdges.ts';
import {daysOf, isNearDay, isNearInstant, namesSecond} from '../reading/moments.ts';
import type {Witness, WitnessKind} from './witness.ts';

/**
 * The dates that a page prints on a line of their own, above and below its article.
 * @param about the year that the post is of
 */
export function dateLineWitnesses(post: Post, about: number): readonly Witness[] {
	const {lines, paragraph} = openingOf(post);
	// The card of an article that was taken from elsewhere says when that was published.
	const opening = lines.some(({text}) => isSourceLine(text)) ? [] : lines;
	const above = opening.flatMap((line) => witnessOf('firstLine', line, about) ?? []);
	if (paragraph === undefined) return above;
	const end = paragraph.locate(0, paragraph.text.length).end;
	const last = closingLineOf(post);
	const below = last === undefined || last.locate(0, 1).start < end ? undefined : witnessOf('lastLine', last, about);
	return below === undefined ? above : [...above, below];
}

function witnessOf(kind: WitnessKind, line: Line, about: number): Witness | undefined {
	const date = readDateLine(line.text, about);
	return date === undefined ? undefined : printedWitness(kind, line, date);
}

/** A witness that a line prints. */
function printedWitness(kind: WitnessKind, line: Line, {start, end, days, instant}: WrittenDate): Witness {
	const printed =
		instant === undefined
			? undefined
			: {precision: 'instant' as const, isExact: namesSecond(instant.epoch), ...instant};
	return {
		kind,
		locate: () => line.locate(start, end),
		says: line.text.slice(start, end),
		days,
		agreesWith: (date) =>
			printed === undefined ? days.some((one) => isNearDay(date, one)) : isNearInstant(date, printed),
		names: (date) => daysOf(date).some((one) => days.includes(one)),
	};
}
