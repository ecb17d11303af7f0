import {type DateValue, dateIn, type Post, type Range, roleEntry, type Settings} from '../../src/authoring.ts';
import {type Moment, momentOf} from './reading/moments.ts';

/** The date that a post's front matter gives it. */
export interface PostDate {
	/** Behind which it stands. */
	readonly key: string;
	readonly moment: Moment;
	/** What is written: its source and its zone, if it names one. */
	readonly value: DateValue;
	/** The value in the file, quotes included. */
	readonly range: Range;
}

/** The date of a post; undefined when there is none, or none that can be read. */
export function findPostDate(post: Post, {timezone}: Settings): PostDate | undefined {
	const entry = roleEntry(post, 'date');
	const value = dateIn(entry?.value);
	return entry === undefined || value === undefined
		? undefined
		: {key: entry.key, moment: momentOf(value, timezone), value, range: entry.valueRange};
}
