/** What the quality of an archive is measured by. */
export const scoreDimensions = [
	'completeness',
	'links',
	'accessibility',
	'provenance',
	'consistency',
	'cleanliness',
] as const;

/**
 * `completeness`: the text, pictures, embeds and links that a reader gets. `links`: that they lead somewhere. `accessibility`:
 * alternatives of pictures, names of links, headings. `provenance`: source, author and dates that agree, nothing made up.
 * `consistency`: authors, titles, duplicates, paths, keys. `cleanliness`: nothing around the article, no markup that is printed.
 */
export type ScoreDimension = (typeof scoreDimensions)[number];

/** The same for each dimension. */
export function forEachDimension<T>(make: (dimension: ScoreDimension) => T): Record<ScoreDimension, T> {
	return {
		completeness: make('completeness'),
		links: make('links'),
		accessibility: make('accessibility'),
		provenance: make('provenance'),
		consistency: make('consistency'),
		cleanliness: make('cleanliness'),
	};
}
