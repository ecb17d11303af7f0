import {
	ancestors,
	attributeValueRange,
	classTokens,
	type Element,
	findWrittenDate,
	hasClassToken,
	isInside,
	type Post,
	parseDate,
	partsOfDay,
	property,
	type Range,
	rangeOf,
	type Settings,
} from '../../../src/authoring.ts';
import {openingOf} from '../reading/articleEdges.ts';
import {
	dayIn,
	isNearDay,
	isNearInstant,
	isOtherSecond,
	isSameMoment,
	type Moment,
	momentOf,
} from '../reading/moments.ts';
import type {Witness} from './witness.ts';

const publishedTokens: ReadonlySet<string> = new Set(['published']);

/** Drupal's date fields hold the dates of events, not of the article. */
const fieldTokens: ReadonlySet<string> = new Set(['date-display-single', 'date-display-start', 'date-display-end']);

/**
 * The time at which the source says that it published the article, by its mark: `<time class="entry-date published" datetime="…">`
 * (WordPress), `itemprop="datePublished"` (schema.org), `<span datatype="xsd:dateTime" content="…">` (Drupal).
 * `updated` is no witness: it almost never agrees.
 * @param about the year that the post is of
 */
export function publishedTimeWitness(
	post: Post,
	element: Element,
	settings: Settings,
	about: number,
): Witness | undefined {
	const attribute = attributeOfTime(element);
	if (attribute === undefined || isOfAnotherText(post, element) || isOfAnotherItem(post, element)) return undefined;
	const witness = timeWitness(post, element, attribute, settings, about);
	return witness === undefined ? undefined : {...witness, isOtherSecond: (date) => isOtherSecond(witness.moment, date)};
}

/** Whether a time that schema.org marks is that of a comment, a film or a teaser. */
function isOfAnotherItem(post: Post, element: Element): boolean {
	if (property(element, 'itemprop') === undefined) return false;
	if (isInside(post, element, 'a', 'li', 'aside', 'blockquote', 'figure')) return true;
	for (const around of ancestors(post, element)) {
		const type = property(around, 'itemtype');
		if (type !== undefined) return !/(?:Article|Posting|Report|Page|CreativeWork)\/?$/i.test(type);
	}
	return false;
}

/** The times that stand above an article without a mark that says what they are. */
export function headerTimeWitnesses(post: Post, settings: Settings, about: number): readonly Witness[] {
	return openingOf(post).times.flatMap((element) => {
		if (attributeOfTime(element) !== undefined || isUpdate(element) || isOfAnotherText(post, element)) return [];
		return timeWitness(post, element, 'datetime', settings, about) ?? [];
	});
}

/** A time that says when the page was changed. WordPress marks one that never was with both. */
function isUpdate(element: Element): boolean {
	if (/modified/i.test(property(element, 'itemprop') ?? '')) return true;
	const tokens = classTokens(element);
	return !tokens.includes('entry-date') && tokens.some((token) => /updat|modif/i.test(token));
}

function timeWitness(
	post: Post,
	element: Element,
	attribute: TimeAttribute,
	settings: Settings,
	about: number,
): (Witness & {readonly moment: Moment}) | undefined {
	const says = property(element, attribute)?.trim();
	const moment = says === undefined ? undefined : readTime(says, settings, about);
	if (says === undefined || moment === undefined) return undefined;
	return {
		kind: 'publishedTime',
		locate: (): Range => attributeValueRange(post, element, attribute) ?? rangeOf(element),
		says,
		moment,
		days: [dayIn(moment, moment.precision === 'day' ? 0 : moment.minutesEast)],
		agreesWith: (date) => (moment.precision === 'day' ? isNearDay(date, moment.day) : isNearInstant(date, moment)),
		names: (date) => isSameMoment(moment, date),
	};
}

/** What a time says, in the common calendar. */
function readTime(says: string, {timezone}: Settings, about: number): Moment | undefined {
	const value = parseDate(says);
	const moment = value === undefined ? undefined : momentOf(value, timezone);
	const isOfThisCalendar = moment !== undefined && Math.abs(partsOfDay(dayIn(moment, 0)).year - about) <= 100;
	if (isOfThisCalendar) return moment;
	const [day, another] = findWrittenDate(says, about)?.days ?? [];
	return day === undefined || another !== undefined ? undefined : {precision: 'day', day};
}

type TimeAttribute = 'datetime' | 'content' | 'title';

/** The attribute that holds the time of publication; undefined for other elements. */
function attributeOfTime(element: Element): TimeAttribute | undefined {
	const {tagName} = element;
	const isMarked = hasClassToken(element, publishedTokens) || property(element, 'pubdate') !== undefined;
	if (tagName === 'time' && isMarked) return 'datetime';
	if (tagName === 'abbr' && isMarked) return 'title';
	const isTyped =
		/\bdatePublished\b/.test(property(element, 'itemprop') ?? '') || element.properties['datatype'] === 'xsd:dateTime';
	if (!isTyped || hasClassToken(element, fieldTokens)) return undefined;
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
