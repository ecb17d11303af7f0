import {
	aroundFinder,
	type Element,
	type Fix,
	isHtmlName,
	type RendererNote,
	rangeOf,
	safe,
	unsafe,
} from '../../src/authoring.ts';
import type {Page} from './proof.ts';

/** A finding of a tag that is never closed. */
interface FoundTag {
	readonly note: RendererNote;
	readonly message: string;
	readonly fix?: Fix | undefined;
}

/** Whether a tag that is never closed may be text in angle brackets, although perhaps nobody can say so: `<your-name>`. */
export function isWord({note, message}: FoundTag): boolean {
	const {name = '', range} = note;
	const isBare = range.end - range.start === name.length + '<>'.length;
	return message === 'notATag' || (message.startsWith('unclosed') && isBare && !isHtmlName(name));
}

/**
 * Makes one fix of those of a paragraph: of a sentence that was mended by half, nobody sees what is missing.
 * @returns what mends each word that stands beside others; nothing where one of them has no fix
 */
export function mendTogether(
	words: readonly FoundTag[],
	{post, nodes}: Page,
): ReadonlyMap<RendererNote, {readonly fix: Fix | undefined}> {
	const sentenceAround = aroundFinder(post, isSentenceElement);
	const places = new Set(words.map(({note}) => note.range.start));
	const wordAround = aroundFinder(post, (element) => places.has(rangeOf(element).start));
	const groups = new Map<Element, FoundTag[]>();
	const groupsByWord = new Map<Element, FoundTag[]>();
	for (const word of words) {
		const {start} = word.note.range;
		const element = nodes.elementAt(start);
		if (element === undefined) continue;
		const outer = wordAround(element);
		const holder = sentenceAround(element);
		// A word that opens a block holds the others: no paragraph is around them.
		const group = (holder === undefined ? outer && groupsByWord.get(outer) : groups.get(holder)) ?? ([] as FoundTag[]);
		group.push(word);
		groupsByWord.set(element, group);
		if (holder !== undefined) groups.set(holder, group);
	}
	return new Map(
		[...new Set(groupsByWord.values())]
			.filter(({length}) => length > 1 && length <= mostTogether)
			.flatMap((group) => {
				const fix = joinedFix(group);
				return group.map(({note}) => [note, {fix}] as const);
			}),
	);
}

/** Each finding shows all edits of its fix: many in one paragraph are mended one by one. */
const mostTogether = 12;

function joinedFix(words: readonly FoundTag[]): Fix | undefined {
	const fixes = words.flatMap(({fix}) => fix ?? []);
	if (fixes.length < words.length) return undefined;
	const level = fixes.every(({safety}) => safety === 'safe') ? safe : unsafe;
	return level(
		fixes.flatMap(({edits}) => edits),
		{repairs: 'markup'},
	);
}

function isSentenceElement({tagName}: Element): boolean {
	return sentenceElements.has(tagName);
}

/** Elements that hold sentences, and no paragraphs. */
const sentenceElements: ReadonlySet<string> = new Set(
	'p li td th dt dd h1 h2 h3 h4 h5 h6 figcaption caption summary'.split(' '),
);
