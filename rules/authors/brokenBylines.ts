import {
	type BylineReader,
	foldSpace,
	isElement,
	isHidden,
	nodesBelow,
	type Post,
	type Range,
	rangeInText,
	type Text,
} from '../../src/authoring.ts';
import {isInBylinePlace, isParagraph} from './articleBylines.ts';

/** A byline in which a program printed that it knows no value. */
export interface BrokenByline {
	readonly text: Text;
	/** The whole line. */
	readonly byline: string;
	/** What the program printed: `null`. */
	readonly hole: string;
	/** Where that stands, with the space that parts it from the name. */
	readonly range: Range;
	/** Whether a name is left without it. */
	readonly hasName: boolean;
}

/** What programs print where a value is missing; small letters count, as people are called Null. */
const printed = String.raw`null|undefined|NaN|\[object Object\]`;

/** The value as the first or last word of a line, with a word for the role before it, or none. */
const hole = new RegExp(
	String.raw`^(?<before>\s*(?:[^\s:：]{1,20}[:：]\s*|(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s+)?)(?<first>(?:${printed})(?:\s+(?=\S)|$)|None\s*$)|(?<last>(?<=\p{L})\s+(?:${printed})\s*$)`,
	'u',
);

/** UTF-16 units: longer lines are no bylines. */
const longestByline = 80;

/** Finds the bylines before the first paragraph of an article in which a name, or a part of one, is missing. */
export function* brokenBylines(post: Post, reader: BylineReader): Generator<BrokenByline> {
	for (const node of nodesBelow(post.tree)) {
		if (isElement(node) && isParagraph(node)) return;
		if (node.type !== 'text' || node.value.length > 2 * longestByline) continue;
		const byline = foldSpace(node.value);
		const found = byline.length > longestByline ? null : hole.exec(node.value);
		if (found === null) continue;
		const {before = '', first, last = ''} = found.groups ?? {};
		const isLabelled = before.trim() !== '' && reader.read(`${foldSpace(before)} Ann Lee`).hasRole;
		if (!(isLabelled || isInBylinePlace(post, node)) || isHidden(post, node)) continue;
		const start = first === undefined ? found.index : before.length;
		const part = {start, end: start + (first ?? last).length};
		const others = node.value.slice(before.length, part.start) + node.value.slice(part.end);
		yield {
			text: node,
			byline,
			hole: (first ?? last).trim(),
			range: rangeInText(post, node, part),
			hasName: /\p{L}/u.test(others),
		};
	}
}
