/** How much of a text a sticky pattern takes at an offset; 0 for nothing. */
export function lengthAt(pattern: RegExp, text: string, offset: number): number {
	pattern.lastIndex = offset;
	return pattern.exec(text)?.[0].length ?? 0;
}
