import type {ParseFailure} from '../model/post.ts';

/** Thrown within a renderer and caught by it: the body is more than a guard allows. */
export class GuardExceeded extends Error {
	readonly failure: ParseFailure;

	constructor(failure: ParseFailure) {
		super(failure.message);
		this.failure = failure;
	}
}
