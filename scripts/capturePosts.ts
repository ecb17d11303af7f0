import {type CaptureKind, captureKinds} from './captureKinds.ts';
import {Noise} from './causePosts.ts';
import {Random} from './randomChoice.ts';

/** A post of the archive. */
export interface CapturePost {
	/** From the root of the archive. */
	readonly path: string;
	readonly text: string;
	/** Undefined for an article like any other. */
	readonly kind: CaptureKind | undefined;
}

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

/** So many posts of an archive of a thousand are articles. */
const articleShare = 0.65;

/** Makes the posts of an archive: each kind on a site of its own, among articles as its site has them. */
export function capturePosts(seed: number, size: number): readonly CapturePost[] {
	const share = Math.round((size * articleShare) / captureKinds.length);
	const planted = Math.max(1, Math.round((size * (1 - articleShare)) / captureKinds.length));
	return captureKinds.flatMap((kind, place) => {
		const articles = Math.max(kind.articles ?? 0, share);
		const random = new Random(seed * 1000 + place);
		const noise = new Noise(random);
		const host = `site-${place}.example`;
		const own = Array.from({length: kind.isAlone === true ? 0 : articles}, (_, number): CapturePost => {
			const day = dayAfter(Math.round((number * archivedDays) / articles));
			const drawing = {random, noise, number, count: articles, host, day};
			const parts = kind.article === undefined ? articleOf(drawing) : kind.article(drawing);
			return {...written(parts, `own-${place}-${number}`), kind: undefined};
		});
		const count = Math.max(kind.fewest, Math.min(planted, kind.most ?? planted));
		const others = Array.from({length: count}, (_, number): CapturePost => {
			const day = dayAfter(1 + random.below(archivedDays - 1));
			return {...written(kind.post({random, noise, number, count, host, day}), `${place}-${number}`), kind};
		});
		return [...own, ...others];
	});
}

function written(parts: CaptureParts, name: string): Pick<CapturePost, 'path' | 'text'> {
	const {title, day, source, body, author, tag, layout = 'post'} = parts;
	const keys = [
		`layout: ${layout}`,
		...(title === '' ? [] : [`title: ${JSON.stringify(title)}`]),
		`date: ${day}T08:00:00.000Z`,
		...(author === undefined ? [] : [`author: ${author}`]),
		...(source === undefined ? [] : [`from: ${source}`]),
		...(tag === undefined ? [] : [`tags: [ ${tag} ]`]),
	];
	return {path: `_posts/${day}-post-${name}.md`, text: `---\n${keys.join('\n')}\n---\n${body}`};
}
