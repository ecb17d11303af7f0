import {archivedDays, articleOf, type CaptureParts, dayAfter} from './captureDrawing.ts';
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
		return own.concat(others);
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
