import {type Comment, type Post, type Range, rangeOf} from '../../../src/authoring.ts';
import {isFirstInBody} from '../firstComment.ts';
import {isSameMoment, type Moment} from '../moments.ts';
import type {Witness} from './witness.ts';

/** The timestamp comment: `<!--1672403648000-->`, milliseconds since 1970, the first thing of the body. */
export interface TimestampComment extends Witness {
	/** Milliseconds since 1970-01-01T00:00:00Z. */
	readonly epoch: number;
}

/** Reads a comment as a timestamp; undefined when it is none. A date in it agrees when it is less than a second off. */
export function timestampCommentOf(post: Post, comment: Comment): TimestampComment | undefined {
	const written = comment.value.trim();
	// 12 to 14 digits: the years 1973 to 5138. Fewer are a count or an id, not milliseconds.
	if (!/^\d{12,14}$/.test(written) || !isFirstInBody(post, comment)) return undefined;
	const epoch = Number(written);
	const moment: Moment = {precision: 'instant', epoch, minutesEast: 0};
	const agreesWith = (date: Moment): boolean => isSameMoment(moment, date);
	const locate = (): Range => rangeOf(comment);
	return {
		kind: 'comment',
		locate,
		// Read only when it is reported: writing a date takes longer than comparing it.
		get says() {
			return new Date(epoch).toISOString();
		},
		agreesWith,
		names: agreesWith,
		epoch,
	};
}
