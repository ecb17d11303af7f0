import {
	ancestors,
	attributeValueRange,
	classTokens,
	type Element,
	findWrittenDate,
	hasClassToken,
	isInside,
	labelOf,
	type Post,
	parseDate,
	partsOfDay,
	property,
	type Range,
	rangeOf,
	type Settings,
	textOf,
} from '../../../src/authoring.ts';
import {openingOf} from '../reading/articleEdges.ts';
import {saysWhere} from '../reading/events.ts';
import {
	dayIn,
	isNearDay,
	isNearInstant,
	isOtherSecond,
	isSameClock,
	isSameMoment,
	type Moment,
	momentOf,
} from '../reading/moments.ts';
import {beginsSentence, isInSentence} from '../reading/timeInSentence.ts';
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
	return witness === undefined ? undefined : exactWitness(witness);
}

/** A witness that a mark calls the time of publication: it tells seconds apart, too. */
export function exactWitness(witness: Witness & {readonly moment: Moment}): Witness {
	return {...witness, isOtherSecond: (date) => isOtherSecond(witness.moment, date)};
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
	const {lines, times} = openingOf(post);
	const isEvent = lines.some(({text}) => saysWhere(text));
	return times.flatMap(({element, before}) => {
		if (attributeOfTime(element) !== undefined || meansOther(element) || isOfAnotherText(post, element)) return [];
		const label = labelOf(before);
		if (label === 'other' || (isEvent && label === undefined) || isInProse(post, element, {before, label})) return [];
		return timeWitness(post, element, 'datetime', settings, about) ?? [];
	});
}

/** Whether a time is a word of the article, which has begun before it, or goes on behind it. */
function isInProse(
	post: Post,
	element: Element,
	{before, label}: {readonly before: string; readonly label: string | undefined},
): boolean {
	if (before.length >= shortestProse && /[.!?…。！？]$/u.test(before)) return true;
	const words = textOf(element);
	// “Posted by admin on” is no sentence.
	return label === 'published' ? beginsSentence(post, element, words) : isInSentence(post, element, words);
}

/** UTF-16 units: a sentence of a header is shorter. */
const shortestProse = 40;

/** A time that says when the page was changed, or something is held. WordPress marks one that never was changed with both. */
function meansOther(element: Element): boolean {
	if (/modified|start|end|birth|death|expires|valid|coverage/i.test(property(element, 'itemprop') ?? '')) return true;
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
	if (says === undefined) return undefined;
	const locate = (): Range => attributeValueRange(post, element, attribute) ?? rangeOf(element);
	return writtenTimeWitness({says, locate}, settings, about);
}

/** A time of publication that is written for programs. */
export function writtenTimeWitness(
	{says, locate}: Pick<Witness, 'says' | 'locate'>,
	settings: Settings,
	about: number,
): (Witness & {readonly moment: Moment}) | undefined {
	const moment = readTime(says, settings, about);
	if (moment === undefined) return undefined;
	return {
		kind: 'publishedTime',
		locate,
		says,
		moment,
		days: [dayIn(moment, moment.precision === 'day' ? 0 : moment.minutesEast)],
		agreesWith: (date) => (moment.precision === 'day' ? isNearDay(date, moment.day) : isNearInstant(date, moment)),
		names: (date) => isSameMoment(moment, date),
		isOtherZone: (date) => isSameClock(moment, date),
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
	if (tagName === 'meta' && namesPublication(element)) return 'content';
	const isMarked = hasClassToken(element, publishedTokens) || property(element, 'pubdate') !== undefined;
	if (tagName === 'time' && isMarked) return 'datetime';
	if (tagName === 'abbr' && isMarked) return 'title';
	const isTyped =
		/\bdatePublished\b/.test(property(element, 'itemprop') ?? '') || element.properties['datatype'] === 'xsd:dateTime';
	if (!isTyped || hasClassToken(element, fieldTokens)) return undefined;
	return property(element, 'content') === undefined ? 'datetime' : 'content';
}

/** Whether a `<meta>` holds the time of publication, by Open Graph, Dublin Core, or what news sites call it. */
function namesPublication(element: Element): boolean {
	const names = [property(element, 'property'), property(element, 'name')];
	return names.some((name) => name !== undefined && publicationNames.has(name.toLowerCase()));
}

const publicationNames: ReadonlySet<string> = new Set(
	'article:published_time og:published_time datepublished pubdate publishdate publish-date publish_date publication_date dc.date.issued dcterms.issued dc.date date parsely-pub-date sailthru.date'.split(
		' ',
	),
);

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
