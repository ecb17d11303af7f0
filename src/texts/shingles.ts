import {wordKindOf, wordKinds} from './wordUnits.ts';

/** Runs of words of a text, as numbers of thirty bits that are spread evenly. */
export interface Shingles {
	/** Each once, sorted: all that end in so many zero bits as `level` says. */
	readonly sample: Uint32Array;
	/** As small as the sample allows: 0 where it holds all. */
	readonly level: number;
	/** How many letters and digits the text has. */
	readonly letters: number;
	/** The share of its words that hold digits, from 0 to 1. */
	readonly numberShare: number;
	/** The share of its words that are signs of scripts that part no words, from 0 to 1. */
	readonly unpartedShare: number;
}

/** So many runs are kept at most, and of longer texts more than half as many. */
const largestSample = 256;

/**
 * What a run weighs at least, of three words, four signs of Chinese or eight letters of Thai: shorter ones are in too many texts, and
 * of longer ones a changed word changes too many.
 */
const runWeight = 24;
const wordWeight = 8;
const ideographWeight = 6;
const letterWeight = 3;

/** The most words that such a run has; a power of two. */
const longestRun = 8;

/**
 * Cuts a text into runs of words, each of which begins a word after the one before it. Case, signs and white space do not
 * count. Samples of two texts can be compared: what both hold of the higher level is drawn alike from both.
 * @param parts of the text, which follow on each other
 */
export function shinglesOf(parts: Iterable<string>): Shingles {
	const shingles = new ShingleSample();
	for (const part of parts) shingles.addText(part);
	return shingles.taken();
}

class ShingleSample {
	#sample = new Set<number>();
	#level = 0;
	#letters = 0;
	#words = 0;
	#numbers = 0;
	#unparted = 0;
	/** The last words, as numbers, and what they weigh; the next one takes the place of the oldest. */
	readonly #last = new Int32Array(longestRun);
	readonly #weights = new Uint8Array(longestRun);

	addText(written: string): void {
		const text = fold(written);
		let [word, letters, unparted] = [seed, 0, 0];
		let hasDigit = false;
		let isWord = false;
		for (let index = 0; index < text.length; index++) {
			const unit = text.charCodeAt(index);
			const kind = wordKindOf(unit);
			if (kind === wordKinds.part) {
				letters++;
				word = mix(word, unit);
				isWord = true;
				if (unit <= nine && unit >= zero) hasDigit = true;
				continue;
			}
			if (isWord) {
				this.#addWord(word, wordWeight, hasDigit);
				word = seed;
				hasDigit = false;
				isWord = false;
			}
			if (kind === wordKinds.none) continue;
			unparted++;
			this.#addWord(mix(seed, unit), kind === wordKinds.ideograph ? ideographWeight : letterWeight, false);
		}
		if (isWord) this.#addWord(word, wordWeight, hasDigit);
		this.#letters += letters + unparted;
		this.#unparted += unparted;
	}

	taken(): Shingles {
		return {
			sample: Uint32Array.from(this.#sample).sort(),
			level: this.#level,
			letters: this.#letters,
			numberShare: this.#words === 0 ? 0 : this.#numbers / this.#words,
			unpartedShare: this.#words === 0 ? 0 : this.#unparted / this.#words,
		};
	}

	#addWord(word: number, weight: number, hasDigit: boolean): void {
		const place = this.#words & (longestRun - 1);
		this.#last[place] = word;
		this.#weights[place] = weight;
		this.#words++;
		if (hasDigit) this.#numbers++;
		let run = seed;
		let weighed = 0;
		for (let back = 0; back < longestRun && weighed < runWeight; back++) {
			const index = (place - back) & (longestRun - 1);
			run = mix(run, this.#last[index] ?? 0);
			weighed += this.#weights[index] ?? 0;
		}
		if (weighed < runWeight) return;
		const shingle = finish(run);
		if (isOfLevel(shingle, this.#level)) this.#take(shingle);
	}

	#take(shingle: number): void {
		this.#sample.add(shingle);
		while (this.#sample.size > largestSample) {
			this.#level++;
			for (const one of this.#sample) if (!isOfLevel(one, this.#level)) this.#sample.delete(one);
		}
	}
}

/** Whether a shingle is in samples of a level: every second one of the level below. */
export function isOfLevel(shingle: number, level: number): boolean {
	return (shingle & ((1 << level) - 1)) === 0;
}

const zero = 0x30;
const nine = 0x39;

function fold(text: string): string {
	const lower = text.toLowerCase();
	return /[^\u0000-\u007F]/.test(lower) ? lower.normalize('NFKC') : lower;
}

const seed = 0x811c9dc5 | 0;

function mix(state: number, bits: number): number {
	const product = Math.imul(state ^ bits, 0x01000193);
	return product ^ (product >>> 15);
}

/** https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp: each bit of the state changes half of the others. */
function finish(state: number): number {
	const first = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
	const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
	return (second ^ (second >>> 16)) >>> 2;
}
