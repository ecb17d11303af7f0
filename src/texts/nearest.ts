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
export function slipsBetween(written: string, name: string, limit: number): number {
	const plain = distance(written, name);
	// Where two letters changed places, each of them counts as wrong: no more than half of it is saved.
	return plain <= limit || plain > 2 * limit ? plain : distanceWithSwaps(written, name);
}

/** The distance of Levenshtein, where two neighbours that changed places are one step (“optimal string alignment”). */
function distanceWithSwaps(written: string, name: string): number {
	let beforeLast: readonly number[] = [];
	let last: readonly number[] = Array.from({length: name.length + 1}, (_, index) => index);
	for (let row = 1; row <= written.length; row++) {
		const current = [row];
		for (let column = 1; column <= name.length; column++) {
			const isSame = written[row - 1] === name[column - 1];
			const isSwapped = row > 1 && written[row - 1] === name[column - 2] && written[row - 2] === name[column - 1];
			current.push(
				Math.min(
					(last[column] ?? 0) + 1,
					(current[column - 1] ?? 0) + 1,
					(last[column - 1] ?? 0) + (isSame ? 0 : 1),
					isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}
		[beforeLast, last] = [last, current];
	}
	return last[name.length] ?? 0;
}

function lettersOf(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
