/** Whether a system knows a time zone by its IANA name: `Asia/Taipei`. */
export function isTimeZone(name: string): boolean {
	return formatOf(name) !== undefined;
}

/**
 * What a clock on the wall shows at an instant, in milliseconds, as if it hung in UTC.
 * @param instant milliseconds since 1970-01-01T00:00:00Z
 * @param timeZone the clock's IANA time zone; UTC for one that the system does not know
 */
export function clockAt(instant: number, timeZone: string): number {
	return instant + offsetAt(instant, timeZone);
}

/**
 * The instant at which a clock on the wall shows a time.
 * @param clock what the clock shows, in milliseconds, as if it hung in UTC
 * @param timeZone the clock's IANA time zone; UTC for one that the system does not know
 * @returns milliseconds since 1970-01-01T00:00:00Z; the earlier one where clocks go back and show a time twice
 */
export function instantOfClock(clock: number, timeZone: string): number {
	const guess = clock - offsetAt(clock, timeZone);
	// Around a change of the clocks the first guess may have asked for the offset on the wrong side of it.
	return clock - offsetAt(guess, timeZone);
}

/** How far a time zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
	const format = timeZone === 'UTC' ? undefined : formatOf(timeZone);
	const name = format?.formatToParts(instant).find(({type}) => type === 'timeZoneName')?.value ?? '';
	// `GMT`, `GMT-05:00`; before there were time zones, `GMT+08:05:43`.
	const [, sign, hours = 0, minutes = 0, seconds = 0] = /([-+])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [];
	const offset = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
	return (sign === '-' ? -offset : offset) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Making a format takes longer than linting a post. */
function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
	if (!formats.has(timeZone)) formats.set(timeZone, makeFormat(timeZone));
	return formats.get(timeZone);
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
	try {
		return new Intl.DateTimeFormat('en-US', {timeZone, timeZoneName: 'longOffset'});
	} catch {
		return undefined;
	}
}
