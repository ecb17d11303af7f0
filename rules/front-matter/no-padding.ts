import {
	authorNamesOf,
	codePointName,
	defineRule,
	type Fix,
	type FrontMatterScalar,
	type Post,
	type Range,
	rewriteScalar,
	roleEntry,
	safe,
	scalarsOf,
	sliceOf,
	unsafe,
	zeroWidth,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'no-padding',
	description:
		'Disallow quotes and spaces around or doubled within authors’ names, and invisible characters in names and titles.',
	fix: 'safe and unsafe',
	messages: {
		around: 'Author `{author}` has spaces around the name.',
		doubled: 'Author `{author}` has {count:space|spaces} in a row.',
		quoted: 'Author `{author}` is in quotes that are part of the name.',
		loneQuote: 'Author `{author}` has one quote without the other.',
		joined: 'Author `{author}` is one name: the quotes between its parts are letters of it.',
		invisible: 'The front matter’s `{field}` holds the invisible character {character}.',
	},
	check: ({post, report}) => ({
		frontMatter() {
			for (const title of scalarsOf(roleEntry(post, 'title')))
				for (const finding of paddingFindings(post, title, 'title')) report(finding);
			for (const name of post.roles.author.flatMap(authorNamesOf)) {
				for (const finding of paddingFindings(post, name, 'author')) report(finding);
				const quotes = quoteFinding(name);
				if (quotes !== undefined) report(quotes);
			}
		},
	}),
});

function* paddingFindings(post: Post, scalar: FrontMatterScalar, role: 'title' | 'author') {
	const {key: field, value} = scalar;
	// What nobody can see of an empty value is the matter of other rules.
	if (typeof value !== 'string' || value === '') return;
	const isAuthor = role === 'author';
	if (!mayBePadded.test(value) || tidy(value) === '') return;
	const placeOf = placesIn(post, scalar);
	const fix = rewrite(scalar, isAuthor ? tidy(value) : withoutInvisible(value));
	const [found] = value.matchAll(zeroWidth);
	if (found !== undefined) {
		const at = placeOf({start: found.index, end: found.index + found[0].length});
		yield {at, message: 'invisible', data: {field, character: codePointName(found[0])}, fix} as const;
	}
	if (!isAuthor) return;
	const around = spaceAround(value);
	if (around !== undefined) yield {at: placeOf(around), message: 'around', data: {author: value}, fix} as const;
	const doubled = findDoubledWithin(value);
	if (doubled !== undefined) {
		const data = {author: value.trim(), count: doubled.end - doubled.start};
		yield {at: placeOf(doubled), message: 'doubled', data, fix} as const;
	}
}

/** What is wrong with the double quotes in a name; nicknames stand in pairs of them. */
function quoteFinding(scalar: FrontMatterScalar) {
	const {value, range: at, key} = scalar;
	if (typeof value !== 'string') return undefined;
	const author = value.trim();
	const quotes = author.match(/["“”„‟«»]/g)?.length ?? 0;
	if (quotes === 0 || /^["“”„‟«»]*$/.test(author)) return undefined;
	const data = {author};
	if (/["“”„‟«»]\s*[,，;；、]\s*["“”„‟«»]/.test(author)) return {at, message: 'joined', data} as const;
	const bare = author.replace(/^["“”„‟«]|["“”‟»]$/g, '');
	const isWhole = quotes === 2 && bare.length === author.length - 2;
	// Inside of a name, one is a sign of inches, or of who knows what.
	if (!isWhole && (quotes !== 1 || bare.length === author.length)) return undefined;
	const fix = (isWhole ? safe : unsafe)(rewriteScalar(scalar, bare.trim()), {sets: [key]});
	return {at, message: isWhole ? 'quoted' : 'loneQuote', data, fix} as const;
}

/** What all padding shows by: asked of every value, so without the lists of characters in scripts. */
const mayBePadded = /^\s|\s$|\s\s|[\u200B\u2060\uFEFF]/;

const doubledSpaces = /(?<!\s)\s{2,}/g;

function tidy(value: string): string {
	return withoutInvisible(value)
		.trim()
		.replace(doubledSpaces, ([first = ' ']) => first);
}

function withoutInvisible(value: string): string {
	return value.replace(zeroWidth, '');
}

/** The spaces before a name; where there are none those behind it. */
function spaceAround(value: string): Range | undefined {
	const start = value.length - value.trimStart().length;
	if (start > 0) return {start: 0, end: start};
	const end = value.trimEnd().length;
	return end < value.length ? {start: end, end: value.length} : undefined;
}

/** The first spaces in a row that stand neither before a name nor behind it. */
function findDoubledWithin(value: string): Range | undefined {
	const offset = value.length - value.trimStart().length;
	const found = value.trim().search(doubledSpaces);
	if (found < 0) return undefined;
	const start = offset + found;
	return {start, end: value.length - value.slice(start).trimStart().length};
}

function rewrite(scalar: FrontMatterScalar, text: string): Fix | undefined {
	return safe(rewriteScalar(scalar, text), {sets: [scalar.key]});
}

/** Where parts of a value stand in the file: the whole value where it is written with escapes or in several lines. */
function placesIn(post: Post, {range, value}: FrontMatterScalar): (part: Range) => Range {
	const index = sliceOf(post.text, range).indexOf(String(value));
	const start = range.start + index;
	return (part) => (index < 0 ? range : {start: start + part.start, end: start + part.end});
}
