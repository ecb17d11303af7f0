import {distance} from 'fastest-levenshtein';

/** How many of the letters may differ for a name to be taken for a slip of the pen. */
const tolerance = 0.25;

/** `Did you mean …?` with a blank before it; empty when no name is near. */
export function didYouMean(written: string, names: readonly string[]): string {
	const name = findNearest(written, names);
	return name === undefined ? '' : ` Did you mean \`${name}\`?`;
}

/**
 * The name that a misspelt one was probably meant to be; of equally near ones the first. Case and hyphens count for nothing,
 * and two letters that changed places for one slip.
 */
export function findNearest(written: string, names: readonly string[]): string | undefined {
	const key = lettersOf(written);
	let nearest: string | undefined;
	let smallest = Number.POSITIVE_INFINITY;
	for (const name of names) {
		const other = lettersOf(name);
		const length = Math.max(key.length, other.length);
		// A difference in length is a lower bound, and saves comparing texts that are far too long.
		const limit = Math.max(1, Math.floor(length * tolerance));
		if (key === '' || Math.abs(key.length - other.length) > limit) continue;
		const difference = slipsBetween(key, other, limit);
		if (difference > limit || difference >= smallest) continue;
		nearest = name;
		smallest = difference;
	}
	return nearest;
}

/** How many slips of the pen lie between two names: letters too many, too few or wrong, or two in each other's place. */
function slipsBetween(written: string, name: string, limit: number): number {
	const plain = distance(written, name);
	// Where two letters changed places, each of them counts as wrong: no more than one slip is saved.
	if (plain !== limit + 1) return plain;
	for (let index = 1; index < written.length; index++) {
		const swapped =
			written.slice(0, index - 1) + written.charAt(index) + written.charAt(index - 1) + written.slice(index + 1);
		if (distance(swapped, name) + 1 < plain) return limit;
	}
	return plain;
}

function lettersOf(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
