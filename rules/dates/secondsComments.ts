import {isTimeNumber, type PostFacts, parseDate, type Range, type Settings} from '../../src/authoring.ts';
import type {DatedPost} from './datedPost.ts';
import {earliestInstantOf, isSameMoment, momentOf} from './reading/moments.ts';

/** A timestamp comment in seconds, `<!--1709280000-->`, in an archive that writes milliseconds. */
export interface SecondsComment {
	readonly post: DatedPost;
	/** The comment. */
	readonly range: Range;
	/** The number in it. */
	readonly written: string;
	/** What it means. Milliseconds since 1970-01-01T00:00:00Z. */
	readonly epoch: number;
	/** The post’s date as it is written. */
	readonly date: string;
	/** Whether both are the same time, but for less than a second. */
	readonly agrees: boolean;
}

/** Nine digits count seconds until 2001 or milliseconds in 1970 to 2001, ten are seconds; twelve and more are milliseconds. */
const leastSeconds = 1e8;
const mostSeconds = 1e10;
const leastMilliseconds = 1e11;

/** A number that is further from the date than any wrong clock is no time. */
const farthest = 48 * 3_600_000;

/**
 * Finds timestamp comments that count seconds. Where not most of them count milliseconds, that is how the archive counts.
 * @returns with `others`, how many comments count milliseconds
 */
export function findSecondsComments(
	posts: readonly PostFacts[],
	settings: Pick<Settings, 'timezone'>,
): {readonly comments: readonly SecondsComment[]; readonly others: number} {
	const others = posts.filter((post) => (countOf(post) ?? 0) >= leastMilliseconds).length;
	if (others === 0) return {comments: [], others};
	const comments = posts.flatMap((post) => readSeconds(post, settings) ?? []);
	return {comments: others > comments.length ? comments : [], others};
}

function readSeconds(post: PostFacts, {timezone}: Pick<Settings, 'timezone'>): SecondsComment | undefined {
	const {openingTime, date} = post;
	const count = countOf(post);
	if (openingTime === undefined || count === undefined || date === undefined) return undefined;
	if (count < leastSeconds || count >= mostSeconds) return undefined;
	const {source, epoch: written} = date.value;
	// What looks like no date here has a form that only YAML reads, and that always names an instant.
	const moment = momentOf(parseDate(source) ?? {kind: 'time', epoch: written, zone: 0, source}, timezone);
	const epoch = count * 1000;
	if (Math.abs(earliestInstantOf(moment) - epoch) > farthest) return undefined;
	const agrees = isSameMoment({precision: 'instant', epoch, minutesEast: 0, isExact: true}, moment);
	return {post: {...post, date}, range: openingTime.range, written: openingTime.value, epoch, date: source, agrees};
}

/** What the comment that begins a post counts, if it is a number. */
function countOf({openingTime}: PostFacts): number | undefined {
	return openingTime === undefined || !isTimeNumber(openingTime.value) ? undefined : Number(openingTime.value);
}
