import {decodeHTML} from 'entities';
import type {AuthorFact} from '../../model/facts.ts';
import type {BylineReader} from './byline.ts';
import {findListEnd, isListEnd} from './listEnd.ts';
import {isPersonName} from './person.ts';
import type {Signature} from './spelling.ts';

/**
 * Takes texts apart that name several people (`Ida Moss, Ben Tarn & more`), where other posts name one of them alone. All else
 * stays as it is: the name of a firm may be written like that of two people.
 */
export function separateNames(signatures: readonly Signature[], bylines: BylineReader): readonly Signature[] {
	const isSeveral = ({author}: Signature): boolean => parting.test(author.value);
	if (!signatures.some(isSeveral)) return signatures;
	const single = new Set(signatures.filter((signature) => !isSeveral(signature)).map(({author}) => author.value));
	return signatures.flatMap((signature) => {
		if (!isSeveral(signature)) return [signature];
		const names = namesIn(signature.author, single, bylines);
		return names === undefined ? [signature] : names.map((author) => ({post: signature.post, author}));
	});
}

/** What parts names; a stroke or a comma may as well stand before an employer. */
const parting = /\s*[,，、;；&＆/／]\s*|\s(?:and|und|et|y|e|og|och|en|i|и)\s/u;
const partings = new RegExp(parting, 'gu');
const doubtfulParting = /^\s*[,，/／]\s*$/u;

/** UTF-16 units: no list is longer. */
const longestList = 400;

/** Each of several names, with its place; undefined where it is not certain that there are several. */
function namesIn(
	author: AuthorFact,
	single: ReadonlySet<string>,
	{isDesk}: BylineReader,
): readonly AuthorFact[] | undefined {
	const {value, range} = author;
	const quotes = range.end - range.start - value.length;
	// What is written in another way than it is read has parts whose places nobody knows.
	if (author.part !== undefined || (quotes !== 0 && quotes !== 2) || value.length > longestList) return undefined;
	const end = findListEnd(value);
	const list = end === undefined ? value : value.slice(0, value.lastIndexOf(end)).replace(/[\s,，、;；&]+$/u, '');
	const {parts: written, isDoubtful} = partsOf(list);
	const parts = isListEnd(written.at(-1)?.name ?? '') ? written.slice(0, -1) : written;
	const isOpen = end !== undefined || parts.length < written.length;
	if (parts.length === 0 || (parts.length === 1 && !isOpen)) return undefined;
	const isKnown = ({name}: NamePart): boolean => single.has(name);
	const known = parts.filter(isKnown).length;
	if (parts.some(({name}) => isDesk(decodeHTML(name))) || known === 0) return undefined;
	const isList = isOpen || parts.length > 2 || !isDoubtful;
	if (known < parts.length && !(isList && parts.every((part) => isKnown(part) || isPersonName(part.name))))
		return undefined;
	const first = range.start + quotes / 2;
	const {key, style} = author;
	return parts.map(({name, start}) => ({
		key,
		style,
		value: name,
		range: {start: first + start, end: first + start + name.length},
		part: 'list',
	}));
}

/** A name among several. */
interface NamePart {
	readonly name: string;
	/** In the whole text. */
	readonly start: number;
}

function partsOf(list: string): {readonly parts: readonly NamePart[]; readonly isDoubtful: boolean} {
	const parts: NamePart[] = [];
	let isDoubtful = false;
	let start = 0;
	const take = (end: number): void => {
		const written = list.slice(start, end);
		const name = written.trim();
		if (name !== '') parts.push({name, start: start + written.length - written.trimStart().length});
	};
	for (const {index, 0: mark} of list.matchAll(partings)) {
		take(index);
		start = index + mark.length;
		isDoubtful ||= doubtfulParting.test(mark);
	}
	take(list.length);
	return {parts, isDoubtful};
}
