import {
	type ArchiveIndex,
	isoDay,
	parseDate,
	parseUrl,
	type Range,
	type Settings,
	type UrlDayFinder,
} from '../../src/authoring.ts';
import {type DatedPost, isDated} from './datedPost.ts';
import {isNearDay, momentOf} from './reading/moments.ts';

/** A post whose source URL names another day, where the archive's own posts teach that it is one. */
export interface LearnedMismatch {
	readonly post: DatedPost;
	/** The day in the URL. */
	readonly range: Range;
	readonly says: string;
	/** The post’s date as it is written. */
	readonly date: string;
	/** Of so many posts of the source with such a URL, so many have their day in it. */
	readonly kept: number;
	readonly all: number;
}

/** Finds posts that contradict what the archive has learned; what the form of a URL alone tells is told post by post. */
export function findLearnedMismatches(
	archive: ArchiveIndex,
	{timezone}: Settings,
	findUrlDay: UrlDayFinder,
): readonly LearnedMismatch[] {
	return archive.posts.filter(isDated).flatMap((post) => {
		const found = archive.sourceDayOf(post);
		if (found === undefined || post.source === undefined) return [];
		const {value: url, range} = post.source;
		const {source, epoch} = post.date.value;
		// What looks like no date here has a form that only YAML reads, and that always names an instant.
		const moment = momentOf(parseDate(source) ?? {kind: 'time', epoch, zone: 0, source}, timezone);
		if (isNearDay(moment, found.day) || findUrlDay(parseUrl(url.trim())) !== undefined) return [];
		const {day, written, kept, all} = found;
		return [{post, range: partOf(range, url, written), says: isoDay(day), date: source, kept, all}];
	});
}

/** Where a part of a value stands; the whole value where it is written in another way than it is meant. */
function partOf(range: Range, value: string, part: string): Range {
	const index = value.indexOf(part);
	if (index < 0 || range.end - range.start !== value.length) return range;
	return {start: range.start + index, end: range.start + index + part.length};
}
