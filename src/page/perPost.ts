import type {Post} from '../model/post.ts';

/**
 * Makes a question about posts that is worked out once for each post, however many rules and nodes ask it.
 * @param answer depends on the post alone
 * @returns the same question; its answers go with the posts
 */
export function perPost<T>(answer: (post: Post) => T): (post: Post) => T {
	return (post) => {
		// Under each question stands its own answer, which the map of all cannot say.
		const known = post.answers.get(answer) as {readonly value: T} | undefined;
		if (known !== undefined) return known.value;
		const value = answer(post);
		post.answers.set(answer, {value});
		return value;
	};
}
