/** How deep and how long the renderer goes. */
export const limits = {
	blockNesting: 60,
	inlineNesting: 100,
	/** Prose takes about a hundred for each character, a play of short speeches three hundred; the first of these are 1.5 seconds. */
	parsingSteps: (length: number) => 300_000_000 + 250 * length,
	expansionSteps: (length: number) => 20_000 + 100 * length,
} as const;
