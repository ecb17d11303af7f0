import {
	defineRule,
	type Fix,
	type FrontMatterEntry,
	type FrontMatterScalar,
	isDateValue,
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
		split: 'The name `{name}` in `{field}` is {count} texts for YAML.',
	},
	check({post, options, report}) {
		const checkText = (scalar: FrontMatterScalar, aliases: ReadonlySet<string>): void => {
			const {key: field, range, style, value} = scalar;
			const swallowed = findSwallowed(post, scalar, aliases);
			const {property, comment} = swallowed;
			if (property !== undefined || comment !== undefined) {
				const fix = keepSwallowed(post, scalar, swallowed);
				if (comment !== undefined) {
					const lost = sliceOf(post.text, comment);
					report({at: comment, message: 'comment', data: {field, lost}, fix});
				}
				if (property !== undefined) {
					const lost = sliceOf(post.text, property);
					const kind = lost.startsWith('&') ? 'an anchor' : 'a tag';
					report({at: property, message: 'property', data: {field, lost, kind}, fix});
				}
				return;
			}
			// A list that is null is an empty one.
			if (style !== 'plain' || (value === undefined && listFields.has(field) && !scalar.isItem)) return;
			// An author that is nothing is a matter of `no-empty-author`.
			if (value === undefined && field === 'author') return;
			const written = sliceOf(post.text, range);
			const {jekyll, core} = readingsOf(written, value);
			if (jekyll === 'text' && core === 'text' && !/^:./.test(written)) return;
			const fix = quote(post, field, {range, level: value === undefined ? unsafe : safe});
			if (jekyll !== core) {
				report({at: range, message: 'differs', data: {written, field, jekyll, core}, fix});
			} else if (jekyll !== 'text') {
				report({at: range, message: 'changed', data: {written, field, reading: jekyll}, fix});
			} else report({at: range, message: 'symbol', data: {written, field}, fix});
		};

		const checkCollections = (entry: FrontMatterEntry, entries: ReadonlyMap<string, FrontMatterEntry>): void => {
			const {key: field} = entry;
			for (const {range, written, kind} of findMisread(post, entry)) {
				const fix = quote(post, field, {range, level: safe});
				report({at: range, message: 'collection', data: {written, field, kind}, fix});
			}
			const split = findSplitName(post, entry, entries);
			if (split === undefined) return;
			const {name, count, range, isCertain} = split;
			const fix = quote(post, field, {range, level: isCertain ? safe : unsafe});
			report({at: range, message: 'split', data: {name, field, count}, fix});
		};

		const checkOther = ({key: field, value, valueRange: range}: FrontMatterEntry): void => {
			// What looks like a date under a key that holds no text is meant as one.
			if (isDateValue(value)) return;
			const written = sliceOf(post.text, range);
			const {jekyll, core} = readingsOf(written, value);
			if (jekyll === core) return;
			const fix = typeof value === 'boolean' ? safe(replace(range, String(value)), {sets: [field]}) : undefined;
			report({at: range, message: 'differs', data: {written, field, jekyll, core}, fix});
		};

		return {
			frontMatter({entries, yamlRange}) {
				const aliases = aliasesIn(sliceOf(post.text, yamlRange));
				for (const entry of entries.values()) {
					if (options.fields.includes(entry.key)) {
						for (const scalar of scalarsOf(entry)) checkText(scalar, aliases);
						checkCollections(entry, entries);
					} else if (entry.style === 'plain') checkOther(entry);
				}
			},
		};
	},
});

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
