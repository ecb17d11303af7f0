import {type BlockBox, type Fix, type PostBlocks, type Range, remove, unsafe} from '../../../src/authoring.ts';

/** A stretch of blocks, from 0. */
interface Stretch {
	readonly first: number;
	readonly last: number;
}

/** A place that goes, and what is to go before it and behind it. */
interface Piece {
	readonly range: Range;
	readonly before: number;
	readonly behind: number;
}

/** The most of a post’s text outside of links that may be removed from it. */
const largestShare = 0.3;

/**
 * Removes blocks of a post, with the boxes that hold nothing else.
 * @returns undefined where some of them cannot be removed alone, or nobody would know any more where the post was taken from
 */
export function removalOf(post: PostBlocks, stretch: Stretch): Fix | undefined {
	const boxes = boxesWithin(post.boxes, stretch);
	const pieces: Piece[] = [];
	for (let index = stretch.first; index <= stretch.last; index++) {
		const block = post.blocks[index];
		if (block === undefined || block.leadsToSource) return undefined;
		const box = boxes.find(({first, last}) => first <= index && index <= last);
		if (box === undefined && !block.isRemovable) return undefined;
		if (box === undefined) pieces.push(block);
		else if (box.first === index) pieces.push({range: box.range, before: box.before, behind: 0});
	}
	return unsafe(joined(pieces).map(remove));
}

/** From where to where blocks reach, with the boxes that hold nothing else. */
export function extentOf({blocks, boxes}: PostBlocks, stretch: Stretch): Range {
	const inside = boxesWithin(boxes, stretch).map(({range}) => range);
	const ranges = [...blocks.slice(stretch.first, stretch.last + 1).map(({range}) => range), ...inside];
	return {
		start: Math.min(...ranges.map(({start}) => start)),
		end: Math.max(...ranges.map(({end}) => end)),
	};
}

/** The largest boxes that hold nothing but blocks of a stretch. */
function boxesWithin(boxes: readonly BlockBox[], {first, last}: Stretch): readonly BlockBox[] {
	const inside = boxes
		.filter((box) => box.first >= first && box.last <= last)
		.toSorted((a, b) => a.first - b.first || b.last - a.last);
	const largest: BlockBox[] = [];
	for (const box of inside) if (box.first > (largest.at(-1)?.last ?? -1)) largest.push(box);
	return largest;
}

/** The places, joined where nothing stands between them. */
function joined(pieces: readonly Piece[]): readonly Range[] {
	const ranges: Range[] = [];
	for (const {range, before, behind} of pieces) {
		const last = ranges.at(-1);
		if (last !== undefined && range.start - before <= last.end) {
			// What stands behind the first line of a box goes only where that is the last to go.
			ranges[ranges.length - 1] = {start: last.start, end: range.end + behind};
		} else ranges.push({start: range.start - before, end: range.end + behind});
	}
	return ranges;
}

/** Keeps what a post has of its own: how much of it may still be removed. */
export class OwnText {
	#letters: number;
	#pictures: number;
	readonly #most: number;

	constructor({blocks}: PostBlocks) {
		const all = blocks.reduce((sum, {letters, linked}) => sum + letters - linked, 0);
		this.#most = largestShare * all;
		this.#letters = 0;
		this.#pictures = blocks.reduce((sum, {pictures}) => sum + pictures, 0);
	}

	/** Whether blocks may go as well, beside those that went before; notes that they go. */
	mayLose({blocks}: PostBlocks, {first, last}: Stretch): boolean {
		const part = blocks.slice(first, last + 1);
		const letters = this.#letters + part.reduce((sum, block) => sum + block.letters - block.linked, 0);
		const pictures = this.#pictures - part.reduce((sum, block) => sum + block.pictures, 0);
		if (letters > this.#most || (pictures < this.#pictures && pictures === 0)) return false;
		this.#letters = letters;
		this.#pictures = pictures;
		return true;
	}
}
