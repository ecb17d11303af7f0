import type {Post} from '../../src/authoring.ts';

/**
 * Whether a post is about a matter, so that what looks like a fault may be its example.
 * @param words in lower case; one of them in the post is enough
 */
export function isAbout(post: Post, words: readonly string[]): boolean {
	const text = post.text.toLowerCase();
	return words.some((word) => text.includes(word));
}
