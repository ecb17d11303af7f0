import type {PackedWords, WordsDetail} from '../model/facts.ts';

/** Six bits each: five write thirty. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitBits = 6;
const highestDigit = 63;
const numberLength = 5;

const decoder = new TextDecoder();

const valueOfDigit = new Uint8Array(0x80);
for (let value = 0; value < digits.length; value++) valueOfDigit[digits.charCodeAt(value)] = value;

/** Writes what the words of a page are compared by shorter. */
export function packWords({shingles, ...rest}: WordsDetail): PackedWords {
	const units = new Uint8Array(numberLength * shingles.length);
	for (const [index, shingle] of shingles.entries()) {
		for (let digit = 0; digit < numberLength; digit++)
			units[numberLength * (index + 1) - 1 - digit] = digits.charCodeAt(
				(shingle >>> (digit * digitBits)) & highestDigit,
			);
	}
	const written = decoder.decode(units);
	const {level, letters, numberShare, unpartedShare, isCorrection} = rest;
	return [level, letters, inPercent(numberShare), inPercent(unpartedShare), isCorrection ? 1 : 0, written];
}

function inPercent(share: number): number {
	return Math.round(100 * share);
}

/** Reads what `packWords` wrote. */
export function unpackWords([level, letters, numbers, unparted, isCorrection, written]: PackedWords): WordsDetail {
	const shingles = new Uint32Array(Math.floor(written.length / numberLength));
	for (let index = 0; index < shingles.length; index++) {
		let shingle = 0;
		for (let digit = 0; digit < numberLength; digit++) {
			const unit = written.charCodeAt(index * numberLength + digit);
			shingle = (shingle << digitBits) | (valueOfDigit[unit] ?? 0);
		}
		shingles[index] = shingle;
	}
	return {
		shingles,
		level,
		letters,
		numberShare: numbers / 100,
		unpartedShare: unparted / 100,
		isCorrection: isCorrection === 1,
	};
}
