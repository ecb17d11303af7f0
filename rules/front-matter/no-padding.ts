import {
	codePointName,
	defineRule,
	type Fix,
	type FrontMatterScalar,
	type Post,
	type Range,
	remove,
	rewriteScalar,
	safe,
	scalarsOf,
	sliceOf,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'no-padding',
	description: 'Disallow blanks around or doubled within authors’ names, and invisible characters in names and titles.',
	fix: 'safe',
	messages: {
		around: 'Author `{author}` has blanks around the name.',
		doubled: 'Author `{author}` has {count} blanks in a row.',
		invisible: 'The front matter’s `{field}` holds the invisible character {character}.',
	},
	check: ({post, report}) => ({
		frontMatter({entries}) {
			for (const field of ['title', 'author', 'authors']) {
				const entry = entries.get(field);
				for (const scalar of entry === undefined ? [] : scalarsOf(entry)) {
					const {value} = scalar;
					// What nobody can see of an empty value is the matter of other rules.
					if (typeof value !== 'string' || tidy(value) === '') continue;
					const isAuthor = field !== 'title';
					const fix = rewrite(scalar, isAuthor ? tidy(value) : withoutInvisible(value));
					for (const {0: found, index} of value.matchAll(invisible)) {
						const at = placeOf(post, scalar, {start: index, end: index + found.length});
						report({at, message: 'invisible', data: {field, character: codePointName(found)}, fix});
					}
					if (!isAuthor) continue;
					const around = blanksAround(value);
					if (around !== undefined) {
						report({at: placeOf(post, scalar, around), message: 'around', data: {author: value}, fix});
					}
					for (const {0: blanks, index} of value.matchAll(doubledBlanks)) {
						const within = {start: index, end: index + blanks.length};
						if (within.start === 0 || within.end === value.length) continue;
						const data = {author: value.trim(), count: blanks.length};
						report({at: placeOf(post, scalar, within), message: 'doubled', data, fix});
					}
					const trailing = trailingBlanks(post, scalar);
					if (trailing !== undefined) {
						const author = `${value}${sliceOf(post.text, trailing)}`;
						report({at: trailing, message: 'around', data: {author}, fix: safe(remove(trailing))});
					}
				}
			}
		},
	}),
});

/**
 * Zero-width space, word joiner, byte order mark. Joiners and direction marks belong to emoji, Persian and Hebrew, and
 * the zero-width space parts words in scripts that write no blanks.
 */
const invisible =
	/(?<![\p{scx=Khmer}\p{scx=Thai}\p{scx=Lao}\p{scx=Myanmar}])\u200B|\u200B(?![\p{scx=Khmer}\p{scx=Thai}\p{scx=Lao}\p{scx=Myanmar}])|[\u2060\uFEFF]/gu;

const doubledBlanks = /(?<!\s)\s{2,}/g;

function tidy(value: string): string {
	return withoutInvisible(value)
		.trim()
		.replace(doubledBlanks, ([first = ' ']) => first);
}

function withoutInvisible(value: string): string {
	return value.replace(invisible, '');
}

/** The blanks before a name; where there are none those behind it. */
function blanksAround(value: string): Range | undefined {
	const start = value.length - value.trimStart().length;
	if (start > 0) return {start: 0, end: start};
	const end = value.trimEnd().length;
	return end < value.length ? {start: end, end: value.length} : undefined;
}

function rewrite(scalar: FrontMatterScalar, text: string): Fix | undefined {
	return safe(rewriteScalar(scalar, text), {sets: [scalar.key]});
}

/** Where a part of a value stands in the file; the whole value where it is written with escapes or in several lines. */
function placeOf(post: Post, {range, value}: FrontMatterScalar, part: Range): Range {
	const index = sliceOf(post.text, range).indexOf(String(value));
	const start = range.start + index;
	return index < 0 ? range : {start: start + part.start, end: start + part.end};
}

/** The blanks behind a name without quotes, which YAML drops and programs that read by line do not. */
function trailingBlanks({text}: Post, {range: {end}, style, isItem}: FrontMatterScalar): Range | undefined {
	if (style !== 'plain' || isItem) return undefined;
	const blanks = /[ \t]+(?=\r?\n|$)/y;
	blanks.lastIndex = end;
	return blanks.test(text) ? {start: end, end: blanks.lastIndex} : undefined;
}
