import {
	type Comment,
	contains,
	type Element,
	type Fix,
	foldSpace,
	type Post,
	type Range,
	rangeOf,
	remove,
	removeElement,
	safe,
	unsafe,
} from '../../src/authoring.ts';
import {isRecorded} from './isRecorded.ts';
import {type ToolNote, toolbarOf, toolOfScript} from './residue/toolMarks.ts';

/** A comment that a tool left, and what it says. */
export interface FoundNote {
	readonly comment: Comment;
	readonly note: ToolNote;
}

/** A finding about what a tool put into the page. */
type TraceFinding = {readonly cause: string; readonly fix?: Fix | undefined; readonly covers?: Range} & (
	| {readonly at: Element | Comment; readonly message: 'toolbar' | 'note'; readonly data: {readonly tool: string}}
	| {
			readonly at: Comment;
			readonly message: 'unrecorded';
			readonly data: {readonly tool: string; readonly page: string};
	  }
);

/**
 * What there is to say of the toolbars and comments of tools.
 * @param bars elements that are toolbars, in the order of the page
 * @param notes in the order of the page
 */
export function* traceFindings(
	post: Post,
	bars: readonly Element[],
	notes: readonly FoundNote[],
): Generator<TraceFinding> {
	const framed = framedToolbars(post, bars, notes);
	const isFramed = (range: Range): boolean => framed.some((frame) => contains(frame.range, range));
	for (const {at, tool, range} of framed)
		yield {at, message: 'toolbar', data: {tool}, cause: tool, covers: range, fix: unsafe(remove(range))};
	for (const bar of outermost(bars)) {
		const tool = toolbarOf(bar) ?? '';
		const covers = rangeOf(bar);
		if (!isFramed(covers))
			yield {at: bar, message: 'toolbar', data: {tool}, cause: tool, covers, fix: unsafe(removeElement(bar))};
	}
	for (const {comment, note} of notes) if (!isFramed(rangeOf(comment))) yield noteFinding(post, comment, note);
}

/** What there is to say of a script or style that a tool put into the page; undefined for those of the page itself. */
export function scriptFinding(post: Post, element: Element) {
	const tool = toolOfScript(element);
	if (tool === undefined) return undefined;
	const range = rangeOf(element);
	const fix = safe(removeElement(element), {removes: [{range, because: 'invisible'}]});
	const code = foldSpace(post.text.slice(range.start, Math.min(range.end, range.start + longestCode)));
	return {at: element, message: 'script', data: {tool, code}, cause: tool, fix, yields: true} as const;
}

/** In UTF-16 units. */
const longestCode = 200;

function noteFinding(post: Post, comment: Comment, {tool, page, isEmpty}: ToolNote): TraceFinding {
	if (page !== undefined && !isRecorded(post, page))
		return {at: comment, message: 'unrecorded', data: {tool, page}, cause: tool};
	const range = rangeOf(comment);
	// A note that holds the time of the capture is a witness.
	const level = isEmpty ? safe : unsafe;
	const fix = level(remove(range), {removes: [{range, because: 'invisible'}]});
	return {at: comment, message: 'note', data: {tool}, cause: tool, fix};
}

/** Toolbars between two comments of their tool, which stand beside each other: between others may stand the article. */
function framedToolbars(post: Post, bars: readonly Element[], notes: readonly FoundNote[]) {
	return notes.flatMap(({comment, note}, index) => {
		const next = notes[index + 1];
		if (note.kind !== 'toolbarStart' || next?.note.kind !== 'toolbarEnd') return [];
		const range = {start: rangeOf(comment).start, end: rangeOf(next.comment).end};
		const isBeside = post.parentOf(comment) === post.parentOf(next.comment);
		const holdsBar = bars.some((bar) => contains(range, rangeOf(bar)));
		return isBeside && holdsBar ? [{at: comment, tool: note.tool, range}] : [];
	});
}

/** Elements that stand in none of the others. */
function outermost(elements: readonly Element[]): readonly Element[] {
	let end = -1;
	return elements.filter((element) => {
		const range = rangeOf(element);
		if (range.end <= end) return false;
		end = range.end;
		return true;
	});
}
