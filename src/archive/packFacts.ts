import {parseDate} from '../frontMatter/dates.ts';
import {isObject} from '../model/checks.ts';
import {type AuthorFact, factsVersion, habits, type Located, type PostFacts} from '../model/facts.ts';

type Style = NonNullable<PostFacts['author']>['style'];

/** Value, start, and length where that is not the value's. */
type PackedText = readonly [value: string, start: number, length?: number];

type PackedAuthor = readonly [key: string, style: Style, value: string, start: number, length?: number];

/** Facts as they are kept in files: plain JSON in less than half the room. What a post does not have is 0. */
export type PackedFacts = readonly [
	version: number,
	path: string,
	fingerprint: readonly [file: string, words: string, length: number],
	title: PackedText | 0,
	date: PackedText | 0,
	author: PackedText | 0,
	source: PackedText | 0,
	feed: string | 0,
	/** 1 where they are the feed alone. */
	categories: readonly string[] | 1,
	openingTime: PackedText | 0,
	keys: PostFacts['keys'] | 0,
	/** A sign for each: `1` kept, `0` broken, `-` neither. */
	habits: string,
	/** What hardly any post has. */
	rare?: {
		/** The instant of a date, where it does not follow from what is written. */
		readonly epoch?: number | undefined;
		/** How the author is written, when not plain. */
		readonly style?: Style | undefined;
		/** Where they are not the one author. */
		readonly authors?: readonly PackedAuthor[] | undefined;
		readonly permalink?: PackedText | undefined;
		readonly slug?: string | undefined;
		readonly isUnpublished?: true | undefined;
		readonly hasNoFrontMatter?: true | undefined;
		readonly redirectFrom?: readonly string[] | undefined;
	},
];

/** Writes facts shorter. */
export function packFacts(facts: PostFacts): PackedFacts {
	const {version, path, fingerprint, title, date, author, authors, source, feed, categories, keys} = facts;
	const {permalink, slug, hasFrontMatter, isPublished, redirectFrom, openingTime} = facts;
	const epoch = date?.value.epoch;
	const rare = {
		...(date === undefined || epoch === parseDate(date.value.source)?.epoch ? {} : {epoch}),
		...(author === undefined || author.style === 'plain' ? {} : {style: author.style}),
		...(isOnly(author, authors) ? {} : {authors: authors.map(packAuthor)}),
		...(permalink === undefined ? {} : {permalink: packText(permalink)}),
		...(slug === undefined ? {} : {slug}),
		...(isPublished ? {} : {isUnpublished: true as const}),
		...(hasFrontMatter ? {} : {hasNoFrontMatter: true as const}),
		...(redirectFrom.length === 0 ? {} : {redirectFrom}),
	};
	const packed = [
		version,
		path,
		[fingerprint.file, fingerprint.words, fingerprint.length],
		title === undefined ? 0 : packText(title),
		date === undefined ? 0 : packText({value: date.value.source, range: date.range}),
		author === undefined ? 0 : packText(author),
		source === undefined ? 0 : packText(source),
		feed ?? 0,
		categories.length === 1 && categories[0] === feed ? 1 : categories,
		openingTime === undefined ? 0 : packText(openingTime),
		keys ?? 0,
		habits.map((habit) => signOf(facts.habits[habit])).join(''),
	] as const;
	return Object.keys(rare).length === 0 ? packed : [...packed, rare];
}

/** Whether a JSON value has the shape of facts as `packFacts` writes them: what comes from a file may hold anything. */
export function isPackedFacts(value: unknown): value is PackedFacts {
	if (!Array.isArray(value)) return false;
	const [version, path, fingerprint, title, date, author, source, feed, categories, openingTime, keys, signs, rare] =
		value as readonly unknown[];
	return (
		version === factsVersion &&
		isText(path) &&
		isFingerprint(fingerprint) &&
		[title, date, author, source, openingTime].every((text) => text === 0 || isPackedText(text)) &&
		(feed === 0 || isText(feed)) &&
		(categories === 1 || areTexts(categories)) &&
		(keys === 0 || areTexts(keys)) &&
		isText(signs) &&
		(rare === undefined || isRare(rare))
	);
}

function isRare(value: unknown): boolean {
	if (!isObject(value)) return false;
	const {epoch, style, authors, permalink, slug, redirectFrom} = value;
	return (
		(epoch === undefined || typeof epoch === 'number') &&
		(style === undefined || isText(style)) &&
		(authors === undefined || (Array.isArray(authors) && authors.every(isPackedAuthor))) &&
		(permalink === undefined || isPackedText(permalink)) &&
		(slug === undefined || isText(slug)) &&
		(redirectFrom === undefined || areTexts(redirectFrom))
	);
}

function isFingerprint(value: unknown): boolean {
	return Array.isArray(value) && isText(value[0]) && isText(value[1]) && typeof value[2] === 'number';
}

function isPackedText(value: unknown): boolean {
	if (!Array.isArray(value)) return false;
	const [text, start, length = 0] = value as readonly unknown[];
	return isText(text) && isOffset(start) && isOffset(length);
}

function isPackedAuthor(value: unknown): boolean {
	return Array.isArray(value) && isText(value[0]) && isText(value[1]) && isPackedText(value.slice(2));
}

function isOffset(value: unknown): boolean {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function areTexts(value: unknown): boolean {
	return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

/** Reads what `packFacts` wrote; undefined for facts of another version. */
export function unpackFacts(packed: PackedFacts): PostFacts | undefined {
	if (packed[0] !== factsVersion) return undefined;
	const [version, path, [file, words, length], title, date, author, source, feed, ...others] = packed;
	const [categories, openingTime, keys, signs, rare = {}] = others;
	const feedOrNone = feed === 0 ? undefined : feed;
	const text: PostFacts['author'] = author === 0 ? undefined : {...unpackText(author), style: rare.style ?? 'plain'};
	return {
		version,
		path,
		fingerprint: {file, words, length},
		title: title === 0 ? undefined : unpackText(title),
		date: date === 0 ? undefined : unpackDate(unpackText(date), rare.epoch),
		author: text,
		authors: rare.authors?.map(unpackAuthor) ?? onlyAuthor(text),
		source: source === 0 ? undefined : unpackText(source),
		feed: feedOrNone,
		permalink: rare.permalink === undefined ? undefined : unpackText(rare.permalink),
		slug: rare.slug,
		hasFrontMatter: rare.hasNoFrontMatter !== true,
		isPublished: rare.isUnpublished !== true,
		redirectFrom: rare.redirectFrom ?? [],
		categories: categories === 1 ? (feedOrNone === undefined ? [] : [feedOrNone]) : categories,
		openingTime: openingTime === 0 ? undefined : unpackText(openingTime),
		keys: keys === 0 ? undefined : keys,
		habits: Object.fromEntries(
			habits.flatMap((habit, index) => (signs[index] === '-' ? [] : [[habit, signs[index] === '1']])),
		),
	};
}

/** Whether the text behind `author` says who all the authors are. */
function isOnly(author: PostFacts['author'], authors: PostFacts['authors']): boolean {
	return JSON.stringify(onlyAuthor(author)) === JSON.stringify(authors);
}

function onlyAuthor(author: PostFacts['author']): PostFacts['authors'] {
	return author === undefined ? [] : [{key: 'author', style: author.style, value: author.value, range: author.range}];
}

function packAuthor({key, style, ...text}: AuthorFact): PackedAuthor {
	return [key, style, ...packText(text)];
}

function unpackAuthor([key, style, ...text]: PackedAuthor): AuthorFact {
	return {key, style, ...unpackText(text)};
}

function signOf(isKept: boolean | undefined): string {
	return isKept === undefined ? '-' : isKept ? '1' : '0';
}

function unpackDate({value, range}: Located<string>, epoch: number | undefined): PostFacts['date'] {
	// What was left out follows from what is written.
	return {value: {epoch: epoch ?? parseDate(value)?.epoch ?? 0, source: value}, range};
}

function packText({value, range: {start, end}}: Located<string>): PackedText {
	return end - start === value.length ? [value, start] : [value, start, end - start];
}

function unpackText([value, start, length = value.length]: PackedText): Located<string> {
	return {value, range: {start, end: start + length}};
}
