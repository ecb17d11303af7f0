/** Letters: what is shorter is no article where many posts share it. */
export const shortestShared = 600;

/** So many posts of one host with one text are no accident, and from so many on none of them is an article. */
const fewestShared = 3;
const manyShared = 5;

/**
 * Whether a text that stands under several addresses of one host is none of an article: an error page or a farewell that
 * was captured in place of many, or what a series says each time. A text that is not says the same article under each.
 * @param posts how many posts of the host have it, each taken from another page
 * @param letters of the text
 */
export function isNoArticle({posts, letters}: {readonly posts: number; readonly letters: number}): boolean {
	return posts >= manyShared || (posts >= fewestShared && letters < shortestShared);
}
