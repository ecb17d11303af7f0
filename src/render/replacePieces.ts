import type {TemplateMark} from '../model/post.ts';
import {coversOffset, merge} from '../model/ranges.ts';
import type {Range} from '../model/text.ts';
import type {BodyPiece, HtmlPart, StandIn, TemplatedBody} from './rendering.ts';

/** What a template language puts in the place of a range. */
export interface Replacement {
	readonly source: Range;
	/** What is there instead: of the file only what lies in the range. */
	readonly pieces: readonly BodyPiece[];
	/** The mark that it stands for; undefined for a part of one, and for what is text after all. */
	readonly mark?: TemplateMark | undefined;
}

/** A replacement by HTML that the renderer does not read. */
export function byHtml(
	mark: TemplateMark,
	parts: readonly HtmlPart[],
	standIn: StandIn,
	source: Range = mark.range,
): Replacement {
	return {source, pieces: parts.length === 0 ? [] : [{kind: 'html', source, parts, standIn}], mark};
}

/** The ranges of a body that are still to be read: text, but for what a language has said to be shown as it is. */
export function textRangesOf({pieces, opaque}: TemplatedBody): readonly Range[] {
	return pieces.flatMap(({kind, source}) =>
		kind === 'text' && source.end > source.start && !coversOffset(opaque, source.start) ? [source] : [],
	);
}

/**
 * Puts what a language writes in the place of its marks. All of a range goes, outputs of other languages in it as well.
 * @param replacements sorted, apart; each begins and ends in what is text so far
 */
export function replacePieces(body: TemplatedBody, replacements: readonly Replacement[]): TemplatedBody {
	if (replacements.length === 0) return body;
	const pieces: BodyPiece[] = [];
	let next = 0;
	for (const piece of body.pieces) {
		let {start} = piece.source;
		const {end} = piece.source;
		// One that began in a piece before may reach into this one.
		const before = replacements[next - 1];
		if (before !== undefined && before.source.end > start) start = Math.min(end, before.source.end);
		if (piece.kind !== 'text') {
			if (start === piece.source.start && (start < end || start >= (before?.source.end ?? 0))) pieces.push(piece);
			continue;
		}
		for (let replacement = replacements[next]; replacement !== undefined; replacement = replacements[next]) {
			const {source} = replacement;
			if (source.start >= end) break;
			if (source.start > start) pieces.push({kind: 'text', source: {start, end: source.start}});
			for (const written of replacement.pieces) pieces.push(written);
			start = Math.min(end, Math.max(start, source.end));
			next++;
		}
		if (start < end) pieces.push({kind: 'text', source: {start, end}});
	}
	return {
		...body,
		pieces,
		opaque: merge([...body.opaque, ...replacements.map(({source}) => source)].filter(({start, end}) => end > start)),
		otherMarks: [...body.otherMarks, ...replacements.flatMap(({mark}) => mark ?? [])].toSorted(
			(a, b) => a.range.start - b.range.start,
		),
	};
}
