/** The offset behind Ruby's white space (`[ \t\r\n\f\v]`, narrower than JavaScript's). */
export function skipSpace(text: string, offset: number): number {
	let position = offset;
	while (isSpace(text.charCodeAt(position))) position++;
	return position;
}

/** Whether a UTF-16 unit is white space for Ruby. */
export function isSpace(unit: number): boolean {
	return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}
