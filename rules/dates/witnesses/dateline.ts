import {isInside, type Post, partsOfDay, rangeInText, type Text} from '../../../src/authoring.ts';
import {dayIn} from '../reading/moments.ts';
import {taipei} from './taiwan.ts';
import {dayTolerance, type Witness} from './witness.ts';

/** How the agency opens an article: `（中央社莫斯科30日綜合外電報導）`, `（中央社記者王小明台北30日電）`. */
const datelinePattern = /^[ \t\r\n\u3000]*（中央社[^（）\d]{0,40}(?<day>\d{1,2})日[^（）\d]{0,20}電[^（）]{0,20}）/d;

/**
 * Makes a reader of a post's texts, to be asked for each in turn, that finds the dateline: the day of the month that
 * opens the article, in Taipei. Once the article has begun, what looks like one is a quotation.
 */
export function createDatelineReader(post: Post): (text: Text) => Witness | undefined {
	let hasBegun = false;
	return (text) => {
		if (hasBegun) return undefined;
		// Few texts name the agency, and looking for groups is dear.
		const match = text.value.includes('（中央社') ? datelinePattern.exec(text.value) : undefined;
		const [start, end] = match?.indices?.groups?.['day'] ?? [];
		const mayBegin = start !== undefined || /[。！？]/.test(text.value);
		if (!mayBegin || isInside(post, text, ...headings)) return undefined;
		hasBegun = true;
		if (start === undefined || end === undefined || isInside(post, text, 'blockquote', 'pre', 'code')) return undefined;
		// With the sign for “day”.
		return datelineWitness(post, text, {start, end: end + 1});
	};
}

/** Where a title stands before the article begins. */
const headings: readonly string[] = ['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

function datelineWitness(
	post: Post,
	text: Text,
	part: {readonly start: number; readonly end: number},
): Witness | undefined {
	const says = text.value.slice(part.start, part.end);
	const dayOfMonth = Number.parseInt(says, 10);
	if (dayOfMonth < 1 || dayOfMonth > 31) return undefined;
	const isOn = (day: number): boolean => partsOfDay(day).dayOfMonth === dayOfMonth;
	return {
		kind: 'dateline',
		locate: () => rangeInText(post, text, part),
		says,
		agreesWith: (date) => {
			const day = dayIn(date, taipei);
			return isOn(day - dayTolerance) || isOn(day) || isOn(day + dayTolerance);
		},
		names: (moment) => isOn(dayIn(moment, taipei)),
	};
}
