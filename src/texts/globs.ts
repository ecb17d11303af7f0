import {type GlobPart, type GlobParts, matchesGlob} from './globMatch.ts';

/** In UTF-16 units. No path is longer on most systems, and no glob of a person's. */
export const longestGlob = 1000;

/** A glob that was read. */
export interface Glob {
	/** Whether it matches the whole of a path with `/`; in time that no glob and no path can make long. */
	readonly matches: (path: string) => boolean;
	/** The first bracket that lacks the other one of its pair, which is then an ordinary character: the one that is missing. */
	readonly missingBracket: string | undefined;
}

/**
 * Reads a glob as shells do: `*`, `?`, `**`, `[a-z]`, `[!a-z]`, `{a,b}`, `{1..12}`, `@(a|b)`, `?(a|b)`, `*(a|b)`, `+(a|b)`,
 * `!(a|b)`, and `\` before an ordinary character. Names that begin with a dot are names like others. Packages that make a
 * regular expression of a glob take time without end for some.
 * @param source no longer than `longestGlob`; a longer one matches nothing
 */
export function readGlob(source: string): Glob {
	if (source.length > longestGlob) return {matches: () => false, missingBracket: undefined};
	const {closings, missingBracket} = pairBrackets(source);
	const parts = readParts({source, closings}, 0, source.length);
	return {matches: (path) => matchesGlob(parts, path), missingBracket};
}

/**
 * Reads a pattern as Ruby's `File.fnmatch?` takes it: `*` also passes `/`, and braces are ordinary characters.
 * @returns whether it matches the whole of a text
 */
export function readFileNamePattern(source: string): (text: string) => boolean {
	const parts: GlobPart[] = [];
	for (const [part] of source.matchAll(/\*+|\?|\[[^\]]+\]|\\[^]|[^*?[\\]+|[[\\]/g)) {
		if (part.startsWith('*')) parts.push(everything);
		else if (part === '?') parts.push({kind: 'character', isWanted: () => true});
		else if (/^\[./.test(part)) parts.push({kind: 'character', isWanted: readSet(part.slice(1, -1))});
		else parts.push({kind: 'text', text: part.replace(/^\\(?=.)/s, '')});
	}
	return (text) => matchesGlob(parts, text);
}

const closingOf: Readonly<Record<string, string>> = {'[': ']', '{': '}', '(': ')'};
const openingOf: Readonly<Record<string, string>> = {']': '[', '}': '{', ')': '('};

/** Finds for each opening bracket where its pair is. A parenthesis counts behind `@`, `?`, `*`, `+` or `!` only. */
function pairBrackets(source: string): Pick<Glob, 'missingBracket'> & {readonly closings: ReadonlyMap<number, number>} {
	const closings = new Map<number, number>();
	const open: number[] = [];
	let stray: string | undefined;
	for (let place = 0; place < source.length; place++) {
		const character = source.charAt(place);
		if (character === '\\') place++;
		else if (character === '[') {
			const end = endOfSet(source, place);
			if (end === undefined) stray ??= ']';
			else {
				closings.set(place, end);
				place = end;
			}
		} else if (character === '{' || (character === '(' && /[@?*+!]/.test(source.charAt(place - 1)))) open.push(place);
		else if (character === '}' || character === ')') {
			const opening = open.at(-1);
			if (opening !== undefined && closingOf[source.charAt(opening)] === character) {
				open.pop();
				closings.set(opening, place);
			} else if (character === '}') stray ??= openingOf[character];
		} else if (character === ']') stray ??= '[';
	}
	const [unclosed] = open;
	return {closings, missingBracket: stray ?? (unclosed === undefined ? undefined : closingOf[source.charAt(unclosed)])};
}

/** A closing bracket right at the beginning of a set is one of its characters. */
function endOfSet(source: string, start: number): number | undefined {
	const first = /[!^]/.test(source.charAt(start + 1)) ? start + 2 : start + 1;
	for (let place = first; place < source.length; place++) {
		const character = source.charAt(place);
		if (character === '/') return undefined;
		if (character === '\\') place++;
		else if (character === ']' && place > first) return place;
	}
	return undefined;
}

interface Reading {
	readonly source: string;
	/** Of opening brackets, where the closing ones are. */
	readonly closings: ReadonlyMap<number, number>;
}

function readParts(reading: Reading, start: number, end: number): GlobParts {
	const {source, closings} = reading;
	const parts: GlobPart[] = [];
	for (let place = start; place < end; ) {
		const character = source.charAt(place);
		const group = closings.get(place + 1);
		if (/[@?*+!]/.test(character) && source.charAt(place + 1) === '(' && group !== undefined) {
			parts.push(...groupParts(character, readChoices(reading, place + 2, group, '|')));
			place = group + 1;
			continue;
		}
		const closing = closings.get(place);
		if (closing !== undefined) {
			parts.push(...bracketParts(reading, place, closing));
			place = closing + 1;
			continue;
		}
		const stars = /^\/?\*+/.exec(source.slice(place, end))?.[0] ?? '';
		const isWholeName =
			stars.endsWith('**') &&
			(stars.startsWith('/') || place === start || source[place - 1] === '/') &&
			/^[/]?$/.test(source.slice(place + stars.length, Math.min(place + stars.length + 1, end)));
		if (isWholeName) {
			const isLast = place + stars.length === end;
			if (stars.startsWith('/')) parts.push(...(isLast ? [below] : [slash, folders]));
			else parts.push(isLast ? everything : folders);
			place += stars.length + (isLast ? 0 : 1);
		} else if (character === '*') {
			parts.push(name);
			place += stars.length;
		} else if (character === '?') {
			parts.push({kind: 'character', isWanted: (one) => one !== '/'});
			place++;
		} else {
			const isQuoted = character === '\\' && place + 1 < end;
			parts.push({kind: 'text', text: isQuoted ? source.charAt(place + 1) : character});
			place += isQuoted ? 2 : 1;
		}
	}
	return joined(parts);
}

const slash: GlobPart = {kind: 'text', text: '/'};
const folders: GlobPart = {kind: 'folders'};
const below: GlobPart = {kind: 'below'};
const everything: GlobPart = {kind: 'run', passesSlash: true};
const name: GlobPart = {kind: 'run', passesSlash: false};

/** Ordinary characters that follow each other are compared at once. */
function joined(parts: readonly GlobPart[]): GlobParts {
	const result: GlobPart[] = [];
	for (const part of parts) {
		const last = result.at(-1);
		if (part.kind === 'text' && last?.kind === 'text')
			result.splice(-1, 1, {kind: 'text', text: last.text + part.text});
		else result.push(part);
	}
	return result;
}

function groupParts(sign: string, choices: readonly GlobParts[]): GlobParts {
	if (sign === '!') return [{kind: 'other', choices}];
	const mayBeAbsent = sign === '?' || sign === '*';
	return [{kind: 'choice', choices: mayBeAbsent ? [...choices, []] : choices, repeats: sign === '*' || sign === '+'}];
}

function bracketParts(reading: Reading, start: number, end: number): GlobParts {
	const {source} = reading;
	const inner = source.slice(start + 1, end);
	if (source.charAt(start) === '[') {
		const isWanted = readSet(inner);
		return [{kind: 'character', isWanted: (one) => one !== '/' && isWanted(one)}];
	}
	const series = seriesOf(inner);
	if (series !== undefined)
		return [{kind: 'choice', choices: series.map((text) => [{kind: 'text', text}]), repeats: false}];
	const choices = readChoices(reading, start + 1, end, ',');
	if (choices.length > 1) return [{kind: 'choice', choices, repeats: false}];
	// As in shells, braces around one thing are ordinary.
	return [{kind: 'text', text: '{'}, ...(choices[0] ?? []), {kind: 'text', text: '}'}];
}

function readChoices(reading: Reading, start: number, end: number, separator: string): GlobParts[] {
	const {source, closings} = reading;
	const choices: GlobParts[] = [];
	let choiceStart = start;
	for (let place = start; place < end; place++) {
		const closing = closings.get(place);
		if (closing !== undefined) place = closing;
		else if (source[place] === '\\') place++;
		else if (source[place] === separator) {
			choices.push(readParts(reading, choiceStart, place));
			choiceStart = place + 1;
		}
	}
	return [...choices, readParts(reading, choiceStart, end)];
}

const mostOfSeries = 1000;

/** `{1..12}`, `{01..12}`, `{a..f}`. */
function seriesOf(inner: string): readonly string[] | undefined {
	const [, from = '', to = ''] = /^(\d{1,9}|[A-Za-z])\.\.(\d{1,9}|[A-Za-z])$/.exec(inner) ?? [];
	const areNumbers = /^\d+$/.test(from) && /^\d+$/.test(to);
	if (from === '' || areNumbers !== /\d/.test(from + to)) return undefined;
	const [first, last] = areNumbers ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
	const start = Math.min(first, last);
	const count = Math.abs(first - last) + 1;
	if (count > mostOfSeries) return undefined;
	const width = /^0\d/.test(from) || /^0\d/.test(to) ? Math.max(from.length, to.length) : 0;
	return Array.from({length: count}, (_, index) =>
		areNumbers ? String(start + index).padStart(width, '0') : String.fromCharCode(start + index),
	);
}

/** What stands in square brackets: characters and ranges of them; behind `!` or `^` those that it is not. */
function readSet(inner: string): (character: string) => boolean {
	const isNegated = /^[!^]/.test(inner);
	const characters = [...inner.slice(isNegated ? 1 : 0).matchAll(/\\?([^])/gu)].map(([, character = '']) => character);
	const ranges: (readonly [string, string])[] = [];
	for (let index = 0; index < characters.length; index++) {
		const first = characters[index] ?? '';
		const last = characters[index + 1] === '-' ? characters[index + 2] : undefined;
		ranges.push([first, last ?? first]);
		if (last !== undefined) index += 2;
	}
	return (character) => {
		const code = character.codePointAt(0) ?? 0;
		const isIn = ranges.some(
			([first, last]) => code >= (first.codePointAt(0) ?? 0) && code <= (last.codePointAt(0) ?? 0),
		);
		return isIn !== isNegated;
	};
}
