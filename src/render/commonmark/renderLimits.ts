/** How deep and how long the renderer goes. */
export const limits = {
	inlineNesting: 100,
	expansionSteps: (length: number) => 20_000 + 100 * length,
} as const;
