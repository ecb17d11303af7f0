import {decodeHTML, decodeHTMLStrict} from 'entities';
import {
	codePointName,
	defineRule,
	type Fix,
	type FrontMatterScalar,
	namedEntries,
	option,
	type Range,
	rewriteScalar,
	safe,
	scalarsOf,
	sliceOf,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'no-entity-in-front-matter',
	description: 'Disallow character references of HTML in the front matter’s texts.',
	harm: 'misleading',
	fix: 'safe',
	options: {
		fields: option.strings(
			['title', 'author', 'authors', 'tags', 'categories'],
			'Keys whose values are texts for readers, not HTML.',
		),
	},
	messages: {entity: 'The front matter’s `{field}` holds `{entity}`, which only HTML reads as {character}.'},
	check: ({post, options, report}) => ({
		frontMatter({contentRange}) {
			if (!sliceOf(post.text, contentRange).includes('&')) return;
			for (const entry of namedEntries(post, options.fields)) {
				for (const scalar of scalarsOf(entry)) {
					const found = findReferences(sliceOf(post.text, scalar.range), scalar.range.start);
					if (found.length === 0 || typeof scalar.value !== 'string') continue;
					const decoding = decode(scalar, scalar.value);
					for (const {range, entity, character} of found.slice(0, maxReported)) {
						const data = {field: entry.key, entity, character: describe(character)};
						report({at: range, message: 'entity', data, fix: isBracket(character) ? undefined : decoding});
					}
				}
			}
		},
	}),
});

/** Of one value; all of them are fixed together. */
const maxReported = 20;

/** The characters are few and their names are short, so that no run of `&` takes long. */
const referencePattern = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;

interface Reference {
	readonly range: Range;
	readonly entity: string;
	readonly character: string;
}

/** The references in a text that stands at an offset. */
function findReferences(written: string, offset: number): readonly Reference[] {
	return Array.from(written.matchAll(referencePattern), ({0: entity, index}) => ({
		range: {start: offset + index, end: offset + index + entity.length},
		entity,
		character: decodeHTMLStrict(entity),
	})).filter(({entity, character}) => entity !== character);
}

/** Writes the characters themselves, where the page shows the same then, as it does unless the text speaks of HTML. */
function decode(scalar: FrontMatterScalar, value: string): Fix | undefined {
	const decoded = value.replace(referencePattern, (entity) => {
		const character = decodeHTMLStrict(entity);
		return isBracket(character) || isControl(character) ? entity : character;
	});
	if (decoded === value || decodeHTML(decoded) !== decodeHTML(value)) return undefined;
	return safe(rewriteScalar(scalar, decoded), {sets: [scalar.key]});
}

/** A layout prints the title as HTML: these would begin or end a tag. */
function isBracket(character: string): boolean {
	return character === '<' || character === '>';
}

function isControl(character: string): boolean {
	return /[\p{Cc}\uFFFD]/u.test(character);
}

/** The character in a message: itself where it can be seen. */
function describe(character: string): string {
	if (/^[^\p{Z}\p{C}`]+$/u.test(character)) return `\`${character}\``;
	return Array.from(character, codePointName).join(' ');
}
