import type {Range} from '../../model/text.ts';
import type {Finder} from '../../texts/finder.ts';

/** A mark of Nunjucks in a text. */
export interface NunjucksMark {
	/** `verbatim`: a block whose content is text; `start` and `end`: a tag, by its name. */
	readonly kind: 'output' | 'comment' | 'verbatim' | 'start' | 'end';
	/** The name of a tag, without `end`. */
	readonly name: string;
	readonly range: Range;
	/** What stands behind the name of a tag, or in a `verbatim` block. */
	readonly content: Range;
}

/**
 * Finds the marks of Nunjucks in a text (https://mozilla.github.io/nunjucks/templating.html). One that is not closed is none.
 * Linear.
 * @param finder of the whole file
 * @param code where marks are text: sorted, apart
 */
export function findNunjucks(
	file: string,
	{start, end}: Range,
	{finder, code}: {readonly finder: Finder; readonly code: readonly Range[]},
): readonly NunjucksMark[] {
	const search: Search = {finder, endless: new Set()};
	const marks: NunjucksMark[] = [];
	let nextCode = 0;
	let from = start;
	for (let at = nextOpening(finder, from); at < end; at = nextOpening(finder, from)) {
		while ((code[nextCode]?.end ?? Number.POSITIVE_INFINITY) <= at) nextCode++;
		const around = code[nextCode];
		if (around !== undefined && around.start <= at) {
			from = around.end;
			continue;
		}
		const mark = readMark(file, {start: at, end}, search);
		if (mark !== undefined) marks.push(mark);
		from = mark?.range.end ?? at + 2;
	}
	return marks;
}

function nextOpening(finder: Finder, from: number): number {
	return Math.min(finder.next('{{', from), finder.next('{%', from), finder.next('{#', from));
}

/** How a text is searched. */
interface Search {
	readonly finder: Finder;
	/** Names of blocks that have no end from here on. */
	readonly endless: Set<string>;
}

function readMark(file: string, {start, end}: Range, search: Search): NunjucksMark | undefined {
	const sign = file[start + 1];
	const close = search.finder.next(sign === '{' ? '}}' : `${sign}}`, start + 2);
	if (close + 2 > end) return undefined;
	const range = {start, end: close + 2};
	if (sign === '{') return {kind: 'output', name: '', range, content: {start: start + 2, end: close}};
	if (sign === '#') return {kind: 'comment', name: '', range, content: {start: start + 2, end: close}};
	tagHead.lastIndex = start + 2;
	const [, written = ''] = tagHead.exec(file) ?? [];
	if (written === '' || tagHead.lastIndex > close) return undefined;
	const isEnd = written.startsWith('end') && written.length > 'end'.length;
	const name = isEnd ? written.slice('end'.length) : written;
	const argumentEnd = file[close - 1] === '-' && close - 1 >= tagHead.lastIndex ? close - 1 : close;
	const tag = {
		kind: isEnd ? 'end' : 'start',
		name,
		range,
		content: {start: tagHead.lastIndex, end: argumentEnd},
	} as const;
	if (name !== 'raw' && name !== 'verbatim') return tag;
	return isEnd ? undefined : verbatimBlock(file, {name, range, end}, search);
}

/** From `raw` to its end; undefined where it has none. */
function verbatimBlock(
	file: string,
	{name, range, end}: Pick<NunjucksMark, 'name' | 'range'> & {readonly end: number},
	{finder, endless}: Search,
): NunjucksMark | undefined {
	if (endless.has(name)) return undefined;
	const form = new RegExp(`-?\\s*end${name}\\s*-?%}`, 'y');
	for (let at = finder.next('{%', range.end); at < end; at = finder.next('{%', at + 2)) {
		form.lastIndex = at + 2;
		if (!form.test(file) || form.lastIndex > end) continue;
		return {
			kind: 'verbatim',
			name,
			range: {start: range.start, end: form.lastIndex},
			content: {start: range.end, end: at},
		};
	}
	endless.add(name);
	return undefined;
}

const tagHead = /-?\s*([\w.]+)\s*/y;
