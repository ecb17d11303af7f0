import {type Day, findDay} from '../../dates/days.ts';

/** What Jekyll reads from the name of a post's file, such as `2024-3-1-a-walk.md`. */
export interface DatedName {
	/** As written: `2024-3-1`. */
	readonly date: string;
	readonly year: number;
	readonly month: number;
	readonly dayOfMonth: number;
	/** Undefined where the calendar has no such day. */
	readonly day: Day | undefined;
	/** What stands between the date and the extension: `a-walk`. */
	readonly slug: string;
}

/**
 * Reads the name of a post's file (https://jekyllrb.com/docs/posts/). The grammar is that of `DATE_FILENAME_MATCHER` in Jekyll's
 * `document.rb`.
 * @returns undefined for a name without a date, which drafts, pages and files of other collections may have
 */
export function datedNameOf(path: string): DatedName | undefined {
	const match = /^((\d{2,4})-(\d{1,2})-(\d{1,2}))-([^]*)\.[^.]+$/.exec(fileNameOf(path));
	if (match === null) return undefined;
	const [, date = '', digits = '', month, dayOfMonth, slug = ''] = match;
	const parts = {year: yearOf(digits), month: Number(month), dayOfMonth: Number(dayOfMonth)};
	return {date, ...parts, day: findDay(parts.year, parts.month, parts.dayOfMonth), slug};
}

/** What stands behind the last `/` of a path. */
export function fileNameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether Jekyll takes a file for a page or post, whatever its folder and name say: by its extension. */
export function isPageFile(path: string): boolean {
	return isMarkdownFile(path) || /\.html$/i.test(path);
}

/** What Jekyll's `markdown_ext` is where a site says nothing else. */
export const markdownExtensions: readonly string[] = ['markdown', 'mkdown', 'mkdn', 'mkd', 'md'];

const markdownFile = new RegExp(`\\.(?:${markdownExtensions.join('|')})$`, 'i');

/** Whether a file is written in Markdown, by its extension. */
export function isMarkdownFile(path: string): boolean {
	return markdownFile.test(path);
}

/** The place of `_posts` among the folders of a post; undefined for what is no post of Jekyll's. */
export function postsFolderIn(segments: readonly string[]): number | undefined {
	const index = segments.indexOf('_posts');
	return index === -1 || index === segments.length - 1 ? undefined : index;
}

/** Of two digits, Ruby takes those below 69 for this century. */
function yearOf(digits: string): number {
	const year = Number(digits);
	if (digits.length > 2) return year;
	return year + (year < 69 ? 2000 : 1900);
}
