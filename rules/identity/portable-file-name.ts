import {decodeHTMLStrict} from 'entities';
import {codePointName, defineRule, fileNameOf, graphemesOf, zeroWidth} from '../../src/authoring.ts';
import {enumerated} from './enumerated.ts';
import {rangeForFile} from './fileName.ts';

export default defineRule({
	id: 'portable-file-name',
	description: 'Require names of posts that every file system can hold.',
	harm: 'broken',
	madeBy: 'archive',
	messages: {
		forbidden: 'The file name contains {characters}, which Windows does not allow; a portable name is {portable}.',
		lost: 'The file name contains U+FFFD, which stands for a lost character; a portable name is {portable}.',
		notNormalized:
			'The file name holds {written} for `{letter}` ({usual}), so names that look equal differ; a portable name is {portable}.',
		entity: 'The file name holds `{entity}`, which only HTML reads as {character}; a portable name is {portable}.',
		invisible: 'The file name holds {characters}, which nobody sees; a portable name is {portable}.',
		tooLong:
			'The file name is {bytes} bytes long, more than the {limit} of most file systems; a portable name is {portable}.',
	},
	check: ({post, report}) => ({
		end() {
			const name = fileNameOf(post.path);
			const reference = findReference(name);
			if (reference === undefined && isPlain.test(name) && name.length <= maxBytes) return;
			const at = rangeForFile(post);
			// Whole, however long: somebody may want to copy it.
			const clean = (): {readonly portable: string} => ({portable: `\`${portable(name)}\``});
			const forbidden = name.match(forbiddenCharacters);
			if (forbidden !== null) {
				const cause = kindOfForbidden(name, forbidden);
				report({at, message: 'forbidden', data: {characters: describe(forbidden), ...clean()}, cause});
			}
			if (name.includes(lostCharacter)) report({at, message: 'lost', data: clean()});
			const odd = findUnusual(name);
			if (odd !== undefined) report({at, message: 'notNormalized', data: {...odd, ...clean()}});
			if (reference !== undefined) report({at, message: 'entity', data: {...reference, ...clean()}});
			const unseen = invisibleIn(stemOf(name));
			if (unseen.length > 0) report({at, message: 'invisible', data: {characters: describe(unseen), ...clean()}});
			// No UTF-16 unit takes more than three bytes.
			const bytes = name.length * 3 > maxBytes ? byteLength(name) : 0;
			if (bytes > maxBytes) report({at, message: 'tooLong', data: {bytes, limit: maxBytes, ...clean()}});
		},
	}),
});

/** A title that was escaped on its way into the name, one with what nobody sees, or one with the signs that its author wrote. */
function kindOfForbidden(name: string, forbidden: readonly string[]): string {
	if (name.includes('\\"')) return '\\"';
	return forbidden.find((character) => /\p{Cc}/u.test(character)) === undefined ? '' : 'control characters';
}

/** In the names of ext4, APFS and most others; https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const maxBytes = 255;
const forbiddenCharacters = /[\\:*?"<>|\p{Cc}]/gu;
const lostCharacter = '\uFFFD';
/** Zero-width characters, and the joiners and direction marks that are left where a name was cut. */
const trailingInvisible = /[\u200B-\u200F\u2060\uFEFF]+$/;
/** Names without anything to look for. */
const isPlain = /^[\w .,'()[\]{}!@#$%^&+=~;-]*$/;

/** What other characters look like that are allowed. */
const lookAlikes: Readonly<Record<string, string>> = {
	'\\': '＼',
	':': '：',
	'*': '＊',
	'?': '？',
	'"': '＂',
	'<': '＜',
	'>': '＞',
	'|': '｜',
};

function portable(name: string): string {
	const clean = (part: string): string =>
		part
			.replace(references, (entity) => decodeHTMLStrict(entity))
			// A quotation mark that a generator has escaped.
			.replaceAll('\\"', '"')
			.replace(forbiddenCharacters, (character) => lookAlikes[character] ?? '')
			.replaceAll(lostCharacter, '')
			.normalize('NFC')
			.replace(zeroWidth, '')
			.replace(trailingInvisible, '');
	const stem = stemOf(name);
	const extension = clean(name.slice(stem.length));
	return `${cut(clean(stem), maxBytes - byteLength(extension))}${extension}`;
}

const references = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;

/** The first reference of HTML in a name: what was to be a character is a word of the post's address. */
function findReference(name: string) {
	const entity = name.match(references)?.find((reference) => decodeHTMLStrict(reference) !== reference);
	if (entity === undefined) return undefined;
	const character = decodeHTMLStrict(entity);
	return {entity, character: /[\p{Z}\p{C}`]/u.test(character) ? codePointsOf(character) : `\`${character}\``};
}

/** What nobody sees of a name: what has no width anywhere, and what is left of joiners and direction marks at its end. */
function invisibleIn(stem: string): readonly string[] {
	const trailing = trailingInvisible.exec(stem)?.[0] ?? '';
	const within = stem.slice(0, stem.length - trailing.length).match(zeroWidth) ?? [];
	return [...within, ...trailing];
}

/** The first character that is written in another way than in Unicode’s form NFC: both ways by their code points. */
function findUnusual(name: string) {
	if (name.normalize('NFC') === name) return undefined;
	for (const {segment} of graphemesOf(name)) {
		const letter = segment.normalize('NFC');
		if (letter !== segment) return {written: codePointsOf(segment), letter, usual: codePointsOf(letter)};
	}
	return undefined;
}

function codePointsOf(text: string): string {
	return Array.from(text, codePointName).join(' ');
}

function stemOf(name: string): string {
	const dot = name.lastIndexOf('.');
	return dot > 0 ? name.slice(0, dot) : name;
}

/** The beginning of a text, as many whole characters of it as fit. */
function cut(text: string, limit: number): string {
	let bytes = 0;
	let end = 0;
	for (const character of text) {
		bytes += byteLength(character);
		if (bytes > limit) break;
		end += character.length;
	}
	return text.slice(0, end);
}

/** In UTF-8. */
function byteLength(text: string): number {
	let bytes = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
	}
	return bytes;
}

/** `:`, `?` and U+0007: each once. */
function describe(characters: readonly string[]): string {
	const names = [...new Set(characters)].map((character) =>
		/[\p{Cc}\p{Cf}]/u.test(character) ? codePointName(character) : `\`${character}\``,
	);
	return enumerated(names);
}
