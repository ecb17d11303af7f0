/** How deep and how long the renderer goes. */
export const limits = {
	blockNesting: 60,
	inlineNesting: 100,
	/**
	 * Prose takes one to two hundred for each character, a poem four hundred, a play of short speeches eight hundred. What a post of a
	 * megabyte may take, or a shorter one, is four seconds.
	 */
	parsingSteps: (length: number) => 440 * Math.max(length, 2 ** 20),
	expansionSteps: (length: number) => 20_000 + 100 * length,
} as const;
