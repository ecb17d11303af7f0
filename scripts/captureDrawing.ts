import type {Noise} from './causePosts.ts';
import type {Random} from './randomChoice.ts';

/** What one post is made of. */
export interface CaptureParts {
	readonly title: string;
	/** As `2024-03-01`. */
	readonly day: string;
	readonly source: string | undefined;
	readonly body: string;
	readonly author?: string | undefined;
	readonly tag?: string | undefined;
	readonly layout?: string | undefined;
}

/** What posts of a kind are drawn from. */
export interface Drawing {
	readonly random: Random;
	readonly noise: Noise;
	/** Of the post among those of its kind, from 0. */
	readonly number: number;
	/** Of posts of its kind. */
	readonly count: number;
	readonly host: string;
	/** The day of an article as usual, and others in the order of `number`. */
	readonly day: string;
}

/** An article of its own, as its site has them: with pictures, and of several paragraphs. */
export function articleOf({noise, random, host, day}: Drawing): CaptureParts {
	const title = sentenceCase(noise.words(5 + random.below(3)));
	const paragraphs = Array.from(
		{length: 4 + random.below(4)},
		() => `<p>${noise.sentence()} ${noise.sentence()} ${noise.sentence()}</p>`,
	);
	const picture = `<p><img src="https://pictures.example/${noise.slug()}.jpg" alt="${noise.words(3)}"></p>`;
	return {
		title,
		day,
		source: `https://${host}/stories/${noise.word()}-${noise.slug()}`,
		body: `<div>\n${paragraphs[0] ?? ''}\n${picture}\n${paragraphs.slice(1).join('\n')}\n</div>\n`,
		author: random.pick(['Ida Moss', 'Ben Tarn', 'Per Lind']),
	};
}

export function sentenceCase(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The day that comes so many days after the first of January 2015, as `2015-01-01`. */
export function dayAfter(days: number): string {
	return new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** From the first post of a site to its last. */
export const archivedDays = 3000;
