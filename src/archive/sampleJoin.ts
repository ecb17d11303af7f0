import {isOfLevel} from '../texts/shingles.ts';
import {SampleCounts} from './sampleCounts.ts';

/** A set of numbers, or of a large one a sample. */
export interface Sample {
	/** Each once, sorted. */
	readonly shingles: Uint32Array;
	/** Of the whole set, those are in the sample that end in so many zero bits. */
	readonly level: number;
}

/** So many levels apart samples may be: sets of which one is a few times as large as another one have little in common. */
const farthestApart = 2;

/** So many rare numbers two sets have to share before they are compared: one may be an accident. */
const fewestRare = 3;

/** Of those that share a rare number, so many before each are looked at: more are copies of each other. */
const mostBefore = 12;

/** So often each set is compared at most with those before it, so that no archive takes longer than its size. */
const mostCompared = 60;

/**
 * Finds the pairs of sets of which both have a share in common. Each set is looked up by its rarest numbers alone, as many of
 * them as must hold some that a set with this share has too (“prefix filter”, https://doi.org/10.1145/1242572.1242591), and what
 * is found so is compared number by number. Of many sets that are nearly equal, each is compared with some.
 * @param least share, from 0 to 1
 * @param call gets the indexes of each pair, the lower one first
 */
export function joinSamples(
	samples: readonly Sample[],
	least: number,
	call: (first: number, second: number, share: number) => void,
): void {
	const shared = new Uint16Array(samples.length);
	for (const [second, sample] of rareNeighbours(samples, least).entries()) {
		const candidates: number[] = [];
		for (const first of sample) {
			const count = (shared[first] ?? 0) + 1;
			shared[first] = count;
			if (count === fewestRare && candidates.length < mostCompared) candidates.push(first);
		}
		for (const first of sample) shared[first] = 0;
		for (const first of candidates) {
			const share = sharedBy(samples[first], samples[second]);
			if (share >= least) call(first, second, share);
		}
	}
}

/** How much of the larger one of two sets the other one has as well, as far as their samples tell. */
export function sharedBy(one: Sample | undefined, other: Sample | undefined): number {
	if (one === undefined || other === undefined) return 0;
	const level = Math.max(one.level, other.level);
	let [first, second, both] = [0, 0, 0];
	let [index, otherIndex] = [0, 0];
	while (index < one.shingles.length || otherIndex < other.shingles.length) {
		const number = one.shingles[index] ?? Number.POSITIVE_INFINITY;
		const otherNumber = other.shingles[otherIndex] ?? Number.POSITIVE_INFINITY;
		const counts = isOfLevel(Math.min(number, otherNumber), level) ? 1 : 0;
		if (number <= otherNumber) {
			index++;
			first += counts;
		}
		if (otherNumber <= number) {
			otherIndex++;
			second += counts;
		}
		if (number === otherNumber) both += counts;
	}
	const most = Math.max(first, second);
	return most === 0 ? 0 : both / most;
}

/** For each set the indexes of those before it with which it shares a rare number, as often as it does. */
function rareNeighbours(samples: readonly Sample[], least: number): readonly (readonly number[])[] {
	const entries = rareEntries(samples, least).sort();
	const neighbours = samples.map((): number[] => []);
	let start = 0;
	for (let place = 1; place < entries.length; place++) {
		const key = keyOf(entries[place]);
		if (key !== keyOf(entries[place - 1])) start = place;
		const second = indexOf(entries[place]);
		for (let before = Math.max(start, place - mostBefore); before < place; before++) {
			const first = indexOf(entries[before]);
			// At another level, the two are not compared.
			const level = Math.max(samples[first]?.level ?? 0, samples[second]?.level ?? 0);
			if (level % levelRoom === key % levelRoom) neighbours[second]?.push(first);
		}
	}
	return neighbours;
}

function keyOf(entry = 0): number {
	return Math.floor(entry / indexRoom);
}

function indexOf(entry = 0): number {
	return entry % indexRoom;
}

/** A number of thirty bits, above it what is left of a level, below it the index of a set: 53 bits are a number. */
const indexRoom = 2 ** 20;
const levelRoom = 8;

/** Each of the rarest numbers of each set, with the index of the set, at its own level and at those that it may be compared at. */
function rareEntries(samples: readonly Sample[], least: number): Float64Array {
	const rarestFirst = rarenessOf(samples);
	const entries: number[] = [];
	for (const [index, sample] of samples.entries()) {
		const ranked = rarestFirst(sample);
		for (let level = sample.level; level <= sample.level + farthestApart; level++) {
			const shown = ranked.filter((number) => isOfLevel(number, level));
			const length = shown.length - Math.ceil(least * shown.length) + fewestRare;
			for (const number of shown.slice(0, shown.length === 0 ? 0 : length))
				entries.push((number * levelRoom + (level % levelRoom)) * indexRoom + index);
		}
	}
	return Float64Array.from(entries);
}

/** Makes the order in which any two sets put what they have in common: by how many sets hold it, then as it is. */
function rarenessOf(samples: readonly Sample[]): (sample: Sample) => readonly number[] {
	const counts = new SampleCounts(samples.reduce((sum, {shingles}) => sum + shingles.length, 0));
	for (const {shingles} of samples) for (const number of shingles) counts.add(0, number);
	return ({shingles}) => {
		const keys = Float64Array.from(shingles, (number) => counts.of(0, number) * numberRoom + number);
		return Array.from(keys.sort(), (key) => key % numberRoom);
	};
}

const numberRoom = 2 ** 30;
