/**
 * The instant at which a clock on the wall shows a time.
 * @param wallClock what the clock shows, in milliseconds, as if it hung in UTC
 * @param timezone the clock's IANA time zone: `Asia/Taipei`
 * @returns milliseconds since 1970-01-01T00:00:00Z; the earlier one where clocks go back and show a time twice
 * @throws RangeError when there is no such time zone
 */
export function instantOfClock(wallClock: number, timezone: string): number {
	if (timezone === 'UTC') return wallClock;
	const guess = wallClock - offsetAt(wallClock, timezone);
	// Around a change of the clocks the first guess may have asked for the offset on the wrong side of it.
	return wallClock - offsetAt(guess, timezone);
}

/** How far a time zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timezone: string): number {
	const fields = new Map(
		formatterOf(timezone)
			.formatToParts(instant)
			.map(({type, value}) => [type, Number(value)]),
	);
	const field = (name: Intl.DateTimeFormatPartTypes): number => fields.get(name) ?? 0;
	const shown = new Date(0);
	shown.setUTCFullYear(field('year'), field('month') - 1, field('day'));
	shown.setUTCHours(field('hour'), field('minute'), field('second'));
	return shown.getTime() - Math.floor(instant / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes longer than linting a post. */
function formatterOf(timezone: string): Intl.DateTimeFormat {
	let formatter = formatters.get(timezone);
	if (formatter === undefined) {
		formatter = new Intl.DateTimeFormat('en-US', {
			timeZone: timezone,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
		});
		formatters.set(timezone, formatter);
	}
	return formatter;
}
