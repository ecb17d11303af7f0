/** How a score is written for others than people at a terminal. */
export type ScoreFormat = 'json' | 'markdown' | 'svg';

const byEnding: readonly (readonly [ending: string, format: ScoreFormat])[] = [
	['.json', 'json'],
	['.md', 'markdown'],
	['.svg', 'svg'],
];

/** How a score is written into a file; undefined for one whose ending does not say it. */
export function scoreFormatOf(file: string): ScoreFormat | undefined {
	return byEnding.find(([ending]) => file.endsWith(ending) && file !== ending)?.[1];
}
