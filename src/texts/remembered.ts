/** So many answers are kept: posts can hold any number of texts. */
const mostAnswers = 10_000;

/**
 * Makes a question about texts that is answered once for each text, as long as there are not too many.
 * @param answer given a text that holds no longer one in memory; never `undefined`
 */
export function remembered<Answer extends NonNullable<unknown>>(
	answer: (text: string) => Answer,
): (text: string) => Answer {
	const answers = new Map<string, Answer>();
	return (text) => {
		const known = answers.get(text);
		if (known !== undefined) return known;
		const copy = ownCopyOf(text);
		const found = answer(copy);
		if (answers.size < mostAnswers) answers.set(copy, found);
		return found;
	};
}

/** A part of a text holds all of it in memory, as long as somebody holds the part. */
function ownCopyOf(part: string): string {
	return ` ${part}`.slice(1);
}
