import type {Element} from '../model/post.ts';

const ranks: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map((rank) => [`h${rank}`, rank]));

/** `1` to `6` for headings; undefined for all other elements. */
export function headingRankOf({tagName}: Element): number | undefined {
	return ranks.get(tagName);
}
