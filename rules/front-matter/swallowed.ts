import type {FrontMatterScalar, Post, Range} from '../../src/authoring.ts';

/** Parts of a line that belong to a text for its author, and not for YAML. */
export interface Swallowed {
	/** An anchor (`&x`) or a tag (`!x`) before the value. */
	readonly property: Range | undefined;
	/** A comment behind the value, from its `#`. */
	readonly comment: Range | undefined;
	/** The value with both. */
	readonly whole: Range;
}

/** What YAML takes away from a value that is written without quotes. */
export function findSwallowed({text}: Post, scalar: FrontMatterScalar, aliases: ReadonlySet<string>): Swallowed {
	const {range, style} = scalar;
	if (style === 'empty') return findSwallowedWhole(text, scalar, aliases);
	if (style !== 'plain') return {property: undefined, comment: undefined, whole: range};
	const property = propertyBefore(text, range.start, aliases);
	const comment = commentBehind(text, range.end);
	return {
		property,
		comment,
		whole: {start: property?.start ?? range.start, end: comment?.end ?? range.end},
	};
}

/** What looks like an alias in YAML: `*x`. */
export function aliasesIn(yaml: string): ReadonlySet<string> {
	return new Set(yaml.includes('*') ? yaml.match(/\*[^\s,[\]{}*]+/g) : undefined);
}

/** A text of which nothing is left. A comment that stands alone is one, unless its `#` is part of a word. */
function findSwallowedWhole(text: string, {range, isItem}: FrontMatterScalar, aliases: ReadonlySet<string>): Swallowed {
	// Nothing behind a key begins at its colon; nothing as an item of a list ends with its property.
	const property = isItem ? propertyBefore(text, range.start, aliases) : propertyBehind(text, range.end, aliases);
	const found = commentBehind(text, range.end);
	const comment = found !== undefined && /[^ \t]/.test(text.charAt(found.start + 1)) ? found : undefined;
	return {property, comment, whole: property ?? comment ?? range};
}

function propertyBefore(text: string, valueStart: number, aliases: ReadonlySet<string>): Range | undefined {
	let end = valueStart;
	while (/[ \t]/.test(text.charAt(end - 1))) end--;
	let start = end;
	while (start > 0 && !/[ \t\r\n[,]/.test(text.charAt(start - 1))) start--;
	return isStrayProperty(text.slice(start, end), aliases) ? {start, end} : undefined;
}

function propertyBehind(text: string, valueEnd: number, aliases: ReadonlySet<string>): Range | undefined {
	const match = matchAt(/([ \t]+)([&!][^ \t\r\n]*)(?=[ \t]*(?:\r?\n|$))/y, text, valueEnd);
	if (match === undefined || !isStrayProperty(match[2] ?? '', aliases)) return undefined;
	return {start: valueEnd + (match[1] ?? '').length, end: valueEnd + match[0].length};
}

/** Anchors that an alias refers to, and the types of YAML itself (`!!str`), are meant. */
function isStrayProperty(written: string, aliases: ReadonlySet<string>): boolean {
	if (written.startsWith('!')) return !written.startsWith('!!');
	return written.startsWith('&') && !aliases.has(`*${written.slice(1)}`);
}

function commentBehind(text: string, valueEnd: number): Range | undefined {
	const match = matchAt(/([ \t]+)#[^\r\n]*/y, text, valueEnd);
	if (match === undefined) return undefined;
	const end = valueEnd + match[0].trimEnd().length;
	return {start: valueEnd + (match[1] ?? '').length, end};
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
	pattern.lastIndex = offset;
	return pattern.exec(text) ?? undefined;
}
