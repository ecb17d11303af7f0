import type {Element, Post, RootContent, Text} from '../model/post.ts';
import {longestPhrase, type PhraseTest} from '../texts/phrases.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {isArticleElement} from './article.ts';
import {firstTextsIn} from './firstText.ts';
import {isElement, isLink, isRead} from './html.ts';
import {leadsOn} from './leadingOn.ts';
import {isMostlyLinks, type LinkShare, letterCountOf, linkSharesIn} from './linkShare.ts';
import {isPhrasing, paragraphAround} from './paragraph.ts';
import {placesIn} from './placeAmong.ts';

/** What a text says before a colon, a stroke or a dash, or in brackets, with more behind it; empty where it says nothing so. */
export function labelIn(text: string): string {
	return /^([[【][^\]】]*[\]】]|.*?(?=[:：|｜»›>►▶—–]|\s-|-\s)).*[\p{L}\p{N}]/u.exec(text)?.[1] ?? '';
}

/** A line that is a link from end to end, and begins with the words that announce it: “See also: The ferry sails again”. */
export function lineInLink(
	post: Post,
	link: Element,
	{text, isLabelled}: {readonly text: Text; readonly isLabelled: boolean},
): readonly Element[] | undefined {
	const shareOf = linkSharesIn(post);
	const {length} = shareOf(link);
	const hasMore = isLabelled || length > letterCountOf(text.value);
	if (!hasMore || firstTextsIn(post)(link) !== text) return undefined;
	const line = paragraphAround(post, text);
	let around = isElement(line) && line !== link ? line : post.parentOf(link);
	while (isElement(around) && isPhrasing(around)) around = post.parentOf(around);
	return isElement(around) && !isArticleElement(around) && shareOf(around).length === length ? [around] : undefined;
}

/**
 * Makes the search for what begins with the words and holds nothing but links behind them: a box, a paragraph, or a line of one.
 * It gives the elements with the links.
 * @param source the URL that the post was taken from; undefined where it is not known
 */
export function labelledLineFinder(
	post: Post,
	phrases: PhraseTest,
	source: URL | undefined,
): (text: Text) => readonly Element[] | undefined {
	const shareOf = linkSharesIn(post);
	const firstTextOf = firstTextsIn(post);
	const isLabelled = (nodes: readonly RootContent[]): boolean => {
		const label = labelOf(nodes);
		if (label === undefined || !phrases.isPhrase(label)) return false;
		// Without a sign behind them, words that go on are those of a sentence.
		if (!phrases.isWholePhrase(label) && !/[:：|｜»›>►▶—–-]$/.test(label)) return false;
		return isMostlyLinks(withoutLabel(nodes.map(shareOf), letterCountOf(label)));
	};
	return (text) => {
		const box = paragraphAround(post, text);
		if (!isElement(box) || shareOf(box).links === 0) return undefined;
		const isBox = firstTextOf(box) === text && !isArticleElement(box) && isLabelled([box]);
		const line = isBox ? [box] : lineFrom(post, text);
		if (!isBox && !isLabelled(line)) return undefined;
		const elements = line.filter((node) => isElement(node)).filter((element) => shareOf(element).links > 0);
		return leadsOn(elements, source) ? elements : undefined;
	};
}

function withoutLabel(shares: readonly LinkShare[], length: number): LinkShare {
	const sum = (of: 'length' | 'linked' | 'beside' | 'links' | 'media'): number =>
		shares.reduce((total, share) => total + share[of], 0);
	return {
		length: sum('length') - length,
		linked: sum('linked'),
		beside: Math.max(0, sum('beside') - length),
		links: sum('links'),
		media: sum('media'),
		hasLines: shares.some(({hasLines}) => hasLines),
	};
}

/** What stands in the line that a text begins, up to the next break; nothing where it begins none. */
function lineFrom(post: Post, text: Text): readonly RootContent[] {
	const placeOf = placesIn(post);
	const firstTextOf = firstTextsIn(post);
	let node: RootContent = text;
	for (
		let around = post.parentOf(text);
		isElement(around) && isPhrasing(around) && firstTextOf(around) === text;
		around = post.parentOf(around)
	)
		node = around;
	if (!isElement(besideOf(post, node, -1), 'br')) return [];
	const {parent, index} = placeOf(node);
	const children: readonly RootContent[] = parent.children;
	const end = children.findIndex((child, place) => place > index && isElement(child) && !isPhrasing(child));
	return children.slice(index, end === -1 ? undefined : end);
}

/** Whether nothing else stands in the line of a node. */
export function isLineOfItsOwn(post: Post, node: RootContent): boolean {
	return ([-1, 1] as const).every((step) => {
		const beside = besideOf(post, node, step);
		return beside === undefined || (isElement(beside) && !isPhrasing(beside));
	});
}

/** What stands before or behind a node, white space and comments apart. */
function besideOf(post: Post, node: RootContent, step: -1 | 1): RootContent | undefined {
	const {parent, index} = placesIn(post)(node);
	const children: readonly RootContent[] = parent.children;
	for (let place = index + step; ; place += step) {
		const beside = children[place];
		if (beside?.type !== 'comment' && !(beside?.type === 'text' && beside.value.trim() === '')) return beside;
	}
}

/** What nodes say before their first link; undefined where that is long. */
function labelOf(nodes: readonly RootContent[]): string | undefined {
	let label = '';
	const readTo = (children: readonly RootContent[]): boolean => {
		for (const child of children) {
			if (child.type === 'text') label += child.value.length > longestPhrase ? child.value.trim() : child.value;
			if (label.length > 2 * longestPhrase) return true;
			if (isElement(child) && (isLink(child) || (isRead(child) && readTo(child.children)))) return true;
		}
		return false;
	};
	readTo(nodes);
	const folded = foldSpace(label);
	return folded.length > longestPhrase ? undefined : folded;
}
