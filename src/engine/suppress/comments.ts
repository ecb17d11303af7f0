import {type Range, Source} from '../../model/text.ts';
import {didYouMean} from '../../texts/nearest.ts';
import {shorten} from '../../texts/wording.ts';
import {type Complaint, malformed, missingReason, needlessEnd, tidyReason, unheeded} from './complaints.ts';
import type {SuppressionContext, WrittenDisabling, WrittenSuppressions} from './written.ts';

/** What comments that are meant for archivelint begin with. */
export const commentPrefix = 'archivelint-';

const words = ['disable', 'disable-line', 'disable-next-line', 'enable'] as const;

/**
 * Reads the comments of a body by which its maintainer switches rules off, as ESLint's are written
 * (https://eslint.org/docs/latest/use/configure/rules#disabling-rules):
 *
 *     <!-- archivelint-disable rule, rule -- reason -->       up to the end of the post, or to …
 *     <!-- archivelint-enable rule -->                        … for all rules if it names none
 *     <!-- archivelint-disable-line rule -- reason -->
 *     <!-- archivelint-disable-next-line rule -- reason -->
 *
 * Rules that protect readers ignore them.
 * @param comments where the page has comments; a place whose text is none (one that the renderer made) is left out
 */
export function readCommentSuppressions(
	comments: readonly Range[],
	{names, requireReasons, text}: SuppressionContext,
): WrittenSuppressions {
	const source = new Source(text);
	const disablings: WrittenDisabling[] = [];
	const complaints: Complaint[] = [];
	/** By rule, what was switched off and not yet on again. */
	const open = new Map<string, Omit<WrittenDisabling, 'scope'> & {readonly from: number}>();
	const close = (rule: string, end: number): boolean => {
		const opened = open.get(rule);
		if (opened === undefined) return false;
		const {from, ...disabling} = opened;
		disablings.push({...disabling, scope: {start: from, end}});
		return open.delete(rule);
	};

	const enable = ({names: named, range}: Directive): void => {
		if (named.length === 0 && open.size === 0) complaints.push(needlessEnd(undefined, range));
		if (named.length === 0) for (const rule of open.keys()) close(rule, range.start);
		for (const {name, range: place} of named) {
			if (!names.has(name)) complaints.push(names.complain(name, 'The comment', place));
			else if (!close(name, range.start)) complaints.push(needlessEnd(name, place));
		}
	};

	const disable = ({word, names: named, range, reason}: Directive): void => {
		const line =
			word === 'disable' ? undefined : source.positionAt(range.end - 1).line + (word === 'disable-line' ? 0 : 1);
		const disabled = named.filter(({name, range: place}) => {
			const isKnown = names.has(name);
			const isProtective = names.find(name)?.security === true;
			if (!isKnown) complaints.push(names.complain(name, 'The comment', place));
			else if (isProtective) complaints.push(unheeded(name, place));
			return isKnown && !isProtective;
		});
		for (const {name: rule, range: place} of disabled) {
			const disabling = {rule, reason, until: undefined, kind: 'comment', range: place} as const;
			if (line !== undefined) disablings.push({...disabling, scope: source.lineRange(line)});
			// Where it is off already, nothing is left to be hidden.
			else if (open.has(rule)) disablings.push({...disabling, scope: {start: range.end, end: range.end}});
			else open.set(rule, {...disabling, from: range.end});
		}
		if (requireReasons && reason === undefined && disabled.length > 0) {
			complaints.push(
				missingReason(
					disabled.map(({name}) => name),
					range,
				),
			);
		}
	};

	for (const range of inOrder(comments)) {
		const read = readDirective(range, text);
		if (read === undefined) continue;
		if ('messageId' in read) complaints.push(read);
		else if (read.word === 'enable') enable(read);
		else if (read.word === 'disable-line' && source.positionAt(range.start).line < source.positionAt(range.end).line) {
			complaints.push(malformed('A comment `archivelint-disable-line` must stand on one line.', range));
		} else disable(read);
	}
	for (const rule of open.keys()) close(rule, text.length + 1);
	return {disablings, complaints};
}

/** A comment that is meant for archivelint. */
interface Directive {
	readonly word: (typeof words)[number];
	/** Each once. */
	readonly names: readonly {readonly name: string; readonly range: Range}[];
	readonly reason: string | undefined;
	/** The whole comment. */
	readonly range: Range;
}

/** The renderer may show a part of the file at another place than it is written, or twice. */
function inOrder(ranges: readonly Range[]): readonly Range[] {
	const sorted = ranges.toSorted((a, b) => a.start - b.start || a.end - b.end);
	return sorted.filter(({start}, index) => index === 0 || start >= (sorted[index - 1]?.end ?? 0));
}

/** Reads one comment; undefined for one that is none, or not for archivelint. */
function readDirective(range: Range, text: string): Directive | Complaint | undefined {
	const contentStart = range.start + '<!--'.length;
	const content = text.slice(contentStart, range.end - '-->'.length);
	// What kramdown makes of `{::comment}` is no comment that somebody wrote.
	if (!text.startsWith('<!--', range.start) || !text.endsWith('-->', range.end) || content.includes('-->'))
		return undefined;
	const head = /^\s*archivelint-(\S*)/.exec(content);
	if (head === null) return undefined;
	const [opening, written = ''] = head;
	const word = words.find((known) => known === written);
	if (word === undefined) {
		const name = shorten(commentPrefix + written);
		const hint = didYouMean(
			name,
			words.map((known) => commentPrefix + known),
		);
		return malformed(`\`${name}\` is not a comment that archivelint knows.${hint}`, range);
	}
	const {list, reason} = splitReason(content.slice(opening.length));
	const names = namesIn(list, contentStart + opening.length);
	if (names.length === 0 && word !== 'enable')
		return malformed(`The comment \`archivelint-${word}\` names no rule.`, range);
	return {word, names, reason, range};
}

/** The reason follows two hyphens or more between blanks. */
function splitReason(content: string): {readonly list: string; readonly reason: string | undefined} {
	const hyphens = /(?<=^|\s)--+(?=\s|$)/.exec(content);
	if (hyphens === null) return {list: content, reason: undefined};
	const {index, 0: mark} = hyphens;
	return {list: content.slice(0, index), reason: tidyReason(content.slice(index + mark.length))};
}

function namesIn(list: string, offset: number): Directive['names'] {
	const names = new Map<string, Range>();
	for (const {index, 0: part} of list.matchAll(/[^,]+/g)) {
		const name = part.trim();
		if (name === '' || names.has(name)) continue;
		const start = offset + index + part.length - part.trimStart().length;
		names.set(name, {start, end: start + name.length});
	}
	return [...names].map(([name, range]) => ({name, range}));
}
