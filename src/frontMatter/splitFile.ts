import type {FrontMatter} from '../model/post.ts';
import type {Range} from '../model/text.ts';

/** A file split into front matter and body. */
export interface SplitFile {
	readonly frontMatter: FrontMatter | undefined;
	/** What the site renders: it begins behind the front matter and the blank lines after it, or behind a byte order mark. */
	readonly body: Range;
}

/** Where the body begins behind front matter: blank lines are eaten whole; the indentation of the first line that holds something is not. */
export function skipBlankLines(text: string, offset: number): number {
	const blanks = /[ \t\r\n\f\v]*/y;
	blanks.lastIndex = offset;
	blanks.test(text);
	const end = blanks.lastIndex;
	if (end === text.length) return end;
	return Math.max(offset, text.lastIndexOf('\n', end - 1) + 1);
}
