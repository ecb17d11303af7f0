import {parseDate} from '../frontMatter/dates.ts';
import {isObject} from '../model/checks.ts';
import {type AuthorFact, factsVersion, type Habit, habits, type Located, type PostFacts} from '../model/facts.ts';
import {type Role, roles} from '../model/roles.ts';

type Style = NonNullable<PostFacts['author']>['style'];

/** Value, start, and length where that is not the value's. */
type PackedText = readonly [value: string, start: number, length?: number];

type Part = NonNullable<AuthorFact['part']>;

/** What is written as a whole has no part: 0. */
type PackedAuthor = readonly [key: string, style: Style, part: Part | 0, value: string, start: number, length?: number];

/** Facts as they are kept in files: plain JSON in less than half the room. What a post does not have is 0. */
export type PackedFacts = readonly [
	version: number,
	path: string,
	fingerprint: readonly [file: string, words: string, length: number, letters: number],
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
	/** A sign for each role: `1` if the front matter has a value for it, else `0`. */
	filled: string,
	keyStarts: PostFacts['keyStarts'],
	/** What hardly any post has. */
	rare?: {
		/** The instant of a date, where it does not follow from what is written. */
		readonly epoch?: number | undefined;
		/** The key of the date, where that is not `date`. */
		readonly dateKey?: string | undefined;
		/** What stands behind `date`, where that is not the date, with its instant; 0 for nothing. */
		readonly published?: readonly [date: PackedText, epoch: number] | 0 | undefined;
		readonly inferredKeys?: PostFacts['inferredKeys'] | undefined;
		/** As `filled` is written. */
		readonly inText?: string | undefined;
		/** How the author is written, when not plain. */
		readonly style?: Style | undefined;
		readonly part?: Part | undefined;
		/** Where they are not the one author. */
		readonly authors?: readonly PackedAuthor[] | undefined;
		readonly permalink?: PackedText | undefined;
		readonly slug?: string | undefined;
		readonly isUnpublished?: true | undefined;
		readonly hasNoFrontMatter?: true | undefined;
		readonly redirectFrom?: readonly string[] | undefined;
		readonly emptyKeys?: readonly string[] | undefined;
		readonly snapshotBeginnings?: readonly string[] | undefined;
		/** The digest, with 1 behind it where it is an excuse. */
		readonly gist?: readonly [digest: string, isExcuse?: 1] | undefined;
	},
];

/** Where the fingerprint stands among packed facts, from 0, and what hardly any post has. */
const fingerprintPlace = 2;
const rarePlace = 14;

/** What is kept of packed facts for rules that do not look at words. */
export function withoutWords(facts: PackedFacts): readonly unknown[] {
	const {gist, ...rare} = facts[rarePlace] ?? nothingRare;
	const plain = facts.with(fingerprintPlace, 0);
	return gist === undefined ? plain : plain.with(rarePlace, rare);
}

/**
 * Writes facts shorter.
 * @param options whether the instant of each date is written, so that it need not be found out again; no if left out
 */
export function packFacts(facts: PostFacts, {writesEpoch = false}: {readonly writesEpoch?: boolean} = {}): PackedFacts {
	const {version, path, fingerprint, title, date, author, authors, source, feed, categories, keys} = facts;
	const {permalink, slug, hasFrontMatter, isPublished, redirectFrom, openingTime, published, inferredKeys} = facts;
	const {keyStarts, emptyKeys, snapshotBeginnings, inText, gist} = facts;
	const epoch = date?.value.epoch;
	const rare = {
		...(date === undefined || (!writesEpoch && epoch === parseDate(date.value.source)?.epoch) ? {} : {epoch}),
		...(date === undefined || date.key === 'date' ? {} : {dateKey: date.key}),
		...(isSameDate(date, published) ? {} : {published: published === undefined ? (0 as const) : packDate(published)}),
		...(Object.keys(inferredKeys).length === 0 ? {} : {inferredKeys}),
		...(inText.length === 0 ? {} : {inText: signsOf(inText)}),
		...(author === undefined || author.style === 'plain' ? {} : {style: author.style}),
		...(author?.part === undefined ? {} : {part: author.part}),
		...(isOnly(author, authors) ? {} : {authors: authors.map(packAuthor)}),
		...(permalink === undefined ? {} : {permalink: packText(permalink)}),
		...(slug === undefined ? {} : {slug}),
		...(isPublished ? {} : {isUnpublished: true as const}),
		...(hasFrontMatter ? {} : {hasNoFrontMatter: true as const}),
		...(redirectFrom.length === 0 ? {} : {redirectFrom}),
		...(emptyKeys.length === 0 ? {} : {emptyKeys}),
		...(snapshotBeginnings.length === 0 ? {} : {snapshotBeginnings}),
		...(gist === undefined ? {} : {gist: gist.isExcuse ? ([gist.digest, 1] as const) : ([gist.digest] as const)}),
	};
	const packed = [
		version,
		path,
		[fingerprint.file, fingerprint.words, fingerprint.length, fingerprint.letters],
		title === undefined ? 0 : packText(title),
		date === undefined ? 0 : packText({value: date.value.source, range: date.range}),
		author === undefined ? 0 : packText(author),
		source === undefined ? 0 : packText(source),
		feed ?? 0,
		categories.length === 1 && categories[0] === feed ? 1 : categories,
		openingTime === undefined ? 0 : packText(openingTime),
		keys ?? 0,
		habits.map((habit) => signOf(facts.habits[habit])).join(''),
		signsOf(facts.filled),
		keyStarts,
	] as const;
	return Object.keys(rare).length === 0 ? packed : [...packed, rare];
}

/** Whether a JSON value has the shape of facts as `packFacts` writes them: what comes from a file may hold anything. */
export function isPackedFacts(value: unknown): value is PackedFacts {
	if (!Array.isArray(value)) return false;
	// By index, here and below: to take such lists apart by a pattern takes many times as long.
	const list: readonly unknown[] = value;
	return (
		list[0] === factsVersion &&
		isText(list[1]) &&
		isFingerprint(list[2]) &&
		isTextOrNone(list[3]) &&
		isTextOrNone(list[4]) &&
		isTextOrNone(list[5]) &&
		isTextOrNone(list[6]) &&
		(list[7] === 0 || isText(list[7])) &&
		(list[8] === 1 || areTexts(list[8])) &&
		isTextOrNone(list[9]) &&
		(list[10] === 0 || areTexts(list[10])) &&
		isText(list[11]) &&
		isText(list[12]) &&
		areStarts(list[13]) &&
		(list[14] === undefined || isRare(list[14]))
	);
}

function isRare(value: unknown): boolean {
	if (!isObject(value)) return false;
	const {epoch, dateKey, published, inferredKeys, inText, style, part, authors} = value;
	const {permalink, slug, redirectFrom, emptyKeys, snapshotBeginnings, gist} = value;
	return (
		(epoch === undefined || typeof epoch === 'number') &&
		(dateKey === undefined || isText(dateKey)) &&
		(published === undefined || published === 0 || isPackedDate(published)) &&
		(inferredKeys === undefined || isPackedKeys(inferredKeys)) &&
		(inText === undefined || isText(inText)) &&
		(style === undefined || isText(style)) &&
		(part === undefined || isPart(part)) &&
		(authors === undefined || (Array.isArray(authors) && authors.every(isPackedAuthor))) &&
		(permalink === undefined || isPackedText(permalink)) &&
		(slug === undefined || isText(slug)) &&
		(redirectFrom === undefined || areTexts(redirectFrom)) &&
		(emptyKeys === undefined || areTexts(emptyKeys)) &&
		(snapshotBeginnings === undefined || areTexts(snapshotBeginnings)) &&
		(gist === undefined || isPackedGist(gist))
	);
}

function isFingerprint(value: unknown): boolean {
	return Array.isArray(value) && isText(value[0]) && isText(value[1]) && isOffset(value[2]) && isOffset(value[3]);
}

function isPackedGist(value: unknown): boolean {
	return Array.isArray(value) && isText(value[0]) && (value[1] === undefined || value[1] === 1);
}

function isTextOrNone(value: unknown): boolean {
	return value === 0 || isPackedText(value);
}

function isPackedText(value: unknown): boolean {
	if (!Array.isArray(value)) return false;
	return isText(value[0]) && isOffset(value[1]) && (value[2] === undefined || isOffset(value[2]));
}

function isPackedKeys(value: unknown): boolean {
	const lists = isObject(value) ? Object.values(value) : [];
	return lists.length > 0 && lists.every(areTexts);
}

function isPackedDate(value: unknown): boolean {
	return Array.isArray(value) && isPackedText(value[0]) && typeof value[1] === 'number';
}

function isPackedAuthor(value: unknown): boolean {
	if (!Array.isArray(value) || !isText(value[0]) || !isText(value[1])) return false;
	return (value[2] === 0 || isPart(value[2])) && isPackedText(value.slice(3));
}

function isPart(value: unknown): value is Part {
	return value === 'link' || value === 'list';
}

function isOffset(value: unknown): boolean {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Whether a JSON value is a list of offsets, and of -1 where there is none. */
function areStarts(value: unknown): boolean {
	return Array.isArray(value) && value.every((item) => item === -1 || isOffset(item));
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
	const title = packed[3];
	const date = packed[4];
	const author = packed[5];
	const source = packed[6];
	const feed = packed[7] === 0 ? undefined : packed[7];
	const rare = packed[14] ?? nothingRare;
	const written = date === 0 ? undefined : unpackDate(date, rare.epoch);
	const text: PostFacts['author'] =
		author === 0
			? undefined
			: {
					value: author[0],
					range: rangeIn(author),
					style: rare.style ?? 'plain',
					...(rare.part === undefined ? {} : {part: rare.part}),
				};
	return {
		version: packed[0],
		path: packed[1],
		fingerprint: {file: packed[2][0], words: packed[2][1], length: packed[2][2], letters: packed[2][3]},
		title: title === 0 ? undefined : unpackText(title),
		date: written && {...written, key: rare.dateKey ?? 'date'},
		published:
			rare.published === undefined
				? written
				: rare.published === 0
					? undefined
					: unpackDate(rare.published[0], rare.published[1]),
		filled: unpackRoles(packed[12]),
		inferredKeys: rare.inferredKeys ?? {},
		inText: unpackRoles(rare.inText ?? ''),
		author: text,
		authors: rare.authors?.map(unpackAuthor) ?? onlyAuthor(text),
		source: source === 0 ? undefined : unpackText(source),
		feed,
		permalink: rare.permalink === undefined ? undefined : unpackText(rare.permalink),
		slug: rare.slug,
		hasFrontMatter: rare.hasNoFrontMatter !== true,
		isPublished: rare.isUnpublished !== true,
		redirectFrom: rare.redirectFrom ?? [],
		snapshotBeginnings: rare.snapshotBeginnings ?? [],
		gist: rare.gist === undefined ? undefined : {digest: rare.gist[0], isExcuse: rare.gist[1] === 1},
		categories: packed[8] === 1 ? (feed === undefined ? [] : [feed]) : packed[8],
		openingTime: packed[9] === 0 ? undefined : unpackText(packed[9]),
		keys: packed[10] === 0 ? undefined : packed[10],
		keyStarts: packed[13],
		emptyKeys: rare.emptyKeys ?? [],
		habits: unpackHabits(packed[11]),
	};
}

const nothingRare: NonNullable<PackedFacts[14]> = {};

function unpackHabits(signs: string): PostFacts['habits'] {
	const kept: Partial<Record<Habit, boolean>> = {};
	for (let index = 0; index < habits.length; index++) {
		const habit = habits[index];
		if (habit !== undefined && signs[index] !== '-') kept[habit] = signs[index] === '1';
	}
	return kept;
}

function unpackRoles(signs: string): PostFacts['filled'] {
	return roles.filter((_, index) => signs[index] === '1');
}

function isSameDate(date: PostFacts['date'], published: PostFacts['published']): boolean {
	return (
		date?.range.start === published?.range.start &&
		date?.value.epoch === published?.value.epoch &&
		date?.value.source === published?.value.source
	);
}

function packDate({value, range}: NonNullable<PostFacts['published']>): readonly [date: PackedText, epoch: number] {
	return [packText({value: value.source, range}), value.epoch];
}

/** Whether the text behind `author` says who all the authors are. */
function isOnly(author: PostFacts['author'], authors: PostFacts['authors']): boolean {
	return JSON.stringify(onlyAuthor(author).map(packAuthor)) === JSON.stringify(authors.map(packAuthor));
}

function onlyAuthor(author: PostFacts['author']): PostFacts['authors'] {
	return author === undefined ? [] : [{key: 'author', ...author}];
}

function packAuthor({key, style, part, ...text}: AuthorFact): PackedAuthor {
	return [key, style, part ?? 0, ...packText(text)];
}

function unpackAuthor([key, style, part, ...text]: PackedAuthor): AuthorFact {
	return {key, style, ...unpackText(text), ...(part === 0 ? {} : {part})};
}

function signsOf(some: readonly Role[]): string {
	return roles.map((role) => signOf(some.includes(role))).join('');
}

function signOf(isKept: boolean | undefined): string {
	return isKept === undefined ? '-' : isKept ? '1' : '0';
}

function unpackDate(date: PackedText, epoch: number | undefined): NonNullable<PostFacts['published']> {
	const source = date[0];
	// What was left out follows from what is written.
	return {value: {epoch: epoch ?? parseDate(source)?.epoch ?? 0, source}, range: rangeIn(date)};
}

function packText({value, range: {start, end}}: Located<string>): PackedText {
	return end - start === value.length ? [value, start] : [value, start, end - start];
}

function unpackText(text: PackedText): Located<string> {
	return {value: text[0], range: rangeIn(text)};
}

function rangeIn(text: PackedText): Located<string>['range'] {
	const start = text[1];
	return {start, end: start + (text[2] ?? text[0].length)};
}
