import {isMostlyLinked} from '../archive/blockSightings.ts';
import {packWords} from '../archive/packWords.ts';
import type {PackedWords} from '../model/facts.ts';
import type {Post} from '../model/post.ts';
import {type TextBlock, textBlocksOf} from '../page/textBlocks.ts';
import {saysCorrection} from '../texts/corrections.ts';
import {shinglesOf} from '../texts/shingles.ts';

/** Collects what the words of the page of a post are compared by: without headings, and without what leads on. */
export function collectWords(post: Post): PackedWords {
	const {blocks} = textBlocksOf(post);
	const {sample, ...counts} = shinglesOf(wordsIn(blocks));
	const isCorrection = [...blocks.slice(0, farthestNote), ...blocks.slice(-farthestNote)].some(({words}) =>
		saysCorrection(words),
	);
	return packWords({shingles: sample, isCorrection, ...counts});
}

function* wordsIn(blocks: readonly TextBlock[]): Generator<string> {
	for (const block of blocks) if (!block.isHeading && !isMostlyLinked(block)) yield block.words;
}

/** Blocks from either end of a page in which it says what it corrects. */
const farthestNote = 4;
