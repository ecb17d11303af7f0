/**
 * Makes the question whether a post is about a matter, so that what looks like a fault may be its example. The text is
 * read when it is asked for the first time.
 * @param words in lower case; one of them in the post is enough
 */
export function subjectQuestion(text: string, words: readonly string[]): () => boolean {
	let isAbout: boolean | undefined;
	return () => {
		isAbout ??= holdsOneOf(text.toLowerCase(), words);
		return isAbout;
	};
}

function holdsOneOf(text: string, words: readonly string[]): boolean {
	return words.some((word) => text.includes(word));
}
