/** How deep and how long the renderer goes. */
export const limits = {
	blockNesting: 60,
	inlineNesting: 100,
	/** Real posts take less than ten for each character; these are two seconds. */
	parsingSteps: (length: number) => 400_000_000 + 20 * length,
	expansionSteps: (length: number) => 20_000 + 100 * length,
} as const;
