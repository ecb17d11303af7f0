import type {PostFacts} from '../model/facts.ts';

/** Posts of one kind by their place. */
export interface PostsOfPlace {
	/** Tells it from other places. */
	readonly place: string;
	readonly posts: readonly PostFacts[];
}

/**
 * Makes the question which posts of an archive are of one kind by their place: those of the same folder; of a post that is alone in
 * its folder, those as deep below the nearest folder above it that holds any.
 * @returns for the path of a post those beside it, itself among them; undefined where there are no others
 */
export function postsBesideFinder(posts: readonly PostFacts[]): (path: string) => PostsOfPlace | undefined {
	const byPlace = new Map<string, PostFacts[]>();
	for (const post of posts) {
		for (const place of placesOf(post.path)) {
			const known = byPlace.get(place);
			if (known === undefined) byPlace.set(place, [post]);
			else known.push(post);
		}
	}
	return (path) => {
		for (const place of placesOf(path)) {
			const found = byPlace.get(place) ?? [];
			if (found.length > 1) return {place, posts: found};
		}
		return undefined;
	};
}

/** The folders that hold a post, the nearest first, each with how deep below it the post is. */
function placesOf(path: string): readonly string[] {
	const names = path.replace(bundle, '').split('/');
	const nearest = names.length - 1;
	return Array.from({length: nearest + 1}, (_, step) => `${step}:${names.slice(0, nearest - step).join('/')}`);
}

/** A post that is a folder, with its pictures. */
const bundle = /\/(?:index|readme)\.[a-z]{1,10}$/i;
