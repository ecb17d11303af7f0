import {linkFrom, type PrintedLine, type PrintedLink} from './printedLine.ts';

/** A part of a line that says one thing. */
export interface LinePart {
	readonly text: string;
	/** In the line. */
	readonly start: number;
	/** Those in it, in offsets of the part. */
	readonly links: readonly PrintedLink[];
}

/** What stands between two of them, and what begins another one behind a blank: a word and a colon. */
const parting =
	/\s*[|｜•·]\s*|\s{2,}|\u3000+|\s[/／–—]\s|[\s，,;；](?=(?!https?:)(?:\p{Script=Han}{2,6}|\p{Lu}\p{L}{2,15}(?: \p{L}{2,12})?)\s?[:：])/gu;

/** What each of these holds: most lines hold none, and that is told much sooner. */
const mayPart = /[|｜•·\u3000/／–—:：]|\s\s/;

/** Takes a line apart that says several things: `By Ida Moss | March 3, 2021`. What a link shows stays together. */
export function partsOf({text, links}: Pick<PrintedLine, 'text' | 'links'>): readonly LinePart[] {
	const parts: LinePart[] = [];
	const marks = mayPart.test(text) ? text.matchAll(parting) : [];
	const take = (from: number, to: number): void => {
		const written = text.slice(from, to);
		const start = from + written.length - written.trimStart().length;
		if (written.trim() === '') return;
		const inPart = links.filter((link) => link.start >= from && link.end <= to);
		parts.push({text: written.trim(), start, links: inPart.map((link) => linkFrom(start, link))});
	};
	let start = 0;
	for (const {index, 0: mark} of marks) {
		if (links.some((link) => index > link.start && index < link.end)) continue;
		take(start, index);
		start = index + mark.length;
	}
	take(start, text.length);
	return parts;
}
