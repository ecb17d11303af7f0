import {
	defineRule,
	type Fix,
	type FrontMatterEntry,
	type FrontMatterScalar,
	isDateValue,
	namedEntries,
	option,
	type Post,
	type Range,
	replace,
	safe,
	scalarsOf,
	sliceOf,
	unsafe,
	writeLike,
} from '../../src/authoring.ts';
import {findMisread, findSplitName} from './misread.ts';
import {readingsOf} from './readings.ts';
import {aliasesIn, findSwallowed, type Swallowed} from './swallowed.ts';

export default defineRule({
	id: 'no-ambiguous-yaml',
	description: 'Disallow values without quotes that YAML changes or that its versions read differently.',
	harm: 'misleading',
	fix: 'safe and unsafe',
	options: {
		fields: option.strings(
			['title', 'subtitle', 'author', 'authors', 'tags', 'categories', 'category', 'keywords'],
			'Keys whose values are texts, whatever they look like.',
		),
	},
	messages: {
		changed: 'The text `{written}` in `{field}` is {reading} for YAML.',
		differs: 'The value `{written}` of `{field}` is {jekyll} for YAML 1.1 and {core} for YAML 1.2.',
		symbol: 'The text `{written}` in `{field}` is a symbol for Ruby.',
		comment: 'The text in `{field}` loses `{lost}`, which is a comment for YAML.',
		property: 'The text in `{field}` loses `{lost}`, which is {kind} for YAML.',
		collection: 'The text `{written}` in `{field}` is {kind} for YAML.',
		split: 'The name `{name}` in `{field}` is {count:text|texts} for YAML.',
	},
	prepare: ({settings}) => ({
		hasNoteLinks: settings.templates.includes('obsidian'),
		// Hugo makes a text of the number of a title wherever it needs one.
		printsNumbers: settings.generator === 'hugo',
	}),
	check: ({post, options, prepared: {hasNoteLinks, printsNumbers}, report}) => ({
		frontMatter({form, entries, contentRange}) {
			if (form !== 'yaml') return;
			const aliases = aliasesIn(sliceOf(post.text, contentRange));
			const named = new Set(namedEntries(post, options.fields));
			for (const entry of entries.values()) {
				if (!named.has(entry)) {
					for (const finding of otherFindings(post, entry)) report(finding);
					continue;
				}
				for (const scalar of scalarsOf(entry))
					for (const finding of textFindings(post, scalar, aliases)) {
						if (finding.message !== 'changed' || !printsNumbers || !isPrintedAsWritten(post, scalar)) report(finding);
					}
				for (const finding of collectionFindings(post, entry, hasNoteLinks)) report(finding);
			}
		},
	}),
});

/** Whether a page shows a number just as it is written: a whole one, without signs. Those of lists are names, and texts for others. */
function isPrintedAsWritten(post: Post, {key, value, range, isItem}: FrontMatterScalar): boolean {
	if (typeof value !== 'number' || isItem || listFields.has(key)) return false;
	const written = sliceOf(post.text, range);
	return /^\d{1,15}$/.test(written) && String(value) === written;
}

/** What YAML makes of a text without quotes. */
function* textFindings(post: Post, scalar: FrontMatterScalar, aliases: ReadonlySet<string>) {
	const {key: field, range: at, style, value, isItem} = scalar;
	const swallowed = findSwallowed(post, scalar, aliases);
	if (swallowed.property !== undefined || swallowed.comment !== undefined)
		return yield* swallowedFindings(post, scalar, swallowed);
	// A list that is null is an empty one.
	if (style !== 'plain' || (value === undefined && listFields.has(field) && !isItem)) return;
	// An author that is nothing is a matter of `no-empty-author`.
	if (value === undefined && field === 'author') return;
	const written = sliceOf(post.text, at);
	const {jekyll, core} = readingsOf(written, value);
	if (jekyll === 'text' && core === 'text' && !/^:./.test(written)) return;
	const fix = quote(post, field, {range: at, level: value === undefined ? unsafe : safe});
	if (jekyll !== core) yield {at, message: 'differs', data: {written, field, jekyll, core}, fix} as const;
	else if (jekyll !== 'text') yield {at, message: 'changed', data: {written, field, reading: jekyll}, fix} as const;
	else yield {at, message: 'symbol', data: {written, field}, fix} as const;
}

/** What YAML takes away from a text. */
function* swallowedFindings(post: Post, scalar: FrontMatterScalar, swallowed: Swallowed) {
	const {key: field} = scalar;
	const {property, comment} = swallowed;
	const fix = keepSwallowed(post, scalar, swallowed);
	if (comment !== undefined) {
		const lost = sliceOf(post.text, comment);
		yield {at: comment, message: 'comment', data: {field, lost}, fix} as const;
	}
	if (property !== undefined) {
		const lost = sliceOf(post.text, property);
		const kind = lost.startsWith('&') ? 'an anchor' : 'a tag';
		yield {at: property, message: 'property', data: {field, lost, kind}, fix} as const;
	}
}

/** What YAML takes for a list or a mapping, or splits at its commas. */
function* collectionFindings(post: Post, entry: FrontMatterEntry, hasNoteLinks: boolean) {
	const {key: field} = entry;
	for (const {range, written, kind, isNoteLink = false} of findMisread(post, entry)) {
		// Whether one pair of brackets is of the text, or both, nobody can say where there are no notes.
		const isMeant = !isNoteLink || (hasNoteLinks && post.roles.author.includes(entry));
		const fix = isMeant ? quote(post, field, {range, level: safe}) : undefined;
		yield {at: range, message: 'collection', data: {written, field, kind}, fix} as const;
	}
	const split = findSplitName(post, entry);
	if (split === undefined) return;
	const {name, count, range, isCertain} = split;
	const quoted = quote(post, field, {range, level: isCertain ? safe : unsafe});
	const fix: Fix | undefined = quoted && {...quoted, restsOn: ['author']};
	yield {at: range, message: 'split', data: {name, field, count}, fix} as const;
}

/** What the versions of YAML make of a value under a key that holds no text. What looks like a date is meant as one. */
function* otherFindings(post: Post, {key: field, value, valueRange: at, style}: FrontMatterEntry) {
	if (style !== 'plain' || isDateValue(value)) return;
	const written = sliceOf(post.text, at);
	const {jekyll, core} = readingsOf(written, value);
	if (jekyll === core) return;
	const fix = typeof value === 'boolean' ? safe(replace(at, String(value)), {sets: [field]}) : undefined;
	yield {at, message: 'differs', data: {written, field, jekyll, core}, fix} as const;
}

/** Keys of which nothing is as good as an empty list. */
const listFields: ReadonlySet<string> = new Set(['tags', 'categories', 'category', 'keywords', 'authors']);

/** Quotation marks can make front matter twice as long, and what is too long is not read at all. */
function isTooLong({frontMatter}: Post): boolean {
	return frontMatter !== undefined && frontMatter.range.end > maxFixedLength;
}

const maxFixedLength = 30_000;

/** Puts the text in quotes just as it is written; where that takes several lines it has no fix. */
function quote(
	post: Post,
	field: string,
	{range, level}: {readonly range: Range; readonly level: typeof safe},
): Fix | undefined {
	const written = sliceOf(post.text, range);
	if (/[\r\n]/.test(written) || isTooLong(post)) return undefined;
	return level(replace(range, writeLike('double-quoted', written)), {sets: [field]});
}

/**
 * Puts what YAML takes away into the quotes. It is certain that it belongs to the text where it is written as nobody
 * writes a comment: `#1`, one blank before it and none behind.
 */
function keepSwallowed(post: Post, scalar: FrontMatterScalar, {comment, whole}: Swallowed): Fix | undefined {
	// In brackets a comment swallows commas and brackets too.
	if (comment !== undefined && scalar.isItem && !isInBlock(post, scalar)) return undefined;
	const isCertain = comment === undefined || /^[^ \t] #[^ \t]/.test(post.text.slice(comment.start - 2, comment.end));
	return quote(post, scalar.key, {range: whole, level: isCertain ? safe : unsafe});
}

function isInBlock({text}: Post, {range}: FrontMatterScalar): boolean {
	const line = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
	return /^[ \t]*-[ \t]/.test(line);
}
