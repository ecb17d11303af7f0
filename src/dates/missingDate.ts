/** What JavaScript and its libraries print where they should print a date and have none. */
const printed: ReadonlySet<string> = new Set(['NaN', 'undefined', 'null', 'Invalid Date', 'Invalid date']);

/** Whether a text stands for a date that nobody knew. */
export function isMissingDate(text: string): boolean {
	return printed.has(text.trim());
}
