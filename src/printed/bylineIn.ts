import type {BylineReader} from '../archive/authors/byline.ts';
import {isPersonName, namesOtherRole} from '../archive/authors/person.ts';
import {besideDate, readDateLine} from '../dates/dateLine.ts';
import {findWrittenDate, type WrittenDate} from '../dates/writtenDates.ts';
import {isBareUrl} from '../urls/urls.ts';

/** UTF-16 units: what is longer names nobody. */
const longestByline = 120;

/** A name in a part of a line, in its offsets. */
export interface NamedAuthor {
	readonly name: string;
	readonly start: number;
	/** Whether a word and a colon say that it is the author. */
	readonly isLabelled: boolean;
}

/** Who a part of a line names as its author, with a word for that before or behind the name. */
export function authorNamedIn(part: string, reader: BylineReader): NamedAuthor | undefined {
	if (part.length > longestByline || namesOtherRole(part) || ofPublisher.test(part)) return undefined;
	const {name, hasRole} = reader.read(part);
	const start = part.indexOf(name);
	if (!hasRole || start === -1 || isBareUrl(name) || ofSentence.test(name)) return undefined;
	// What ends with a colon is no label of what stands before it: “by modern computers:” goes on in the next line.
	const isLabelled = start > 1 && (label.exec(part)?.[0].length ?? Number.POSITIVE_INFINITY) <= start;
	const isNamed = isLabelled ? name.length <= longestName : name.split(several).every(isPersonName);
	return isNamed ? {name, start, isLabelled} : undefined;
}

const longestName = 80;
const ofPublisher = /^published by\b/i;
const ofSentence = /[.!?。！？]\s|[。！？]|[.!?]$(?<!\b\p{L}{1,3}\.)/u;
const label = /^[[(（【]?[^\s:：/／]{1,20}(?: [^\s:：/／]{1,15}){0,3}\s?[:：/／]/u;
const several = /\s*[,，、&]\s*|\s(?:and|und|et|y)\s/u;

/**
 * The day that a part of a line names as that of the article.
 * @param about the year that the post is of
 * @param hasAuthor whether it names the author as well
 */
export function dateNamedIn(part: string, about: number, hasAuthor: boolean): WrittenDate | undefined {
	const date = readDateLine(part, about);
	if (date !== undefined || !hasAuthor) return date;
	// “By Ida Moss on March 3, 2021”
	const found = findWrittenDate(part, about);
	return found !== undefined && !/[\p{L}\p{N}]/u.test(part.slice(found.end)) ? found : undefined;
}

/** A part of a line without a date behind the name in it. */
export function withoutDate(part: string, about: number): string {
	const date = findWrittenDate(part, about);
	if (date === undefined || date.start === 0) return part;
	return part.slice(0, date.start).replace(/(?<![\s,，(（–—/／-])[\s,，(（–—/／-]*(?:\s(?:on|am|le|el))?\s*$/iu, '');
}

/**
 * The date of a line that also names the author, with a word for that: “Posted March 3, 2021 by Ida Moss”, `文／林小春 2021-03-03`.
 * @param about the year that the post is of
 */
export function bylineDateIn(line: string, about: number, reader: BylineReader): WrittenDate | undefined {
	const date = findWrittenDate(line, about);
	if (date === undefined) return undefined;
	const [, behind] = besideDate(line, date);
	const isBehind = /\p{L}/u.test(behind);
	const standing = isBehind ? readDateLine(line.slice(0, date.end), about)?.standing : undefined;
	if (isBehind && standing !== 'alone' && standing !== 'published') return undefined;
	const author = isBehind ? behind.replace(/^[^\p{L}\p{N}]+/u, '').trim() : withoutDate(line, about);
	return authorNamedIn(author, reader) === undefined ? undefined : date;
}
