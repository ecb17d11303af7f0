import type {Post} from '../model/post.ts';

/**
 * Makes a question about posts that is worked out once for each post, however many rules and nodes ask it.
 * @param answer depends on the post alone
 * @returns the same question; its answers go with the posts
 */
export function perPost<T>(answer: (post: Post) => T): (post: Post) => T {
	const answers = new WeakMap<Post, {readonly value: T}>();
	return (post) => {
		let known = answers.get(post);
		if (known === undefined) {
			known = {value: answer(post)};
			answers.set(post, known);
		}
		return known.value;
	};
}
