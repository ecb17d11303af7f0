import {type Day, dayAt, partsOfDay, startOfDay} from '../../src/authoring.ts';
import type {PostDate} from './postDate.ts';
import {daysOf} from './reading/moments.ts';

/** 1970-01-01: what the number 0 comes to as a date. */
const firstDay: Day = 0;

/** Whether a text counts the milliseconds to an instant on 1970-01-01 UTC. */
export function isOnFirstDay(text: string): boolean {
	return /^\d{1,8}$/.test(text) && dayAt(Number(text), 0) === firstDay;
}

/** The last year that stands for none: 0 in some databases, 1 where Go and .NET begin to count. */
const lastEmptyYear = 1;

/**
 * How a date gives itself away: `firstDay`, 1970-01-01; `firstYear`, the year 0 or 1; `yearless`, a date like `8/1`, to which JavaScript adds
 * the year 2001, read at midnight in China.
 */
export function findFabrication({moment, value}: PostDate): 'firstDay' | 'firstYear' | 'yearless' | undefined {
	const days = daysOf(moment);
	if (days.includes(firstDay)) return 'firstDay';
	if (days.some((day) => partsOfDay(day).year <= lastEmptyYear)) return 'firstYear';
	if (moment.precision === 'day' || value.zone !== 0) return undefined;
	const day = dayAt(moment.epoch, china);
	const isMidnight = moment.epoch === startOfDay(day) - china * 60_000;
	return isMidnight && partsOfDay(day).year === 2001 ? 'yearless' : undefined;
}

/** China's offset from UTC in minutes. */
const china = 480;
