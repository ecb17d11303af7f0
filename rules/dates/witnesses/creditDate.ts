import {
	findDay,
	isInside,
	isoDay,
	type Post,
	type Range,
	rangeInText,
	type Text,
	yearsBeforeRepublic,
} from '../../../src/authoring.ts';
import {taipei} from './taiwan.ts';
import {dayWitness, type Witness} from './witness.ts';

/** Credits after which an agency writes the day, bare: `（譯者：陳正健）1111230`. Seven digits elsewhere are no date. */
const creditPattern =
	/（(?:編輯|譯者|核稿|编辑|译者)[：:][^（）]{1,80}）[ \t]*(?<year>1\d\d)(?<month>\d\d)(?<dayOfMonth>\d\d)(?!\d)/dg;

/** The days that a text names after its credits, by the calendar of the Republic of China, in Taipei. */
export function creditDateWitnesses(post: Post, text: Text): readonly Witness[] {
	if (!text.value.includes('）1') || isInside(post, text, 'blockquote', 'pre', 'code')) return [];
	return [...text.value.matchAll(creditPattern)].flatMap(({groups, indices}) => {
		const day = findDay(
			yearsBeforeRepublic + Number(groups?.['year']),
			Number(groups?.['month']),
			Number(groups?.['dayOfMonth']),
		);
		const start = indices?.groups?.['year']?.[0];
		const end = indices?.groups?.['dayOfMonth']?.[1];
		if (day === undefined || start === undefined || end === undefined) return [];
		const locate = (): Range => rangeInText(post, text, {start, end});
		return [dayWitness({kind: 'creditDate', locate, says: isoDay(day), day, minutesEast: taipei})];
	});
}
