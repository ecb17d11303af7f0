import type {Element, Post, RootContent} from '../model/post.ts';
import {isLink, isRead, mediaElements} from './html.ts';
import {isPhrasing} from './paragraph.ts';
import {perPost} from './perPost.ts';
import {waitsForScript} from './shownThings.ts';

/**
 * What a part of the page holds, in letters: those of Chinese, Japanese and Korean, which say as much as several others, count
 * twice, a number without letters is one, and signs are none.
 */
export interface LinkShare {
	readonly length: number;
	/** How much of it stands in links. */
	readonly linked: number;
	/** How much of it stands beside a link in the same line: what is around a link in a sentence, a date behind a title. */
	readonly beside: number;
	readonly links: number;
	/** Pictures, films, frames, also those that are still to come, and fields. */
	readonly media: number;
	/** Whether something in it begins a line of its own. */
	readonly hasLines: boolean;
}

/** How much of a part of the page is links. Each part is looked at once, however many ask. */
export const linkSharesIn: (post: Post) => (node: RootContent) => LinkShare = perPost(() => {
	const known = new Map<Element, LinkShare>();
	const shareOf = (node: RootContent): LinkShare => {
		if (node.type === 'text') return shareOfText(node.value);
		if (node.type !== 'element' || !isRead(node)) return nothing;
		let share = known.get(node);
		if (share === undefined) known.set(node, (share = sumOf(node, node.children.map(shareOf))));
		return share;
	};
	return shareOf;
});

const nothing: LinkShare = {length: 0, linked: 0, beside: 0, links: 0, media: 0, hasLines: false};

/** How many letters a text holds, counted as {@link LinkShare} says. Fast: whole pages are counted. */
export function letterCountOf(text: string): number {
	let letters = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit < 0x80) letters += asciiLetters[unit] ?? 0;
		else if (unit >= 0x2e80) letters += isDense(unit) ? 2 : 0;
		// What lies between are signs: punctuation, arrows, currencies.
		else if (unit >= 0xc0 && (unit < 0x2000 || unit >= 0x2c00)) letters++;
	}
	return letters === 0 && /[0-9]/.test(text) ? 1 : letters;
}

/** 1 for each unit of ASCII that is a letter. */
const asciiLetters = Uint8Array.from({length: 0x80}, (_, unit) => Number(/[a-z]/i.test(String.fromCharCode(unit))));

/** Whether a UTF-16 unit is a Chinese character, kana, Hangul, or the first half of a character beyond the others. */
function isDense(unit: number): boolean {
	if (unit < 0xa000) return unit >= 0x3040 || unit < 0x2fe0;
	return (unit >= 0xac00 && unit < 0xdc00) || (unit >= 0xf900 && unit < 0xfb00);
}

function shareOfText(text: string): LinkShare {
	const length = letterCountOf(text);
	return length === 0 ? nothing : {length, linked: 0, beside: 0, links: 0, media: 0, hasLines: false};
}

function isMedia(element: Element): boolean {
	return mediaElements.has(element.tagName) || fields.has(element.tagName) || waitsForScript(element);
}

const fields: ReadonlySet<string> = new Set(['input', 'select', 'textarea']);

function sumOf(element: Element, parts: readonly LinkShare[]): LinkShare {
	let [length, linked, beside, links, media] = [0, 0, 0, 0, isMedia(element) ? 1 : 0];
	let hasLines = false;
	for (const part of parts) {
		length += part.length;
		linked += part.linked;
		beside += part.beside;
		links += part.links;
		media += part.media;
		hasLines ||= part.hasLines;
	}
	if (isLink(element)) return {length, linked: length, beside: 0, links: links + 1, media, hasLines};
	if (isPhrasing(element)) return {length, linked, beside, links, media, hasLines};
	const isLine = !hasLines && links > 0;
	return {length, linked, beside: isLine ? length - linked : beside, links, media, hasLines: true};
}

/** Prose with links in it has more words beside them. */
const leastShareOfLine = 0.6;
/** Cards say more of an article than its title: a teaser, a date, an author. */
const leastShareOfCard = 0.2;
const longestCard = 400;

/** Whether something holds mostly links: titles that lead on, also with dates, teasers and pictures. */
export function isMostlyLinks(share: LinkShare): boolean {
	if (share.links === 0) return false;
	return share.linked >= leastShareOfLine * share.length || (share.links > 1 && isMadeOfCards(share));
}

/** Whether something may be a card of a list: the title that leads on in a line of its own, and a teaser in another. */
export function isMadeOfCards({length, linked, beside, links, hasLines}: LinkShare): boolean {
	if (links === 0 || !hasLines) return false;
	return linked >= leastShareOfCard * length && beside <= linked / 2 && length <= links * longestCard;
}
