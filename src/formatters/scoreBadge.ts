import type {ArchiveScore} from '../score/archiveScore.ts';
import {hasNoPosts, pointsText} from './scoreText.ts';

/** From which score on a badge has which colour: white text stands out from each by 4.5 to 1 (WCAG 2.2, 1.4.3). */
const colours = [
	[90, '#1a7f37'],
	[75, '#4d6b00'],
	[50, '#9a6700'],
	[0, '#b42318'],
] as const;

/** Where there is nothing to be good or bad. */
const noColour = [0, '#57606a'] as const;

/** In pixels. */
const size = {height: 20, label: 88, value: 44, words: 60};

/** The score of an archive as a badge for a README: a picture of its own, which loads nothing. */
export function renderScoreBadge({score, ...counts}: Pick<ArchiveScore, 'score' | 'posts' | 'unjudged'>): string {
	const isEmpty = hasNoPosts(counts);
	const {height, label} = size;
	const value = isEmpty ? size.words : size.value;
	const text = isEmpty ? 'no posts' : pointsText(score);
	const [, colour] = colours.find(([least]) => !isEmpty && score >= least) ?? noColour;
	const name = `archive score: ${text}${isEmpty ? '' : ' of 100'}`;
	const words = (middle: number, shown: string): string => `<text x="${middle}" y="14">${shown}</text>`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${label + value}" height="${height}" role="img" aria-label="${name}">`,
		`<title>${name}</title>`,
		`<rect width="${label + value}" height="${height}" rx="3" fill="#24292f"/>`,
		`<path d="M${label} 0h${value - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${value - 3}z" fill="${colour}"/>`,
		'<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">',
		words(label / 2, 'archive score'),
		words(label + value / 2, text),
		'</g>',
		'</svg>',
		'',
	].join('\n');
}
