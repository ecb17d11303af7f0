import {
	ancestors,
	attributeValueRange,
	classTokens,
	type Element,
	hasClassToken,
	type Post,
	parseDate,
	property,
	type Range,
	rangeOf,
	type Settings,
} from '../../../src/authoring.ts';
import {isSameMoment, type Moment, momentOf} from '../reading/moments.ts';
import type {Witness} from './witness.ts';

const publishedTokens: ReadonlySet<string> = new Set(['published']);

/** Drupal's date fields hold the dates of events, not of the article. */
const fieldTokens: ReadonlySet<string> = new Set(['date-display-single', 'date-display-start', 'date-display-end']);

/**
 * The time at which the source says that it published the article: `<time class="entry-date published" datetime="…">`
 * (WordPress) or `<span datatype="xsd:dateTime" content="…">` (Drupal). It is the same instant as the date.
 * `updated` is no witness: it almost never agrees.
 */
export function publishedTimeWitness(post: Post, element: Element, {timezone}: Settings): Witness | undefined {
	const attribute = attributeOfTime(element);
	const says = attribute === undefined ? undefined : property(element, attribute);
	const value = says === undefined ? undefined : parseDate(says);
	if (attribute === undefined || says === undefined || value === undefined) return undefined;
	if (isOfAnotherText(post, element)) return undefined;
	const moment = momentOf(value, timezone);
	const agreesWith = (date: Moment): boolean => isSameMoment(moment, date);
	const locate = (): Range => attributeValueRange(post, element, attribute) ?? rangeOf(element);
	return {kind: 'publishedTime', locate, says, agreesWith, names: agreesWith};
}

/** The attribute that holds the time of publication; undefined for other elements. */
function attributeOfTime(element: Element): 'datetime' | 'content' | undefined {
	if (element.tagName === 'time' && hasClassToken(element, publishedTokens)) return 'datetime';
	if (element.properties['datatype'] !== 'xsd:dateTime' || hasClassToken(element, fieldTokens)) return undefined;
	return property(element, 'content') === undefined ? 'datetime' : 'content';
}

/** Whether a time is that of a reader’s comment, or of an article that stands in the article. */
export function isOfAnotherText(post: Post, element: Element): boolean {
	const around = [element, ...ancestors(post, element)];
	return around.some(isOfComments) || around.filter(({tagName}) => tagName === 'article').length > 1;
}

function isOfComments(element: Element): boolean {
	return [property(element, 'id') ?? '', ...classTokens(element)].some((token) => commentToken.test(token));
}

/** `comment`, `comments`, `comment-list`, `comments_area`; but not `commentary`. */
const commentToken = /^comments?(?:$|[-_\d])/;
