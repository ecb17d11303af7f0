import type {Element} from '../model/post.ts';
import type {PhraseTest} from '../texts/phrases.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {childElements, classTokens, hasDescendant, property, textOf} from './html.ts';
import type {Following} from './underHeading.ts';

/** The words of a heading that announces links, and what stands around them and under them. */
export interface Announcement {
	readonly words: string;
	/** What holds the words and nothing else that a reader sees, the innermost first. */
	readonly boxes: readonly Element[];
	/** The one of them that is a heading by its name. */
	readonly heading: Element | undefined;
	/** What follows, without any link that a reader could see. */
	readonly following: Following;
}

/** Whether a heading is all that is left of a box of links: where it may as well head a part of the article, it is not. */
export function isLeftEmpty(
	{words, boxes, heading, following: {units, hollows, end, nextHeading}}: Announcement,
	phrases: PhraseTest,
): boolean {
	const lists = [...units, ...hollows].filter((element) => holdsList(element));
	if (lists.length > 0 || boxes.some((box, index) => holdsBeside(box, boxes[index - 1], isList))) return true;
	if (heading === undefined) return false;
	if (units.length > 0) return true;
	const outside = boxes.slice(boxes.indexOf(heading) + 1);
	if (outside.some((box, index) => isBoxByItself(box) || holdsBeside(box, [heading, ...outside][index], isBox)))
		return true;
	if (end === 'other') return false;
	const next = nextHeading === undefined ? undefined : foldSpace(textOf(nextHeading));
	// Tabs stand side by side, and headings may be written in two.
	return next === undefined || !(phrases.isPhrase(next) || phrases.isPhrase(`${words} ${next}`));
}

/**
 * The box around a heading that is called what it is and holds nothing beside it but boxes in which nothing stands: whatever
 * follows behind it belongs elsewhere.
 * @param boxes what holds the words and nothing else that a reader sees, the innermost first
 */
export function hollowBoxAround(boxes: readonly Element[]): Element | undefined {
	return boxes.find((box, index) => index > 0 && isBoxByItself(box) && holdsBeside(box, boxes[index - 1], isBox));
}

function holdsBeside(box: Element, saying: Element | undefined, isSo: (element: Element) => boolean): boolean {
	return childElements(box).some((child) => child !== saying && (isSo(child) || hasDescendant(child, isSo)));
}

function holdsList(element: Element): boolean {
	return isList(element) || hasDescendant(element, isList);
}

function isList({tagName}: Element): boolean {
	return lists.has(tagName);
}

function isBox({tagName}: Element): boolean {
	return lists.has(tagName) || containers.has(tagName);
}

/** Whether a box is none of the article's, by its tag or by what it is called. */
function isBoxByItself(element: Element): boolean {
	if (besideArticle.has(element.tagName)) return true;
	return [...classTokens(element), property(element, 'id') ?? ''].some((token) => relatedName.test(token));
}

const relatedName = /(?:^|[-_])(?:related|recommend(?:ed|ations?)?|popular|trending|yarpp)(?:$|[-_])/i;
const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'dl']);
const containers: ReadonlySet<string> = new Set('div section nav table'.split(' '));
const besideArticle: ReadonlySet<string> = new Set(['aside', 'nav']);
