import {decodeHTML} from 'entities';
import {
	authorNamesOf,
	bylineReader,
	defineRule,
	escapeForRegExp,
	type FrontMatterEntry,
	type FrontMatterScalar,
	isBareUrl,
	option,
	type Post,
	remove,
	rewriteScalar,
	safe,
	sourceUrlOf,
	touchesOpaque,
	unsafe,
} from '../../src/authoring.ts';
import {brokenBylines} from './brokenBylines.ts';
import {anonymousNames, isTemplateVariable, placeholders} from './placeholders.ts';
import {wrappedNameIn} from './wrappedNames.ts';

export default defineRule({
	id: 'no-empty-author',
	description: 'Disallow authors that name nobody, and code in their names.',
	harm: 'misleading',
	severity: 'error',
	fix: 'safe and unsafe',
	options: {
		placeholders: option.strings(placeholders, 'What programs write where they know no author. Case does not count.'),
		anonymous: option.strings(anonymousNames, 'What sites write for all who gave no name. Case does not count.'),
	},
	messages: {
		empty: '`{key}` is empty.',
		url: 'Author `{author}` is a URL.',
		placeholder: 'Author `{author}` is nobody’s name: programs write it where they know no author.',
		anonymous: {
			text: 'Author `{author}` is nobody’s name: whatever people left unsigned is listed under it.',
			severity: 'warning',
		},
		variable: 'Author `{author}` is a variable of a template that nothing has replaced.',
		part: {
			text: 'Author `{author}` holds what a program prints for a part of a name that it does not know.',
			severity: 'warning',
		},
		byline: {
			text: 'Byline `{byline}` holds `{hole}`, which a program printed for a name, or a part of one, that it does not know.',
			severity: 'warning',
		},
		notation: {
			text: 'Author `{author}` is written in {notation}: pages print that, or lists hold it as another name.',
			severity: 'warning',
		},
		punctuation: 'Author `{author}` holds no letter and no digit.',
	},
	prepare: ({options, settings}) => ({
		reader: bylineReader(settings.bylineWords),
		placeholders: inLowerCase(options.placeholders),
		anonymous: inLowerCase(options.anonymous),
	}),
	check: ({post, settings, prepared, report}) => {
		const messageOf = (author: string) => {
			if (author === '') return 'empty';
			if (prepared.placeholders.has(author.toLowerCase())) return 'placeholder';
			if (prepared.anonymous.has(author.toLowerCase())) return isSignedSo(post, author) ? undefined : 'anonymous';
			if (isBareUrl(author)) return 'url';
			if (isTemplateVariable(author)) return 'variable';
			if (missingPart.test(author)) return 'part';
			return isPunctuation(author) ? 'punctuation' : undefined;
		};
		const reportNotation = (scalar: FrontMatterScalar, author: string): void => {
			const wrapped = wrappedNameIn(author);
			if (wrapped === undefined) return;
			const {notation, name, isBare} = wrapped;
			const edit = name === undefined ? undefined : rewriteScalar(scalar, name);
			const fix = (isBare ? safe : unsafe)(edit, {sets: [scalar.key]});
			report({at: scalar.range, message: 'notation', data: {author, notation}, fix});
		};
		const checkNames = (entry: FrontMatterEntry): void => {
			const {key} = entry;
			const scalars = authorNamesOf(entry);
			if (scalars.length === 0 && entry.style === 'collection')
				report({at: entry.valueRange, message: 'empty', data: {key}});
			for (const scalar of scalars) {
				const {value, range, style, isItem} = scalar;
				const at = style === 'empty' && !isItem ? entry.keyRange : range;
				// Numbers and mappings without a name say something.
				if (value !== undefined && typeof value !== 'string') continue;
				// What names somebody in a data file of the site names somebody.
				if (value !== undefined && settings.authorKeys.includes(value)) continue;
				const author = withoutPadding(decodeHTML(value ?? ''));
				const message = messageOf(author);
				if (message === 'empty') report({at, message, data: {key}});
				else if (message !== undefined) report({at, message, data: {author}});
				else reportNotation(scalar, author);
			}
		};
		return {
			frontMatter() {
				for (const entry of post.roles.author) checkNames(entry);
			},
			end() {
				if (!mayHoldHole.test(post.text) || sourceUrlOf(post) === undefined) return;
				for (const {range: at, byline, hole, hasName} of brokenBylines(post, prepared.reader)) {
					if (touchesOpaque(post, at)) continue;
					// Of a whole name that is missing, only a person can say who is meant.
					const fix = hasName ? unsafe(remove(at)) : undefined;
					report({at, about: byline, message: 'byline', data: {byline, hole}, fix});
				}
			},
		};
	},
});

/** Few posts do. */
const mayHoldHole = /null|undefined|NaN|None|\[object Object\]/;

function inLowerCase(texts: readonly string[]): ReadonlySet<string> {
	return new Set(texts.map((text) => text.toLowerCase()));
}

/** Whether the article itself says that it is by the author: then somebody chose that name. */
function isSignedSo({text, body}: Post, author: string): boolean {
	const byline = new RegExp(
		`(?:\\b(?:by|von|par|por|di|door|av|af)|作者|撰文|文)[:：/／\\s]{1,5}(?:<[^<>]{0,200}>\\s{0,5}){0,3}${escapeForRegExp(author)}(?![\\p{L}\\p{N}])`,
		'iu',
	);
	return byline.test(text.slice(body.start));
}

/** What programs print for a first or last name that they do not know. Names are not written so, in small letters or beside a comma. */
const missingPart =
	/^(?:null|undefined) \p{L}|\p{L} (?:null|undefined)$|^(?:None|null|undefined)[,;] ?\p{L}|\p{L}[,;] ?(?:None|null|undefined)$/u;

/** Leaves out characters that nobody sees, and space but for single ones within. */
function withoutPadding(text: string): string {
	return text.replace(/[\p{Z}\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

/** Pictures (emoji, stars) are names that people give themselves. */
function isPunctuation(author: string): boolean {
	return /^[\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Z}\p{C}]+$/u.test(author);
}
