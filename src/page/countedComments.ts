import type {Element, Parent, Post} from '../model/post.ts';
import {foldSpace, withoutSpace} from '../texts/whiteSpace.ts';
import {countIn, isCommentHeading} from './commentSigns.ts';
import {childElements, descendants, property, textOf, textsBelow} from './html.ts';

/** Comments that nothing marks but a heading that counts them, and what visitors leave: names with times, links to reply. */
export interface CountedComments {
	readonly heading: Element;
	/** The heading, and all that stands below it. */
	readonly elements: readonly Element[];
	readonly count: number;
	/** Characters of text, white space apart. */
	readonly length: number;
}

/** Hardly any post has what each comment must have. */
const mayBeCounted =
	/replytocom=|\bsa(?:ys|id)\b[\s*_]*(?::|\.\.\.|…)|[[>](?:reply|回复|回覆|antworten|répondre|responder|rispondi|返信|답글|ответить|svara|odpowiedz|yanıtla)[\]<]/i;

/** Finds the comments of a page that has lost the names of its elements, as where a program made Markdown of it. */
export function countedCommentsOf(post: Post): readonly CountedComments[] {
	if (!mayBeCounted.test(post.text)) return [];
	const found: CountedComments[] = [];
	const taken = new Set<Element>();
	const siblingsOf = siblingFinder(post);
	for (const heading of descendants(post.tree)) {
		const counted = countIn(heading);
		if (counted === undefined || taken.has(heading)) continue;
		const elements = elementsUnder(heading, siblingsOf(heading));
		const count = marksIn(elements.slice(1));
		if (count === 0 || 2 * count < counted || count > 2 * counted) continue;
		for (const element of elements) taken.add(element);
		const length = elements.reduce((sum, element) => sum + withoutSpace(textOf(element)).length, 0);
		found.push({heading, elements, count, length});
	}
	return found;
}

interface Siblings {
	readonly all: readonly Element[];
	readonly places: ReadonlyMap<Element, number>;
}

function siblingFinder(post: Post): (element: Element) => Siblings {
	const known = new Map<Parent, Siblings>();
	return (element) => {
		const parent = post.parentOf(element) ?? post.tree;
		const all = known.get(parent)?.all ?? childElements(parent);
		const siblings = known.get(parent) ?? {all, places: new Map(all.map((each, place) => [each, place] as const))};
		known.set(parent, siblings);
		return siblings;
	};
}

/** A heading with what stands under it: up to the next of its level, if that is not one of the same comments. */
function elementsUnder(heading: Element, {all, places}: Siblings): readonly Element[] {
	const elements = [heading];
	for (let place = (places.get(heading) ?? 0) + 1; place < all.length; place++) {
		const element = all[place];
		if (element === undefined || (endsSection(element) && element.tagName <= heading.tagName)) break;
		elements.push(element);
	}
	return elements;
}

function endsSection(element: Element): boolean {
	return headingNames.has(element.tagName) && (!isCommentHeading(element) || countIn(element) !== undefined);
}

const headingNames: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** How many comments show that visitors wrote them. */
function marksIn(elements: readonly Element[]): number {
	let replies = 0;
	let names = 0;
	let times = 0;
	for (const element of elements) {
		for (const inner of [element, ...descendants(element)]) if (isReply(inner)) replies++;
		for (const line of linesOf(element)) {
			if (saying.test(line)) names++;
			if (timeOfDay.test(line)) times++;
		}
	}
	return Math.max(replies, Math.min(names, times));
}

function isReply(element: Element): boolean {
	if (element.tagName !== 'a') return false;
	return replyWord.test(foldSpace(textOf(element))) || /[?&]replytocom=/.test(property(element, 'href') ?? '');
}

const replyWord =
	/^(?:reply|回复|回覆|antworten|répondre|responder|rispondi|返信|답글|ответить|svara|odpowiedz|yanıtla)$/i;

/** “Tom says:”, as themes put it before what he says. */
const saying = /^.{1,60}\bsa(?:ys|id)\s*(?::|\.\.\.|…)$/i;

const timeOfDay = /\d{1,2}:\d\d(?!\d)/;

/** The lines of an element’s text, of which names and times have one each. */
function linesOf(element: Element): readonly string[] {
	const texts = [...textsBelow(element)].map(({value}) => value).join('');
	return texts.split('\n').map((line) => foldSpace(line).slice(0, longestLine));
}

/** UTF-16 units. */
const longestLine = 200;
