import {type Comment, type Day, dayAt, type Post, type Question, type Range, rangeOf} from '../../../src/authoring.ts';
import {isFirstInBody} from '../reading/firstComment.ts';
import {isSameMoment, type Moment} from '../reading/moments.ts';
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
	return new CommentWitness(comment, Number(written));
}

/** Where hardly any post begins with a time, the first comment of one may hold any number. */
export const timestampHabit: Question = {what: 'convention', of: 'timestamp', stands: 'unless-broken'};

/** A class, since an object of its own with a getter would keep V8 from letting go of the post until all memory is searched. */
class CommentWitness implements TimestampComment {
	readonly kind = 'comment';
	readonly epoch: number;
	readonly locate: () => Range;
	readonly #moment: Moment;

	constructor(comment: Comment, epoch: number) {
		this.epoch = epoch;
		this.locate = () => rangeOf(comment);
		this.#moment = {precision: 'instant', epoch, minutesEast: 0, isExact: true};
	}

	/** Made only when it is reported: writing a date takes longer than comparing it. */
	get says(): string {
		return new Date(this.epoch).toISOString();
	}

	get days(): readonly Day[] {
		return [dayAt(this.epoch, 0)];
	}

	agreesWith(date: Moment): boolean {
		return isSameMoment(this.#moment, date);
	}

	names(moment: Moment): boolean {
		return this.agreesWith(moment);
	}
}
