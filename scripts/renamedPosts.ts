import type {ArchiveFinding} from './archiveFindings.ts';
import {Random} from './randomChoice.ts';

/** A post of an archive that a check writes. */
interface WrittenPost {
	/** From the root of the archive. */
	readonly path: string;
	readonly text: string;
}

/** Posts under other names. */
export interface RenamedPosts {
	/** In the order in which they were given. */
	readonly files: readonly (readonly [path: string, text: string])[];
	/** Says of a finding where it would stand under the names that the posts had, in its message too. */
	readonly underOldName: (finding: ArchiveFinding) => ArchiveFinding;
}

/** Gives posts names that sort in another order, drawn by a seed. What the posts say stays, their dates included. */
export function renamedPosts(posts: readonly WrittenPost[], seed: number): RenamedPosts {
	const random = new Random(seed);
	const numbers = posts.map((_, index) => ({index, place: random.next()})).toSorted((a, b) => a.place - b.place);
	const places = new Map(numbers.map(({index}, place) => [index, place]));
	const names = posts.map((_, index) => `_posts/2001-01-01-renamed-${1_000_000 + (places.get(index) ?? 0)}.md`);
	const oldNames = new Map(names.map((name, index) => [name, posts[index]?.path ?? name]));
	const oldNameOf = (name: string): string => oldNames.get(name) ?? name;
	return {
		files: posts.map(({text}, index) => [names[index] ?? '', text] as const),
		underOldName: (finding) => ({
			...finding,
			path: oldNameOf(finding.path),
			message: finding.message.replace(/_posts\/2001-01-01-renamed-\d+\.md/g, oldNameOf),
		}),
	};
}
