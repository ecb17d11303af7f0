import {findNearest, isHtmlName, isVoidName, type RendererNote} from '../../src/authoring.ts';
import {isBlockName} from './plainMarkdown.ts';

/** A fault of the markup, without what only follows from it. */
export interface Cause {
	/** What is at fault. */
	readonly note: RendererNote;
	/** The end tag that belongs to a tag or element at fault, when it is printed. */
	readonly endTag: RendererNote | undefined;
	/** What an end tag at fault would have closed, had nothing in it been open still. */
	readonly element: RendererNote | undefined;
	/** End tags of elements around it that are printed because of it. */
	readonly printed: readonly RendererNote[];
	/** The end tag whose name differs from that of an element that is never closed by a slip of the pen. */
	readonly misspelt?: RendererNote | undefined;
}

/** A start tag that waits for its end tag among those that are printed. */
interface Opening {
	readonly note: RendererNote;
	endTag: RendererNote | undefined;
	misspelt: RendererNote | undefined;
	/** Whether its end tag is printed because of what stands in it. */
	isBlocked: boolean;
	readonly printed: RendererNote[];
}

/**
 * Tells faults from what follows from them. For kramdown an end tag must match the innermost open element. So one element
 * that is never closed makes it print the end tags of all elements around, which it then leaves open, too; and a start tag
 * that it prints is followed by an end tag that it prints.
 * @param notes in the order of the file
 * @returns one cause for each group of notes; linear
 */
export function findCauses(notes: readonly RendererNote[]): readonly Cause[] {
	const openings: Opening[] = [];
	const openingsByName = new Map<string, Opening[]>();
	const openElements: Opening[] = [];
	const causes: Cause[] = [];

	const addOpening = (note: RendererNote): void => {
		const opening: Opening = {note, endTag: undefined, misspelt: undefined, isBlocked: false, printed: []};
		openings.push(opening);
		if (note.type === 'unclosed') openElements.push(opening);
		const name = nameOf(note);
		if (isVoidName(name)) return;
		const sameName = openingsByName.get(name) ?? [];
		sameName.push(opening);
		openingsByName.set(name, sameName);
	};

	const addEndTag = (endTag: RendererNote): void => {
		const {start} = endTag.range;
		while (openElements.length > 0 && isEndedBefore(openElements.at(-1)?.note, start)) openElements.pop();
		const opening = openingsByName.get(nameOf(endTag))?.pop();
		if (opening === undefined) {
			const innermost = openings.at(-1);
			if (innermost?.note.type === 'unclosed' && innermost.misspelt === undefined && isMisspelt(innermost.note, endTag))
				innermost.misspelt = endTag;
			else causes.push({...alone, note: endTag});
		} else {
			opening.endTag = endTag;
			if (opening.note.type !== 'unclosed' || isEndedBefore(opening.note, start)) return;
			opening.isBlocked = true;
			const innermost = openElements.at(-1);
			if (innermost === undefined || innermost === opening)
				causes.push({...alone, note: endTag, element: opening.note});
			else innermost.printed.push(endTag);
		}
	};

	for (const note of notes) {
		if (note.type === 'stray-end-tag') addEndTag(note);
		else if (note.type === 'bogus-comment' || note.type === 'omitted-html') causes.push({...alone, note});
		else if (note.type !== 'duplicate-attribute') addOpening(note);
	}
	const own = withoutContent(openings).filter(({isBlocked}) => !isBlocked);
	return [
		...causes,
		...own.map(({note, endTag, printed, misspelt}) => ({note, endTag, element: undefined, printed, misspelt})),
	];
}

/** What stands in a block whose start tag is printed is a paragraph, in which tags of blocks are printed, too. */
function withoutContent(openings: readonly Opening[]): readonly Opening[] {
	let end = 0;
	return openings.filter(({note, endTag}) => {
		if (note.type === 'block-tag-in-text' && note.range.start < end) return false;
		if (note.type === 'unparsed-tag' && isBlockName(nameOf(note))) end = Math.max(end, endTag?.range.start ?? 0);
		return true;
	});
}

const alone = {endTag: undefined, element: undefined, printed: []} as const;

function isEndedBefore(note: RendererNote | undefined, offset: number): boolean {
	return note?.closedAt !== undefined && note.closedAt <= offset;
}

/** Whether one of two tags has the name of an element of HTML, and the other the same with a slip of the pen. */
function isMisspelt(start: RendererNote, end: RendererNote): boolean {
	const [first, second] = [nameOf(start), nameOf(end)];
	if (isHtmlName(first) === isHtmlName(second) || end.range.start - start.range.end > farthestSlip) return false;
	const [shorter, longer] = first.length < second.length ? [first, second] : [second, first];
	// Of so few letters one makes another word: only those that changed places are a slip.
	const isShort = shorter.length < shortestName;
	return (!isShort || sortedLetters(first) === sortedLetters(second)) && findNearest(longer, [shorter]) !== undefined;
}

const shortestName = 4;

/** UTF-16 units between two tags: further apart they have nothing to do with each other. */
const farthestSlip = 2000;

function sortedLetters(name: string): string {
	return [...name].toSorted().join('');
}

/** Names of elements that HTML knows are the same in any case. */
function nameOf({name = ''}: RendererNote): string {
	return name.toLowerCase();
}
