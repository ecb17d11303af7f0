import type {Element, Post, RootContent} from '../model/post.ts';
import {isLink, isRead, mediaElements} from './html.ts';
import {isPhrasing} from './paragraph.ts';
import {perPost} from './perPost.ts';

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
	/** Pictures, films, frames. */
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

/** How many letters a text holds, counted as {@link LinkShare} says. */
export function letterCountOf(text: string): number {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	if (letters === 0) return /\p{N}/u.test(text) ? 1 : 0;
	return letters + (text.match(dense)?.length ?? 0);
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function shareOfText(text: string): LinkShare {
	const length = letterCountOf(text);
	return length === 0 ? nothing : {length, linked: 0, beside: 0, links: 0, media: 0, hasLines: false};
}

function sumOf(element: Element, parts: readonly LinkShare[]): LinkShare {
	let [length, linked, beside, links, media] = [0, 0, 0, 0, mediaElements.has(element.tagName) ? 1 : 0];
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
