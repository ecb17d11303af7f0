import type {FrontMatterScalar, Post, Range} from '../../src/authoring.ts';
import {sliceOf} from '../../src/authoring.ts';

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
export function findSwallowed(post: Post, scalar: FrontMatterScalar): Swallowed {
	const {range, style} = scalar;
	if (style === 'empty') return findSwallowedWhole(post, range);
	if (style !== 'plain') return {property: undefined, comment: undefined, whole: range};
	const property = propertyBefore(post, range.start);
	const comment = commentBehind(post.text, range.end);
	return {
		property,
		comment,
		whole: {start: property?.start ?? range.start, end: comment?.end ?? range.end},
	};
}

/** A text of which nothing is left. A comment that stands alone is one, unless its `#` is part of a word. */
function findSwallowedWhole(post: Post, range: Range): Swallowed {
	const property = propertyBehind(post, range);
	const found = commentBehind(post.text, range.end);
	const comment = found !== undefined && /[^ \t]/.test(post.text.charAt(found.start + 1)) ? found : undefined;
	return {property, comment, whole: property ?? comment ?? range};
}

function propertyBefore(post: Post, valueStart: number): Range | undefined {
	const {text} = post;
	let end = valueStart;
	while (isBlank(text.charAt(end - 1))) end--;
	let start = end;
	while (start > 0 && !/[ \t\r\n[,]/.test(text.charAt(start - 1))) start--;
	const range = {start, end};
	return end < valueStart && isStrayProperty(post, range) ? range : undefined;
}

function propertyBehind(post: Post, {end: valueEnd}: Range): Range | undefined {
	const match = matchAt(/([ \t]+)[&!][^ \t\r\n]*(?=[ \t]*(?:\r?\n|$))/y, post.text, valueEnd);
	if (match === undefined) return undefined;
	const range = {start: valueEnd + (match[1] ?? '').length, end: valueEnd + match[0].length};
	return isStrayProperty(post, range) ? range : undefined;
}

/** Anchors that an alias refers to, and the types of YAML itself (`!!str`), are meant. */
function isStrayProperty(post: Post, range: Range): boolean {
	const written = sliceOf(post.text, range);
	if (written.startsWith('!')) return !written.startsWith('!!');
	if (!written.startsWith('&')) return false;
	const yaml = post.frontMatter?.yamlRange;
	return yaml === undefined || !sliceOf(post.text, yaml).includes(`*${written.slice(1)}`);
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

function isBlank(character: string): boolean {
	return character === ' ' || character === '\t';
}
