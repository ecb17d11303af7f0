/** Whether a UTF-16 unit is white space for HTML and Ruby: `[ \t\r\n\f\v]`, narrower than JavaScript's. */
export function isSpace(unit: number): boolean {
	return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

/** The offset behind such white space. */
export function skipSpace(text: string, offset: number): number {
	let position = offset;
	while (isSpace(text.charCodeAt(position))) position++;
	return position;
}

/**
 * Whether a text is such white space and nothing else, as most texts of a page are: line endings and the indentation
 * between tags. A no-break space is none: it takes room, and somebody wrote it.
 */
export function isWhiteSpace(text: string): boolean {
	return skipSpace(text, 0) === text.length;
}

/** A text without such white space; no-break spaces stay. */
export function withoutSpace(text: string): string {
	return text.replace(/[ \t\r\n\f\v]+/g, '');
}

/** Text with every run of white space (also U+00A0 and U+3000) folded to one space, and none at the ends. */
export function foldSpace(text: string): string {
	if (isFolded(text)) return text;
	// A single space, which is what most words are parted by, is left as it is.
	return text.replace(/[^\S ]\s*| \s+/g, ' ').trim();
}

/** Whether nothing is to be folded, as far as that is seen at a glance: most texts that are asked for hold single spaces alone. */
function isFolded(text: string): boolean {
	let before = space;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit === space ? before === space : unit < space || (unit >= 0x7f && mayBeSpace(unit))) return false;
		before = unit;
	}
	return before !== space || text === '';
}

const space = 0x20;

/** Whether a UTF-16 unit beyond ASCII may be white space. */
function mayBeSpace(unit: number): boolean {
	return unit < 0xc0 || unit === 0x1680 || (unit >= 0x2000 && unit < 0x2060) || unit === 0x3000 || unit === 0xfeff;
}
