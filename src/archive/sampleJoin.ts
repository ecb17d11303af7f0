import {isOfLevel} from '../texts/shingles.ts';
import {SampleCounts} from './sampleCounts.ts';

/** A set of numbers, or of a large one a sample. */
export interface Sample {
	/** Each once, sorted. */
	readonly shingles: Uint32Array;
	/** Of the whole set, those are in the sample that end in so many zero bits. */
	readonly level: number;
	/** Sorted: what was left out of the sample, and counts in no set that it is compared with. Nothing if left out. */
	readonly leftOut?: Uint32Array;
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
	const rare = new RareNumbers(samples, least);
	for (const [second, sample] of samples.entries()) {
		const firsts = rare.neighboursOf(second);
		const candidates: number[] = [];
		for (const first of firsts) {
			const count = (shared[first] ?? 0) + 1;
			shared[first] = count;
			if (count === fewestRare && candidates.length < mostCompared) candidates.push(first);
		}
		for (const first of firsts) shared[first] = 0;
		for (const first of candidates) {
			const share = sharedBy(samples[first], sample, least);
			if (share >= least) call(first, second, share);
		}
	}
}

/**
 * How much of the larger one of two sets the other one has as well, as far as their samples tell. What was left out of one of them
 * counts in neither.
 * @param least share that is asked for: 0 stands for all that is less
 */
export function sharedBy(one: Sample | undefined, other: Sample | undefined, least = 0): number {
	if (one === undefined || other === undefined) return 0;
	const [coarse, fine] = one.level >= other.level ? [one, other] : [other, one];
	const [numbers, others] = [coarse.shingles, fine.shingles];
	const [ofCoarse, ofFine] = [new Ascent(coarse.leftOut), new Ascent(fine.leftOut)];
	let [index, otherIndex, both, alone, otherAlone] = [0, 0, 0, 0, 0];
	while (index < numbers.length || otherIndex < others.length) {
		const number = numbers[index] ?? beyondAll;
		const otherNumber = others[otherIndex] ?? beyondAll;
		if (number < otherNumber) {
			index++;
			if (ofFine.holds(number)) continue;
			alone++;
			// All that follows may be shared.
			const most = both + numbers.length - index;
			if (most < least * (most + alone)) return 0;
			continue;
		}
		otherIndex++;
		if (number === otherNumber) {
			index++;
			both++;
		} else if (isOfLevel(otherNumber, coarse.level) && !ofCoarse.holds(otherNumber)) otherAlone++;
	}
	const most = both + Math.max(alone, otherAlone);
	return most === 0 ? 0 : both / most;
}

/** Larger than all numbers of a set. */
const beyondAll = 2 ** 30;

/** Tells of numbers, each larger than the one before, whether a sorted list holds them. */
class Ascent {
	readonly #list: Uint32Array;
	#index = 0;

	constructor(list: Uint32Array = new Uint32Array()) {
		this.#list = list;
	}

	holds(number: number): boolean {
		while ((this.#list[this.#index] ?? beyondAll) < number) this.#index++;
		return this.#list[this.#index] === number;
	}
}

/** The rarest numbers of all sets, sorted. */
class RareNumbers {
	readonly #samples: readonly Sample[];
	readonly #entries: Float64Array;
	/** The places of the entries of each set, one set behind the other, and where those of each set begin. */
	readonly #places: Uint32Array;
	readonly #starts: Uint32Array;

	constructor(samples: readonly Sample[], least: number) {
		this.#samples = samples;
		this.#entries = rareEntries(samples, least).sort();
		this.#places = new Uint32Array(this.#entries.length);
		this.#starts = new Uint32Array(samples.length + 1);
		const [entries, places, starts] = [this.#entries, this.#places, this.#starts];
		for (const entry of entries) starts[indexOf(entry) + 1] = (starts[indexOf(entry) + 1] ?? 0) + 1;
		for (let index = 0; index < samples.length; index++)
			starts[index + 1] = (starts[index + 1] ?? 0) + (starts[index] ?? 0);
		const next = starts.slice();
		for (const [place, entry] of entries.entries()) {
			const index = indexOf(entry);
			const at = next[index] ?? 0;
			places[at] = place;
			next[index] = at + 1;
		}
	}

	/** The indexes of those before a set with which it shares a rare number, as often as it does. Those of all sets find no room at once. */
	neighboursOf(second: number): readonly number[] {
		const entries = this.#entries;
		const neighbours: number[] = [];
		const end = this.#starts[second + 1] ?? 0;
		for (let at = this.#starts[second] ?? 0; at < end; at++) {
			const place = this.#places[at] ?? 0;
			const key = keyOf(entries[place]);
			let before = place;
			while (before > 0 && place - before < mostBefore && keyOf(entries[before - 1]) === key) before--;
			for (; before < place; before++) {
				const first = indexOf(entries[before]);
				// At another level, the two are not compared.
				const level = Math.max(this.#levelOf(first), this.#levelOf(second));
				if (level % levelRoom === key % levelRoom) neighbours.push(first);
			}
		}
		return neighbours;
	}

	#levelOf(index: number): number {
		return this.#samples[index]?.level ?? 0;
	}
}

function keyOf(entry = 0): number {
	return Math.floor(entry / indexRoom);
}

/** Its lowest bits: much faster than a division. */
function indexOf(entry = 0): number {
	return entry & (indexRoom - 1);
}

/** A number of thirty bits, above it what is left of a level, below it the index of a set: 53 bits are a number. */
const indexRoom = 2 ** 20;
const levelRoom = 8;

/**
 * Each of the rarest numbers of each set, with the index of the set, at its own level and at those that it may be compared at. What
 * no other set holds is left out, and was looked up all the same.
 */
function rareEntries(samples: readonly Sample[], least: number): Float64Array {
	const rarestFirst = rarenessOf(samples);
	const levels = new Set(samples.map(({level}) => level));
	const entries: number[] = [];
	for (const [index, sample] of samples.entries()) {
		const ranked = rarestFirst(sample);
		for (let level = sample.level; level <= sample.level + farthestApart; level++) {
			// Two are compared at the level of one of them.
			if (!levels.has(level)) continue;
			const shown = level === sample.level ? ranked : ranked.filter((rank) => isOfLevel(numberOf(rank), level));
			const length = shown.length === 0 ? 0 : shown.length - Math.ceil(least * shown.length) + fewestRare;
			for (let place = 0; place < length && place < shown.length; place++) {
				const rank = shown[place] ?? 0;
				if (rank >= firstShared) entries.push((numberOf(rank) * levelRoom + (level % levelRoom)) * indexRoom + index);
			}
		}
	}
	return new Float64Array(entries);
}

/**
 * Makes the order in which any two sets put what they have in common: by how many sets hold it, then as it is. What was left out of a
 * set is counted as well: it is the last that tells others.
 * @returns the numbers of a set, below how many sets hold each
 */
function rarenessOf(samples: readonly Sample[]): (sample: Sample) => Float64Array {
	const lists = samples.flatMap(({shingles, leftOut}) => (leftOut === undefined ? [shingles] : [shingles, leftOut]));
	const counts = new SampleCounts(lists.reduce((sum, {length}) => sum + length, 0));
	for (const list of lists) for (const number of list) counts.add(0, number);
	return ({shingles}) => {
		const ranks = new Float64Array(shingles.length);
		for (const [index, number] of shingles.entries()) ranks[index] = counts.of(0, number) * numberRoom + number;
		return ranks.sort();
	};
}

const numberRoom = 2 ** 30;

/** The rank of the lowest number that two sets hold. */
const firstShared = 2 * numberRoom;

/** Its lowest bits. */
function numberOf(rank: number): number {
	return rank & (numberRoom - 1);
}
