/**
 * Posts of an archive that are all alike: enough of them to show what its habit is.
 * @param textOf the text of a post, by its number from 0
 */
export function manyPosts(
	count: number,
	textOf: (number: number) => string,
	nameOf: (number: number) => string = (number) => `post-${number}`,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Array.from({length: count}, (_, number) => [`_posts/2024-02-01-${nameOf(number)}.md`, textOf(number)]),
	);
}
