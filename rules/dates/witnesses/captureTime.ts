import {
	attributeValueRange,
	type Day,
	descendants,
	type Element,
	findDay,
	isoDay,
	type Post,
	rangeOf,
	type Snapshot,
	snapshotOf,
	urlProperty,
} from '../../../src/authoring.ts';
import {dayIn} from '../reading/moments.ts';
import {dayTolerance, type Witness} from './witness.ts';

/**
 * The time of the page's own capture, which an archive of the web writes into all addresses of a page that it shows: no article is
 * younger than its capture. Where there are several, the last one counts.
 */
export function captureWitness(post: Post): Witness | undefined {
	if (!mayHoldSnapshot.test(post.text)) return undefined;
	const captures = capturesIn(post);
	const last = captures.reduce<Capture | undefined>(
		(found, one) => (found && found.day >= one.day ? found : one),
		undefined,
	);
	if (last === undefined) return undefined;
	const {element, attribute, day} = last;
	return {
		kind: 'capture',
		locate: () => attributeValueRange(post, element, attribute) ?? rangeOf(element),
		says: isoDay(day),
		agreesWith: (date) => dayIn(date, 0) - dayTolerance <= day,
		names: () => false,
	};
}

/** A cheap look at the text. */
const mayHoldSnapshot = /\/\d{4,14}(?:[a-z]{2}_)?\/https?:/i;

/** An address that has the time of a capture, and the last day that it can mean. */
interface Capture {
	readonly element: Element;
	readonly attribute: string;
	readonly day: Day;
}

/**
 * Addresses that have lost their host nobody wrote but the archive. Whole ones may be meant by the author: they count where most
 * links have one time, to the second.
 */
function capturesIn(post: Post): readonly Capture[] {
	const [lost, whole]: [Capture[], (Capture & {readonly stamp: string})[]] = [[], []];
	let links = 0;
	for (const element of descendants(post.tree)) {
		for (const attribute of attributesWithUrls) {
			const url = urlProperty(element, attribute);
			if (url === undefined) continue;
			if (attribute === 'href' && /^https?:\/\//i.test(url)) links++;
			const snapshot = snapshotOf(url);
			const day = snapshot === undefined ? undefined : lastDayOf(snapshot);
			if (snapshot === undefined || day === undefined) continue;
			if (snapshot.origin === undefined) lost.push({element, attribute, day});
			else if (attribute !== 'src') whole.push({element, attribute, day, stamp: snapshot.stamp});
		}
	}
	if (lost.length > 0) return lost;
	const [first] = whole;
	const shared = whole.filter(({stamp}) => stamp.length === wholeTime && stamp === first?.stamp);
	return shared.length >= fewestLinks && shared.length * 2 > links ? shared.slice(0, 1) : [];
}

const attributesWithUrls: readonly string[] = ['href', 'src', 'data-snapshot'];

/** Digits of a time to the second. */
const wholeTime = 14;

/** Fewer links to snapshots of one second may be chance. */
const fewestLinks = 3;

/** The last day that the time of a snapshot can mean: of a year alone, its last one. */
function lastDayOf({stamp}: Snapshot): Day | undefined {
	const [, year, month, dayOfMonth] = /^(\d{4})(\d\d)?(\d\d)?/.exec(stamp) ?? [];
	if (year === undefined || Number(year) < firstCapture) return undefined;
	if (dayOfMonth !== undefined) return findDay(Number(year), Number(month), Number(dayOfMonth));
	const [nextYear, nextMonth] =
		month === undefined || Number(month) === 12 ? [Number(year) + 1, 1] : [Number(year), Number(month) + 1];
	const next = findDay(nextYear, nextMonth, 1);
	return next === undefined ? undefined : next - 1;
}

/** The year in which archives of the web begin. */
const firstCapture = 1996;
